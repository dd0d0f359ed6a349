"""Figures with what their own words say, before anything is carried on from one to the next."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from plancast.core.quoted import Against, QuotedFigure, Sentence, Sure
from plancast.core.quoted.measures import measure_of
from plancast.reading.texts.chinese import said_in_chinese
from plancast.reading.texts.english import said_in_english
from plancast.reading.texts.mentions import Mention
from plancast.reading.texts.numbers import Spotted
from plancast.reading.texts.said import PERIOD_CLOSES, PERIOD_OPENS, Around, Said
from plancast.reading.texts.sentences import clause_ends, place_in


class Read(NamedTuple):
    """A text with all that was found in it."""

    text: str
    """As given."""

    folded: str
    """One glyph for each meaning, as long as `text`."""

    sentences: Sequence[Sentence]
    mentions: Sequence[Mention]
    spotted: Sequence[Spotted]


class _Stretch(NamedTuple):
    """Where the words around one figure begin and end."""

    begin: int
    """Behind the figure before, or where the sentence begins."""

    clause: int
    """Where the figure's clause begins, not before `begin`."""

    finish: int
    """Where the next figure begins, or the sentence ends."""


def drafts(read: Read) -> list[QuotedFigure]:
    """Return the figures of a text with what their own words say.

    Parameters
    ----------
    read
        The text, its sentences, its periods, and where its figures stand.
    """
    starts = [one.start for one in read.sentences]
    lines = [match.end() for match in re.finditer("\n", read.text)]
    clauses = clause_ends(read.folded)
    marked = _marker(read.folded, read.mentions)
    found: list[QuotedFigure] = []
    for number, spot in enumerate(read.spotted):
        place = max(0, bisect_right(starts, spot.start) - 1)
        sentence, clause = read.sentences[place], place_in(clauses, spot.start)
        stretch = _stretch(read.spotted, number, sentence, clauses[clause - 1] if clause else 0)
        said = _said(spot, stretch, read, marked, sentence)
        figure = _figure(read, spot, stretch, said)
        line = bisect_right(lines, spot.start) + 1
        found.append(figure._replace(number=number, line=line, sentence=place, clause=clause))
    return found


def _stretch(spotted: Sequence[Spotted], number: int, sentence: Sentence, clause: int) -> _Stretch:
    spot = spotted[number]
    begin = max(sentence.start, spotted[number - 1].end) if number else sentence.start
    finish = sentence.end
    if number + 1 < len(spotted):
        finish = min(finish, spotted[number + 1].start)
    return _Stretch(begin, max(begin, clause), max(finish, spot.end))


def _said(spot: Spotted, stretch: _Stretch, read: Read, marked: Callable[[int, int], str], sentence: Sentence) -> Said:
    """Return what the words around a figure say of it, in their language."""
    unit, sign = spot.figure.unit, read.folded[spot.start : spot.start + 1]
    around = Around(
        left=marked(stretch.begin, spot.start),
        clause=marked(stretch.clause, spot.start),
        right=read.folded[spot.end : stretch.finish],
        dimension="" if unit is None else unit.dimension,
        printed_sign=sign if sign in "+-" else "",
        form=spot.form,
        follows=stretch.begin > sentence.start,
        behind=marked(spot.end, stretch.finish) if sentence.language == "en" else "",
    )
    return said_in_chinese(around) if sentence.language == "zh" else said_in_english(around)


def _figure(read: Read, spot: Spotted, stretch: _Stretch, said: Said) -> QuotedFigure:
    """Return a figure; where it stands is still to be filled in. A kind carried on is marked by a negative sureness."""
    return QuotedFigure(
        number=0,
        quote=" ".join(read.text[spot.start : spot.end].split()),
        line=0,
        start=spot.start,
        end=spot.end,
        sentence=0,
        clause=0,
        before=read.folded[stretch.begin : spot.start],
        after=read.folded[spot.end : stretch.finish],
        figure=spot.figure,
        kind=said.kind,
        sign=said.sign,
        concept=said.concept,
        measure=measure_of(said.concept) if said.concept else "",
        whole=said.whole,
        against=Against(said.against, None, said.against_words),
        prices=said.prices,
        yearly_mean=said.yearly_mean,
        cumulative=said.cumulative,
        per_head=said.per_head,
        expected=said.expected,
        sure=Sure(-said.kind_sure if said.carries_on else said.kind_sure, said.concept_sure if said.concept else 0.0),
    )


def _marker(folded: str, mentions: Sequence[Mention]) -> Callable[[int, int], str]:
    """Return what gives a stretch of the text with its periods between marks."""
    starts = [one.start for one in mentions]

    def marked(begin: int, end: int) -> str:
        first, last = bisect_right(starts, begin - 1), bisect_right(starts, end - 1)
        if first == last:
            return folded[begin:end]
        return "".join(_pieces(folded, begin, end, mentions[first:last]))

    return marked


def _pieces(folded: str, begin: int, end: int, mentions: Sequence[Mention]) -> Iterator[str]:
    place = begin
    for mention in mentions:
        finish = min(mention.end, end)
        yield folded[place : mention.start] + PERIOD_OPENS + folded[mention.start : finish] + PERIOD_CLOSES
        place = finish
    yield folded[place:end]
