"""Points said where a figure is itself a rate: the growth of an amount beside it, a growth rate, a share of a whole.

A rate is in per cent; only the difference of two rates is in points. So points are wrong behind an amount or its change
of which they tell the growth, behind a word for a rate of growth (CAGR, 年均增长), and between a word for a share and
its whole (accounting for 10.4 percentage points of GDP).
"""

from __future__ import annotations

import re

from plancast.checks.text_rules.linking import WAYS_EN
from plancast.checks.text_rules.points_amounts import has_grown
from plancast.checks.text_rules.points_chinese import HEDGE
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.wording import is_chinese
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

_NO_AMOUNTS = ("percent", "points", "index", "ratio", "")
_GROWN_ZH = r"(?:增长|下降|增加|减少|增产|减产|增收|减收|上升|上涨|下跌|回落|提高)"
_OWN_GROWTH_ZH = compiled(
    r"\)?[,(]?(?:同比|环比|按年|按月|年|按可比价格?计算|按可比口径|扣除价格因素|名义|实际|累计|"
    r"(?:比|较|相比)[^,;。:()]{1,12}?,?|以上|左右|多|余|万?[吨亩人户])*,?"
    rf"(?:同比|环比|名义|实际)?{_GROWN_ZH}{HEDGE}\Z"
)
_OWN_GROWTH_EN = compiled(
    r"[a-z ]{0,30}?(?: in (?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december|"
    r"(?:19|20)\d\d|the (?:first|second|third|fourth) quarter)(?: [a-z ]{0,14})?)?\s?[,(]?\s?(?:or|i\.e\.|"
    r"which is|"
    r"which was|that is|(?:also )?an? (?:[a-z-]+ )?(?:rise|fall|"
    r"increase|decrease|decline|gain|drop|growth) of|(?:representing|registering|marking|reflecting) an? "
    r"(?:[a-z-]+ )?(?:increase|rise|growth|decrease|decline|fall) of|up(?: by)?|down(?: by)?|"
    r"(?:increasing|rising|falling|growing|declining|expanding) by)\s(?:about |nearly |some |around )?\Z",
    re.IGNORECASE,
)
_RATE_OF_GROWTH = compiled(
    r"(?:年均(?:增长|增速|递增|复合增长率?)|复合年?增长率|平均增速)(?:为|达到?|约|近|\s)*\Z|"
    r"\b(?:cagr|compound annual (?:growth )?rate|annual (?:growth )?rate|growth rate|"
    r"average growth)(?: \(cagr\))? "
    r"(?:of|at|was|is) (?:about |nearly |some |around )?\Z",
    re.IGNORECASE,
)
_THAN = compiled(r"(?:高于|低于|快于|慢于|比|较)[^,;。]{0,40}\Z|\b(?:than|above|below)\b[^,;.]{0,60}\Z", re.IGNORECASE)
"""A growth rate that another is compared with: than nominal GDP growth of 4.6 percentage points."""
_SHARE_ZH = compiled(
    r"占(?!比?[^,;。\d]{0,24}(?:升|提|降|增|减|高|低|落|回|上|下))[^,;。\d]{2,24}?(?:的比重|比重|的)?(?:为|达到?|约|近|\s)*\Z"
)
_SHARE_EN = compiled(
    r"\b(?:account\w* for|ma(?:kes?|king|de) up|constitut\w+|compris\w+|representing) (?:about |nearly |some |"
    r"around |over )?\Z",
    re.IGNORECASE,
)
_LED_TO_EN = compiled(
    r"(?: (?:year[- ]on[- ]year|on the year|annually|y-o-y|from a year (?:earlier|ago)))?,? (?:to|"
    r"at) (?:reach |"
    r"stand at "
    r"|about |"
    r"nearly |a record )?\Z",
    re.IGNORECASE,
)
_GROWN_EN = compiled(
    rf"\b(?:{WAYS_EN}|widened|expand\w*|surg\w+|soar\w*)(?:\s(?:up|down|by|about|nearly|some))*\s\Z", re.IGNORECASE
)
_OF_RATES = compiled(
    r"率|增速|增幅|涨幅|降幅|比重|占比|份额|比例|指数|强度|拉动|带动|贡献|影响|\b(?:share|rate|ratio|margin|proportion|yields?|"
    r"index|percentage of|contribut\w+|pace|tariff|add(?:s|ed)? .{0,30} to)\b",
    re.IGNORECASE,
)
SURE = 0.85


def points_of_growth(passage: Passage, figure: QuotedFigure) -> Relation | None:
    """Return the finding of points that are a rate themselves; None where they may well be a difference of two."""
    of_growth = _RATE_OF_GROWTH.search(figure.before)
    if of_growth is not None:
        behind = figure.after.lstrip().lower()
        compared = behind.startswith(("higher", "lower", "above", "below")) or _THAN.search(figure.before)
        return None if compared else _of(figure, (), "growth")
    if _SHARE_ZH.search(figure.before) or (_SHARE_EN.search(figure.before) and figure.after.lstrip().startswith("of ")):
        return _of(figure, (), "share")
    amount = _amount(passage, figure)
    return None if amount is None else _of(figure, (amount,), "growth")


def _amount(passage: Passage, figure: QuotedFigure) -> QuotedFigure | None:
    """Return the amount, or its change, right beside points that tell of its growth."""
    chinese = is_chinese(passage, figure)
    last = passage.figures[figure.number - 1] if figure.number else None
    own = _OWN_GROWTH_ZH if chinese else _OWN_GROWTH_EN
    if last is not None and _is_amount(last, figure) and own.fullmatch(figure.before):
        rated = has_grown(passage, last) or _OF_RATES.search(figure.before) or _OF_RATES.search(last.before[-24:])
        return None if rated else last
    if chinese or figure.number + 1 >= len(passage.figures):
        return None
    behind = passage.figures[figure.number + 1]
    led = _LED_TO_EN.fullmatch(behind.before) and _GROWN_EN.search(figure.before)
    return behind if led and _is_amount(behind, figure) and not _OF_RATES.search(figure.before) else None


def _is_amount(one: QuotedFigure, figure: QuotedFigure) -> bool:
    amount = one.dimension not in _NO_AMOUNTS and not one.dimension.startswith("time")
    return amount and one.sentence == figure.sentence and one.kind in (Kind.LEVEL, Kind.CHANGE)


def _of(figure: QuotedFigure, beside: tuple[QuotedFigure, ...], what: str) -> Relation:
    named = beside[0].quote if beside else ""
    if what == "share":
        en, zh = "a share of a whole is in per cent", "占整体的份额以百分比计"
    else:
        en = f"the growth of {named} is in per cent" if named else "a rate of growth is in per cent"
        zh = f"{named}的增减以百分比计" if named else "增长率以百分比计"
    return Relation(
        "POINTS",
        tuple(sorted((*beside, figure), key=lambda one: one.number)),
        False,
        SURE,
        Text(
            en=f"{en}, and only the difference of two rates in points: {figure.quote} should be per cent",
            zh=f"{zh}，只有两个比率之差以百分点计：{figure.quote}应为百分比",
        ),
        {"printed": figure.quote},
    )
