"""Rows on their way into a plan: a data frame with our columns, and the file that rows are to join."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np

from plancast.core.finding import Finding, Where, finding
from plancast.core.raw_rows import ALL_COLUMNS, RawRow, TableLayout
from plancast.reading.columns import column_places
from plancast.reading.csv_lines import read_lines
from plancast.reading.rows import RowFault
from plancast.reading.text_files import control_character, encoding_of

MOST_CHARACTERS = 100_000
"""A row with more than this is no row that a plan reads back."""

_MISSING = ("nan", "NaN", "NaT", "<NA>")
_EXPONENT = re.compile(r"-?[\d.]+[eE][+-]?\d{1,2}")
_SHORT = ("float16", "float32", "Float32")
_PERIOD = ALL_COLUMNS.index("period")


def read_frame_rows(frame: Any, name: str, given: Mapping[str, str]) -> Iterator[RawRow | Finding]:
    """Yield the rows of a data frame with our columns: strings as they are, numbers as Python writes them.

    Parameters
    ----------
    frame
        A pandas data frame, or anything with ``columns``, ``dtypes`` and ``itertuples``.
    name
        What findings call it; their line is the row, counted from 1.
    given
        Cells of columns that the frame may lack; where it has the column, an empty cell is filled.
    """
    names = [str(column).strip().lower() for column in frame.columns]
    places, found = column_places(names, Where(name), given)
    yield from found
    if places is None:
        return
    fill = tuple(given.get(column, "") for column in ALL_COLUMNS)
    read: list[Callable[[Any], str]] = [
        _text_of_short if str(kind) in _SHORT else text_of_value for kind in frame.dtypes
    ]
    if places[_PERIOD] >= 0:
        read[places[_PERIOD]] = text_of_period
    for number, values in enumerate(frame.itertuples(index=False, name=None), start=1):
        texts = [text_of(value) for text_of, value in zip(read, values, strict=True)]
        yield RawRow(_cells(texts, places, fill), name, number)


def text_of_value(value: Any) -> str:
    """Return a value of a data frame as the text of a cell; nothing where it is missing.

    Examples
    --------
    >>> from datetime import date, datetime
    >>> [text_of_value(one) for one in ("3.60", 3.6, 5.0, float("nan"), None, date(2026, 3, 1), 2025)]
    ['3.60', '3.6', '5.0', '', '', '2026-03-01', '2025']
    >>> from decimal import Decimal
    >>> text_of_value(datetime(2026, 3, 1)), text_of_value(Decimal("3.60")), text_of_value(1e-7), text_of_value([3.6])
    ('2026-03-01', '3.60', '0.0000001', "'[3.6]'")
    """
    if isinstance(value, str):
        return value
    text = str(value)  # of a number in its own precision: a 32-bit 3.6 is 3.6
    if value is None or text in _MISSING:
        return ""
    if hasattr(value, "isoformat"):
        return str(value.isoformat()).removesuffix("T00:00:00")
    if hasattr(value, "__len__"):
        return repr(text)  # a list is no cell, and brackets mean a sum over the plan
    return format(Decimal(text), "f") if _EXPONENT.fullmatch(text) else text


def _text_of_short(value: Any) -> str:
    """Return a number of half precision, which a frame hands out as 3.5999999046325684, as the 3.6 that it holds."""
    return text_of_value(np.float32(value) if isinstance(value, float) else value)


def text_of_period(value: Any) -> str:
    """Return a period of a data frame as text: a whole number is a year, also where gaps made it a fraction.

    Examples
    --------
    >>> text_of_period(2026.0), text_of_period("2026 Q1")
    ('2026', '2026 Q1')
    """
    text = text_of_value(value)
    return text if isinstance(value, str) else text.removesuffix(".0")


def fit_to_be_written(row: RawRow) -> RawRow | RowFault:
    """Return a row whose cells read back as they are written, or the fault that forbids it.

    A line end inside a cell becomes a blank; control characters and half characters are faults.
    """
    cells = row.cells
    joined = "".join(cells)
    if joined.isprintable() and len(joined) <= MOST_CHARACTERS:
        return row
    if len(joined) > MOST_CHARACTERS:
        values: dict[str, object] = {"found": len(joined), "expected": MOST_CHARACTERS}
        return RowFault("LINE_TOO_LONG", "", (), values, None)
    for column, cell in zip(ALL_COLUMNS, cells, strict=True):
        match = control_character(cell)
        odd = match[0] if match is not None else next((one for one in cell if "\ud800" <= one <= "\udfff"), None)
        if odd is not None:
            return RowFault("CONTROL_CHARACTER", column, (), {"found": f"U+{ord(odd):04X}"}, None)
    return row._replace(cells=tuple(" ".join(cell.splitlines()).strip() for cell in cells))


def read_layout(path: Path, name: str) -> TableLayout | Finding:
    """Return how a file is written, so that rows can be appended; or why none can be."""
    where = Where(name)
    with path.open("rb") as raw:
        encoding, found = encoding_of(raw, where)
        if encoding is None:
            return found[0]
        if encoding not in ("utf-8", "utf-8-sig"):
            return finding("VALUE_NOT_ALLOWED", where, (), **_not_utf8(encoding))
        first = raw.readline(MOST_CHARACTERS)
        raw.seek(0)
        with closing(read_lines(raw, encoding)) as lines:
            header = next(lines, None)
    line_end = "\r\n" if first.endswith(b"\r\n") else "\n"
    if header is None:
        return TableLayout(ALL_COLUMNS, line_end)
    if header.fault is not None:
        return finding(header.fault, Where(name, header.number), (), **header.values)
    names = [cell.strip().lower() for cell in header.cells]
    places, faults = column_places(names, Where(name, header.number), {})
    return TableLayout(tuple(names), line_end) if places is not None else faults[-1]


def _not_utf8(encoding: str) -> dict[str, str]:
    return {
        "key": "encoding",
        "found": encoding,
        "expected": "utf-8",
        "en": "Rows are not mixed into it: name another file with --into, or save it as UTF-8.",
        "zh": "不向其中混写数据：请用--into指定另一文件，或将其另存为UTF-8。",
    }


def _cells(texts: list[str], places: tuple[int, ...], fill: tuple[str, ...]) -> tuple[str, ...]:
    """Return the texts in our order; where there is none, what was given for all rows."""
    stripped = [*map(str.strip, texts), ""]
    cells = tuple([stripped[place] for place in places])
    if any(fill):
        cells = tuple([cell or other for cell, other in zip(cells, fill, strict=True)])
    return cells
