"""RATIO: printed quotients that are no share: yields, densities, gaps of incomes, medians, times another."""

from __future__ import annotations

from collections.abc import Iterator

from plancast.checks.text_rules.besides import besides
from plancast.checks.text_rules.months_covered import months_covered
from plancast.checks.text_rules.multiples_beside import multiples_beside
from plancast.checks.text_rules.multiples_in_words import multiples_in_words
from plancast.checks.text_rules.quotients import quotients
from plancast.checks.text_rules.relation import Evidence, Relation, TextRule
from plancast.checks.text_rules.said_quotients import said_quotients
from plancast.checks.text_rules.subjects import subjects_of
from plancast.checks.text_rules.times import times
from plancast.checks.text_rules.yearly_amounts import yearly_amounts


def find(evidence: Evidence) -> Iterator[Relation]:
    """Yield every quotient whose two amounts are printed."""
    subjects = subjects_of(evidence.passage)
    found = [*quotients(subjects), *times(subjects)]
    yield from found
    said = [*said_quotients(evidence.passage)]
    known = {one.number for relation in (*found, *said) for one in relation.figures if one.dimension == "ratio"}
    beside = (
        one for one in multiples_beside(evidence.passage) if not any(figure.number in known for figure in one.figures)
    )
    yield from besides(found, (*said, *beside))
    yield from multiples_in_words(evidence.passage)
    yield from months_covered(evidence.passage)
    yield from yearly_amounts(evidence.passage)


RULE = TextRule(("RATIO", "GROWTH"), find)
