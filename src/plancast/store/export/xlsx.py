"""Releases as a workbook: figures as numbers whose format keeps printed zeros, marked figures as text, no formulas."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from plancast.core.finding import PlancastError
from plancast.core.raw_rows import ALL_COLUMNS
from plancast.core.text import Text
from plancast.store.export.csv_table import cells_of
from plancast.store.export.format import ExportFormat, Release

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS = 1_048_575
"""Rows of a sheet below its header."""

MOST_CHARACTERS = 32_767
"""Characters of a cell."""

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]*)(?:\.([0-9]+))?")
_MOST_DIGITS = 15
_WIDTHS = (24, 12, 14, 16, 12, 14, 24, 48)
_CREATED = datetime(2026, 1, 1)  # the same releases give the same bytes
_VALUE, _PERIOD, _DAY = (ALL_COLUMNS.index(column) for column in ("value", "period", "release_date"))


def number_format(text: str) -> str | None:
    """Return the number format that shows a number as this text; None where the text is to stay text.

    Examples
    --------
    >>> [number_format(text) for text in ("3.60", "4,059.0", "2025", "~4.5", "007", "-0.0")]
    ['0.00', '#,##0.0', '0', None, None, None]
    """
    match = _NUMBER.fullmatch(text)
    if match is None or sum(sign.isdigit() for sign in text) > _MOST_DIGITS:
        return None
    if text.startswith("-") and not text.strip("-0.,"):
        return None  # a sheet knows no negative zero
    places = "." + "0" * len(match[1]) if match[1] else ""
    return ("#,##0" if "," in text else "0") + places


def _write(releases: Sequence[Release]) -> bytes:
    import xlsxwriter

    _check(releases)
    stream = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(stream, options) as book:
        book.set_properties({"created": _CREATED})
        _fill(book, releases)
    return stream.getvalue()


def _check(releases: Sequence[Release]) -> None:
    if len(releases) > MOST_ROWS:
        raise PlancastError(
            Text(
                en=f"a sheet holds {MOST_ROWS} rows, found {len(releases)}. Write CSV or Parquet, or one indicator.",
                zh=f"工作表最多容纳{MOST_ROWS}行，现有{len(releases)}行。请改用CSV或Parquet，或只导出一个指标。",
            )
        )
    for release in releases:
        if max(len(release.note), len(release.value)) > MOST_CHARACTERS:
            raise PlancastError(
                Text(
                    en=f"a cell holds {MOST_CHARACTERS} characters; the note of {release.indicator} of"
                    f" {release.period} has {len(release.note)}. Write CSV or Parquet.",
                    zh=f"单元格最多容纳{MOST_CHARACTERS}个字符；{release.indicator}（{release.period}）的备注有"
                    f"{len(release.note)}个。请改用CSV或Parquet。",
                )
            )


def _fill(book: Workbook, releases: Sequence[Release]) -> None:
    sheet = book.add_worksheet("observations")
    heading = book.add_format({"bold": True})
    for column, (name, width) in enumerate(zip(ALL_COLUMNS, _WIDTHS, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, name, heading)
    sheet.freeze_panes(1, 0)
    sheet.ignore_errors({"number_stored_as_text": "A1:H1048576"})
    formats = _Formats(book)
    for row, release in enumerate(releases, start=1):
        _write_row(sheet, row, release, formats)


def _write_row(sheet: Worksheet, row: int, release: Release, formats: _Formats) -> None:
    for column, text in enumerate(cells_of(release)):
        code = (
            number_format(text) if column == _VALUE or (column == _PERIOD and release.period.kind == "year") else None
        )
        if column == _DAY:
            sheet.write_datetime(row, column, release.release_date, formats.of("yyyy-mm-dd"))
        elif code is not None:
            sheet.write_number(row, column, float(text.replace(",", "")), formats.of(code))
        elif text:
            sheet.write_string(row, column, text, formats.text(text))


class _Formats:
    """Formats of a workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[str, Format] = {}
        self._text = book.add_format({"num_format": "@"})
        self._quoted = book.add_format({"num_format": "@", "quote_prefix": True})

    def of(self, code: str) -> Format:
        """Return the format of a number or a day."""
        if code not in self._made:
            self._made[code] = self._book.add_format({"num_format": code})
        return self._made[code]

    def text(self, text: str) -> Format:
        """Return the format of a text: one that begins as formulas do stays text when somebody edits it."""
        return self._quoted if text[0] in "=+-@" else self._text


XLSX = ExportFormat("xlsx", ".xlsx", _write)
