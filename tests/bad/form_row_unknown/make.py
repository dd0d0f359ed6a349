"""A row that was inserted, and the form without that."""

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
    _insert(sheet)


def _insert(sheet: Sheet) -> None:
    row = sheet.row(TARGET) + 1
    sheet.cells.insert_rows(row)
    sheet.cells.cell(row, sheet.keys["name"]).value = "A target of our own"
