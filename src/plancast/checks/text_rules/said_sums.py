"""What rules of sums share: amounts added up, a sum that holds, and one that is broken and may be told."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from plancast.checks.text_rules.amounts import Amount
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.shown import printed_of
from plancast.checks.text_rules.slips import significant_digits
from plancast.checks.text_rules.sums import FURTHEST, explained, mistyped, sum_relation
from plancast.checks.text_rules.total_words import REST, TOTAL
from plancast.core.intervals import Interval, added
from plancast.core.patterns import compiled

MOST_PARTS = 8
LONG = 5
"""Digits of a total of which the last place says little."""

TOLD, HINTED = Decimal("1.6"), Decimal("1.3")
"""Factor between sum and total within which a broken sum is told: where the words say that the parts are all, and
where they say only that there are parts. Beyond the first, one slip has to explain it; within the second always."""

FARTHEST = Decimal(12)
"""Factor beyond which a sum is left to the rules of scale."""

LEAST_DIGITS = 4
"""Digits of a mistyped number that one slip explains too seldom by chance for a closer look at the words."""

_NUMBER = compiled(r"(?<![\d-])(?!(?:19|20)\d\d\b)\d{2,}(?![\d月日年])|(?<!\d)\d(?![\d月日年季])(?! ?(?:months|years))")
_CLOSES = compiled(r"\A[^,;]{0,60}[,;]?\s*\b(?:and|plus|while)\b|以?及|和|与|\A、|\A;|\A,")
"""What stands before the last member of a list."""


def sum_of(parts: Sequence[Amount]) -> Interval:
    """Return amounts added up, without signs."""
    low, high = sum(one.value.low for one in parts), sum(one.value.high for one in parts)
    return Interval(Decimal(low), Decimal(high))


def is_total(one: Amount) -> bool:
    """Whether the words beside an amount say that it is a whole."""
    return TOTAL.search(one.lead) is not None or TOTAL.search(one.tail) is not None


def is_rest(one: Amount) -> bool:
    """Whether the words beside an amount say that it is all that is left."""
    return REST.search(one.clause) is not None or REST.search(one.tail) is not None


def is_one_unread(parts: Sequence[Amount]) -> bool:
    """Whether a number that was not read as a figure stands among parts, so that one of them may be missing."""
    return any(_NUMBER.search(one.lead) for one in parts) or _NUMBER.search(parts[-1].tail) is not None


def is_closed(parts: Sequence[Amount]) -> bool:
    """Whether parts are one list of one sentence, with a word or sign before its last member."""
    return len({one.sentence for one in parts}) == 1 and _CLOSES.search(parts[-1].lead.strip()) is not None


def holding(whole: Amount, parts: Sequence[Amount], said: object) -> Relation | None:
    """Return a sum that holds, where the words say it or it has digits enough not to hold by chance."""
    digits = sum(significant_digits(one.figure) for one in parts)
    if not said and digits < 4 + len(parts):
        return None
    return relation_of(whole, parts, 0.9 if said else 0.75)


def broken(whole: Amount, parts: Sequence[Amount], complete: bool, *, rest: bool) -> Relation | None:
    """Return a broken sum where it may be told: near enough, or explained by one slip."""
    figures = [one.figure for one in parts]
    found, total = added([one.value for one in parts]).middle, whole.value.middle
    apart = max(found, total) / min(found, total)
    if abs(found - total) <= _noughts(whole):
        return None
    if complete:
        if apart > TOLD and (apart > FARTHEST or not explained(whole.figure, figures)):
            return None
        return relation_of(whole, parts, 0.85)
    if significant_digits(whole.figure) >= LONG and abs(found - total) < 10 * (whole.value.high - whole.value.low):
        return None  # what is left over in the last place may be parts that are not named
    return relation_of(whole, parts, 0.75) if _is_slip(whole, parts, apart, rest=rest) else None


def _is_slip(whole: Amount, parts: Sequence[Amount], apart: Decimal, *, rest: bool) -> bool:
    """Whether parts that may not be all miss their whole as one slip of the pen would have it."""
    figures = [one.figure for one in parts]
    digits = min(significant_digits(one.figure) for one in (whole, max(parts, key=lambda one: one.value.middle)))
    if apart <= HINTED:
        return (rest and apart <= Decimal("1.1")) or (digits >= 3 and explained(whole.figure, figures))
    return apart <= FURTHEST and is_closed(parts) and mistyped(whole.figure, figures, LEAST_DIGITS)


def relation_of(whole: Amount, parts: Sequence[Amount], sure: float) -> Relation | None:
    """Return the sum of amounts as printed, without a sign."""
    plain = [one.figure._replace(sign=0) for one in parts]
    return sum_relation(whole.figure._replace(sign=0), plain, sure)


def _noughts(one: Amount) -> Decimal:
    """Return by how much a number that ends with noughts may have been rounded: 50 for 4,100."""
    printed = printed_of(one.figure)
    if printed is None or "." in printed.digits:
        return Decimal(0)
    n_noughts = len(printed.digits) - len(printed.digits.rstrip("0"))
    return printed.scale * Decimal(10) ** n_noughts / 2 if n_noughts > 1 else Decimal(0)
