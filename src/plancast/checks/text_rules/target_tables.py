"""Bases and bounds in the rows of plan tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from plancast.checks.text_rules.target_goals import NOT_FROM_BASE, UNREAD, Goal, good_side
from plancast.core.figures import FigureError, Mark, parse_figure
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage, QuotedFigure

_YEAR = compiled(r"(?<!\d)(20\d\d)(?!\d)")
_BASE_HEAD = compiled(
    r"完成|实际|现状|现值|现有|基期|基准|预计|基数|当前|目前|上年|\bbase(?:line)?\b|\bactual\b|\bcurrent(?:ly)?\b|"
    r"\bachieved\b|"
    r"\bestimate|\blatest\b|\bnow\b|\btoday\b|\bstatus\b|\boutturn\b",
    re.IGNORECASE,
)
_TARGET_HEAD = compiled(
    r"目标|规划|预期(?!性)|计划|\btarget\b|\bgoal\b|\bplan(?:ned)?\b|\bby\b|\baim\b|\bambition\b", re.IGNORECASE
)
_OF_A_PLAN = compiled(
    r"目标|规划|预期|约束性|属性|计划|五”|\b(?:targets?|plans?|planned|goals?|aims?|ambitions?|five-year)\b",
    re.IGNORECASE,
)
_OUTTURN = compiled(
    r"完成情况|执行情况|实现情况|统计|公报|实际|\b(?:statistics|outturns?|results|progress|actuals?)\b", re.IGNORECASE
)
"""Says of a table of years that it tells what came about, whatever goals it names."""

_OF_RATES = compiled(r"年均增|增速|(?:annual|average) growth|\bcagr\b", re.IGNORECASE)
_OF_A_SPAN = compiled(
    r"年均|五”|[一二三四五]年|(?:19|20)\d\d年?-(?:19|20)?\d\d|期间|\baverage\b|\bplan\b", re.IGNORECASE
)
_MEAN_GROWTH = compiled(
    r"年均(?:增长|增速|名义增长|实际增长)|average annual growth|annual average growth", re.IGNORECASE
)
"""Growth a year over a plan: a goal of about so much (8左右) that the plan before has passed is asked about; one of
another kind, such as at least so much, is the custom of plans whose growth slows."""
MOST_MERGED = 2
"""Cells on the left that a row may share with the rows above it."""

MOST_HEAD = 24
"""Characters of a cell that may head a column."""


class _Columns(NamedTuple):
    base: int
    target: int
    base_year: str
    target_year: str
    cells: int
    base_is_mean: bool
    """Whether the base column is of a span of years: 十四五年均."""


class _Head(NamedTuple):
    place: int
    words: str
    year: int


def _cells(passage: Passage, number: int) -> list[tuple[int, int]]:
    """Return where the cells of a table row begin and end; none of what is no row."""
    start, end, *_ = passage.sentences[number]
    words = passage.folded[start:end]
    sign = "|" if "|" in words else "\t" if "\t" in words else ""
    if not sign:
        return []
    cells, place = [], start
    for part in words.split(sign):
        cells.append((place, place + len(part)))
        place += len(part) + 1
    while cells and not passage.folded[slice(*cells[0])].strip():
        cells.pop(0)
    while cells and not passage.folded[slice(*cells[-1])].strip():
        cells.pop()
    return cells


def _words_above(passage: Passage, number: int) -> str:
    """Return the two lines above a table's row, and its own: whether a table of years is one of goals."""
    start, end = passage.sentences[max(0, number - 2)].start, passage.sentences[number].end
    return passage.folded[max(start, end - 600) : end]


def _header(passage: Passage, cells: list[tuple[int, int]], above: str) -> _Columns | None:
    """Return which columns are base and target: by their words, or by their years, the earlier the base."""
    heads = []
    for place, cell in enumerate(cells[1:], start=1):
        words = passage.folded[slice(*cell)]
        years = _YEAR.findall(words)
        if len(words.strip()) <= MOST_HEAD and len(years) <= 1:
            heads.append(_Head(place, words, int(years[0]) if years else 0))
    targets = [one for one in heads if _TARGET_HEAD.search(one.words) and not _OF_RATES.search(one.words)]
    bases = [one for one in heads if _BASE_HEAD.search(one.words) and one not in targets]
    years = [one for one in heads if one.year]
    if not bases and years:
        bases = [min((one for one in years if one not in targets), key=lambda one: one.year, default=years[0])]
    if not targets and len(years) >= 2 and (len(years) == 2 or bases[0].year < max(one.year for one in years)):
        latest = max(years, key=lambda one: one.year)
        if not _is_of_goals(passage, latest, above):
            return None
        targets = [latest]
    if not bases or not targets:
        return None
    base, target = max(bases, key=lambda one: (one.year, -one.place)), max(targets, key=lambda one: one.year)
    if base.place == target.place or (base.year and target.year and base.year >= target.year):
        return None
    return _Columns(
        base.place, target.place, _year(base), _year(target), len(cells), _OF_A_SPAN.search(base.words) is not None
    )


