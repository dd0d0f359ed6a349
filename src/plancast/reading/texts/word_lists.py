"""Lists of words as patterns, longest first, and as endings that are taken off one by one."""

from __future__ import annotations

import re


def one_of(*lists: str) -> str:
    r"""Return a pattern that matches one of the words between the bars, the longest first.

    Examples
    --------
    >>> one_of("增|增长", "高+")
    '增长|高\\+|增'
    """
    return "|".join(re.escape(word) for word in sorted(words_in(*lists), key=lambda word: (-len(word), word)))


def words_in(*lists: str) -> frozenset[str]:
    """Return the words between the bars.

    Examples
    --------
    >>> sorted(words_in("a|b", "c"))
    ['a', 'b', 'c']
    """
    return frozenset(word for words in lists for word in words.split("|") if word)


class Endings:
    """Words that may stand at the end of a text, found by their last character: no pattern has to be tried anywhere.

    Examples
    --------
    >>> marks = Endings("约|达|达到")
    >>> marks.stripped("产值达到约"), marks.at("产值达到", 4)
    ('产值', '达到')
    """

    def __init__(self, *lists: str) -> None:
        by_last: dict[str, list[str]] = {}
        for word in words_in(*lists):
            by_last.setdefault(word[-1], []).append(word)
        self._by_last = {last: tuple(sorted(words, key=len, reverse=True)) for last, words in by_last.items()}

    def at(self, text: str, end: int) -> str:
        """Return the longest word that ends at a place; empty where none does."""
        if not end:
            return ""
        for word in self._by_last.get(text[end - 1], ()):
            if text.endswith(word, 0, end):
                return word
        return ""

    def stripped(self, text: str) -> str:
        """Return a text without these words at its end, however many."""
        end = len(text)
        while word := self.at(text, end):
            end -= len(word)
        return text[:end]
