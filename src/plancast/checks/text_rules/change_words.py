"""What words between figures say of how one changed into the other: from, to, against, by, more; by language.

Words are cut into the few sorts that a statement of change is made of. A word that is of no sort is a word of its own
(`Sort.OTHER`): it may begin to speak of something else, and ends the statement unless it was said of it before.
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from plancast.checks.text_rules.change_words_en import ENGLISH
from plancast.checks.text_rules.change_words_zh import CHINESE


class Sort(StrEnum):
    """Sorts of words in a statement of change; values are names of groups in the patterns."""

    FROM = "from"
    AGAINST = "against"
    OVER = "over"
    UNDER = "under"
    TO = "to"
    IS = "is"
    BY = "by"
    UP = "up"
    DOWN = "down"
    RISE = "rise"
    FALL = "fall"
    CHANGE = "change"
    PAST = "past"
    TIME = "time"
    OPEN = "open"
    CLOSE = "close"
    STOP = "stop"
    OR = "or"
    PLAIN = "plain"
    OTHER = "other"


WAYS = {Sort.UP: 1, Sort.RISE: 1, Sort.OVER: 1, Sort.DOWN: -1, Sort.FALL: -1, Sort.UNDER: -1}
"""Whether a word says up or down."""


class Word(NamedTuple):
    """One word, or several that are one in meaning."""

    sort: Sort
    text: str

    @property
    def way(self) -> int:
        """1 up, -1 down, 0 where it says neither."""
        return WAYS.get(self.sort, 0)


@lru_cache(maxsize=4096)
def words_of(text: str, language: str) -> tuple[Word, ...]:
    """Return the words of a stretch of text; periods stand as ``@``, times before as ``&``.

    Examples
    --------
    >>> [word.sort.value for word in words_of(", up from & ", "en")]
    ['stop', 'up', 'from', 'past']
    >>> [word.sort.value for word in words_of(",比&增加", "zh")]
    ['stop', 'against', 'past', 'up']
    """
    pattern = CHINESE if language == "zh" else ENGLISH
    found: list[Word] = []
    for match in pattern.finditer(text):
        sort = Sort((match.lastgroup or "other").split("_")[0])
        if sort is Sort.OTHER and language == "zh" and found and found[-1].sort is Sort.OTHER:
            found[-1] = Word(sort, found[-1].text + match[0])
        elif match[0].strip():
            found.append(Word(sort, match[0]))
    return tuple(found)
