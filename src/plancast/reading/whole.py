"""Where the plan is that another one is part of, and which other parts stand beside it."""

from __future__ import annotations

import re
from pathlib import Path

from plancast.reading.bundled import bundled_folder

_NAME = re.compile(r"[\w.-]{1,80}")
_NAMES_A_WHOLE = re.compile(r"^part_of\s*:", re.MULTILINE)

MOST_BESIDE = 200
"""Of a folder that holds more entries, none is looked through for parts."""

MOST_BYTES = 100_000
"""No ``plan.yaml`` is larger."""


def find_whole(folder: Path, name: str) -> Path | None:
    """Return the folder of the whole: the one of that name beside the part, else the bundled plan; None without.

    Parameters
    ----------
    folder
        Folder of the part.
    name
        Id of the whole, as ``part_of`` in ``plan.yaml`` has it: the name of a folder, never a path.
    """
    here = folder.resolve()
    if not _NAME.fullmatch(name) or name in (".", "..", here.name):
        return None
    beside = here.parent / name
    return beside if (beside / "plan.yaml").is_file() else bundled_folder(name)


def parts_beside(folder: Path, name: str) -> tuple[Path, ...]:
    """Return the folders beside a part whose ``plan.yaml`` names a whole, by name; its own and the whole's left out.

    Whether it is the same whole, the caller reads.
    """
    here = folder.resolve()
    try:
        others = sorted(here.parent.iterdir())
    except OSError:
        return ()
    if len(others) > MOST_BESIDE:
        return ()
    return tuple(other for other in others if other.name not in (here.name, name) and _is_part(other / "plan.yaml"))


def _is_part(file: Path) -> bool:
    try:
        if not file.is_file() or file.stat().st_size > MOST_BYTES:
            return False
        return _NAMES_A_WHOLE.search(file.read_text(encoding="utf-8", errors="replace")) is not None
    except OSError:
        return False
