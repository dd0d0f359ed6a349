"""A level, a yearly growth and the level it leads to, one level off by a power of ten."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from plancast.checks.text_rules.by_ten import by_sentence, is_amount, off_by_ten
from plancast.checks.text_rules.relation import Relation
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

SURE = 0.85
NEAR = Decimal("0.03")
"""How near a power of ten what is printed must come, as a part of it: rates are printed to a tenth of a point."""

_MOST_YEARS, _FEWEST_YEARS = 30, 2
_MOST_BESIDE = 12
_FIRST_YEAR = 1900
_POWERS = (-4, -3, -2, -1, 1, 2, 3, 4)


def compounded_by_ten(passage: Passage) -> Iterator[Relation]:
    """Yield two levels of one thing and years, and their mean yearly growth, that fit after a power of ten.

    A level times (1 + rate) to the power of the years between makes the later one.
    """
    for figures in by_sentence(passage).values():
        near = figures[:_MOST_BESIDE]
        rates = [one for one in near if one.kind is Kind.GROWTH and one.yearly_mean and one.dimension == "percent"]
        if len(rates) == 1:
            yield from _fitted(rates[0], [one for one in near if _is_dated(one)])


def _is_dated(one: QuotedFigure) -> bool:
    return one.kind is Kind.LEVEL and is_amount(one) and one.period is not None and one.period.year > _FIRST_YEAR


def _fitted(rate: QuotedFigure, levels: Sequence[QuotedFigure]) -> Iterator[Relation]:
    for place, one in enumerate(levels):
        for other in levels[place + 1 :]:
            first, last = sorted((one, other), key=_year)
            if one.dimension != other.dimension or not _same(one, other):
                continue
            if _FEWEST_YEARS <= (years := _year(last) - _year(first)) <= _MOST_YEARS:
                growth = 1 + rate.figure.value * (rate.sign or 1) / 100
                off = last.base_value / (first.base_value * growth**years)
                for power in _POWERS:
                    factor = Decimal(10) ** power
                    if abs(off / factor - 1) < NEAR:
                        text = f"{first.quote} × (1 + {rate.quote})^{years} ≠ {last.quote}"
                        figures = (first, last, rate)
                        yield off_by_ten(figures, last, Text(en=text, zh=text), factor, SURE)
                        return


def _same(one: QuotedFigure, other: QuotedFigure) -> bool:
    shorter, longer = sorted((one.concept, other.concept), key=len)
    return bool(shorter) and shorter in longer


def _year(one: QuotedFigure) -> int:
    return 0 if one.period is None else one.period.year
