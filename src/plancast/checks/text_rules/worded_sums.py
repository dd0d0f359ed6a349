"""Sums that words say: a whole with the parts behind it, and parts with their sum behind them."""

from __future__ import annotations

from collections.abc import Iterator

from plancast.checks.text_rules.amounts import Amount, stretches
from plancast.checks.text_rules.flows import flows
from plancast.checks.text_rules.gaps import gaps
from plancast.checks.text_rules.parts_ahead import parts_ahead
from plancast.checks.text_rules.parts_behind import parts_behind, whole_between
from plancast.checks.text_rules.relation import Relation
from plancast.core.quoted import Passage


def worded_sums(passage: Passage, known: frozenset[frozenset[int]] = frozenset()) -> Iterator[Relation]:
    """Yield every total whose parts the words name.

    Parameters
    ----------
    passage
        The text.
    known
        Figures of sums already found.
    """
    wholes = {min(numbers) for numbers in known if len(numbers) > 2}
    for stretch in stretches(passage):
        taken: set[int] = set()
        for place, whole in enumerate(stretch):
            if whole.figure.number in wholes or not _may_be_whole(whole):
                continue
            found = parts_ahead(passage, stretch, place, taken)
            if found is None and not whole.changed:
                found = parts_behind(stretch, place) or whole_between(stretch, place)
            if found is not None:
                taken |= {one.number for one in found.figures if one.number != whole.figure.number}
                yield found
        yield from flows(passage, stretch)
        yield from gaps(stretch)


def _may_be_whole(one: Amount) -> bool:
    return not one.aside and not one.figure.per_head and "/" not in one.family
