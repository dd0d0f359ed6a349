"""The main job, room by room: a plan folder and a day in, an `Outlook` out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import numpy as np

from plancast import assessment, checks, forecasting, reading, store
from plancast.core.ensemble import Ensemble
from plancast.core.finding import Finding, PlancastError
from plancast.core.key import Key
from plancast.core.observations import Observations
from plancast.core.outlook import Outlook, Targets
from plancast.core.periods import PeriodError, parse_day
from plancast.core.plan import Plan
from plancast.core.plan_on_day import PlanOnDay
from plancast.core.rule import Rule
from plancast.core.text import Text
from plancast.core.version import VERSION
from plancast.pipeline.cases import Futures, Known, cases_of, context_of, sources_of
from plancast.pipeline.family import family_of, read_rules, taken
from plancast.pipeline.hashing import plan_hash
from plancast.pipeline.knowledge import plan_known_on

LEAST_MEMBERS = 100
"""Members below which a probability is too coarse to print."""

SHANGHAI = timezone(timedelta(hours=8), "Asia/Shanghai")


def silent(step: str) -> None:
    """Say nothing of the steps."""


def read_plan(plan: str | Path) -> Plan:
    """Read a plan folder, or a bundled plan by name.

    Parameters
    ----------
    plan
        Folder, or name of a bundled plan.

    Returns
    -------
    Plan
        The plan; ``plan.findings`` lists what is wrong in its files, ``plan.folder`` is where it stands.

    Raises
    ------
    PlancastError
        If there is no such plan, or its ``plan.yaml`` cannot be read.
    """
    folder = reading.find_plan(str(plan))
    found, findings = reading.read_plan(folder)
    if found is None:
        raise PlancastError(
            Text(
                en=f"{folder}: the plan cannot be read. Mend what is listed below and run again.",
                zh=f"{folder}：无法读取规划。请修正下列问题后重新运行。",
            ),
            findings,
        )
    return found.model_copy(update={"folder": str(folder), "findings": findings})


def outlook(
    plan: Plan | str | Path,
    *,
    as_of: date | None = None,
    seed: int = 1,
    n_members: int = 10_000,
    progress: Callable[[str], None] = silent,
) -> Outlook:
    """Say where each target of a plan stands on a day, and how likely it is to be met.

    Parameters
    ----------
    plan
        A plan as read, its folder, or the name of a bundled one.
    as_of
        Only figures released by this day are known; by default the newest release day in the plan.
    seed
        Seed of all chance, at least 0: the same seed gives the same result, bit for bit.
    n_members
        Members of the ensemble, at least 100.
    progress
        Called with the name of each step as it begins.

    Returns
    -------
    Outlook
        One row a target, the joint number of targets met, findings, and what is needed to rebuild it.

    Raises
    ------
    PlancastError
        If the plan cannot be read.
    ValueError
        If ``seed`` or ``n_members`` is out of range.

    Examples
    --------
    >>> result = outlook("harbour", as_of=date(2026, 6, 30), seed=1, n_members=200)
    >>> result.targets.of("rd_intensity").status.value
    'forecast'
    """
    _check_chance(seed, n_members)
    progress("reading the plan")
    whole = plan if isinstance(plan, Plan) else read_plan(plan)
    progress("taking figures as known on the day")
    known = _know(whole, as_of)
    progress("forecasting")
    panel = _panel(known)
    ensemble = _forecast(panel, known.rules, Key(seed, n_members, ("baseline",)))
    progress("assessing targets")
    futures = Futures(ensemble, panel, reading.read_past_targets(), reading.read_model_records())
    assessed = tuple(assessment.assess_target(case) for case in cases_of(known, futures))
    head = known.plan.head
    outlooks = Targets(one.outlook for one in assessed)
    context = context_of(known.plan, known.vintages)
    return Outlook(
        version=VERSION,
        plan=known.plan.id,
        plan_name=head.name,
        plan_period=head.period.text,
        plan_hash=plan_hash(known.plan, known.vintages, taken(known.on_day, known.family)),
        as_of=known.as_of,
        seed=seed,
        n_members=n_members,
        groups={name: group.name for name, group in head.groups.items()},
        themes={name: group.name for name, group in head.themes.items()},
        targets=outlooks,
        joint=assessment.count_joint(assessed),
        projects=assessment.assess_projects(known.plan, known.as_of),
        project_totals=assessment.total_projects(known.plan),
        sources=sources_of(known.plan, outlooks, context),
        context=context,
        whole=None if known.family.whole is None else assessment.assess_part(known.on_day, known.family.whole),
        findings=known.findings,
        ensemble=ensemble,
    )


def findings_of(plan: str | Path, as_of: date | None = None) -> tuple[Finding, ...]:
    """Return what is wrong or doubtful in a plan and its figures, without a forecast.

    Parameters
    ----------
    plan
        Folder, or name of a bundled plan.
    as_of
        As for `outlook`.
    """
    folder = reading.find_plan(str(plan))
    found, findings = reading.read_plan(folder)
    if found is None:
        return findings
    return _know(found.model_copy(update={"folder": str(folder), "findings": findings}), as_of).findings


def _know(plan: Plan, as_of: date | None) -> Known:
    """Take a plan and its figures as known on a day: observations, rules, checks."""
    observations, row_findings = reading.read_observations(Path(plan.folder), plan)
    day = as_of or _newest_day(observations)
    vintages = store.as_of(observations, day)
    known_plan = plan_known_on(plan, vintages)
    rules, rule_findings = read_rules(known_plan)
    family = family_of(plan, PlanOnDay(known_plan, vintages, rules))
    findings = (*plan.findings, *_known_by(row_findings, as_of), *rule_findings)
    found = (*findings, *checks.check_plan(known_plan, vintages, rules), *family.findings)
    return Known(known_plan, vintages, rules, found, family)


def newest_day(plan: Plan) -> date:
    """Return the newest release day in a plan, the day of an outlook by default; today where nothing is released."""
    return _newest_day(reading.read_observations(Path(plan.folder), plan)[0])


def _newest_day(observations: Observations) -> date:
    return store.newest_release_day(observations) or datetime.now(SHANGHAI).date()


def day_from_text(text: str) -> date:
    """Read the day of ``--as-of``.

    Raises
    ------
    PlancastError
        If it is not a day.
    """
    try:
        return parse_day(text)
    except PeriodError as error:
        raise PlancastError(Text(en=f"--as-of: {error.text.en}", zh=f"--as-of：{error.text.zh}")) from error


def _check_chance(seed: int, n_members: int) -> None:
    if seed < 0 or n_members < LEAST_MEMBERS:
        raise ValueError(
            f"found seed {seed} and n_members {n_members}; expected a seed from 0 and {LEAST_MEMBERS} members or more."
        )


def _known_by(findings: tuple[Finding, ...], as_of: date | None) -> tuple[Finding, ...]:
    """Return findings without those of rows that were released after the day asked for: nobody knew of them.

    Where no day was asked for all are told: a faulty newest row stays out, and must not hide itself by that.
    """
    return tuple(one for one in findings if as_of is None or one.release_date is None or one.release_date <= as_of)


def _panel(known: Known) -> forecasting.Panel:
    """Return the series behind the targets, and behind what they are compared with."""
    plan, rules = known.plan, known.rules
    wanted = {plan.targets[name].indicator for name in rules}
    wanted |= {rule.compare for rule in rules.values() if rule.compare in plan.indicators and rule.compare is not None}
    return forecasting.panel_from_figures(plan, known.vintages, wanted, reading.read_pooled_growth())


def _forecast(panel: forecasting.Panel, rules: dict[str, Rule], key: Key) -> Ensemble:
    """Forecast the years that any rule counts, as far ahead as every series of the panel can be carried.

    Years before are known or not: `cases_of` fills known ones in. A target beyond the reach has no trajectory.
    """
    asked = [rule for rule in rules.values() if rule.bound is not None]
    if not asked or not panel.series:
        return Ensemble(np.empty((key.n_members, 0, 0)), (), ())
    last = max(max(rule.last, rule.later_last or 0) for rule in asked)
    first = max(min(rule.first for rule in asked), panel.origin - forecasting.FRESH_YEARS)
    years = range(first, min(last, panel.origin + forecasting.REACH_YEARS) + 1)
    if not years:
        return Ensemble(np.empty((key.n_members, 0, 0)), (), ())
    return forecasting.forecast(panel, tuple(years), key)
