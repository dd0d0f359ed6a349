"""Growth to a level of which only one side is told: from 1.22 t to below 1 t, a fall of about 20%.

The bound leaves a half-line for the rate: below 1 t means a fall of at least 18%. One outside it is told where one slip
of the pen in a level or the rate explains it, or where it lies near the bound.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from plancast.checks.text_rules.follows import Worked, is_positive, printed, relation, signed
from plancast.checks.text_rules.mean_words import is_mean, is_on_other_base
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.slips import mended_by_a_slip
from plancast.core.figures import Mark
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure

SURE_BOUND = 0.8
"""How sure it is that a rate right behind two levels of one statement is theirs."""

MOST_OFF = Decimal("1.5")
"""By what factor a rate may lie short of its bound where no slip of the pen explains it."""


FROM, MOST_ZH, MOST_EN = 24, 16, 40
"""Characters before the earlier level that may say *from*, and between the level and the rate."""

_LESS, _MORE = (Mark.BELOW, Mark.AT_MOST), (Mark.ABOVE, Mark.AT_LEAST)
_FROM = compiled(r"(?:从|由|自|比|较|\b(?:from|against|than)\b)[^,;。]*\Z", re.I)
_TO = compiled(r"(?:到了?|至|为|达|\bto\b)[^,;。]{0,12}\Z", re.I)
_HAN = compiled("[\u4e00-\u9fff]")


def growth_to_a_bound(passage: Passage) -> Iterator[Relation]:
    """Yield statements from a level to a bound with the rate between them.

    Parameters
    ----------
    passage
        The text with its figures.
    """
    for level in passage.figures[1:-1]:
        if level.figure.mark not in _LESS + _MORE or level.kind is not Kind.LEVEL:
            continue
        earlier, rate = passage.figures[level.number - 1], passage.figures[level.number + 1]
        if _are_tied(passage, earlier, level, rate):
            yield from _of(level, earlier, rate)


def _are_tied(passage: Passage, earlier: QuotedFigure, level: QuotedFigure, rate: QuotedFigure) -> bool:
    """Whether a level stands between the one it came from and the rate between them, in one sentence."""
    if not earlier.sentence == level.sentence == rate.sentence or earlier.dimension != level.dimension:
        return False
    if rate.kind is not Kind.GROWTH or rate.dimension != "percent" or not rate.sign or is_mean(rate):
        return False
    if not is_positive(earlier) or not printed(rate).is_bounded or is_on_other_base(rate):
        return False
    words = passage.folded[max(0, earlier.start - FROM) : earlier.start]
    return (
        _FROM.search(words) is not None
        and _TO.search(level.before) is not None
        and len(rate.before) <= (MOST_ZH if _HAN.search(rate.before) else MOST_EN)
    )


def _of(level: QuotedFigure, earlier: QuotedFigure, rate: QuotedFigure) -> Iterator[Relation]:
    least, values = _bounds(level), signed(rate, rate.sign)
    allowed = (least / printed(earlier) - 1) * 100
    side = "at most" if level.figure.mark in _LESS else "at least"
    worked = Worked(allowed, f"{level.quote} ({side}) / {earlier.quote} - 1", "%")
    made = relation("GROWTH", (level, earlier, rate), rate, values, worked, SURE_BOUND)
    if made.holds:
        yield made
    elif _power(level, earlier, values) is not None:
        yield replace(made, code="UNIT_SCALE")
    elif _is_slip(level, earlier, values) or _is_near(allowed, values, level):
        yield made


def _bounds(level: QuotedFigure) -> Interval:
    """Return what a level with a mark of one side may be: nothing is below zero."""
    values = printed(level)
    return Interval(max(values.low, Decimal(0)), values.high) if level.figure.mark in _LESS else values


def _power(level: QuotedFigure, earlier: QuotedFigure, values: Interval) -> int | None:
    """Return the power of ten on the earlier level at which the level lies right at its bound; None where none does."""
    for power in (-1, -2, -3, 1, 2, 3):
        before = printed(earlier) * (Decimal(10) ** power)
        needed = before * (values / 100 + 1)
        if needed.low > 0 and _is_about(level, needed):
            return power
    return None


def _is_about(level: QuotedFigure, needed: Interval) -> bool:
    """Whether a value is on the right side of a bound and near it: 0.98 of below 1."""
    bound = (level.figure.value) * (level.figure.unit.scale or 1 if level.figure.unit is not None else 1)
    inside = needed.low <= bound if level.figure.mark in _LESS else needed.high >= bound
    return inside and bound / MOST_OFF < needed.middle < bound * MOST_OFF


def _is_slip(level: QuotedFigure, earlier: QuotedFigure, values: Interval) -> bool:
    """Whether one slip of the pen in the earlier level has the level near its bound."""
    bound = printed(level).high if level.figure.mark in _LESS else printed(level).low
    grown = values / 100 + 1
    return grown.low > 0 and bound > 0 and mended_by_a_slip(earlier, Interval.exactly(bound) / grown)


def _is_near(allowed: Interval, values: Interval, level: QuotedFigure) -> bool:
    """Whether a rate lies a little short of the least that a bound leaves."""
    bound, value = (allowed.high if level.figure.mark in _LESS else allowed.low), values.middle
    return bound * value > 0 and abs(value) * MOST_OFF > abs(bound)
