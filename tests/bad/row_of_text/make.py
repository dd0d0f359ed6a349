"""A note below the table, and the same words in the row's own note."""

from __future__ import annotations

from pathlib import Path

from table_files import HEADER, RD, findings_of_table, workbook

findings = findings_of_table


NOTE = "注：按现价计算。"


def bad(folder: Path) -> None:
    workbook(folder / "in.xlsx", [HEADER, RD, [NOTE]])


def mended(folder: Path) -> None:
    workbook(folder / "in.xlsx", [HEADER, [*RD[:7], NOTE]])
