"""A comment pinned to a cell, and the form without that."""

from __future__ import annotations

from pathlib import Path

from openpyxl.comments import Comment

from damaged_forms import Sheet, findings, laid

__all__ = ["bad", "findings", "mended"]

TARGET = "rd_intensity"


def bad(folder: Path) -> None:
    laid(folder, _damage)


def mended(folder: Path) -> None:
    laid(folder, lambda sheet: None)


def _damage(sheet: Sheet) -> None:
    sheet.at(TARGET, "estimate").comment = Comment("see our letter", "unit")
