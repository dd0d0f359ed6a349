"""A major project as known on a day: the plan's own entry, and what later documents say of it."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date

from plancast.core.figures import Figure
from plancast.core.periods import Period
from plancast.core.plan import Plan, Project, ProjectReport
from plancast.core.units import Unit, compatible, convert, parse_unit

MONEY = parse_unit("亿元")
"""Unit in which official lists of major projects give money, and in which projects are added up."""


@dataclass(frozen=True)
class ProjectState:
    """The newest of each figure of a project; each keeps the unit it was printed in."""

    project: Project
    """The entry."""

    stage: str
    """Newest stage."""

    end: Period | None
    """Newest end of building."""

    total: Figure | None
    """Newest total investment."""

    cumulated: Figure | None
    """Investment so far, at the end of ``period``."""

    planned: Figure | None
    """Plan of ``plan_year``."""

    done: Figure | None
    """Investment in that year up to the end of ``period``, where that ends in it."""

    period: Period | None
    """What the newest figures go up to."""

    plan_year: int | None
    """Year of ``planned`` and ``done``."""

    document: str
    """Id of the document of the newest figures."""

    @property
    def is_within_plan_year(self) -> bool:
        """Whether the figures go up to a day of the year of the plan."""
        return self.period is not None and self.period.year == self.plan_year

    @property
    def unit(self) -> Unit | None:
        """Unit to show the figures in: 亿元 of money in CNY, else that of the first figure that bears one."""
        figures = (self.total, self.cumulated, self.planned, self.done)
        unit = next((figure.unit for figure in figures if figure is not None and figure.unit is not None), None)
        return MONEY if unit is not None and unit.dimension == MONEY.dimension else unit

    def amount(self, figure: Figure | None) -> float | None:
        """Return a figure in `unit`; None where it is not printed, or bears another sort of unit or none."""
        if figure is None or figure.unit is None or self.unit is None:
            return None
        if not compatible(figure.unit.dimension, self.unit.dimension):
            return None
        return float(convert(figure.value, figure.unit, self.unit))


def state_of(plan: Plan, project: Project) -> ProjectState:
    """Return a project with the newest of its reports, in the order in which their documents were published.

    A report of a period that ended before that of the figures at hand replaces none of them.

    ``plan`` holds what was known on the day (`plancast.pipeline.knowledge.plan_known_on`): reports of later documents
    are not in it. A plan of another year starts the year anew: last year's plan, and what was done in it, are not this
    year's.
    """
    state = ProjectState(
        project=project,
        stage=project.stage,
        end=project.end,
        total=project.total_investment,
        cumulated=project.cumulated_investment,
        planned=project.planned_this_year,
        done=project.done_this_year,
        period=project.period,
        plan_year=_plan_year(project, _published(plan, project).year),
        document=project.source.document,
    )
    for report in sorted(project.reports, key=lambda one: (_published(plan, one), one.period)):
        state = _after(state, report)
    return state


def _plan_year(entry: Project | ProjectReport, published: int) -> int | None:
    """Return the year of an entry's plan, or of what was done; None where it gives neither."""
    if entry.planned_this_year is None and entry.done_this_year is None:
        return None
    year = entry.plan_year or entry.period
    return published if year is None else year.year


def share_of_year(period: Period) -> float:
    """Return the share of its last year that had passed at the end of a period: months, and days of the last one.

    Examples
    --------
    >>> from plancast.core.periods import parse_period
    >>> share_of_year(parse_period("2026 Q1-Q3")), share_of_year(parse_period("2026")), share_of_year(
    ...     parse_period("2026-06-15"))
    (0.75, 1.0, 0.4583333333333333)
    """
    end = period.end
    return (end.month - 1 + end.day / monthrange(end.year, end.month)[1]) / 12


def _published(plan: Plan, cited: Project | ProjectReport) -> date:
    document = plan.documents.get(cited.source.document)
    return date.min if document is None else document.published


def _after(state: ProjectState, report: ProjectReport) -> ProjectState:
    if state.period is not None and report.period.end < state.period.end:
        return _looking_back(state, report)
    year = _plan_year(report, report.period.year) or state.plan_year
    is_same_year = state.plan_year == year
    return ProjectState(
        project=state.project,
        stage=report.stage or state.stage,
        end=report.end or state.end,
        total=report.total_investment or state.total,
        cumulated=report.cumulated_investment or state.cumulated,
        planned=report.planned_this_year or (state.planned if is_same_year else None),
        done=report.done_this_year or (state.done if is_same_year else None),
        period=report.period,
        plan_year=year,
        document=report.source.document,
    )


def _looking_back(state: ProjectState, report: ProjectReport) -> ProjectState:
    """Take what a later document says of the project as a whole; its older figures replace no newer ones."""
    return replace(
        state,
        stage=report.stage or state.stage,
        end=report.end or state.end,
        total=report.total_investment or state.total,
    )
