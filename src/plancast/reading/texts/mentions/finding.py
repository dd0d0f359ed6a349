"""Every period that a text names, in both languages."""

from __future__ import annotations

import re

from plancast.reading.texts.mentions import chinese, english, plans
from plancast.reading.texts.mentions.mention import Mention

_HANDED_ON = ("against", "record")
_LISTS = re.compile(r"(?:, ?| and |, and |、|和|/)", re.IGNORECASE)
_FINDERS = (
    (plans.PLAN, plans.plan_of),
    (chinese.SPAN, chinese.span_of),
    (chinese.DATED, chinese.dated),
    (english.ROLLING, english.rolling),
    (english.NUMBERED, english.numbered),
    (english.MONTHS_TO, english.months_to),
    (english.SAME, english.same),
    (english.PART, english.part),
    (english.NEXT_NTH, english.next_nth),
    (english.RELATIVE, english.relative),
    (english.COUNTED, english.counted),
    (english.YEARS, english.years),
    (chinese.BARE, chinese.bare),
)
"""Patterns in the order in which they are tried: what an earlier one took, a later one leaves."""
_HAN = re.compile(r"[年月季期五]")
_ENGLISH_FINDERS = tuple((pattern, make) for pattern, make in _FINDERS if make.__module__ != chinese.__name__)
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
    for pattern, make in _FINDERS if _HAN.search(folded) else _ENGLISH_FINDERS:
        for match in pattern.finditer(folded):
            if taken.find(1, match.start(), match.end()) >= 0 or not match[0].strip():
                continue
            mention = make(match, folded)
            if mention is not None:
                found.append(mention)
                taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    return _listed(sorted(found, key=lambda one: one.start), folded)


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
