"""Nominal growth, real growth and the change of prices of one thing, said together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from plancast.checks.text_rules.follows import Worked, printed, relation, signed
from plancast.checks.text_rules.relation import Relation
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure

MOST_APART = Decimal(1)
"""Points by which the change of prices that nominal and real growth of an aggregate imply may differ from an index of
consumer prices: that index is not its deflator."""

MOST_APART_OWN = Decimal("0.35")
"""The same where the real rate is worked out with that very index: incomes, wages, sales, or a deflator."""

SURE_TRIPLE = 0.85
"""How sure it is that the three belong together, each named beside its figure and no other of its sort near."""

_REAL = compiled(
    r"实际|实质|可比价格?|不变价格?|扣除价格|扣除物价|\breal(?:ly)?\b(?! estate)|"
    r"after (?:adjusting for )?inflation|in volume|"
    r"inflation-adjusted|price-adjusted|at constant prices|constant-price",
    re.IGNORECASE,
)
_NOMINAL = compiled(
    r"名义|名目|现价|当年价格?|\bnominal(?:ly)?\b|in value\b|in (?:cash|money) terms|"
    r"(?:at )?current[- ]prices?|before inflation",
    re.IGNORECASE,
)
_PRICE = compiled(
    r"(?:价格|物价|CPI|平减指数|缩减指数|通胀率?|价格指数)[^,;。]{0,6}(?:上涨|下降|上升|回落|涨|跌|为|达|[(:|])|平减指数|"
    r"(?:价格|物价)(?:总?水平)?(?:涨幅|跌幅|变动)|通胀率?\Z|\bdeflator|\binflation\b(?!-| and)|\bcpi\b|"
    r"\bprices?\b(?! (?:terms|factors))(?! ?-)",
    re.IGNORECASE,
)
_PRICE_BEHIND = compiled(
    r"的?(?:物价|价格|通胀|通货膨胀)(?:涨幅|跌幅|上涨|下降|率|因素|影响)|的影响|的因素|因素|"
    r"\s*(?:(?:rise|increase|fall|drop|change) in (?:consumer |retail )?prices|(?:consumer |"
    r"retail )?(?:price )?inflation)",
    re.IGNORECASE,
)
_WHEN = (
    r"(?:[\s,]*\b(?:up|down|higher|lower|more|less|year[ -]on[ -]year|on[ -]year|on the year|over the year|yoy|a year|"
    r"annually|than a year (?:ago|earlier|before)|rise|increase|growth)\b)*"
)
_REAL_BEHIND = compiled(
    rf"{_WHEN}\s*\(?(?:in real terms|after inflation|after (?:adjusting|allowing) for|in volume|"
    rf"real\b(?! estate)|at constant prices|"
    r"on a real basis)|[(]?(?:实际|扣除价格)(?=[),。]|\Z)",
    re.IGNORECASE,
)
_NOMINAL_BEHIND = compiled(
    rf"{_WHEN}\s*\(?(?:in nominal terms|nominal\b|in (?:cash|money|value) terms|in value|"
    rf"at current prices|before inflation)|"
    r"[(]?名义(?=[),。]|\Z)",
    re.IGNORECASE,
)
_DEDUCTS = compiled(
    r"扣除|剔除|\b(?:adjust(?:ed|ing)? for|allowing for|net of|stripping out|after|taking out|deflated by|less)\b",
    re.IGNORECASE,
)
"""Words that take the change of prices out: the next rate behind it is the real one."""
_CUT = compiled(r"[,(;。:|]|(?<!\d)\.(?=\s)|\b(?:while|with|as|whereas|but|and|against)\b", re.IGNORECASE)
"""Where a clause begins."""
_AGGREGATE = compiled(r"生产总值|GDP|增加值|经济|\bgdp\b|gross domestic product|economy|output|budget", re.IGNORECASE)
_DEFLATOR = compiled(r"平减|缩减|deflator", re.IGNORECASE)


def price_triples(passage: Passage) -> Iterator[Relation]:
    """Yield nominal and real growth with the change of prices, where there is one of each within two sentences."""
    rates = [one for one in passage.figures if one.dimension == "percent" and printed(one).is_bounded]
    sorts = _sorts(rates)
    named = [one for one in rates if sorts[one.number]]
    for place in range(len(named) - 2):
        three = named[place : place + 3]
        if {sorts[one.number] for one in three} != {"nominal", "real", "price"} or not _together(passage, three, named):
            continue
        by_sort = {sorts[one.number]: one for one in three}
        yield from triple(passage, by_sort["nominal"], by_sort["real"], by_sort["price"])


def sort_of_label(words: str) -> str:
    """Return which of the three the label of a row or column names; empty where it names none.

    Examples
    --------
    >>> sort_of_label("居民消费价格涨幅"), sort_of_label("Real wages"), sort_of_label("Exports")
    ('price', 'real', '')
    """
    return _nearest(words)


def _sorts(rates: list[QuotedFigure]) -> dict[int, str]:
    """Return which of the three each figure is; one behind a change of prices taken out is the real one."""
    found: dict[int, str] = {}
    last: QuotedFigure | None = None
    for one in rates:
        sort = _sort(one)
        taken_out = last is not None and found[last.number] == "price" and _DEDUCTS.search(last.before)
        if taken_out and last is not None and last.sentence == one.sentence and sort in ("", "real"):
            sort = "real"
        found[one.number], last = sort, one
    return found


def _sort(one: QuotedFigure) -> str:
    """Return which of the three a figure is, by the words right behind it, else the nearest before it."""
    if one.kind in (Kind.SHARE, Kind.CONTRIBUTION, Kind.POINTS) or one.yearly_mean:
        return ""
    for name, pattern in (("price", _PRICE_BEHIND), ("real", _REAL_BEHIND), ("nominal", _NOMINAL_BEHIND)):
        if pattern.match(one.after):
            return name
    before = re.split(r"[;。]", one.before)[-1]
    parts = _CUT.split(before)
    clause = parts[-1] + " "
    for part in (clause, *reversed(parts[:-1])):
        if (name := _nearest(part)) and (part is clause or name == "real"):
            return name
        if part.strip() and part is not clause:
            break
    if re.match(r"\s+(?:higher|lower|up|down)\b", one.after) and re.search(r"\bprices?\s*\Z", before):
        return "price"
    return ""


def _nearest(words: str) -> str:
    """Return the sort whose word stands last; empty where there is none."""
    ends = {
        name: max((match.end() for match in pattern.finditer(words)), default=-1)
        for name, pattern in (("nominal", _NOMINAL), ("price", _PRICE), ("real", _REAL))
    }
    name = max(ends, key=lambda one: ends[one])
    return name if ends[name] >= 0 else ""


def _together(passage: Passage, three: list[QuotedFigure], named: list[QuotedFigure]) -> bool:
    """Whether three figures stand in one paragraph, at most a sentence apart, with no fourth of their sorts."""
    first, last = three[0], three[-1]
    if passage.sentences[first.sentence].paragraph != passage.sentences[last.sentence].paragraph:
        return False
    if last.sentence - first.sentence > 1 or last.number - first.number > 4:
        return False
    return sum(first.sentence <= one.sentence <= last.sentence for one in named) == len(three)


def triple(passage: Passage, nominal: QuotedFigure, real: QuotedFigure, price: QuotedFigure) -> Iterator[Relation]:
    """Yield whether real growth is nominal growth over the change of prices, but for what an index leaves open."""
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
