"""Broken sums and shares that hold in another reading of the same figures: then the reading was wrong, not the text.

Of 9899, 551 and 9348 the first is the sum of the other two, whatever a rule took for the total. Of parts told one by
one with their shares the whole of one is the whole of all: a share that fits it is not one of its neighbour.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from itertools import product

from plancast.checks.text_rules.by_ten import RATES, size
from plancast.checks.text_rules.relation import SURE_ENOUGH, Relation
from plancast.core.intervals import Interval, added
from plancast.core.quoted import QuotedFigure

MOST_TERMS = 3
"""Figures of a sum that is looked at with every sign: of more, one of the ways holds by chance."""

SHARP = Decimal("0.01")
"""How wide, of the largest figure, the rounding of a sum may be that is taken to hold by more than chance."""

SENTENCES_APART = 3
"""Sentences between a share and others of the same whole, at most."""


def holds_with_other_signs(relation: Relation) -> bool:
    """Whether one figure of a broken sum is the sum or difference of the others, though not the one taken for it."""
    sizes = [found for one in relation.figures if (found := size(one)) is not None and found.low > 0]
    if len(sizes) != len(relation.figures) or not 3 <= len(sizes) <= MOST_TERMS:
        return False
    width = sum((one.high - one.low for one in sizes), Decimal(0))
    if width > SHARP * max(one.middle for one in sizes):
        return False
    nothing = Interval.exactly(Decimal(0))
    first, rest = sizes[0], sizes[1:]
    return any(
        added([first, *(one * sign for one, sign in zip(rest, signs, strict=True))]).touches(nothing)
        for signs in product((1, -1), repeat=len(rest))
    )


def wholes_of(relations: Iterable[Relation]) -> tuple[QuotedFigure, ...]:
    """Return the wholes of shares that hold."""
    found: dict[int, QuotedFigure] = {}
    for one in relations:
        amounts = _amounts(one)
        if one.code == "SHARE" and one.holds and one.sure >= SURE_ENOUGH and len(amounts) == 2:
            whole = max(amounts, key=lambda figure: figure.interval.high)
            found[whole.number] = whole
    return tuple(found[number] for number in sorted(found))


def is_of_another_whole(relation: Relation, wholes: Iterable[QuotedFigure]) -> bool:
    """Whether the printed share of a broken relation is that of its part in the whole of shares beside it."""
    amounts = _amounts(relation)
    rates = [one for one in relation.figures if one.dimension in ("percent", "per mille")]
    if relation.code != "SHARE" or len(amounts) != 2 or len(rates) != 1:
        return False
    part = min(amounts, key=lambda one: one.interval.high)
    over, rate = size(part), size(rates[0])
    if over is None or rate is None:
        return False
    return any(_fits(over, under, rate) for one in _beside(part, amounts, wholes) if (under := size(one)) is not None)


def _beside(
    part: QuotedFigure, amounts: Iterable[QuotedFigure], wholes: Iterable[QuotedFigure]
) -> Iterable[QuotedFigure]:
    """Return wholes of shares that stand near a part, other than the one it was held against."""
    own = {one.number for one in amounts}
    return [
        one
        for one in wholes
        if one.number not in own
        and one.dimension == part.dimension
        and abs(one.sentence - part.sentence) <= SENTENCES_APART
    ]


def _fits(over: Interval, under: Interval, rate: Interval) -> bool:
    return under.low > 0 and (over / under * 100).touches(rate)


def _amounts(relation: Relation) -> list[QuotedFigure]:
    return [one for one in relation.figures if one.dimension not in RATES]
