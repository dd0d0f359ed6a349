"""Two columns that changed places with their headings, and the form without that."""

from __future__ import annotations

from pathlib import Path

from damaged_forms import Sheet, findings, laid

__all__ = ["bad", "findings", "mended"]


def bad(folder: Path) -> None:
    laid(folder, _damage)


def mended(folder: Path) -> None:
    laid(folder, lambda sheet: None)


def _damage(sheet: Sheet) -> None:
    _swap(sheet, "cause", "measures")


def _swap(sheet: Sheet, one: str, other: str) -> None:
    first, second = sheet.keys[one], sheet.keys[other]
    for row in range(1, sheet.cells.max_row + 1):
        cells = sheet.cells.cell(row, first), sheet.cells.cell(row, second)
        cells[0].value, cells[1].value = cells[1].value, cells[0].value
