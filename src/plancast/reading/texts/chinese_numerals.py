"""Figures in Chinese numerals: 百分之五, 三成, 两千亿元, 三分之一, 翻一番; 一个 and 三次 are words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from plancast.core.figures import Mark
from plancast.core.figures.numerals import read_numeral
from plancast.core.patterns import compiled
from plancast.core.units import EXACT, Unit, unit_named
from plancast.reading.texts.marks_beside import mark_beside
from plancast.reading.texts.spotted import Size, Spotted, made
from plancast.reading.texts.suffixes_chinese import chinese_suffix

_NUMERAL = compiled(
    r"(?P<part>百分之|千分之|万分之)?(?P<number>[零〇○一二两三四五六七八九十百千廿卅]{1,16}(?:[万亿][一二两三四五六七八九零〇][百千十零〇一二三四五六七八九]{1,8}+(?![万亿]))?(?:点[零〇○一二三四五六七八九]{1,8})?)"
)
_PARTS = {"百": "%", "千": "‰", "万": "‱"}
_TENS = {"廿": "二十", "卅": "三十", "二十十": "二十", "三十十": "三十"}
"""Short for twenty and thirty, in newspapers."""

_TENTHS = compiled(
    r"(?<![第两几零〇一二三四五六七八九十百千万\d.])(?P<tens>[一二两三四五六七八九半]|\d{1,2}(?:\.\d)?)成"
    r"(?P<ones>[一二三四五六七八九半]|\d(?![\d.万亿个家]))?(?![立熟功为长本员果就分品交份型套色群像真天不人新])"
)
_JOINED_BEFORE = frozenset("第十百千万亿〇一二三四五六七八九数几上近")
"""Before a numeral that is no figure: 第三, 数十, 近百."""

_FRACTION = compiled(r"([一二三四五六七八九十])分之([一二三四五六七八九])")
_HALF = compiled(r"(?:(?<=占)|(?<=占比)|(?<=比重)|(?<=比例)|(?<=份额))(?:超|过)半(?!径|年|个|数)|(?:超|过)半数(?!以)")
_DOUBLING = compiled(r"翻了?([一两二三四])?番")
_TIMES = {"一": 2, "两": 4, "二": 4, "三": 8, "四": 16}
_GROWN = ("增长", "增加", "提高", "扩大", "提升", "增长了", "增加了", "提高了", "翻了")
"""Before 一倍 that is a figure."""

_SMALL_UNITS = frozenset({"成", "倍", "个百分点"})
"""Units of which a numeral below ten is a figure."""


def chinese_fractions(folded: str, blocked: bytearray) -> Iterator[Spotted]:
    """Yield 三分之二 and the like, in per cent, as printed to one of its parts.

    Examples
    --------
    >>> [str(one.figure.value) for one in chinese_fractions("占世界三分之二", bytearray(9))]
    ['66.666667']
    """
    for match in _FRACTION.finditer(folded):
        below, above = read_numeral(match[1]), read_numeral(match[2])
        if below and above and 0 < above.value < below.value and not blocked[match.start()]:
            share = EXACT.divide(100 * above.value, below.value).quantize(Decimal("1e-6"))
            yield _spotted(folded, match.start(), match.end(), Size(share, Decimal(2)), unit_named("%"))


def chinese_tenths(folded: str, blocked: bytearray) -> Iterator[Spotted]:
    """Yield tenths with their own parts, in per cent: 六成五, 7成4, 半成.

    Examples
    --------
    >>> [str(one.figure.value) for one in chinese_tenths("占六成五,升7成4,跌半成,占三成", bytearray(29))]
    ['65', '74', '5']
    """
    for match in _TENTHS.finditer(folded) if "成" in folded else ():
        tens, ones = match["tens"], match["ones"]
        if blocked[match.start()] or (ones is None and tens != "半"):
            continue
        whole = 5 if tens == "半" else 10 * (Decimal(tens) if tens.isascii() else _worth(tens))
        part = 0 if ones is None else 5 if ones == "半" else Decimal(ones) if ones.isascii() else _worth(ones)
        yield _spotted(folded, match.start(), match.end(), Size(Decimal(whole + part), Decimal(2)), unit_named("%"))


def _worth(numeral: str) -> Decimal:
    found = read_numeral(numeral)
    return found.value if found else Decimal(0)


def chinese_halves(folded: str, blocked: bytearray) -> Iterator[Spotted]:
    """Yield more than half: 占比过半, 超半数.

    Examples
    --------
    >>> [one.figure.mark.value for one in chinese_halves("外贸占比过半,时间过半", bytearray(20))]
    ['above']
    """
    for match in _HALF.finditer(folded) if "半" in folded else ():
        if not blocked[match.start()]:
            figure = made(match[0], Size(Decimal(50), Decimal(1)), unit_named("%"), Mark.ABOVE)
            yield Spotted(match.start(), match.end(), figure, "words")


def chinese_doublings(folded: str, blocked: bytearray) -> Iterator[Spotted]:
    """Yield 翻一番 (twice) and 翻两番 (four times).

    Examples
    --------
    >>> [str(one.figure.value) for one in chinese_doublings("五年翻一番,十年翻两番", bytearray(19))]
    ['2', '4']
    """
    for match in _DOUBLING.finditer(folded):
        if not blocked[match.start()]:
            times = Size(Decimal(_TIMES[match[1] or "一"]), Decimal("0.1"))
            figure = made(match[0], times, unit_named("倍"))
            yield Spotted(match.start(), match.end(), figure, "doubling")


def chinese_numerals(folded: str, blocked: bytearray) -> Iterator[Spotted]:
    """Yield Chinese numerals that measure.

    Examples
    --------
    >>> text = "百分之五,三成以上,两千亿元,第三产业,一个,三次"
    >>> [one.figure.text for one in chinese_numerals(text, bytearray(40))]
    ['百分之五', '三成', '两千亿元']
    """
    for match in _NUMERAL.finditer(folded):
        start = match.start()
        if blocked[start] or (start and folded[start - 1] in _JOINED_BEFORE and not _is_near(folded, match)):
            continue
        if match["part"] or _may_measure(folded, match):
            found = _measured(folded, match)
            if found is not None:
                yield found


def _is_near(folded: str, match: re.Match[str]) -> bool:
    """Whether 近 before a numeral marks it: 接近三成, not 近百家."""
    return folded[match.start() - 1] == "近" and folded[match.end() : match.end() + 1] in ("成", "倍")


def _may_measure(folded: str, match: re.Match[str]) -> bool:
    """Whether a scale word, a unit of small numbers or a big number tells that something is measured."""
    number = match["number"]
    return len(number) > 1 or folded[match.end() : match.end() + 1] in "万亿成倍个几多余"


def _measured(folded: str, match: re.Match[str]) -> Spotted | None:
    number = match["number"]
    for short, long in _TENS.items():
        number = number.replace(short, long)
    numeral = read_numeral(number)
    if numeral is None or numeral.end != len(number):
        return None
    size = Size(numeral.value, numeral.step)
    if match["part"]:
        return _spotted(folded, match.start(), match.end(), size, unit_named(_PARTS[match["part"][0]]))
    suffix = chinese_suffix(folded, match.end())
    if suffix.unit is None or suffix.unit.dimension in ("year", "time:months"):
        return None
    name = suffix.unit.text.zh
    is_big = suffix.power > 0 or "百" in number or "千" in number or "点" in number
    if not is_big and name not in _SMALL_UNITS:
        return None
    if number == "一" and name == "倍" and not folded.endswith(_GROWN, 0, match.start()):
        return None
    if name == "成" and folded.startswith(("立", "熟"), suffix.end):
        return None
    mark = mark_beside(folded, match.start(), suffix.end, suffix.mark)
    figure = made(folded[match.start() : suffix.end], size.scaled(suffix.power), suffix.unit, mark)
    return Spotted(match.start(), suffix.end, figure, "words")


def _spotted(folded: str, start: int, end: int, size: Size, unit: Unit | None) -> Spotted:
    return Spotted(start, end, made(folded[start:end], size, unit, mark_beside(folded, start, end)), "words")
