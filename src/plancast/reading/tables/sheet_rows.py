"""Rows of a sheet, one at a time, each cell as it is stored."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import IO, NamedTuple

from plancast.core.text import Text
from plancast.reading.tables.format import TableFaultError
from plancast.reading.tables.workbook import column_number, unescaped, whole_number
from plancast.reading.tables.xml_parts import Element, elements

MOST_CELLS = 3_000_000
"""Of one sheet, empty ones included."""

MOST_COLUMNS = 16_384

_CELL = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_OUT_OF_ORDER = Text(en="rows or cells of a sheet are out of order", zh="工作表的行或单元格次序混乱")


class Cell(NamedTuple):
    """One cell as it is stored."""

    kind: str
    """``n`` number, ``s`` shared text, ``str`` or ``inlineStr`` text, ``b`` truth, ``e`` error, ``d`` day."""

    stored: str | None
    """Value or result; None where there is none."""

    style: int
    """Number of its style."""

    formula: str | None
    """Of a cell that works out its value."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in it."""
        return self.formula is None and not self.stored


class SheetRow(NamedTuple):
    """One row, with its cells by number of column, counted from 1."""

    number: int
    hidden: bool
    cells: dict[int, Cell]


class SheetRows:
    """Rows of a sheet in order; after the last one, `hidden_columns` is whole.

    Parameters
    ----------
    part
        XML of the sheet.
    """

    def __init__(self, part: IO[bytes]) -> None:
        self.hidden_columns: list[tuple[int, int]] = []
        self._part = part
        self._shared: dict[str, str] = {}
        self._n_cells = 0

    def __iter__(self) -> Iterator[SheetRow]:
        """Yield every row in which some cell is not empty.

        Raises
        ------
        TableFaultError
            If rows are out of order, or there are more than `MOST_CELLS` cells.
        """
        stream = elements(self._part)
        last = 0
        for element in stream:
            if element.attributes is None:
                continue
            if element.name == "col" and element.attributes.get("hidden") in ("1", "true"):
                first, until = (whole_number(element.attributes.get(key)) or 0 for key in ("min", "max"))
                self.hidden_columns.append((first, until))
            elif element.name == "row":
                row = self._row(element.attributes, last, stream)
                last = row.number
                if row.cells:
                    yield row

    def _row(self, attributes: dict[str, str], last: int, stream: Iterator[Element]) -> SheetRow:
        number = whole_number(attributes.get("r")) or last + 1
        if number <= last:
            raise TableFaultError("TABLE_UNREADABLE", en=_OUT_OF_ORDER.en, zh=_OUT_OF_ORDER.zh)
        row = SheetRow(number, attributes.get("hidden") in ("1", "true"), {})
        column = 0
        for name, begins, _ in stream:
            if name == "row" and begins is None:
                break
            if name == "c" and begins is not None:
                self._count()
                match = _CELL.fullmatch(begins.get("r", ""))
                column = column_number(match[1]) if match else column + 1
                cell = self._cell(begins, stream)
                if not cell.is_empty and column <= MOST_COLUMNS:
                    row.cells[column] = cell
        return row

    def _count(self) -> None:
        self._n_cells += 1
        if self._n_cells > MOST_CELLS:
            raise TableFaultError("FILE_TOO_LARGE", found=f"> {MOST_CELLS} cells", expected=f"{MOST_CELLS} cells")

    def _cell(self, attributes: dict[str, str], stream: Iterator[Element]) -> Cell:
        stored: str | None = None
        formula: str | None = None
        share = ""
        whole: list[str] = []
        sounds = False
        for name, begins, text in stream:
            if name == "c" and begins is None:
                break
            if name == "f":
                if begins is None:
                    formula = self._shared.setdefault(share, text) if share else text
                elif begins.get("t") == "shared":
                    share = begins.get("si", "")
            elif name == "rPh":
                sounds = begins is not None
            elif begins is None and name == "v":
                stored = text
            elif begins is None and name == "t" and not sounds:
                whole.append(text)
        kind, style = attributes.get("t", "n"), whole_number(attributes.get("s")) or 0
        if whole and kind == "inlineStr":
            stored = "".join(whole)
        if stored is not None and kind in ("str", "inlineStr"):
            stored = unescaped(stored)
        return Cell(kind, stored, style, formula)
