"""Major projects whose printed figures, stage and dates contradict each other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from plancast.checks.evidence import Evidence
from plancast.checks.rules.rule import CheckRule
from plancast.checks.words import figure_in_words
from plancast.core.figures import Figure
from plancast.core.finding import Finding, finding
from plancast.core.projects import ProjectState, state_of
from plancast.core.text import Text
from plancast.core.units import compatible, convert


def _states(evidence: Evidence) -> Iterator[ProjectState]:
    for project in evidence.plan.projects.values():
        yield state_of(evidence.plan, project)


def _above_total(evidence: Evidence) -> Iterator[Finding]:
    for state in _states(evidence):
        total, so_far = _in_total(state, state.total), _in_total(state, state.cumulated)
        if total is not None and so_far is not None and so_far > total:
            yield _against_total("PROJECT_ABOVE_TOTAL", state)


def _below_total(evidence: Evidence) -> Iterator[Finding]:
    for state in _states(evidence):
        total, so_far = _in_total(state, state.total), _in_total(state, state.cumulated)
        if state.stage == "completed" and total is not None and so_far is not None and so_far < total:
            yield _against_total("PROJECT_BELOW_TOTAL", state)


def _against_total(code: str, state: ProjectState) -> Finding:
    assert state.total is not None and state.cumulated is not None  # the callers have seen to that
    so_far, total = figure_in_words(state.cumulated), figure_in_words(state.total)
    return finding(
        code,
        state.project.where,
        (state.cumulated.text, state.total.text),
        project=state.project.id,
        so_far_en=so_far.en,
        so_far_zh=so_far.zh,
        total_en=total.en,
        total_zh=total.zh,
    )


def _year_plan(evidence: Evidence) -> Iterator[Finding]:
    """Find a year's plan above what was left to invest when the year began."""
    for state in _states(evidence):
        total, so_far, planned = (_in_total(state, one) for one in (state.total, state.cumulated, state.planned))
        done = _in_total(state, state.done)
        if total is None or planned is None or state.planned is None or (state.is_within_plan_year and done is None):
            continue
        left = total - (so_far or Decimal(0)) + (done or Decimal(0))
        if planned > left:
            said = figure_in_words(state.planned)
            assert state.total is not None and state.total.unit is not None  # `_in_total` has seen to that
            unit = state.total.unit.text
            yield finding(
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


def _in_total(state: ProjectState, figure: Figure | None) -> Decimal | None:
    """Return a figure in the unit of total investment; None where the two cannot be compared."""
    unit = None if state.total is None else state.total.unit
    if figure is None or figure.unit is None or unit is None or not compatible(figure.unit.dimension, unit.dimension):
        return None
    return convert(figure.value, figure.unit, unit)


def _dates(evidence: Evidence) -> Iterator[Finding]:
    for state in _states(evidence):
        for why in _contradictions(state, evidence.vintages.as_of):
            yield finding("PROJECT_DATES", state.project.where, project=state.project.id, en=why.en, zh=why.zh)


def _contradictions(state: ProjectState, day: date) -> Iterator[Text]:
    start, end = state.project.start, state.end
    if start is not None and end is not None and end.end < start.start:
        yield Text(
            en=f"it is to end in {end.text}, before it starts in {start.text}",
            zh=f"竣工时间{end.text}早于开工时间{start.text}",
        )
    if state.stage == "construction" and start is not None and start.start > day:
        yield Text(
            en=f"it is said to be under construction, and to start in {start.text}",
            zh=f"阶段为在建，而开工时间为{start.text}",
        )
    if state.stage == "completed" and end is not None and end.start > day:
        yield Text(en=f"it is said to be completed, and to end in {end.text}", zh=f"阶段为竣工，而竣工时间为{end.text}")


RULES = (
    CheckRule("PROJECT_ABOVE_TOTAL", _above_total),
    CheckRule("PROJECT_BELOW_TOTAL", _below_total),
    CheckRule("PROJECT_YEAR_PLAN", _year_plan),
    CheckRule("PROJECT_DATES", _dates),
)
