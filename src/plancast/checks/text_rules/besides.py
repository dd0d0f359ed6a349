"""What grammar says, beside what names say: a broken relation is told only where its figures hold in no other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from plancast.checks.text_rules.relation import Relation


def besides(found: Sequence[Relation], worded: Iterable[Relation]) -> Iterator[Relation]:
    """Yield relations that words say; a broken one only where at most one of its figures is in one that holds."""
    made = list(worded)
    holding = {one.number for relation in (*found, *made) if relation.holds for one in relation.figures}
    for relation in made:
        if relation.holds or sum(one.number in holding for one in relation.figures) < 2:
            yield relation
