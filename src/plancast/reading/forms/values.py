"""Cells that a unit filled in: figures, choices and words, or why they stay out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from plancast.core.figures import Figure, FigureError, Mark, parse_figure
from plancast.core.forms import FormRow
from plancast.core.glyphs import plain
from plancast.core.indicators import kind
from plancast.core.periods import PeriodError, parse_period
from plancast.core.plan import Indicator
from plancast.core.text import Language, Text
from plancast.core.units import Unit
from plancast.reading.forms.layout import Layout
from plancast.reading.forms.workbook import StoredCell

MOST_CHARACTERS = 1_000
"""Longer words are a report, not a cause."""

_REACHES_OUT = re.compile(
    r"[|\[\]\\]|://|\b(?:webservice|hyperlink|call|register|exec|rtd|dde\w*|import\w*|indirect|filterxml|sql\.request)"
    r"(?:\.\w+)?\s*\(",
    re.IGNORECASE,
)
"""In a formula: another file, a program, an address. None of it is run; nothing that it says is believed either."""

_BEGINS = re.compile(r"[=@]|[+-]\s*[A-Za-z(]")
"""Begins a text that a spreadsheet would take for a formula if it were typed."""

_DECIMALS = re.compile(r"[0#]\.(0+)")
_UNREADABLE = Text(
    en="expected one figure in the unit of the row, or an empty cell", zh="应为一个数（单位以本行计量单位为准），或留空"
)
_NOT_WORDS = Text(en="expected words", zh="应为文字")


class Place(NamedTuple):
    """A cell that is being read."""

    layout: Layout
    row: FormRow
    key: str

    @property
    def cell(self) -> StoredCell:
        """The cell."""
        return self.layout.cell(self.row.target, self.key)

    def report(self, code: str, *quotes: str, **values: object) -> None:
        """Keep a finding of this cell."""
        row, column = self.layout.rows[self.row.target], self.layout.columns[self.key]
        self.layout.report(code, row, column, *quotes, **values)

    def refuse(self, why: Text) -> None:
        """Say that the cell cannot be read."""
        found = self.cell.formula or self.cell.text
        self.report("FORM_VALUE_UNREADABLE", found, found=found, en=why.en, zh=why.zh)


def is_hostile(cell: StoredCell) -> bool:
    """Whether a cell holds what reaches out of the sheet, or text that would become a formula elsewhere.

    Examples
    --------
    >>> is_hostile(StoredCell("empty", "", formula="=cmd|'/c calc'!A0")), is_hostile(StoredCell("number", "3", 3.0))
    (True, False)
    """
    if cell.formula:
        return bool(_REACHES_OUT.search(cell.formula))
    return cell.what == "text" and bool(_BEGINS.match(plain(cell.text)))


def usable(place: Place) -> StoredCell | None:
    """Return a cell that can be read on: not merged, and of a formula its stored result; None where there is none."""
    cell = place.cell
    if cell.merged:
        place.report("FORM_MERGED", found=cell.merged)
        return None
    if not cell.formula:
        return None if cell.what == "empty" else cell
    if cell.what == "empty":
        why = Text(en="no result of it is stored", zh="文件中没有保存其结果")
        place.report("FORM_FORMULA_REFUSED", cell.formula, found=cell.formula, en=why.en, zh=why.zh)
        return None
    if cell.what != "error":
        place.report("FORM_FORMULA", cell.formula, found=cell.formula, value=cell.text)
    return cell


def read_figure(place: Place, indicator: Indicator) -> str | None:
    """Return the figure of a cell as text that reads as one figure in the indicator's unit; None where it stays out."""
    cell = usable(place)
    if cell is None:
        return None
    if cell.what not in ("number", "text"):
        why = {"error": "a fault of the sheet", "day": "a day", "truth": "true or false"}[cell.what]
        zh = {"error": "为表格错误值", "day": "为日期", "truth": "为逻辑值"}[cell.what]
        return place.refuse(Text(en=f"{why}; {_UNREADABLE.en}", zh=f"{zh}；{_UNREADABLE.zh}"))
    text = _number_text(place, cell, indicator.unit) if cell.what == "number" else plain(cell.text)
    if text is None:
        return None
    try:
        figure = parse_figure(text, indicator.unit)
    except FigureError as error:
        found_en, found_zh = error.reason.en.partition(";")[0], error.reason.zh.partition("；")[0]
        # what a figure looks like elsewhere is not what is expected here: a number in the unit of the row
        en, zh = f"{found_en.rstrip('.')}; {_UNREADABLE.en}", f"{found_zh.rstrip('。')}；{_UNREADABLE.zh}"
        return place.refuse(Text(en=en, zh=zh))
    if not _in_range(place, figure, indicator):
        return None
    if cell.what == "text":
        place.report(
            "FORM_READ_AS", cell.text, found=cell.text, value=_as_read(figure, "en"), value_zh=_as_read(figure, "zh")
        )
    return text


