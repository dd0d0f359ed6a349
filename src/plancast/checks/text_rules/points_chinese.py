"""Chinese words that say a figure is the difference of two rates."""

from __future__ import annotations

import re
from decimal import Decimal

from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, QuotedFigure

HEDGE = r"(?:了|约|大约|近|将近|超过|逾|高达|仅|只|达|均|各|又|再|再次|进一步|小幅|大幅|略|微|净|\s)*"
SPEED = r"(?:增速|增长率|增长速度|增幅|涨幅|降幅|跌幅|减幅|升幅)"
PART = r"(?:比重|比例|占比|份额|占有率)"
RATE = (
    r"(?:[\u4e00-\u9fff]{1,6}(?<!汇)(?<!效)(?<!产)(?<!周转)(?<!死亡)(?<!发病)(?<!出生)(?<!患病)(?<!事故)(?<!发案)(?<!利)(?<!增长)"
    r"(?<!频)(?<!功)(?<!速)(?<!倍)(?<!概)率|(?:毛利|净利|利润)率|息差|利差)"
)
"""Rates in per cent that are compared by their difference; not 劳动生产率, 效率, 汇率, 周转率, 发病率 and the like,
which are levels or are compared relative to themselves."""

_COMPARED = (
    r"(?:同比|环比|按年|按季|按月|(?:比|较|相比|同比较)[^,;。:\d]{0,4}(?:\d{4}年|\d{1,2}-\d{1,2}月份?|"
    r"\d{1,2}月份?)?[^,;。:\d]{0,12})"
)
_MOVED_SPEED = (
    r"(?:提高|提升|上升|加快|回升|回落|放缓|下降|下滑|降低|减缓|收窄|扩大|高(?!达|于|过)|低(?!于|至|到)|快(?!于)|"
    r"慢(?!于)|"
    r"减少|增加|下跌|上涨|微升|微跌|微降|(?<![幅,])[升降跌](?![至到幅为]))"
)
_MOVED_PART = r"(?:提高|提升|上升|回升|回落|下降|下滑|降低|高(?!达|于|过)|低(?!于|至|到)|增加|减少|扩大|收窄)"
_SUBJECT = compiled(
    rf"(?P<what>{SPEED}|{PART}|{RATE})(?:[^,;。:\d占的]{{0,4}})?[,]?(?:由|"
    rf"从)?{_COMPARED}?(?:{_MOVED_SPEED}){HEDGE}\Z"
)
_POLICY = compiled(rf"(?P<what>降准|(?:上调|下调|调高|调低|调降)[^,;。:\d]{{0,10}}准备金率){HEDGE}\Z")
_ABOVE = compiled(
    r"(?:[,(]?增速?(?:居|位居|列|位列|排名?)[^,;。]{2,8}?第?\d{1,2}位?)?[,(、]?(?:增速|增幅|分别|占比|比重|也|均|还|又|仍)*(?:高于|低于|快于|慢于|高出|低出|好于|领先|"
    r"落后)[^,;。:\d]{2,16}?"
    rf"(?:水平|平均|增速|速度|均值|值)*{HEDGE}\Z|"
    r"[,(]?(?:增速|增幅|分别)?(?:比|较)(?:全国|全省|全市|全区|全球|同期GDP|GDP|[^,;。:\d]{2,12}?)(?:平均|水平|"
    r"平均水平|增速)*"
    rf"(?:高|低|快|慢|高出|低出){HEDGE}\Z"
)
"""A place to compare with: 高于全国平均水平0.3%, 比全省快0.3%."""

_PLACE = compiled(
    r"全国|全省|全市|全区|全球|平均|GDP|生产总值|经济增|预期|增速|目标|[东中西]部|东北|地区|规上|规模以上|行业|同类|产业|[省市]级"
)
_AT_PRICES_FIRST = compiled(r"\A[,(](?:按[^,;。:\d]{2,12}计算|扣除价格因素),?")
_BETWEEN_SHARE = compiled(
    rf"[,(]?(?:同比(?=提|回)|(?:比|较)[^,;。:\d]{{1,14}}(?:\d{{4}}年|\d{{1,2}}月)?[^,;。:\d]{{0,6}})(?:提高|提升|"
    rf"上升|回升|回落)"
    rf"{HEDGE}\Z"
)
_BETWEEN_RATE = compiled(rf"[,(]?{_COMPARED}?{_MOVED_PART}{HEDGE}\Z")
_BETWEEN_GROWTH = compiled(rf"[,(]?(?:比|较)[^,;。:]{{1,18}}(?:加快|放缓|收窄){HEDGE}\Z")
_BETWEEN_GROWTHS = compiled(
    rf"[,(]?(?:比|较)(?:上月|上季度?|[一二三]季度|上半年|前三季度|\d{{1,2}}(?:-\d{{1,2}})?月份?|上年同期|去年同期|"
    rf"上年|去年)(?:全年)?"
    rf"(?:提升|提高|回升|回落){HEDGE}\Z"
)
"""Growth set against that of other months: a level may fall back by per cent too, so only small moves count."""

_MOST_SMALL = Decimal(5)


def said_in_chinese(figure: QuotedFigure, last: QuotedFigure | None) -> tuple[str, float, QuotedFigure | None]:
    """Return the rate that a figure is a difference of, how sure that is, and the rate printed before it, if any."""
    before = _AT_PRICES_FIRST.sub(",", figure.before)
    rate = last if last is not None and last.dimension == "percent" else None
    found = _SUBJECT.search(before) or _POLICY.search(before)
    if found and "(" in found[0] and figure.after.lstrip().startswith(")"):
        return "", 0.0, None  # 降幅较2015年(下降12.7%)收窄: the rate compared with, in brackets
    if found:
        return found["what"], 0.95, rate
    if rate is None:
        return "", 0.0, None
    sure = _between(before, rate, figure)
    return (rate.quote, sure, rate) if sure else ("", 0.0, None)


def _between(before: str, rate: QuotedFigure, figure: QuotedFigure) -> float:
    """Return how sure the words between a rate and a figure say that it moved or differs by it; 0 where they do not."""
    level = rate.kind in (Kind.LEVEL, Kind.SHARE)
    if rate.kind is Kind.SHARE and _BETWEEN_SHARE.fullmatch(before):
        return 0.9
    if level and re.search(f"{RATE}|{PART}", rate.before) and _BETWEEN_RATE.fullmatch(before):
        return 0.95
    if rate.kind is Kind.GROWTH and _BETWEEN_GROWTH.fullmatch(before):
        return 0.9
    if rate.kind is Kind.GROWTH and figure.figure.value < _MOST_SMALL and _BETWEEN_GROWTHS.fullmatch(before):
        return 0.8
    above = _ABOVE.fullmatch(before)
    if above is None or figure.after.startswith("的") or before.endswith("的"):  # 高于全省同期的2%: the rate itself
        return 0.0
    return 0.9 if _PLACE.search(above[0]) and (level or rate.kind is Kind.GROWTH) else 0.0
