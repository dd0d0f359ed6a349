"""Numbers in several pieces: two scales, and thousands grouped by blanks."""

from __future__ import annotations

import re

from plancast.core.patterns import compiled
from plancast.core.units import EXACT
from plancast.reading.texts.number_pattern import NUMBER
from plancast.reading.texts.spotted import Size, size_of
from plancast.reading.texts.suffix import Suffix
from plancast.reading.texts.suffixes import read_suffix

_SCALES = "十百千万亿兆"
_BLANK_GROUPS = compiled(r"\d{1,3}(?: \d{3})+(?:\.\d+)?(?![\d,])", re.ASCII)
_IN_ROW_BEFORE, _IN_ROW_BEHIND = compiled(r"[\d%)|\t] *[-+]?\Z"), compiled(r" +[-+]?\d|\s*\|")
_NO_SIZES = ("percent", "points", "ratio", "index")


def blank_groups(folded: str, match: re.Match[str]) -> int:
    """Return where a number ends whose thousands are grouped by plain blanks; 0 where it is none: €1 741.9 bn.

    Blanks group only where money stands before, or a scale word or unit behind, and no row of numbers goes on.
    """
    groups = _BLANK_GROUPS.match(folded, match.start("number"))
    if groups is None or _IN_ROW_BEHIND.match(folded, groups.end()):
        return 0
    if _IN_ROW_BEFORE.search(folded, max(0, match.start() - 3), match.start()):
        return 0
    money = match["money"] or ""
    suffix = read_suffix(folded, groups.end(), money)
    if not money and (suffix.unit is None or suffix.unit.dimension in _NO_SIZES):
        return 0
    return groups.end()


def compound(folded: str, size: Size, suffix: Suffix, blocked: bytearray, money: str = "") -> tuple[Size, Suffix]:
    """Add a second number in a smaller scale: 1亿2000万元, 1万6千多户, 新台币23兆5,510亿元.

    Examples
    --------
    >>> text = "新台币2兆7,252亿元"
    >>> str(compound(text, size_of("2"), read_suffix(text, 4, "新台币"), bytearray(20), "新台币")[0].value)
    '2.7252E+12'
    """
    says_unit = suffix.unit is not None and not (money and folded[suffix.end - 1] in _SCALES)
    if not suffix.power or says_unit or suffix.mark is not None or size.step != 1:
        return size, suffix
    number = NUMBER.match(folded, suffix.end)
    if number is None or number["money"] or any(blocked[number.start() : number.end()]):
        return size, suffix
    rest = size_of(number["number"])
    behind = read_suffix(folded, number.end(), money)
    if rest is None or behind.power >= suffix.power:
        return size, suffix
    rest = rest.scaled(behind.power)
    least = 0 if behind.power else 10 ** (suffix.power - 1)
    if not least <= rest.value < 10**suffix.power:
        return size, suffix
    value = EXACT.add(size.scaled(suffix.power).value, rest.value)
    return Size(value, rest.step), behind._replace(power=0)
