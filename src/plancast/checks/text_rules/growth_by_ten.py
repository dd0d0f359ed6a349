"""A level, its growth and the level before, one off by a power of ten: 4.36万亿元, 增长8.2%, 上年末为4.03亿元."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from plancast.checks.text_rules.by_ten import SCALE_WORD, by_sentence, is_amount, off_by_ten, size
from plancast.checks.text_rules.off_by_power import growth_slip
from plancast.checks.text_rules.relation import Relation
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

SURE = 0.85
LEAST_APART = 100
"""How far apart two levels must lie for one of them to be off by a scale word."""

_BEFORE = compiled(
    r"上年|去年|上期|同期|年初|期初|由|从|"
    r"\b(?:from|against|compared (?:with|to)|versus|(?:a )?year (?:earlier|ago|before)|last year|previous)\b",
    re.IGNORECASE,
)


def growth_by_ten(passage: Passage) -> Iterator[Relation]:
    """Yield two amounts and a rate side by side, one said to be from before, that fit after a power of ten."""
    for figures in by_sentence(passage).values():
        for place in range(len(figures) - 2):
            three = figures[place : place + 3]
            if (found := _levels(three)) is None:
                continue
            (one, other), rate = found
            slip = growth_slip(three) if _are_far_apart(one, other) else None
            if slip is not None and _is_scale_word(slip.factor) and not _holds(one, other, rate):
                text = f"{one.quote}, {other.quote}, {rate.quote}"
                yield off_by_ten(three, other, Text(en=text, zh=text), slip.factor, SURE)


def _are_far_apart(one: QuotedFigure, other: QuotedFigure) -> bool:
    """Whether a rate cannot have made one level of the other, so that most statements of growth are passed over."""
    low, high = sorted((one.figure.value * _scale(one), other.figure.value * _scale(other)))
    return low > 0 and high > low * LEAST_APART


def _scale(figure: QuotedFigure) -> Decimal:
    return Decimal(1) if figure.figure.unit is None else figure.figure.unit.scale


def _is_scale_word(factor: Decimal) -> bool:
    """Whether a slip is one of scale words; a smaller one fits by chance, since the rate may be of another thing."""
    return abs(factor.adjusted()) >= SCALE_WORD


def _levels(
    three: Sequence[QuotedFigure],
) -> tuple[tuple[QuotedFigure, QuotedFigure], QuotedFigure] | None:
    """Return the two amounts and the rate of growth, where the words say that one amount is from before."""
    levels = [one for one in three if is_amount(one) and one.kind is Kind.LEVEL]
    rates = [one for one in three if one.dimension == "percent" and one.kind in (Kind.GROWTH, Kind.LEVEL)]
    if len(levels) != 2 or len(rates) != 1 or levels[0].dimension != levels[1].dimension:
        return None
    said = any(_BEFORE.search(one.before) or _BEFORE.match(one.after.strip()) for one in three[1:])
    return ((levels[0], levels[1]), rates[0]) if said else None


def _holds(one: QuotedFigure, other: QuotedFigure, rate: QuotedFigure) -> bool:
    top, below, by = size(one), size(other), size(rate)
    if top is None or below is None or by is None:
        return True
    grown: tuple[Interval, ...] = (by / 100 + 1, -by / 100 + 1)
    return any((below * times).touches(top) or (top * times).touches(below) for times in grown)
