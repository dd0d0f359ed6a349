"""What English words around a figure say of it."""

from __future__ import annotations

import re

from plancast.core.patterns import compiled
from plancast.core.quoted import Kind
from plancast.reading.texts.english.around import English, english_around
from plancast.reading.texts.english.comparisons import against_of, is_expected, prices_of
from plancast.reading.texts.english.kinds import Kinded, kind_of
from plancast.reading.texts.english.subjects import concept_of, noun_of_gap
from plancast.reading.texts.said import Around, Said

__all__ = ["said_in_english"]

_MEAN = compiled(
    r"\b(?:average annual|annual average|CAGR|compound(?:ed)? annual|average yearly|a year on average|"
    r"on average|per year|average growth|annuali[sz]ed)\b",
    re.IGNORECASE,
)
_ANNUALLY = compiled(r"\bannually\b", re.IGNORECASE)
_OVER_YEARS = compiled(
    r"\b(?:will|would|expected|projected|forecast|predicted|set to|over|since|between|through|until|from|decade|"
    r"years|plan|average|each|further)\b",
    re.IGNORECASE,
)
"""Beside *annually* of a mean over years; up 9.8% annually alone is on the year before."""
_IS_A_RATE = compiled(
    r"\b(?:rate|ratio|share|margin|inflation|unemployment|yield|deficit|surplus|index)\b", re.IGNORECASE
)
"""A thing that is a level in per cent itself: GDP grew 5%, unemployment 4%."""
_SUMMED = compiled(r"\b(?:cumulative\w*|accumulated|in total over)\b", re.IGNORECASE)
_PER_HEAD = compiled(r"\bper[- ](?:capita|head|person)\b", re.IGNORECASE)


def said_in_english(around: Around) -> Said:
    """Return what the English words around one figure say of it.

    Examples
    --------
    >>> said = said_in_english(Around("Exports grew by ", "Exports grew by ", " in May.", "percent", "", "digits"))
    >>> said.kind.value, said.sign, said.concept
    ('growth', 1, 'Exports')
    """
    words = english_around(around)
    kinded, gap = kind_of(words), noun_of_gap(words)
    if gap and kinded.kind is Kind.LEVEL and not _IS_A_RATE.search(gap):
        kinded = Kinded(Kind.LEVEL, 0.8, carries_on=True)
    against, against_words = against_of(words)
    return Said(
        kind=kinded.kind,
        kind_sure=kinded.sure,
        sign=kinded.sign,
        concept=gap or ("" if kinded.carries_on or kinded.of_the_same else concept_of(words, kinded.kind)),
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
    if _MEAN.search(words.clause) or _MEAN.search(words.near):
        return True
    return _ANNUALLY.search(words.near) is not None and _OVER_YEARS.search(words.left + words.near) is not None
