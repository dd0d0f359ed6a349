"""Figures as they were known on a day, and the files that they are written to."""

from __future__ import annotations

from plancast.store.export import export_format, export_rows, known_releases
from plancast.store.files import RowWriter, StillLockedError, locked, new_version, replace_text, sha256_of
from plancast.store.index import Index, build_index, index_key, open_index
from plancast.store.log import append_log, read_log
from plancast.store.vintages import as_of, newest_release_day

__all__ = [
    "Index",
    "RowWriter",
    "StillLockedError",
    "append_log",
    "as_of",
    "build_index",
    "export_format",
    "export_rows",
    "index_key",
    "known_releases",
    "locked",
    "new_version",
    "newest_release_day",
    "open_index",
    "read_log",
    "replace_text",
    "sha256_of",
]
