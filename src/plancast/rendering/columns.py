"""How wide the columns of a table are, and which of them are set above one another where the page is narrow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, permutations

from plancast.core.report import Cell, Column, Table
from plancast.rendering.cells import cell_width
from plancast.rendering.wrapping import longest_atom

COMFORTABLE, NARROWEST = 12, 10
"""A column of running text is at least this wide; the second, where there is no place for the first."""

WIDEST_ATOM = 16
"""Words longer than this may be broken."""

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
    halved = [[*chain(*in_stacks[at : at + 2])] for at in range(0, len(in_stacks), 2)]
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
        cell, column = cells[place], columns[place]
        if len(places) > 1 and cell:
            cell = (column.joint.join(cell),) if column.joint else cell
            cell = (column.label + cell[0], *cell[1:])
        lines += cell
    return tuple(lines) or (empty,)


def least_widths(stacked: Stacked, wide_if_ambiguous: bool, comfort: int = NARROWEST) -> list[int]:
    """Return the width that each column needs so that no short word is broken, and running text has some room."""
    least = []
    for place, titles in enumerate(stacked.titles):
        lines = {*titles, *(line for row in stacked.rows for line in row[place])}
        atom = min(WIDEST_ATOM, max(longest_atom(line, wide_if_ambiguous) for line in lines))
        natural = max(cell_width(line, wide_if_ambiguous) for line in lines)
        least.append(max(2, atom, min(comfort, natural)))
    return least


def shared_widths(stacked: Stacked, available: int, wide_if_ambiguous: bool) -> list[int] | None:
    """Return widths that sum to at most ``available`` and make the table short, or None where it has no place.

    Parameters
    ----------
    stacked
        The table as laid out.
    available
        Cells for all columns, without the rules between them.
    wide_if_ambiguous
        Whether characters of ambiguous width take two cells.
    """
    for comfort in (COMFORTABLE, NARROWEST):
        least = least_widths(stacked, wide_if_ambiguous, comfort)
        if sum(least) <= available:
            return _Shares(stacked, wide_if_ambiguous, least).shared(available)
    return None


def _size(line: str, wide_if_ambiguous: bool) -> tuple[int, int]:
    """Return the cells of a line, and how many stay empty at the end of each piece when it is wrapped, on average."""
    return cell_width(line, wide_if_ambiguous), 3 if " " in line else 1


class _Shares:
    """The widths of columns while cells are handed out."""

    def __init__(self, stacked: Stacked, wide_if_ambiguous: bool, least: Sequence[int]) -> None:
        rows = (stacked.titles, *stacked.rows)
        sizes = [[[_size(line, wide_if_ambiguous) for line in row[at]] for row in rows] for at in range(len(least))]
        self.least, self.widths = list(least), list(least)
        self.most = [max(size for cell in column for size, _ in cell) for column in sizes]
        self._sizes = sizes
        self._known: dict[tuple[int, int], list[int]] = {}

    def shared(self, available: int) -> list[int]:
        """Hand out all cells evenly, then move them to where they save lines until nothing is saved."""
        while sum(self.widths) < available and (place := self._neediest()) is not None:
            self.widths[place] += 1
        while self._moved():
            pass
        return self.widths

    def _heights(self, place: int, width: int) -> list[int]:
        """Return about how many lines each cell of a column takes at a width."""
        if (place, width) not in self._known:
            self._known[place, width] = [
                sum(1 if size <= width else -(-size // max(1, width - lost)) for size, lost in cell)
                for cell in self._sizes[place]
            ]
        return self._known[place, width]

    def _total(self, widths: Sequence[int]) -> int:
        columns = [self._heights(place, width) for place, width in enumerate(widths)]
        return sum(map(max, zip(*columns, strict=True)))

    def _neediest(self) -> int | None:
        """Return the column furthest from its natural width."""
        growing = [place for place, width in enumerate(self.widths) if width < self.most[place]]
        return max(growing, key=lambda place: self.most[place] / self.widths[place], default=None)

    def _moved(self) -> bool:
        """Move some cells from one column to another where that saves most lines; tell whether it saved any."""
        best, fewest = None, self._total(self.widths)
        for giver, taker in permutations(range(len(self.widths)), 2):
            for cells in (1, 2, 4, 8):
                tried = list(self.widths)
                tried[giver] -= cells
                tried[taker] += cells
                if tried[giver] >= self.least[giver] and (total := self._total(tried)) < fewest:
                    best, fewest = tried, total
        if best is None:
            return False
        self.widths = best
        return True
