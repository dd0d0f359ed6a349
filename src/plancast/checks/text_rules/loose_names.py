"""Whether figures of several clauses are of one thing: named alike, carried on, or named by their time alone."""

from __future__ import annotations

import re
from functools import lru_cache

from plancast.checks.text_rules.matching import bare
from plancast.core.quoted import QuotedFigure

CARRIED = 0.93
"""A concept less sure than that was carried on from the clause before."""

_ONLY_TIME = re.compile(
    r"(?:\x02[^\x03]*\x03|上一?年度?|去年|上一?财年|同期|上期|本期|全年|当年|今年|年末|年底|年初|期末|期初|"
    r"(?:19|20)\d\d(?:年度?|-\d\d)?|fy ?\d\d(?:\d\d)?|q[1-4]|h[12]|[上下]半年|[一二三四前]季度|baseline|base|"
    r"\b(?:the|a|an|last|this|previous|prior|year|month|quarter|half|figure|level|total|number|same|period|of|in|"
    r"for|it|they|was|were|that|then|now|earlier|ago|before|when)\b|[月底末的为:\s,.;()-])*",
    re.IGNORECASE,
)
_LED = re.compile(
    r"\A(?:公司|全年|预计|实现|累计|完成|其|该|本)+|\A(?:the|its|their|our|total|overall|a|an|group|company) ",
    re.IGNORECASE,
)
_RATE_NAME = re.compile(
    r"(?:的?(?:年均|年|复合|平均|同比)*(?:增速|增长率|增幅|降幅|涨幅|跌幅|增长|下降)|未来[一二三四五六七八九十\d]+年年?|"
    r"\b(?:growth|increase|decline|rise|fall|drop|cagr|rate|change|growth rate|annual|average|mean|yearly|compound|"
    r"of|in|the|over|an?|five|three|ten|years?)\b|\s)+",
    re.IGNORECASE,
)


@lru_cache(maxsize=8192)
def _name(concept: str) -> str:
    """Return a concept in one spelling; empty where it only says when."""
    if _ONLY_TIME.fullmatch(concept) or _RATE_NAME.fullmatch(concept):
        return ""
    words = bare(concept)
    while (shorter := _LED.sub("", words)) != words and len(shorter) > 1:
        words = shorter
    return words


def of_one_thing(first: QuotedFigure, second: QuotedFigure) -> bool:
    """Whether two levels, the second one behind the first, are of one thing."""
    if first.per_head != second.per_head:
        return False
    one, other = _name(first.concept), _name(second.concept)
    if not one or not other:
        return first.sentence == second.sentence or not (one or other)
    return _alike(one, other) or (first.sentence == second.sentence and one.endswith(other))


def rate_is_of(rate: QuotedFigure, level: QuotedFigure) -> bool:
    """Whether a rate is of the thing of a level: named so, or named by nothing but change and time."""
    one, other = _name(rate.concept), _name(level.concept)
    if not one or _RATE_NAME.fullmatch(one):
        return True
    return bool(other) and _alike(_RATE_NAME.sub(" ", one).strip() or one, other)


def _alike(one: str, other: str) -> bool:
    """Whether two names are the same, or the one is the end of the other."""
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= (3 if not shorter.isascii() else 5) and longer.endswith(shorter)
