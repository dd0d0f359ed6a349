"""The releases of one indicator: read off the files, in a large plan off the index over them."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

from plancast import reading, store
from plancast.core.finding import PlancastError
from plancast.core.names import named, nearest_named
from plancast.core.observations import Observation, Observations
from plancast.core.periods import Period
from plancast.core.plan import Plan
from plancast.core.raw_rows import RawRow
from plancast.core.text import Text

LARGE_BYTES = 5_000_000
"""From this size of its observation files on a plan is read through the index."""


def read_releases_of(
    plan: Plan, indicator: str, progress: Callable[[str], None] = lambda step: None, period: Period | None = None
) -> Observations:
    """Return all releases of an indicator, or of one of its periods, whenever they came out.

    Raises
    ------
    PlancastError
        If the plan has no such indicator; the nearest is named.
    """
    return read_releases_and_day(plan, indicator, progress, period)[0]


def read_releases_and_day(
    plan: Plan, indicator: str, progress: Callable[[str], None] = lambda step: None, period: Period | None = None
) -> tuple[Observations, date | None]:
    """Return releases as `read_releases_of` does, and the newest release day of all rows of the plan, if it has any.

    Raises
    ------
    PlancastError
        If the plan has no such indicator; the nearest is named.
    """
    known = known_indicator(plan, indicator)
    if _n_bytes(Path(plan.folder)) < LARGE_BYTES:
        observations, _ = reading.read_observations(Path(plan.folder), plan)
        wanted = (row for row in observations if row.indicator == known and period in (None, row.period))
        return Observations(tuple(wanted)), store.newest_release_day(observations)
    with contextlib.closing(index_of(plan, progress)) as index:
        rows, day = index.rows_of(known, None if period is None else period.text), index.newest_release_day()
    reader = reading.RowReader(plan)
    read = (reader.read(row) for row in rows)
    return Observations(tuple(one for one in read if isinstance(one, Observation))), day


def index_of(plan: Plan, progress: Callable[[str], None] = lambda step: None) -> store.Index:
    """Return the index over a plan's rows, built where the cache does not have it."""
    folder = Path(plan.folder)
    files, _ = reading.observation_files(folder)
    key = store.index_key(folder, files)
    found = store.open_index(key)
    if found is not None:
        return found
    progress("building the index")
    reader = reading.RowReader(plan)
    return store.build_index(
        key,
        lambda take: reading.read_rows(folder, plan, take),
        lambda row: _observation(reader, row),
        lambda: store.index_key(folder, files) == key,
    )


def _observation(reader: reading.RowReader, row: RawRow) -> Observation:
    """Read a row again that has been read as a good one."""
    found = reader.read(row)
    assert isinstance(found, Observation)  # only rows without a fault are handed on
    return found


def _n_bytes(folder: Path) -> int:
    paths = (folder / name for name in reading.observation_files(folder)[0])
    return sum(path.stat().st_size for path in paths if path.is_file())


def known_indicator(plan: Plan, name: str) -> str:
    """Return the id of an indicator by its id, an earlier one, or its name.

    Raises
    ------
    PlancastError
        If the plan has no such indicator.
    """
    if name in plan.indicators:
        return name
    former = next((one.id for one in plan.indicators.values() if name in one.formerly), None)
    if former is not None:
        return former
    names = {one.id: one.name for one in plan.indicators.values()}
    if (called := named(name, names)) is not None:
        return called
    near = next(iter(nearest_named(name, names)), None)
    hint_en = f" Did you mean '{near}'?" if near else ""
    hint_zh = f"是否指“{near}”？" if near else ""
    raise PlancastError(
        Text(
            en=f"the plan {plan.id} has no indicator '{name[:100]}'.{hint_en} Its ids are in indicators.yaml.",
            zh=f"规划{plan.id}中没有指标“{name[:100]}”。{hint_zh}标识见indicators.yaml。",
        )
    )
