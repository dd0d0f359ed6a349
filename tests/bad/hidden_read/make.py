"""A row that a filter hides, and the same row shown."""

from __future__ import annotations

from pathlib import Path

from table_files import HEADER, RD, findings_of_table, workbook

findings = findings_of_table


def bad(folder: Path) -> None:
    workbook(folder / "in.xlsx", [HEADER, RD], lambda sheet: setattr(sheet.row_dimensions[2], "hidden", True))


def mended(folder: Path) -> None:
    workbook(folder / "in.xlsx", [HEADER, RD])
