"""Whether an amount said twice is one amount: against the market's rates, or against the units themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from plancast.checks.text_rules.currency_bands import Band, market_band
from plancast.checks.text_rules.relation import Evidence, Relation
from plancast.checks.text_rules.same_amount import SameAmount, abs_interval, quotient, same_amounts, unit_as_printed
from plancast.checks.text_rules.scale_factors import factor_between, factor_text
from plancast.core.intervals import Interval, hull
from plancast.core.quoted import Passage
from plancast.core.text import Text
from plancast.core.units import parse_unit

ONE = Interval.exactly(1)
THIN = Interval(1 - Decimal("1e-20"), 1 + Decimal("1e-20"))
"""Allows for the last digit of a unit that is no whole number of another: 1 mu is 666.6... square metres."""

UNLIKE = Decimal("0.02")
"""Measures that differ by less are left alone: both may have been rounded before they were converted."""

RATES_APART = Decimal("0.15")
"""How far two rates of one text may lie apart where the text names no year: an assumption."""

OWN_RATE = 0.5
"""How sure a finding is where the text converts at a rate of its own: at purchasing power, or so more than once."""

_OWN_RATE_WORDS = re.compile(r"\bppp\b|purchasing[- ]power|international dollars|购买力|国际元", re.IGNORECASE)


class _Rate(NamedTuple):
    """The rate that a pair implies: units of `one` for one of `other`, and what the market says."""

    pair: SameAmount
    implied: Interval
    one: str
    other: str
    band: Band | None


def judged_amounts(evidence: Evidence) -> tuple[Relation, ...]:
    """Return one relation for each amount said twice, with code ``CURRENCY``, ``UNIT_SCALE`` or ``CONTRADICTION``."""
    pairs = [(pair, found) for pair in same_amounts(evidence.passage) if (found := quotient(pair, evidence.passage))]
    rates = [_rate(evidence, pair, found) for pair, found in pairs if pair.first.dimension != pair.second.dimension]
    judged = [relation for rate in rates if (relation := _judged_rate(evidence.passage, rate, rates))]
    measures = (_judged_measure(pair, found) for pair, found in pairs if pair.first.dimension == pair.second.dimension)
    return (*judged, *filter(None, measures))


def _rate(evidence: Evidence, pair: SameAmount, found: Interval) -> _Rate:
    """Turn a quotient so that it says what a dollar cost; between others, as the text says it."""
    one, other = pair.first.dimension, pair.second.dimension
    if one == "USD":
        one, other, found = other, one, ONE / found
    return _Rate(pair, found, one, other, market_band(evidence.rates, evidence.passage, pair.first, one, other))


def _judged_rate(passage: Passage, rate: _Rate, rates: Sequence[_Rate]) -> Relation | None:
    others = [turned for it in rates if it.pair is not rate.pair and (turned := _turned(it, rate.one, rate.other))]
    if rate.band is not None and not rate.implied.touches(rate.band.rates):
        return _broken(passage, rate, others)
    names_no_year = rate.band is None or not rate.band.years
    if names_no_year and (odd := _odd_one_out(rate, others)):
        return odd
    if rate.band is None and not others:
        return None
    return Relation("CURRENCY", rate.pair.figures, True, rate.pair.sure, _arithmetic(rate))


def _broken(passage: Passage, rate: _Rate, others: Sequence[_Rate]) -> Relation:
    band = rate.band.rates if rate.band else ONE
    factor = factor_between(rate.implied, band)
    sure = rate.pair.sure
    if _OWN_RATE_WORDS.search(passage.words(*_sentence(passage, rate.pair))):
        sure = min(sure, OWN_RATE)
    if factor is None and any(rate.implied.touches(other.implied) for other in others):
        sure = min(sure, OWN_RATE)
    code = "CURRENCY" if factor is None else "UNIT_SCALE"
    return Relation(code, rate.pair.figures, False, sure, _arithmetic(rate, factor), _says(rate.pair))


def _odd_one_out(rate: _Rate, others: Sequence[_Rate]) -> Relation | None:
    """Judge a rate by the others of a text that names no year: two of them agree, or the one before differs."""
    if not others or rate.pair.first.period is not None:
        return None
    agreeing = len(others) > 1 and all(others[0].implied.touches(other.implied) for other in others[1:])
    before = others[0].pair.first.number < rate.pair.first.number
    if not (agreeing or (len(others) == 1 and before)):
        return None
    beside = hull([other.implied for other in others])
    wide = Interval(beside.low * (1 - RATES_APART), beside.high * (1 + RATES_APART))
    if rate.implied.touches(wide):
        return None
    factor = factor_between(rate.implied, beside)
    code = "CURRENCY" if factor is None else "UNIT_SCALE"
    figures = tuple(sorted({*rate.pair.figures, *others[0].pair.figures}, key=lambda figure: figure.number))
    return Relation(code, figures, False, min(rate.pair.sure, 0.85), _beside(rate, others[0], factor), _says(rate.pair))


def _turned(rate: _Rate, one: str, other: str) -> _Rate | None:
    """Return a rate between the same two currencies the same way round; None where it is between others."""
    if (rate.one, rate.other) == (one, other):
        return rate
    if (rate.other, rate.one) == (one, other):
        return rate._replace(implied=ONE / rate.implied, one=one, other=other)
    return None


def _judged_measure(pair: SameAmount, found: Interval) -> Relation | None:
    """Judge amounts of one dimension, which must be equal once converted."""
    base = found * THIN
    if base.touches(ONE):
        return Relation("UNIT_SCALE", pair.figures, True, pair.sure, _equal(pair))
    factor = factor_between(base, ONE, pair.first.dimension)
    if factor is not None:
        return Relation("UNIT_SCALE", pair.figures, False, pair.sure, _equal(pair, factor), _says(pair))
    if pair.is_money or abs(base.middle - 1) < UNLIKE:
        return None
    return Relation("CONTRADICTION", pair.figures, False, min(pair.sure, 0.85), _equal(pair), _says(pair))


def _sentence(passage: Passage, pair: SameAmount) -> tuple[int, int]:
    start, end, *_ = passage.sentences[pair.first.sentence]
    return start, end


def _says(pair: SameAmount) -> dict[str, object]:
    return {"printed": pair.second.quote}


def _arithmetic(rate: _Rate, factor: Decimal | None = None) -> Text:
    top, below = rate.pair.figures if rate.pair.first.dimension == rate.one else rate.pair.figures[::-1]
    en = f"{top.quote} / {below.quote} = {shown(rate.implied).en} {rate.one} per {rate.other}"
    zh = f"{top.quote}÷{below.quote}={_priced(rate.implied, rate)}"
    if rate.band is not None:
        en += f"; market {_years(rate.band).en}: {shown(rate.band.known).en}, give or take 2.5%"
        zh += f"；{_years(rate.band).zh}市场汇率为{shown(rate.band.known).zh}（容差2.5%）"
    return _with_factor(Text(en=en, zh=zh), factor)


def _beside(rate: _Rate, other: _Rate, factor: Decimal | None) -> Text:
    here, there = _arithmetic(rate._replace(band=None)), _arithmetic(other._replace(band=None))
    return _with_factor(Text(en=f"{here.en}; elsewhere {there.en}", zh=f"{here.zh}；而{there.zh}"), factor)


def _equal(pair: SameAmount, factor: Decimal | None = None) -> Text:
    """Say what the first amount is in the unit of the second, and what is printed."""
    first, second = pair.figures
    unit = unit_as_printed(second)
    inside, printed = (abs_interval(figure.interval) / unit.scale for figure in (first, second))
    return _with_factor(
        Text(
            en=f"{first.quote} = {shown(inside).en} {_behind(unit.text.en)}; {second.quote} covers {shown(printed).en}",
            zh=f"{first.quote}={shown(inside).zh}{unit.text.zh}；{second.quote}的取值范围为{shown(printed).zh}",
        ),
        factor,
    )


def _behind(unit: str) -> str:
    """Return a unit as it stands behind a number: 146,770 x 10 thousand mu."""
    return f"x {unit}" if unit[0].isdigit() else unit


def _with_factor(text: Text, factor: Decimal | None) -> Text:
    if factor is None:
        return text
    said = factor_text(factor)
    return Text(en=f"{text.en}; off by a factor near {said}", zh=f"{text.zh}；约相差{said}倍")


def _priced(rate: Interval, of: _Rate) -> str:
    one, other = parse_unit(of.one).text.zh, parse_unit(of.other).text.zh
    return f"每{other}{shown(rate).zh}{one}"


def _years(band: Band) -> Text:
    if not band.years:
        return Text(en="in all years known", zh="各年")
    first, last = band.years[0], band.years[-1]
    if first == last:
        return Text(en=f"in {first}", zh=f"{first}年")
    if len(band.years) == last - first + 1:
        return Text(en=f"from {first} to {last}", zh=f"{first}至{last}年")
    return Text(en="in " + ", ".join(map(str, band.years)), zh="、".join(map(str, band.years)) + "年")


def shown(interval: Interval) -> Text:
    """Return both ends with five digits, or up to eight where five do not tell them apart: 7.0811 to 7.1034.

    Examples
    --------
    >>> shown(Interval(Decimal("7.08110"), Decimal("7.10338"))).en, shown(Interval.exactly(24000)).zh
    ('7.0811 to 7.1034', '24,000')
    """
    for digits in range(5, 9):
        low, high = _digits(interval.low, digits), _digits(interval.high, digits)
        if low != high:
            return Text(en=f"{low} to {high}", zh=f"{low}至{high}")
    return Text(en=low, zh=low)


def _digits(value: Decimal, digits: int) -> str:
    if value.is_infinite():
        return str(value)
    places = max(0, digits - 1 - value.adjusted()) if value else 0
    return f"{round(value, places):,f}".rstrip("0").rstrip(".") if places else f"{value:,.0f}"
