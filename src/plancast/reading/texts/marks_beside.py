"""Words beside a figure that bound it: 约5%, 5%左右, more than 5%."""

from __future__ import annotations

import re

from plancast.core.figures import Mark
from plancast.core.figures.marks import AFTER_DIGITS, BEFORE, BEHIND
from plancast.core.patterns import compiled
from plancast.reading.texts.word_lists import Endings, words_in

_COMPARING = words_in("高于|低于|大于|小于|多于|少于|greater than|less than|higher than|lower than")
"""Words that compare two figures more often than they bound one: 高于全国平均水平."""


_LONGEST = 30
"""Characters before a figure that the longest mark, with what stands between, takes."""


def _words(marks: dict[Mark, str]) -> str:
    ordered = sorted((word for words in marks.values() for word in words.split("|")), key=len, reverse=True)
    return "|".join(("\\b" if word[0].isalpha() and word[0].isascii() else "") + re.escape(word) for word in ordered)


_BEHIND = compiled(rf"\s?(?:{_words(BEHIND)})(?![a-z])", re.IGNORECASE)
_BEFORE, _FILLING = Endings(*BEFORE.values()), Endings("达|达到|了|为|是|在|the")
_MEANING = {
    word: mark for marks in (BEFORE, BEHIND, AFTER_DIGITS) for mark, words in marks.items() for word in words.split("|")
}
_FIRST_BEHIND = frozenset("".join(word[0] for words in BEHIND.values() for word in words.split("|")) + " OAU")


def mark_beside(folded: str, start: int, end: int, between: Mark | None = None, is_range: bool = False) -> Mark:
    """Return what the word beside a figure says; ``between`` is that of a word inside it, as in 20多家.

    Examples
    --------
    >>> [mark_beside(text, 1, 3).value for text in ("近5%", "达5%左右", "达5%以上")]
    ['near', 'about', 'at least']
    >>> mark_beside("约为5%", 2, 4).value
    'about'
    """
    allowed = (Mark.ABOUT,) if is_range else tuple(Mark)
    behind = _behind(folded, end)
    if behind in allowed:
        return behind
    before = _before(folded, start)
    return before if before in allowed else between or Mark.EXACT


def _behind(folded: str, end: int) -> Mark | None:
    if folded[end : end + 1] not in _FIRST_BEHIND:
        return None
    match = _BEHIND.match(folded, end)
    word = match[0].strip().lower() if match else ""
    return None if word in ("", "+") else _MEANING[word]


def _before(folded: str, start: int) -> Mark | None:
    head = folded[max(0, start - _LONGEST) : start].lower().rstrip()
    word = _BEFORE.at(head, len(head))
    if not word:
        head = head[: len(head) - len(_FILLING.at(head, len(head)))].rstrip()
        word = _BEFORE.at(head, len(head))
    before = head[: len(head) - len(word)][-1:]
    if not word or word in _COMPARING:
        return None
    runs_on = before.isalnum() and before.isascii() if word.isascii() else False
    return None if runs_on and (word[0].isalpha() or before.isdigit()) else _MEANING[word]
