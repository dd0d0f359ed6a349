"""Six million characters of comment, and one line of it."""

from __future__ import annotations

from pathlib import Path


def bad(folder: Path) -> None:
    _add_lines(folder, 60_000)


def mended(folder: Path) -> None:
    _add_lines(folder, 1)


def _add_lines(folder: Path, n: int) -> None:
    path = folder / "targets.yaml"
    path.write_text(path.read_text(encoding="utf-8") + f"# {'-' * 97}\n" * n, encoding="utf-8")