def _number_text(place: Place, cell: StoredCell, unit: Unit) -> str | None:
    """Return a number with the places that the sheet shows; 3.2 % is stored as 0.032."""
    number = Decimal(f"{cell.number:.12g}")
    if "%" in cell.number_format:
        if unit.dimension != "percent":
            return place.refuse(
                Text(
                    en=f"shown as per cent, the unit is {unit.text.en}", zh=f"显示为百分比，而计量单位为{unit.text.zh}"
                )
            )
        number = number * 100 / unit.multiplier
        value = _with_places(number, cell)
        said = {"value": f"{value} {unit.text.en}", "value_zh": f"{value}{unit.text.zh}"}
        place.report("FORM_READ_AS", cell.text, found=cell.text, **said)
    return _with_places(number, cell)


def _with_places(number: Decimal, cell: StoredCell) -> str:
    match = _DECIMALS.search(cell.number_format)
    shown = len(match[1]) if match else 0
    exact = max(0, -int(number.normalize().as_tuple().exponent))
    return f"{number:.{max(shown, exact)}f}"


def _as_read(figure: Figure, lang: Language) -> str:
    ends = [f"{end.normalize():f}" for end in (figure.value, figure.upper) if end is not None]
    unit = figure.unit.text.said(lang) if figure.unit is not None else ""
    if lang == "zh":
        return _MARKS_ZH[figure.mark] + "-".join(ends) + unit
    mark = "" if figure.mark is Mark.EXACT else f"{figure.mark.value} "
    return f"{mark}{'-'.join(ends)} {unit}".strip()


_MARKS_ZH = {
    Mark.EXACT: "",
    Mark.ABOUT: "约",
    Mark.ABOVE: "超过",
    Mark.AT_LEAST: "不低于",
    Mark.BELOW: "低于",
    Mark.AT_MOST: "不超过",
    Mark.NEAR: "接近",
}
"""What stands beside a figure, in Chinese."""


def _in_range(place: Place, figure: Figure, indicator: Indicator) -> bool:
    """Report a figure that the indicator's kind cannot take, as rows of the plan are."""
    its_kind = kind(indicator.kind)
    ends = [float(end) for end in (figure.value, figure.upper) if end is not None]
    if all(its_kind.takes(end) and (end > -100 or not indicator.is_growth) for end in ends):
        return True
    sign = ">" if its_kind.lower_is_open else ">="
    expected = f"{sign} {its_kind.lower:g}" + (f", <= {its_kind.upper:g}" if its_kind.upper < float("inf") else "")
    expected = "> -100" if indicator.is_growth else expected
    values = {"found": figure.text, "name": indicator.id, "kind": indicator.kind, "expected": expected}
    place.report("VALUE_OUT_OF_RANGE", figure.text, **values)
    return False


def read_event(place: Place) -> str | None:
    """Return the period in which an event is expected; None where it stays out."""
    cell = usable(place)
    if cell is None:
        return None
    try:
        if cell.what in ("text", "day", "number"):
            return parse_period(plain(cell.text)).text
    except PeriodError as error:
        return place.refuse(error.text)
    return place.refuse(Text(en="expected a month or day, such as 2028-06", zh="应为年月或日期，如2028-06"))


def read_choice(place: Place, allowed: dict[str, Text]) -> str:
    """Return the English key of a choice; empty where none was made, or it is none of those allowed."""
    cell = usable(place)
    if cell is None:
        return ""
    found = plain(cell.text)
    for key, text in allowed.items():
        if found in (key, text.en, text.zh):
            return key
    en = f"expected one of: {', '.join(text.en for text in allowed.values())}"
    place.refuse(Text(en=en, zh=f"应为：{'、'.join(text.zh for text in allowed.values())}"))
    return ""


def read_words(place: Place) -> str:
    """Return words without control characters; empty where there are none that can be kept."""
    cell = usable(place)
    if cell is None:
        return ""
    if cell.what == "error":
        place.refuse(_NOT_WORDS)
        return ""
    text = "".join(_printable(cell.text)).strip()
    if len(text) > MOST_CHARACTERS:
        en, zh = f"{len(text)} characters, expected at most 500", f"共{len(text)}字，应不超过500字"
        place.report("FORM_VALUE_UNREADABLE", found=text[:40], en=en, zh=zh)
        return ""
    return text


def _printable(text: str) -> Iterator[str]:
    for sign in text.replace("\r\n", "\n").replace("_x000D_", ""):
        yield sign if sign == "\n" or sign.isprintable() else " "
