"""Figures as they were known on a day."""

from __future__ import annotations

from plancast.store.export import export_format, export_rows, known_releases
from plancast.store.vintages import as_of, newest_release_day

__all__ = ["as_of", "export_format", "export_rows", "known_releases", "newest_release_day"]
