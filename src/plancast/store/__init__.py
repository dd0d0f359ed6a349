"""Figures as they were known on a day."""

from __future__ import annotations

from plancast.store.vintages import as_of, newest_release_day

__all__ = ["as_of", "newest_release_day"]
