"""SHARE: a part over its whole beside the printed share, and shares of one whole that make 100."""

from __future__ import annotations

from collections.abc import Iterator

from plancast.checks.text_rules.hundred import hundreds
from plancast.checks.text_rules.part_and_whole import parts_of_wholes
from plancast.checks.text_rules.relation import Evidence, Relation, TextRule
from plancast.checks.text_rules.subjects import subjects_of


def find(evidence: Evidence) -> Iterator[Relation]:
    """Yield every share whose part and whole are printed, and every set of shares that is complete."""
    subjects = subjects_of(evidence.passage)
    yield from parts_of_wholes(evidence.passage, subjects)
    yield from hundreds(evidence.passage, subjects)


RULE = TextRule(("SHARE",), find)
