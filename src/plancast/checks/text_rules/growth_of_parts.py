"""GROWTH: a whole that is said to grow faster than its fastest part, or more slowly than its slowest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from plancast.checks.text_rules.besides import besides
from plancast.checks.text_rules.growth_lists import growth_lists
from plancast.checks.text_rules.growth_over_a_gap import growth_over_a_gap
from plancast.checks.text_rules.growth_splits import growth_splits
from plancast.checks.text_rules.matching import bounded
from plancast.checks.text_rules.partitions import Group, groups_of
from plancast.checks.text_rules.relation import Evidence, Relation, TextRule
from plancast.checks.text_rules.shown import compared, shown
from plancast.checks.text_rules.subjects import Subject, of_one_period, of_one_place, subjects_of
from plancast.core.intervals import Interval, hull
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure

SURE_WORDED = 0.8
"""How sure it is that named parts make up a whole whose growth is said beside theirs."""

MOST_WHOLES = 2
"""Rates that may be the whole's: among more nothing is picked."""

_OTHER_BASE = compiled(
    r"环比|比(?:一|二|三|四|上)季度|两年平均|比20\d\d年|quarter-on-quarter|month-on-month|two-year average",
    re.IGNORECASE,
)
_IN_BRACKETS = compiled(r"(?:比|较|than|from)[^,;。]{0,14}[(][^)]{0,8}\Z", re.IGNORECASE)
"""The rate of the time compared with, in brackets: 降幅较2015年(下降12.7%)收窄."""
_REAL_BY_CUSTOM = compiled(
    r"生产总值|增加值|经济|产业|\bgdp\b|gross domestic|value added|output|economy|production", re.I
)
"""Things whose parts grow at constant prices as their whole does, said or not."""
_MONTH_ALONE = compiled(r"当月|本月|单月|当季|\bin the month\b", re.IGNORECASE)
_PRICE_RULE = compiled(r"\bprice|价格|指数|率\Z|\brate\b|index", re.IGNORECASE)


def find(evidence: Evidence) -> Iterator[Relation]:
    """Yield every whole whose growth is printed beside that of all its parts.

    A whole's rate is the mean of its parts' rates, weighted by their levels of the period before, so that it lies
    between the lowest and the highest of them, at current and at fixed prices alike.
    """
    passage = evidence.passage
    subjects = subjects_of(passage)
    found: list[Relation] = []
    for group in groups_of(passage, subjects, lambda one: _is_growth(passage, one)):
        if group.partition.key not in ("demand", "balance sheet"):
            found.extend(_of(group))
    yield from found
    yield from besides(found, _worded(passage, found))


def _worded(passage: Passage, found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield wholes with the parts that words say are all, or that releases always split them into."""
    told = {tuple(one.number for one in relation.figures) for relation in found}
    for whole, parts in chain(growth_splits(passage), growth_lists(passage), growth_over_a_gap(passage)):
        if len({_MONTH_ALONE.search(one.before) is None for one in (whole, *parts)}) > 1:
            continue  # a month's growth is no part of that of several
        made = _told(whole, parts, SURE_WORDED)
        numbers = tuple(one.number for one in made.figures)
        if numbers not in told:
            told.add(numbers)
            yield made


def _is_growth(passage: Passage, one: Subject) -> bool:
    figure = one.figure
    if (
        figure.kind is not Kind.GROWTH
        or figure.dimension != "percent"
        or not bounded(figure)
        or figure.sure.kind < 0.79
    ):
        return False
    if (
        figure.yearly_mean
        or figure.against.kind in ("previous", "base", "plan")
        or _PRICE_RULE.search(one.name)
        or one.sure < 0.7
    ):
        return False
    return _OTHER_BASE.search(figure.before) is None and _IN_BRACKETS.search(figure.before) is None


def _of(group: Group) -> Iterator[Relation]:
    nominal_told = any(whole.figure.prices == "nominal" for whole, _ in group.wholes)
    wholes = [
        whole
        for whole, alike in group.wholes
        if alike and _one_basis(whole, group) and not (nominal_told and whole.figure.prices == "real")
    ]  # beside a nominal rate the real one is of another basis than the rates of the parts
    made = [_relation(group, whole) for whole in wholes]
    holding = [one for one in made if one.holds]
    if holding:
        yield holding[0]
    elif made and len(made) <= MOST_WHOLES:
        yield made[0]


def _one_basis(whole: Subject, group: Group) -> bool:
    """Whether no price basis is named for one that is not named for the others; real growth is the rule of GDP."""
    bases = {one.figure.prices for one in group.parts}
    if "nominal" in bases or whole.figure.prices == "nominal":
        return bases == {"nominal"} and whole.figure.prices == "nominal"
    if whole.figure.prices == "real" and "real" not in bases:
        return _REAL_BY_CUSTOM.search(whole.name) is not None
    return True


def _relation(group: Group, whole: Subject) -> Relation:
    parts = [one.figure for one in group.parts]
    told = [one.sure for one in (*group.parts, whole)]
    sure = min(
        group.sure,
        of_one_period(whole, group.parts[0]),
        of_one_place(whole.place, group.parts[0].place or whole.place),
        *told,
    )
    return _told(whole.figure, parts, sure)


def _told(whole: QuotedFigure, parts: Sequence[QuotedFigure], sure: float) -> Relation:
    span = hull([one.interval for one in parts])
    holds = span.touches(whole.interval)
    figures = tuple(sorted((whole, *parts), key=lambda one: one.number))
    rates_en = ", ".join(_rate(one.interval) for one in parts)
    arithmetic = compared(
        f"growth of the whole lies between that of its parts ({rates_en} %): in",
        f"总体增速应介于各部分增速（{rates_en.replace(', ', '、')}%）之间：即",
        span,
        whole.quote,
        whole.interval,
    )
    return Relation("GROWTH", figures, holds, sure, arithmetic, {"printed": whole.quote}, place=whole.start)


def _rate(interval: Interval) -> str:
    return shown(interval.middle)


RULE = TextRule(("GROWTH",), find)
