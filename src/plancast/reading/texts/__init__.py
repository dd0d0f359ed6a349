"""Running text: read at the door, folded to one glyph for each meaning, its sentences and figures."""

from __future__ import annotations

from plancast.reading.texts.fold import cleaned, folded
from plancast.reading.texts.masked import masked
from plancast.reading.texts.passages import read_passage
from plancast.reading.texts.text_file import damages, decode_text, read_text

__all__ = ["cleaned", "damages", "decode_text", "folded", "masked", "read_passage", "read_text"]
