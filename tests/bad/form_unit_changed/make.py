"""A unit of measure that was changed by hand, and the form without that."""

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
    sheet.at(TARGET, "unit").value = "percentage points"
