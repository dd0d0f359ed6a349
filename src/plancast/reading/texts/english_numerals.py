"""Figures in English words: two thirds, five million yuan, doubled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from plancast.core.figures import Mark
from plancast.core.patterns import compiled
from plancast.core.units import EXACT, unit_named
from plancast.reading.texts.marks_beside import mark_beside
from plancast.reading.texts.spotted import Size, Spotted, made
from plancast.reading.texts.suffixes_english import english_suffix

_TO_NINETEEN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_WORTH = {word: number for number, word in enumerate(_TO_NINETEEN.split())}
_WORTH |= {word: 10 * number for number, word in enumerate(_TENS.split(), start=2)}
_PARTS = {"third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_TIMES = {"doubl": 2, "tripl": 3, "quadrupl": 4}

_FRACTION = compiled(
    r"\b(one|two|three|four)[- ](third|quarter|fifth)s?\b"
    r"(?! (?:of (?:the year|\d{4}|this|last)|in a row))(?<!three quarters)",
    re.IGNORECASE,
)
_OF = {"three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10, "twenty": 20}
_LOOSE = compiled(
    rf"\b(?P<above>one|two|three|four|five|six|seven|eight|nine) in (?P<of>{'|'.join(_OF)})\b"
    r"(?! (?:years?|months?|weeks?|days?|quarters?)|-)|"
    r"\ban? (?P<part>third|quarter|fifth|tenth)(?= of (?!the year|an? |\d|this|last|growth|decline))|"
    r"(?<!first )(?<!second )(?<!latter )(?<!other )(?<!and a )(?<!better )(?<!the )(?<!last )(?<!by )\bhalf"
    r"(?= of (?:all|the|its|their|our|them|households|residents|respondents|people|firms)\b"
    r"(?! (?:year|decade|century)))",
    re.IGNORECASE,
)
"""Shares told in round words, of which a reader expects no exact figure."""
_ONES = "|".join(sorted(_TO_NINETEEN.split()[1:], key=len, reverse=True))
_BELOW_HUNDRED = rf"(?:(?:{'|'.join(_TENS.split())})(?:[- ](?:{'|'.join(_TO_NINETEEN.split()[1:10])}))?|{_ONES})"
_WORD = compiled(
    rf"\b(?P<number>(?:(?:{_BELOW_HUNDRED}|a) hundred(?: and)?(?: {_BELOW_HUNDRED})?|{_BELOW_HUNDRED})"
    rf"(?: point(?: (?:{_ONES}|zero))+)?)"
    r"(?=[- ](?:million|billion|trillion|thousand|crore|lakh|percent\b|per cent\b|percentage|basis points))",
    re.IGNORECASE,
)
_DOUBLING = compiled(
    r"\b(?:(?P<verb>doubl|tripl|quadrupl)(?:ed|ing|es|e)|"
    r"(?P<times>two|three|four|five|six|seven|eight|nine|ten)[- ]?fold)\b",
    re.IGNORECASE,
)


def english_fractions(folded: str, blocked: bytearray) -> Iterator[Spotted]:
    """Yield shares in words, in per cent.

    Examples
    --------
    >>> [str(one.figure.value) for one in english_fractions("nearly two thirds of it", bytearray(30))]
    ['66.666667']
    """
    for match in _FRACTION.finditer(folded):
        if not blocked[match.start()]:
            above, below = Decimal(_WORTH[match[1].lower()]), Decimal(_PARTS[match[2].lower()])
            share = EXACT.divide(100 * above, below).quantize(Decimal("1e-6"))
            mark = mark_beside(folded, match.start(), match.end())
            figure = made(match[0], Size(share, Decimal(2)), unit_named("%"), mark)
            yield Spotted(match.start(), match.end(), figure, "words")
    yield from _loose_shares(folded, blocked)


def _loose_shares(folded: str, blocked: bytearray) -> Iterator[Spotted]:
    """Yield shares in words that are told roughly: half of, a tenth of, two in five."""
    for match in _LOOSE.finditer(folded):
        if not blocked[match.start()]:
            above, below = Decimal(_WORTH.get((match["above"] or "one").lower(), 1)), _below(match)
            if above < below:
                share = EXACT.divide(100 * above, below).quantize(Decimal("1e-6"))
                mark = mark_beside(folded, match.start(), match.end())
                mark = Mark.ABOUT if mark is Mark.EXACT else mark
                figure = made(match[0], Size(share, Decimal(4)), unit_named("%"), mark)
                yield Spotted(match.start(), match.end(), figure, "words")


def _below(match: re.Match[str]) -> Decimal:
    if match["of"]:
        return Decimal(_OF[match["of"].lower()])
    return Decimal(_PARTS[match["part"].lower()]) if match["part"] else Decimal(2)


def english_numerals(folded: str, blocked: bytearray) -> Iterator[Spotted]:
    """Yield numbers in words before a scale word or per cent.

    Examples
    --------
    >>> [one.figure.text for one in english_numerals("Five million people and two cities", bytearray(40))]
    ['Five million people']
    """
    for match in _WORD.finditer(folded):
        if not blocked[match.start()]:
            suffix = english_suffix(folded, match.end())
            size = _size(match["number"]).scaled(suffix.power)
            mark = mark_beside(folded, match.start(), suffix.end)
            figure = made(folded[match.start() : suffix.end], size, suffix.unit, mark)
            yield Spotted(match.start(), suffix.end, figure, "words")


def _size(words: str) -> Size:
    """Return the number that words name: one hundred and twenty-five, two point five."""
    whole, _, places = words.lower().partition(" point ")
    value = 0
    for word in whole.replace("-", " ").split():
        value = max(value, 1) * 100 if word == "hundred" else value + _WORTH.get(word, 0)
    digits = "".join(str(_WORTH[word]) for word in places.split())
    return Size(Decimal(f"{value}.{digits}" if digits else value), Decimal(1).scaleb(-len(digits)))


def english_doublings(folded: str, blocked: bytearray) -> Iterator[Spotted]:
    """Yield doubled, tripled, quadrupled, as multiples.

    Examples
    --------
    >>> [str(one.figure.value) for one in english_doublings("Exports doubled.", bytearray(20))]
    ['2']
    """
    for match in _DOUBLING.finditer(folded):
        if not blocked[match.start()]:
            verb, fold = match["verb"], match["times"]
            size = Decimal(_TIMES[verb.lower()] if verb else _WORTH[fold.lower()])
            times = Size(size, Decimal("0.1") if verb else Decimal(1))
            yield Spotted(match.start(), match.end(), made(match[0], times, unit_named("倍")), "doubling")
