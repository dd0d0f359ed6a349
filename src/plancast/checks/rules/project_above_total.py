"""A major project in which more was invested than its total."""

from __future__ import annotations

from collections.abc import Iterator

from plancast.checks.evidence import Evidence
from plancast.checks.projects import against_total, in_total, states
from plancast.checks.rules.rule import CheckRule
from plancast.core.finding import Finding


def _find(evidence: Evidence) -> Iterator[Finding]:
    for state in states(evidence):
        total, so_far = in_total(state, state.total), in_total(state, state.cumulated)
        if total is not None and so_far is not None and so_far > total:
            yield against_total("PROJECT_ABOVE_TOTAL", state)


RULE = CheckRule("PROJECT_ABOVE_TOTAL", _find)
