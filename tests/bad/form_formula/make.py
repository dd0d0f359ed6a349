"""A formula with a stored result, and a plain number."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

from damaged_forms import FORMS, Sheet, change, findings, send

__all__ = ["bad", "findings", "mended"]

TARGET = "rd_intensity"


def bad(folder: Path) -> None:
    """Write a formula as a spreadsheet program does: with its result beside it, which openpyxl does not store."""
    mended(folder)
    (path,) = (folder / FORMS).iterdir()
    packed = path.with_suffix(".part")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            new.writestr(name, text.replace(b"<v>3.2</v>", b"<f>3.1+0.1</f><v>3.2</v>"))
    shutil.move(packed, path)


def mended(folder: Path) -> None:
    (path,) = send(folder, folder / FORMS)
    change(path, _fill)


def _fill(sheet: Sheet) -> None:
    sheet.at(TARGET, "estimate").value = 3.2
