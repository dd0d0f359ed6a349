"""Major projects: arithmetic against time elapsed, no model."""

from __future__ import annotations

from datetime import date

from plancast.core.outlook import ProjectOutlook
from plancast.core.plan import Plan, Project
from plancast.core.units import convert


def assess_projects(plan: Plan, as_of: date) -> tuple[ProjectOutlook, ...]:
    """Return where each major project stands: share of investment made against share of building time passed."""
    return tuple(
        ProjectOutlook(
            id=project.id,
            name=project.name,
            stage=project.stage,
            invested_share=_invested(project),
            time_elapsed=_elapsed(project, as_of),
            unit_in_charge=project.unit_in_charge,
        )
        for project in plan.projects.values()
    )


def _invested(project: Project) -> float | None:
    total, so_far = project.total_investment, project.cumulated_investment
    if total is None or so_far is None or total.unit is None or so_far.unit is None or not total.value:
        return None
    return float(convert(so_far.value, so_far.unit, total.unit) / total.value)


def _elapsed(project: Project, as_of: date) -> float | None:
    if project.start is None or project.end is None:
        return None
    whole = (project.end.end - project.start.start).days + 1
    passed = (as_of - project.start.start).days + 1
    return min(1.0, max(0.0, passed / whole))
