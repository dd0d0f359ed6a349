"""Levels of one thing for one part of two years that follow one another, with the growth of the later one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from plancast.checks.text_rules.change_bases import is_money, is_real_by_custom, is_revised
from plancast.checks.text_rules.changes import statements
from plancast.checks.text_rules.follows import is_positive, signed
from plancast.checks.text_rules.matching import bare
from plancast.checks.text_rules.statement import Statement
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.periods import Period
from plancast.core.quoted import Kind, Passage, QuotedFigure

_ON_YEAR = compiled(
    r"同比|上年|去年|year-on-year|on-year|yoy|y-o-y|previous year|last year|year earlier|year ago|preceding year",
    re.IGNORECASE,
)
_PREVIOUS = compiled(r"环比|上月|上季|month-on-month|quarter-on-quarter|previous (?:month|quarter)", re.IGNORECASE)
_AS_REVISED = compiled(
    r"(?:经|最终)*(?:核实|修订|普查修订|调整)后的?|\b(?:finally )?(?:revised|verified) ", re.IGNORECASE
)
LEAST_PERIOD = 0.75
"""Least sureness of a period that a pair over two sentences may rest on."""


class Pair(NamedTuple):
    """A level with its growth, and the level of the year before, said elsewhere in the text."""

    level: QuotedFigure
    earlier: QuotedFigure
    rate: QuotedFigure
    values: Interval
    """What the rate covers, with its sign."""
    sure: float
    nominal: bool
    """Whether the rate is called nominal."""
    revised: bool
    """Whether the earlier level is said to be one after a revision."""


def _part(period: Period) -> tuple[int, int, str]:
    return (
        period.start.month,
        period.end.month,
        period.kind.replace("quarter", "year_to_date") if period.start.month == 1 else period.kind,
    )


def consecutive(passage: Passage) -> Iterator[Pair]:
    """Yield pairs of amounts that are no money, or of money where the growth is called nominal.

    Money is left alone otherwise: its growth may be at constant prices, and its base may have been revised.
    """
    levels: dict[tuple[str, str], list[QuotedFigure]] = defaultdict(list)
    for one in passage.figures:
        if (
            one.kind is Kind.LEVEL
            and one.concept
            and one.period is not None
            and not one.expected
            and one.dimension not in ("", "percent", "points", "ratio")
        ):
            levels[_thing(one), one.dimension].append(one)
    for said in statements(passage):
        yield from _pairs(said, levels)


def _thing(one: QuotedFigure) -> str:
    """Return what a figure is of, without words of its revision."""
    return bare(_AS_REVISED.sub("", one.concept))


def _pairs(said: Statement, levels: dict[tuple[str, str], list[QuotedFigure]]) -> Iterator[Pair]:
    level, rate = said.level, said.rate
    if level is None or rate is None or said.earlier is not None or said.change is not None or not said.rate_way:
        return
    if level.period is None or said.mean or said.other_base or level.expected or is_real_by_custom(said):
        return
    words = said.words + " " + rate.against.words
    if not _ON_YEAR.search(words) or _PREVIOUS.search(words) or (is_money(level) and said.rate_prices != "nominal"):
        return
    before = [
        one
        for one in levels.get((_thing(level), level.dimension), ())
        if one.period is not None
        and one.period.year == level.period.year - 1
        and _part(one.period) == _part(level.period)
        and one.place == level.place
    ]
    revised = [one for one in before if is_revised(one)]
    before = revised or before
    if len({one.figure.value for one in before}) != 1 or not is_positive(level, before[0]):
        return
    earlier = before[0]
    least = min(level.sure.period, earlier.sure.period)
    if least < LEAST_PERIOD:
        return
    sure = min(level.sure.concept, earlier.sure.concept) * (0.95 if revised else least)
    yield Pair(level, earlier, rate, signed(rate, said.rate_way), sure, said.rate_prices == "nominal", bool(revised))
