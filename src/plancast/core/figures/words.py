"""Figures in words: 翻一番, 增长两倍, 百分之五, 三分之一, 一半, double 2020, two thirds."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from plancast.core.figures.numerals import integer_from_words, read_numeral
from plancast.core.patterns import compiled

_ONE = Decimal(1)
_TENTH = Decimal("0.1")
_DOUBLING = compiled(r"(?:比?([0-9]{4})年?)?翻了?([一两二三四1-4]?)番")
_GROWN = compiled(r"(?:增长|增加|提高|提升|扩大)了?(?=[^至到为])(.{1,12})倍")
_GROWN_TO = compiled(r"(?:增长|增加|提高|提升|扩大|增)(?:至|到|为)(.{1,12}倍)")
_MULTIPLE = compiled(
    r"(double|triple|quadruple)d?(?:\s+(?:the\s+)?(?:level\s+of\s+)?([0-9]{4})(?:\s+level)?)?", re.IGNORECASE
)
_FRACTION = compiled(r"([零〇一二两三四五六七八九十百]{1,5})分之([零〇一二两三四五六七八九十百]{1,5})")
_SLASH = compiled(r"([0-9]{1,2})/([0-9]{1,2})")
_ENGLISH_FRACTION = compiled(
    r"(a|one|two|three|four) (third|quarter|fifth|sixth|seventh|eighth|tenth)s?|(half|one half|a half|一半|半)",
    re.IGNORECASE,
)
_NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "": 1}
_NUMBERS |= {"double": 2, "triple": 3, "quadruple": 4, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6}
_NUMBERS |= {"seventh": 7, "eighth": 8, "tenth": 10, "1": 1, "2": 2, "3": 3, "4": 4}
_PARTS = {"百": "%", "千": "‰", "万": "‱"}
_IN_PARTS = compiled(r"(负?)([百千万])分之")


class Worded(NamedTuple):
    """A figure in words: its value, last place, and unit."""

    value: Decimal
    step: Decimal
    suffix: str


def unfolded(text: str) -> str:
    """Write 百分之五 as 五%, 千分之三 as 三‰.

    Examples
    --------
    >>> unfolded("百分之二十至百分之三十")
    '二十至三十%'
    """
    match = _IN_PARTS.match(text)
    if match is None:
        return text
    return match[1] + text[len(match[1]) :].replace(f"{match[2]}分之", "") + _PARTS[match[2]]


def read_words(text: str) -> Worded | None:
    """Read a figure that is a word as a whole; none where it is not.

    A multiple in words counts as printed to one tenth, a share in words (a third) to one per cent: assumptions, since
    a word has no last place.

    Examples
    --------
    >>> read_words("翻两番")
    Worded(value=Decimal('4'), step=Decimal('0.1'), suffix='倍')
    """
    return _multiple(text) or _share(text)


def _multiple(text: str) -> Worded | None:
    if match := _DOUBLING.fullmatch(text):
        return Worded(Decimal(2) ** _NUMBERS[match[2]], _TENTH, _against(match[1]))
    if match := _MULTIPLE.fullmatch(text):
        return Worded(Decimal(_NUMBERS[match[1].lower()]), _TENTH, _against(match[2]))
    match = _GROWN.fullmatch(text) or _GROWN_TO.fullmatch(text)
    numeral = read_numeral(match[1]) if match else None
    if match is None or numeral is None or numeral.scale:
        return None
    left = match[1][numeral.end :]
    grown = left == ""  # 增长两倍 adds two to the one that was there; 增长到两倍 does not
    return Worded(numeral.value + (1 if grown else 0), numeral.step, "倍") if left in ("", "倍") else None


def _against(year: str | None) -> str:
    return f"index, {year}=1" if year else "倍"


def _share(text: str) -> Worded | None:
    part, whole = _parts(text)
    if not 0 < part < whole:
        return None
    value = (Decimal(100 * part) / Decimal(whole)).quantize(Decimal("1e-6"))
    return Worded(value, _ONE, "%")


def _parts(text: str) -> tuple[int, int]:
    if match := _FRACTION.fullmatch(text):
        return integer_from_words(match[2]) or 0, integer_from_words(match[1]) or 0
    if match := _SLASH.fullmatch(text):
        return int(match[1]), int(match[2])
    if match := _ENGLISH_FRACTION.fullmatch(text):
        return (1, 2) if match[3] else (_NUMBERS[match[1].lower()], _NUMBERS[match[2].lower()])
    return 0, 0
