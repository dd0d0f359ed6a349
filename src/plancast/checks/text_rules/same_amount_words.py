"""The arithmetic of an amount said twice, in full and in both languages."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from plancast.checks.text_rules.currency_bands import Band
from plancast.checks.text_rules.same_amount import SameAmount, amount, unit_as_printed
from plancast.checks.text_rules.scale_factors import factor_text
from plancast.core.intervals import Interval
from plancast.core.text import Text
from plancast.core.units import parse_unit


class ImpliedRate(NamedTuple):
    """The rate that a pair implies: units of `one` for one of `other`, and what the market says."""

    pair: SameAmount
    implied: Interval
    one: str
    other: str
    band: Band | None
    as_printed: Interval
    """The same where ``about`` widens nothing: amounts of one text are rounded alike."""


def rate_arithmetic(rate: ImpliedRate, factor: Decimal | None = None) -> Text:
    """Say what rate a pair implies and what the market's was."""
    top, below = rate.pair.figures if rate.pair.first.dimension == rate.one else rate.pair.figures[::-1]
    en = f"{top.quote} / {below.quote} = {shown(rate.implied).en} {rate.one} per {rate.other}"
    zh = f"{top.quote}÷{below.quote}={_priced(rate.implied, rate)}"
    if rate.band is not None:
        en += f"; market {_years(rate.band).en}: {shown(rate.band.known).en}, give or take 2.5%"
        zh += f"；{_years(rate.band).zh}市场汇率为{shown(rate.band.known).zh}（容差2.5%）"
    return _with_factor(Text(en=en, zh=zh), factor)


def beside_another(rate: ImpliedRate, other: ImpliedRate, factor: Decimal | None) -> Text:
    """Say what rate a pair implies beside another pair of the text."""
    here, there = rate_arithmetic(rate._replace(band=None)), rate_arithmetic(other._replace(band=None))
    return _with_factor(Text(en=f"{here.en}; elsewhere {there.en}", zh=f"{here.zh}；而{there.zh}"), factor)


def beside_a_stated_rate(
    pair: SameAmount, implied: Interval, words: str, stated: Interval, factor: Decimal | None
) -> Text:
    """Say what rate a pair implies beside the one that the text states."""
    first, second = pair.figures
    return _with_factor(
        Text(
            en=f"{first.quote} beside {second.quote} is {shown(implied).en}; stated {words} covers {shown(stated).en}",
            zh=f"{first.quote}与{second.quote}之比为{shown(implied).zh}；原文所载{words}的取值范围为{shown(stated).zh}",
        ),
        factor,
    )


def measures_told(pair: SameAmount, factor: Decimal | None = None) -> Text:
    """Say what the first amount is in the unit of the second, and what is printed."""
    first, second = pair.figures
    unit = unit_as_printed(second)
    inside, printed = (amount(figure) / unit.scale for figure in (first, second))
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


def _priced(rate: Interval, of: ImpliedRate) -> str:
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
