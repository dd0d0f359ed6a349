"""Nominal growth, real growth and the change of prices of one thing, said together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from plancast.checks.text_rules.follows import Worked, printed, relation, signed
from plancast.checks.text_rules.relation import Relation
from plancast.core.intervals import Interval
from plancast.core.quoted import Kind, Passage, QuotedFigure

MOST_APART = Decimal(1)
"""Points by which the change of prices that nominal and real growth of an aggregate imply may differ from an index of
consumer prices: that index is not its deflator."""

MOST_APART_OWN = Decimal("0.35")
"""The same where the real rate is worked out with that very index: incomes, wages, sales, or a deflator."""

SURE_TRIPLE = 0.85
"""How sure it is that the three belong together, each named beside its figure and no other of its sort near."""

_REAL = re.compile(
    r"实际|实质|扣除价格|扣除物价|\breal (?:terms|gains?|growth|increase|rise|rate)|\breal\b(?= [\w ]{0,"
    r"24}\Z)|in real terms|after (?:adjusting for )?inflation|in volume",
    re.IGNORECASE,
)
_NOMINAL = re.compile(r"名义|名目|\bnominal|in value\b|in cash terms|at current prices|current-price", re.IGNORECASE)
_PRICE = re.compile(
    r"(?:价格|物价|CPI|平减指数|通胀率?|价格指数)[^,;。]{0,6}(?:上涨|下降|涨|跌|为|[(:])|平减指数|"
    r"价格涨幅|\bdeflator|\binflation (?:of|was|at|ran|rate)|\bprices?\b(?! (?:terms|factors))[^,;.]{0,"
    r"24}\Z|\bprices?\b(?= (?:rose|fell|up|higher))",
    re.IGNORECASE,
)
_AGGREGATE = re.compile(r"生产总值|GDP|增加值|经济|\bgdp\b|gross domestic product|economy|output|budget", re.IGNORECASE)
_DEFLATOR = re.compile(r"平减|缩减|deflator", re.IGNORECASE)


def price_triples(passage: Passage) -> Iterator[Relation]:
    """Yield nominal and real growth with the change of prices, where there is one of each within two sentences."""
    rates = [one for one in passage.figures if one.dimension == "percent" and printed(one).is_bounded]
    sorts = {one.number: _sort(one) for one in rates}
    named = [one for one in rates if sorts[one.number]]
    for place in range(len(named) - 2):
        three = named[place : place + 3]
        if {sorts[one.number] for one in three} != {"nominal", "real", "price"} or not _together(passage, three, named):
            continue
        by_sort = {sorts[one.number]: one for one in three}
        yield from _triple(passage, by_sort["nominal"], by_sort["real"], by_sort["price"])


def _sort(one: QuotedFigure) -> str:
    """Return which of the three a figure is, by the words of its clause."""
    before = re.split(r"[;。]", one.before)[-1]
    clause = re.split(r"[,(]", before)[-1]
    behind = re.split(r"[,;。.(]| and | but ", one.after)[0][:40]
    if one.kind in (Kind.SHARE, Kind.CONTRIBUTION, Kind.POINTS) or one.yearly_mean:
        return ""
    sorts = (("nominal", _NOMINAL), ("real", _REAL), ("price", _PRICE))
    found = [name for name, pattern in sorts if pattern.search(clause + " ") or pattern.search(clause)]
    found = found or [name for name, pattern in sorts[:2] if pattern.search(behind)]
    if found == ["price"] and re.match(r"的影响|的因素|因素", one.after):
        return "price"
    if "real" in found and "nominal" not in found:
        return "real"
    if len(found) == 1:
        return found[0]
    if not found and re.match(r"\s+(?:higher|lower|up|down)\b", one.after) and re.search(r"\bprices?\s*\Z", before):
        return "price"
    return "real" if not found and clause != before and _REAL.search(before[-30:]) else ""


def _together(passage: Passage, three: list[QuotedFigure], named: list[QuotedFigure]) -> bool:
    """Whether three figures stand in one paragraph, at most a sentence apart, with no fourth of their sorts."""
    first, last = three[0], three[-1]
    if passage.sentences[first.sentence].paragraph != passage.sentences[last.sentence].paragraph:
        return False
    if last.sentence - first.sentence > 1 or last.number - first.number > 4:
        return False
    return sum(first.sentence <= one.sentence <= last.sentence for one in named) == len(three)


def _triple(passage: Passage, nominal: QuotedFigure, real: QuotedFigure, price: QuotedFigure) -> Iterator[Relation]:
    one, other, third = (signed(figure, _way(figure)) for figure in (nominal, real, price))
    start = passage.sentences[min(nominal.sentence, real.sentence)].start
    subject = passage.folded[start : max(nominal.end, real.end)] + nominal.concept
    own = _DEFLATOR.search(price.concept + price.before) or not _AGGREGATE.search(subject)
    apart = MOST_APART_OWN if own else MOST_APART
    implied = ((one / 100 + 1) / (third / 100 + 1) - 1) * 100
    slack = Interval(implied.low - apart, implied.high + apart)
    worked = Worked(
        slack, f"(1 + {nominal.quote}) / (1 {'-' if third.high < 0 else '+'} {price.quote}) - 1 ± {apart}", "%"
    )
    yield relation("REAL_NOMINAL", (nominal, real, price), real, other, worked, SURE_TRIPLE)


def _way(one: QuotedFigure) -> int:
    """Return whether a rate is one of rising or falling, as its words say; rising where they do not."""
    if one.sign:
        return one.sign
    return (
        -1
        if re.search(
            r"(?:下降|下跌|回落|降|跌|fell|down|lower|decline\w*|drop\w*)[^,;。]{0,6}\Z", one.before, re.IGNORECASE
        )
        else 1
    )
