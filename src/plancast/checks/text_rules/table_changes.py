"""Rows of tables that print two levels and the change between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from plancast.checks.text_rules.follows import is_positive, mean_rate, printed, rate_of, relation
from plancast.checks.text_rules.relation import Relation
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

SURE_ROW = 0.85
"""How sure it is that a row's last figure is the change between the two levels before it, where its header says so."""

_CHANGE = compiled(r"增减|增长|增速|增幅|同比|变动|涨跌|change|growth|increase|%\s*chg", re.IGNORECASE)
_MEAN = compiled(r"年均|年平均|复合|annual average|average annual|per year|a year|CAGR", re.IGNORECASE)
_OTHER_BASE = compiled(r"实际|可比|不变价|real|constant|comparable|like-for-like|点|points|pp\b", re.IGNORECASE)
_REAL_BY_CUSTOM = compiled(
    r"生产总值|GDP|增加值|经济总量|(?:农林牧渔业?|农业|林业|牧业|渔业)总产值|\A\W*(?:[#*其中: ]|"
    r"[一二三]、)*第[一二三]产业\W*\Z|"
    r"gross domestic product|\bgva\b|value[- ]added|added[- ]value",
    re.IGNORECASE,
)
"""Things of a row whose levels are released at current prices and whose growth at constant ones, header or not."""
_NOMINAL = compiled(r"名义|现价|当年价|现行价|nominal|current prices", re.IGNORECASE)
_PAST = compiled(r"上年|去年|上期|同期|previous|last year|prior|earlier|year ago", re.IGNORECASE)
_REVISED, _FIRST = (
    compiled(r"修订|核实|修正|revised|final", re.IGNORECASE),
    compiled(r"初步|原|快报|first|provisional|preliminary|original", re.IGNORECASE),
)
_YEAR = compiled(r"(?:19|20)\d\d")


def table_changes(passage: Passage) -> Iterator[Relation]:
    """Yield rows of two levels of one unit with their change in per cent, by the words of the header."""
    for number, group in groupby(passage.figures, key=lambda one: one.sentence):
        sentence = passage.sentences[number]
        words = passage.folded[sentence.start : sentence.end]
        if "|" not in words:
            continue
        header = _header(passage, number)
        row = list(group)
        if header is not None:
            label = next((cell for cell in _cells(words.replace("\n", " ")) if cell), "")
            if not _REAL_BY_CUSTOM.search(label) or _NOMINAL.search(f"{label} {' '.join(header)}"):
                yield from _row(passage, header, _placed(passage, number, row))


def _header(passage: Passage, number: int) -> list[str] | None:
    """Return the cells of the first of the rows that follow one another up to a row."""
    first = number
    while (
        first
        and "|" in _words(passage, first - 1)
        and passage.sentences[first].line - passage.sentences[first - 1].line <= 2
    ):
        first -= 1
    return None if first == number else _cells(_words(passage, first))


def _words(passage: Passage, number: int) -> str:
    sentence = passage.sentences[number]
    return passage.folded[sentence.start : sentence.end].replace("\n", " ")


def _cells(words: str) -> list[str]:
    cells = [cell.strip() for cell in words.split("|")]
    return cells[1:-1] if cells and not cells[-1] and not cells[0] else cells


def _placed(passage: Passage, number: int, row: list[QuotedFigure]) -> dict[int, QuotedFigure]:
    """Return the figures of a row by the number of their cell; a cell of two figures has none."""
    sentence = passage.sentences[number]
    lead = 1 if passage.folded[sentence.start : sentence.end].lstrip().startswith("|") else 0
    found: dict[int, QuotedFigure] = {}
    for one in row:
        place = passage.folded.count("|", sentence.start, one.start) - lead
        if place in found:
            return {}
        found[place] = one
    return found


def _row(passage: Passage, header: list[str], row: dict[int, QuotedFigure]) -> Iterator[Relation]:
    changes = [place for place in row if place < len(header) and _CHANGE.search(header[place])]
    if len(changes) != 1:
        return
    place = changes[0]
    title, shown = header[place], row[place]
    levels = [one for one in sorted(row) if one < place and row[one].kind is Kind.LEVEL and one < len(header)]
    if _OTHER_BASE.search(title) or "%" not in title + shown.quote or not 2 <= len(levels) <= 3:
        return
    revised = len(levels) == 3
    if revised and not (_FIRST.search(header[levels[0]]) and _REVISED.search(header[levels[1]])):
        return
    pair = _ordered(levels[-2:], header)
    if pair is None:
        return
    earlier, level = row[pair[0]], row[pair[1]]
    if (
        earlier.dimension != level.dimension
        or level.dimension in ("percent", "points")
        or not is_positive(earlier, level)
    ):
        return
    years = [_YEAR.search(header[one]) for one in pair]
    if _MEAN.search(title):
        if years[0] is not None and years[1] is not None and int(years[1][0]) > int(years[0][0]) + 1:
            worked = mean_rate(level, earlier, int(years[1][0]) - int(years[0][0]))
            yield relation("CAGR", (earlier, level, shown), shown, printed(shown), worked, SURE_ROW)
        return
    code = "VINTAGE" if revised else "GROWTH"
    note = Text(en="the column is on the revised figure", zh="该列以修订数为基数") if revised else None
    yield relation(code, (earlier, level, shown), shown, printed(shown), rate_of(level, earlier), SURE_ROW, note)


def _ordered(levels: list[int], header: list[str]) -> tuple[int, int] | None:
    """Return the cells of the earlier level and the later one, by their years or words of a time before."""
    first, second = levels
    years = [_YEAR.search(header[one]) for one in levels]
    if years[0] is not None and years[1] is not None and years[0][0] != years[1][0]:
        return (first, second) if years[0][0] < years[1][0] else (second, first)
    past = [bool(_PAST.search(header[one])) for one in levels]
    if past[0] == past[1]:
        return None
    return (first, second) if past[0] else (second, first)
