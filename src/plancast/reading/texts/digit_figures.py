"""Figures in digits: number, scale, unit, currency and mark; ranges; numbers of two scales; lists with one unit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancast.core.figures import Mark
from plancast.core.units import EXACT
from plancast.reading.texts.currencies import MONEY, MONEY_ENDS
from plancast.reading.texts.marks_beside import mark_beside
from plancast.reading.texts.not_figures import is_name
from plancast.reading.texts.spotted import Size, Spotted, made, size_of
from plancast.reading.texts.suffix import Suffix
from plancast.reading.texts.suffixes import read_suffix

_DIGITS = (
    r"(?:\d{1,3}(?:[,\u202f]\d{3})+(?!\d)(?:\.\d+)?|"  # 12,345.6
    r"\d{1,2}(?:,\d{2})+,\d{3}(?!\d)(?:\.\d+)?|"  # 12,34,567 in India
    r"\d{1,3},\d{2}(?= (?:lakh|crore))|"  # 11,11 lakh crore
    r"\d+(?:\.\d+)?)"
)
_SIGN = r"(?:(?<![A-Za-z0-9\u4e00-\u9fff)%\]\-+])|(?<=[为至到是达长降在约近比速率幅]))[-+]|负"
"""A dash is a sign where no range, name or long dash can be meant."""

_NUMBER = re.compile(rf"(?P<money>(?<![A-Za-z])(?:{MONEY})\s?)?(?P<number>(?:{_SIGN})?{_DIGITS})", re.I | re.A)
_DIGIT = re.compile(r"\d", re.ASCII)
_MONEY_BEFORE = re.compile(rf"(?<![A-Za-z])(?:{MONEY})\s?\Z", re.IGNORECASE)
_LONGEST_MONEY = 7
_NEXT_IN_LIST = re.compile(rf"\s?(?:、|和|与|及|以及| and |, and )\s?(?P<number>{_DIGITS})")
_MOST_IN_LIST = 12
_TO = re.compile(r"\s?(?:-{1,2}|~|\bto\b|至|到)\s?")
_ROW_BEFORE, _ROW_BEHIND = re.compile(r"\d[ \u202f]+\Z"), re.compile(r"[ \u202f]+-?\d")


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
        place, start = _end_in_row(folded, match), match.start("number")
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
    begins = [signed, start]
    last = folded[max(place, signed - 2) : signed].rstrip()[-1:].lower()
    if last in MONEY_ENDS and (money := _MONEY_BEFORE.search(folded, max(place, signed - _LONGEST_MONEY), signed)):
        begins.insert(0, money.start())
    return next(match for begin in begins if (match := _NUMBER.match(folded, begin)) is not None)


def _figure(folded: str, match: re.Match[str], end: int, blocked: bytearray) -> Spotted | None:
    printed = folded[match.start("number") : end]
    size = size_of(printed)
    if size is None:
        return None
    money = match["money"] or ""
    suffix = read_suffix(folded, end, money)
    if ranged := _range(folded, match.start(), size, suffix, blocked):
        return ranged
    has_suffix = suffix.unit is not None or suffix.power
    size, suffix = _compound(folded, size, suffix, blocked)
    if not has_suffix:
        listed = None if money else _shared_suffix(folded, end, blocked)
        if listed is not None:
            suffix = Suffix(end, listed.power, listed.unit)
        elif not money and not _counts(folded, start=match.start("number"), end=end, printed=printed):
            return None
    if suffix.unit is not None and suffix.unit.dimension == "time:months":
        return None  # how long, not how much: 连续5个月, the last 12 months
    mark = mark_beside(folded, match.start(), suffix.end, suffix.mark)
    text = folded[match.start() : suffix.end]
    return Spotted(match.start(), suffix.end, made(text, size.scaled(suffix.power), suffix.unit, mark), "digits")


def _end_in_row(folded: str, match: re.Match[str]) -> int:
    """Return where a number ends; blanks between numbers of a row do not group: 50 130.5 58.6."""
    printed, end = match["number"], match.end()
    if "\u202f" in printed and (
        _ROW_BEHIND.match(folded, end) or _ROW_BEFORE.search(folded, max(0, match.start() - 3), match.start())
    ):
        return match.start("number") + printed.index("\u202f")
    return end


def _range(folded: str, start: int, low: Size, suffix: Suffix, blocked: bytearray) -> Spotted | None:
    """Return the range that begins with a number: 25-27万套, 9000万-1.2亿元, 60% to 70%."""
    between = _TO.match(folded, suffix.end)
    if between is None or not between[0].strip():
        return None
    number = _NUMBER.match(folded, between.end())
    if number is None or any(blocked[number.start() : number.end()]):
        return None
    high = size_of(_upper_end(number["number"], between[0], is_negative=low.value < 0))
    behind = read_suffix(folded, number.end(), number["money"] or "")
    if high is None or (behind.unit is None and not behind.power):
        return None
    unit = behind.unit or suffix.unit
    if unit is None and suffix.power:
        return None
    if suffix.unit is not None and behind.unit is not None and suffix.unit.dimension != behind.unit.dimension:
        return None
    low = low.scaled(suffix.power or (behind.power if suffix.unit is None else 0))
    high = high.scaled(behind.power)
    if low.value >= high.value:
        return None
    mark = mark_beside(folded, start, behind.end, behind.mark, is_range=True)
    size = Size(low.value, max(low.step, high.step))
    figure = made(folded[start : behind.end], size, unit, Mark.ABOUT if mark is Mark.ABOUT else Mark.EXACT, high.value)
    return Spotted(start, behind.end, figure, "digits")


def _upper_end(printed: str, between: str, is_negative: bool) -> str:
    """Return the digits of an upper end: in -0.3--0.1 the second dash is its sign, in 25--27 both are one long dash."""
    return f"-{printed}" if is_negative and between.strip() == "--" and printed[0].isdigit() else printed


def _compound(folded: str, size: Size, suffix: Suffix, blocked: bytearray) -> tuple[Size, Suffix]:
    """Add a second number in a smaller scale: 1亿2000万元, 1万6千多户, 23兆5,510亿元."""
    if not suffix.power or suffix.unit is not None or suffix.mark is not None or size.step != 1:
        return size, suffix
    number = _NUMBER.match(folded, suffix.end)
    if number is None or number["money"] or any(blocked[number.start() : number.end()]):
        return size, suffix
    rest = size_of(number["number"])
    behind = read_suffix(folded, number.end())
    if rest is None or behind.power >= suffix.power:
        return size, suffix
    rest = rest.scaled(behind.power)
    least = 0 if behind.power else 10 ** (suffix.power - 1)
    if not least <= rest.value < 10**suffix.power:
        return size, suffix
    value = EXACT.add(size.scaled(suffix.power).value, rest.value)
    return Size(value, rest.step), behind._replace(power=0)


def _shared_suffix(folded: str, end: int, blocked: bytearray) -> Suffix | None:
    """Return the scale and unit that stand once, behind the last number of a list: 0.7、1.0和1.1个百分点."""
    begin = end
    for _ in range(_MOST_IN_LIST):
        number = _NEXT_IN_LIST.match(folded, end)
        if number is None or any(blocked[number.start("number") : number.end()]):
            return None
        end = number.end()
        suffix = read_suffix(folded, end)
        if suffix.unit is not None:
            vague = folded[begin : begin + 1] == "、" and len(number["number"]) == 1  # 低了4、5% is about that much
            return None if vague or suffix.unit.dimension.startswith(("count", "time")) else suffix
    return None


_FURTHER_PLACES = re.compile(r"\.\d")
_CELL_BEHIND, _CELL_BEFORE = re.compile(r"\s?\|"), re.compile(r"(?:\||\t)\s?[≥≤<>约]?\s?\Z")
_COUNTED = re.compile(r" [a-z]{3,}(?:[- ][a-z]+){0,4} ?")
_NOT_COUNTED = re.compile(r" (?:and|or|to|in|of|on|the|by|for|per|as|is|was|years? old|days? of)\b")
_OF_OTHERS = re.compile(
    r" (?:out )?of (?:(?:the|its|their|our|all|some|these|those|a|total|of|about) ){0,3}(?:[a-z']+ ){0,2}\d|"
    r" (?:out )?of (?:them|whom|these|those|which)\b",
    re.IGNORECASE,
)
"""Behind a count what it is counted out of: 231 of the 1,087 seats, 417 of them."""
_DAY_BEFORE = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|No\.?|the)\s\Z"
)
_SAID_TO_BE = re.compile(r"(?:为|达到?|[至到是]|≥|≤|<|>|约|超过?|[降升]至)\s?\Z")
_NO_WORD = re.compile(r"[\u4e00-\u9fff]")
_GOES_ON = re.compile(r"以[上下内]|左右|的|和|与|及|之|提|升|降|上|下|增|减|扩|缩")


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
    if not _SAID_TO_BE.search(folded, before, start):
        return False
    return not _NO_WORD.match(folded, end) or _GOES_ON.match(folded, end) is not None
