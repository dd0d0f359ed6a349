"""The year that stands beside a figure."""

from __future__ import annotations

import re
from bisect import bisect_left

from plancast.core.patterns import compiled
from plancast.core.quoted import Passage, QuotedFigure
from plancast.core.quoted.passage import PeriodMention

FARTHEST = 40
"""Characters behind a figure within which its year may stand."""

_JOINT_BEHIND = compiled(
    r"\s?\(|[a-z %-]{0,24}\b(?:in|for|at the end of|by|of|during)(?: the (?:year|end of))?\s|[\s(]*", re.IGNORECASE
)
_JOINT_BEFORE = compiled(
    r"(?:年|年末|年底|末|底|的|约|近|为|达到?|是|:|\s|,|it was|they (?:were|had been)|was|were|the|to|"
    r"about|nearly|stood at|from|an?|at|reach(?:ed|ing)?|with|of)*",
    re.IGNORECASE,
)


_FISCAL = compiled(r"\d{4}[-/–]\d{2}")


def is_one_year(mention: PeriodMention) -> bool:
    """Whether a period named is one year; 2023-24 is a fiscal one."""
    if not mention.first_year:
        return False
    one = mention.first_year == mention.last_year
    return one or (mention.last_year == mention.first_year + 1 and _FISCAL.search(mention.words) is not None)


def year_named(mention: PeriodMention) -> int:
    """Return the year as said: fiscal 2024 is 2024 beside 2019, whatever its months."""
    said = re.search(r"\d{4}", mention.words)
    return int(said[0]) if said else mention.first_year


def year_beside(one: QuotedFigure, passage: Passage) -> int | None:
    """Return the year said right before or behind a figure: 2021年7617亿元, 9847亿元(2024年), 5 million in 2020."""
    mentions = passage.mentions
    place = bisect_left(mentions, one.start, key=lambda mention: mention.start)
    before = mentions[place - 1] if place else None
    behind = mentions[place] if place < len(mentions) else None
    sentence = passage.sentences[one.sentence]
    if before is not None and is_one_year(before) and before.start >= sentence.start:
        words = passage.folded[before.end : one.start]
        if len(words) < FARTHEST and _JOINT_BEFORE.fullmatch(words):
            return year_named(before)
    if behind is not None and is_one_year(behind) and behind.start < one.end + len(one.after):
        words = passage.folded[one.end : behind.start]
        if len(words) < FARTHEST and _JOINT_BEHIND.fullmatch(words):
            return year_named(behind)
    return None


def year_of(one: QuotedFigure, passage: Passage) -> int | None:
    """Return the year beside a figure, else that of its period where it is clear."""
    found = year_beside(one, passage)
    if found is None and one.period is not None and one.sure.period >= 0.85:
        return one.period.year
    return found
