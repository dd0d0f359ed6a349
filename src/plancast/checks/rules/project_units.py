"""A figure of a major project that cannot be held against the others: another sort of unit, or none."""

from __future__ import annotations

from collections.abc import Iterator

from plancast.checks.evidence import Evidence
from plancast.checks.projects import states
from plancast.checks.rules.rule import CheckRule
from plancast.checks.words import figure_in_words
from plancast.core.figures import Figure
from plancast.core.finding import Finding, finding
from plancast.core.projects import ProjectState
from plancast.core.units import compatible


def _find(evidence: Evidence) -> Iterator[Finding]:
    for state in states(evidence):
        known = [one for one in (state.total, state.cumulated, state.planned, state.done) if one is not None]
        for other in known[1:]:
            if not _compare(known[0], other):
                yield _unlike(state, known[0], other)


def _compare(one: Figure, other: Figure) -> bool:
    if one.unit is None or other.unit is None:
        return False
    return compatible(one.unit.dimension, other.unit.dimension)


def _unlike(state: ProjectState, first: Figure, other: Figure) -> Finding:
    said, against = figure_in_words(other), figure_in_words(first)
    return finding(
        "PROJECT_UNITS",
        state.project.where,
        (other.text, first.text),
        project=state.project.id,
        figure_en=said.en,
        figure_zh=said.zh,
        against_en=against.en,
        against_zh=against.zh,
    )


RULE = CheckRule("PROJECT_UNITS", _find)
