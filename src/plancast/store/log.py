"""The log of what was written: one line of JSON an entry, in the plan folder."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from pydantic import ValidationError

from plancast.core.store_log import StoreEntry
from plancast.store.files import new_version

LOG = "store_log.jsonl"
"""File in the plan folder; it goes with the plan, as text that a person can read."""


def read_log(folder: Path) -> tuple[tuple[StoreEntry, ...], int]:
    """Return the entries of a plan's log, the oldest first, and how many of its lines cannot be read."""
    path = folder / LOG
    if not path.is_file():
        return (), 0
    entries, n_unreadable = [], 0
    for line in path.read_bytes().splitlines():
        if not line.strip():
            continue
        try:
            entries.append(StoreEntry.model_validate(json.loads(line)))
        except (ValueError, ValidationError):
            n_unreadable += 1
    return tuple(entries), n_unreadable


def append_log(folder: Path, entries: Iterable[StoreEntry]) -> None:
    """Write entries at the end of a plan's log."""
    lines = [json.dumps(entry.model_dump(mode="json"), ensure_ascii=False) + "\n" for entry in entries]
    with new_version(folder / LOG) as version:
        last = version.copy_present()
        version.write((("" if last in (b"", b"\n") else "\n") + "".join(lines)).encode())
        version.commit()
