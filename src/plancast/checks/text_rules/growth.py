"""Growth that does not follow from the levels, the change, or the points said with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from plancast.checks.text_rules.change_bases import is_nominal_told, is_real_by_custom
from plancast.checks.text_rules.changes import statements
from plancast.checks.text_rules.changes_over_sentences import changes_over_sentences
from plancast.checks.text_rules.consecutive import consecutive
from plancast.checks.text_rules.doubled import doubled
from plancast.checks.text_rules.follows import (
    Worked,
    difference,
    is_positive,
    printed,
    rate_of,
    rate_of_change,
    rate_on,
    relation,
    signed,
)
from plancast.checks.text_rules.grown_times import grown_times
from plancast.checks.text_rules.growth_to_a_bound import growth_to_a_bound
from plancast.checks.text_rules.loose_changes import loose_changes
from plancast.checks.text_rules.relation import Evidence, Relation, TextRule
from plancast.checks.text_rules.rises_of_parts import rises_of_parts
from plancast.checks.text_rules.said_fractions import said_fractions
from plancast.checks.text_rules.slips import mended_by_a_slip, significant_digits
from plancast.checks.text_rules.statement import Statement
from plancast.checks.text_rules.table_changes import table_changes
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import QuotedFigure
from plancast.core.text import Text

SAID_TOGETHER = 0.9
"""How sure it is that figures tied by the words of one statement belong together."""

SURE_BESIDE = 0.9
"""How sure a period is that is said beside its figure."""

LEAST_YEARS = 0.75
"""How sure the years of two levels must be for them to keep a rate apart."""

MOST_OFF_ON_YEAR = 2
"""By what factor a rate said to be on the year may be off a change that may be of a month."""

_ON_YEAR = compiled(
    r"on the year|year-on-year|on-year|year on year|yoy|over the year|"
    r"from a year|同比",
    re.IGNORECASE,
)
_ON_SCOPE = compiled(r"同口径|可比口径|[(]自然口径|like-for-like", re.IGNORECASE)
"""A scope said of a level before it: the change and the rate behind it are of the same one."""
_OTHER_WAY = Text(en="the size fits, the direction does not", zh="幅度相符，方向不符")
_YEARLY = 4
"""Quarters of a year: a quarter's growth may be printed at an annual rate without saying so."""


def find(evidence: Evidence) -> Iterator[Relation]:
    """Yield every statement whose figures can be worked out from one another."""
    for one in statements(evidence.passage):
        yield from _points(one)
        if not is_nominal_told(one) and not _is_part_beside_total(one):
            yield from worked_out(one, "GROWTH")
    for pair in consecutive(evidence.passage):
        if not pair.nominal and not pair.revised:
            worked = rate_of(pair.level, pair.earlier)
            yield relation("GROWTH", (pair.level, pair.earlier, pair.rate), pair.rate, pair.values, worked, pair.sure)
    yield from doubled(evidence.passage)
    yield from grown_times(evidence.passage)
    yield from said_fractions(evidence.passage)
    yield from (one for one in table_changes(evidence.passage) if one.code == "GROWTH")
    yield from growth_to_a_bound(evidence.passage)
    yield from rises_of_parts(evidence.passage)
    yield from changes_over_sentences(evidence.passage)
    yield from (one for one in loose_changes(evidence.passage) if one.code == "GROWTH")


def _is_part_beside_total(one: Statement) -> bool:
    """Whether the two levels are a month and the time from the start of its year: 6月16.2亿, 上半年累计82.4亿."""
    level, earlier = one.level, one.earlier
    if level is None or earlier is None or level.period is None or earlier.period is None:
        return False
    one_year = level.period.year == earlier.period.year and min(level.sure.period, earlier.sure.period) >= SURE_BESIDE
    return one_year and level.period.end == earlier.period.end and level.period.start != earlier.period.start


def worked_out(one: Statement, code: str) -> Iterator[Relation]:
    """Yield what can be worked out of a statement with levels, under a code."""
    if one.rate is not None and not one.mean and not is_real_by_custom(one):
        if not one.other_base:
            yield from _rate(one, code)
        elif one.earlier is None and _ON_SCOPE.search(one.opening):
            yield from _rate(one, code)  # level, change and rate of one scope
    level, earlier, change = one.level, one.earlier, one.change
    if level is None or earlier is None or change is None or change.dimension == "points":
        return
    way = one.change_way or one.way
    if one.change_mean or not one.is_over_time or not way:
        return
    if _is_larger_than_both(change, level, earlier):
        return
    figures = (level, earlier, change)
    yield _told(code, figures, change, signed(change, way), difference(level, earlier, ""))


