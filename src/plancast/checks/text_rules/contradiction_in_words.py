"""An amount written out in English words, with its number in brackets behind it: two tellings of one amount."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
_BARE = compiled(r"[^()\d]{0,4}(?P<number>\d{1,3}(?:,\d{3})+)[)]")
"""A number in brackets with all its digits, which need not be a figure of the passage."""

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
        bare = _BARE.match(passage.folded, match.end())
        told = behind or [one for place in range(match.start(), match.end()) if (one := starting.get(place))]
        if len(_EACH.findall(words)) < FEWEST_WORDS or not told or not (behind or bare):
            continue
        if behind:
            quote, holds = behind[0].quote, behind[0].interval.low <= value_of(words) <= behind[0].interval.high
        elif bare is not None:
            quote = passage.words(match.end(), bare.end("number"))
            holds = int(bare["number"].replace(",", "")) == value_of(words)
        word_en, word_zh = ("agrees with", "一致") if holds else ("is not", "不一致")
        yield Relation(
            "CONTRADICTION",
            tuple(told[-1:]),
            holds,
            SURE,
            Text(
                en=f"written out, the amount is {value_of(words):,}, which {word_en} {quote}",
                zh=f"文字写明为{value_of(words):,}，与{quote}{word_zh}",
            ),
            {"printed": quote},
            () if behind else (quote,),
            None if behind else match.end(),
        )
