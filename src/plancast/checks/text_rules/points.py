"""Per cent where percentage points are meant, and the reverse.

Two rates differ by percentage points: 5.5 per cent against 5.2 per cent is 0.3 points, or 5.8 per cent. A relative
change of a rate is rightly in per cent, so where both values are printed they decide. Prices and indices are levels: a
price index may rise by 0.2 per cent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from plancast.checks.text_rules.relation import Evidence, Relation, TextRule
from plancast.checks.text_rules.wording import (
    as_printed,
    covered,
    is_chinese,
    is_rounded,
    paragraph,
    printed,
    sentence_words,
)
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

MOST_POINTS = Decimal(20)
"""A rate that moves by as much in per cent may well have moved so relative to itself: nothing is said of it."""

# --- Chinese -------------------------------------------------------------------------------------------------------
_HEDGE = r"(?:了|约|大约|近|将近|超过|逾|高达|仅|只|达|均|各|又|再|再次|进一步|小幅|大幅|略|微|净|\s)*"
_SPEED = r"(?:增速|增长率|增长速度|增幅|涨幅|降幅|跌幅|减幅|升幅)"
_PART = r"(?:比重|占比|份额|占有率)"
# rates in per cent that are compared by their difference; not 劳动生产率, 效率, 汇率, 周转率, 发病率 and the like,
# which are levels or are compared relative to themselves
_RATE = (
    r"(?:失业率|城镇化率|城市化率|利润率|毛利率|负债率|覆盖率|普及率|入学率|合格率|优良率|"
    r"渗透率|贡献率|自给率|储蓄率|赤字率|"
    r"就业率|参保率|达标率|利用率|化率|存款准备金率|空置率|开工率|拨备率|不良贷款率|不良率|投资率|消费率|老龄化率)"
)
_COMPARED = (
    r"(?:同比|环比|(?:比|较|相比|同比较)[^,;。:\d]{0,4}(?:\d{4}年|\d{1,2}-\d{1,2}月份?|\d{1,2}月份?)?[^,;。:\d]{0,12})"
)
_MOVED_SPEED = (
    r"(?:提高|提升|上升|加快|回升|回落|放缓|下降|下滑|降低|减缓|收窄|扩大|高(?!达|于|过)|低(?!于|"
    r"至|到)|快(?!于)|慢(?!于)|减少|增加)"
)
_MOVED_PART = r"(?:提高|提升|上升|回升|回落|下降|下滑|降低|高(?!达|于|过)|低(?!于|至|到)|增加|减少|扩大)"
_SUBJECT_ZH = re.compile(
    rf"(?P<what>{_SPEED}|{_PART}|{_RATE})(?:[^,;。:\d占的]{{0,4}})?[,]?(?:由|从)?{_COMPARED}?(?:{_MOVED_SPEED}){_HEDGE}"
    rf"\Z"
)
# a place to compare with: 高于全国平均水平0.3%, 比全省快0.3%
_ABOVE_ZH = re.compile(
    r"[,(]?(?:增速|增幅|分别|占比|比重|也|均|还|又|仍)*(?:高于|低于|快于|慢于|高出|低出|好于|领先|落后)(?P<what>[^,"
    r";。:\d]{2,16}?)(?:水平|平均|增速|速度|均值|值)*"
    + _HEDGE
    + (
        r"\Z|[,(]?(?:增速|增幅)?(?:比|较)(?P<than>全国|全省|全市|全区|全球|同期GDP|GDP|[^,"
        r";。:\d]{2,12}?)(?:平均|水平|平均水平|增速)*(?:高|低|快|慢|高出|低出)"
    )
    + _HEDGE
    + r"\Z"
)
_PLACE_ZH = re.compile(r"全国|全省|全市|全区|全球|平均|GDP|生产总值|经济增|预期|增速|目标")
# the figure before is a share or a rate, and the words between only say how it moved
_BETWEEN_SHARE_ZH = re.compile(
    rf"[,(]?(?:同比(?=提|回)|(?:比|较)[^,;。:\d]{{1,14}}(?:\d{{4}}年|\d{{1,2}}月)?[^,;。:\d]{{0,6}})(?:提高|提升|"
    rf"上升|回升|回落){_HEDGE}\Z"
)
_BETWEEN_RATE_ZH = re.compile(rf"[,(]?{_COMPARED}?{_MOVED_PART}{_HEDGE}\Z")
_BETWEEN_GROWTH_ZH = re.compile(rf"[,(]?(?:比|较)[^,;。:]{{1,18}}(?:加快|放缓|收窄){_HEDGE}\Z")
# growth set against that of other months: a level may fall back by per cent too, so only small moves count
_BETWEEN_GROWTHS_ZH = re.compile(
    rf"[,(]?(?:比|较)(?:上月|上季度?|[一二三]季度|上半年|前三季度|\d{{1,2}}(?:-\d{{1,2}})?月份?|"
    rf"上年同期|去年同期|上年|去年)(?:全年)?"
    rf"(?:提升|提高|回升|回落){_HEDGE}\Z"
)
_MOST_SMALL = Decimal(5)
_GROWN_BY_POINTS_ZH = re.compile(
    r"(?P<what>收入|支出|利润|总额|总值|产值|营收|销售额|零售额|出口额?|进口额?|产量|人数|"
    r"面积|用电量|发电量|税收|存款|贷款|投资额|增加值)"
    r"(?:同比|环比|(?:比|较)(?:上年|去年|上月|上季)[^,;。:\d]{0,4})?(?:增长|增加|减少|下降|"
    r"上升)(?:了|约|近|超过?|\s)*\Z"
)
_MOVES_OTHERS_ZH = re.compile(r"拉动|带动|贡献|拉低|拉升|推高|影响|率|增速|增幅|涨幅|降幅|比重|占比|份额|百分比|比例")

# --- English -------------------------------------------------------------------------------------------------------
_RATE_EN = (
    r"(?:(?:un)?employment rate|jobless rate|(?:growth|participation|urbani[sz]ation|savings?|poverty|vacancy|coverage|"
    r"penetration|enrol+ment|utili[sz]ation|default|literacy|completion|turnout|homeownership) "
    r"rate|pace of growth|rate of growth|"
    r"(?:market |export |import |budget )?share|proportion|(?:profit|operating|gross|net) margin|"
    r"(?:debt|deficit|trade|dependency|expenditure|capital|loan)[a-z -]{0,16}ratio)"
)
_BY_EN = (
    r"(?:\s|by|a|an|about|around|nearly|almost|over|more than|some|only|just|roughly|approximately|"
    r"further|slightly|another)*"
)
_MOVED_EN = (
    r"(?:rose|rises|risen|rising|increased|increases|increasing|grew|climbed|jumped|gained|"
    r"advanced|edged up|went up|(?:is|was|were|are) up|up|fell|falls|"
    r"fallen|falling|dropped|drops|declined|decreased|slipped|eased|edged down|went down|(?:is|"
    r"was|were|are) down|down|narrowed|widened|slowed|shrank|improved)"
)
_SUBJECT_EN = re.compile(
    rf"\b(?P<what>{_RATE_EN})\b(?: of [a-z' -]{{2,60}}?| in [a-z' 0-9-]{{2,40}}?| for [a-z' "
    rf"-]{{2,40}}?)? (?:has |had |also |then )?{_MOVED_EN}\b{_BY_EN}\Z",
    re.IGNORECASE,
)
_SLOWED_EN = re.compile(
    rf"\b(?P<what>growth) (?:in [a-z' 0-9-]{{2,30}} |of [a-z' ]{{2,40}} )?(?:slowed|eased|accelerated|"
    rf"quickened|picked up){_BY_EN}\Z",
    re.IGNORECASE,
)
_BETWEEN_RATE_EN = re.compile(
    rf"\s?(?:[,(]|-+|—+)?\s?(?:which )?(?:was |is |a |an )?(?:{_MOVED_EN}|(?:increase|decrease|"
    rf"rise|fall|drop|decline|gain) of){_BY_EN}\Z",
    re.IGNORECASE,
)
_ABOVE_EN = re.compile(
    r"\s(?:higher|lower|faster|slower|above|below|more|less)\s?(?:than)?\s(?:that (?:of|in|"
    r"for) )?(?:the )?(?P<what>[a-z' -]{0,30}?"
    r"(?:average|nation(?:al|wide)?|province|provincial|country|economy|gdp|growth|rate|level|"
    r"pace|previous year|last year|year before|quarter|forecast|target|figure|a year earlier|"
    r"expected))\b",
    re.IGNORECASE,
)
_AFTER_RATE_EN = re.compile(
    r"\s?(?:[,(]|-+|—+|and|which (?:was|is|were)|in the period|year-on-year|year on year|in \d{4}|\s)*\Z", re.IGNORECASE
)
_GROWN_BY_POINTS_EN = re.compile(
    rf"\b(?P<what>exports|imports|revenues?|sales|output|production|profits?|income|turnover|"
    rf"investment|trade|spending|expenditures?|shipments|deposits|loans|employment|population)"
    rf"(?: of [a-z' ]{{2,40}}?| in [a-z' 0-9]{{2,30}}?)? (?:has |had |also )?{_MOVED_EN}\b{_BY_EN}\Z",
    re.IGNORECASE,
)
_OF_RATES_EN = re.compile(
    r"\b(?:share|rate|growth|ratio|margin|proportion|yields?|contribut\w+|pace|inflation|percentage "
    r"of|per ?cent of|tariff|gdp)\b",
    re.IGNORECASE,
)
_PRICES = re.compile(
    r"价格|物价|CPI|PPI|指数|汇率|\bprices?\b|\bindex\b|\binflation\b|\bexchange rate\b", re.IGNORECASE
)
_AT_PRICES = re.compile(
    r"(?:不变|可比|现行)价格?(?:计算)?|扣除价格因素?|(?:constant|current|comparable) prices?|"
    r"生产指数",
    re.IGNORECASE,
)
_OPPOSITE_EN = re.compile(
    r"\s?,? but (?:an? )?(?P<word>decrease|fall|drop|decline|increase|rise|gain) of \Z", re.IGNORECASE
)
_CHANGED_EN = re.compile(r"\b(?P<word>decrease|fall|drop|decline|increase|rise|gain) of \Z", re.IGNORECASE)
_FALLS_EN = frozenset({"decrease", "fall", "drop", "decline"})


_CHANGE_TO_LEVEL = re.compile(r"(?:%|per ?cent) to ", re.IGNORECASE)
"""A change and the level that it leads to, read as one range: down 0.1 percent to 4.1 percent."""

_MOVED_BY = re.compile(
    r"\s?[,:;(]?\s?(?:or |which is |that is )?(?:up|down|an? (?:increase|rise|gain|improvement|"
    r"decline|decrease|drop|fall) of)\s(?:about )?\Z|"
    rf"[,(](?:共|累计|共计)?(?:提高|提升|上升|下降|降低|回落){_HEDGE}\Z",
    re.IGNORECASE,
)
"""How far two rates before lie apart: from 11.7% to 13.3%, an improvement of 1.6 percent."""


def _find(evidence: Evidence) -> Iterator[Relation]:
    passage = evidence.passage
    for figure in passage.figures:
        if figure.dimension == "percent" and (figure.figure.upper is None or _CHANGE_TO_LEVEL.search(figure.quote)):
            yield from _per_cent(passage, figure)
        elif figure.dimension == "points":
            yield from _points(passage, figure)


def _per_cent(passage: Passage, figure: QuotedFigure) -> Iterator[Relation]:
    last = _neighbour(passage, figure, -1)
    for step in (-2, -3):  # 占比43.1%,提升1.3个百分点,高于全省平均5.8%: points between are of the same rate
        if last is not None and last.dimension == "points" and figure.before[:1] in ",(":
            last = _neighbour(passage, figure, step)
    chinese = is_chinese(passage, figure)
    if chinese:
        what, sure, of = _in_chinese(passage, figure, last)
    else:
        what, sure, of = _in_english(passage, figure, last)
    if not what and last is not None and _MOVED_BY.fullmatch(figure.before) and _two_values(passage, figure, last):
        what, sure, of = last.quote, 0.9, last
    said = re.fullmatch(_SPEED, what) is not None  # the speed at which prices rise is a rate, prices are levels
    if not what or (not said and _PRICES.search(_AT_PRICES.sub("", _near(passage, figure)))):
        return
    values = _two_values(passage, figure, of)
    if values is not None or figure.figure.value < MOST_POINTS:
        yield _judged(figure, values, of, sure, what)


def _near(passage: Passage, figure: QuotedFigure) -> str:
    """Return the words from the sentence's beginning, at most forty characters before the figure, up to it."""
    start = passage.sentences[figure.sentence].start
    return passage.folded[max(start, figure.start - 40) : figure.start]


