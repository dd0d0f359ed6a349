"""Tables of figures in files of every format, for tests: small workbooks built cell by cell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from plancast.core.raw_rows import ALL_COLUMNS, RawRow

HEADER = list(ALL_COLUMNS)
GDP = ["gdp", "2025", "56708.71", "亿元", "2026-01-21", "preliminary", "bulletin", ""]
RD = ["rd_intensity", 2025, 3.6, "%", "2026-01-21", "preliminary", "bulletin", ""]


def workbook(
    path: Path, rows: Sequence[Sequence[Any]], change: Callable[[Any], None] | None = None, title: str = "Figures"
) -> Path:
    """Write a workbook of one sheet, empty texts left out; ``change`` gets the sheet before it is saved."""
    book = Workbook()
    sheet = book.active
    sheet.title = title
    for row in rows:
        sheet.append([None if cell == "" else cell for cell in row])
    if change is not None:
        change(sheet)
    book.save(path)
    return path


def parts(found: Any) -> tuple[list[RawRow], list[Any]]:
    """Split rows from findings."""
    everything = list(found)
    rows = [one for one in everything if isinstance(one, RawRow)]
    return rows, [one for one in everything if not isinstance(one, RawRow)]


def codes(findings: Sequence[Any]) -> list[str]:
    return [one.code for one in findings]
