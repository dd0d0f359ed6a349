"""Ranges, and pairs that look like one: 25-27万套, between 4 and 5 per cent; by 0.2 per cent to 8.2 per cent."""

from __future__ import annotations

import re

from plancast.core.figures import Mark
from plancast.core.money_names import CURRENCIES
from plancast.core.patterns import compiled
from plancast.reading.texts.marks_beside import mark_beside
from plancast.reading.texts.number_pattern import NUMBER
from plancast.reading.texts.spotted import Size, Spotted, made, size_of
from plancast.reading.texts.suffix import Suffix
from plancast.reading.texts.suffixes import read_suffix

_TO = compiled(r"\s?(?:-{1,2}|~|\bto\b|至|到)\s?")
_AND = compiled(r"\s?(?:\band\b|和|与|及)\s?")
_BETWEEN = compiled(r"\bbetween (?:about |around |roughly |some |an? (?:estimated )?)?\Z", re.IGNORECASE)
_APART = compiled(
    r"\b(?:gap|difference|spread|differential|ratio|divide|comparison|disparity|split|divided|shared) between \Z", re.I
)
_BETWEEN_BEHIND = compiled(r"\s?(?:之)?间(?!接)")
_FROM = compiled(
    r"(?:\bfrom\b|[从由自])\s?(?:about|around|nearly|just|some|over|the|an?|近|约|的|\s){0,3}\Z", re.IGNORECASE
)
_RANGES = compiled(
    r"\b(?:rang\w+|var(?:y|ies|ied|ying)|anywhere|anything|span\w*|somewhere|estimates|differ\w*|fluctuat\w+) "
    r"(?:[a-z-]+ ){0,3}from \Z",
    re.IGNORECASE,
)
_RANGES_BEHIND = compiled(r"\s?(?:不等|之间|的?(?:范围|区间|幅度|水平之间))")
_MOVED = compiled(
    r"\b(?:by|rose|rises?|risen|rising|fell|falls?|fallen|falling|grew|grown|growing|increas(?:ed|ing)|"
    r"decreas(?:ed|ing)|"
    r"declin(?:ed|ing)|dropp(?:ed|ing)|climb(?:ed|ing)|jump(?:ed|ing)|surg(?:ed|ing)|gain(?:ed|ing)|slipp(?:ed|ing)|"
    r"shr[aiu]nk(?:ing)?|widen(?:ed|ing)|narrow(?:ed|ing)|contract(?:ed|ing)|expand(?:ed|ing)|soar(?:ed|ing)|"
    r"plung(?:ed|ing)|eas(?:ed|ing)|edg(?:ed|ing) (?:up|down)|inch(?:ed|ing) (?:up|down)|up|down|add(?:ed|ing))"
    r"(?: (?:by|about|around|nearly|almost|just|over|some|only|roughly|a|an|further|another|more than|"
    r"less than))*\s?\Z",
    re.IGNORECASE,
)
"""Before the first of two figures of which it is a change, and the second the level that came of it."""
_TO_COME = compiled(
    r"\b(?:expect\w*|forecast\w*|project\w*|target\w*|will|would|could|may|might|should|likely|estimat\w+|predict\w*|"
    r"anticipat\w*|plans?|planned|aims?|between|guidance|range)\b",
    re.IGNORECASE,
)
_FAR, _FAR_TO_COME = 45, 120
_WIDE = 3
"""A range whose ends lie further apart than this factor is none, where something rose or fell by its lower end."""


def range_from(folded: str, start: int, low: Size, suffix: Suffix, blocked: bytearray) -> Spotted | None:
    """Return the range that begins with a number: 25-27万套, 9000万-1.2亿元, 60% to 70%; None where none does.

    Parameters
    ----------
    folded
        The text.
    start
        Where the number, or the sign of money before it, begins.
    low, suffix
        The number and what stands behind it.
    blocked
        What is something else.
    """
    between = _TO.match(folded, suffix.end) or _joined(folded, start, suffix.end)
    if between is None or not between[0].strip():
        return None
    number = NUMBER.match(folded, between.end())
    if number is None or any(blocked[number.start() : number.end()]):
        return None
    upper = size_of(_upper_end(number["number"], between[0], is_negative=low.value < 0))
    behind = read_suffix(folded, number.end(), number["money"] or "")
    if upper is None or (behind.unit is None and not behind.power) or _is_apart(suffix, behind):
        return None
    ends = _scaled(low, upper, suffix, behind)
    if ends[0].value >= ends[1].value or _is_move(folded, (start, behind.end), between[0].strip(), ends, suffix):
        return None
    if between[0].strip() in ("和", "与", "及") and not _BETWEEN_BEHIND.match(folded, behind.end):
        return None
    return _made(folded, start, ends, suffix, behind)


def _joined(folded: str, start: int, end: int) -> re.Match[str] | None:
    """Return the *and* of *between ... and ...*, or the 和 that may turn out to be of 在…和…之间."""
    joined = _AND.match(folded, end)
    if joined is None or not joined[0].isascii():
        return joined
    before = folded[max(0, start - _FAR) : start]
    return joined if _BETWEEN.search(before) and not _APART.search(before) else None


def _is_apart(suffix: Suffix, behind: Suffix) -> bool:
    """Whether two units are no ends of one range."""
    if suffix.unit is not None and behind.unit is not None:
        return suffix.unit.dimension != behind.unit.dimension
    return bool(suffix.power) and suffix.unit is None and behind.unit is None


def _scaled(low: Size, upper: Size, suffix: Suffix, behind: Suffix) -> tuple[Size, Size]:
    """Return both ends, the scale word of the second said of the first as well where that has none: $2.5-3 billion."""
    is_money = suffix.unit is not None and suffix.unit.dimension in CURRENCIES
    alone = suffix.unit is None or (is_money and not suffix.power and low.value < upper.value)
    power = suffix.power or (behind.power if alone else 0)
    return low.scaled(power), upper.scaled(behind.power)


def _is_move(folded: str, place: tuple[int, int], to: str, ends: tuple[Size, Size], suffix: Suffix) -> bool:
    """Whether something moved by the first figure to the second, or from the first to the second."""
    if to not in ("to", "至", "到"):
        return False
    start, end = place
    before = folded[max(0, start - _FAR) : start]
    if _FROM.search(before):
        return not _RANGES.search(before) and not _RANGES_BEHIND.match(folded, end)
    if suffix.unit is None or to != "to" or not _MOVED.search(before):
        return False
    is_wide = ends[1].value > _WIDE * ends[0].value
    if is_wide or suffix.unit.dimension in ("percent", "points"):
        return is_wide
    return not _TO_COME.search(folded, max(0, start - _FAR_TO_COME), start)


def _upper_end(printed: str, between: str, is_negative: bool) -> str:
    """Return the digits of an upper end: in -0.3--0.1 the second dash is its sign, in 25--27 both are one long dash."""
    return f"-{printed}" if is_negative and between.strip() == "--" and printed[0].isdigit() else printed


def _made(folded: str, start: int, ends: tuple[Size, Size], suffix: Suffix, behind: Suffix) -> Spotted:
    low, upper = ends
    mark = mark_beside(folded, start, behind.end, behind.mark, is_range=True)
    kept = Mark.ABOUT if mark is Mark.ABOUT else Mark.EXACT
    size = Size(low.value, max(low.step, upper.step))
    figure = made(folded[start : behind.end], size, behind.unit or suffix.unit, kept, upper.value)
    return Spotted(start, behind.end, figure, "digits")
