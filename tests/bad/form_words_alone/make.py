"""A cause without an estimate, and with one."""

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
    sheet.at(TARGET, "cause").value = "fewer orders"


def _fill(sheet: Sheet) -> None:
    sheet.at(TARGET, "estimate").value = 3.2
    sheet.at(TARGET, "cause").value = "fewer orders"
