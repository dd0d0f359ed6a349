"""A form as an xlsx file: locked and coloured cells, lists to choose from, and the form itself in a hidden sheet."""

from __future__ import annotations

import io
from datetime import datetime
from typing import TYPE_CHECKING, Any

from plancast.core.forms import KEY_PREFIX, STAMP_SHEET, Form, FormCell, FormColumn, FormRow
from plancast.core.language import Language
from plancast.core.text import Text

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

KEY_ROW = 4
"""Row, from 0, of the hidden names of the columns; the heading follows, then the targets."""

PIECE = 30_000
"""Characters of the hidden form in one cell: a cell holds 32,767."""

_FONT: dict[Language, str] = {"zh": "宋体", "en": "Calibri"}
_OPEN, _FIXED, _HEAD = "#FFF7CC", "#FFFFFF", "#D9E5F2"
_NOT_A_NUMBER = Text(en="Not a plain number", zh="不是纯数字")
_NOT_LISTED = Text(en="Not in the list", zh="不在列表中")
_CHOOSE = Text(en="Choose from the list.", zh="请从下拉列表中选择。")
_EXPECTED = Text(
    en="Expected a number{range}. Marked figures such as ~4.5 may be kept: choose Yes.",
    zh="应为{range}数字；“约4.5”之类带标注的数可以保留，请选“是”。",
)


def render_form(form: Form) -> bytes:
    """Return a form as xlsx; the same bytes for the same form.

    No text becomes a formula or a link, whatever it begins with. Sheets are protected without a password, so that a
    unit that has to can still change them.

    Raises
    ------
    ValueError
        If a text is longer than a cell can hold.
    """
    import xlsxwriter  # 60 ms, which no other command needs

    out = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "default_date_format": "yyyy-mm-dd",
    }
    book = xlsxwriter.Workbook(out, options)
    made = datetime(form.as_of.year, form.as_of.month, form.as_of.day)
    book.set_properties({"title": form.title, "created": made, "comments": f"plan hash {form.plan_hash}"})
    _Page(book, form).write()
    _instructions(book, form)
    _stamp(book, form)
    book.close()
    return out.getvalue()


