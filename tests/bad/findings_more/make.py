"""Three hundred rows of an unknown indicator, and three."""

from __future__ import annotations

from pathlib import Path


def bad(folder: Path) -> None:
    _add_rows(folder, 300)


def mended(folder: Path) -> None:
    _add_rows(folder, 3)


def _add_rows(folder: Path, n: int) -> None:
    path = folder / "observations" / "releases.csv"
    rows = [f"nothing,{1990 + number % 30},{number},%,2026-03-20,actual,bulletins" for number in range(n)]
    path.write_text(path.read_text(encoding="utf-8") + "\n".join(rows) + "\n", encoding="utf-8")
