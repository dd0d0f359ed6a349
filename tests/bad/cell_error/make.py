"""A cell with `#DIV/0!`, and the figure."""

from __future__ import annotations

from pathlib import Path

from table_files import HEADER, RD, findings_of_table, workbook

findings = findings_of_table


def bad(folder: Path) -> None:
    workbook(folder / "in.xlsx", [HEADER, [*RD[:2], "#DIV/0!", *RD[3:]]])


def mended(folder: Path) -> None:
    workbook(folder / "in.xlsx", [HEADER, RD])
