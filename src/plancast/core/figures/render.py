"""From a figure back to text, in either language, with the digits it was printed with."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

from plancast.core.figures.figure import Figure, Mark
from plancast.core.text import Language
from plancast.core.units import EXACT, Unit, rescaled, scale_name

_BEFORE = {
    "en": {
        Mark.ABOUT: "about ",
        Mark.ABOVE: "more than ",
        Mark.AT_LEAST: "at least ",
        Mark.BELOW: "less than ",
        Mark.AT_MOST: "at most ",
        Mark.NEAR: "nearly ",
    },
    "zh": {Mark.ABOVE: "超过", Mark.BELOW: "低于", Mark.AT_MOST: "不超过", Mark.NEAR: "近"},
}
_BEHIND = {"en": {}, "zh": {Mark.ABOUT: "左右", Mark.AT_LEAST: "以上"}}
_TEN_DIGITS = Context(prec=10)
_LARGEST = Decimal(10) ** 16


def render_figure(figure: Figure, lang: Language) -> str:
    """Write a figure in one language; ``parse_figure(text, figure.unit)`` reads the same figure again.

    It does so where the text is no longer than the parser takes. The last place printed stays the last place printed,
    so a scale word may change: 53900 亿元 known to the nearest 100 is ``5.39万亿元``. Where that
    cannot be (亩 turned into 公顷) ten digits are written.

    Examples
    --------
    >>> from plancast.core.figures import parse_figure
    >>> from plancast.core.units import parse_unit
    >>> figure = parse_figure("about 5.39 trillion yuan", parse_unit("亿元"))
    >>> render_figure(figure, "zh"), render_figure(figure, "en")
    ('5.39万亿元左右', 'about 5.39 trillion CNY')
    """
    share = _share_in_words(figure)
    unit, factor = (figure.unit, Decimal(1)) if share else _suited(figure, lang)
    number = share or _number(figure, factor, lang)
    if figure.cumulative:
        number = f"[{number}]"
    suffix = "" if share else _suffix(figure, unit, factor, lang)
    return _BEFORE[lang].get(figure.mark, "") + number + suffix + _BEHIND[lang].get(figure.mark, "")


def _suited(figure: Figure, lang: Language) -> tuple[Unit | None, Decimal]:
    """Choose the scale word: none needed, or the one that lets the last printed place stand last.

    Returns the unit to write and by how much a number in the figure's unit is to be divided.
    """
    own = Decimal(1) if figure.unit is None else figure.unit.multiplier
    power = own.adjusted()
    groups = 3 if lang == "en" else 4
    last = EXACT.multiply(figure.step, own)
    if not _is_place(figure.step) or last > _LARGEST:
        return figure.unit, Decimal(1)
    if figure.step <= 1 and power % groups == 0:
        return figure.unit, Decimal(1)
    size = abs(figure.value if figure.upper is None else figure.upper) * own
    least = -(-max(last.adjusted(), 0) // groups) * groups
    most = max(size.adjusted(), 0) // groups * groups if size else 0
    scale = Decimal(10) ** min(max(least, most if lang == "en" else 0), 12 if least <= 12 else least)
    unit = None if figure.unit is None else rescaled(figure.unit, scale)
    return unit, EXACT.divide(scale, own)


def _is_place(step: Decimal) -> bool:
    return step.normalize(EXACT).as_tuple().digits == (1,)


def _number(figure: Figure, factor: Decimal, lang: Language) -> str:
    step = EXACT.divide(figure.step, factor)
    ends = [figure.value] if figure.upper is None else [figure.value, figure.upper]
    written = [_digits(EXACT.divide(end, factor), step, lang) for end in ends]
    if any(end < 0 for end in ends):
        return (" to " if lang == "en" else "至").join(written)
    return "-".join(written)


def _digits(value: Decimal, step: Decimal, lang: Language) -> str:
    if not _is_place(step):
        return format(_TEN_DIGITS.plus(value), "f")
    last = Decimal(1).scaleb(min(step.adjusted(), 0))
    rounded = value.quantize(last, rounding=ROUND_HALF_UP, context=EXACT)
    return format(rounded, ",f" if lang == "en" and abs(rounded) >= 10_000 else "f")


def _suffix(figure: Figure, unit: Unit | None, factor: Decimal, lang: Language) -> str:
    if unit is None:
        name = scale_name(factor).said(lang) if factor > 1 else ""
    elif unit.dimension.startswith("index") or (lang == "en" and unit.dimension == "year" and figure.value >= 1000):
        name = scale_name(unit.multiplier).said(lang)  # else a bare number: its base stands in the name of the column
    elif lang == "en" and unit.dimension == "count":
        name = scale_name(unit.multiplier).en
    else:
        name = unit.text.said(lang)
    return f" {name}" if name and lang == "en" else name


def _share_in_words(figure: Figure) -> str:
    """Return 1/3 for a third: a share in words is no multiple of its last place."""
    if figure.unit is None or figure.unit.dimension != "percent" or figure.upper is not None:
        return ""
    if not figure.value % figure.step or figure.step * figure.unit.scale != 1:
        return ""
    share = Fraction(figure.value * figure.unit.scale / 100).limit_denominator(99)
    return f"{share.numerator}/{share.denominator}"
