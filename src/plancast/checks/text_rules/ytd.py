"""Part of a year set against a year, and a figure from the start of the year given as a quarter's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from plancast.checks.text_rules.changes import statements
from plancast.checks.text_rules.cumulative_falls import cumulative_falls
from plancast.checks.text_rules.follows import difference, is_positive, printed, rate_of, relation, signed
from plancast.checks.text_rules.matching import bare
from plancast.checks.text_rules.relation import Evidence, Relation, TextRule
from plancast.checks.text_rules.statement import Statement
from plancast.checks.text_rules.ytd_by_size import ytd_by_size
from plancast.checks.text_rules.ytd_by_words import by_their_words
from plancast.checks.text_rules.ytd_loose import against_years
from plancast.core.patterns import compiled
from plancast.core.periods import Period
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

_FLOWS = frozenset(
    [
        "gdp",
        "value added",
        "gross output",
        "fiscal revenue",
        "tax revenue",
        "fiscal expenditure",
        "profit",
        "revenue",
        "trade",
        "exports",
        "imports",
        "retail sales",
        "investment",
        "production",
        "visitors",
    ]
)
"""Sorts that add up over a year; stocks such as deposits do not."""
_SAME_PART = compiled(
    r"同期|同比|year-on-year|on-year|yoy|same period|corresponding period|a year earlier", re.IGNORECASE
)
LEAST_PART = 0.85
"""A figure said to be of part of a year must be sure of its period."""
MOST_OFF = 1.6
"""By how much part of a year over a whole one may be off its share of the months, for the two to be of one thing."""


def find(evidence: Evidence) -> Iterator[Relation]:
    """Yield growth of part of a year that follows from a whole year, and quarters that are no quarters."""
    by_thing: dict[tuple[str, str], list[QuotedFigure]] = defaultdict(list)
    for one in evidence.passage.figures:
        if (
            one.kind is Kind.LEVEL
            and one.period is not None
            and one.dimension not in ("", "percent", "points", "ratio")
            and not one.expected
        ):
            by_thing[bare(one.concept), one.dimension].append(one)
    for said in statements(evidence.passage):
        yield from _against_year(said, evidence.passage)
    for (concept, _), same in by_thing.items():
        if concept:
            yield from _quarters(same)
    yield from by_their_words(evidence.passage)
    yield from against_years(evidence.passage)
    yield from ytd_by_size(evidence.passage)
    yield from cumulative_falls(evidence.passage)


def _is_part(period: Period | None) -> bool:
    return (
        period is not None
        and period.kind in ("quarter", "year_to_date", "month", "months", "half")
        and period.share_of_year < 1
    )


def _against_year(said: Statement, passage: Passage) -> Iterator[Relation]:
    """Yield a rate that is just the part of a year over a whole one, less one."""
    level, rate = said.level, said.rate
    if (
        level is None
        or rate is None
        or not said.rate_way
        or not _is_part(level.period)
        or level.sure.period < LEAST_PART
    ):
        return
    values = signed(rate, said.rate_way)
    for earlier in _whole_years(said, level, passage):
        if not is_positive(level, earlier):
            continue
        worked = rate_of(level, earlier)
        share = float(level.period.share_of_year) if level.period is not None else 1.0
        ratio = float(printed(level).middle / printed(earlier).middle)
        if not 1 / MOST_OFF <= ratio / share <= MOST_OFF or _SAME_PART.search(said.words):
            continue
        if not worked.value.touches(values) or values.high - values.low > abs(values.middle) / 20:
            continue
        note = Text(
            en=f"{level.period} is set against the whole of {earlier.period}",
            zh=f"以{level.period}与{earlier.period}全年相比",
        )
        made = relation("YTD", (level, earlier, rate), rate, values, worked, 0.85, note)
        yield replace(made, holds=False)
        return


def _whole_years(said: Statement, level: QuotedFigure, passage: Passage) -> Iterator[QuotedFigure]:
    """Yield levels of the year before, of the same thing or said in the same sentence or the one before."""
    if said.earlier is not None:
        if said.earlier.period is not None and said.earlier.period.kind == "year":
            yield said.earlier
        return
    year = level.period.year - 1 if level.period is not None else 0
    for one in passage.figures[max(0, level.number - 12) : level.number]:
        if (
            one.kind is not Kind.LEVEL
            or one.dimension != level.dimension
            or one.period is None
            or one.period.kind != "year"
        ):
            continue
        near = level.sentence - one.sentence <= 1
        if one.period.year == year and (near or (one.concept and bare(one.concept) == bare(level.concept))):
            yield one


def _quarters(same: list[QuotedFigure]) -> Iterator[Relation]:
    """Yield a quarter equal to the time from the start of the year, or above the year to which it belongs."""
    for quarter in same:
        if (
            quarter.period is None
            or quarter.period.kind != "quarter"
            or quarter.period.start.month == 1
            or quarter.sure.period < LEAST_PART
        ):
            continue
        if quarter.measure not in _FLOWS or quarter.figure.step >= abs(quarter.figure.value) / 50:
            continue
        for longer in same:
            if longer.period is None or longer.sure.period < LEAST_PART or longer.period.year != quarter.period.year:
                continue
            if (
                longer.period.start.month != 1
                or longer.period.end < quarter.period.end
                or longer.place != quarter.place
            ):
                continue
            equal = longer.period.end == quarter.period.end and longer.figure.value == quarter.figure.value
            above = printed(quarter).low > printed(longer).high
            if equal or above or longer.period.kind in ("year", "year_to_date"):
                yield _quarter(quarter, longer, holds=not (equal or above))


def _quarter(quarter: QuotedFigure, longer: QuotedFigure, holds: bool) -> Relation:
    rest = difference(longer, quarter, "")
    side = "<" if holds else ">=" if printed(quarter).high >= printed(longer).low else ">"
    return Relation(
        code="YTD",
        figures=tuple(sorted((quarter, longer), key=lambda one: one.number)),
        holds=holds,
        sure=0.8,
        arithmetic=Text(
            en=f"{quarter.quote} of {quarter.period} {side} {longer.quote} of {longer.period}, of which it is a part: "
            f"{rest.formula} would be left",
            zh=f"{quarter.period}的{quarter.quote} {side} 包含该季度的{longer.period}的{longer.quote}，"
            f"其余为{rest.formula}",
        ),
        says={"printed": quarter.quote},
        place=quarter.start,
    )


RULE = TextRule(("YTD",), find)
