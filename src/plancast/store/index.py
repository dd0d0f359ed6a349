"""The index over a large plan's rows: a DuckDB file in the user's cache, keyed by content and rebuilt at will.

A file is built beside its place and renamed, and then only ever opened for reading, so that any number of processes
use it at once. Where no cache can be written to it is built in memory.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import numpy as np

from plancast.core.arrays import AnyArray
from plancast.core.observations import Observations, ReleaseStatus
from plancast.core.raw_rows import RawRow
from plancast.core.retractions import retraction_days
from plancast.core.version import VERSION
from plancast.store.cache import ENDING, UNFINISHED, cache_folder, tidy
from plancast.store.connection import SETTINGS
from plancast.store.files import sha256_of
from plancast.store.vintages import JUDGED, ORDER, columns_of, items_of

_FORMAT = "1"
"""Version of the index's own tables."""

_LAST_DAY = date.max.toordinal()

_RANKED = f"""
create table release as
    {JUDGED}
    select item, place, release_day::integer as release_day,
        row_number() over (partition by item order by {ORDER})::integer as rank
    from judged order by item, rank
"""


class Index:
    """What every row of a plan says, and which one wins on any day."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def winners(self, day: date) -> dict[str, AnyArray]:
        """Return the winning release of each figure known on a day, but for figures with a release taken back.

        A row's place in the total order of its figure does not depend on the day, since the order looks back only; so
        the winner is the first of those known.

        Returns
        -------
        dict
            Arrays ``item`` and ``place``: numbers of the figure (`item_of`) and of the row.
        """
        found = self._connection.execute(
            "select item, arg_min(place, rank) as place from release where release_day <= $day"
            " and item not in (select item from taken_back) group by item",
            {"day": day.toordinal()},
        ).fetchnumpy()
        return {name: np.asarray(found[name]) for name in ("item", "place")}

    def item_of(self, item: int) -> tuple[str, str]:
        """Return indicator and period of a figure by its number."""
        row = self._connection.execute("select indicator, period from item where item = ?", [int(item)]).fetchone()
        assert row is not None  # numbers come from `winners`
        return str(row[0]), str(row[1])

    def rows_of(self, indicator: str, period: str | None = None) -> list[RawRow]:
        """Return the rows of an indicator, or of one of its periods, as they stand in their files."""
        found = self._connection.execute(
            "select period, value, unit, release_date, release_status, source, note, file, line from cells"
            " where indicator = $indicator and ($period is null or period = $period) order by place",
            {"indicator": indicator, "period": period},
        ).fetchall()
        return [RawRow((indicator, *map(str, row[:7])), str(row[7]), int(row[8])) for row in found]

    def newest_release_day(self) -> date | None:
        """Return the last day on which any row was released; None where there are no rows."""
        row = self._connection.execute("select max(release_date) from cells").fetchone()
        return None if row is None or row[0] is None else date.fromisoformat(str(row[0]))


def index_key(folder: Path, files: list[str]) -> str:
    """Return the key of a plan's content: another byte in any file that rows hang on gives another key."""
    digest = hashlib.sha256(f"{_FORMAT} {VERSION} {duckdb.__version__}".encode())
    for name in ("plan.yaml", "indicators.yaml", "documents.yaml", *files):
        with contextlib.suppress(OSError):
            digest.update(f"\0{name}\0{sha256_of(folder / name)}".encode())
    return digest.hexdigest()[:32]


def open_index(key: str) -> Index | None:
    """Return the index of a key from the cache; None where there is none that can be read."""
    folder = cache_folder()
    path = None if folder is None else folder / f"{key}{ENDING}"
    if path is None or not path.is_file():
        return None
    try:
        connection = duckdb.connect(str(path), read_only=True, config=SETTINGS)
        connection.execute("select count(*) from taken_back").fetchone()
    except duckdb.Error:
        with contextlib.suppress(OSError):
            path.unlink()
        return None
    with contextlib.suppress(OSError):
        os.utime(path)  # that it was used
    return Index(connection)


def build_index(key: str, observations: Observations, is_still: Callable[[], bool]) -> Index:
    """Build the index of all rows of a plan, and keep it where there is a cache.

    Parameters
    ----------
    key
        Key of the content (`index_key`).
    observations
        All rows.
    is_still
        Says whether the files still have this content once the rows have been read; else nothing is kept.
    """
    folder = cache_folder()
    if folder is not None and is_still():
        unfinished = folder / f"{UNFINISHED}{os.getpid()}-{key}"
        try:
            connection = duckdb.connect(str(unfinished), config=SETTINGS)
            with contextlib.closing(connection):
                _fill(connection, observations)
            with contextlib.suppress(OSError):  # on Windows another process may hold the same index open
                unfinished.replace(folder / f"{key}{ENDING}")
            tidy(folder)
        except (duckdb.Error, OSError):
            pass
        finally:
            for left in folder.glob(f"{unfinished.name}*"):
                with contextlib.suppress(OSError):
                    left.unlink()
        found = open_index(key)
        if found is not None:
            return found
    connection = duckdb.connect(":memory:", config=SETTINGS)
    _fill(connection, observations)
    return Index(connection)


def _fill(connection: duckdb.DuckDBPyConnection, observations: Observations) -> None:
    connection.execute("set enable_progress_bar = false")
    gone = retraction_days(observations.rows)
    rows = tuple(row for row in observations.rows if row.release_status is not ReleaseStatus.RETRACTED)
    items = items_of(rows)
    numbers = {item: number for number, (item, _) in enumerate(items)}
    taken_back = sorted({numbers[observations.rows[at].indicator, observations.rows[at].period.text] for at in gone})
    if rows:
        connection.register("observation", columns_of(rows, items))
        connection.execute(_RANKED, {"as_of": _LAST_DAY})
        connection.unregister("observation")  # its columns are large
    else:
        connection.execute("create table release (item bigint, place bigint, release_day integer, rank integer)")
    names = [item for item, _ in items]
    named = {"indicator": _texts(name for name, _ in names), "period": _texts(period for _, period in names)}
    _keep(connection, "item", {"item": np.arange(len(names)), **named})
    _keep(connection, "taken_back", {"item": np.array(taken_back, dtype=np.int64)})
    _keep(connection, "cells", _cells(observations))


def _keep(connection: duckdb.DuckDBPyConnection, name: str, columns: dict[str, AnyArray]) -> None:
    connection.register("columns_of_it", columns)
    connection.execute(f"create table {name} as select * from columns_of_it")
    connection.unregister("columns_of_it")


def _cells(observations: Observations) -> dict[str, AnyArray]:
    rows = observations.rows
    days = {day: day.isoformat() for day in {row.release_date for row in rows}}
    return {
        "place": np.arange(len(rows)),
        "indicator": _texts(row.indicator for row in rows),
        "period": _texts(row.period.text for row in rows),
        "value": _texts(row.figure.text for row in rows),
        "unit": _texts(row.printed_unit for row in rows),
        "release_date": _texts(days[row.release_date] for row in rows),
        "release_status": _texts(row.release_status.value for row in rows),
        "source": _texts(row.source for row in rows),
        "note": _texts(row.note for row in rows),
        "file": _texts(row.where.file for row in rows),
        "line": np.array([row.where.line for row in rows], dtype=np.int64),
    }


def _texts(texts: Any) -> AnyArray:
    found: AnyArray = np.array(list(texts), dtype=object)
    return found
