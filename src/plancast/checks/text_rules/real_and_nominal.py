"""One rate called both real and nominal, two unlike real rates of one thing, and real growth set against nominal.

A reader who meets *real growth of 8.8%* and right behind it *after deducting price factors, 6.6%* knows that the first
one has the prices still in it; so where the same number is called real in one place and nominal in another; so where a
rate free of prices is said to be so many points above the nominal growth of something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from plancast.checks.text_rules.follows import printed
from plancast.checks.text_rules.loose_names import name_of
from plancast.checks.text_rules.matching import bare
from plancast.checks.text_rules.relation import Relation
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

SURE_NAMED = 0.8
"""How sure it is that two rates are of one thing by their names and places in the text."""

CLOSE = 2
"""Sentences between two rates of which the second one takes the prices out of the first."""

_HINT = compiled(r"实际|实质|名义|扣除|剔除|可比价|不变价|\breal\b|nominal|inflation|\bprices?\b|price factors", re.I)
_REAL = compiled(
    r"实际|实质|扣除(?:物价|价格)|剔除(?:物价|价格)|可比价|不变价|\breal(?:ly)?\b(?! estate)|in real terms|"
    r"after (?:adjusting|allowing|deducting|stripping|accounting)|constant prices|inflation-adjusted|price-adjusted",
    re.I,
)
_NOMINAL = compiled(r"名义|现价|当年价|\bnominal(?:ly)?\b|current prices|in cash terms|before inflation", re.I)
_DEDUCTED = compiled(
    r"(?<!未)(?:扣除|剔除)(?:物价|价格|通胀|通货膨胀|涨价)(?:上涨)?(?:因素|影响)?(?:的影响)?后?|"
    r"\b(?:after|when|once|net of|excluding|adjusted for|adjusting for)[a-z ,]{0,20}"
    r"(?:price (?:factors?|changes?|increases?|rises?)|prices|inflation)\b",
    re.I,
)
_WHEN = (
    r"(?:[\s,]*\b(?:year[ -]on[ -]year|on[ -]year|yoy|y-o-y|from a year (?:ago|earlier)|a year|higher|lower|more|"
    r"less)\b)*"
)
_OF_ALL = compiled(r"[(][^)]*(?:以下|以上|均)[^)]*[)]|\ball (?:growth )?rates\b", re.I)
"""Words on all rates of a text: 以下增速均为实际增长率."""
_REAL_BEHIND = compiled(
    rf"{_WHEN}\s*(?:in real terms|after inflation|at constant prices|[(](?:已)?(?:扣除|剔除)[^)]{{0,8}}[)])", re.I
)
_NOMINAL_BEHIND = compiled(rf"{_WHEN}\s*(?:in nominal terms|at current prices|before inflation|[(]名义[)])", re.I)
_SET_AGAINST = compiled(
    r"(?:比|较|高于|低于|快于|慢于)[^,;。]{0,16}(?P<zh>生产总值|GDP|经济)[^,;。]{0,6}名义[^,;。实]{0,8}\Z|"
    r"(?:比|较|高于|低于|快于|慢于)[^,;。]{0,8}名义(?:GDP|生产总值|经济)[^,;。实]{0,8}\Z",
    re.I,
)
_SET_AGAINST_BEHIND = compiled(
    r"\s*(?:higher|faster|more|above|lower|slower|below|ahead)[a-z ]{0,16}(?:the )?(?:nominal (?:gdp|economic|"
    r"growth of gdp)|"
    r"(?:gdp|economy|economic)[a-z' ]{0,8}nominal)",
    re.I,
)


def real_and_nominal(passage: Passage) -> Iterator[Relation]:
    """Yield pairs of rates whose price bases cannot both be as said, under ``REAL_NOMINAL``.

    Parameters
    ----------
    passage
        The text with its figures.
    """
    if not _HINT.search(passage.folded):
        return
    rates = [
        one
        for one in passage.figures
        if one.dimension == "percent" and one.kind in (Kind.GROWTH, Kind.LEVEL) and printed(one).is_bounded
    ]
    told: set[int] = set()
    ways = (_called_both(rates), _deducted(passage, rates), _set_against(passage, rates), _said_anew(passage, rates))
    for found in ways:
        for made in found:
            if told.isdisjoint(one.number for one in made.figures):
                told.update(one.number for one in made.figures)
                yield made


def prices_of(rate: QuotedFigure) -> str:
    """Return ``real`` or ``nominal`` where the words of its own clause call a rate so; else empty."""
    if _REAL_BEHIND.match(rate.after):
        return "real"
    if _NOMINAL_BEHIND.match(rate.after):
        return "nominal"
    clause = re.split(r"[,;。]", rate.before)[-1]
    last = _DEDUCTED.search(rate.before)
    real, nominal = _REAL.search(clause) is not None or last is not None, _NOMINAL.search(clause) is not None
    return "" if real == nominal else "real" if real else "nominal"


def _name(rate: QuotedFigure) -> str:
    """Return what a rate is of, without words of prices; empty where nothing says it."""
    words = _DEDUCTED.sub("", rate.concept)
    words = re.sub(
        r"同比|名义|实际|增长|增速|average annual|real|nominal|growth|rate|\bof\b", "", words, flags=re.I
    ).strip(" ,")
    return bare(name_of(words)) if words else ""


def _called_both(rates: Sequence[QuotedFigure]) -> Iterator[Relation]:
    """Yield a rate called real that elsewhere is the nominal one of the same thing, beside another real one."""
    named = [(one, prices_of(one), _name(one)) for one in rates]
    for real, sort, name in named:
        if sort != "real" or not name or real.yearly_mean:
            continue
        for place, (nominal, other, its) in enumerate(named):
            same = other == "nominal" and its == name and nominal.figure.value == real.figure.value
            if not same or nominal.sign != real.sign or not _of_one_time(real, nominal):
                continue
            third = next(
                (one for one, that, its in named[place + 1 : place + 2] if that == "real" and its in ("", name)), None
            )
            if third is not None and third.figure.value != real.figure.value and third.sentence - nominal.sentence <= 1:
                yield _told((real, nominal, third), real, "real", "实际")


def _deducted(passage: Passage, rates: Sequence[QuotedFigure]) -> Iterator[Relation]:
    """Yield a rate called real right before the one that the deduction of prices leaves."""
    for one, other in pairwise(rates):
        if prices_of(one) != "real" or _DEDUCTED.search(one.before) or not _DEDUCTED.search(other.before):
            continue
        if _NOMINAL.search(other.before) or one.figure.value == other.figure.value or not _of_one_time(one, other):
            continue
        if _OF_ALL.search(other.before) or other.against.kind in ("base", "previous") or one.against.kind == "base":
            continue
        near = other.sentence - one.sentence < CLOSE
        names = _name(one), _name(other)
        same = not names[1] or names[0] == names[1]
        paragraph = passage.sentences[one.sentence].paragraph == passage.sentences[other.sentence].paragraph
        alike = one.yearly_mean == other.yearly_mean and one.kind is other.kind
        if near and same and paragraph and alike:
            yield _told((one, other), one, "real", "实际")


def _set_against(passage: Passage, rates: Sequence[QuotedFigure]) -> Iterator[Relation]:
    """Yield a real rate said to be so many points above the nominal growth of something else."""
    by_number = {one.number: one for one in rates}
    for points in passage.figures:
        rate = by_number.get(points.number - 1)
        if points.dimension != "points" or rate is None or rate.sentence != points.sentence:
            continue
        against = _SET_AGAINST.search(points.before) or _SET_AGAINST_BEHIND.match(points.after)
        if against and prices_of(rate) == "real" and not _NOMINAL.search(rate.before):
            yield _told((rate, points), rate, "real", "实际")


def _said_anew(passage: Passage, rates: Sequence[QuotedFigure]) -> Iterator[Relation]:
    """Yield two unlike real rates said of one thing and one year: real GDP grew by 1.9 …, real GDP grew by 5.3."""
    seen: dict[tuple[str, str, bool, int], QuotedFigure] = {}
    for one in rates:
        sure = one.period is not None and one.period.kind in ("year", "fiscal_year") and one.sure.period >= SURE_NAMED
        if not sure or one.kind is not Kind.GROWTH or one.expected or prices_of(one) != "real" or not _name(one):
            continue
        if _OTHER_READING.search(f"{one.before} {one.after[:40]}") or one.against.kind in ("place", "plan", "base"):
            continue
        key = (_name(one), str(one.period), one.yearly_mean, one.sign)
        first = seen.setdefault(key, one)
        apart = abs(first.figure.value - one.figure.value)
        if first.sentence != one.sentence and apart >= LEAST_APART and first.place == one.place:
            yield _told((first, one), max(first, one, key=lambda rate: rate.figure.value), "real", "实际")


LEAST_APART = 1
"""Points between two real rates of one thing and one year from which they are no two readings of it."""

_OTHER_READING = compiled(
    r"修订|初步|预测|预计|目标|季度|月|\b(?:revis\w*|prelim\w*|forecast\w*|expect\w*|project\w*|estimat\w*|target\w*|quarter\w*|"
    r"per capita|a head|average)\b",
    re.I,
)


def _of_one_time(one: QuotedFigure, other: QuotedFigure) -> bool:
    """Whether two rates may be for one time; a time left open may be any."""
    if one.period is None or other.period is None:
        return True
    return one.period == other.period or min(one.sure.period, other.sure.period) < SURE_NAMED


def _told(figures: Sequence[QuotedFigure], shown: QuotedFigure, en: str, zh: str) -> Relation:
    others = [one for one in figures if one is not shown]
    each_en = ", ".join(f"{one.quote} ({prices_of(one) or 'points over nominal growth'})" for one in others)
    each_zh = "、".join(one.quote for one in others)
    return Relation(
        code="REAL_NOMINAL",
        figures=tuple(sorted(figures, key=lambda one: one.number)),
        holds=False,
        sure=SURE_NAMED,
        arithmetic=Text(
            en=f"{shown.quote} is called {en}, and stands beside {each_en}: it still has the prices in it",
            zh=f"{shown.quote}称为{zh}增速，而同处另有{each_zh}：该数应为名义增速",
        ),
        says={"printed": shown.quote},
        place=shown.start,
    )
