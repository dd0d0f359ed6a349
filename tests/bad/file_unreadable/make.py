"""A folder under the name of a plan file, and a file."""

from __future__ import annotations

from pathlib import Path


def bad(folder: Path) -> None:
    (folder / "measures.yaml").mkdir()


def mended(folder: Path) -> None:
    (folder / "measures.yaml").write_text("award: {name: Award, source: {document: plan_2026}}\n", encoding="utf-8")
