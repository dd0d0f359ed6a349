"""One thing told twice in a text, in sentences apart: the same name, time, sort and basis, and two values.

A summary and a chapter, a first paragraph and a later one, a total and the sentence on it: a reader who meets a name
again, for the same time, expects the same value. Names are compared as they are read, without times and without the
words of the place that a whole text is about.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from plancast.checks.text_rules.contradiction_slipped import Slipped
from plancast.checks.text_rules.loose_names import name_of
from plancast.checks.text_rules.slips import is_mistyped, significant_digits
from plancast.checks.text_rules.tellings import Telling, telling_of
from plancast.checks.text_rules.wording import is_chinese, is_rounded
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure

SURE = 0.78
NAMED, SURELY_NAMED, DATED = 0.7, 0.9, 0.75
"""How sure the name and the time of both must be; a name that is carried over needs a longer number."""

FEWEST_DIGITS, FEWEST_OF_MANY = 2, 3
"""Significant digits of a number that is told twice; of one of several values of a name more are needed."""

MOST_VALUES = 4
"""Values of one name and time that are looked at."""

AMOUNTS_BACK = 3
"""Figures back from a rate of growth to the level that it is of."""

_LEVELS = (Kind.LEVEL, Kind.SHARE)
_OTHER_BASIS = compiled(
    r"同口径|可比口径|剔除|扣除|不含|不包括|修订|修正|调整|初步|最终|快报|原|此前|目标|预算|计划|预期|预测|其中|同期|累计|"
    r"季调|环比|折年|按美元|以美元|按人民币|以人民币|人均|平均|最高|最低|名义|实际|"
    r"\b(?:excluding|including|adjusted|revis\w+|preliminar\w+|initial\w*|previous\w*|earlier|target\w*|forecast\w*|"
    r"expect\w*|estimat\w+|projected|budget\w*|average|median|annuali[sz]ed|month-on-month|quarter-on-quarter|"
    r"sequential\w*|core|underlying|constant|nominal|real|per|each|of which|terms|like-for-like|organic|same-store|"
    r"peak|high|low|record|versus|against|previous (?:month|quarter)|(?:month|quarter) (?:earlier|before))\b",
    re.IGNORECASE,
)
"""Words that set a value apart from another of the same name: each telling must have the same of them."""


_TIME = compiled(
    r"(?:(?:19|20)\d\d年?(?:度|末|底|初)?|今年|去年|上年|全年|本年|当年|当月|[年月期]末|年底|截至|截止|前?[一二三四]季度?|首季|"
    r"上半年|下半年|前[一二三四五六七八九十两]+个?月|\d{1,2}(?:-\d{1,2})?月份?|初步核算|数据显示|据统计)+|"
    r"\b(?:(?:19|20)\d\d|this|last|first|second|third|fourth|full|year|quarter|half|month|months|in|for|during|of|the)\b",
    re.IGNORECASE,
)
_WHOSE = compiled(r"\A[^的]{1,6}的(?=[^的]{2,}\Z)")
LEAST_ZH, LEAST_EN = 3, 5


def thing_name(concept: str) -> str:
    """Return the name of a thing without when and whose it is.

    Examples
    --------
    >>> thing_name("前三季度全市地区生产总值"), thing_name("知乎的毛利润"), thing_name("exports in 2016")
    ('gdp', '毛利润', 'exports')
    """
    return re.sub(r"\s+", " ", name_of(_WHOSE.sub("", _TIME.sub("", concept.strip())).strip())).strip()


class _Thing(NamedTuple):
    name: str
    period: str
    sort: str


def retold_pairs(passage: Passage) -> Iterator[Slipped]:
    """Yield the two tellings of a thing, for one time, that a slip of the pen sets apart."""
    told: dict[_Thing, list[QuotedFigure]] = defaultdict(list)
    for figure in passage.figures:
        thing = _thing(passage, figure)
        if thing is not None:
            told[thing].append(figure)
    for figures in told.values():
        values = {abs(one.figure.value) for one in figures}
        if 2 <= len(values) <= MOST_VALUES and len({one.sentence for one in figures}) > 1:
            yield from _of_one(passage, figures, FEWEST_DIGITS if len(values) == 2 else FEWEST_OF_MANY)


def _of_one(passage: Passage, figures: list[QuotedFigure], least_digits: int) -> Iterator[Slipped]:
    for first, other in combinations(figures[: 2 * MOST_VALUES], 2):
        apart = first.sentence != other.sentence and not first.interval.touches_unsigned(other.interval)
        if apart and _is_slip(first, other, least_digits) and _alike(passage, first, other):
            yield Slipped(first, other, SURE)
            return


def _thing(passage: Passage, figure: QuotedFigure) -> _Thing | None:
    """Return what a figure is of, and when; None where that is not surely read."""
    if figure.expected or not figure.dimension or not is_rounded(figure) or not figure.figure.value:
        return None
    if figure.sure.concept < NAMED or figure.period is None or figure.sure.period < DATED:
        return None
    if figure.kind in (Kind.STRUCTURE, Kind.MULTIPLE) or "|" in figure.before or "\t" in figure.before:
        return None
    name = thing_name(figure.concept)
    if len(name) < (LEAST_ZH if is_chinese(passage, figure) else LEAST_EN):
        return None
    kind = Kind.LEVEL if figure.kind in _LEVELS and not figure.whole else figure.kind
    basis = figure.against.kind or "year" if kind not in _LEVELS else ""
    flags = f"{figure.yearly_mean} {figure.cumulative} {figure.per_head} {figure.prices}"
    whole = thing_name(figure.whole) if figure.whole else ""
    return _Thing(name, figure.period.text, f"{kind.value} {figure.dimension} {basis} {whole} {flags}")


def _alike(passage: Passage, one: QuotedFigure, other: QuotedFigure) -> bool:
    """Whether nothing in the words of either sets it apart from the other: basis, place, or another time."""
    if grow_from_other_levels(passage, one, other):
        return False
    if of_other_bases(one, other):
        return False
    first, second = telling_of(passage, one), telling_of(passage, other)
    named = f"{one.concept} {other.concept}".lower()
    set_apart = {mark for mark in first.marks ^ second.marks if mark not in named}
    return not _names_another(first, second) and not set_apart and not _from_other_times(one, other)


def of_other_bases(one: QuotedFigure, other: QuotedFigure) -> bool:
    """Whether the clause of the one says on what basis it is, and that of the other says another, or none."""
    bases = [frozenset(word.lower() for word in _OTHER_BASIS.findall(_clause(figure))) for figure in (one, other)]
    return bases[0] != bases[1]


def _from_other_times(one: QuotedFigure, other: QuotedFigure) -> bool:
    """Whether both say what they are compared with, and it is not one time."""
    times = {figure.against.period for figure in (one, other) if figure.against.period is not None}
    return len(times) > 1


def _names_another(first: Telling, second: Telling) -> bool:
    return bool(first.proper - second.proper and second.proper - first.proper)


def abs_of(figure: QuotedFigure) -> Interval:
    """Return what a figure covers, without its sign: a fall of 5 and one of -5 are one."""
    return -figure.interval if figure.interval.high <= 0 else figure.interval


def _clause(figure: QuotedFigure) -> str:
    return re.split(r"[;。!?]|\.\s", figure.before[-80:])[-1] + re.split("[,;。.)]", figure.after[:24])[0]


def _is_slip(one: QuotedFigure, other: QuotedFigure, least_digits: int) -> bool:
    """Whether one digit changed, or two swapped, turns one number into the other, of like size."""
    if min(one.sure.concept, other.sure.concept) < SURELY_NAMED:
        least_digits = FEWEST_OF_MANY
    if min(significant_digits(one), significant_digits(other)) < least_digits:
        return False
    least, most = sorted((abs(one.interval.middle), abs(other.interval.middle)))
    return most < 10 * Decimal(least) and (
        is_mistyped(other, abs_of(one), least_digits) or is_mistyped(one, abs_of(other), least_digits)
    )


def grow_from_other_levels(passage: Passage, one: QuotedFigure, other: QuotedFigure) -> bool:
    """Whether two rates of growth each follow a level of their own, and those levels are not one.

    Then the text speaks of two things in like words: persons of two registers, a month and the months so far.
    """
    if one.kind not in _MOVES or other.kind not in _MOVES:
        return False
    levels = level_before(passage, one), level_before(passage, other)
    return levels[0] is not None and levels[1] is not None and not levels[0].interval.touches(levels[1].interval)


_MOVES = (Kind.GROWTH, Kind.CHANGE, Kind.POINTS)


def level_before(passage: Passage, rate: QuotedFigure) -> QuotedFigure | None:
    """Return the level that a rate of growth stands behind, in its own sentence; None where there is none."""
    for number in range(rate.number - 1, max(-1, rate.number - 1 - AMOUNTS_BACK), -1):
        figure = passage.figures[number]
        if figure.sentence != rate.sentence:
            return None
        if figure.kind is Kind.LEVEL and figure.dimension not in ("", "percent", "points"):
            return figure
    return None
