"""Figures in digits: number, scale, unit, currency and mark; ranges; numbers of two scales; lists with one unit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancast.core.patterns import compiled
from plancast.core.units import unit_named
from plancast.reading.texts.compounds import blank_groups, compound
from plancast.reading.texts.currencies import MONEY, MONEY_ENDS, OF_ONE_LETTER
from plancast.reading.texts.marks_beside import mark_beside
from plancast.reading.texts.not_figures import is_name
from plancast.reading.texts.number_pattern import DECIMAL_COMMA, DIGITS, NUMBER
from plancast.reading.texts.ranges import range_from
from plancast.reading.texts.spotted import Size, Spotted, made, size_of
from plancast.reading.texts.suffix import Suffix
from plancast.reading.texts.suffixes import read_suffix

_DIGIT = compiled(r"\d", re.ASCII)
_MONEY_BEFORE = compiled(rf"(?<![A-Za-z])(?:{MONEY})\s?\Z")
_LONGEST_MONEY = 7
_STARTS_LIST = compiled(r"(?:\bfrom |[从由])\Z", re.IGNORECASE)
_NEXT_AFTER_FROM = compiled(
    r"(?: to |(?:上升|下降|增加|增长|提高|提升|扩大|减少|降低|升|降|增|减|跌|回落|缩小|收窄)?[至到])"
    rf"(?P<number>{DIGITS})"
)
_NEXT_IN_LIST = compiled(rf"\s?(?:、|和|与|及|以及| and |, and )\s?(?P<number>{DIGITS})")
_MOST_IN_LIST = 12
_ROW_BEFORE, _ROW_BEHIND = compiled(r"\d[ \u202f]+\Z"), compiled(r"[ \u202f]+-?\d")


def digit_figures(folded: str, blocked: bytearray) -> Iterator[Spotted]:
    """Yield the figures in digits of a folded text; ``blocked`` marks what is something else.

    Examples
    --------
    >>> text = "增至2亿6261万人,占12%到18%,减少0.6和1.0个百分点"
    >>> [one.figure.text for one in digit_figures(text, bytearray(99))]
    ['2亿6261万人', '12%到18%', '0.6', '1.0个百分点']
    """
    place = 0
    while (match := _next_number(folded, place)) is not None:
        place, start = blank_groups(folded, match) or _end_in_row(folded, match), match.start("number")
        if blocked[start] or blocked[place - 1] or is_name(folded, start, place, bool(match["money"])):
            continue
        found = _figure(folded, match, place, blocked)
        if found is not None:
            yield found
            place = max(place, found.end)


def _next_number(folded: str, place: int) -> re.Match[str] | None:
    """Return the next number with the sign and the money before it; only digits are searched for."""
    digit = _DIGIT.search(folded, place)
    if digit is None:
        return None
    start = digit.start()
    signed = start - 1 if start > place and folded[start - 1] in "-+负" else start
    if start > place + 1 and folded[start - 1] == " " and folded[start - 2] in "-+":
        signed = start - 2
    begins = [signed, start]
    last = folded[max(place, signed - 2) : signed].rstrip()[-1:]
    if last in OF_ONE_LETTER and folded[signed - 1] == last:
        begins.insert(0, signed - 1)
    if last in MONEY_ENDS and (money := _MONEY_BEFORE.search(folded, max(place, signed - _LONGEST_MONEY), signed)):
        begins.insert(0, money.start())
    return next(match for begin in begins if (match := NUMBER.match(folded, begin)) is not None)


def _figure(folded: str, match: re.Match[str], end: int, blocked: bytearray) -> Spotted | None:
    printed = folded[match.start("number") : end]
    size = size_of(printed.replace(",", ".") if DECIMAL_COMMA.match(folded, match.start("number")) else printed)
    if size is None:
        return None
    money = match["money"] or ""
    suffix = read_suffix(folded, end, money)
    if suffix.unit is None and folded.startswith(_OF_HUNDRED, max(0, match.start() - 3)):
        return _of_hundred(folded, match.start(), end, size)
    if ranged := range_from(folded, match.start(), size, suffix, blocked):
        return ranged
    has_suffix = suffix.unit is not None or suffix.power
    size, suffix = compound(folded, size, suffix, blocked, money)
    if not has_suffix:
        listed = None if money else _shared_suffix(folded, match.start("number"), end, blocked)
        if listed is not None:
            suffix = Suffix(end, listed.power, listed.unit)
        elif not money and not _counts(folded, start=match.start("number"), end=end, printed=printed):
            return None
    if suffix.unit is not None and suffix.unit.dimension == "time:months":
        return None  # how long, not how much: 连续5个月, the last 12 months
    if (
        suffix.unit is not None
        and suffix.unit.dimension.startswith("time")
        and _HOW_LONG.search(folded, max(0, match.start() - 20), match.start())
    ):
        return None
    mark = mark_beside(folded, match.start(), suffix.end, suffix.mark)
    text = folded[match.start() : suffix.end]
    return Spotted(match.start(), suffix.end, made(text, size.scaled(suffix.power), suffix.unit, mark), "digits")


_HOW_LONG = compiled(r"\b(?:first|last|past|next|previous|same|final|opening) \Z", re.IGNORECASE)
_OF_HUNDRED = "百分之"


def _of_hundred(folded: str, start: int, end: int, size: Size) -> Spotted:
    """Return per cent said before digits: 百分之5.5."""
    begin = start - len(_OF_HUNDRED)
    mark = mark_beside(folded, begin, end)
    return Spotted(begin, end, made(folded[begin:end], size, unit_named("%"), mark), "digits")


def _end_in_row(folded: str, match: re.Match[str]) -> int:
    """Return where a number ends; blanks between numbers of a row do not group: 50 130.5 58.6."""
    printed, end = match["number"], match.end()
    if "\u202f" in printed and (
        _ROW_BEHIND.match(folded, end) or _ROW_BEFORE.search(folded, max(0, match.start() - 3), match.start())
    ):
        return match.start("number") + printed.index("\u202f")
    return end


def _shared_suffix(folded: str, start: int, end: int, blocked: bytearray) -> Suffix | None:
    """Return the scale and unit that stand once, behind the last of a list: 0.7、1.0和1.1个百分点, from 4 to 5%."""
    begin = end
    after_from = _STARTS_LIST.search(folded, max(0, start - 5), start) is not None
    for _ in range(_MOST_IN_LIST):
        number = (_NEXT_AFTER_FROM if after_from else _NEXT_IN_LIST).match(folded, end)
        if number is None or any(blocked[number.start("number") : number.end()]):
            return None
        end = number.end()
        suffix = read_suffix(folded, end)
        if suffix.unit is not None:
            vague = folded[begin : begin + 1] == "、" and len(number["number"]) == 1  # 低了4、5% is about that much
            return None if vague or suffix.unit.dimension.startswith(("count", "time")) else suffix
    return None


_FURTHER_PLACES = compiled(r"\.\d")
_CELL_BEHIND, _CELL_BEFORE = compiled(r"\s?\|"), compiled(r"(?:\||\t)\s?[≥≤<>约]?\s?\Z")
_COUNTED = compiled(r" [a-z]{3,}(?:[- ][a-z]+){0,4} ?")
_NOT_COUNTED = compiled(r" (?:and|or|to|in|of|on|the|by|for|per|as|is|was|years? old|days? of)\b")
_OF_OTHERS = compiled(
    r" (?:out )?of (?:(?:the|its|their|our|all|some|these|those|a|total|of|about) ){0,3}(?:[a-z']+ ){0,2}\d|"
    r" (?:out )?of (?:them|whom|these|those|which)\b",
    re.IGNORECASE,
)
"""Behind a count what it is counted out of: 231 of the 1,087 seats, 417 of them."""
_DAY_BEFORE = compiled(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|No\.?|the)\s\Z"
)
_SAID_TO_BE = compiled(r"(?:为|达到?|[至到是]|≥|≤|<|>|约|超过?|[降升]至)\s?\Z")
_TO_FROM = compiled(r" (?:(?:this|last) \w+ )?(?:up |down )?from \d{2,4}(?![\d.,:%/-]|\s?(?:%|per|to|[ap]\.?m))\b")
_FROM_TO = compiled(r"\bto \d{2,4} (?:(?:this|last) \w+ )?(?:up |down )?from \Z")
"""Bare counts beside one another: to 412 from 437."""
_NO_WORD = compiled(r"[\u4e00-\u9fff]")
_GOES_ON = compiled(r"以[上下内]|左右|的|和|与|及|之|提|升|降|上|下|增|减|扩|缩")


def _counts(folded: str, start: int, end: int, printed: str) -> bool:
    """Whether a number without a unit is a figure: one with a point, groups or five digits, or one that counts."""
    if "." in printed or "," in printed or "\u202f" in printed or len(printed) > 4:
        return not _FURTHER_PLACES.match(folded, end)
    before = max(0, start - 6)
    if _CELL_BEHIND.match(folded, end) or _CELL_BEFORE.search(folded, before, start):
        return True
    if _COUNTED.match(folded, end) and not _NOT_COUNTED.match(folded, end):
        return True
    if len(printed) > 1 and _OF_OTHERS.match(folded, end):
        return not _DAY_BEFORE.search(folded, max(0, start - 12), start)
    if _TO_FROM.match(folded, end) or _FROM_TO.search(folded, max(0, start - 16), start):
        return True
    if not _SAID_TO_BE.search(folded, before, start):
        return False
    return not _NO_WORD.match(folded, end) or _GOES_ON.match(folded, end) is not None
