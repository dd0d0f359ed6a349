"""RATIO: printed quotients that are no share: yields, densities, gaps of incomes, medians, times another."""

from __future__ import annotations

from collections.abc import Iterator

from plancast.checks.text_rules.besides import besides
from plancast.checks.text_rules.quotients import quotients
from plancast.checks.text_rules.relation import Evidence, Relation, TextRule
from plancast.checks.text_rules.said_quotients import said_quotients
from plancast.checks.text_rules.subjects import subjects_of
from plancast.checks.text_rules.times import times


def find(evidence: Evidence) -> Iterator[Relation]:
    """Yield every quotient whose two amounts are printed."""
    subjects = subjects_of(evidence.passage)
    found = [*quotients(subjects), *times(subjects)]
    yield from found
    yield from besides(found, said_quotients(evidence.passage))


RULE = TextRule(("RATIO",), find)
