"""An amount for each, how many there are, and what all of them make: off by a power of ten.

每户补贴3,000元, 共惠及2.4万户, 发放资金7,200亿元; $250 to 38,000 families, at a total cost of $95 million; earnings of
HK$3.60 a share. Also a yield by the 亩 in 斤 where 公斤 is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from plancast.checks.text_rules.by_ten import COUNTS, MOST_WIDE, by_sentence, is_amount, off_by_ten, power_of_ten, size
from plancast.checks.text_rules.relation import Relation
from plancast.core.intervals import Interval
from plancast.core.money_names import CURRENCIES
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage, QuotedFigure
from plancast.core.text import Text
from plancast.core.units import UnitUnknown, parse_unit

SURE = 0.8
THIN = Decimal("0.99999")
"""Allows for the last digit of a unit that is no whole number of another."""

MOST_FIGURES = 5
"""Amounts of a sentence beyond which it is left alone: too many could belong together."""

_UNITS_ZH = r"公斤|千克|吨|斤|亩|公顷|平方米|股|户|人|头|辆|台|个|套|家|件|桩|名|位|只|村|张|座|度|千瓦时|立方米"
_EACH_BEFORE = compiled(
    rf"每一?(?P<unit>{_UNITS_ZH})[^,;。每]{{0,8}}\Z|(?P<mu>亩产|亩均)[^,;。]{{0,4}}\Z|"
    r"(?P<own>单产|单价|均价|人均|户均|股均)[^,;。]{0,10}\Z|"
    r"\b(?:each (?!of )|(?:an? )?average (?:of |price of |grant of )|one-off |a yield of |"
    r"(?:price|cost|fee|grant|payment|earnings?|subsidy|allowance|bonus|income|"
    r"output|capacity)s? (?:per|for each) (?P<per>\w+)(?: (?:was|were|of|is|came to|at))*)[^,;.]{0,12}\Z",
    re.IGNORECASE,
)
_EACH_BEHIND = compiled(
    rf"\s*(?:/|每)(?P<zh>{_UNITS_ZH})|"
    r"\s*(?:per|an?|to the|for every|for each|/)\s(?P<en>(?!cent\b|year|month|day|annum|quarter|week)[a-z]+)|"
    r"\s*(?P<each>each\b|apiece\b|a head\b|to (?=\d))",
    re.IGNORECASE,
)
_NOT_A_PRODUCT = compiled(
    r"增加|增长|提高|减少|下降|\b(?:up|rose|increase|more|less|by)\b[^,;。]{0,6}\Z", re.IGNORECASE
)
_ALL_TOLD = compiled(
    r"(?:合计|共计|总计|总额|总共|累计|共)[^,;。]{0,8}\Z|\b(?:in all|total|altogether|in total)\b[^,;.]{0,24}\Z",
    re.IGNORECASE,
)
"""Before what all of them make."""

_UNITS_TAKEN = (Decimal(2), Decimal("0.5"), Decimal(15), 1 / Decimal(15))
"""公斤 for 斤, 公顷 for 亩."""

_EACH_EARLIER = compiled(
    r"(?:\b(?:receiv|get|paid|pay|cost|earn|contribut)(?:e?s|ed|ing)?|发放|补助|补贴|领取|按)\s*(?:of )?\Z",
    re.IGNORECASE,
)
_EACH_WORD = compiled(r"\beach\b|\bevery\b|每(?!年|月|日|天)", re.IGNORECASE)


class _Each(NamedTuple):
    """An amount for each."""

    figure: QuotedFigure
    unit: str
    """What each is, as said; empty where only the words say that it is for each."""


def products_by_ten(passage: Passage) -> Iterator[Relation]:
    """Yield amounts for each whose number and total, in the same sentence, fit after a power of ten."""
    for figures in by_sentence(passage).values():
        amounts = [one for one in figures if is_amount(one)]
        if not 3 <= len(amounts) <= MOST_FIGURES:
            continue
        for each in filter(None, (_each(one, _words(passage, one)) for one in amounts)):
            yield from _of(each, amounts)


def _words(passage: Passage, figure: QuotedFigure) -> str:
    """Return all words of a sentence before a figure."""
    return passage.folded[passage.sentences[figure.sentence].start : figure.start]


def _each(figure: QuotedFigure, said: str) -> _Each | None:
    if _NOT_A_PRODUCT.search(figure.before[-8:]):
        return None
    behind, before = _EACH_BEHIND.match(figure.after), _EACH_BEFORE.search(figure.before)
    if behind is not None:
        return _Each(figure, behind["zh"] or behind["en"] or "")
    if "/" in figure.dimension or (_EACH_EARLIER.search(figure.before) and _EACH_WORD.search(said)):
        return _Each(figure, "")
    if before is None:
        return None
    return _Each(figure, "亩" if before["mu"] else before["unit"] or before["per"] or "")


def _of(each: _Each, amounts: Sequence[QuotedFigure]) -> Iterator[Relation]:
    sort = each.figure.dimension.partition("/")[0]
    totals = [one for one in amounts if one.dimension == sort and one is not each.figure]
    made = [
        (total, number, worked)
        for total in totals
        for number in amounts
        if number.dimension != sort and number is not each.figure and (worked := _worked(each, number)) is not None
    ]
    is_tied = len(amounts) == 3
    if any(worked.touches(known) for total, _, worked in made if (known := size(total)) is not None):
        return
    for total, number, _ in made:
        worked = _worked(each, number, is_round=True)
        if worked is None:
            continue
        follows = total.number == max(each.figure.number, number.number) + 1
        summed = follows and abs(each.figure.number - number.number) == 1 and _ALL_TOLD.search(total.before) is not None
        factor = _factor(total, worked, is_tied=is_tied or summed, is_weighed="mass" in each.figure.dimension)
        if factor is not None:
            text = f"{each.figure.quote} × {number.quote} = {_shown(worked, total)}"
            yield off_by_ten((each.figure, number, total), total, Text(en=text, zh=text), factor, SURE)
            return


def _worked(each: _Each, number: QuotedFigure, *, is_round: bool = False) -> Interval | None:
    """Return what all make, in base units; None where the number does not count what each is."""
    one, many = _of_one(each.figure) if is_round else size(each.figure), size(number)
    if one is None or many is None:
        return None
    if each.figure.dimension.endswith(f"/{number.dimension}"):
        return one * many
    if number.dimension in COUNTS or number.dimension == "person":
        return one * many
    unit = number.figure.unit
    word = each.unit
    if not word or unit is None:
        return None if unit is None or not unit.scale else one * (many / (unit.scale / unit.multiplier))
    try:
        counted = parse_unit(word)
    except UnitUnknown:
        return None
    return one * (many / counted.scale) if counted.dimension == number.dimension and counted.scale else None


def _of_one(figure: QuotedFigure) -> Interval | None:
    """Return what an amount for each stands for, sums of money without a fraction (a grant of $12) as exact."""
    known = size(figure)
    if known is None or figure.dimension not in CURRENCIES or figure.figure.step != 1:
        return known
    return Interval.exactly(known.middle)


def _factor(total: QuotedFigure, worked: Interval, *, is_tied: bool, is_weighed: bool) -> Decimal | None:
    known = size(total)
    if known is None:
        return None
    if (ten := power_of_ten(known, worked, is_tied=is_tied)) is not None:
        return ten
    return next((half for half in _UNITS_TAKEN if is_weighed and _near(known / worked, half)), None)


def _near(off: Interval, factor: Decimal) -> bool:
    return off.high / off.low - 1 <= MOST_WIDE and off.low * THIN <= factor <= off.high / THIN


def _shown(worked: Interval, total: QuotedFigure) -> str:
    unit = total.figure.unit
    scale = Decimal(1) if unit is None or not unit.scale else unit.scale
    low, high = (f"{end / scale:,.6g}" for end in (worked.low, worked.high))
    return f"{low} – {high}"
