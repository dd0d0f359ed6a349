"""Numbers in words: no more digits than are known."""

from __future__ import annotations

import math
import re
from decimal import ROUND_HALF_UP, Context, Decimal

from plancast.core.figures import FigureError, Mark, parse_figure
from plancast.core.text import Language
from plancast.core.units import UnitUnknown, parse_unit

_MARKS: dict[Language, dict[Mark, str]] = {
    "en": {
        Mark.ABOUT: "about ",
        Mark.ABOVE: ">",
        Mark.AT_LEAST: "≥",
        Mark.BELOW: "<",
        Mark.AT_MOST: "≤",
        Mark.NEAR: "nearly ",
    },
    "zh": {
        Mark.ABOUT: "约",
        Mark.ABOVE: ">",
        Mark.AT_LEAST: "≥",
        Mark.BELOW: "<",
        Mark.AT_MOST: "≤",
        Mark.NEAR: "近",
    },
}
_ALL_DIGITS = Context(prec=400)  # a float has up to 309 digits before the point
_DECIMALS = re.compile(r"\d(?:\.(\d+))?")


def probability_text(probability: float, lang: Language) -> str:
    """Return a probability in per cent: ``<1 %``, whole numbers from 1 to 99, ``>99 %``.

    A share of 10,000 members is known to half a point at best, and the model behind it to less: nothing is certain.

    Examples
    --------
    >>> [probability_text(p, "en") for p in (0.0, 0.004, 0.744, 0.9951, 1.0)]
    ['<1 %', '<1 %', '74 %', '>99 %', '>99 %']
    """
    if probability < 0.005:
        return _per_cent("<1", lang)
    if probability > 0.995:
        return _per_cent(">99", lang)
    return _per_cent(str(min(99, max(1, round(100 * probability)))), lang)


def share_text(share: float, lang: Language) -> str:
    """Return a share in whole per cent; below 0 and above 100 where it is so.

    Examples
    --------
    >>> share_text(0.4, "en"), share_text(-0.031, "zh")
    ('40 %', '-3%')
    """
    return _per_cent(number_text(100 * share, 0), lang)


def number_text(value: float, decimals: int, grouped_from: int = 10_000) -> str:
    """Return a number rounded half up, grouped by thousands from 10,000 on, as in `plancast.core.figures`.

    Parameters
    ----------
    value
        The number.
    decimals
        Places after the point; below 0 it is rounded to tens, hundreds and so on.
    grouped_from
        Size from which thousands are set apart.

    Examples
    --------
    >>> number_text(53926.71, 0), number_text(9812.0, -2), number_text(4.65, 1), number_text(-0.04, 1)
    ('53,927', '9800', '4.7', '0.0')
    """
    place = Decimal(1).scaleb(-decimals)
    rounded = Decimal(repr(value)).quantize(place, rounding=ROUND_HALF_UP, context=_ALL_DIGITS)
    rounded = rounded.quantize(Decimal(1), context=_ALL_DIGITS) if decimals < 0 else rounded
    rounded = abs(rounded) if rounded == 0 else rounded
    return format(rounded, ",f" if abs(rounded) >= grouped_from else "f")


def figure_text(value: float, printed: str, unit: str, lang: Language) -> str:
    """Return a released figure with the digits and the mark it was printed with, in the indicator's unit, without it.

    Examples
    --------
    >>> figure_text(53900.0, "5.39万亿元", "100 million CNY", "en"), figure_text(4.5, "~4.5", "%", "zh")
    ('53,900', '约4.5')
    """
    try:
        figure = parse_figure(printed, parse_unit(unit))
    except (FigureError, UnitUnknown):
        return number_text(value, significant_decimals(value))
    ends = [figure.value] if figure.upper is None else [figure.value, figure.upper]
    decimals = max(0, -int(figure.step.normalize().as_tuple().exponent))
    written = span_text([number_text(float(end), min(decimals, 10)) for end in ends], lang)
    written = f"[{written}]" if figure.cumulative else written
    return _MARKS[lang].get(figure.mark, "") + written


def span_text(ends: list[str], lang: Language) -> str:
    """Return the ends of a range as one text.

    Examples
    --------
    >>> span_text(["4.3", "5.5"], "en"), span_text(["4.3", "5.5"], "zh")
    ('4.3 to 5.5', '4.3至5.5')
    """
    return (" to " if lang == "en" else "至").join(ends)


def significant_decimals(value: float, digits: int = 4) -> int:
    """Return the places after the point that leave ``digits`` significant ones, none of them before the point.

    Examples
    --------
    >>> significant_decimals(21.234), significant_decimals(53926.7), significant_decimals(0.0)
    (2, 0, 1)
    """
    return 1 if value == 0 else max(0, digits - 1 - math.floor(math.log10(abs(value))))


def outcome_decimals(low: float, high: float, printed: str) -> int:
    """Return the places to which a median and its interval are shown.

    The interval's width gets two significant digits, and no more than one place beyond those of the printed bound.

    Examples
    --------
    >>> outcome_decimals(4.3, 5.5, "about 5"), outcome_decimals(8100, 11900, ">10000"), outcome_decimals(94, 94.5, "95")
    (1, -2, 1)
    """
    places = [len(found[1] or "") for found in _DECIMALS.finditer(printed)]
    most = max(places, default=0) + 1
    width = abs(high - low)
    return most if width == 0 else min(most, 1 - math.floor(math.log10(width)))


def _per_cent(number: str, lang: Language) -> str:
    return f"{number} %" if lang == "en" else f"{number}%"
