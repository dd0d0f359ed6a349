"""A form that was made before the bound of its target changed, and one that was made after."""

from __future__ import annotations

from pathlib import Path

from damaged_forms import FORMS, findings, send

__all__ = ["bad", "findings", "mended"]


def _raise_bound(folder: Path) -> None:
    path = folder / "targets.yaml"
    path.write_text(path.read_text("utf-8").replace("3.6 %", "3.7 %"), "utf-8")


def bad(folder: Path) -> None:
    send(folder, folder / FORMS)
    _raise_bound(folder)


def mended(folder: Path) -> None:
    _raise_bound(folder)
    send(folder, folder / FORMS)
