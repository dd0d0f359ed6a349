"""How wide the columns of a table are, and which of them are set above one another where the page is narrow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from plancast.core.report import Cell, Column, Table
from plancast.rendering.cells import cell_width
from plancast.rendering.wrapping import longest_atom

NARROWEST, WIDEST_ATOM = 8, 16
"""A column of running text is at least this wide, and longer words than this may be broken."""

SEPARATOR_CELLS = 3
"""Cells between two columns: blank, rule, blank."""


@dataclass(frozen=True)
class Stacked:
    """A table as it is laid out: some of its columns set above one another."""

    titles: tuple[Cell, ...]
    """Headings, line by line."""

    right: tuple[bool, ...]
    """Whether cells are flush right."""

    rows: tuple[tuple[Cell, ...], ...]
    """Cells of all rows, line by line."""


def arrangements(table: Table) -> list[list[list[int]]]:
    """Return ways to set columns, the widest first: side by side, in their stacks, all in one."""
    places = range(len(table.columns))
    stacks: dict[int, list[int]] = {}
    for place in places:
        stacks.setdefault(table.columns[place].stack, []).append(place)
    in_stacks = list(stacks.values())
    halved = [sum(in_stacks[at : at + 2], []) for at in range(0, len(in_stacks), 2)]
    return [[[place] for place in places], in_stacks, halved, [list(places)]]


def stack(table: Table, arrangement: Sequence[Sequence[int]], empty: str) -> Stacked:
    """Return a table with its columns set as arranged; ``empty`` stands where nothing else does."""
    columns = table.columns
    return Stacked(
        titles=tuple(tuple(columns[place].title for place in places) for places in arrangement),
        right=tuple(len(places) == 1 and columns[places[0]].align == "right" for places in arrangement),
        rows=tuple(
            tuple(_stacked_cell(columns, row.cells, places, empty) for places in arrangement)
            for group in table.groups
            for row in group.rows
        ),
    )


def _stacked_cell(columns: Sequence[Column], cells: Sequence[Cell], places: Sequence[int], empty: str) -> Cell:
    lines: list[str] = []
    for place in places:
        label = columns[place].label if len(places) > 1 else ""
        lines += [label + line if at == 0 else line for at, line in enumerate(cells[place])]
    return tuple(lines) or (empty,)


def least_widths(stacked: Stacked, wide_if_ambiguous: bool) -> list[int]:
    """Return the width that each column needs so that no short word is broken."""
    least = []
    for place, titles in enumerate(stacked.titles):
        lines = {*titles, *(line for row in stacked.rows for line in row[place])}
        atom = min(WIDEST_ATOM, max(longest_atom(line, wide_if_ambiguous) for line in lines))
        natural = max(cell_width(line, wide_if_ambiguous) for line in lines)
        least.append(max(2, atom, min(NARROWEST, natural)))
    return least


def shared_widths(stacked: Stacked, available: int, least: Sequence[int], wide_if_ambiguous: bool) -> list[int]:
    """Return widths that sum to at most ``available``: cells go, one by one, where they save most lines.

    Parameters
    ----------
    stacked
        The table as laid out.
    available
        Cells for all columns, without the rules between them.
    least
        Width that each column has at least; they sum to at most ``available``.
    wide_if_ambiguous
        Whether characters of ambiguous width take two cells.
    """
    sizes = [
        [[cell_width(line, wide_if_ambiguous) for line in row[place]] for row in (stacked.titles, *stacked.rows)]
        for place in range(len(stacked.titles))
    ]
    widths = list(least)
    most = [max(max(cell) for cell in column) for column in sizes]
    heights = [[_height(cell, width) for cell in column] for column, width in zip(sizes, widths, strict=True)]
    while sum(widths) < available:
        place = _tightest(widths, most, heights)
        if place is None:
            break
        widths[place] += 1
        heights[place] = [_height(cell, widths[place]) for cell in sizes[place]]
    return widths


def _height(cell: Sequence[int], width: int) -> int:
    return sum(max(1, ceil(size / width)) for size in cell)


def _tightest(widths: Sequence[int], most: Sequence[int], heights: Sequence[Sequence[int]]) -> int | None:
    """Return the column that makes most rows tall among those that can still grow."""
    open_places = [place for place in range(len(widths)) if widths[place] < most[place]]
    if not open_places:
        return None
    tallest = [max(row) for row in zip(*heights, strict=True)]

    def lines_owed(place: int) -> tuple[float, float]:
        owed = sum(height for height, top in zip(heights[place], tallest, strict=True) if height == top)
        return owed / widths[place], most[place] / widths[place]

    return max(open_places, key=lines_owed)
