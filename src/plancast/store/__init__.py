"""Figures as they were known on a day, and the files that they are written to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plancast.core.first_use import loader

if TYPE_CHECKING:
    from plancast.store.export import export_format, export_rows, known_releases
    from plancast.store.files import RowWriter, StillLockedError, locked, new_version, replace_text, sha256_of
    from plancast.store.index import Index, build_index, index_key, open_index
    from plancast.store.log import append_log, read_log
    from plancast.store.vintages import as_of, newest_release_day

_STANDS_IN = {
    "Index": "index",
    "RowWriter": "files",
    "StillLockedError": "files",
    "append_log": "log",
    "as_of": "vintages",
    "build_index": "index",
    "export_format": "export",
    "export_rows": "export",
    "index_key": "index",
    "known_releases": "export",
    "locked": "files",
    "new_version": "files",
    "newest_release_day": "vintages",
    "open_index": "index",
    "read_log": "log",
    "replace_text": "files",
    "sha256_of": "files",
}
"""The file of each name, loaded when it is first used."""

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

if not TYPE_CHECKING:  # a checker of types would take any name for one that is there
    __getattr__ = loader(globals(), _STANDS_IN)
