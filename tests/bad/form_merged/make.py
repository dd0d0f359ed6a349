"""Cells merged over estimate and outcome, and the form without that."""

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
    _merge(sheet)


def _merge(sheet: Sheet) -> None:
    first, last = sheet.at(TARGET, "estimate"), sheet.at(TARGET, "outcome")
    first.value = 3.2
    sheet.cells.merge_cells(f"{first.coordinate}:{last.coordinate}")
