"""A text becomes a passage: its sentences, and its figures with all that is said of them."""

from __future__ import annotations

from datetime import date

from plancast.core.quoted import Passage
from plancast.core.quoted.passage import PeriodMention
from plancast.reading.texts.bare_tables import barred
from plancast.reading.texts.carrying import with_concepts
from plancast.reading.texts.dating import with_periods
from plancast.reading.texts.drafts import Read, drafts
from plancast.reading.texts.fold import folded as fold
from plancast.reading.texts.local_money import with_local_money
from plancast.reading.texts.masked import masked
from plancast.reading.texts.mentions import mentions_of
from plancast.reading.texts.numbers import spot_figures
from plancast.reading.texts.resolving import document_year, setting_of
from plancast.reading.texts.said import NO_MARKS
from plancast.reading.texts.sentences import joined_lines, sentences_of
from plancast.reading.texts.table_figures import headed, in_cells
from plancast.reading.texts.tables import cells_of


def read_passage(text: str, file: str, document_day: date | None = None) -> Passage:
    r"""Find the figures of a text, and read what is said of each.

    Parameters
    ----------
    text
        The text, its line ends ``\n``.
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
    folded = joined_lines(barred(fold(masked(text)))).translate(NO_MARKS)
    sentences = sentences_of(folded)
    mentions = mentions_of(folded)
    spotted = spot_figures(folded, tuple((one.start, one.end) for one in mentions))
    year = document_year(mentions, document_day)
    draft = drafts(Read(text, folded, sentences, mentions, spotted))
    cells = cells_of(folded)
    setting = setting_of(mentions, year, document_day)
    figures = with_concepts(with_local_money(in_cells(draft, cells), folded), sentences)
    figures = with_periods(figures, sentences, mentions, folded, setting)
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
