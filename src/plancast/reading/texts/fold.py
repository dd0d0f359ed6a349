"""One glyph for each meaning over a whole text, of the same length, so that places in both texts agree."""

from __future__ import annotations

import re
import unicodedata

from plancast.core.glyphs import GROUPING_BLANK, SAME
from plancast.core.patterns import compiled
from plancast.reading.texts.traditional import SIMPLIFIED

_ZEROS = (
    *(0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6, 0x0E50),
    *(0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50),
    *(0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10),
    *(0x104A0, 0x10D30, 0x10D40, 0x11066, 0x110F0, 0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0),
    *(0x116D0, 0x116DA, 0x11730, 0x118E0, 0x11950, 0x11BF0, 0x11C50, 0x11D50, 0x11DA0, 0x11F50, 0x16130, 0x16A60),
    *(0x16AC0, 0x16B50, 0x16D70, 0x1CCF0, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E4F0),
    *(0x1E5F1, 0x1E950, 0x1FBF0),
)
"""Where the decimal digits of each script begin (Unicode 16, category Nd; Western ones left out)."""

_RADICALS = str.maketrans(
    "⺠⺟⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻥⻦⻩⻬⻮⻰⻳", "民母西见角贝车长门青韦页风飞食马鱼鸟黄齐齿龙龟"
)
"""Radicals that programs put in the place of characters when text is copied from a PDF."""


def _characters_twice_coded() -> dict[int, str]:
    """Return Kangxi radicals and compatibility characters with the plain character of each."""
    codes = (*range(0x2F00, 0x2FD6), *range(0xF900, 0xFAFF), *range(0x2F800, 0x2FA20))
    plain = {code: unicodedata.normalize("NFKC", chr(code)) for code in codes}
    return {code: one for code, one in plain.items() if len(one) == 1 and ord(one) != code}


_TWICE_CODED = _characters_twice_coded()
_TABLE: dict[int, int | str] = {
    **SAME,
    **{zero + digit: str(digit) for zero in _ZEROS for digit in range(10)},
    **_RADICALS,
    **{code: SIMPLIFIED.get(one, one) for code, one in _TWICE_CODED.items()},
    **{ord(old): new for old, new in SIMPLIFIED.items()},
    **str.maketrans("’ʼ丶", "''、"),
}

_GROUPED = compiled(rf"(?<![0-9{GROUPING_BLANK}])[0-9]{{1,3}}(?:{GROUPING_BLANK}[0-9]{{3}})+(?![0-9])|{GROUPING_BLANK}")

_LINE_ENDS = compiled("\r\n?|[\u2028\u2029\x85]")
_SILENT = compiled(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # control characters
    "\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # joints, directions
    "\u115f\u1160\u17b4\u17b5\u3164\uffa0"  # fillers
    "\ufe00-\ufe0f\U000e0100-\U000e01ef"  # variation selectors
    "\U0001d173-\U0001d17a\U000e0000-\U000e007f"  # music, tags
    "\ufdd0-\ufdef\ufffe\uffff]"  # no characters
)
_SURROGATES = compiled("[\ud800-\udfff]")


def folded(text: str) -> str:
    r"""Return ``text`` with one glyph for each meaning, of the same length, place for place.

    Full-width forms and the digits of all scripts become ASCII, dashes, tildes and blanks one of their kind,
    traditional characters simplified ones. A blank that does not break stays one where it groups thousands, elsewhere
    it becomes plain. Circled, raised and lowered digits are no figures and stay, as do 、 and 。 and quotation marks.

    Examples
    --------
    >>> folded("ＧＤＰ達５．３９萬億元，增長５.5％")
    'GDP达5.39万亿元,增长5.5%'
    >>> folded("12\u00a0345\u00a0t") == "12\u202f345 t"
    True
    """
    plain = text.translate(_TABLE)
    return _GROUPED.sub(_blank, plain) if GROUPING_BLANK in plain else plain


def cleaned(text: str) -> str:
    r"""Return ``text`` with one kind of line end and without what prints nothing.

    Left out are characters of no width, marks of direction, soft hyphens, variation selectors, control characters; a
    half of a character becomes U+FFFD. What is found in the text afterwards stands where a person sees it.

    Examples
    --------
    >>> cleaned("5\u200b.5\u2069%\r\nnext")
    '5.5%\nnext'
    """
    one = _LINE_ENDS.sub("\n", text)
    return _SURROGATES.sub("\ufffd", _SILENT.sub("", one))


def _blank(match: re.Match[str]) -> str:
    return " " if match[0] == GROUPING_BLANK else match[0]
