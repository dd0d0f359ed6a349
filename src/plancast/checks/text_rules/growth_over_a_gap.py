"""Rates of a whole and of all its parts that stand sentences apart: income, …, tax income, …, non-tax income.

Two parts are all of their whole where the one is named as the other is not (税收, 非税; oil, non-oil), and
where they stand near one another. The whole is a rate before them whose name the parts share. Where several may be,
one that holds is taken. Parts named behind their rates, *0.7% in services*, are read as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plancast.checks.text_rules.growth_sides import is_alone_and_not
from plancast.checks.text_rules.matching import bounded
from plancast.core.intervals import hull
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure

SENTENCES = 4
"""Sentences over which a whole and its parts may be spread."""

MOST_BEFORE, MOST_BETWEEN = 10, 10
"""Figures before the first part, and between both, that are looked at."""

_HINT = compiled(
    r"非[\u4e00-\u9fff]|\bnon-?\s?[a-z]|城镇|乡村|\bin (?:services|production|construction|manufacturing)\b", re.I
)
_OTHER_BASE = compiled(
    r"环比|比[一二三四上]季度|两年平均|占|比重|率(?!先)|贡献|拉动|\b(?:shares?|account\w*|rate|contribut(?:ed|es|ing)|quarter-on-quarter|"
    r"month-on-month|margin|inflation|prices?)\b",
    re.I,
)
_NON = compiled(r"非([\u4e00-\u9fff]{2,4})|\bnon-?\s?([a-z]{3,})", re.I)
_GDP_PARTS = tuple(
    compiled(rf"\s*(?:growth |increase |rise |decline |fall )?in (?:the )?(?:{words})\b", re.I)
    for words in ("services?", "production|industry|industrial production", "construction", "agriculture")
)
"""Main groupings of output that make up a gross domestic product."""
_GDP = compiled(r"\bgdp\b|gross domestic product|\beconomy\b", re.I)
LEAST_SHARED = 2
"""Chinese signs at the end of a whole's name that those of its parts share."""


def growth_over_a_gap(passage: Passage) -> Iterator[tuple[QuotedFigure, Sequence[QuotedFigure]]]:
    """Yield every whole's rate with those of all its parts, over a gap of words and figures.

    Parameters
    ----------
    passage
        The text with its figures.
    """
    if not _HINT.search(passage.folded):
        return
    rates = [one for one in passage.figures if _is_rate(one)]
    for place, second in enumerate(rates):
        for first in reversed(rates[max(0, place - MOST_BETWEEN) : place]):
            if second.sentence - first.sentence <= SENTENCES and _are_all(first, second):
                yield from _wholes(rates[max(0, place - MOST_BETWEEN - MOST_BEFORE) : place], first, second)
                break
    yield from _named_behind(passage, rates)


def _is_rate(one: QuotedFigure) -> bool:
    if one.dimension != "percent" or not bounded(one) or one.yearly_mean or one.kind not in (Kind.GROWTH, Kind.LEVEL):
        return False
    if one.against.kind in ("previous", "base", "plan", "place"):
        return False
    return _OTHER_BASE.search(f"{one.before[-40:]} {one.concept}") is None


def _are_all(first: QuotedFigure, second: QuotedFigure) -> bool:
    """Whether two rates are of a thing and of all that is not it, by names that end alike."""
    if first.kind is not Kind.GROWTH or second.kind is not Kind.GROWTH or first.prices != second.prices:
        return False
    mine, theirs = first.concept.lower(), second.concept.lower()
    if not mine or not theirs or not (is_alone_and_not((mine, theirs)) or _is_no_tax(mine, theirs)):
        return False
    if mine.isascii():
        return mine.split()[-1] == theirs.split()[-1]
    return mine[-LEAST_SHARED:] == theirs[-LEAST_SHARED:]


def _is_no_tax(mine: str, theirs: str) -> bool:
    """Whether one is income from taxes and the other from all else: 税收收入, 非税收入."""
    one, other = sorted((mine, theirs), key=lambda name: "非税" in name)
    return "税收收入" in one and "非税收入" in other


def _wholes(
    before: Sequence[QuotedFigure], first: QuotedFigure, second: QuotedFigure
) -> Iterator[tuple[QuotedFigure, Sequence[QuotedFigure]]]:
    """Yield the rate before two parts that is their whole's: one that holds, else the nearest."""
    found = [
        one
        for one in before
        if one.number < first.number
        and first.sentence - one.sentence <= SENTENCES
        and one.kind is Kind.GROWTH
        and one.prices == first.prices
        and _is_whole(one, first)
    ]
    span = hull([first.interval, second.interval])
    holding = [one for one in found if span.touches(one.interval)]
    if found:
        yield (holding or found)[-1], (first, second)


def _is_whole(one: QuotedFigure, part: QuotedFigure) -> bool:
    """Whether a name is what a part's ends with, and names neither part: 财政收入 of 税收收入."""
    mine, its = one.concept.lower(), part.concept.lower()
    if not mine or _NON.search(mine) or mine == its:
        return False
    if its.isascii():
        return mine.split()[-1] == its.split()[-1] and len(mine.split()) <= len(its.split()) + 1
    distinct = its[:-LEAST_SHARED][-2:]
    return mine[-LEAST_SHARED:] == its[-LEAST_SHARED:] and distinct not in mine


def _named_behind(
    passage: Passage, rates: Sequence[QuotedFigure]
) -> Iterator[tuple[QuotedFigure, Sequence[QuotedFigure]]]:
    """Yield a gross domestic product with its main groupings of output, named behind their rates in one sentence."""
    for place, whole in enumerate(rates):
        if whole.kind is not Kind.GROWTH or not _GDP.search(whole.concept):
            continue
        behind = [one for one in rates[place + 1 : place + 12] if one.sentence - whole.sentence <= SENTENCES]
        parts = [next((one for one in behind if part.match(one.after)), None) for part in _GDP_PARTS]
        named = [one for one in parts if one is not None]
        if len(named) == len(_GDP_PARTS) and len({one.sentence for one in named}) == 1:
            later = [one for one in rates[place + 1 :] if one.number < named[0].number and _GDP.search(one.concept)]
            if not any(one.period == whole.period for one in later):
                yield whole, sorted(named, key=lambda one: one.number)
                return