def _is_larger_than_both(change: QuotedFigure, level: QuotedFigure, earlier: QuotedFigure) -> bool:
    """Whether a change is larger than what it changed, by no slip of the pen: it is an amount of something else."""
    most = max(printed(level).high, printed(earlier).high)
    if not is_positive(level, earlier) or printed(change).low <= most:
        return False
    gap = printed(level) - printed(earlier)
    return not mended_by_a_slip(change, -gap if gap.high < 0 else gap)


def _rate(one: Statement, code: str) -> Iterator[Relation]:
    level, earlier, change, rate = one.level, one.earlier, one.change, one.rate
    if rate is None or not one.rate_way:
        return
    values = signed(rate, one.rate_way)
    amount = change if change is not None and change.dimension != "points" and not one.change_mean else None
    if amount is not None and one.change_way == one.rate_way and level is not None and is_positive(level):
        worked = rate_of_change(level, amount, one.change_way)
        if worked is not None and _may_be_of_change(one, amount, worked, values):
            yield _told(code, (level, amount, rate), rate, values, worked)
    if earlier is None or not one.is_over_time or not is_positive(earlier) or is_of_other_years(level, earlier, rate):
        return
    if level is not None and is_positive(level):
        yield _told(code, (level, earlier, rate), rate, values, rate_of(level, earlier))
    elif level is None and amount is not None and one.change_way == one.rate_way:
        yield _told(code, (earlier, amount, rate), rate, values, rate_on(earlier, amount, one.change_way))


def _may_be_of_change(one: Statement, amount: QuotedFigure, worked: Worked, values: Interval) -> bool:
    """Whether a rate may be that of a change: not at an annual rate, nor on the year beside a change of the month."""
    if not signed(amount, 0).is_bounded or _is_yearly(worked, values, one):
        return False
    low, high = sorted((abs(worked.value.middle), abs(values.middle)))
    return low * MOST_OFF_ON_YEAR > high or _ON_YEAR.search(one.rate_words) is None


def is_of_other_years(level: QuotedFigure | None, earlier: QuotedFigure, rate: QuotedFigure) -> bool:
    """Whether a rate said before the level of years ago is on another year: 增长86.5%,2019年为1.1亿人次."""
    if level is None or rate.number > earlier.number or level.period is None or earlier.period is None:
        return False
    if min(level.sure.period, earlier.sure.period) < LEAST_YEARS or rate.against.kind not in ("", "year", "previous"):
        return False
    return level.period.year - earlier.period.year > 1


def _is_yearly(worked: Worked, values: Interval, one: Statement) -> bool:
    """Whether a rate is what the change comes to at an annual rate, as a quarter's growth may be printed."""
    low, high = (((end / 100 + 1) ** _YEARLY - 1) * 100 for end in (worked.value.low, worked.value.high))
    told = "quarter" in one.words.lower() or (one.rate is not None and significant_digits(one.rate) > 1)
    return Interval(low, high).touches(values) and told and one.words.isascii()


def _told(
    code: str, figures: tuple[QuotedFigure, ...], shown: QuotedFigure, values: Interval, worked: Worked
) -> Relation:
    """Return the relation; of one that holds but for the direction, that its word is wrong."""
    if not worked.value.touches(values) and worked.value.touches(-values):
        made = relation("DIRECTION", figures, shown, values, worked, SAID_TOGETHER, _OTHER_WAY)
        return replace(made, holds=False)
    return relation(code, figures, shown, values, worked, SAID_TOGETHER)


def _points(one: Statement) -> Iterator[Relation]:
    """Yield two rates and the points between them."""
    level, earlier, change = one.level, one.earlier, one.change
    if level is None or earlier is None or change is None or change.dimension != "points" or one.change_mean:
        return
    way = one.change_way or one.way
    if way and level.dimension == earlier.dimension == "percent":
        worked = difference(level, earlier, "points")
        yield _told("GROWTH", (level, earlier, change), change, signed(change, way), worked)


RULE = TextRule(("GROWTH",), find)
