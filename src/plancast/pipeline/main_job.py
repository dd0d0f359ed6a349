"""The main job, room by room: a plan folder and a day in, an `Outlook` out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from plancast import assessment, checks, forecasting, reading, store
from plancast.core.ensemble import Ensemble
from plancast.core.finding import Finding, PlancastError
from plancast.core.key import Key
from plancast.core.moves import Earlier, Move
from plancast.core.observations import Observations
from plancast.core.outlook import Outlook
from plancast.core.periods import PeriodError, parse_day
from plancast.core.plan import Plan
from plancast.core.target_outlook import Targets
from plancast.core.text import Text
from plancast.core.version import VERSION
from plancast.pipeline import moved
from plancast.pipeline.baselines import Baselines
from plancast.pipeline.cases import Futures, Known, cases_of, context_of, sources_of
from plancast.pipeline.family import family_of, on_day, read_versions, taken
from plancast.pipeline.hashing import plan_hash
from plancast.pipeline.knowledge import plan_known_on
from plancast.pipeline.steps import silent

LEAST_MEMBERS = 100
"""Members below which a probability is too coarse to print."""

SHANGHAI = timezone(timedelta(hours=8), "Asia/Shanghai")


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
    since: date | Earlier | None = None,
    trace: bool = True,
    progress: Callable[[str], None] = silent,
) -> Outlook:
    """Say where each target of a plan stands on a day, how likely it is to be met, and what moved that.

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
    since
        Day from which on it is told what moved each probability, or what an earlier run said (`read_earlier`); by
        default the release day before the newest one known.
    trace
        Whether to work out what moved each probability, about half of the time; without, ``moved`` is None.
    progress
        Called with the name of each step as it begins.

    Returns
    -------
    Outlook
        One row a target, the joint number of targets met, findings, and what is needed to rebuild it.

    Raises
    ------
    PlancastError
        If the plan cannot be read, ``since`` is not before the as-of day, or it is of another plan, seed or number of
        members.
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
    observations, row_findings = reading.read_observations(Path(whole.folder), whole)
    known = _know(whole, observations, row_findings, as_of)
    _check_since(since, known, seed, n_members)
    progress("forecasting")
    baselines = Baselines(Key(seed, n_members, ("baseline",)))
    panel, ensemble = baselines.forecast(known)
    progress("assessing targets")
    assessed = _assess(known, panel, ensemble)
    since = (since or moved.day_before_newest(observations, known.as_of)) if trace else None
    progress("tracing what moved")
    moves = (
        {} if since is None else _moves(whole, observations, known, since, baselines, levels=moved.levels_of(assessed))
    )
    outlooks = Targets(one.outlook.model_copy(update={"moved": moves.get(one.outlook.id)}) for one in assessed)
    head = known.plan.head
    context = context_of(known.plan, known.vintages)
    return Outlook(
        version=VERSION,
        plan=known.plan.id,
        plan_name=head.name,
        plan_period=head.period.text,
        plan_hash=plan_hash(known.plan, known.vintages, taken(known.on_day, known.family)),
        as_of=known.as_of,
        moved_since=since.as_of if isinstance(since, Earlier) else since,
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
    return known_on(found.model_copy(update={"folder": str(folder), "findings": findings}), as_of).findings


def _know(plan: Plan, observations: Observations, row_findings: tuple[Finding, ...], as_of: date | None) -> Known:
    """Take a plan and its figures as known on a day: rules, checks, the plans around it."""
    day = as_of or _newest_day(observations)
    vintages = store.as_of(observations, day)
    known_plan = plan_known_on(plan, vintages)
    versions, rule_findings = read_versions(known_plan)
    family = family_of(plan, on_day(known_plan, vintages, versions))
    findings = (*plan.findings, *_known_by(row_findings, as_of), *rule_findings)
    found = (*findings, *checks.check_plan(known_plan, vintages, versions), *family.findings)
    return Known(known_plan, vintages, versions, found, family)


def newest_day(plan: Plan) -> date:
    """Return the newest release day in a plan, the day of an outlook by default; today where nothing is released."""
    return _newest_day(reading.read_observations(Path(plan.folder), plan)[0])


def _newest_day(observations: Observations) -> date:
    return store.newest_release_day(observations) or datetime.now(SHANGHAI).date()


def day_from_text(text: str, option: str = "--as-of") -> date:
    """Read the day of ``--as-of``, or of another option.

    Raises
    ------
    PlancastError
        If it is not a day.
    """
    try:
        return parse_day(text)
    except PeriodError as error:
        raise PlancastError(Text(en=f"{option}: {error.text.en}", zh=f"{option}：{error.text.zh}")) from error


def since_from_text(text: str) -> date | Earlier:
    """Read what ``--since`` names: a day, or the file of an earlier result.

    Raises
    ------
    PlancastError
        If it is neither.
    """
    try:
        return parse_day(text)
    except PeriodError:
        return reading.read_earlier(Path(text))


def _check_chance(seed: int, n_members: int) -> None:
    if seed < 0 or n_members < LEAST_MEMBERS:
        raise ValueError(
            f"found seed {seed} and n_members {n_members}; expected a seed from 0 and {LEAST_MEMBERS} members or more."
        )


def _check_since(since: date | Earlier | None, known: Known, seed: int, n_members: int) -> None:
    if since is None:
        return
    day = since.as_of if isinstance(since, Earlier) else since
    if day > known.as_of or since == known.as_of:
        raise PlancastError(
            Text(
                en=f"--since: found {day}, expected a day before the as-of day {known.as_of}. Name an earlier day.",
                zh=f"--since：得到{day}，应早于数据截止日{known.as_of}。请给出更早的日期。",
            )
        )
    if isinstance(since, Earlier):
        found = (since.plan, since.seed, since.n_members)
        if found != (known.plan.id, seed, n_members):
            raise PlancastError(
                Text(
                    en=f"--since: found a result of plan {found[0]}, seed {found[1]}, {found[2]} members; expected"
                    f" {known.plan.id}, {seed}, {n_members}. Run with --seed {found[1]} --members {found[2]}.",
                    zh=f"--since：该结果为规划{found[0]}、随机种子{found[1]}、{found[2]}个情景，应为{known.plan.id}、{seed}、"
                    f"{n_members}。请用 --seed {found[1]} --members {found[2]} 运行。",
                )
            )


def _known_by(findings: tuple[Finding, ...], as_of: date | None) -> tuple[Finding, ...]:
    """Return findings without those of rows that were released after the day asked for: nobody knew of them.

    Where no day was asked for all are told: a faulty newest row stays out, and must not hide itself by that. What was
    settled by a retraction is told of the days before it alone.
    """
    known = (one for one in findings if as_of is None or one.release_date is None or one.release_date <= as_of)
    return tuple(one for one in known if one.settled_on is None or (as_of is not None and as_of < one.settled_on))


def _assess(known: Known, panel: forecasting.Panel, ensemble: Ensemble) -> tuple[assessment.Assessed, ...]:
    """Say of each target where it stands."""
    futures = Futures(ensemble, panel, reading.read_past_targets(), reading.read_model_records())
    return tuple(assessment.assess_versions(versions) for versions in cases_of(known, futures))


def _moves(
    whole: Plan,
    observations: Observations,
    known: Known,
    since: date | Earlier,
    baselines: Baselines,
    *,
    levels: moved.Levels,
) -> dict[str, tuple[Move, ...]]:
    """Return what moved each target from a day to now, where its levels are those given."""
    earlier, day = (since, since.as_of) if isinstance(since, Earlier) else (None, since)
    states = moved.states_between(whole, observations, day, (known.plan, known.vintages))
    courses: list[moved.Levels] = []
    versions = read_versions(states[0].plan)[0]  # all states but the last are of one plan, or of that known now
    for state in states[:-1]:
        then = Known(state.plan, state.vintages, known.versions if state.plan is known.plan else versions, ())
        courses.append(moved.levels_of(_assess(then, *baselines.forecast(then))))
    if earlier is not None:
        first = states[0]
        courses.insert(0, moved.replayed(earlier.levels, courses[0]))
        part = on_day(first.plan, first.vintages, versions)
        content = plan_hash(first.plan, first.vintages, taken(part, family_of(whole, part)))
        states = [*moved.held_against(first, is_same=content == earlier.plan_hash), *states[1:]]
    return moved.moved_of(states, [*courses, levels], known.plan.targets)


def known_on(plan: Plan, as_of: date | None) -> Known:
    """Take a plan and its figures as known on a day, by default the newest release day: what every job begins with."""
    return _know(plan, *reading.read_observations(Path(plan.folder), plan), as_of)
