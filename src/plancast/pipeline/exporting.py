"""Releases of a plan out of its store, as the bytes of a file in another format."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from plancast import reading, store
from plancast.core.finding import PlancastError
from plancast.core.observations import Observations
from plancast.core.plan import Plan
from plancast.core.text import Text
from plancast.pipeline.main_job import SHANGHAI, read_plan
from plancast.pipeline.releases import known_indicator, read_releases_of
from plancast.pipeline.steps import silent

ALL = "all"
"""Stands for every indicator of a plan."""


class Exported(NamedTuple):
    """Releases as the bytes of a file."""

    content: bytes
    """What the file is to hold."""

    n_rows: int
    """Number of releases in it."""

    as_of: date
    """Day by which they were released."""


def export_observations(
    plan: Plan | str | Path,
    indicator: str,
    file: str,
    *,
    as_of: date | None = None,
    progress: Callable[[str], None] = silent,
) -> Exported:
    """Return all releases known on a day, in the format that a file's ending stands for; nothing is written.

    Parameters
    ----------
    plan
        Folder, name of a bundled plan, or a plan as read.
    indicator
        Id of an indicator, or an earlier one; ``all`` for every indicator.
    file
        Name of the file: ``.csv``, ``.sdmx.csv``, ``.xlsx`` or ``.parquet``.
    as_of
        The day; by default the newest on which any of them was released.
    progress
        Called with the name of each step as it begins.

    Raises
    ------
    PlancastError
        If there is no such plan or indicator, no format of that ending, or the format cannot hold the rows.

    Examples
    --------
    >>> exported = export_observations("harbour", "gdp", "gdp.csv", as_of=date(2010, 1, 1))
    >>> exported.content.decode().splitlines()[0]
    'indicator,period,value,unit,release_date,release_status,source,note'
    """
    form = store.export_format(file)
    whole = plan if isinstance(plan, Plan) else read_plan(plan)
    progress("reading the releases")
    rows = _rows(whole, indicator, progress)
    day = as_of or store.newest_release_day(rows) or datetime.now(SHANGHAI).date()
    known = store.known_releases(rows, day)
    progress("writing the table")
    return Exported(store.export_rows(known, form), len(known), day)


def check_out(plan: Plan | str | Path, file: str | Path) -> None:
    """Look whether a file may be written to: the folder of the plan itself is no place for what comes out of it.

    Raises
    ------
    PlancastError
        If the file lies in the plan's folder, where it would replace rows or be read as rows.
    """
    whole = plan if isinstance(plan, Plan) else read_plan(plan)
    if Path(file).resolve().is_relative_to(Path(whole.folder).resolve()):
        raise PlancastError(
            Text(
                en=f"--out: '{file}' lies in the folder of the plan, whose files are its source of truth and are not "
                "written over. Choose another folder.",
                zh=f"--out：“{file}”位于规划文件夹内，其中文件是数据的依据，不予覆盖。请另选文件夹。",
            )
        )


def _rows(plan: Plan, indicator: str, progress: Callable[[str], None]) -> Observations:
    if indicator == ALL and ALL not in plan.indicators:
        return reading.read_observations(Path(plan.folder), plan)[0]
    return read_releases_of(plan, known_indicator(plan, indicator), progress)
