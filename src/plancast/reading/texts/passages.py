"""A text becomes a passage: its sentences, and its figures with all that is said of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import date

from plancast.core.quoted import Against, Passage, QuotedFigure, Sentence, Sure
from plancast.core.quoted.measures import measure_of
from plancast.core.quoted.passage import PeriodMention
from plancast.reading.texts.carrying import with_concepts
from plancast.reading.texts.chinese import said_in_chinese
from plancast.reading.texts.dating import with_periods
from plancast.reading.texts.english import said_in_english
from plancast.reading.texts.fold import folded as fold
from plancast.reading.texts.masked import masked
from plancast.reading.texts.mentions import Mention, mentions_of
from plancast.reading.texts.numbers import Spotted, spot_figures
from plancast.reading.texts.said import PERIOD_CLOSES, PERIOD_OPENS, Around, Said
from plancast.reading.texts.sentences import clause_ends, joined_lines, place_in, sentences_of
from plancast.reading.texts.table_figures import headed, in_cells
from plancast.reading.texts.tables import cells_of


def read_passage(text: str, file: str, document_day: date | None = None) -> Passage:
    """Find the figures of a text, and read what is said of each.

    Parameters
    ----------
    text
        The text, its line ends ``\\n``.
    file
        Its name, for places.
    document_day
        Day of the document, against which "last year" is read; where none is given, the newest year that the text
        speaks of as past stands in for it.

    Examples
    --------
    >>> passage = read_passage("2024年全市生产总值5.39万亿元,增长5.0%。", "a.txt")
    >>> [(one.quote, one.kind.value, one.concept, str(one.period)) for one in passage.figures]
    [('5.39万亿元', 'level', '全市生产总值', '2024'), ('5.0%', 'growth', '全市生产总值', '2024')]
    """
    folded = joined_lines(fold(masked(text)))
    sentences = sentences_of(folded)
    mentions = mentions_of(folded)
    spotted = spot_figures(folded, tuple((one.start, one.end) for one in mentions))
    year = _document_year(mentions, document_day)
    starts = [one.start for one in sentences]
    lines = [match.end() for match in re.finditer("\n", text)]
    clauses = clause_ends(folded)
    marked = _marker(folded, mentions)
    draft: list[QuotedFigure] = []
    for number, spot in enumerate(spotted):
        sentence = max(0, bisect_right(starts, spot.start) - 1)
        draft.append(_draft(text, folded, spotted, number, sentences[sentence], sentence, clauses, lines, marked))
    cells = cells_of(folded)
    figures = with_periods(with_concepts(in_cells(draft, cells), sentences), sentences, mentions, folded, year)
    figures = headed(figures, cells, mentions, year)
    return Passage(
        file=file,
        text=text,
        folded=folded,
        sentences=sentences,
        figures=tuple(figures),
        document_day=document_day,
        mentions=tuple(PeriodMention(one.start, one.end, one.words, one.year, one.last_year) for one in mentions),
        document_year=year,
    )


def _marker(folded: str, mentions: Sequence[Mention]) -> Callable[[int, int], str]:
    """Return what gives a stretch of the text with its periods between marks."""
    starts = [one.start for one in mentions]

    def marked(begin: int, end: int) -> str:
        first, last = bisect_right(starts, begin - 1), bisect_right(starts, end - 1)
        if first == last:
            return folded[begin:end]
        parts, place = [], begin
        for mention in mentions[first:last]:
            finish = min(mention.end, end)
            parts += [folded[place : mention.start], PERIOD_OPENS, folded[mention.start : finish], PERIOD_CLOSES]
            place = finish
        return "".join([*parts, folded[place:end]])

    return marked


def _document_year(mentions: Sequence[Mention], document_day: date | None) -> int:
    """Return the year of the day given, else the newest year that is no deadline, plan or span."""
    if document_day is not None:
        return document_day.year
    past = [
        one.year
        for one in mentions
        if one.year and one.part != "span" and one.role not in ("deadline", "plan", "target")
    ]
    from_to = [one.year for one in mentions if one.year and one.role == "deadline" and _follows_from(one, mentions)]
    # a year that stands alone far above all others is more likely a slip or a target than the document's
    counted = sorted(past + from_to)
    return counted[-1] if counted else 0


def _follows_from(mention: Mention, mentions: Sequence[Mention]) -> bool:
    return any(one.role == "from" and 0 < mention.start - one.end < 40 for one in mentions)


def _draft(
    text: str,
    folded: str,
    spotted: Sequence[Spotted],
    number: int,
    sentence: Sentence,
    place: int,
    clauses: list[int],
    lines: list[int],
    with_periods: Callable[[int, int], str],
) -> QuotedFigure:
    """Return a figure with what its own words say."""
    spot = spotted[number]
    begin = sentence.start
    if number and spotted[number - 1].end > begin:
        begin = spotted[number - 1].end
    finish = sentence.end
    if number + 1 < len(spotted) and spotted[number + 1].start < finish:
        finish = spotted[number + 1].start
    left, right = folded[begin : spot.start], folded[spot.end : finish]
    clause = place_in(clauses, spot.start)
    clause_start = clauses[clause - 1] if clause else 0
    unit = spot.figure.unit
    printed = folded[spot.start : spot.start + 1]
    around = Around(
        left=with_periods(begin, spot.start),
        clause=with_periods(max(begin, clause_start), spot.start),
        right=right,
        dimension="" if unit is None else unit.dimension,
        printed_sign=printed if printed in "+-" else "",
        form=spot.form,
        follows=begin > sentence.start,
    )
    said = said_in_chinese(around) if sentence.language == "zh" else said_in_english(around)
    return _figure(
        " ".join(text[spot.start : spot.end].split()),
        spot,
        said,
        left,
        right,
        number,
        place,
        clause,
        bisect_right(lines, spot.start) + 1,
    )


def _figure(
    quote: str, spot: Spotted, said: Said, left: str, right: str, number: int, sentence: int, clause: int, line: int
) -> QuotedFigure:
    return QuotedFigure(
        number=number,
        quote=quote,
        line=line,
        start=spot.start,
        end=spot.end,
        sentence=sentence,
        clause=clause,
        before=left,
        after=right,
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
        sure=Sure(
            kind=said.kind_sure if not said.carries_on else -said.kind_sure, concept=said.concept_sure if said.concept else 0.0
        ),
    )
