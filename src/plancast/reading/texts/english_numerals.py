"""Figures in English words: two thirds, five million yuan, doubled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from plancast.core.units import EXACT
from plancast.reading.texts.spotted import Size, Spotted, made, unit_named
from plancast.reading.texts.suffixes_english import english_suffix

_TO_TWELVE = "zero one two three four five six seven eight nine ten eleven twelve"
_WORTH = {word: number for number, word in enumerate(_TO_TWELVE.split())}
_WORTH |= {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_PARTS = {"third": 3, "quarter": 4, "fifth": 5}
_TIMES = {"doubl": 2, "tripl": 3, "quadrupl": 4}

_FRACTION = re.compile(
    r"\b(one|two|three|four)[- ](third|quarter|fifth)s?\b"
    r"(?! (?:of (?:the year|\d{4}|this|last)|in a row))(?<!three quarters)",
    re.IGNORECASE,
)
_WORD = re.compile(
    rf"\b({'|'.join(word for word in _WORTH if word != 'zero')})"
    r"(?=[- ](?:million|billion|trillion|crore|lakh|percent\b|per cent\b|percentage))",
    re.IGNORECASE,
)
_DOUBLING = re.compile(r"\b(doubl|tripl|quadrupl)(?:ed|ing|es|e)\b", re.IGNORECASE)


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
            figure = made(match[0], Size(share, Decimal(2)), unit_named("%"))
            yield Spotted(match.start(), match.end(), figure, "words")


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
            size = Size(Decimal(_WORTH[match[1].lower()]), Decimal(1)).scaled(suffix.power)
            figure = made(folded[match.start() : suffix.end], size, suffix.unit)
            yield Spotted(match.start(), suffix.end, figure, "words")


def english_doublings(folded: str, blocked: bytearray) -> Iterator[Spotted]:
    """Yield doubled, tripled, quadrupled, as multiples.

    Examples
    --------
    >>> [str(one.figure.value) for one in english_doublings("Exports doubled.", bytearray(20))]
    ['2']
    """
    for match in _DOUBLING.finditer(folded):
        if not blocked[match.start()]:
            times = Size(Decimal(_TIMES[match[1].lower()]), Decimal("0.1"))
            yield Spotted(match.start(), match.end(), made(match[0], times, unit_named("倍")), "doubling")
