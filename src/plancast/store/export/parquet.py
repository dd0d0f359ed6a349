"""Releases as Parquet, by DuckDB: figures as printed, and beside them as numbers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import numpy as np

from plancast.core.raw_rows import ALL_COLUMNS
from plancast.store.export.csv_table import cells_of
from plancast.store.export.format import ExportFormat, Release

_TEXTS = [column for column in ALL_COLUMNS if column != "release_date"]
_COLUMNS = ", ".join(
    f"cast({column} as {'date' if column == 'release_date' else 'varchar'}) as {column}" for column in ALL_COLUMNS
)


def _write(releases: Sequence[Release]) -> bytes:
    cells = list(zip(*map(cells_of, releases), strict=True)) or [()] * len(ALL_COLUMNS)
    columns = {name: np.array(texts, dtype=object) for name, texts in zip(ALL_COLUMNS, cells, strict=True)}
    columns["number"] = np.array([release.number for release in releases], dtype=np.float64)
    with TemporaryDirectory() as folder:
        path = Path(folder).resolve() / "releases.parquet"
        with _connected(path.parent) as connection:
            connection.register("release", columns)
            quoted = str(path).replace("'", "''")
            connection.execute(
                f"copy (select {_COLUMNS}, number from release) to '{quoted}' (format parquet, compression zstd)"
            )
        return path.read_bytes()


def _connected(folder: Path) -> duckdb.DuckDBPyConnection:
    """Open a database in memory that may write into this folder and reaches nothing else."""
    connection = duckdb.connect(
        ":memory:",
        config={
            "threads": 1,
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
        },
    )
    allowed = str(folder).replace("'", "''")
    connection.execute(f"set allowed_directories = ['{allowed}']")  # before the door is shut, or it cannot be set
    connection.execute("set enable_external_access = false; set enable_progress_bar = false")
    return connection


PARQUET = ExportFormat("parquet", ".parquet", _write)
