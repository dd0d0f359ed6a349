"""Figures as they were known on a day, and the files that they are written to."""

from __future__ import annotations

from plancast.store.files import RowWriter, StillLockedError, locked, new_version, replace_text, sha256_of
from plancast.store.log import append_log, read_log
from plancast.store.vintages import as_of, newest_release_day

__all__ = [
    "RowWriter",
    "StillLockedError",
    "append_log",
    "as_of",
    "locked",
    "new_version",
    "newest_release_day",
    "read_log",
    "replace_text",
    "sha256_of",
]