def _in_chinese(
    passage: Passage, figure: QuotedFigure, last: QuotedFigure | None
) -> tuple[str, float, QuotedFigure | None]:
    before = figure.before
    if found := _SUBJECT_ZH.search(before):
        return found["what"], 0.95, _rate_before(last)
    if last is None or last.dimension != "percent":
        return "", 0.0, None
    if last.kind is Kind.SHARE and _BETWEEN_SHARE_ZH.fullmatch(before):
        return last.quote, 0.9, last
    if last.kind in (Kind.LEVEL, Kind.SHARE) and re.search(_RATE, last.before) and _BETWEEN_RATE_ZH.fullmatch(before):
        return last.quote, 0.95, last
    if last.kind is Kind.GROWTH and _BETWEEN_GROWTH_ZH.fullmatch(before):
        return last.quote, 0.9, last
    if last.kind is Kind.GROWTH and figure.figure.value < _MOST_SMALL and _BETWEEN_GROWTHS_ZH.fullmatch(before):
        return last.quote, 0.8, last
    above = _ABOVE_ZH.fullmatch(before)
    if (
        above
        and not figure.after.startswith("的")
        and not before.endswith("的")  # 高于全省同期的2%: the rate itself
        and _PLACE_ZH.search(above[0])
        and last.kind in (Kind.GROWTH, Kind.SHARE, Kind.LEVEL)
    ):
        return last.quote, 0.9, last
    return "", 0.0, None


