"""Multiples in words between two amounts: 14.6 million tonnes, more than three times the 7.5 million of 2015."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from plancast.checks.text_rules.amounts import Amount, alike, stretches
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.shown import compared, shown
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage

_NUMBERS = {
    word: number
    for number, words in enumerate(("twice double", "three triple", "four", "five", "six", "seven", "eight"), start=2)
    for word in words.split()
} | {"two": 2, "nine": 9, "ten": 10}

_TIMES = compiled(
    r"(?P<said>(?P<mark>(?:well |far |slightly |just )?(?:more than|over|above|at least)|nearly|almost|close to|just "
    r"under|less than|under|about|around|roughly|some|approximately)?\s*\b(?:(?P<word>twice|double|triple)|"
    r"(?P<number>two|three|four|five|six|seven|eight|nine|ten) times))"
    r"(?: as (?:much|many|large|big|high) as| that of| the size of| the level of| the figure of)?"
    r"(?: (?:the|its|their|those|a|of|last year's|that|in|was|were))*(?: [a-z'-]+){0,2}\s*\(?\Z",
    re.IGNORECASE,
)
_NOT_OF = compiled(
    r"\b(?:more than (?:the|in)|faster|quicker|higher|larger|greater|from|in \d|since|year on year|rate|growth|pace|"
    r"average)\b"
)
_OVER = compiled(r"more than|over|above|at least")
_UNDER = compiled(r"nearly|almost|close to|under|less than")
OFF = Decimal("0.12")
"""By what part of itself a multiple in words may be off."""


def multiples_in_words(passage: Passage) -> Iterator[Relation]:
    """Yield every multiple in words between one amount and the next of its sentence.

    Parameters
    ----------
    passage
        The text.
    """
    for stretch in stretches(passage):
        for place, one in enumerate(stretch[1:]):
            top = stretch[place]
            found = _TIMES.search(one.lead)
            if (
                found is not None
                and top.figure.number == one.figure.number - 1
                and top.sentence == one.sentence
                and alike(top, one)
                and not top.changed
                and not _NOT_OF.search(one.lead[found.end("said") :])
            ):
                yield from _of(top, one, found)


def _of(top: Amount, bottom: Amount, found: re.Match[str]) -> Iterator[Relation]:
    under = _in_unit_of(top, bottom)
    if under.low <= 0:
        return
    value = top.value / under
    printed = _allowed(_NUMBERS[(found["word"] or found["number"]).lower()], found["mark"] or "")
    holds = value.touches(printed)
    if not holds and not Decimal(1) < value.middle < printed.middle * 3:
        return  # what is less than that, or much more, is not what was meant
    words = found["said"].strip()
    text = f"{top.figure.quote} / {bottom.figure.quote} = {shown(value.middle)}"
    arithmetic = compared(text, text, value, words, printed)
    figures = (top.figure, bottom.figure)
    yield Relation("RATIO", figures, holds, 0.85, arithmetic, {"printed": words}, (words,))


def _in_unit_of(top: Amount, bottom: Amount) -> Interval:
    """Return the lower amount in the unit of the upper one, where only that is printed: 14.6 Mt, the 7.5 million."""
    unit = top.figure.figure.unit
    if bottom.figure.dimension or unit is None or not top.figure.dimension:
        return bottom.value
    return bottom.value * (unit.scale / unit.multiplier)


def _allowed(times: int, mark: str) -> Interval:
    """Return the values that words stand for: more than three times is three to four and a little more."""
    middle = Decimal(times)
    if _OVER.search(mark.lower()):
        return Interval(middle, middle + 1 + middle * OFF)
    if _UNDER.search(mark.lower()):
        return Interval(middle - 1 + OFF, middle)
    off = middle * OFF * (2 if mark else 1)
    return Interval(middle - off, middle + off)
