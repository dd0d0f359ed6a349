"""A month that the spreadsheet turned into a day, and the month as text."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from table_files import HEADER, RD, findings_of_table, workbook

findings = findings_of_table


def bad(folder: Path) -> None:
    workbook(folder / "in.xlsx", [HEADER, [RD[0], date(2025, 6, 1), *RD[2:]]])


def mended(folder: Path) -> None:
    workbook(folder / "in.xlsx", [HEADER, [RD[0], "2025-06", *RD[2:]]])
