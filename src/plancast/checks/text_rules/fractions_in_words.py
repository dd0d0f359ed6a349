"""Fractions in words: a third of, six in ten, 八成七, 四分之三."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal

from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage

_DIGITS = {word: number for number, word in enumerate("零一二三四五六七八九十")} | {"两": 2}
_COUNTS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "tenth": 10}

_ENGLISH = compiled(
    r"\b(?P<n>one|two|three|four|five|six|seven|eight|nine) (?:in|out of) (?:every )?(?P<d>two|three|four|five|"
    r"six|seven|eight|nine|ten)\b|"
    r"\b(?P<m>a|one|two|three|four)[ -](?P<part>third|quarter|fourth|fifth|sixth|tenth)s?(?= of\b)|"
    r"(?<!first )(?<!second )(?<!latter )(?<!last )\b(?P<half>half)(?= of (?:the|its|all|them|whom|which)\b)",
    re.IGNORECASE,
)
_CHINESE = compiled(
    r"(?P<tens>[一二两三四五六七八九])成(?P<ones>[一二三四五六七八九半])?|"
    r"(?P<d>[二三四五六七八九十])分之(?P<n>[一二两三四五六七八九])|(?P<half>一半)"
)
_SHARE_BEFORE = compiled(r"占|的|比重|为|约|近|超|达|逾")
_ABOUT = Decimal(5)
"""Points by which a round fraction may be off."""


def fractions(passage: Passage) -> Iterator[tuple[int, int, int, Interval]]:
    """Yield the place, sentence and values in per cent of fractions in words that are no figures yet."""
    text = passage.folded
    starts = [one.start for one in passage.sentences]
    taken = [one.start for one in passage.figures]
    for found in (*_ENGLISH.finditer(text), *_CHINESE.finditer(text)):
        place = bisect_right(taken, found.start()) - 1
        if place >= 0 and passage.figures[place].end > found.start():
            continue
        sentence = bisect_right(starts, found.start()) - 1
        before = text[max(0, found.start() - 4) : found.start()]
        if not found[0].isascii() and not _SHARE_BEFORE.search(before):
            continue
        yield found.start(), found.end(), sentence, _values(found)


def _values(found: re.Match[str]) -> Interval:
    groups = found.groupdict()
    if groups.get("half"):
        return Interval(Decimal(45), Decimal(55))
    if groups.get("tens"):
        tens, ones = _DIGITS[groups["tens"]] * 10, groups["ones"]
        if ones is None:
            return Interval(tens - _ABOUT, tens + _ABOUT)
        middle = Decimal(tens + (5 if ones == "半" else _DIGITS[ones]))
        return Interval(middle - 1, middle + 1)
    numerator, denominator = _ratio(groups)
    middle = Decimal(100) * numerator / denominator
    return Interval(middle - _ABOUT, middle + _ABOUT)


def _ratio(groups: dict[str, str | None]) -> tuple[int, int]:
    if part := groups.get("part"):
        word = (groups["m"] or "one").lower()
        return (1 if word == "a" else _COUNTS.index(word)), _PARTS[part.lower()]
    over, under = groups["n"] or "", groups["d"] or ""
    if over in _DIGITS:
        return _DIGITS[over], _DIGITS[under]
    return _COUNTS.index(over.lower()), _COUNTS.index(under.lower())
