"""Major projects: arithmetic against time elapsed, no model."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Literal

from plancast.core.figures import Figure
from plancast.core.outlook import ProjectOutlook, ProjectTotal
from plancast.core.pace import TOLERANCE, PaceClass
from plancast.core.plan import Plan
from plancast.core.projects import MONEY, ProjectState, share_of_year, state_of
from plancast.core.text import Text
from plancast.core.units import convert
from plancast.core.words import STAGE


def assess_projects(plan: Plan, as_of: date) -> tuple[ProjectOutlook, ...]:
    """Return where each major project stands: what was done of the year's plan and of all, against time passed.

    Parameters
    ----------
    plan
        The plan as known on the day: reports of later documents are not in it.
    as_of
        The day: it counts only where no period of the figures is printed.
    """
    return tuple(_assessed(state_of(plan, project), as_of) for project in plan.projects.values())


def total_projects(plan: Plan) -> tuple[ProjectTotal, ...]:
    """Return the projects added up by stage, in the order of building, and by unit in charge, in that of the file.

    Projects whose figures are not in money are counted and not summed.
    """
    states = [state_of(plan, project) for project in plan.projects.values()]
    stages = [(STAGE[stage], [one for one in states if one.stage == stage]) for stage in STAGE]
    units: dict[Text, list[ProjectState]] = {}
    for state in states:
        if state.project.unit_in_charge is not None:
            units.setdefault(state.project.unit_in_charge, []).append(state)
    return (
        *(_total("stage", name, found) for name, found in stages if found),
        *(_total("unit", name, found) for name, found in units.items()),
    )


def _assessed(state: ProjectState, as_of: date) -> ProjectOutlook:
    invested, time = _share(state, state.cumulated, state.total), _elapsed(state, as_of)
    year_done = _share(state, state.done, state.planned)
    year_elapsed = share_of_year(state.period) if state.period is not None and state.is_within_plan_year else None
    pace_class, class_of = _class(state, (year_done, year_elapsed), (invested, time))
    return ProjectOutlook(
        id=state.project.id,
        name=state.project.name,
        stage=state.stage,
        invested_share=invested,
        time_elapsed=time,
        unit_in_charge=state.project.unit_in_charge,
        reported=None if state.period is None else state.period.text,
        source=state.document,
        unit=None if state.unit is None else state.unit.text,
        total_investment=state.amount(state.total),
        cumulated_investment=state.amount(state.cumulated),
        plan_year=state.plan_year,
        planned_this_year=state.amount(state.planned),
        done_this_year=state.amount(state.done),
        year_done=year_done,
        year_elapsed=year_elapsed,
        **{"class": pace_class},
        class_of=class_of,
    )


def _share(state: ProjectState, part: Figure | None, whole: Figure | None) -> float | None:
    """Return part over whole, worked out in decimals; None where either is unknown or in another sort of unit."""
    if part is None or whole is None or state.amount(part) is None or not state.amount(whole):
        return None
    assert part.unit is not None and whole.unit is not None  # `amount` has seen to that
    return float(convert(part.value, part.unit, whole.unit) / whole.value)


def _elapsed(state: ProjectState, as_of: date) -> float | None:
    """Return the share of building days that had passed at the end of the figures' own period, else on the day."""
    start, end = state.project.start, state.end
    if start is None or end is None or end.end < start.start:
        return None
    day = as_of if state.period is None else min(state.period.end, as_of)
    whole = (end.end - start.start).days + 1
    passed = (day - start.start).days + 1
    return min(1.0, max(0.0, passed / whole))


Way = tuple[float | None, float | None]


def _class(state: ProjectState, year: Way, total: Way) -> tuple[PaceClass | None, Literal["year", "total"] | None]:
    """Return the class of the year's plan where that is known, else of a building's whole investment.

    序时进度 (progress in step with time) is held with the tolerance of all targets.
    """
    if year[0] is not None and year[1]:
        return _pace(year[0], year[1]), "year"
    if state.stage == "construction" and state.period is not None and total[0] is not None and total[1]:
        return _pace(total[0], total[1]), "total"
    return None, None


def _pace(done: float, time: float) -> PaceClass:
    if done >= 1 and time < 1:
        return PaceClass.AHEAD
    if done >= (1 + TOLERANCE) * time:
        return PaceClass.FASTER
    return PaceClass.ON_SCHEDULE if done >= (1 - TOLERANCE) * time else PaceClass.BEHIND


def _total(by: Literal["stage", "unit"], name: Text, states: list[ProjectState]) -> ProjectTotal:
    return ProjectTotal(
        by=by,
        name=name,
        n=len(states),
        unit=MONEY.text,
        total_investment=_sum(states, lambda state: state.total),
        cumulated_investment=_sum(states, lambda state: state.cumulated),
        planned_this_year=_sum(_of_newest_year(states), lambda state: state.planned),
        done_this_year=_sum(_of_newest_year(states), lambda state: state.done),
    )


def _of_newest_year(states: list[ProjectState]) -> list[ProjectState]:
    """Return the projects whose plan is of the newest year that any has a plan for: years are not added up."""
    newest = max((state.plan_year for state in states if state.plan_year is not None), default=None)
    return [state for state in states if state.plan_year == newest]


def _sum(states: list[ProjectState], figure_of: Callable[[ProjectState], Figure | None]) -> float | None:
    figures = [figure for state in states if (figure := figure_of(state)) is not None]
    money = [
        convert(figure.value, figure.unit, MONEY)
        for figure in figures
        if figure.unit is not None and figure.unit.dimension == MONEY.dimension
    ]
    return float(sum(money, Decimal(0))) if money else None
