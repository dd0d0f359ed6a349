"""A number and its number format as the text that a spreadsheet shows: printed zeros survive.

Number formats: ECMA-376 (2016), part 1, section 18.8.31. What cannot be turned into text without a guess is not turned
into text: scaling commas (``0.0,`` shows 1234 as 1.2), fractions, conditions, numerals of other scripts, and sections
that show a negative number without its sign.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation
from functools import lru_cache
from typing import NamedTuple

MOST_DIGITS = 15
"""A spreadsheet shows no more: what stands behind is noise of binary fractions, as in 0.1+0.2."""

_LARGEST = Decimal(10) ** 21
_EXACT = Context(prec=60)

_BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    37: "#,##0_);(#,##0)", 38: "#,##0_);[Red](#,##0)", 39: "#,##0.00_);(#,##0.00)", 40: "#,##0.00_);[Red](#,##0.00)",
    41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)', 43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
    48: "##0.0E+0", 49: "@",
}  # fmt: skip
_UNKNOWN = "[?]"  # currency formats 5 to 8 hang on the machine
_BUILT_IN_DATES = {*range(14, 18), 22, *range(27, 32), 36, *range(50, 55), 57, 58}
_BUILT_IN_TIMES = {18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56}

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|_(?P<space>.)|\*(?P<fill>.)|\[(?P<bracket>[^\]]*)\]|(?P<general>General)'
    r"|(?P<exponent>E[+-])|(?P<digit>[0#?])|(?P<sign>[.,%;@/])|(?P<literal>.)",
    re.IGNORECASE | re.DOTALL,
)
_CURRENCY = re.compile(r"\$([^-]*)(?:-[0-9A-F]+)?", re.IGNORECASE)
_COLOUR = re.compile(r"black|blue|cyan|green|magenta|red|white|yellow|colou?r ?\d+|黑色?|蓝色?|绿色?|红色?|黄色?", re.I)
_NOT_DATES = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|General|E[+-]', re.IGNORECASE)
_PLAIN_LITERAL = re.compile(r"[^A-Za-z0-9]")


class _Section(NamedTuple):
    """One part of a format: what stands before and behind the number, and its places."""

    before: str
    general: bool
    whole: str
    grouped: bool
    decimals: str
    percents: int
    exponent: bool
    behind: str


def format_of_id(number: int, codes: dict[int, str]) -> str:
    """Return the code of a number format: the workbook's own, else the built-in one; ``[?]`` where none can be known.

    Examples
    --------
    >>> format_of_id(2, {}), format_of_id(164, {164: "0.000"}), format_of_id(57, {}), format_of_id(7, {})
    ('0.00', '0.000', 'yyyy-mm-dd', '[?]')
    """
    if number in codes:
        return codes[number]
    if number in _BUILT_IN_DATES:
        return "yyyy-mm-dd"
    if number in _BUILT_IN_TIMES:
        return "h:mm"
    return "General" if number == 0 else _BUILT_IN.get(number, _UNKNOWN)


@lru_cache(maxsize=1024)
def is_date(code: str) -> bool:
    """Whether a format shows a day or a time of day.

    Examples
    --------
    >>> is_date('yyyy"年"m"月"d"日"'), is_date('[$-804]yyyy/m/d;@'), is_date('0.0"days"'), is_date("0.00E+00")
    (True, True, False, False)
    """
    return re.search(r"[ymdhs]", _NOT_DATES.sub("", code), re.IGNORECASE) is not None


@lru_cache(maxsize=1 << 16)
def number_text(stored: str, code: str) -> str | None:
    """Return what a spreadsheet shows for a number; None where that cannot be said, or would be another number.

    A negative number in brackets is written with a minus sign, blanks that only align are left out, and powers of ten
    are written out where they show the whole number.

    Parameters
    ----------
    stored
        The number as it is stored.
    code
        Its number format.

    Examples
    --------
    >>> [number_text(*pair) for pair in (("3.6", "0.00"), ("0.045", "0.0%"), ("4059", "#,##0.0"), ("3.6", "General"))]
    ['3.60', '4.5%', '4,059.0', '3.6']
    >>> number_text("0.30000000000000004", "General"), number_text("-1.5", "0.0_);(0.0)"), number_text("1234", "0.0,")
    ('0.3', '-1.5', None)
    """
    value = _value(stored)
    sections = _sections(code)
    if value is None or sections is None:
        return None
    shown, section = _section_for(value, sections)
    return None if section is None or shown is None else _written(shown, section)


def _value(stored: str) -> Decimal | None:
    try:
        value = Decimal(f"{float(stored):.{MOST_DIGITS}g}")
    except (ValueError, OverflowError, InvalidOperation):
        return None
    return value if value.is_finite() and abs(value) < _LARGEST else None


@lru_cache(maxsize=1024)
def _sections(code: str) -> tuple[_Section | None, ...] | None:
    """Return the parts of a format for positive and negative numbers and zero; None where a part cannot be read."""
    parts: list[list[re.Match[str]]] = [[]]
    for match in _TOKEN.finditer(code):
        if match["sign"] == ";":
            parts.append([])
        else:
            parts[-1].append(match)
    if len(parts) > 4:
        return None
    if parts != [[]] and len(parts) > 1 and not parts[-1]:
        parts.pop()
    if len(parts) == 1 and len(parts[0]) == 1 and parts[0][0]["sign"] == "@":
        return (_Section("", True, "", False, "", 0, False, ""),)
    numbers = [
        part for place, part in enumerate(parts) if place < 3 and not any(token["sign"] == "@" for token in part)
    ]
    return tuple(_section(part) for part in numbers) or None


def _section(tokens: list[re.Match[str]]) -> _Section | None:
    before, behind, whole, decimals = "", "", "", ""
    general = grouped = exponent = point = False
    percents = 0
    for token in tokens:
        begun = bool(whole or decimals or point or general)
        if token["digit"]:
            if behind.strip() or general or (exponent and token["digit"] == "?"):
                return None
            if exponent:
                continue
            whole, decimals = (whole, decimals + token["digit"]) if point else (whole + token["digit"], decimals)
        elif token["sign"] == "." and not point and not behind.strip() and not general:
            point = True
        elif token["sign"] == ",":
            grouped = True
            if not whole or point or not _digit_follows(tokens, token):
                return None
        elif token["exponent"]:
            exponent = True
        elif token["general"]:
            if begun:
                return None
            general = True
        else:
            literal = _literal(token)
            if literal is None:
                return None
            percents += token["sign"] == "%"
            before, behind = (before, behind + literal) if begun else (before + literal, behind)
    return _Section(before.strip(), general, whole, grouped, decimals, percents, exponent, behind.strip())


def _digit_follows(tokens: list[re.Match[str]], comma: re.Match[str]) -> bool:
    after = tokens[tokens.index(comma) + 1 :]
    return bool(after) and bool(after[0]["digit"])


def _literal(token: re.Match[str]) -> str | None:
    """Return the text that a token stands for, empty where it only aligns or colours; None where it is not known."""
    for group in ("quoted", "escaped"):
        if token[group] is not None:
            return token[group]
    if token["space"] is not None or token["fill"] is not None:
        return ""
    if token["bracket"] is not None:
        currency = _CURRENCY.fullmatch(token["bracket"])
        return currency[1] if currency else "" if _COLOUR.fullmatch(token["bracket"]) else None
    if token["sign"] == "%":
        return "%"
    literal = token["literal"]
    return literal if literal is not None and _PLAIN_LITERAL.fullmatch(literal) else None


def _section_for(value: Decimal, sections: tuple[_Section | None, ...]) -> tuple[Decimal | None, _Section | None]:
    """Choose the part for a number; a negative part must show the sign, as a minus or as brackets."""
    if not value and len(sections) >= 3:
        return value, sections[2]
    if value >= 0 or len(sections) < 2:
        return value, sections[0]
    section = sections[1]
    if section is None:
        return None, None
    if section.before.startswith("(") and section.behind.endswith(")"):
        return value, section._replace(before=section.before[1:], behind=section.behind[:-1])
    if "-" in section.before:
        return value, section._replace(before=section.before.replace("-", "", 1))
    return None, None


def _written(value: Decimal, section: _Section) -> str | None:
    if section.general:
        return f"{section.before}{_plain(value)}{section.behind}"
    if not (section.whole or section.decimals):
        return None
    value = _EXACT.multiply(value, Decimal(100) ** section.percents)
    number = _scientific(value, section) if section.exponent else _digits(value, section)
    return None if number is None else f"{section.before}{number}{section.behind}"


def _plain(value: Decimal) -> str:
    return format(value.normalize(_EXACT), "f") if value else "0"


def _digits(value: Decimal, section: _Section) -> str:
    n_places = len(section.decimals)
    rounded = value.quantize(Decimal(1).scaleb(-n_places), rounding=ROUND_HALF_UP, context=_EXACT)
    whole, _, decimals = format(abs(rounded), "f").partition(".")
    least = section.decimals.rfind("0") + 1
    kept = decimals[:least] + decimals[least:].rstrip("0")
    whole = whole.zfill(section.whole.count("0"))
    grouped = f"{int(whole):,}" if section.grouped and whole == str(int(whole)) else whole
    sign = "-" if value < 0 and rounded else ""
    return f"{sign}{grouped}.{kept}" if kept else f"{sign}{grouped}"


def _scientific(value: Decimal, section: _Section) -> str | None:
    """Write a power of ten out, where what is shown is the whole number."""
    if not value:
        return "0"
    step = Decimal(1).scaleb(value.adjusted() - len(section.decimals))
    shown = value.quantize(step, rounding=ROUND_HALF_UP, context=_EXACT)
    if shown != value or len(section.whole) > 1:
        return None
    return format(shown, "f")
