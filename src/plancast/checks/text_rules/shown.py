"""Figures and intervals as a person reads them in the arithmetic of a finding."""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from typing import NamedTuple

from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import QuotedFigure
from plancast.core.remembered import remembered
from plancast.core.text import Text

_NUMBER = compiled(r"\d[\d,]*(?:\.\d+)?")
_MOST_PLACES = 4


class Printed(NamedTuple):
    """The number of a figure as it is printed, and what one of it is in base units."""

    digits: str
    """As printed, without thousands separators."""

    scale: Decimal
    """Base units of the dimension in one printed."""

    unit: str
    """What stands behind the number, such as 亿元."""


@remembered
def printed_of(figure: QuotedFigure) -> Printed | None:
    """Return the number of a figure as printed; None where it is written in words."""
    quote = unicodedata.normalize("NFKC", figure.quote)
    found = _NUMBER.search(quote)
    if found is None:
        return None
    digits = found[0].replace(",", "")
    number = Decimal(digits)
    value = figure.figure.value * (figure.figure.unit.scale if figure.figure.unit is not None else 1)
    if not number or not value:
        return Printed(digits, Decimal(1), quote[found.end() :].strip())
    return Printed(digits, abs(value / number), quote[found.end() :].strip())


def shown(value: Decimal) -> str:
    """Return a number with at most four places, without trailing zeros.

    Examples
    --------
    >>> shown(Decimal("294166.50")), shown(Decimal("33.333333")), shown(Decimal("5E+3"))
    ('294166.5', '33.3333', '5000')
    """
    if value.is_infinite():
        return "∞" if value > 0 else "-∞"
    rounded = round(value, _MOST_PLACES) if abs(value) >= Decimal("0.01") or not value else round(value, 8)
    text = f"{rounded:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def scale_of(figure: QuotedFigure) -> Decimal:
    """Return what one of a figure's printed unit is in base units."""
    printed = printed_of(figure)
    return Decimal(1) if printed is None else printed.scale


def term(figure: QuotedFigure, scale: Decimal) -> str:
    """Return a figure as a term of a sum in units of `scale`; with its unit where that is another."""
    printed = printed_of(figure)
    if printed is None or printed.scale != scale:
        return figure.quote
    return printed.digits


def compared(en: str, zh: str, found: Interval, printed: str, covers: Interval) -> Text:
    """Return arithmetic with both intervals: what was worked out, and what the printed figure covers."""
    if found.low == found.high:
        span_en = span_zh = shown(found.low)
    else:
        span_en, span_zh = f"{shown(found.low)} to {shown(found.high)}", f"{shown(found.low)}至{shown(found.high)}"
    return Text(
        en=f"{en} ({span_en}); printed {printed} covers {shown(covers.low)} to {shown(covers.high)}",
        zh=f"{zh}（{span_zh}）；原文{printed}代表{shown(covers.low)}至{shown(covers.high)}",
    )
