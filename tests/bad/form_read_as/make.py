"""A number typed as text, and a number."""

from __future__ import annotations

from pathlib import Path

from damaged_forms import Sheet, findings, laid

__all__ = ["bad", "findings", "mended"]

TARGET = "rd_intensity"


def bad(folder: Path) -> None:
    laid(folder, _damage)


def mended(folder: Path) -> None:
    laid(folder, _fill)


def _damage(sheet: Sheet) -> None:
    sheet.at(TARGET, "estimate").value = "３．２５"


def _fill(sheet: Sheet) -> None:
    sheet.at(TARGET, "estimate").value = 3.2
