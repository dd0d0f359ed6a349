"""Amounts in two currencies beside the rate at which the text says that it converts."""

from __future__ import annotations

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
    figures = [one for one in with_currencies(passage) if one.kind is Kind.LEVEL and not _within(one, rates)]
    said = list(same_amounts(passage))
    for rate in rates:
        for pair in _pairs(passage, figures, said, rate):
            yield from _judged(passage, pair, rate)


def _within(figure: QuotedFigure, rates: Sequence[StatedRate]) -> bool:
    """Whether a figure is part of the words that state a rate."""
    return any(rate.start <= figure.start < rate.end or rate.start < figure.end <= rate.end for rate in rates)


def _pairs(
    passage: Passage, figures: Sequence[QuotedFigure], said: Sequence[SameAmount], rate: StatedRate
) -> list[SameAmount]:
    """Return the amounts said twice in the sentence of a rate; where there are none, the only two beside each other."""
    here = next((one.start, one.end) for one in passage.sentences if one.start <= rate.start < one.end)
    twice = [
        pair
        for pair in said
        if here[0] <= pair.second.start < here[1]
        and _in_its_currencies(pair, rate)
        and not any(rate.start <= one.start < rate.end for one in pair.figures)
    ]
    if twice:
        return twice
    money = [one for one in figures if one.dimension in CURRENCIES]
    beside = [
        SameAmount(first, second, SURE)
        for first, second in pairwise(money)
        if here[0] <= second.start < here[1]
        and _in_its_currencies(SameAmount(first, second, SURE), rate)
        and second.start - first.end
        <= MOST_APART + (rate.end - rate.start if first.end <= rate.start < second.start else 0)
        and passage.sentences[first.sentence].paragraph == passage.sentences[second.sentence].paragraph
        and second.sentence - first.sentence <= 1
    ]
    return beside if len(beside) == 1 else []


def _in_its_currencies(pair: SameAmount, rate: StatedRate) -> bool:
    dimensions = {one.dimension for one in pair.figures}
    return len(dimensions) == 2 and {rate.one, rate.other} - {""} <= dimensions


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
