"""A cell with `=cmd|' /C calc'!A0`, and the figure itself."""

from __future__ import annotations

from pathlib import Path

from table_files import HEADER, RD, findings_of_table, workbook, workbook_with_formula

findings = findings_of_table


def bad(folder: Path) -> None:
    workbook_with_formula(folder / "in.xlsx", "=cmd|' /C calc'!A0", 3.6)


def mended(folder: Path) -> None:
    workbook(folder / "in.xlsx", [HEADER, RD])
