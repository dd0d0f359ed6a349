"""Rows of a sheet, one at a time, each cell as it is stored."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, NamedTuple

from plancast.core.text import Text
from plancast.reading.tables.format import TableFaultError
from plancast.reading.tables.workbook import column_number, unescaped, whole_number
from plancast.reading.tables.xml_parts import Element, elements

MOST_ROWS, MOST_COLUMNS, MOST_LETTERS = 1_048_576, 16_384, 3

MOST_EMPTY = 800_000
"""Cells in which nothing stands, colours and borders apart."""


_DIGITS = "0123456789"
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
        self._n_empty = 0

    def __iter__(self) -> Iterator[SheetRow]:
        """Yield every row in which some cell is not empty.

        Raises
        ------
        TableFaultError
            If rows are out of order, or more than `MOST_EMPTY` cells are empty.
        """
        stream = elements(self._part)
        last = 0
        for name, attributes, _ in stream:
            if attributes is None:
                continue
            if name == "col" and attributes.get("hidden") in ("1", "true"):
                first, until = (whole_number(attributes.get(key)) or 0 for key in ("min", "max"))
                self.hidden_columns.append((first, until))
            elif name == "row":
                row = self._row(attributes, last, stream)
                last = row.number
                if row.cells:
                    yield row

    def _row(self, attributes: dict[str, str], last: int, stream: Iterator[Element]) -> SheetRow:
        number = whole_number(attributes.get("r")) or last + 1
        if not last < number <= MOST_ROWS:
            raise TableFaultError("TABLE_UNREADABLE", en=_OUT_OF_ORDER.en, zh=_OUT_OF_ORDER.zh)
        row = SheetRow(number, attributes.get("hidden") in ("1", "true"), {})
        column = 0
        for name, begins, _ in stream:
            if name == "row" and begins is None:
                break
            if name == "c" and begins is not None:
                letters = begins.get("r", "").rstrip(_DIGITS)
                known = 0 < len(letters) <= MOST_LETTERS and letters.isascii() and letters.isupper()
                column = column_number(letters) if known else column + 1
                cell = self._cell(begins, stream)
                if cell.is_empty:
                    self._count()
                elif column <= MOST_COLUMNS:
                    row.cells[column] = cell
        return row

    def _count(self) -> None:
        self._n_empty += 1
        if self._n_empty > MOST_EMPTY:
            raise TableFaultError("FILE_TOO_LARGE", found=f"> {MOST_EMPTY} empty cells", expected=f"{MOST_EMPTY}")

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
