"""A figure that a formula gives, with its stored result, and the figure itself."""

from __future__ import annotations

from pathlib import Path

from table_files import HEADER, RD, findings_of_table, workbook, workbook_with_formula

findings = findings_of_table


def bad(folder: Path) -> None:
    workbook_with_formula(folder / "in.xlsx", "=1.2*3", 3.6)


def mended(folder: Path) -> None:
    workbook(folder / "in.xlsx", [HEADER, RD])
