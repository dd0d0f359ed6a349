"""A table as lines of text, with rules that stand in the same cell of every line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from plancast.core.report import Cell, Table
from plancast.rendering.cells import cell_width
from plancast.rendering.columns import SEPARATOR_CELLS, Stacked, arrangements, shared_widths, stack
from plancast.rendering.wrapping import wrap


@dataclass(frozen=True)
class Signs:
    """What rules and lists are drawn with, each sign one cell wide."""

    vertical: str
    horizontal: str
    crossing: str
    double: str
    bullet: str
    empty: str
    told: str
    remedy: str


DRAWN = Signs(vertical="│", horizontal="─", crossing="┼", double="═", bullet="•", empty="–", told="=", remedy="→")
TYPED = Signs(vertical="|", horizontal="-", crossing="+", double="=", bullet="-", empty="-", told="=", remedy=">")


WIDEST_TEXT = 110
"""Cells beyond which running text is not easy to read; tables may be wider."""


@dataclass(frozen=True)
class Page:
    """What a text is laid out for."""

    width: int
    """Cells a line."""

    signs: Signs
    """What rules are drawn with."""

    wide_if_ambiguous: bool
    """Whether characters of ambiguous width take two cells."""

    strong: Callable[[str], str]
    """Makes a line of a heading stand out."""

    faint: Callable[[str], str]
    """Makes a line stand back."""

    @property
    def text_width(self) -> int:
        """Cells of a line of running text."""
        return min(self.width, WIDEST_TEXT)


def table_lines(table: Table, page: Page) -> list[str]:
    """Return the lines of a table: headings, a rule, and the rows of each group under its own heading."""
    stacked, widths = _layout(table, page)
    airy = table.airy and any(
        len(lines) > 1 for lines in (_row_lines(row, stacked, widths, page) for row in stacked.rows)
    )
    lines = [page.strong(line.rstrip()) for line in _row_lines(stacked.titles, stacked, widths, page)]
    total = sum(widths) + SEPARATOR_CELLS * (len(widths) - 1)
    rule, air = _rule(widths, page, page.signs.horizontal), _rule(widths, page, " ")
    rows = iter(stacked.rows)
    for group in table.groups:
        lines += _group_heading(group.heading, total, page) if group.heading else [rule]
        for place, row in enumerate(next(rows) for _ in group.rows):
            lines += [air] if airy and place else []
            lines += _row_lines(row, stacked, widths, page)
    return [line.rstrip() for line in lines]


def _layout(table: Table, page: Page) -> tuple[Stacked, list[int]]:
    """Choose the first arrangement whose columns fit; the last one, a single column, always does."""
    for arrangement in arrangements(table):
        stacked = stack(table, arrangement, page.signs.empty)
        available = page.width - SEPARATOR_CELLS * (len(arrangement) - 1)
        widths = shared_widths(stacked, available, page.wide_if_ambiguous)
        if widths is not None:
            return stacked, widths
    return stacked, [page.width]


def _row_lines(cells: Sequence[Cell], stacked: Stacked, widths: Sequence[int], page: Page) -> list[str]:
    columns = [
        [piece for line in cell for piece in wrap(line, width, page.wide_if_ambiguous)]
        for cell, width in zip(cells, widths, strict=True)
    ]
    separator = f" {page.signs.vertical} "
    return [
        separator.join(
            _padded(piece, width, right, page)
            for piece, width, right in zip(pieces, widths, stacked.right, strict=True)
        )
        for pieces in zip_longest(*columns, fillvalue="")
    ]


def _padded(text: str, width: int, right: bool, page: Page) -> str:
    blanks = " " * (width - cell_width(text, page.wide_if_ambiguous))
    return blanks + text if right else text + blanks


def _rule(widths: Sequence[int], page: Page, stroke: str) -> str:
    crossing = page.signs.vertical if stroke == " " else page.signs.crossing
    return f"{stroke}{crossing}{stroke}".join(stroke * width for width in widths)


def _group_heading(heading: str, total: int, page: Page) -> list[str]:
    """Return the heading of a group in its rule; a long one stands above it."""
    stroke = page.signs.horizontal
    size = cell_width(heading, page.wide_if_ambiguous)
    if size + 6 > total:
        return [stroke * total, *(page.strong(line) for line in wrap(heading, total, page.wide_if_ambiguous))]
    return [f"{stroke * 2} {page.strong(heading)} {stroke * (total - size - 4)}"]
