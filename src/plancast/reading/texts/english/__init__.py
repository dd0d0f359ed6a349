"""What English words around a figure say of it."""

from __future__ import annotations

import re

from plancast.reading.texts.english.around import English, english_around
from plancast.reading.texts.english.comparisons import against_of, is_expected, prices_of
from plancast.reading.texts.english.kinds import kind_of
from plancast.reading.texts.english.subjects import concept_of
from plancast.reading.texts.said import Around, Said

__all__ = ["said_in_english"]

_MEAN = re.compile(
    r"\b(?:average annual|annual average|annually|CAGR|compound(?:ed)? annual|average yearly|a year on average|"
    r"on average|per year|average growth|annuali[sz]ed)\b",
    re.IGNORECASE,
)
_SUMMED = re.compile(r"\b(?:cumulative\w*|accumulated|in total over)\b", re.IGNORECASE)
_PER_HEAD = re.compile(r"\bper[- ](?:capita|head|person)\b", re.IGNORECASE)


def said_in_english(around: Around) -> Said:
    """Return what the English words around one figure say of it.

    Examples
    --------
    >>> said = said_in_english(Around("Exports grew by ", "Exports grew by ", " in May.", "percent", "", "digits"))
    >>> said.kind.value, said.sign, said.concept
    ('growth', 1, 'Exports')
    """
    words = english_around(around)
    kinded = kind_of(words)
    against, against_words = against_of(words)
    return Said(
        kind=kinded.kind,
        kind_sure=kinded.sure,
        sign=kinded.sign,
        concept="" if kinded.carries_on or kinded.of_the_same else concept_of(words, kinded.kind),
        whole=kinded.whole,
        against=against,
        against_words=against_words,
        prices=prices_of(words),
        yearly_mean=_is_mean(words),
        cumulative=_SUMMED.search(words.clause) is not None,
        per_head=bool(_PER_HEAD.search(words.clause) or _PER_HEAD.match(words.right.lstrip())),
        expected=is_expected(words),
        carries_on=kinded.carries_on,
    )


def _is_mean(words: English) -> bool:
    return bool(_MEAN.search(words.clause) or _MEAN.search(words.near))
