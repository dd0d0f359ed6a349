"""Where indexes are kept: the user's cache folder, which may be emptied at any time."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from pathlib import Path

MOST_KEPT = 8
"""Indexes kept; the ones used longest ago go first."""

MOST_BYTES = 4_000_000_000
"""All indexes together."""

ENDING = ".duckdb"
UNFINISHED = ".building-"
_STALE_SECONDS = 86_400.0


def cache_folder() -> Path | None:
    """Return the folder for indexes, made where it is not there; None where none can be written to.

    ``PLANCAST_CACHE`` names another one; empty, it says that none is wanted.
    """
    named = os.environ.get("PLANCAST_CACHE")
    try:
        folder = (Path(named) if named else _of_system() / "plancast") if named != "" else None
        if folder is None:
            return None
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return folder if os.access(folder, os.W_OK | os.X_OK) else None
    except (OSError, RuntimeError):
        return None


def _of_system() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    named = os.environ.get("XDG_CACHE_HOME", "")
    return Path(named) if named.startswith("/") else Path.home() / ".cache"


def tidy(folder: Path) -> None:
    """Take away what nobody has used for longest, and what was never finished; others may do so at the same time."""
    with contextlib.suppress(OSError):
        now = time.time()
        for unfinished in folder.glob(f"{UNFINISHED}*"):
            with contextlib.suppress(OSError):
                if now - unfinished.stat().st_mtime > _STALE_SECONDS:
                    unfinished.unlink()
        kept, n_bytes = 0, 0
        for size, path in _newest_first(folder):
            kept, n_bytes = kept + 1, n_bytes + size
            if kept > MOST_KEPT or (n_bytes > MOST_BYTES and kept > 1):
                with contextlib.suppress(OSError):
                    path.unlink()


def _newest_first(folder: Path) -> list[tuple[int, Path]]:
    found = []
    for path in folder.glob(f"*{ENDING}"):
        with contextlib.suppress(OSError):
            state = path.stat()
            found.append((state.st_mtime, state.st_size, path))
    return [(size, path) for _, size, path in sorted(found, reverse=True)]
