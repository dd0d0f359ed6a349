"""Another part of Harbour beside this one, whose bound is 7 million containers of the whole's 12."""

from __future__ import annotations

import shutil
from pathlib import Path

HERE = Path(__file__).parent


def bad(folder: Path) -> None:
    west = folder.parent / "west_bank"
    shutil.copytree(folder, west)
    for name in ("plan.yaml", "indicators.yaml", "targets.yaml"):
        text = (HERE / "bad" / name).read_text(encoding="utf-8")
        (west / name).write_text(text.replace("600万标准箱", "700万标准箱"), encoding="utf-8")


mended = bad
