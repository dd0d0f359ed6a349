"""SUM: parts and their total, differences, and counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from plancast.checks.text_rules.balances import balances
from plancast.checks.text_rules.besides import besides
from plancast.checks.text_rules.counts import counts
from plancast.checks.text_rules.gathered_balances import gathered_balances
from plancast.checks.text_rules.gathered_sums import gathered_sums
from plancast.checks.text_rules.matching import bounded
from plancast.checks.text_rules.parallel_sums import parallel_sums
from plancast.checks.text_rules.partitions import Group, groups_of
from plancast.checks.text_rules.pulled import pulled
from plancast.checks.text_rules.quarters import quarters
from plancast.checks.text_rules.relation import Evidence, Relation, TextRule
from plancast.checks.text_rules.subjects import Subject, of_one_period, of_one_place, subjects_of
from plancast.checks.text_rules.sums import FURTHEST, NEAR, sum_relation
from plancast.checks.text_rules.table_sums import table_sums
from plancast.checks.text_rules.worded_sums import worded_sums
from plancast.core.quoted import Kind


def find(evidence: Evidence) -> Iterator[Relation]:
    """Yield every total with its parts, every balance and every count."""
    passage = evidence.passage
    subjects = subjects_of(passage)
    found: list[Relation] = []
    for kind in (Kind.LEVEL, Kind.CHANGE):
        for group in groups_of(passage, subjects, partial(_is, kind)):
            found.extend(_of_group(group))
    found.extend(balances(passage, subjects))
    found.extend(counts(passage, subjects))
    found.extend(quarters(subjects))
    found.extend(table_sums(passage))
    found.extend(pulled(passage, subjects))
    known = frozenset(frozenset(figure.number for figure in one.figures) for one in found)
    found.extend(besides(tuple(found), worded_sums(passage, known)))
    found.extend(_new(tuple(found), (*gathered_sums(passage), *gathered_balances(passage))))
    found.extend(_new(tuple(found), parallel_sums(passage, [one for one in found if one.holds])))
    yield from found


def _new(found: Sequence[Relation], gathered: Iterable[Relation]) -> Iterator[Relation]:
    """Yield relations of structure alone; a broken one only where none of its parts is known to make up another."""
    known = {frozenset(figure.number for figure in one.figures) for one in found}
    new = [one for one in gathered if frozenset(figure.number for figure in one.figures) not in known]
    yield from besides(found, new)


def _is(kind: Kind, one: Subject) -> bool:
    figure = one.figure
    if figure.dimension in ("percent", "points", "ratio") or not bounded(figure):
        return False
    return figure.kind is kind and figure.against.kind != "previous" and not figure.yearly_mean


def _of_group(group: Group) -> Iterator[Relation]:
    made = [relation for whole, alike in group.wholes if (relation := _relation(group, whole, alike)) is not None]
    holding = [one for one in made if one.holds]
    yield from (holding or made)[:1]


def _relation(group: Group, whole: Subject, alike: bool) -> Relation | None:
    parts = [one.figure for one in group.parts]
    told = [one.sure for one in (*group.parts, whole)]
    first = group.parts[0]
    sure = min(group.sure, of_one_period(whole, first), of_one_place(whole.place, first.place or whole.place), *told)
    return sum_relation(whole.figure, parts, sure, FURTHEST if alike else NEAR)


RULE = TextRule(("SUM",), find)
