"""Whether a rate is a yearly mean, and of how many years, by the words around it."""

from __future__ import annotations

import re

from plancast.checks.text_rules.statement import Statement
from plancast.checks.text_rules.years_between import counted_years
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage, QuotedFigure

BEFORE, BEHIND = 24, 40
"""Characters before and behind a rate that may call it a mean."""

_MEAN_BEFORE = compiled(
    r"[两二三四五六七八九十\d]年(?:年)?平均[^,;。]{0,6}\Z|\b(?:an average|a mean|averaging|averaged)(?: "
    r"[a-z]+){0,4}\s*\Z",
    re.I,
)
_MEAN_BEHIND = compiled(
    r"\s*(?:a year|per year|each year|annually|on average|per annum)\b(?! (?:ago|earlier|before))", re.I
)


def is_mean(rate: QuotedFigure) -> bool:
    """Whether a rate is a yearly mean.

    Parameters
    ----------
    rate
        A figure in per cent.
    """
    if rate.yearly_mean or _MEAN_BEFORE.search(rate.before[-BEFORE:]) or _MEAN_BEHIND.match(rate.after):
        return True
    return Statement(rate=rate, rate_words=rate.before[-BEFORE:]).mean


def is_on_other_base(rate: QuotedFigure) -> bool:
    """Whether a rate is said to be on a comparable scope, or at an annual rate."""
    return Statement(rate=rate, rate_words=_words(rate)).other_base


def years_of_mean(passage: Passage, rate: QuotedFigure, whole: QuotedFigure | None = None) -> tuple[int, ...]:
    """Return the numbers of years that a mean may be of; empty where the text does not say.

    Parameters
    ----------
    passage
        The text.
    rate
        The mean.
    whole
        The growth over all the years, where there is one: the year that it is set against counts.
    """
    sentence = passage.sentences[rate.sentence]
    spanned = _spanned(rate)
    based = _based(whole, rate) if whole is not None else ()
    own = f"{rate.before} {rate.after[:BEHIND]}"
    said = counted_years(own) or (None if based else counted_years(passage.folded[sentence.start : rate.start]))
    if said is not None and said > 1:
        return (said,)
    if spanned and based:
        return tuple(one for one in based if one in spanned)
    return based or spanned


def _spanned(rate: QuotedFigure) -> tuple[int, ...]:
    """Return the years of the span that a mean is of, counted from its first year or from the year before it."""
    period = rate.period
    if period is None or period.kind != "years" or rate.sure.period < 0.75:
        return ()
    n_years = period.n_years
    return (n_years, n_years - 1) if n_years > 2 else (n_years,)


def _based(whole: QuotedFigure, rate: QuotedFigure) -> tuple[int, ...]:
    """Return the years from the one that a whole growth is set against to its own, or that of its mean."""
    against = whole.against.period
    if whole.against.kind != "base" or against is None:
        return ()
    ends = [one.period.end.year for one in (whole, rate) if one.period is not None]
    n_years = max(ends, default=0) - against.end.year
    return (n_years,) if n_years > 1 else ()


def _words(rate: QuotedFigure) -> str:
    return f"{rate.before[-BEFORE:]} # {rate.after[:BEHIND]}"