class _Page:
    """The sheet to be filled in."""

    def __init__(self, book: Workbook, form: Form) -> None:
        self.form = form
        self.sheet: Worksheet = book.add_worksheet(form.sheet)
        self._book = book
        self._formats: dict[tuple[tuple[str, Any], ...], Format] = {}

    def write(self) -> None:
        """Write headings, targets and what the sheet does to whoever fills it in."""
        self._head()
        for place, row in enumerate(self.form.rows):
            self._row(KEY_ROW + 2 + place, row)
        self._set_up()

    def _format(self, **wanted: Any) -> Format:
        base = {"font_name": _FONT[self.form.lang], "font_size": 10, "text_wrap": True, "valign": "vcenter"}
        given = {**base, **wanted}
        key = tuple(sorted(given.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format(given)
        return self._formats[key]

    def _head(self) -> None:
        form, sheet = self.form, self.sheet
        sheet.write_string(0, 0, form.title, self._format(bold=True, font_size=14, text_wrap=False))
        for place, line in enumerate(form.lines[:2]):
            sheet.write_string(1 + place, 0, line, self._format(text_wrap=False))
        keys = [column.key for column in form.columns]
        for key, label in zip(("id", "unit", "base"), form.contacts, strict=True):
            place = keys.index(key)  # the columns after these are wide enough for a name
            sheet.write_string(3, place, label, self._format(bg_color=_HEAD, border=1))
            sheet.write_blank(3, place + 1, None, self._format(bg_color=_OPEN, locked=False, border=1))
        for place, column in enumerate(form.columns):
            sheet.set_column(place, place, column.width)
            sheet.write_string(KEY_ROW, place, KEY_PREFIX + column.key, self._format(font_color="#808080"))
            head = self._format(bold=True, bg_color=_HEAD, border=1, align="center")
            sheet.write_string(KEY_ROW + 1, place, column.title, head)
        sheet.set_row(KEY_ROW, None, None, {"hidden": True})
        sheet.set_row(KEY_ROW + 1, 42)

    def _row(self, at: int, row: FormRow) -> None:
        lines = 2
        for place, column in enumerate(self.form.columns):
            cell = row.cells[column.key]
            lines = max(lines, _lines(cell.text, column.width))
            self._cell(at, place, column, cell)
            if cell.is_open:
                self.sheet.data_validation(
                    at, place, at, place, self._validation(column, row, cell.hint or column.hint)
                )
        self.sheet.set_row(at, 14.0 * min(lines, 12) + 4)

    def _cell(self, at: int, place: int, column: FormColumn, cell: FormCell) -> None:
        look: dict[str, Any]
        if cell.is_open:
            # General, so that 3.2% keeps its sign in the number format and is not taken for 0.032
            look = {"bg_color": _OPEN, "locked": False, "border": 1}
            self.sheet.write_blank(at, place, None, self._format(**look))
            return
        look = {"bg_color": _FIXED, "border": 1}
        if column.key == "id":
            look |= {"font_size": 9, "font_color": "#808080"}
        if cell.number is not None:
            grouped = "#,##0" if abs(cell.number) >= 10_000 else "0"
            places = f".{'0' * cell.decimals}" if cell.decimals else ""
            written = self.sheet.write_number(
                at, place, cell.number, self._format(num_format=grouped + places, align="right", **look)
            )
        else:
            written = self.sheet.write_string(at, place, cell.text, self._format(**look))
        if written:
            raise ValueError(
                f"{self.form.plan}: found a text of {len(cell.text)} characters for '{column.title}', which a cell does"
                " not hold; shorten it in the plan."
            )

    def _validation(self, column: FormColumn, row: FormRow, hint: str) -> dict[str, Any]:
        """Return what is checked while the cell is filled in: a warning only, since marks may stand before a figure."""
        lang = self.form.lang
        shown: dict[str, Any] = {"input_title": column.title[:32], "input_message": hint[:255]}
        choices = {"outcome": self.form.outcomes, "status": self.form.statuses}.get(column.role)
        if choices is not None:
            told = {"error_title": _NOT_LISTED.said(lang), "error_message": _CHOOSE.said(lang)}
            return {"validate": "list", "source": list(choices), "error_type": "stop", **told, **shown}
        if column.role == "words" or row.is_event:
            return {"validate": "length", "criteria": "<=", "value": 500, "error_type": "warning", **shown}
        told = {"error_title": _NOT_A_NUMBER.said(lang), "error_message": _range_text(row, lang)}
        low, high = row.lowest, row.highest
        limits: dict[str, Any] = {"criteria": ">=", "value": -1e15 if low is None else low}
        if high is not None:
            limits = {"criteria": "between", "minimum": -1e15 if low is None else low, "maximum": high}
        return {"validate": "decimal", "error_type": "warning", **limits, **told, **shown}

    def _set_up(self) -> None:
        """Protect without a password, freeze headings, and print on A4 across, as wide as the page."""
        sheet, last = self.sheet, KEY_ROW + 1 + len(self.form.rows)
        sheet.protect("", {"format_columns": True, "format_rows": True, "sort": False, "select_locked_cells": True})
        sheet.freeze_panes(KEY_ROW + 2, 2)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(KEY_ROW + 1)
        sheet.print_area(0, 0, last, len(self.form.columns) - 1)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.set_footer("&C&P / &N")
        sheet.set_zoom(100)


def _lines(text: str, width: float) -> int:
    """Return how many lines a text takes in a column; a Chinese character is as wide as two letters."""
    return sum(1 + int((_cells(line) - 1) // max(1.0, width - 1)) for line in text.split("\n"))


def _cells(line: str) -> int:
    return max(1, sum(2 if ord(sign) > 0x2E80 else 1 for sign in line))


def _range_text(row: FormRow, lang: Language) -> str:
    parts = []
    if row.lowest is not None:
        parts.append(f" from {row.lowest:g}" if lang == "en" else f"不小于{row.lowest:g}")
    if row.highest is not None:
        parts.append(f" up to {row.highest:g}" if lang == "en" else f"不大于{row.highest:g}")
    joined = ("" if lang == "en" else "、").join(parts)
    return _EXPECTED.said(lang).format(range=joined + ("的" if joined and lang == "zh" else ""))


def _instructions(book: Workbook, form: Form) -> None:
    sheet = book.add_worksheet(form.instructions_sheet)
    look = book.add_format({"font_name": _FONT[form.lang], "font_size": 11, "text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 100)
    for place, line in enumerate(form.instructions):
        sheet.write_string(place, 0, line, look)
        sheet.set_row(place, 16.0 * _lines(line, 100) + 4)
    sheet.protect()
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def _stamp(book: Workbook, form: Form) -> None:
    """Keep the form itself where nobody stumbles over it: what comes back is held against it."""
    sheet = book.add_worksheet(STAMP_SHEET)
    text = form.model_dump_json()
    sheet.write_string(0, 0, form.form)
    sheet.write_string(0, 1, form.plan)
    sheet.write_string(0, 2, form.plan_hash)
    for place, start in enumerate(range(0, len(text), PIECE)):
        sheet.write_string(1 + place, 0, text[start : start + PIECE])
    sheet.protect()
    sheet.very_hidden()
