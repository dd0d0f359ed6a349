"""The plan as an older office program writes it, and as UTF-8."""

from __future__ import annotations

from pathlib import Path


def bad(folder: Path) -> None:
    path = folder / "plan.yaml"
    path.write_bytes(path.read_text(encoding="utf-8").encode("gb18030"))


def mended(folder: Path) -> None:
    assert "海港市" in (folder / "plan.yaml").read_text(encoding="utf-8")
