"""Sums by structure: lists gathered over sentences against the amount that may be their whole.

One that holds is yielded where its digits are too many for chance. A broken one is told where the words say that the
parts are all and one slip of the pen explains it: two digits swapped, or one changed in a number long enough.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from plancast.checks.text_rules.amounts import Amount
from plancast.checks.text_rules.gathered import Listed, lists_of
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.said_sums import is_one_unread, relation_of, sum_of
from plancast.checks.text_rules.slips import significant_digits
from plancast.checks.text_rules.sums import mistyped, swapped
from plancast.core.quoted import Passage

SHARP = Decimal("0.006")
"""How wide, of the whole, the rounding of a sum may be that is taken to hold by more than chance."""

MANY, CLOSE = 5, Decimal("0.001")
"""Parts of a list that miss their whole by less than that part of it, and are still its parts."""

LEAST_DIGITS, KIN_DIGITS, LONG_DIGITS = 3, 4, 5
"""Digits of a whole that is looked at at all, of one whose parts are only called after one thing, and of a number of
which one digit may have been changed."""


def gathered_sums(passage: Passage) -> Iterator[Relation]:
    """Yield sums of lists that stand apart from their whole.

    Parameters
    ----------
    passage
        The text.
    """
    for listed in lists_of(passage):
        wholes = [one for one in listed.wholes if significant_digits(one.figure) >= LEAST_DIGITS]
        if (whole := _holding(wholes, listed.parts)) is not None:
            if (relation := relation_of(whole, listed.parts, 0.8)) is not None:
                yield relation
        elif (listed.complete or listed.kin) and not is_one_unread(listed.parts[1:]):
            yield from _broken(wholes, listed)


def _holding(wholes: Sequence[Amount], parts: Sequence[Amount]) -> Amount | None:
    found = sum_of(parts)
    return next(
        (
            one
            for one in wholes
            if found.touches(one.value)
            and found.high - found.low + one.value.high - one.value.low < SHARP * one.value.middle
            and min(significant_digits(part.figure) for part in parts) >= LEAST_DIGITS - 1
        ),
        None,
    )


def _broken(wholes: Sequence[Amount], listed: Listed) -> Iterator[Relation]:
    """Yield the nearest whole of the same time that one slip of the pen makes the sum of the parts."""
    figures = [one.figure for one in listed.parts]
    times = {one.period for one in figures}
    if (len(times) > 1 and not listed.months) or len({one.expected for one in figures}) > 1:
        return
    for whole in [one for one in wholes if _is_of(one, listed)][:2]:
        if _is_told(whole, listed):
            if (relation := relation_of(whole, listed.parts, 0.8)) is not None:
                yield relation
            return


def _is_of(whole: Amount, listed: Listed) -> bool:
    """Whether nothing says that an amount is not the whole of a list."""
    first = listed.parts[0].figure
    if whole.figure.expected != first.expected:
        return False
    return listed.months or whole.figure.period in (None, first.period)


def _is_told(whole: Amount, listed: Listed) -> bool:
    """Whether a slip explains why parts miss their whole, or they are many and miss it by next to nothing."""
    figures = [one.figure for one in listed.parts]
    if listed.kin and significant_digits(whole.figure) < KIN_DIGITS:
        return False
    if swapped(whole.figure, figures) or _are_many_and_near(whole, listed.parts):
        return True
    return listed.complete and mistyped(whole.figure, figures, LONG_DIGITS)


def _are_many_and_near(whole: Amount, parts: Sequence[Amount]) -> bool:
    """Whether so many parts miss their whole by so little that they are surely its parts."""
    off = abs(sum_of(parts).middle - whole.value.middle)
    return len(parts) >= MANY and off < whole.value.middle * CLOSE and significant_digits(whole.figure) >= LONG_DIGITS
