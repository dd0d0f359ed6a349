"""RATIO: printed quotients that are no share: yields, densities, gaps of incomes, medians, times another."""

from __future__ import annotations

from collections.abc import Iterator

from plancast.checks.text_rules.quotients import quotients
from plancast.checks.text_rules.relation import Evidence, Relation, TextRule
from plancast.checks.text_rules.subjects import subjects_of
from plancast.checks.text_rules.times import times


def find(evidence: Evidence) -> Iterator[Relation]:
    """Yield every quotient whose two amounts are printed."""
    subjects = subjects_of(evidence.passage)
    yield from quotients(subjects)
    yield from times(subjects)


RULE = TextRule(("RATIO",), find)
