"""Words and signs beside a figure: what they say of it, taken off before and behind."""

from __future__ import annotations

import re
from typing import NamedTuple

from plancast.core.figures.figure import Mark
from plancast.core.patterns import compiled

BEFORE: dict[Mark, str] = {
    Mark.ABOUT: "约|大约|大概|~|≈|about|around|approximately|approx.|approx|roughly|circa|ca.",
    Mark.ABOVE: ">|超过|超|逾|突破|高于|大于|多于|more than|greater than|over|above|exceeding|exceed|surpassing|"
    "surpass|breaking through|break through",
    Mark.AT_LEAST: "≥|>=|大于等于|大于或等于|不低于|不少于|不小于|至少|at least|"
    "greater than or equal to|no less than|not less than|no fewer than|no lower than",
    Mark.BELOW: "<|低于|小于|少于|不足|不到|less than|fewer than|lower than|below|under",
    Mark.AT_MOST: "≤|<=|小于等于|小于或等于|不超过|不高于|不多于|不大于|至多|最多|at most|"
    "less than or equal to|up to|within|no more than|not more than",
    Mark.NEAR: "近|接近|将近|nearly|almost|close to|just under|just below",
}
"""Words before a figure."""

BEHIND: dict[Mark, str] = {
    Mark.ABOUT: "左右|上下|or so",
    Mark.AT_LEAST: "以上|及以上|或以上|+|or more|or above|or over|and above|and over|at least",
    Mark.AT_MOST: "以内|之内|以下|及以下|或以下|or less|or fewer|or below|at most",
}
"""Words behind a figure, or between it and its unit."""

AFTER_DIGITS: dict[Mark, str] = {Mark.ABOVE: "多|余", Mark.ABOUT: "来"}
"""Words between digits and unit only: 20多家, 十来家."""

_FILLING = "力争|努力|确保|实现|达到|达|控制在|保持在|稳定在|aim for|to reach|reaching|reach|the"
_SUMMED = "累计|cumulatively|cumulative"
_LOOSER = {
    frozenset({Mark.ABOVE, Mark.AT_LEAST}): Mark.AT_LEAST,
    frozenset({Mark.BELOW, Mark.AT_MOST}): Mark.AT_MOST,
}


def _any(words: str) -> str:
    """Return a pattern of these words, longest first; English ones end where the word ends."""
    ordered = sorted(words.split("|"), key=len, reverse=True)
    return "|".join(
        re.escape(word) + ("(?![a-z])" if word[-1].isascii() and word[-1].isalpha() else "") for word in ordered
    )


_MARK_OF = {word: mark for mark, words in BEFORE.items() for word in words.split("|")}
_MARK_OF_BEHIND = {word: mark for mark, words in BEHIND.items() for word in words.split("|")}
_MARK_OF_BETWEEN = _MARK_OF_BEHIND | {word: mark for mark, words in AFTER_DIGITS.items() for word in words.split("|")}
_BEFORE = compiled(rf"\s*(?:({_any('|'.join(BEFORE.values()))})|({_any(_SUMMED)})|{_any(_FILLING)})\s*", re.IGNORECASE)
_BEHIND = compiled(rf"(?:(?<![a-z])({_any('|'.join(BEHIND.values()))}))\Z", re.IGNORECASE)
_BETWEEN = compiled(
    rf"\s*([千万亿]{{0,3}})({_any('|'.join([*BEHIND.values(), *AFTER_DIGITS.values()]))})\s*", re.IGNORECASE
)


class Marked(NamedTuple):
    """A text without its marks."""

    body: str
    marks: frozenset[Mark]
    summed: bool


def without_marks(text: str) -> Marked:
    """Take off every mark before and behind.

    Examples
    --------
    >>> without_marks("力争达到5%左右")
    Marked(body='5%', marks=frozenset({<Mark.ABOUT: 'about'>}), summed=False)
    """
    marks: set[Mark] = set()
    summed, start = False, 0
    while match := _BEFORE.match(text, start):
        if match[1]:
            marks.add(_MARK_OF[match[1].lower()])
        summed, start = summed or bool(match[2]), match.end()
    body = text[start:].strip()
    while match := _BEHIND.search(body):
        marks.add(_MARK_OF_BEHIND[match[1].lower()])
        body = body[: match.start()].rstrip()
    return Marked(body, frozenset(marks), summed)


def mark_between(text: str) -> tuple[str, Mark | None]:
    """Take off a mark that stands between digits, scale word and unit: 20多家, 5万余家, 60以上%.

    Examples
    --------
    >>> mark_between("多家")
    ('家', <Mark.ABOVE: 'above'>)
    """
    match = _BETWEEN.match(text)
    return (text, None) if match is None else (match[1] + text[match.end() :], _MARK_OF_BETWEEN[match[2].lower()])


def joined(marks: frozenset[Mark]) -> Mark | None:
    """Return what all marks together say; none where they contradict each other.

    超过50%以上 is a common pleonasm and taken as the looser of the two.

    Examples
    --------
    >>> joined(frozenset({Mark.ABOUT, Mark.AT_LEAST})) is None
    True
    """
    if not marks:
        return Mark.EXACT
    return next(iter(marks)) if len(marks) == 1 else _LOOSER.get(marks)
