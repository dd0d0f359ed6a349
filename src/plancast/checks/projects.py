"""Major projects as the checks see them: states on the day, and figures in one unit."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from plancast.checks.evidence import Evidence
from plancast.checks.words import figure_in_words
from plancast.core.figures import Figure
from plancast.core.finding import Finding, finding
from plancast.core.projects import ProjectState, state_of
from plancast.core.units import compatible, convert


def states(evidence: Evidence) -> Iterator[ProjectState]:
    """Yield each major project as known on the day."""
    for project in evidence.plan.projects.values():
        yield state_of(evidence.plan, project)


def in_total(state: ProjectState, figure: Figure | None) -> Decimal | None:
    """Return a figure in the unit of total investment; None where the two cannot be compared."""
    unit = None if state.total is None else state.total.unit
    if figure is None or figure.unit is None or unit is None or not compatible(figure.unit.dimension, unit.dimension):
        return None
    return convert(figure.value, figure.unit, unit)


def against_total(code: str, state: ProjectState) -> Finding:
    """Return the finding of a project whose investment so far does not fit its total; both are printed."""
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
