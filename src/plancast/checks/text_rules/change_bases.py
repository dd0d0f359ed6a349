"""On which base a rate of growth is: at which prices, and whether custom says so where the text does not."""

from __future__ import annotations

import re

from plancast.checks.text_rules.statement import Statement
from plancast.core.patterns import compiled
from plancast.core.quoted import QuotedFigure

_REAL_BY_CUSTOM = compiled(
    r"生产总值|GDP|增加值|经济总量|(?:农林牧渔业?|农业)总产值|可支配收入|纯收入|消费支出|劳动生产率|经济增长|"
    r"\bgva\b|gross domestic "
    r"product|value[- ]added|added[- ]value|disposable income|consumption expenditure|productivity|"
    r"\beconomy\b",
    re.IGNORECASE,
)
"""Released as levels at current prices and growth at constant ones."""
_ON_COMPARABLE_SCOPE = compiled(
    r"投资|规模以上|规上|限额以上|社会消费品零售|工业企业|利润|fixed[- ]asset|investment|above designated "
    r"size|above the designated",
    re.IGNORECASE,
)
"""Released in China with growth on the same firms or a revised base, which the levels printed never give."""
_OF_A_FIRM = compiled(r"净利润|(?:公司|集团|股东)[^,;。]{0,12}利润")
"""A firm's own profit is of one scope in both years."""
_INCOME = compiled(r"可支配收入|人均纯收入|消费支出|disposable income|consumption expenditure", re.IGNORECASE)
_REAL_LEVELS = compiled(r"生产总值|GDP|增加值|gross domestic|value[- ]added", re.IGNORECASE)
_PROFIT = compiled(r"利润|盈利|\bprofits?\b", re.IGNORECASE)
_WIDE = compiled(
    r"规模以上|规上|限额以上|工业企业|above designated|above the designated|投资|investment", re.IGNORECASE
)
_REVISED = compiled(
    r"核实|修订|普查|调整后|\brevis(?:ed|ion)\b|\bverified\b|\bfinal(?:ly)? (?:verified|verification|estimate)",
    re.IGNORECASE,
)


def is_money(one: QuotedFigure) -> bool:
    """Whether it is an amount of a currency."""
    return len(one.dimension) == 3 and one.dimension.isupper()


def is_real_by_custom(one: Statement) -> bool:
    """Whether the rate is at constant prices, or on a comparable scope, as the text says or as custom has it.

    Levels named nominal beside a rate of no name say on which base it is; so does a rate called nominal.
    """
    if one.rate_prices in ("real", "both") and one.level_prices != "real":
        return True
    known = one.level or one.earlier
    if known is None or not is_money(known):
        return False
    subject = f"{known.concept} {one.opening[-60:]}"
    if _is_of_one_breath(one, subject):
        return False
    # levels of both years said together are one release, so a scope said once holds for both; not so of investment in
    # China
    if _ON_COMPARABLE_SCOPE.search(_OF_A_FIRM.sub("", subject)) and re.search(
        r"[\u4e00-\u9fff]|China|Chinese", subject
    ):
        return True
    return not prices_named(one) and _REAL_BY_CUSTOM.search(subject) is not None


def _is_of_one_breath(one: Statement, subject: str) -> bool:
    """Whether both years' levels or their difference stand beside a rate that no custom keeps apart from them.

    Of incomes the nominal growth is released and the real one named: 比上年增加2437元,增长4.9%. Profits have no real
    growth; on another scope they are only where the text speaks of firms above a size.
    """
    if one.change is not None and one.change.dimension == one.change.dimension.upper() and _INCOME.search(subject):
        return not _REAL_LEVELS.search(subject)
    told = one.change is not None or one.earlier is not None
    return told and _PROFIT.search(subject) is not None and _WIDE.search(subject) is None


def prices_named(one: Statement) -> bool:
    """Whether the text says at which prices the levels or the rate are."""
    return bool(one.level_prices or one.rate_prices)


def is_revised(one: QuotedFigure) -> bool:
    """Whether the words beside a figure say that it is one after a revision."""
    return _REVISED.search(one.before[-40:] + " " + one.after[:25]) is not None


def is_nominal_told(one: Statement) -> bool:
    """Whether a rate is set against real ones: called nominal, or said at current prices in a text of real growth.

    A rate merely said to be worked out at current prices is growth like any other.
    """
    return bool(one.rate_prices or one.level_prices) and _TOLD_NOMINAL.search(one.words + one.opening) is not None


_TOLD_NOMINAL = compiled(
    r"名义|名目|实际|实质|不变价|可比价|扣除|\b(?:nominal(?:ly)?|real|current[- ]dollars?|cash terms|"
    r"money terms|inflation|constant)\b",
    re.IGNORECASE,
)
