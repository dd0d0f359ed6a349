"""Amounts that cannot be so large or small: a part above its whole, a profit above the revenue, more people than live.

The reason is nearly always a scale word: 万亿 for 亿, billion for million, the thousands of a table left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from plancast.checks.text_rules.by_ten import alike, by_sentence, is_amount, size
from plancast.checks.text_rules.relation import Relation
from plancast.core.intervals import Interval
from plancast.core.money_names import CURRENCIES
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

SURE = 0.85
PART_ABOVE = 20
"""How many times its whole a part must be for it to be a slip of scale."""

PART_BELOW = 10**5
"""How many times smaller than its whole a part worth telling is never."""

PROFIT_ABOVE = 20
"""How many times the revenue a profit must be: what was sold off or revalued may make it larger than the revenue."""

BEFORE_TAX_APART = 200
"""How far a profit before tax and one after tax must lie apart."""

MOST_PEOPLE = Decimal(10) ** 10
"""More people than live: the world had 8.2 billion in 2024 (United Nations, World Population Prospects 2024)."""

SENTENCES_BACK = 1

_PART_BEFORE = compiled(
    r"其中[^,;。]{0,14}\Z|\b(?:of which|of whom|of them|of these|of that|of it|including)\b[^,;.]{0,30}\Z",
    re.IGNORECASE,
)
_PART_BEHIND = compiled(r"\s*of (?:that|this|these|them|it|which|whom|the total)\b", re.IGNORECASE)
_OF_WHOLE = compiled(r"\s*Of (?:the|its|a|their|these|those)\b")
_PROFIT = compiled(r"净利润|净利|归母|利润总额|\bnet (?:profit|income|earnings)\b", re.IGNORECASE)
_BEFORE_TAX = compiled(r"税前利润|\bprofits? before tax\b|\bpre-?tax profits?\b", re.IGNORECASE)
_REVENUE = compiled(r"营业(?:总)?收入|营收|主营业务收入|\b(?:revenues?|turnover|sales)\b", re.IGNORECASE)
_PEOPLE = compiled(r"人口|\bpopulations?\b", re.IGNORECASE)
_EACH = compiled(r"人均|每|平均|\b(?:per|each|average)\b", re.IGNORECASE)
_NOT_PEOPLE = compiled(r"\s*(?:次|公里|·|时|日|天|-?(?:kilomet|times|days|hours|trips))", re.IGNORECASE)
_PEOPLE_BEHIND = compiled(r"\s*(?:people|residents|inhabitants|persons|men|women|voters)\b", re.IGNORECASE)


MOST_BESIDE = 60
"""Amounts of one sentence that are looked at on each side: a list without end is no statement."""


def too_large(passage: Passage) -> Iterator[Relation]:
    """Yield amounts that another amount beside them, or the number of people alive, shows to be off in scale."""
    sentences = by_sentence(passage)
    for number, figures in sentences.items():
        amounts = [one for one in figures if is_amount(one)]
        earlier = [one for one in sentences.get(number - SENTENCES_BACK, ()) if is_amount(one)]
        earlier = earlier[-MOST_BESIDE:]
        for place, one in enumerate(amounts):
            before, behind = amounts[max(0, place - MOST_BESIDE) : place], amounts[place + 1 : place + MOST_BESIDE]
            yield from _part_above_whole(one, before, earlier)
            yield from _profit(one, [*earlier, *before])
            yield from _people(one, [*before, *behind])


def _part_above_whole(
    one: QuotedFigure, before: Sequence[QuotedFigure], earlier: Sequence[QuotedFigure]
) -> Iterator[Relation]:
    wholes = [other for other in before if alike(other, one)]
    if not wholes or one.kind is not Kind.LEVEL:
        return
    is_part = (
        _PART_BEFORE.search(one.before) is not None
        or _PART_BEHIND.match(one.after) is not None
        or (wholes[-1] is before[0] and _OF_WHOLE.match(wholes[-1].before) is not None)
    )
    around = [*wholes, *(other for other in earlier if alike(other, one))]
    if is_part and _size(one).low > PART_ABOVE * max(_size(other).high for other in around):
        yield _told(wholes[-1], one, "a part of", "部分大于整体：")
    elif is_part and one.dimension and _size(one).high * PART_BELOW < min(_size(other).low for other in around):
        yield _told(wholes[-1], one, "a part of", "部分相对整体过小：")


def _profit(one: QuotedFigure, before: Sequence[QuotedFigure]) -> Iterator[Relation]:
    """Yield a profit far above the revenue, or before and after tax far apart, of one sentence or the one before."""
    if one.dimension not in CURRENCIES or one.kind is not Kind.LEVEL:
        return
    money = [other for other in before if other.dimension == one.dimension and other.kind is Kind.LEVEL]
    if _PROFIT.search(one.before):
        revenues = [other for other in money if _REVENUE.search(other.before) and not _EACH.search(other.before)]
        if revenues and _size(one).low > PROFIT_ABOVE * max(_size(other).high for other in revenues):
            yield _told(revenues[-1], one, "profit on revenue of", "利润远大于收入：")
    for mine, theirs in ((_BEFORE_TAX, _PROFIT), (_PROFIT, _BEFORE_TAX)):
        if not mine.search(one.before):
            continue
        other = next((other for other in reversed(money) if theirs.search(other.before)), None)
        if other is not None and _apart(one, other) > BEFORE_TAX_APART:
            yield _told(other, one, "profit before and after tax:", "税前与税后利润相差悬殊：")


def _apart(one: QuotedFigure, other: QuotedFigure) -> Decimal:
    low, high = sorted((_size(one).middle, _size(other).middle))
    return high / low


def _size(figure: QuotedFigure) -> Interval:
    return size(figure) or Interval.exactly(1)


def _people(one: QuotedFigure, others: Sequence[QuotedFigure]) -> Iterator[Relation]:
    is_people = one.dimension == "person" or (
        one.dimension == ""
        and (_PEOPLE_BEHIND.match(one.after) or any(_PEOPLE.search(other.before) for other in (one, *others)))
    )
    if is_people and not _NOT_PEOPLE.match(one.after) and _size(one).low > MOST_PEOPLE:
        arithmetic = Text(en=f"{one.quote} is more people than live on Earth", zh=f"{one.quote}超过全球人口")
        figures = (one, *(other for other in others if alike(other, one)))[:3]
        ordered = tuple(sorted(figures, key=lambda figure: figure.number))
        yield Relation("UNIT_SCALE", ordered, False, SURE, arithmetic, {"printed": one.quote})


def _told(other: QuotedFigure, one: QuotedFigure, en: str, zh: str) -> Relation:
    times = f"{_apart(one, other):,.0f}"
    arithmetic = Text(
        en=f"{one.quote}, {en} {other.quote}: the two lie {times} times apart",
        zh=f"{zh}{one.quote}与{other.quote}相差{times}倍",
    )
    return Relation("UNIT_SCALE", (other, one), False, SURE, arithmetic, {"printed": one.quote})
