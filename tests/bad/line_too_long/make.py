"""A note of 30,000 characters in one line, and the same in two."""

from __future__ import annotations

from pathlib import Path


def bad(folder: Path) -> None:
    _add_note(folder, "x" * 30_000)


def mended(folder: Path) -> None:
    _add_note(folder, "x" * 15_000 + "\n    " + "x" * 15_000)


def _add_note(folder: Path, note: str) -> None:
    path = folder / "targets.yaml"
    path.write_text(path.read_text(encoding="utf-8") + f"  note: {note}\n", encoding="utf-8")
