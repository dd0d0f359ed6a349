"""A form of another plan, and one of this plan."""

from __future__ import annotations

import shutil
from pathlib import Path

from damaged_forms import FORMS, findings, send

__all__ = ["bad", "findings", "mended"]


def bad(folder: Path) -> None:
    other = folder / "other"
    shutil.copytree(folder, other, ignore=shutil.ignore_patterns("other"))
    text = (other / "plan.yaml").read_text(encoding="utf-8")
    (other / "plan.yaml").write_text(
        text.replace("Plan of Harbour", "Plan of Seaside").replace("海港", "滨海"), "utf-8"
    )
    send(other, folder / FORMS)
    shutil.rmtree(other)


def mended(folder: Path) -> None:
    send(folder, folder / FORMS)
