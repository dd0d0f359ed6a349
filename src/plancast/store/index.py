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

import duckdb
import numpy as np

from plancast.core.arrays import AnyArray
from plancast.core.observations import Observation
from plancast.core.raw_rows import Meaning, RawRow
from plancast.core.version import VERSION
from plancast.store.cache import ENDING, UNFINISHED, cache_folder, tidy
from plancast.store.connection import SETTINGS
from plancast.store.files import sha256_of
from plancast.store.index_rows import ROWS, raw_row, write_index

_FORMAT = "2"
"""Version of the index's own tables."""

_MEMORY = "400MB"

Take = Callable[[RawRow, Meaning], None]
"""Takes one row in, with what it means."""


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
            "select item, arg_min(place, rank) as place from release where day <= $day and rank is not null"
            " and item not in (select item from taken_back) group by item",
            {"day": day.toordinal()},
        ).fetchnumpy()
        return {name: np.asarray(found[name]) for name in ("item", "place")}

    def item_of(self, item: int) -> tuple[str, str]:
        """Return indicator and period of a figure by its number."""
        row = self._connection.execute("select indicator, period from item where item = ?", [int(item)]).fetchone()
        assert row is not None  # numbers come from `winners`
        return str(row[0]), str(row[1])

    def row_at(self, place: int) -> RawRow:
        """Return a row by its number, as it stands in its file."""
        (row,) = self._connection.execute(f"{ROWS} where place = ?", [int(place)]).fetchall()
        return raw_row(row)[1]

    def rows_of(self, indicator: str, period: str | None = None) -> list[RawRow]:
        """Return the rows of an indicator, or of one of its periods, as they stand in their files."""
        found = self._connection.execute(
            f"{ROWS} where item.indicator = $indicator and ($period is null or period = $period) order by place",
            {"indicator": indicator, "period": period},
        ).fetchall()
        return [raw_row(row)[1] for row in found]

    def newest_release_day(self) -> date | None:
        """Return the last day on which any row was released; None where there are no rows."""
        row = self._connection.execute("select max(day) from release").fetchone()
        return None if row is None or row[0] is None else date.fromordinal(int(row[0]))


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


def build_index(
    key: str,
    fill: Callable[[Take], None],
    observe: Callable[[RawRow], Observation],
    is_still: Callable[[], bool],
) -> Index:
    """Build the index of all rows of a plan, and keep it where there is a cache.

    Parameters
    ----------
    key
        Key of the content (`index_key`).
    fill
        Hands all rows of the plan, with what they mean, to what it is given; in the order of the files.
    observe
        Makes an observation of any of these rows. It is asked for few: of figures marked or told less exactly later.
    is_still
        Says whether the files still have this content once the rows have been read; else nothing is kept.
    """
    folder = cache_folder()
    if folder is not None:
        unfinished = folder / f"{UNFINISHED}{os.getpid()}-{key}"
        try:
            with contextlib.closing(duckdb.connect(str(unfinished), config=SETTINGS)) as connection:
                connection.execute(f"set memory_limit = '{_MEMORY}'")  # beyond it DuckDB writes to the folder
                write_index(connection, fill, observe)
            if is_still():
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
    write_index(connection, fill, observe)
    return Index(connection)
