"""Running text: from bytes to a passage with its figures and what is said of each."""

from plancast.reading.texts.passages import read_passage

__all__ = ["read_passage"]
