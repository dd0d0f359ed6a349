"""Whether figures of several clauses are of one thing: named alike, carried on, or named by their time alone."""

from __future__ import annotations

import re
from functools import lru_cache

from plancast.checks.text_rules.matching import bare
from plancast.core.patterns import compiled
from plancast.core.quoted import QuotedFigure

_NO_NAME_ZH = (
    r"上一?年度?|去年|上一?财年|同期|上期|本期|全年|当年|今年|年末|年底|年初|期末|期初|当月|当季|同月|同季|上年|"
    r"(?:19|20)\d\d年?|[上下]半年|[一二三四前]季度|数据显示|这一(?:数字|数据|指标)|该(?:数字|数据|指标|数)|规模|水平|"
    r"已经?|共|累计|实现|完成|达到?|建成|新建|增[至到加长]|升至|提高到|接待|销售|生产|预计|有望|将|仅|只有|约|近|超过?|"
    r"的?(?:年均|每年|平均|年|复合|同比)*(?:增速|增长率|增幅|降幅|涨幅|跌幅|增长|下降|降低)|平均每年|"
    r"(?:未来|近|过去)[一二三四五六七八九十\d]+年年?|[一二三四五六七八九十两\d]+年[间来]?|期内|期间|其间|速度|以|为|有|是|在|"
    r"[月底末的,:;()]"
)
_NO_NAME_EN = (
    r"fy ?\d\d(?:\d\d)?|q[1-4]|h[12]|(?:19|20)\d\d|"
    r"\b(?:the|a|an|last|this|previous|prior|year|years|month|quarter|half|first|second|third|fourth|figures?|level|total|"
    r"numbers?|same|corresponding|comparable|period|of|in|for|it|they|its|their|was|were|is|are|had|has|have|been|be|that|"
    r"then|now|earlier|ago|before|when|baseline|base|stood|standing|valued|worth|growth|increase|decline|rise|fall|drop|"
    r"cagr|rate|change|annual|average|mean|yearly|compound|annualised|annualized|implied|implying|over|between|and|five|three|ten|two|four|to|"
    r"by|from|at|forecast|expected|projected|estimated|exhibiting|representing|registering|reached|reach|totalled|"
    r"recorded|came|comes|up|down|so|which|improvement|gain|reduction|some|there|just|only|this)\b|[\s,.:;()'-]"
)
_NO_NAME = compiled(rf"(?:\x02[^\x03]*\x03|{_NO_NAME_ZH}|{_NO_NAME_EN})*", re.IGNORECASE)
"""Words that name no thing: when, that there was some, and that it changed."""

_LED = compiled(
    r"\A(?:公司|本公司|集团|全年|预计|实现|累计|完成|其|该|本)+|"
    r"\A(?:the|its|their|our|total|overall|a|an|group|company|number of|of|consolidated|"
    r"(?:drop|rise|fall|increase|decrease|decline|growth|jump|gain|slump) in) ",
    re.IGNORECASE,
)
_RATE_TAIL = compiled(
    r"的?(?:年均|年|复合|平均|同比)*(?:增速|增长率|增幅|降幅|涨幅|跌幅|增长|下降)\Z|"
    r" (?:growth|increase|decline|growth rate)\Z",
    re.IGNORECASE,
)
LEAST_ZH, LEAST_EN = 2, 5
"""Signs of a name that is the end of a longer one: 产值 and 生物医药产值."""


@lru_cache(maxsize=8192)
def name_of(concept: str) -> str:
    """Return what a concept is of, in one spelling; empty where it names no thing.

    Examples
    --------
    >>> name_of("这一数字"), name_of("implied compound annual growth rate"), name_of("公司净利润")
    ('', '', '净利润')
    """
    if _NO_NAME.fullmatch(concept):
        return ""
    words = bare(concept)
    while (shorter := _LED.sub("", words)) != words and len(shorter) > 1:
        words = shorter
    return _RATE_TAIL.sub("", words).strip() or words


def of_one_thing(first: QuotedFigure, second: QuotedFigure) -> bool:
    """Whether two levels, the second one behind the first, are of one thing; one that nothing names goes with it."""
    if first.per_head != second.per_head:
        return False
    one, other = name_of(first.concept), name_of(second.concept)
    return not other or (_alike(one, other) if one else first.sentence == second.sentence)


def rate_is_of(rate: QuotedFigure, level: QuotedFigure) -> bool:
    """Whether a rate is of the thing of a level: named so, or named by nothing but change and time."""
    one, other = name_of(rate.concept), name_of(level.concept)
    return not one or not other or _alike(one, other)


def _alike(one: str, other: str) -> bool:
    """Whether two names are the same, or the one is the end of the other."""
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= (LEAST_EN if shorter.isascii() else LEAST_ZH) and longer.endswith(shorter)
