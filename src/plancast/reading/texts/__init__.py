"""Running text: read at the door, folded to one glyph for each meaning, its sentences and figures."""

from __future__ import annotations

from plancast.reading.texts.fold import cleaned, folded

__all__ = ["cleaned", "folded"]
