"""Amounts in two currencies beside the rate at which the text says that it converts."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from plancast.checks.text_rules.currency_beside import with_currencies
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.same_amount import SameAmount, quotient, same_amounts
from plancast.checks.text_rules.same_amount_words import beside_a_stated_rate
from plancast.checks.text_rules.scale_factors import factor_between
from plancast.checks.text_rules.stated_rates import StatedRate, stated_rates
from plancast.core.intervals import Interval
from plancast.core.money_names import CURRENCIES
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure

SURE = 0.85
"""How sure it is that the only two amounts beside a rate are converted at it."""

SLACK = Decimal("0.005")
"""By how much a stated rate may be rounded beyond its last digit: an assumption."""

MOST_APART = 80
"""Characters between two amounts that the text does not say are one."""


def converted(passage: Passage) -> Iterator[Relation]:
    """Yield the amounts that stand beside a stated rate, whether they are converted at it or not."""
    rates = list(stated_rates(passage))
    if not rates:
        return
    money: dict[int, list[QuotedFigure]] = defaultdict(list)
    for figure in with_currencies(passage):
        if figure.kind is Kind.LEVEL and figure.dimension in CURRENCIES:
            money[figure.sentence].append(figure)
    said: dict[int, list[SameAmount]] = defaultdict(list)
    for pair in same_amounts(passage):
        if pair.first.dimension != pair.second.dimension:
            said[pair.second.sentence].append(pair)
    starts = [one.start for one in passage.sentences]
    for rate in rates:
        number = bisect_right(starts, rate.start) - 1
        twice = [pair for pair in said[number] if _fits(pair, rate)]
        if not twice and number + 1 < len(passage.sentences) and _at_that_rate(passage, number + 1):
            twice = [pair for pair in said[number + 1] if _fits(pair, rate)]
        for pair in twice or _beside(passage, [*money[number - 1], *money[number]], number, rate):
            yield from _judged(passage, pair, rate)


_THAT_RATE = compiled(
    r"[按以照]?(?:此|该|这一|上述|当日|前述)(?:汇率|中间价|价格|比价)|\bat (?:that|this|the same) (?:exchange )?rate",
    re.IGNORECASE,
)
"""Words that lean on the rate of the sentence before."""


def _at_that_rate(passage: Passage, number: int) -> bool:
    start, end, *_ = passage.sentences[number]
    return _THAT_RATE.search(passage.folded, start, end) is not None


def _fits(pair: SameAmount, rate: StatedRate) -> bool:
    """Whether two amounts are in the currencies of a rate and none is part of the words that state it."""
    dimensions = {one.dimension for one in pair.figures}
    inside = any(rate.start <= one.start < rate.end or rate.start < one.end <= rate.end for one in pair.figures)
    return len(dimensions) == 2 and {rate.one, rate.other} - {""} <= dimensions and not inside


def _beside(passage: Passage, money: Sequence[QuotedFigure], number: int, rate: StatedRate) -> list[SameAmount]:
    """Return the only two amounts beside a rate that follow one another; none where more could be meant."""
    outside = [one for one in money if one.end <= rate.start or one.start >= rate.end]
    pairs = [SameAmount(first, second, SURE) for first, second in pairwise(outside)]
    found = [
        pair
        for pair in pairs
        if pair.second.sentence == number
        and _fits(pair, rate)
        and _apart(pair, rate) <= MOST_APART
        and passage.sentences[pair.first.sentence].paragraph == passage.sentences[number].paragraph
    ]
    return found if len(found) == 1 else []


def _apart(pair: SameAmount, rate: StatedRate) -> int:
    """Return the characters between two amounts, those that state the rate left out."""
    between = pair.second.start - pair.first.end
    return between - (rate.end - rate.start) if pair.first.end <= rate.start < pair.second.start else between


def _judged(passage: Passage, pair: SameAmount, rate: StatedRate) -> Iterator[Relation]:
    found = quotient(pair, passage)
    if found is None:
        return
    wide = Interval(rate.value.low * (1 - SLACK), rate.value.high * (1 + SLACK))
    both = (found, Interval.exactly(1) / found)
    implied = _way_round(pair, rate, both)
    holds = any(one.touches(wide) for one in implied)
    factors = [factor for one in implied if not holds and (factor := factor_between(one, wide)) is not None]
    nearest = min(implied, key=lambda one: abs((one.middle / rate.value.middle).ln()))
    arithmetic = beside_a_stated_rate(pair, nearest, rate.words, rate.value, factors[0] if factors else None)
    code = "UNIT_SCALE" if factors else "CURRENCY"
    yield Relation(code, pair.figures, holds, pair.sure, arithmetic, {"printed": pair.second.quote}, (rate.words,))


def _way_round(pair: SameAmount, rate: StatedRate, both: tuple[Interval, Interval]) -> tuple[Interval, ...]:
    """Return what the amounts imply in the sense in which the rate is stated; both where the text leaves it open."""
    if rate.one:
        return (both[0],) if pair.first.dimension == rate.one else (both[1],)
    if rate.other:
        return (both[0],) if pair.second.dimension == rate.other else (both[1],)
    return both
