"""Chinese scale words, marks and units behind a number: 万亿元, 多家, 个百分点, 公斤/亩."""

from __future__ import annotations

from decimal import Decimal

from plancast.core.figures import Mark
from plancast.core.patterns import compiled
from plancast.core.text import Text
from plancast.core.unit_names import BASES
from plancast.core.units import Unit, unit_named
from plancast.reading.texts.suffix import Suffix
from plancast.reading.texts.word_lists import words_in

_POWERS = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8, "兆": 12}
_SCALE = compiled(
    r"\s?(万亿|千亿|百亿|亿万|千万(?![瓦伏])|百万(?!伏)|[亿十百]|万(?!伏)|千(?![瓦克米伏卡焦帕赫])|兆(?![瓦赫帕字比焦伏]))"
)
"""千 of 千瓦 and 兆 of 兆瓦 belong to the unit; 兆 alone is a million millions, as in Taiwan."""

_BETWEEN = {"多": Mark.ABOVE, "余": Mark.ABOVE, "几": Mark.ABOVE, "来": Mark.ABOUT}
"""Marks between digits, scale word and unit: 20多家, 5万余户, 十来家."""

_NO_UNITS = words_in("年|文字|文本|日期|梯次|装置|里程碑|月|日|T|度|指数")
"""Names of units that in running text are dates or words."""

_MORE_CLASSIFIERS = "份列块篇册棵颗片起桩班趟盒箱包瓶对双"
"""Classifiers beside those of the unit table: they count, without saying what."""

_MORE_UNITS: dict[str, Unit] = {
    **{sign: Unit(Text(en="units", zh=sign), "count", Decimal(1)) for sign in _MORE_CLASSIFIERS},
    "吨公里": Unit(Text(en="tonne-km", zh="吨公里"), "count:tonne-km", Decimal(1)),
    "标箱": Unit(Text(en="TEU", zh="标箱"), "count:TEU", Decimal(1)),
    "标准集装箱": Unit(Text(en="TEU", zh="标准集装箱"), "count:TEU", Decimal(1)),
    "人公里": Unit(Text(en="passenger-km", zh="人公里"), "count:passenger-km", Decimal(1)),
}
_PERCENT = {
    "个百分点": "points",
    "百分点": "points",
    "percentage points": "points",
    "percentage point": "points",
    "%": "%",
    "‰": "‰",
}
_DIVISORS = (
    "人|户|亩|公顷|万元|吨|平方公里|平方米|天|日|小时|千瓦时|立方米|万人|千人|百户|百人|工时|年|公里|万千瓦|千瓦"
)
_PER = compiled(rf"\s?(?:/|每)\s?({'|'.join(sorted(_DIVISORS.split('|'), key=len, reverse=True))})")


_CONCENTRATION = compiled("克/立方米$|g/m3$")


def _by_first() -> dict[str, tuple[str, ...]]:
    """Return the names of units by their first character, the longest first."""
    names = {name for name in BASES if not name[0].isascii() and ("/" not in name or _CONCENTRATION.search(name))}
    names -= _NO_UNITS
    found: dict[str, list[str]] = {}
    for name in names | set(_MORE_UNITS) | set(_PERCENT):
        found.setdefault(name[0], []).append(name)
    return {first: tuple(sorted(same, key=len, reverse=True)) for first, same in found.items()}


_NAMES = _by_first()


def chinese_suffix(folded: str, end: int) -> Suffix:
    """Read scale word, mark and unit behind a number.

    Examples
    --------
    >>> [chinese_suffix(text, 2).end for text in ("20多家", "20公斤/亩", "20年", "20万亿元")]
    [4, 6, 2, 5]
    """
    following = folded[end : end + 1]
    if not following or (following.isascii() and following not in " %/"):
        return Suffix(end)
    place, power, mark = _scales(folded, end)
    begin = place + (folded[place : place + 1] == " ")
    name = next((one for one in _NAMES.get(folded[begin : begin + 1], ()) if folded.startswith(one, begin)), "")
    if not name:
        return Suffix(place, power, None, mark) if power else Suffix(end)
    return _with_unit(folded, begin, name, power, mark)


def _scales(folded: str, end: int) -> tuple[int, int, Mark | None]:
    """Return where scale words and marks between them end, the power of ten, and the mark."""
    place, power, mark = end, 0, None
    for _ in range(3):
        skipped = place + (folded[place : place + 1] == " ")
        if between := _BETWEEN.get(folded[skipped : skipped + 1]):
            mark, place = between, skipped + 1
        if scale := _SCALE.match(folded, place):
            power, place = power + sum(_POWERS[sign] for sign in scale[1]), scale.end()
        else:
            break
    return (place, power, mark)


def _with_unit(folded: str, begin: int, name: str, power: int, mark: Mark | None) -> Suffix:
    """Read on behind a unit: what it is divided by, or the name of its currency."""
    end = begin + len(name)
    per = _PER.match(folded, end)
    if per is not None and (composed := unit_named(f"{name}/{per[1]}")) is not None:
        return Suffix(per.end(), power, composed, mark)
    if name == "元" and folded.startswith("人民币", end):
        end += len("人民币")
    unit = _MORE_UNITS.get(name) or unit_named(_PERCENT.get(name, name))
    return Suffix(end, power, unit, mark)
