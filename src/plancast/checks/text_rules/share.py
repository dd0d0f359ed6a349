"""SHARE: a part over its whole beside the printed share, and shares of one whole that make 100."""

from __future__ import annotations

from collections.abc import Iterator

from plancast.checks.text_rules.all_shares import all_shares
from plancast.checks.text_rules.besides import besides
from plancast.checks.text_rules.complements import complements
from plancast.checks.text_rules.hundred import hundreds
from plancast.checks.text_rules.part_and_whole import parts_of_wholes
from plancast.checks.text_rules.relation import Evidence, Relation, TextRule
from plancast.checks.text_rules.rows_of_one_whole import rows_of_one_whole
from plancast.checks.text_rules.said_shares import said_shares
from plancast.checks.text_rules.share_columns import share_columns
from plancast.checks.text_rules.shares_afar import shares_afar
from plancast.checks.text_rules.shares_misread import without_other_readings
from plancast.checks.text_rules.subjects import subjects_of


def find(evidence: Evidence) -> Iterator[Relation]:
    """Yield every share whose part and whole are printed, and every set of shares that is complete."""
    subjects = subjects_of(evidence.passage)
    found = [*parts_of_wholes(evidence.passage, subjects), *hundreds(evidence.passage, subjects)]
    found.extend(besides(tuple(found), (*said_shares(evidence.passage), *all_shares(evidence.passage))))
    held = frozenset(one.number for relation in found if relation.holds for one in relation.figures)
    afar = [*shares_afar(evidence.passage, held)]
    yield from without_other_readings(evidence.passage, [*found, *afar])
    yield from share_columns(evidence.passage)
    yield from complements(evidence.passage)
    yield from rows_of_one_whole(evidence.passage)


RULE = TextRule(("SHARE", "RATIO"), find)
