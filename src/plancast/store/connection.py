"""A DuckDB connection that touches nothing outside the process."""

from __future__ import annotations

from functools import lru_cache

import duckdb

SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "threads": 1,
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "enable_external_access": False,
}
"""One thread, no files but the one that is opened, no network, no extensions."""


def connect() -> duckdb.DuckDBPyConnection:
    """Return a fresh cursor of the process's database in memory; what is registered on it is gone when it is closed.

    One thread, no files, no network, no extensions, no progress bar.
    """
    return _database().cursor()


@lru_cache(maxsize=1)
def _database() -> duckdb.DuckDBPyConnection:
    """Open the database once: opening takes as long as a query over a whole plan."""
    connection = duckdb.connect(":memory:", config=SETTINGS)
    connection.execute("set enable_progress_bar = false")
    return connection
