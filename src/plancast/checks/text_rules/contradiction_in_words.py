"""An amount written out in English words, with its number in brackets behind it: two tellings of one amount."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from plancast.checks.text_rules.relation import Relation
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage
from plancast.core.text import Text

_UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_WORD = "|".join(sorted((*_UNITS, *_TENS, "hundred", *_SCALES), key=len, reverse=True))
_WRITTEN = compiled(
    rf"\b(?P<words>(?:{_WORD})(?:(?:,? and |, |[ -])(?:{_WORD}))+)\b(?: [a-z]+){{0,3}} ?[(](?=[^()]{{0,4}}\d)",
    re.IGNORECASE,
)
_EACH = compiled(_WORD, re.IGNORECASE)
SURE = 0.9
FEWEST_WORDS = 3
"""Words of a number that is written out: fewer may be part of a name."""


def value_of(words: str) -> int:
    """Return the number that English words say.

    Examples
    --------
    >>> value_of("two hundred and twenty billion"), value_of("three million, five hundred and sixteen thousand")
    (220000000000, 3516000)
    """
    total = group = 0
    for word in _EACH.findall(words.lower()):
        if word == "hundred":
            group = (group or 1) * 100
        elif word in _SCALES:
            total, group = total + (group or 1) * _SCALES[word], 0
        else:
            group += _UNITS.get(word, 0) or _TENS.get(word, 0)
    return total + group


def written_out(passage: Passage) -> Iterator[Relation]:
    """Yield amounts in words beside the number in brackets."""
    starting = {figure.start: figure for figure in passage.figures}
    for match in _WRITTEN.finditer(passage.folded):
        words = match["words"]
        behind = [starting[place] for place in range(match.end(), match.end() + 5) if place in starting]
        if len(_EACH.findall(words)) < FEWEST_WORDS or not behind:
            continue
        number = behind[0]
        holds = number.interval.low <= Decimal(value_of(words)) <= number.interval.high
        word_en, word_zh = ("agrees with", "一致") if holds else ("is not", "不一致")
        yield Relation(
            "CONTRADICTION",
            (number,),
            holds,
            SURE,
            Text(
                en=f"written out, the amount is {value_of(words):,}, which {word_en} {number.quote}",
                zh=f"文字写明为{value_of(words):,}，与{number.quote}{word_zh}",
            ),
            {"printed": number.quote},
        )