def _in_english(
    passage: Passage, figure: QuotedFigure, last: QuotedFigure | None
) -> tuple[str, float, QuotedFigure | None]:
    before = figure.before
    found = _SUBJECT_EN.search(before) or _SLOWED_EN.search(before)
    if found and not re.match(r"\s?(?:of|growth|increase|rise|a year)\b", figure.after):
        return found["what"], 0.9, _rate_before(last)
    if last is None or last.dimension != "percent":
        return "", 0.0, None
    if (
        last.kind in (Kind.LEVEL, Kind.SHARE)
        and re.search(rf"\b{_RATE_EN}\b[^,;]*\Z", last.before, re.IGNORECASE)
        and _BETWEEN_RATE_EN.fullmatch(before)
    ):
        return last.quote, 0.9, last
    # 5.5 percent — 0.3 percent higher than the national average
    if _ABOVE_EN.match(figure.after) and _AFTER_RATE_EN.fullmatch(before):
        return last.quote, 0.9, last
    return "", 0.0, None


def _rate_before(last: QuotedFigure | None) -> QuotedFigure | None:
    return last if last is not None and last.dimension == "percent" else None


def _neighbour(passage: Passage, figure: QuotedFigure, step: int) -> QuotedFigure | None:
    """Return the figure before or behind, where it stands in the same sentence."""
    number = figure.number + step
    if not 0 <= number < len(passage.figures):
        return None
    found = passage.figures[number]
    return found if found.sentence == figure.sentence else None


