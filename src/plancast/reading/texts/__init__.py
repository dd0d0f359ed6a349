"""Running text: read at the door, folded to one glyph for each meaning, its sentences and figures."""

from __future__ import annotations

from plancast.reading.texts.fold import cleaned, folded
from plancast.reading.texts.passages import read_passage

__all__ = ["cleaned", "folded", "read_passage"]
