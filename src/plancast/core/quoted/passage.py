"""A text with its figures: what a check looks at."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice, takewhile
from typing import NamedTuple

from plancast.core.quoted.figure import QuotedFigure


class Sentence(NamedTuple):
    """One sentence; of a table, one row."""

    start: int
    """Where it begins in `Passage.folded`."""

    end: int
    """Where it ends there."""

    line: int
    """Line of the file on which it begins, from 1."""

    paragraph: int
    """Number of its paragraph in the passage, from 0."""

    language: str
    """``zh`` where it has Chinese characters, else ``en``."""


class PeriodMention(NamedTuple):
    """A period that the text names."""

    start: int
    """Where it begins in `Passage.folded`."""

    end: int
    """Where it ends there."""

    words: str
    """As said, folded."""

    first_year: int
    """First year that it names; 0 where it names none by itself (last year)."""

    last_year: int
    """Last year that it names."""


@dataclass(frozen=True)
class Passage:
    """A text, its sentences and its figures, in order."""

    file: str
    """Name of the file, or ``-`` for standard input."""

    text: str
    """As read."""

    folded: str
    """One glyph for each meaning, simplified Chinese; as long as `text`, so that places agree."""

    sentences: tuple[Sentence, ...]
    """Sentences in order."""

    figures: tuple[QuotedFigure, ...]
    """Figures in order."""

    document_day: date | None = None
    """Day of the document: given, or the newest day that it names; None where it names none."""

    mentions: tuple[PeriodMention, ...] = ()
    """Every year and period that it names, in order."""

    document_year: int = 0
    """Year of the document: of the day given, else the newest year spoken of as past; 0 where none is."""

    def in_sentence(self, sentence: int) -> Iterator[QuotedFigure]:
        """Yield the figures of one sentence, in order."""
        first = bisect_left(self.figures, sentence, key=lambda one: one.sentence)
        return takewhile(lambda one: one.sentence == sentence, islice(self.figures, first, None))

    def words(self, start: int, end: int) -> str:
        """Return the text between two places, as read."""
        return self.text[start:end]
