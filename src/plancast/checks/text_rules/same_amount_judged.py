"""Whether an amount said twice is one amount: against the market's rates, or against the units themselves."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from plancast.checks.text_rules.currency_bands import Market
from plancast.checks.text_rules.relation import Evidence, Relation
from plancast.checks.text_rules.said_twice import LISTED
from plancast.checks.text_rules.same_amount import SameAmount, quotient, same_amounts
from plancast.checks.text_rules.same_amount_words import ImpliedRate, beside_another, measures_told, rate_arithmetic
from plancast.checks.text_rules.scale_factors import factor_between
from plancast.core.intervals import Interval, hull
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage

ONE = Interval.exactly(1)
THIN = Interval(1 - Decimal("1e-20"), 1 + Decimal("1e-20"))
"""Allows for the last digit of a unit that is no whole number of another: 1 mu is 666.6... square metres."""

UNLIKE = Decimal("0.02")
"""Measures that differ by less are left alone: both may have been rounded before they were converted."""

RATES_APART = Decimal("0.15")
"""How far two rates of one text may lie apart where the text names no year: an assumption."""

RATES_APART_BESIDE = Decimal("0.03")
"""The same of two amounts of one paragraph for one period, which are converted at one rate."""

PARAGRAPHS_APART = 2
"""How many paragraphs two amounts for one named period may lie apart to be converted at one rate."""

MOST_BESIDE = 10
"""Rates before and after a rate that it is held against, in the order of the text."""

OWN_RATE = 0.5
"""How sure a finding is where the text converts at a rate of its own: at purchasing power, or so more than once."""

_OWN_RATE_WORDS = compiled(r"\bppp\b|purchasing[- ]power|international dollars|购买力|国际元", re.IGNORECASE)


_LOCAL_YUAN = {
    "TWD": compiled("[台臺][湾灣北币幣]|[國億萬]"),
    "HKD": compiled("香港|港[元币幣]|[國億萬]"),
    "MOP": compiled("澳[门門]"),
}
"""What a text says where its 元 may be other money: the places, or traditional characters."""


def judged_rates(evidence: Evidence) -> Iterator[Relation]:
    """Yield a relation for each amount said in two currencies, with code ``CURRENCY`` or ``UNIT_SCALE``."""
    passage, market = evidence.passage, Market(evidence.rates)
    groups: dict[frozenset[str], list[ImpliedRate]] = defaultdict(list)
    for pair in same_amounts(passage):
        if pair.first.dimension != pair.second.dimension and (found := quotient(pair, passage)):
            currencies = frozenset((pair.first.dimension, pair.second.dimension))
            groups[currencies].append(_rate(passage, market, pair, found))
    for group in groups.values():
        judged = (_judged_rate(passage, market, group, place) for place in range(len(group)))
        yield from filter(None, judged)


def judged_measures(evidence: Evidence) -> Iterator[Relation]:
    """Yield a relation for each amount said twice in one dimension, ``UNIT_SCALE`` or ``CONTRADICTION``."""
    for pair in same_amounts(evidence.passage):
        if pair.first.dimension == pair.second.dimension and (found := quotient(pair, evidence.passage)):
            judged = _judged_measure(pair, found)
            if judged is not None:
                yield judged


def _rate(passage: Passage, market: Market, pair: SameAmount, found: Interval) -> ImpliedRate:
    """Turn a quotient so that it says what a dollar cost; between others, as the text says it."""
    one, other = pair.first.dimension, pair.second.dimension
    narrow = quotient(pair, passage, as_printed=True) or found
    if one == "USD":
        one, other, found, narrow = other, one, ONE / found, ONE / narrow
    return ImpliedRate(pair, found, one, other, market.band(passage, pair.first, one, other), narrow)


def _judged_rate(passage: Passage, market: Market, group: Sequence[ImpliedRate], place: int) -> Relation | None:
    """Judge one rate of those between the same two currencies, in the order of the text."""
    rate = group[place]
    near = [*group[max(0, place - MOST_BESIDE) : place], *group[place + 1 : place + 1 + MOST_BESIDE]]
    others = [_turned(other, rate.one) for other in near]
    if rate.band is not None and not rate.implied.touches(rate.band.rates):
        return _broken(passage, market, rate, others)
    names_no_year = rate.band is None or not rate.band.years
    if names_no_year and (odd := _odd_one_out(passage, rate, others)):
        return odd
    if rate.band is None and not others:
        return None
    if odd := _off_its_own_year(passage, market, rate, others):
        return odd
    return Relation("CURRENCY", rate.pair.figures, True, rate.pair.sure, rate_arithmetic(rate))


def _broken(passage: Passage, market: Market, rate: ImpliedRate, others: Sequence[ImpliedRate]) -> Relation:
    if local := _local_yuan(passage, market, rate):
        return Relation("CURRENCY", rate.pair.figures, True, rate.pair.sure, rate_arithmetic(local))
    band = rate.band.rates if rate.band else ONE
    factor = factor_between(rate.implied, band)
    sure = rate.pair.sure
    if _OWN_RATE_WORDS.search(passage.words(*_sentence(passage, rate.pair))):
        sure = min(sure, OWN_RATE)
    if rate.pair.sure == LISTED and not any(_is_of_the_market(other) for other in others):
        sure = min(sure, OWN_RATE)
    if factor is None and any(rate.implied.touches(one.implied) and not _is_of_the_market(one) for one in others):
        sure = min(sure, OWN_RATE)
    code = "CURRENCY" if factor is None else "UNIT_SCALE"
    return Relation(code, rate.pair.figures, False, sure, rate_arithmetic(rate, factor), _says(rate.pair))


def _is_of_the_market(rate: ImpliedRate) -> bool:
    return rate.band is not None and rate.implied.touches(rate.band.rates)


def _local_yuan(passage: Passage, market: Market, rate: ImpliedRate) -> ImpliedRate | None:
    """Read a bare 元 as the money of Taiwan, Hong Kong or Macao where the text speaks of one, and its rate fits."""
    if rate.one != "CNY" or not any(figure.quote.rstrip("多左右").endswith("元") for figure in rate.pair.figures):
        return None
    for currency, words in _LOCAL_YUAN.items():
        band = market.band(passage, rate.pair.first, currency, rate.other)
        if words.search(passage.text) and band is not None and rate.implied.touches(band.rates):
            return rate._replace(one=currency, band=band)
    return None


def _odd_one_out(passage: Passage, rate: ImpliedRate, others: Sequence[ImpliedRate]) -> Relation | None:
    """Judge a rate by the others of a text that names no year: two of them agree, or the one before differs."""
    if not others:
        return None
    agreeing = len(others) > 1 and all(others[0].implied.touches(other.implied) for other in others[1:])
    before = others[0].pair.first.number < rate.pair.first.number
    if not (agreeing or (len(others) == 1 and before)):
        return None
    together = all(_beside(passage, rate, other) for other in others)
    apart = RATES_APART_BESIDE if together else RATES_APART
    beside = hull([other.as_printed if together else other.implied for other in others])
    wide = Interval(beside.low * (1 - apart), beside.high * (1 + apart))
    if (rate.as_printed if together else rate.implied).touches(wide):
        return None
    factor = factor_between(rate.implied, beside)
    if factor is None and any(other.pair.first.period != rate.pair.first.period for other in others):
        return None
    code = "CURRENCY" if factor is None else "UNIT_SCALE"
    figures = tuple(sorted({*rate.pair.figures, *others[0].pair.figures}, key=lambda figure: figure.number))
    return Relation(
        code, figures, False, min(rate.pair.sure, 0.85), beside_another(rate, others[0], factor), _says(rate.pair)
    )


def _off_its_own_year(
    passage: Passage, market: Market, rate: ImpliedRate, others: Sequence[ImpliedRate]
) -> Relation | None:
    """Judge a rate beside another of the same paragraph and period that is the market's of that very year.

    One rate is used for both: where they differ and only the other is of the year, this one is wrong, whatever the
    market was the year after.
    """
    beside = [other for other in others if _beside(passage, rate, other)]
    band = market.band_of_period(rate.pair.first, rate.one, rate.other) if beside else None
    if band is None or rate.as_printed.touches(band):
        return None
    fitting = [other for other in beside if other.as_printed.touches(band)]
    if not fitting:
        return None
    near = fitting[0].as_printed
    if rate.as_printed.touches(Interval(near.low * (1 - RATES_APART_BESIDE), near.high * (1 + RATES_APART_BESIDE))):
        return None
    figures = tuple(sorted({*rate.pair.figures, *fitting[0].pair.figures}, key=lambda figure: figure.number))
    factor = factor_between(rate.implied, near)
    code = "CURRENCY" if factor is None else "UNIT_SCALE"
    return Relation(
        code, figures, False, min(rate.pair.sure, 0.85), beside_another(rate, fitting[0], factor), _says(rate.pair)
    )


def _beside(passage: Passage, rate: ImpliedRate, other: ImpliedRate) -> bool:
    """Whether two rates are of one paragraph, or of two near each other, and one period."""
    mine, theirs = rate.pair.first, other.pair.first
    first, second = (passage.sentences[one.sentence].paragraph for one in (mine, theirs))
    apart = 0 if mine.period is None else PARAGRAPHS_APART
    return abs(first - second) <= apart and mine.period == theirs.period


def _turned(rate: ImpliedRate, one: str) -> ImpliedRate:
    """Return a rate the way round that gives units of ``one``."""
    if rate.one == one:
        return rate
    return rate._replace(implied=ONE / rate.implied, one=one, other=rate.one, as_printed=ONE / rate.as_printed)


def _judged_measure(pair: SameAmount, found: Interval) -> Relation | None:
    """Judge amounts of one dimension, which must be equal once converted."""
    base = found * THIN
    if base.touches(ONE):
        return Relation("UNIT_SCALE", pair.figures, True, pair.sure, measures_told(pair))
    factor = factor_between(base, ONE, pair.first.dimension)
    if factor is not None:
        return Relation("UNIT_SCALE", pair.figures, False, pair.sure, measures_told(pair, factor), _says(pair))
    if pair.is_money or abs(base.middle - 1) < UNLIKE:
        return None
    return Relation("CONTRADICTION", pair.figures, False, min(pair.sure, 0.85), measures_told(pair), _says(pair))


def _sentence(passage: Passage, pair: SameAmount) -> tuple[int, int]:
    start, end, *_ = passage.sentences[pair.first.sentence]
    return start, end


def _says(pair: SameAmount) -> dict[str, object]:
    return {"printed": pair.second.quote}
