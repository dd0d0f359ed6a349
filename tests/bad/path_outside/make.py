"""A link that leaves the plan folder, and one that stays inside."""

from __future__ import annotations

from pathlib import Path


def bad(folder: Path) -> None:
    outside = folder.parent / "outside.yaml"
    outside.write_text("award: {name: Award, source: {document: plan_2026}}\n", encoding="utf-8")
    (folder / "measures.yaml").symlink_to(outside)


def mended(folder: Path) -> None:
    inside = folder / "measures_2026.txt"
    inside.write_text("award: {name: Award, source: {document: plan_2026}}\n", encoding="utf-8")
    (folder / "measures.yaml").symlink_to(inside)
