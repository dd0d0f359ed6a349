"""Looking at what a plan's store holds: all releases of an indicator, and the log of what was written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Literal

from plancast import reading, store
from plancast.core.finding import PlancastError
from plancast.core.observations import Observation, ReleaseStatus, Vintages
from plancast.core.periods import Period, PeriodError, parse_period
from plancast.core.plan import Plan
from plancast.core.shown import Shown, ShownPeriod, ShownRelease, Standing
from plancast.core.store_log import StoreEntry, StoreLog, Unaccounted
from plancast.core.system_faults import system_fault
from plancast.core.text import Text
from plancast.core.version import VERSION
from plancast.pipeline.main_job import read_plan
from plancast.pipeline.releases import known_indicator, read_releases_and_day
from plancast.pipeline.steps import silent
from plancast.pipeline.storing import today

_RANKS: tuple[Literal["bureau", "government", "press"], ...] = ("bureau", "government", "press")


def show_observations(
    plan: Plan | str | Path,
    indicator: str,
    *,
    as_of: date | None = None,
    period: str | None = None,
    progress: Callable[[str], None] = silent,
) -> Shown:
    """Return all releases of an indicator as known on a day: which was used for each period, and why.

    Parameters
    ----------
    plan
        Folder, name of a bundled plan, or a plan as read.
    indicator
        Its id, or an earlier one.
    as_of
        The day; by default the newest on which anything of the plan was released or taken back, as for `outlook`.
    period
        Only this period.
    progress
        Called with the name of each step as it begins.

    Raises
    ------
    PlancastError
        If there is no such plan or indicator, or the period cannot be read.

    Examples
    --------
    >>> shown = show_observations("harbour", "gdp", as_of=date(2010, 1, 1), period="2008")
    >>> [(one.value, one.unit, one.standing) for one in shown.periods[0].releases]
    [('3052.40', '亿元', 'used'), ('303.10', 'bn CNY', 'not used')]
    """
    whole = plan if isinstance(plan, Plan) else read_plan(plan)
    name = known_indicator(whole, indicator)
    wanted = None if period is None else _period(period)
    progress("reading the releases")
    rows, newest = read_releases_and_day(whole, name, progress, wanted)
    day = as_of or newest or today()
    vintages = store.as_of(rows, day)
    noun = whole.indicators[name]
    return Shown(
        version=VERSION,
        plan=whole.id,
        indicator=name,
        name=noun.name,
        unit=noun.unit.text,
        as_of=day,
        periods=tuple(
            _shown_period(vintages, name, one)
            for one in sorted({*vintages.releases.get(name, {}), *vintages.retracted.get(name, {})})
            if wanted is None or one == wanted
        ),
        derived_from=() if noun.derived is None else noun.derived.parts,
    )


def observation_log(plan: Plan | str | Path) -> StoreLog:
    """Return what was written into a plan, when and from which file, and what its log does not account for.

    Raises
    ------
    PlancastError
        If there is no such plan, or its log cannot be read.
    """
    whole = plan if isinstance(plan, Plan) else read_plan(plan)
    folder = Path(whole.folder)
    try:
        entries, n_unreadable = store.read_log(folder)
        unaccounted = _unaccounted(folder, whole, entries)
    except OSError as error:
        raise PlancastError(
            Text(
                en=f"{folder}: the log cannot be read ({error.strerror}). Check the permissions.",
                zh=f"{folder}：无法读取录入日志（{system_fault(error).zh}）。请核对权限。",
            )
        ) from error
    return StoreLog(version=VERSION, plan=whole.id, entries=entries, unaccounted=unaccounted, n_unreadable=n_unreadable)


def _unaccounted(folder: Path, plan: Plan, entries: tuple[StoreEntry, ...]) -> tuple[Unaccounted, ...]:
    """Return the files that no entry accounts for, and those changed since their last entry."""
    last = {entry.file: entry for entry in entries}
    names = [name for name in reading.observation_files(folder)[0] if (folder / name).is_file()]
    changed = [name for name in names if name not in last or store.sha256_of(folder / name) != last[name].sha256_after]
    gone = [name for name in last if name not in names and last[name].n_rows_after]
    n_rows = reading.read_releases(folder, plan)[2] if changed else {}
    found = []
    for name in (*changed, *gone):
        if name not in last:
            found.append(Unaccounted(file=name, n_rows=n_rows.get(name, 0), why="never written by the store"))
        else:
            n_more = n_rows.get(name, 0) - last[name].n_rows_after
            found.append(Unaccounted(file=name, n_rows=n_more, why="changed since its last entry"))
    return tuple(found)


def _period(text: str) -> Period:
    try:
        return parse_period(text)
    except PeriodError as error:
        raise PlancastError(Text(en=f"--period: {error.text.en}", zh=f"--period：{error.text.zh}")) from error


def _shown_period(vintages: Vintages, indicator: str, period: Period) -> ShownPeriod:
    releases = vintages.releases.get(indicator, {}).get(period, ())
    shown = [_shown(row, *_standing(row, releases)) for row in releases]
    for row, day in vintages.retracted.get(indicator, {}).get(period, ()):
        why = Text(en=f"taken back on {day}", zh=f"{day}撤回")
        shown.append(_shown(row, "retracted", why, day))
    return ShownPeriod(period=period.text, releases=tuple(shown))


def _shown(row: Observation, standing: Standing, why: Text, retracted_on: date | None = None) -> ShownRelease:
    unit = row.printed_unit or (row.figure.unit.text.en if row.figure.unit is not None else "")
    return ShownRelease(
        value=row.figure.text,
        unit=unit,
        release_date=row.release_date,
        release_status=row.release_status.value,
        source=row.source,
        rank=_RANKS[row.source_rank],
        standing=standing,
        why=why,
        retracted_on=retracted_on,
        file=row.where.file,
        note=row.note,
    )


def _standing(row: Observation, releases: tuple[Observation, ...]) -> tuple[Standing, Text]:
    """Say what becomes of a release among those of its period, and by which rule of the total order."""
    winner = releases[0]
    if row is winner:
        rest = [one for one in releases[1:] if one.release_date <= winner.release_date or _is_expectation(one)]
        if _is_expectation(row):
            return "expectation", Text(en="no figure is out yet", zh="尚无正式数据")
        return "used", _rule(winner, rest[0]) if rest else Text(en="the only one", zh="唯一数据")
    if _is_expectation(row):
        return "expectation", Text(en="an expectation is not a figure", zh="预计数不作为数据使用")
    if row.release_date > winner.release_date:
        text = winner.figure.text
        return "confirms", Text(en=f"says less exactly what {text} says", zh=f"与{text}相符，但精度较低")
    rule = _rule(winner, row)
    return "not used", Text(en=f"{rule.en} is used", zh=f"采用{rule.zh}")


def _is_expectation(row: Observation) -> bool:
    return row.release_status is ReleaseStatus.EXPECTATION


def _rule(winner: Observation, other: Observation) -> Text:
    """Return the first rule of the total order that tells two releases apart."""
    if _is_expectation(other):
        return Text(en="the only figure", zh="唯一正式数据")
    if winner.release_date != other.release_date:
        return Text(en="the newest release", zh="最新发布")
    if winner.source_rank != other.source_rank:
        return Text(en="the better source of the day", zh="同日更权威的来源")
    if winner.is_marked != other.is_marked:
        return Text(en="the exact figure of the day", zh="同日的确切数")
    return Text(en="the first in order of text", zh="按文本排序在前的数据")
