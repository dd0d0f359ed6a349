"""Two forms of one unit, and one."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from damaged_forms import FORMS, Sheet, change, findings, send

__all__ = ["bad", "findings", "mended"]

TARGET = "rd_intensity"


def _fill(value: float) -> Callable[[Sheet], None]:
    def fill(sheet: Sheet) -> None:
        sheet.at(TARGET, "estimate").value = value

    return fill


def bad(folder: Path) -> None:
    (path,) = send(folder, folder / FORMS)
    other = Path(shutil.copyfile(path, path.with_name("copy.xlsx")))
    change(other, _fill(3.3))
    change(path, _fill(3.2))


def mended(folder: Path) -> None:
    (path,) = send(folder, folder / FORMS)
    change(path, _fill(3.2))
