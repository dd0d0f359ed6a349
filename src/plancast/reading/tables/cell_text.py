"""From a stored cell to the text that a person sees in it, or why there is none."""

from __future__ import annotations

import math
import re
from datetime import date, timedelta

from plancast.reading.tables.number_formats import is_date, number_text
from plancast.reading.tables.sheet_rows import Cell
from plancast.reading.tables.workbook import Workbook, whole_number

_YEAR = re.compile(r"[0-9.,]+")
_ISO_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:T[0-9:.]*)?Z?")
_TEXT = re.compile(r'"(?:[^"]|"")*"')
_OUTSIDE = re.compile(
    r"\||\[[^\[\]]+\][^\[\]!]*!|\b(?:WEBSERVICE|RTD|CALL|REGISTER(?:\.ID)?|EXEC|DDE|HYPERLINK)\s*\(", re.I
)
_LAST_DAY = 2_958_465  # 9999-12-31
_DATED = ("release_date", "note")


class CellFaultError(Exception):
    """Why a cell gives no text: code of a finding, and what its sentences name."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code, self.values = code, values


def cell_text(cell: Cell | None, column: str, book: Workbook) -> str:
    """Return the text of a cell as the sheet shows it, blanks at its ends taken off; empty where nothing stands in it.

    Raises
    ------
    CellFaultError
        If it holds an error value, a day where none can be, a number whose format cannot be turned into text, or a
        formula that reaches out of the sheet or has no stored result.
    """
    if cell is None:
        return ""
    if cell.formula is not None and (cell.stored is None or reaches_out(cell.formula)):
        raise CellFaultError("FORMULA_REFUSED", found=f"={cell.formula}")
    stored = cell.stored or ""
    if cell.kind == "s":
        return _shared(stored, book)
    if cell.kind in ("str", "inlineStr"):
        return stored.strip()
    if cell.kind == "b":
        return "TRUE" if stored == "1" else "FALSE"
    if cell.kind == "d":
        return _day(_iso_day(stored), stored, column)
    if cell.kind != "n":
        raise CellFaultError("CELL_ERROR", found=stored)
    return _number(stored, cell, column, book) if stored else ""


def reaches_out(formula: str) -> bool:
    """Whether a formula asks another program, another workbook or the network.

    Examples
    --------
    >>> reaches_out("cmd|' /C calc'!A0"), reaches_out("[1]Sheet1!A1*2"), reaches_out('SUM(B2:B9)&"a|b"')
    (True, True, False)
    """
    return _OUTSIDE.search(_TEXT.sub("", formula)) is not None


def _shared(stored: str, book: Workbook) -> str:
    number = whole_number(stored)
    if number is None or number >= len(book.texts):
        raise CellFaultError("CELL_ERROR", found=f"text number {stored}")
    return book.texts[number].strip()


def _number(stored: str, cell: Cell, column: str, book: Workbook) -> str:
    code = book.formats[cell.style] if cell.style < len(book.formats) else "General"
    if is_date(code):
        return _day(_day_of(stored, book.from_1904), stored, column)
    text = number_text(stored, code)
    if text is None:
        raise CellFaultError("NUMBER_FORMAT", found=stored, format=code)
    if column == "period" and _YEAR.fullmatch(text):
        return number_text(stored, "General") or text
    return text


def _day(day: date | None, stored: str, column: str) -> str:
    if column not in _DATED or day is None:
        raise CellFaultError("CELL_DATE", found=stored if day is None else day.isoformat(), column=column)
    return day.isoformat()


def _iso_day(stored: str) -> date | None:
    match = _ISO_DAY.fullmatch(stored)
    try:
        return date.fromisoformat(match[1]) if match else None
    except ValueError:
        return None


def _day_of(stored: str, from_1904: bool) -> date | None:
    """Return the day of a serial number; none for a time of day and for 29 February 1900, which never was."""
    try:
        number = math.floor(float(stored))
    except (ValueError, OverflowError):
        return None
    if not 1 <= number <= _LAST_DAY or (number == 60 and not from_1904):
        return None
    first = date(1904, 1, 1) if from_1904 else date(1899, 12, 30 if number > 60 else 31)
    try:
        return first + timedelta(days=number)
    except OverflowError:
        return None
