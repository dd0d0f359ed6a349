"""A year's plan of a major project above what was left to invest when the year began."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from plancast.checks.evidence import Evidence
from plancast.checks.projects import in_total, states
from plancast.checks.rules.rule import CheckRule
from plancast.checks.words import figure_in_words
from plancast.core.finding import Finding, finding
from plancast.core.projects import ProjectState


def _find(evidence: Evidence) -> Iterator[Finding]:
    for state in states(evidence):
        planned, left = in_total(state, state.planned), _left(state)
        if planned is not None and left is not None and planned > left:
            yield _above(state, left)


def _left(state: ProjectState) -> Decimal | None:
    """Return what was left when the year of the plan began; None where what was done in it since is not known."""
    total, so_far, done = (in_total(state, one) for one in (state.total, state.cumulated, state.done))
    if total is None or (state.is_within_plan_year and done is None):
        return None
    return total - (so_far or Decimal(0)) + (done or Decimal(0))


def _above(state: ProjectState, left: Decimal) -> Finding:
    assert state.planned is not None and state.total is not None and state.total.unit is not None  # `in_total` saw it
    said, unit = figure_in_words(state.planned), state.total.unit.text
    return finding(
        "PROJECT_YEAR_PLAN",
        state.project.where,
        (state.planned.text,),
        project=state.project.id,
        year=state.plan_year,
        planned_en=said.en,
        planned_zh=said.zh,
        left_en=f"{left:f} {unit.en}",
        left_zh=f"{left:f}{unit.zh}",
    )


RULE = CheckRule("PROJECT_YEAR_PLAN", _find)
