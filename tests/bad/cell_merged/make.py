"""An indicator's id that stands once for two rows, its cells merged; and in each row."""

from __future__ import annotations

from pathlib import Path

from table_files import HEADER, RD, findings_of_table, workbook

findings = findings_of_table


LATER = [RD[0], 2026, *RD[2:]]


def bad(folder: Path) -> None:
    workbook(folder / "in.xlsx", [HEADER, RD, LATER], lambda sheet: sheet.merge_cells("A2:A3"))


def mended(folder: Path) -> None:
    workbook(folder / "in.xlsx", [HEADER, RD, LATER])