_FROM = re.compile(r"(?:从|由|\bfrom)[^,;。]{0,24}\Z", re.IGNORECASE)
_TO = re.compile(r"(?:到|至|为|\bto\b)[^,;。\d]{0,12}\Z", re.IGNORECASE)


def _two_values(
    passage: Passage, figure: QuotedFigure, of: QuotedFigure | None
) -> tuple[QuotedFigure, QuotedFigure] | None:
    """Return the rate before and after the move, where both are printed beside it: from 42.3 to 42.7 percent."""
    close = [_neighbour(passage, figure, step) for step in (-2, -1, 1, 2)]
    rates = [one for one in close if one is not None and one.dimension == "percent" and is_rounded(one)]
    start = next((one for one in rates if _FROM.search(one.before)), None)
    if start is None:
        return None
    end = next((one for one in rates if one is not start and _TO.search(one.before)), None)
    end = end or (of if of is not None and of is not start and of in rates else None)
    return (start, end) if end is not None else None


def _judged(
    figure: QuotedFigure,
    values: tuple[QuotedFigure, QuotedFigure] | None,
    of: QuotedFigure | None,
    sure: float,
    what: str,
) -> Relation:
    if values is None:
        return _of_words(figure, of, sure, what)
    start, end = values
    points = as_printed(end) - as_printed(start)
    change = -as_printed(figure) if points.middle < 0 else as_printed(figure)
    relative = None if as_printed(start).holds(0) else points / as_printed(start) * 100
    holds = relative is not None and relative.touches(change) and not points.touches(change)
    others = tuple(
        sorted({start.number: start, end.number: end, figure.number: figure}.values(), key=lambda one: one.number)
    )
    told = covered(points)
    shown = Text(en="", zh="") if relative is None else covered(relative)
    return Relation(
        "POINTS",
        others,
        holds,
        sure if points.touches(change) or holds else 0.5 * sure,
        Text(
            en=(
                f"{end.quote} - {start.quote} = {told.en} percentage points, or {shown.en} "
                f"percent of {start.quote}; printed "
                f"{printed(figure).en}"
            ),
            zh=(
                f"{end.quote} - {start.quote} = {told.zh}个百分点，相当于{start.quote}的{shown.zh}%；"
                f"所印为{printed(figure).zh}"
            ),
        ),
        {"printed": figure.quote},
    )


