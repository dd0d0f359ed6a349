"""A sum over years and what that is a year: £450m over five years, or £90m a year; 五年共投入450亿元,年均90亿元."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from plancast.checks.text_rules.relation import Relation, is_near
from plancast.checks.text_rules.wording import covered, printed
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

SURE = 0.8
MOST_BETWEEN = 110
"""Characters between the sum and the amount a year."""

MOST_BEHIND = 30
LEAST_YEARS, MOST_YEARS = 2, 30
MOST_APART = Decimal(3)
"""Times that the amount a year may be off: farther off it is of another sum, or off by a power of ten."""

FEWEST_DIGITS = 2
"""Significant digits to which whoever says what a sum is a year may have rounded it."""

_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBERS = (
    {word: place for place, word in enumerate(_WORDS, start=2)}
    | {sign: place for place, sign in enumerate("一二三四五六七八九十", start=1)}
    | {"两": 2, "fifteen": 15, "twenty": 20}
)
_COUNT_EN = rf"(?P<years>\d{{1,2}}|{'|'.join(_WORDS)}|fifteen|twenty)"
_COUNT_ZH = r"(?<![\d第.])(?<!十)(?P<years>\d{1,2}|[两三四五六七八九十])"
_OVER_EN = (
    rf"(?:over|during|across|within|in|for) (?:the |a )?(?:next |past |last |previous |coming |period of |course of )*"
    rf"{_COUNT_EN}[ -]years?(?: period| term)?\b"
)
_SAYS_AGAIN = (
    r"(?:or|that is|i\.e\.|which is|which means|equal to|equivalent to|the equivalent of|averaging|an average of|"
    r"working out at|amounting to|a total of|totall?ing|for a total of|in total)"
)
_ABOUT = (
    r"(?: ?(?:just|an average of|about|around|roughly|some|nearly|over|under|almost|approximately|on average|"
    r"a total of)\b)*"
)
_TO_A_YEAR_EN = compiled(
    rf"(?: [a-z'-]+){{0,6}}?,? {_OVER_EN}(?: [a-z'-]+){{0,5}} ?"
    rf"(?:[(-]+ ?{_SAYS_AGAIN}?|[,;]? ?{_SAYS_AGAIN}){_ABOUT} ?",
    re.IGNORECASE,
)
_A_YEAR_EN = r" ?(?:[a-z]+ ){0,2}?(?:a year|per year|each year|every year|annually|per annum|yearly)\b"
_A_YEAR_BEHIND = compiled(_A_YEAR_EN, re.IGNORECASE)
_TO_A_SUM_EN = compiled(
    rf"{_A_YEAR_EN}(?: [a-z'-]+){{0,4}}? {_OVER_EN}(?: [a-z'-]+){{0,3}} ?(?:[,;(-]+ ?(?:or |for )?{_SAYS_AGAIN}|"
    rf" {_SAYS_AGAIN}){_ABOUT} ?",
    re.IGNORECASE,
)
_YEARS_ZH = compiled(rf"{_COUNT_ZH}个?年(?:来|间|内|里|时间)?(?![后前底末期增多半初度])[^;。:\d]{{0,20}}\Z")
_TO_A_YEAR_ZH = compiled(r"[,;(、]?(?:平均每年|每年平均|年平均|年均|平均一年)(?P<verb>[^,;。\d]{0,8})")
_EACH_YEAR_ZH = compiled(r"(?:平均每年|每年平均|年均|每年)[^,;。\d]{0,10}\Z")
_TO_A_SUM_ZH = compiled(rf"[^,;。\d]{{0,8}},?{_COUNT_ZH}年(?:累计|共计?|合计|总共|总计|一共)[^,;。\d]{{0,8}}")
_MOVES = compiled(r"[增减降]")


class _Spread(NamedTuple):
    """A sum, the years it is over, and what that is a year."""

    total: QuotedFigure
    yearly: QuotedFigure
    years: int


def yearly_amounts(passage: Passage) -> Iterator[Relation]:
    """Yield each sum over so many years with the amount a year that it is said to be."""
    for one, other in pairwise(passage.figures):
        if one.sentence != other.sentence or not 0 < other.start - one.end <= MOST_BETWEEN or not _alike(one, other):
            continue
        spread = _spread(passage, one, other)
        if spread is not None and LEAST_YEARS <= spread.years <= MOST_YEARS:
            yield from _relation(spread)


def _alike(one: QuotedFigure, other: QuotedFigure) -> bool:
    """Whether two figures are amounts of one dimension, each a single number."""
    if not one.dimension or one.dimension != other.dimension or one.dimension in ("percent", "points", "ratio"):
        return False
    kinds = {one.kind, other.kind} <= {Kind.LEVEL, Kind.CHANGE}
    return kinds and one.figure.upper is None and other.figure.upper is None and one.per_head == other.per_head


def _spread(passage: Passage, one: QuotedFigure, other: QuotedFigure) -> _Spread | None:
    """Return which of two figures side by side is the sum, and which the amount a year; None where none is said."""
    text = passage.folded
    if passage.sentences[one.sentence].language == "zh":
        return _spread_zh(text[one.end : other.start], one, other)
    if found := _TO_A_SUM_EN.fullmatch(text, one.end, other.start):
        return _Spread(other, one, _number(found["years"]))
    found = _TO_A_YEAR_EN.fullmatch(text, one.end, other.start)
    if found is None or not _A_YEAR_BEHIND.match(text, other.end, other.end + MOST_BEHIND):
        return None
    return _Spread(one, other, _number(found["years"]))


def _spread_zh(between: str, one: QuotedFigure, other: QuotedFigure) -> _Spread | None:
    years, yearly = _YEARS_ZH.search(one.before), _TO_A_YEAR_ZH.fullmatch(between)
    if years is not None and yearly is not None:
        moves = _MOVES.search(yearly["verb"])  # a level of so much that rises by so much a year is no sum
        return None if moves and moves[0] not in years[0] else _Spread(one, other, _number(years["years"]))
    found = _TO_A_SUM_ZH.fullmatch(between)
    if found is None or not _EACH_YEAR_ZH.search(one.before):
        return None
    return _Spread(other, one, _number(found["years"]))


def _number(words: str) -> int:
    return int(words) if words.isascii() and words.isdigit() else _NUMBERS[words.lower()]


def _relation(spread: _Spread) -> Iterator[Relation]:
    total, yearly = spread.total, spread.yearly
    worked_out, told = total.interval / spread.years, _rounded(yearly)
    holds = worked_out.touches(told)
    if not holds and not worked_out.middle / MOST_APART <= told.middle <= worked_out.middle * MOST_APART:
        return
    scale = _scale(yearly)
    shown = covered(worked_out / scale) if scale else covered(worked_out)
    yield Relation(
        "RATIO",
        tuple(sorted((total, yearly), key=lambda figure: figure.number)),
        holds,
        SURE,
        Text(
            en=f"{total.quote} / {spread.years} = {shown.en} a year; printed {printed(yearly).en}",
            zh=f"{total.quote} / {spread.years} = 每年{shown.zh}；所列为{printed(yearly).zh}",
        ),
        {"printed": yearly.quote},
        near=is_near(worked_out, told),
    )


def _scale(figure: QuotedFigure) -> Decimal:
    """Return how much the unit of a quote counts: the figure over the number that its quote begins with."""
    found = re.search(r"\d[\d,]*(?:\.\d+)?", figure.quote)
    number = Decimal(found[0].replace(",", "")) if found else Decimal(0)
    unit = figure.figure.unit
    value = figure.figure.value * (1 if unit is None or unit.scale is None else unit.scale)
    return value / number if number else Decimal(0)


def _rounded(figure: QuotedFigure) -> Interval:
    """Return what an amount a year stands for: one that ends in noughts may be rounded to two digits."""
    covers, middle = figure.interval, figure.interval.middle if figure.interval.is_bounded else Decimal(0)
    digits = len(figure.figure.value.normalize().as_tuple().digits)
    if not middle or digits > FEWEST_DIGITS or figure.figure.step < 1:
        return covers
    half = Decimal(10) ** (abs(middle).adjusted() + 1 - FEWEST_DIGITS) / 2
    return Interval(min(covers.low, middle - half), max(covers.high, middle + half))
