"""A form that was cut off on its way, and a whole one."""

from __future__ import annotations

from pathlib import Path

from damaged_forms import FORMS, findings, send

__all__ = ["bad", "findings", "mended"]


def bad(folder: Path) -> None:
    (path,) = send(folder, folder / FORMS)
    path.write_bytes(path.read_bytes()[:4000])


def mended(folder: Path) -> None:
    send(folder, folder / FORMS)