def _of_words(figure: QuotedFigure, of: QuotedFigure | None, sure: float, what: str) -> Relation:
    """Return the finding that rests on the words alone; beside the rate, what per cent of it would be is told."""
    figures = (figure,) if of is None else (of, figure) if of.number < figure.number else (figure, of)
    en = f"{what} is a rate: a difference of two rates is in percentage points, so {figure.quote} should be points"
    zh = f"“{what}”是比率，两个比率之差以百分点计，{figure.quote}应为百分点"
    if of is not None and is_rounded(of):
        part = as_printed(of) * as_printed(figure) / 100
        en += f"; {figure.quote} of {of.quote} would be {covered(part).en} points"
        zh += f"；{of.quote}的{figure.quote}仅为{covered(part).zh}个百分点"
    return Relation("POINTS", figures, False, sure, Text(en=en, zh=zh), {"printed": figure.quote})


def _points(passage: Passage, figure: QuotedFigure) -> Iterator[Relation]:
    """Points of an amount: exports rose by 7 percentage points."""
    before, words = figure.before, sentence_words(passage, figure)
    if is_chinese(passage, figure):
        found, others = _GROWN_BY_POINTS_ZH.search(before), _MOVES_OTHERS_ZH
        words = before
    else:
        found, others = _GROWN_BY_POINTS_EN.search(before), _OF_RATES_EN
    if found and not others.search(words):
        yield Relation(
            "POINTS",
            (figure,),
            False,
            0.85,
            Text(
                en=(
                    f"{found['what']} is an amount: it rises and falls by per cent, so {figure.quote} "
                    f"should be per cent"
                ),
                zh=f"“{found['what']}”是数量，其增减以百分比计，{figure.quote}应为百分比",
            ),
            {"printed": figure.quote},
        )


def _opposites(passage: Passage) -> Iterator[Relation]:
    """Find an amount that rises by money and falls by per cent: the per cent is of a ratio named before."""
    for one, other in zip(passage.figures, passage.figures[1:], strict=False):
        if one.sentence != other.sentence or other.dimension != "percent" or one.dimension in ("percent", "points", ""):
            continue
        first, second = _CHANGED_EN.search(one.before), _OPPOSITE_EN.fullmatch(other.before)
        if not first or not second:
            continue
        if (first["word"].lower() in _FALLS_EN) == (second["word"].lower() in _FALLS_EN):
            continue
        share = _ratio_before(passage, one)
        if share is not None:
            yield Relation(
                "POINTS",
                (share, one, other),
                False,
                0.85,
                Text(
                    en=(
                        f"one amount cannot change by {one.quote} one way and by {other.quote} "
                        f"the other way: {other.quote} is the "
                        f"change of the ratio {share.quote}, in percentage points"
                    ),
                    zh=(
                        f"同一数量不能一面变动{one.quote}、一面反向变动{other.quote}：{other.quote}应为比率{share.quote}"
                        f"的变动，以百分点计"
                    ),
                ),
                {"printed": other.quote},
            )


def _ratio_before(passage: Passage, figure: QuotedFigure) -> QuotedFigure | None:
    for number in range(figure.number - 1, max(-1, figure.number - 4), -1):
        one = passage.figures[number]
        if paragraph(passage, one) == paragraph(passage, figure) and one.kind is Kind.SHARE:
            return one
    return None


def _all(evidence: Evidence) -> Iterator[Relation]:
    yield from _find(evidence)
    yield from _opposites(evidence.passage)


RULE = TextRule(("POINTS",), _all)
