"""A point or comma of a number out of place: from 122 to 1 ton, down 20%; Rs1,7045 crore beside Rs14,544 crore."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from plancast.checks.text_rules.by_ten import RATES, by_sentence
from plancast.checks.text_rules.relation import Relation
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

SURE = 0.85
APART = 20
"""How many times apart two levels lie that a rate of less than a half cannot have made of one another."""

NEAR = Decimal("0.06")
"""How near what a rate makes of the level with its point must come to the other, which may be rounded to one digit."""

LIKE = 3
"""How many times apart two amounts of like size are at most."""

_HALF = 50
_FROM = compiled(r"(?:[从由自][^,;。]{0,20}|\bfrom (?:[a-z-]+ ){0,3})\Z")
_TO = compiled(r"[到至]了?(?:约|近)?\Z|\bto (?:about |around |less than |under |below )?\Z")
_GROUPS_OF_FOUR = compiled(r"(?<![\d.,])\d{1,2},\d{4}(?!\d|,)")


def dropped_points(passage: Passage) -> Iterator[Relation]:
    """Yield levels that a rate ties after a power of ten, and numbers whose comma groups no thousands."""
    for figures in by_sentence(passage).values():
        for place, one in enumerate(figures):
            if place + 2 < len(figures):
                yield from _from_to(one, figures[place + 1], figures[place + 2])
            if _GROUPS_OF_FOUR.search(one.quote) and one.dimension:
                yield from _misgrouped(one, figures[max(0, place - 3) : place + 4])


def _from_to(first: QuotedFigure, last: QuotedFigure, rate: QuotedFigure) -> Iterator[Relation]:
    if rate.kind is not Kind.GROWTH or rate.dimension != "percent" or first.dimension != last.dimension:
        return
    if not (_is_level(first) and _is_level(last) and _FROM.search(first.before) and _TO.search(last.before)):
        return
    start, end, by = first.base_value, last.base_value, abs(rate.figure.value) * (rate.sign or 1)
    if not (abs(by) < _HALF and (start > APART * end or end > APART * start)):
        return
    for power in (1, 2, 3):
        for meant_start, meant_end, odd in ((start.scaleb(-power), end, first), (start, end.scaleb(-power), last)):
            if abs(meant_start * (1 + by / 100) / meant_end - 1) < NEAR:
                en = f"{first.quote} to {last.quote} is no change of {rate.quote}; with {10**power} times less it is"
                zh = f"{first.quote}到{last.quote}并非变动{rate.quote}；缩小{10**power}倍则相符"
                figures = (first, last, rate)
                yield Relation("UNIT_SCALE", figures, False, SURE, Text(en=en, zh=zh), {"printed": odd.quote})
                return


def _is_level(one: QuotedFigure) -> bool:
    return one.kind is Kind.LEVEL and one.dimension not in RATES and one.figure.upper is None and one.figure.value > 0


def _misgrouped(odd: QuotedFigure, beside: list[QuotedFigure]) -> Iterator[Relation]:
    """Yield a number that a comma splits before four digits, beside an amount of its size."""
    mine = odd.figure.value
    like = [
        one
        for one in beside
        if one is not odd and one.dimension == odd.dimension and mine < LIKE * one.figure.value < LIKE * LIKE * mine
    ]
    if not like:
        return
    nearest = min(like, key=lambda one: abs(one.number - odd.number))
    figures = tuple(sorted((odd, nearest), key=lambda one: one.number))
    arithmetic = Text(
        en=f"the comma of {odd.quote} groups no thousands, beside {nearest.quote}",
        zh=f"{odd.quote}的逗号不是千分位，相邻为{nearest.quote}",
    )
    yield Relation("UNIT_SCALE", figures, False, SURE, arithmetic, {"printed": odd.quote})
