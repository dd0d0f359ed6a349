"""Tables in running text: a row's figures take their thing, unit and period from its label, unit cell and heading.

Rows are lines whose cells are parted by ``|`` or tabs; the heading is the first row of the block.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from plancast.core.patterns import compiled
from plancast.core.quoted import Kind
from plancast.core.units import Unit, UnitUnknown, parse_unit

_PARTS = compiled(r"\||\t+")
_RULE = compiled(r"[\s:|+=-]+")
"""The line under a heading: |---|---|."""

_UNIT_HEADING = compiled(r"单位|计量|unit", re.IGNORECASE)
_LABEL_HEADING = compiled(r"指标|项目|名称|类别|地区|区域|indicator|item|name|region", re.IGNORECASE)
_GROWTH_HEADING = compiled(r"增长|增速|同比|增减|growth|change", re.IGNORECASE)
_SHARE_HEADING = compiled(r"比重|占比|构成|share", re.IGNORECASE)
_IN_BRACKETS = compiled(r"[(]([^()]{1,16})[)]\s*\Z")
_NUMBERED = compiled(
    r"^\s*(?:[(]?\d{1,3}[)]?\s?[.、)]|[(][一二三四五六七八九十\d]+[)]|[一二三四五六七八九十]+、|#|\*)\s*"
)
_NOTE = compiled(r"[*#①②③④⑤]+\Z|\[\d+\]\Z|〔\d+〕\Z")
_DIGIT = compiled(r"\d")
_OF_THEM = compiled(r"^\s*(?:其中|其它|of which)\s?[:,]\s?", re.IGNORECASE)
_WORDS = compiled(r"[\u4e00-\u9fffA-Za-z]")


class Cell(NamedTuple):
    """One cell of a table."""

    start: int
    """Where it begins in the text."""

    end: int
    """Where it ends."""

    label: str
    """What its row is of, without number, unit and note."""

    unit: Unit | None
    """Unit of its row or column, where one is named."""

    heading: tuple[int, int]
    """Where the heading of its column stands; an empty stretch where there is none."""

    kind: Kind | None
    """``growth`` or ``share`` where heading or label says so."""


def cells_of(folded: str) -> tuple[Cell, ...]:
    r"""Return the cells of all tables of a folded text, in order, headings and labels left out.

    Examples
    --------
    >>> [(c.label, c.unit.text.en) for c in cells_of("指标|单位|2025年|2030年\n1. 总产值|亿元|5|7")][-1]
    ('总产值', '100 million CNY')
    """
    found: list[Cell] = []
    for block in _blocks(folded):
        found += _cells(block, folded)
    return tuple(found)


class _Row(NamedTuple):
    start: int
    cells: tuple[tuple[int, int], ...]


def _blocks(folded: str) -> Iterator[list[_Row]]:
    block: list[_Row] = []
    place = 0
    for line in folded.split("\n"):
        row = _row(line, place)
        place += len(line) + 1
        if row is None:
            if len(block) > 1:
                yield block
            block = []
        elif not _RULE.fullmatch(line):
            block.append(row)
    if len(block) > 1:
        yield block


def _row(line: str, place: int) -> _Row | None:
    if "|" not in line and "\t" not in line:
        return None
    cells, start = [], 0
    for match in [*_PARTS.finditer(line), None]:
        end = len(line) if match is None else match.start()
        cells.append((place + start, place + end))
        start = len(line) if match is None else match.end()
    if cells and not line[: cells[0][1] - place].strip():
        cells = cells[1:]  # a Markdown row begins and ends with a bar
    if cells and not line[cells[-1][0] - place :].strip():
        cells = cells[:-1]
    return _Row(place, tuple(cells)) if len(cells) > 1 else None


class _Block(NamedTuple):
    """A table: its heading, and what its columns are called."""

    heading: _Row
    titles: tuple[str, ...]
    unit_column: int | None
    """Number of the column that names units, from 0."""


class _RowWords(NamedTuple):
    """What a row says of its figures."""

    label: str
    """Cell that names the row, as it stands."""

    name: str
    """The same without number, unit and note."""

    unit: Unit | None


def _cells(rows: Sequence[_Row], folded: str) -> Iterator[Cell]:
    titles = tuple(folded[start:end].strip() for start, end in rows[0].cells)
    unit_column = next((number for number, title in enumerate(titles) if _UNIT_HEADING.match(title)), None)
    block = _Block(rows[0], titles, unit_column)
    for row in rows[1:]:
        yield from _cells_of_row(row, block, folded)


def _cells_of_row(row: _Row, block: _Block, folded: str) -> Iterator[Cell]:
    """Yield the cells of a row; one merged over rows above leaves the row short, so that its columns are shifted."""
    shift = len(block.heading.cells) - len(row.cells)
    texts = [folded[start:end].strip() for start, end in row.cells]
    said = _said(texts, block, shift)
    for number, (start, end) in enumerate(row.cells):
        column = number + shift
        if column == block.unit_column or texts[number] == said.label or not _DIGIT.search(texts[number]):
            continue
        inside = 0 <= column < len(block.titles)
        title = block.titles[column] if inside else ""
        heading = block.heading.cells[column] if inside else (start, start)
        yield Cell(start, end, said.name, _unit_in(title) or said.unit, heading, _kind(title, said.name))


def _said(texts: Sequence[str], block: _Block, shift: int) -> _RowWords:
    column = None if block.unit_column is None else block.unit_column - shift
    label = _label(
        texts,
        block.titles[max(shift, 0) :],
        None if block.unit_column is None else block.unit_column - max(shift, 0),
    )
    own = None if column is None or not 0 <= column < len(texts) else _unit(texts[column])
    unit = own or _unit_in(label)
    name = _IN_BRACKETS.sub("", label) if unit is not None and _IN_BRACKETS.search(label) else label
    return _RowWords(label, _OF_THEM.sub("", _NOTE.sub("", _NUMBERED.sub("", name))).strip(), unit)


def _unit_in(title: str) -> Unit | None:
    """Return the unit that stands in brackets at the end of a title: 增长(%)."""
    found = _IN_BRACKETS.search(title)
    return _unit(found[1]) if found else None


def _kind(title: str, name: str) -> Kind | None:
    if _GROWTH_HEADING.search(title) or _GROWTH_HEADING.search(name[-6:]):
        return Kind.GROWTH
    return Kind.SHARE if _SHARE_HEADING.search(title) else None


def _label(texts: Sequence[str], titles: Sequence[str], unit_column: int | None) -> str:
    """Return the cell that names the row: the last one with words before the first figure, units aside."""
    label = ""
    for number, text in enumerate(texts):
        if number == unit_column:
            continue
        bare = _NUMBERED.sub("", text)
        if re.match(r"[^\u4e00-\u9fffA-Za-z]*\d", bare) and not re.match(r"\d+[^\d.,%|]*[\u4e00-\u9fff]{3,}", bare):
            break
        if number < len(titles) and not _LABEL_HEADING.search(titles[number]) and label:
            break
        if _WORDS.search(bare):
            label = text
    return label


def _unit(text: str) -> Unit | None:
    if not text or text in ("-", "—", "/"):
        return None
    try:
        return parse_unit(text)
    except UnitUnknown:
        return None
