"""Laying side by side what is known of each target: rule, figures, futures, reference class."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

import numpy as np

from plancast.assessment import Case, VersionCase, estimates_of
from plancast.core.arrays import FloatArray
from plancast.core.ensemble import Ensemble
from plancast.core.finding import Finding
from plancast.core.model_record import ModelRecord, record_in_words
from plancast.core.observations import Observation, ReleaseStatus, Vintages
from plancast.core.outlook import CitedSource, ContextFigure
from plancast.core.plan import Indicator, Plan, Target
from plancast.core.plan_on_day import PlanOnDay
from plancast.core.rebased import base_factor
from plancast.core.reference import PastTarget, ReferenceClass, TargetDirection, TargetHorizon, TargetKind
from plancast.core.rule import Rule
from plancast.core.series import YearlySeries, yearly_series
from plancast.core.target_outlook import Latest, RunningYear, Targets
from plancast.core.units import compatible
from plancast.core.verdicts import StatedVersion, names_a_total
from plancast.forecasting import Panel, choose, probability
from plancast.pipeline.family import Family, on_day


@dataclass(frozen=True)
class Known:
    """A plan and its figures as known on a day."""

    plan: Plan
    """The plan, with those targets that were known."""

    vintages: Vintages
    """All figures known on the day."""

    versions: dict[str, tuple[StatedVersion, ...]]
    """Versions of each target whose indicator is there, with their rules; one of them is in force."""

    findings: tuple[Finding, ...]
    """What is wrong or doubtful in the plan and in the figures known."""

    family: Family = field(default_factory=Family)
    """The whole that it is part of, and the other parts beside it."""

    @cached_property
    def first_told(self) -> Vintages:
        """The figures as they were told first."""
        return self.vintages.first_told()

    @property
    def on_day(self) -> PlanOnDay:
        """The plan alone, for reading beside another."""
        return on_day(self.plan, self.vintages, self.versions)

    @property
    def in_force(self) -> dict[str, StatedVersion]:
        """The version of each target that holds on the day."""
        return {name: one for name, versions in self.versions.items() for one in versions if one.in_force}

    @property
    def as_of(self) -> date:
        """The day."""
        return self.vintages.as_of


@dataclass(frozen=True)
class Futures:
    """What may come, and how good such statements have been."""

    ensemble: Ensemble
    """The baseline."""

    panel: Panel
    """The series behind it."""

    past_targets: tuple[PastTarget, ...]
    """Targets of ended plans with their outcomes."""

    model_records: tuple[ModelRecord, ...]
    """How good the models' statements have been."""


def cases_of(known: Known, futures: Futures) -> tuple[tuple[VersionCase, ...], ...]:
    """Return one case a version of each target, in the plan's order: all are judged on the same futures."""
    return tuple(
        tuple(VersionCase(version, _case(known, futures, version)) for version in versions)
        for versions in known.versions.values()
    )


def _case(known: Known, futures: Futures, version: StatedVersion) -> Case:
    plan, vintages = known.plan, known.vintages
    target, rule = version.target, version.rule
    indicator = plan.indicators[target.indicator]
    series = yearly_series(plan, vintages, indicator.id)
    latest = _latest(vintages, indicator.id, indicator.year_to_date, _last_year(rule))
    compare = _compared(plan, indicator, rule)
    compared = yearly_series(plan, vintages, compare) if compare is not None else None
    return Case(
        target=target,
        indicator=indicator,
        rule=rule,
        as_of=vintages.as_of,
        series=series,
        latest=latest,
        compared=compared,
        compared_indicator=plan.indicators.get(rule.compare) if rule is not None and rule.compare is not None else None,
        whole_period=_whole_period(vintages, indicator, rule),
        first_series=_first_series(known, indicator, rule),
        first_whole_period=_whole_period(known.first_told, indicator, rule),
        events=_events(vintages, indicator.id) if indicator.kind == "event" else (),
        members=_members(futures, series, rule),
        later_members=_members(futures, series, _later(rule)),
        compared_members=_members(futures, compared, rule),
        model=_model(futures, indicator.id),
        model_record=record_in_words(futures.model_records, indicator),
        running_year=_running_year(futures, indicator.id),
        reference=_reference(known, futures, target, rule, latest is not None or len(series.figures) > 0),
        base_factor=base_factor(plan, vintages, target),
        unit_estimate=estimates_of(known.plan, vintages, series, futures.ensemble, target.id),
    )


