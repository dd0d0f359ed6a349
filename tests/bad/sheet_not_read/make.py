"""A workbook whose sheet with figures is followed by a sheet of words; and without the latter."""

from __future__ import annotations

from pathlib import Path

from table_files import HEADER, RD, findings_of_table, workbook

findings = findings_of_table


def bad(folder: Path) -> None:
    workbook(folder / "in.xlsx", [HEADER, RD], lambda sheet: sheet.parent.create_sheet("Cover").append(["Harbour"]))


def mended(folder: Path) -> None:
    workbook(folder / "in.xlsx", [HEADER, RD])
