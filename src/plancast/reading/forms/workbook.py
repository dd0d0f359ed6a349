"""An xlsx file from outside, opened with care: nothing of it is run, every cell is told as it is stored."""

from __future__ import annotations

import math
import warnings
import zipfile
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from plancast.core.finding import Finding, Where, finding
from plancast.core.system_faults import system_fault
from plancast.core.text import Text

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

MOST_BYTES = 10_000_000
"""A larger file is no form."""

MOST_UNPACKED = 100_000_000
"""Bytes of a file unpacked; more is a bomb."""

MOST_ROWS, MOST_COLUMNS = 5_000, 200
"""Rows and columns that are looked at."""

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

What = Literal["empty", "number", "text", "day", "truth", "error"]
"""What is stored in a cell."""


@dataclass(frozen=True)
class StoredCell:
    """One cell as it is stored."""

    what: What
    """What is stored; of a formula, its stored result."""

    text: str
    """The same as text; of an error, its sign."""

    number: float = 0.0
    """The same as a number, where it is one."""

    number_format: str = "General"
    """How the number is shown."""

    formula: str = ""
    """The formula, where there is one."""

    merged: str = ""
    """Range of the merged cell that it is part of."""


class SheetRead:
    """One sheet: its cells by row and column, both from 1."""

    def __init__(self, formulas: Worksheet, values: Worksheet) -> None:
        self._formulas, self._values = formulas, values
        self.name: str = formulas.title
        self._merged = {
            (row, column): str(area)
            for area in formulas.merged_cells.ranges
            for row in range(area.min_row, min(area.max_row, MOST_ROWS) + 1)
            for column in range(area.min_col, min(area.max_col, MOST_COLUMNS) + 1)
        }
        self._used = formulas._cells

    @property
    def n_rows(self) -> int:
        """Rows to look at."""
        return min(self._formulas.max_row, MOST_ROWS)

    @property
    def n_columns(self) -> int:
        """Columns to look at."""
        return min(self._formulas.max_column, MOST_COLUMNS)

    @property
    def is_cut(self) -> bool:
        """Whether there is more than is looked at."""
        return self._formulas.max_row > MOST_ROWS or self._formulas.max_column > MOST_COLUMNS

    def cell(self, row: int, column: int) -> StoredCell:
        """Return one cell."""
        merged = self._merged.get((row, column), "")
        if (row, column) not in self._used:  # asking openpyxl for it would make it
            return StoredCell("empty", "", merged=merged)
        stored = self._formulas.cell(row, column)
        formula = ""
        if stored.data_type == "f":
            formula = str(getattr(stored.value, "text", stored.value))
            stored = self._values.cell(row, column)
        what, text, number = _stored(stored)  # type: ignore[arg-type]  # a merged cell has a value, too: none
        return StoredCell(what, text, number, str(stored.number_format), formula, merged)

    def comment(self, row: int, column: int) -> str:
        """Return the comment that is pinned to a cell; empty where there is none."""
        if (row, column) not in self._used:
            return ""
        comment = getattr(self._formulas.cell(row, column), "comment", None)
        return "" if comment is None else str(comment.text).strip()

    def where(self, file: str, row: int, column: int = 0) -> Where:
        """Return the place of a cell, or of a row."""
        from openpyxl.utils import get_column_letter

        letter = get_column_letter(column) if column else ""
        return Where(file=file, line=row, cell=f"{self.name}!{letter}{row}")


@dataclass(frozen=True)
class BookRead:
    """One workbook."""

    file: str
    """Its name."""

    sheets: tuple[SheetRead, ...]
    """Its sheets in order."""

    def sheet(self, name: str) -> SheetRead | None:
        """Return a sheet by name, if there is one."""
        return next((sheet for sheet in self.sheets if sheet.name == name), None)


def open_book(path: Path) -> BookRead | Finding:
    """Open an xlsx file, or say why it cannot be read."""
    where = Where(file=path.name)
    fault = _fault(path)
    if fault is not None:
        return finding("FORM_UNREADABLE", where, en=fault.en, zh=fault.zh)
    try:
        with warnings.catch_warnings():  # of what openpyxl does not keep, which is nothing we read
            warnings.simplefilter("ignore")
            formulas, values = _load(path, stored=False), _load(path, stored=True)
        return BookRead(path.name, tuple(_sheets(formulas, values)))
    except Exception as error:  # whatever a hostile or truncated file makes its parser say
        told = Text(
            en=f"its contents are damaged ({type(error).__name__})", zh=f"文件内容已损坏（{type(error).__name__}）"
        )
        return finding("FORM_UNREADABLE", where, en=told.en, zh=told.zh)


def _load(path: Path, *, stored: bool) -> Workbook:
    from openpyxl import load_workbook  # 200 ms, which no other command needs

    return load_workbook(path, data_only=stored, keep_links=False)


def _sheets(formulas: Workbook, values: Workbook) -> list[SheetRead]:
    return [SheetRead(sheet, values[sheet.title]) for sheet in formulas.worksheets]


def _fault(path: Path) -> Text | None:
    """Return why a file is not opened at all."""
    try:
        if not path.is_file():
            return Text(en="it is not a file", zh="不是文件")
        if path.stat().st_size > MOST_BYTES:
            return Text(en=f"it is larger than {MOST_BYTES} bytes", zh=f"超过{MOST_BYTES}字节")
        with path.open("rb") as file:
            head = file.read(8)
            is_locked = head == _OLE and _ENCRYPTED in file.read()
    except OSError as error:
        return Text(en=f"it cannot be opened ({error.strerror})", zh=f"无法打开（{system_fault(error).zh}）")
    if head == _OLE:
        if is_locked:
            return Text(en="it is protected by a password", zh="文件设有密码")
        return Text(en="it is in an old Office format (.xls, .doc)", zh="为旧版Office格式（.xls、.doc）")
    if not head:
        return Text(en="it is empty", zh="文件为空")
    if path.suffix.lower() not in (".xlsx", ".xlsm"):
        return Text(en=f"it is a '{path.suffix or path.name}' file", zh=f"为“{path.suffix or path.name}”文件")
    return _packed_fault(path)


def _packed_fault(path: Path) -> Text | None:
    try:
        with zipfile.ZipFile(path) as packed:
            parts = packed.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return Text(en="it is cut off or damaged", zh="文件不完整或已损坏")
    if sum(part.file_size for part in parts) > MOST_UNPACKED:
        return Text(en=f"it holds more than {MOST_UNPACKED} bytes", zh=f"解压后超过{MOST_UNPACKED}字节")
    if not any(part.filename.startswith("xl/") for part in parts):
        return Text(en="it is not a workbook", zh="不是Excel工作簿")
    return None


def _stored(cell: Cell) -> tuple[What, str, float]:
    value = cell.value
    if value is None:
        return "empty", "", 0.0
    if isinstance(value, bool):
        return "truth", str(value).upper(), 0.0
    if isinstance(value, (datetime, date, time, timedelta)):
        return "day", _day_text(value), 0.0
    if cell.data_type == "e":
        return "error", str(value), 0.0
    if isinstance(value, (int, float)):
        number = _number(value)
        return ("number", f"{number:.12g}", number) if math.isfinite(number) else ("error", str(value), 0.0)
    text = str(value)
    return ("text", text, 0.0) if text.strip() else ("empty", "", 0.0)


def _number(value: float) -> float:
    try:
        return float(value)
    except OverflowError:  # an integer of four hundred digits
        return math.inf


def _day_text(value: datetime | date | time | timedelta) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, (date, time)) else str(value)