def _last_year(rule: Rule | None) -> int | None:
    """Return the last year whose figure speaks of a target; None of an event, which may come late."""
    return None if rule is None or rule.accumulation == "event" else max(rule.last, rule.later_last or 0)


def _latest(vintages: Vintages, indicator: str, to_date: str | None, until: int | None = None) -> Observation | None:
    names = (indicator, *((to_date,) if to_date else ()))
    found = [one for name in names if (one := vintages.latest(name, until)) is not None]
    return max(found, key=lambda one: one.period) if found else None


def _whole_period(vintages: Vintages, indicator: Indicator, rule: Rule | None) -> Observation | None:
    """Return the release that states for all years of the rule at once what it judges.

    A mean, or mean growth; a sum or a change as a whole only of an indicator that is named so (累计, cumulative): of
    another the row cannot say which of them it is.
    """
    if rule is None or rule.judges_last_year or rule.accumulation == "event" or rule.first == rule.last:
        return None
    if rule.accumulation in ("sum", "cumulative_growth") and not names_a_total(indicator.name):
        return None
    for period, release in vintages.newest(indicator.id, "years").items():
        same = (period.start.year, period.end.year) == (rule.first, rule.last)
        same = same and not release.is_early
        if same and release.release_status is not ReleaseStatus.EXPECTATION:
            return release
    return None


def _first_series(known: Known, indicator: Indicator, rule: Rule | None) -> YearlySeries | None:
    """Return the figures as told first; first releases of several indicators make no figure of one vintage."""
    if indicator.derived is not None or rule is None or rule.compare is not None:
        return None
    return yearly_series(known.plan, known.first_told, indicator.id)


def _events(vintages: Vintages, indicator: str) -> tuple[Observation, ...]:
    winners = (releases[0] for releases in vintages.releases.get(indicator, {}).values())
    told = (one for one in winners if one.release_status is not ReleaseStatus.EXPECTATION)
    return tuple(one for one in told if one.period.start <= one.release_date)  # nobody reports what has not begun


def _compared(plan: Plan, indicator: Indicator, rule: Rule | None) -> str | None:
    """Return the indicator that a rule compares with; None where its figures are no match for the rule."""
    if rule is None or rule.compare not in plan.indicators or rule.compare is None:
        return None
    if rule.accumulation in ("ratio", "event"):
        return None
    other = plan.indicators[rule.compare]
    if rule.accumulation in ("mean_growth", "cumulative_growth"):
        return rule.compare if other.is_growth else None
    alike = other.is_growth == indicator.is_growth and compatible(other.unit.dimension, indicator.unit.dimension)
    return rule.compare if alike else None


def _later(rule: Rule | None) -> Rule | None:
    """Return a rule with its second deadline in place of the first, where it has one."""
    return None if rule is None or rule.later_last is None else replace(rule, last=rule.later_last, later_last=None)


def _members(futures: Futures, series: YearlySeries | None, rule: Rule | None) -> FloatArray | None:
    """Return the futures of an item in the years of a rule, known years as known; None where one is out of reach."""
    ensemble = futures.ensemble
    if rule is None or rule.bound is None or series is None or series.indicator not in ensemble.items:
        return None
    columns = [_column(ensemble, series, year) for year in rule.years]
    needed = columns[-1:] if rule.judges_last_year else columns
    if any(column is None for column in needed):
        return None
    unknown = np.full(ensemble.n_members, np.nan)  # of a year that does not count
    return np.stack([unknown if column is None else column for column in columns], axis=1)


def _column(ensemble: Ensemble, series: YearlySeries, year: int) -> FloatArray | None:
    """Return one year of an item: the known figure in all members, the futures, or None."""
    if year in series.by_year:
        return np.full(ensemble.n_members, series.by_year[year].value)
    if year not in ensemble.periods:
        return None
    column: FloatArray = ensemble.of(series.indicator)[:, ensemble.periods.index(year)]
    return column


