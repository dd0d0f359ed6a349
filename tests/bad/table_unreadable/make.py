"""A workbook cut off in the middle, and the whole of it."""

from __future__ import annotations

from pathlib import Path

from table_files import HEADER, RD, findings_of_table, workbook

findings = findings_of_table


def bad(folder: Path) -> None:
    path = workbook(folder / "in.xlsx", [HEADER, RD])
    path.write_bytes(path.read_bytes()[:3000])


def mended(folder: Path) -> None:
    workbook(folder / "in.xlsx", [HEADER, RD])
