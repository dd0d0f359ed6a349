"""Laying side by side what is known of each target: rule, figures, futures, reference class."""

from __future__ import annotations

from dataclasses import dataclass, replace

from plancast.assessment import Case
from plancast.core.arrays import FloatArray
from plancast.core.ensemble import Ensemble
from plancast.core.model_record import ModelRecord, record_in_words
from plancast.core.observations import Observation, ReleaseStatus, Vintages
from plancast.core.outlook import ContextFigure, Latest, RunningYear
from plancast.core.plan import Indicator, Plan, Target
from plancast.core.reference import PastTarget, ReferenceClass, TargetDirection, TargetHorizon, TargetKind
from plancast.core.rule import Rule
from plancast.core.series import yearly_series
from plancast.forecasting import Panel, probability


@dataclass(frozen=True)
class Known:
    """All that the corridor has gathered when targets are assessed."""

    plan: Plan
    """The plan as known on the day."""

    vintages: Vintages
    """All figures known on the day."""

    rules: dict[str, Rule]
    """Rule of each target whose words could be read."""

    ensemble: Ensemble
    """The baseline."""

    panel: Panel
    """The series behind it."""

    past_targets: tuple[PastTarget, ...]
    """Targets of ended plans with their outcomes."""

    model_records: tuple[ModelRecord, ...]
    """How good the models' statements have been."""


def cases_of(known: Known) -> tuple[Case, ...]:
    """Return one case a target, in the plan's order."""
    return tuple(
        _case(known, target) for target in known.plan.targets.values() if target.indicator in known.plan.indicators
    )


def _case(known: Known, target: Target) -> Case:
    plan, vintages = known.plan, known.vintages
    indicator = plan.indicators[target.indicator]
    rule = known.rules.get(target.id)
    series = yearly_series(plan, vintages, indicator.id)
    latest = _latest(vintages, indicator.id, indicator.year_to_date)
    compare = _compared(plan, rule)
    return Case(
        target=target,
        indicator=indicator,
        rule=rule,
        as_of=vintages.as_of,
        series=series,
        latest=latest,
        compared=yearly_series(plan, vintages, compare) if compare is not None else None,
        compared_indicator=plan.indicators.get(rule.compare) if rule is not None and rule.compare is not None else None,
        whole_period=_whole_period(vintages, indicator.id, rule),
        events=_events(vintages, indicator.id) if indicator.kind == "event" else (),
        members=_members(known, indicator.id, rule),
        later_members=_members(known, indicator.id, _later(rule)),
        compared_members=_members(known, compare, rule) if compare is not None else None,
        model="pooled",
        model_record=record_in_words(known.model_records, indicator),
        running_year=_running_year(known, indicator.id),
        reference=_reference(known, target, rule, latest, len(series.figures)),
    )


def _latest(vintages: Vintages, indicator: str, to_date: str | None) -> Observation | None:
    found = [
        one for one in (vintages.latest(indicator), vintages.latest(to_date) if to_date else None) if one is not None
    ]
    return max(found, key=lambda one: one.period) if found else None


def _whole_period(vintages: Vintages, indicator: str, rule: Rule | None) -> Observation | None:
    """Return the release that states one figure for all years of the rule."""
    if rule is None or rule.accumulation in ("level", "ratio", "event"):
        return None
    for period, release in vintages.newest(indicator, "years").items():
        same = (period.start.year, period.end.year) == (rule.first, rule.last)
        if same and release.release_status is not ReleaseStatus.EXPECTATION:
            return release
    return None


def _events(vintages: Vintages, indicator: str) -> tuple[Observation, ...]:
    winners = (releases[0] for releases in vintages.releases.get(indicator, {}).values())
    return tuple(one for one in winners if one.release_status is not ReleaseStatus.EXPECTATION)


def _compared(plan: Plan, rule: Rule | None) -> str | None:
    """Return the indicator that a rule compares with; None where its figures are no match for the rule."""
    if rule is None or rule.compare not in plan.indicators or rule.compare is None:
        return None
    if rule.accumulation in ("ratio", "event"):
        return None
    of_growth = rule.accumulation in ("mean_growth", "cumulative_growth")
    return rule.compare if plan.indicators[rule.compare].is_growth or not of_growth else None


def _later(rule: Rule | None) -> Rule | None:
    """Return a rule with its second deadline in place of the first, where it has one."""
    return None if rule is None or rule.later_last is None else replace(rule, last=rule.later_last, later_last=None)


def _members(known: Known, indicator: str | None, rule: Rule | None) -> FloatArray | None:
    """Return the futures of an item in the years of a rule; None where the ensemble does not hold them."""
    if rule is None or rule.bound is None or indicator not in known.ensemble.items:
        return None
    periods = known.ensemble.periods
    if not all(year in periods for year in rule.years):
        return None
    places = [periods.index(year) for year in rule.years]
    return known.ensemble.of(indicator)[:, places]


def _running_year(known: Known, indicator: str) -> RunningYear | None:
    if indicator not in known.panel.items:
        return None
    seen = known.panel.of(indicator).open_nowcast
    if seen is None:
        return None
    return RunningYear(year=seen.year, value=seen.mean, sd=seen.sd, n_pairs=seen.n_pairs, is_pooled=seen.is_pooled)


def _reference(
    known: Known, target: Target, rule: Rule | None, latest: Observation | None, n_figures: int
) -> ReferenceClass | None:
    """Return the reference class of a target that has a bound, and a base or a comparable figure."""
    if rule is None or rule.not_set or rule.accumulation == "event":
        return None
    if target.base is None and latest is None and n_figures == 0:
        return None
    kind = _target_kind(known.plan.indicators[target.indicator], rule)
    direction: TargetDirection = "at_most" if rule.side == "down" else "at_least"
    horizon: TargetHorizon = "year" if rule.first == rule.last and kind in ("growth", "yearly_growth") else "plan"
    return probability(kind, direction, known.past_targets, known.vintages.as_of, horizon)


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
