"""Every period that a text names, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancast.core.patterns import compiled
from plancast.reading.texts.mentions import chinese, english, plans
from plancast.reading.texts.mentions.mention import Mention

_HANDED_ON = ("against", "record")
_LISTS = compiled(r"(?:, ?| and |, and |、|和|/)", re.IGNORECASE)
_FINDERS = (
    (plans.PLAN, plans.plan_of, False),
    (chinese.SPAN, chinese.span_of, False),
    (chinese.DATED, chinese.dated, False),
    (english.ROLLING, english.rolling, True),
    (english.NUMBERED, english.numbered, True),
    (english.MONTHS_TO, english.months_to, True),
    (english.SAME, english.same, True),
    (english.PART, english.part, True),
    (english.NEXT_NTH, english.next_nth, True),
    (english.RELATIVE, english.relative, True),
    (english.COUNTED, english.counted, True),
    (english.YEARS, english.years, False),
    (chinese.BARE, chinese.bare, False),
)
"""Patterns in the order in which they are tried: what an earlier one took, a later one leaves. The last of each says
whether all that it matches has a Latin letter."""
_LONGEST = 200
"""Characters; no pattern of a period matches more."""
_LETTERS = compiled(rf"[A-Za-z\u017f\u212a](?:[^A-Za-z\u017f\u212a]{{0,{2 * _LONGEST}}}[A-Za-z\u017f\u212a]++)*+")
_HAN = compiled(r"[年月季期五]")
_ENGLISH_FINDERS = tuple(finder for finder in _FINDERS if finder[1].__module__ != chinese.__name__)
"""Those for a text without a Chinese word for a time."""


def mentions_of(folded: str) -> tuple[Mention, ...]:
    """Return every period that a folded text names, in order.

    Examples
    --------
    >>> [(m.words, m.year, m.part) for m in mentions_of("2025年前三季度增长5%, in the first half of 2024")]
    [('2025年前三季度', 2025, 'Q1-Q3'), ('first half of 2024', 2024, 'H1')]
    """
    taken = bytearray(len(folded) + 1)
    found: list[Mention] = []
    letters = [(max(0, one.start() - _LONGEST), one.end() + _LONGEST) for one in _LETTERS.finditer(folded)]
    for pattern, make, has_letters in _FINDERS if _HAN.search(folded) else _ENGLISH_FINDERS:
        for match in _matches(pattern, folded, letters if has_letters else [(0, len(folded))]):
            if taken.find(1, match.start(), match.end()) >= 0 or not match[0].strip():
                continue
            mention = make(match, folded)
            if mention is not None:
                found.append(mention)
                taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    return _listed(sorted(found, key=lambda one: one.start), folded)


def _matches(pattern: re.Pattern[str], folded: str, places: list[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """Yield the matches between places: Chinese text is not searched for English words."""
    for start, end in places:
        yield from pattern.finditer(folded, start, end)


def _listed(found: list[Mention], folded: str) -> tuple[Mention, ...]:
    """Give the years of a list the role of its first: those of 2018, 2019, and 2022."""
    for number in range(1, len(found)):
        last, one = found[number - 1], found[number]
        if (
            last.role in _HANDED_ON
            and one.year
            and one.role == "main"
            and _LISTS.fullmatch(folded, last.end, one.start)
        ):
            found[number] = one._replace(role=last.role)
    return tuple(found)
