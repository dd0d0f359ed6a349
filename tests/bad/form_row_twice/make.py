"""A row that was copied, and the form without that."""

from __future__ import annotations

from pathlib import Path

from damaged_forms import Sheet, findings, laid

__all__ = ["bad", "findings", "mended"]

TARGET = "rd_intensity"


def bad(folder: Path) -> None:
    laid(folder, _damage)


def mended(folder: Path) -> None:
    laid(folder, lambda sheet: None)


def _damage(sheet: Sheet) -> None:
    _copy(sheet)


def _copy(sheet: Sheet) -> None:
    row = sheet.row(TARGET)
    for column in range(1, sheet.cells.max_column + 1):
        sheet.cells.cell(row + 1, column).value = sheet.cells.cell(row, column).value
