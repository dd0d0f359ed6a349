"""Merged areas of a sheet: the value stands in the first cell, the others only look filled."""

from __future__ import annotations

from collections.abc import Collection

from plancast.core.text import Text
from plancast.reading.tables.format import TableFaultError
from plancast.reading.tables.workbook import column_letters

_Area = tuple[int, int, int, int]
_OVERLAP = Text(en="merged areas of a sheet overlap", zh="工作表的合并区域相互重叠")


class MergedCells:
    """Merged areas, asked for row by row from the top.

    Parameters
    ----------
    areas
        First and last row, first and last column of each, in order of the first row.

    Examples
    --------
    >>> merged = MergedCells([(2, 4, 1, 1)])
    >>> merged.inside(2, [1, 2]), merged.inside(3, [1, 2])
    (None, (1, 'A2:A4'))
    """

    def __init__(self, areas: list[_Area]) -> None:
        self._areas, self._next = areas, 0
        self._open: list[_Area] = []

    def inside(self, row: int, columns: Collection[int]) -> tuple[int, str] | None:
        """Return the first of these columns whose cell lies in an area and is not its first cell, and the area.

        Raises
        ------
        TableFaultError
            If areas overlap, which no office program writes.
        """
        while self._next < len(self._areas) and self._areas[self._next][0] <= row:
            area = self._areas[self._next]
            if area[1] >= row and any(area[2] <= column <= area[3] for column in columns):
                self._open.append(area)
            self._next += 1
        self._open = [area for area in self._open if area[1] >= row]
        if len(self._open) > len(columns):
            raise TableFaultError("TABLE_UNREADABLE", en=_OVERLAP.en, zh=_OVERLAP.zh)
        for column in columns:
            for top, bottom, first, last in self._open:
                if first <= column <= last and (row, column) != (top, first):
                    return column, f"{column_letters(first)}{top}:{column_letters(last)}{bottom}"
        return None
