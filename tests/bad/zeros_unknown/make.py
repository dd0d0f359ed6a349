"""A column of Parquet of the type DOUBLE, and of DECIMAL(9, 2)."""

from __future__ import annotations

from pathlib import Path

from table_files import findings_of_table, parquet

findings = findings_of_table


def bad(folder: Path) -> None:
    parquet(folder / "in.parquet", "3.6::double")


def mended(folder: Path) -> None:
    parquet(folder / "in.parquet", "3.60::decimal(9, 2)")