def _is_of_goals(passage: Passage, latest: _Head, above: str) -> bool:
    """Whether the last of some columns of years is one of goals, by the words over them: years alone say nothing.

    A column that is called actual is none, and under a heading of what came about only a year yet to come is.
    """
    if _BASE_HEAD.search(latest.words) or not _OF_A_PLAN.search(above):
        return False
    return not _OUTTURN.search(above) or _is_to_come(passage, latest.year)


def _is_to_come(passage: Passage, year: int) -> bool:
    return year > passage.document_year > 0


def _year(head: _Head) -> str:
    return str(head.year) if head.year else ""


def goals_of_tables(passage: Passage) -> Iterator[Goal]:
    """Yield the bounds of plan tables with the bases of their rows."""
    by_sentence: dict[int, list[QuotedFigure]] = {}
    for figure in passage.figures:
        by_sentence.setdefault(figure.sentence, []).append(figure)
    columns: _Columns | None = None
    for number in range(len(passage.sentences)):
        cells = _cells(passage, number)
        if len(cells) < 3:
            columns = columns if cells else None
            continue
        if (header := _header(passage, cells, _words_above(passage, number))) is not None:
            columns = header
        elif (
            columns is not None
            and 0 <= columns.cells - len(cells) <= MOST_MERGED
            and columns.base + len(cells) > columns.cells
        ):
            # rows that stand under one merged cell have fewer of their own: their columns count from the right
            shift = columns.cells - len(cells)
            moved = columns._replace(base=columns.base - shift, target=columns.target - shift)
            yield from _row(passage, cells, moved, by_sentence.get(number, []))


def _row(
    passage: Passage, cells: list[tuple[int, int]], columns: _Columns, figures: list[QuotedFigure]
) -> Iterator[Goal]:
    base, target = _only(figures, cells[columns.base]), _only(figures, cells[columns.target])
    if base is not None and target is None:
        target = _parsed(passage, cells[columns.target], base)
    beside = [
        passage.folded[slice(*cell)] for place, cell in enumerate(cells) if place < min(columns.base, columns.target)
    ]
    name = " ".join(words.strip() for words in beside)
    told = passage.folded[slice(*cells[columns.base])] + passage.folded[slice(*cells[columns.target])]
    if base is None or target is None or "[" in told:
        return
    growth = NOT_FROM_BASE.search(name)
    slower = columns.base_is_mean and _MEAN_GROWTH.search(name) is not None and target.figure.mark is Mark.ABOUT
    if (growth and not slower) or NOT_FROM_BASE.search(told):
        return
    rises = good_side(target, name, passage.folded[slice(*cells[columns.target])])
    if rises is None or (base.dimension and target.dimension and base.dimension != target.dimension):
        return
    label = re.sub(r"\A[\d.、()\s]+|[*\s]+\Z", "", passage.words(*_longest(cells, columns, passage)))
    yield Goal(target, base, label, rises, columns.target_year, columns.base_year, 0.85)


def _parsed(passage: Passage, cell: tuple[int, int], base: QuotedFigure) -> QuotedFigure | None:
    """Return the bound of a cell of words, such as below 250, in the unit of its base; None where it is no figure.

    It is no figure of the passage: `UNREAD` is its number, and it is quoted by its words.
    """
    words = passage.folded[slice(*cell)].strip()
    if not words or len(words) > 40:
        return None
    try:
        figure = parse_figure(words, base.figure.unit)
    except FigureError:
        return None
    quote = passage.words(*cell).strip()
    return None if figure.upper is not None else base._replace(number=UNREAD, quote=quote, figure=figure)


def _longest(cells: list[tuple[int, int]], columns: _Columns, passage: Passage) -> tuple[int, int]:
    """Return the cell that names the indicator: the longest before the figures."""
    before = [cell for place, cell in enumerate(cells) if place < min(columns.base, columns.target)]
    return max(before, key=lambda cell: len(passage.folded[slice(*cell)].strip()), default=(0, 0))


def _only(figures: list[QuotedFigure], cell: tuple[int, int]) -> QuotedFigure | None:
    """Return the one figure of a cell; None where it has none or several."""
    found = [one for one in figures if cell[0] <= one.start and one.end <= cell[1]]
    return found[0] if len(found) == 1 and found[0].figure.upper is None else None
