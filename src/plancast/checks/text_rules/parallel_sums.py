"""Sums told of two times at once: where total and parts of this year hold, those of the year before must as well.

"Expenditure is to go up to 477,829 as against 474,255; plan expenditure 145,590, from 121,507; non-plan 332,239,
against 352,478": each amount has the one it is compared with behind it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from plancast.checks.text_rules.amounts import Amount, stretches
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.said_sums import relation_of
from plancast.checks.text_rules.slips import significant_digits
from plancast.checks.text_rules.sums import explained
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage

NEAR = Decimal("1.05")
"""A total further from its parts than this factor, which no slip explains, was paired wrongly."""

LEAST_DIGITS = 3
BEHIND = 3
"""Figures behind an amount in which the one that it is compared with stands."""

_COMPARED = compiled(
    r"\b(?:from|against|than|compared (?:with|to)|versus)\b[a-z0-9' -]{0,60}(?:rs\.? ?)?\Z|"
    r"(?:上年|去年)(?:同期)?的?为?\Z|"
    r"\(\s*\Z"
)


def parallel_sums(passage: Passage, holding: Sequence[Relation]) -> Iterator[Relation]:
    """Yield the sums of what the figures of sums that hold are compared with.

    Parameters
    ----------
    passage
        The text.
    holding
        Sums that hold, with the figure worked out as their largest.
    """
    if not holding:
        return
    amounts = {one.figure.number: one for stretch in stretches(passage) for one in stretch}
    for relation in holding:
        ordered = sorted(relation.figures, key=lambda one: -abs(one.interval.middle))
        before = [_compared(amounts, one.number) for one in ordered]
        found = [one for one in before if one is not None]
        if len(found) == len(ordered) and len({one.figure.dimension for one in found}) == 1:
            yield from _of(found[0], found[1:])


def _compared(amounts: Mapping[int, Amount], number: int) -> Amount | None:
    """Return the amount behind another with which words compare it."""
    one = amounts.get(number)
    for at in range(number + 1, number + 1 + BEHIND):
        other = amounts.get(at)
        if one is None or (other is not None and other.sentence != one.sentence):
            return None
        if other is not None and other.figure.dimension == one.figure.dimension and _scaled(one) == _scaled(other):
            return other if other.aside or _COMPARED.search(other.lead) else None
    return None


def _scaled(one: Amount) -> str:
    """Return the words behind the number of an amount, such as crore."""
    return one.figure.quote.lower().lstrip("0123456789.,$€£¥rs ")


def _of(whole: Amount, parts: Sequence[Amount]) -> Iterator[Relation]:
    relation = relation_of(whole, parts, 0.8)
    if relation is None or significant_digits(whole.figure) < LEAST_DIGITS:
        return
    found = sum((one.value.middle for one in parts), Decimal(0))
    apart = max(found, whole.value.middle) / min(found, whole.value.middle)
    if relation.holds or apart <= NEAR or explained(whole.figure, [one.figure for one in parts]):
        yield relation