def _model(futures: Futures, indicator: str) -> str | None:
    """Return the name of the model behind an item of the ensemble."""
    model = choose(futures.panel.of(indicator)) if indicator in futures.panel.items else None
    return None if model is None else model.name


def _running_year(futures: Futures, indicator: str) -> RunningYear | None:
    if indicator not in futures.panel.items:
        return None
    seen = futures.panel.of(indicator).open_nowcast
    if seen is None:
        return None
    return RunningYear(year=seen.year, value=seen.mean, sd=seen.sd, n_pairs=seen.n_pairs, is_pooled=seen.is_pooled)


def _reference(
    known: Known, futures: Futures, target: Target, rule: Rule | None, has_figure: bool
) -> ReferenceClass | None:
    """Return the reference class of a target that has a bound, and a base or a comparable figure."""
    if rule is None or rule.not_set or rule.accumulation == "event" or not (has_figure or target.base is not None):
        return None
    kind = _target_kind(known.plan.indicators[target.indicator], rule)
    direction: TargetDirection = "at_most" if rule.side == "down" else "at_least"
    horizon: TargetHorizon = "year" if rule.first == rule.last and kind in ("growth", "yearly_growth") else "plan"
    return probability(kind, direction, futures.past_targets, known.vintages.as_of, horizon)


def _target_kind(indicator: Indicator, rule: Rule) -> TargetKind:
    """Return what sort of target it is, as past targets are sorted."""
    if rule.accumulation in ("mean_growth", "cumulative_growth") or indicator.is_growth:
        return "yearly_growth" if rule.first == rule.last else "growth"
    if rule.accumulation == "sum":
        return "sum"
    if indicator.kind == "count":
        return "count"
    if rule.side == "down" and indicator.kind == "rate":
        return "rate_cap"
    if indicator.unit.dimension == "percent":
        return "share_down" if rule.side == "down" else "share_up"
    return "level_down" if rule.side == "down" else "level_up"


def context_of(plan: Plan, vintages: Vintages) -> tuple[ContextFigure, ...]:
    """Return the newest figures of city, nation and polls that the plan wants beside one another."""
    nation = plan.head.nation
    if nation is None:
        return ()
    roles = (("city", nation.city), ("nation", nation.nation), ("expected", nation.expected))
    return tuple(
        figure
        for role, name in roles
        if name is not None and name in plan.indicators
        if (figure := _context(plan, vintages, role, name)) is not None
    )


def _context(plan: Plan, vintages: Vintages, role: str, name: str) -> ContextFigure | None:
    indicator = plan.indicators[name]
    releases = vintages.releases.get(name, {})
    if role != "expected":
        found = _latest(vintages, name, indicator.year_to_date)
    else:
        found = max((one[0] for one in releases.values()), key=lambda one: (one.release_date, one.period), default=None)
    if found is None:
        return None
    return ContextFigure(
        indicator=name,
        name=indicator.name,
        role=role,
        latest=Latest(
            period=found.period.text,
            value=found.value,
            printed=found.figure.text,
            unit=indicator.unit.text.en,
            release_date=found.release_date,
            release_status=found.release_status.value,
            source=found.source,
        ),
    )


def sources_of(plan: Plan, targets: Targets, context: tuple[ContextFigure, ...]) -> dict[str, CitedSource]:
    """Return the documents that the figures and the versions of targets in a result come from, by id."""
    named = {figure.source for target in targets for figure in (target.latest, *target.used) if figure is not None}
    used = [figure for target in targets for figure in target.used]
    named |= {one.source for figure in used for one in figure.vintages}
    named |= {one.source for figure in used for revision in figure.revisions for one in (revision.old, revision.new)}
    named |= {figure.latest.source for figure in context}
    named |= {version.document for target in targets for version in target.versions}
    named |= {estimate.source for target in targets for estimate in target.unit_estimate}
    return {
        name: CitedSource(title=document.title, published=document.published, url=document.url)
        for name, document in sorted(plan.documents.items())
        if name in named
    }
