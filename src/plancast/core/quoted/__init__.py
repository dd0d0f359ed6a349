"""Figures as they stand in running text: what is printed, what it is of, for when, and compared with what."""

from __future__ import annotations

from plancast.core.quoted.figure import Against, Kind, QuotedFigure, Sure
from plancast.core.quoted.passage import Passage, Sentence

__all__ = ["Against", "Kind", "Passage", "QuotedFigure", "Sentence", "Sure"]
