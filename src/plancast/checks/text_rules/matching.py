"""Whether two figures are of one thing, of one period, and who is a part of whom."""

from __future__ import annotations

import re
from functools import lru_cache

from plancast.core.figures import Mark
from plancast.core.patterns import compiled
from plancast.core.quoted import QuotedFigure

_PLACES = compiled(
    r"^(?:同期|全部|整个|当年|今年|去年|上年|全国|全省|全市|全区|全县|全州|全镇|全社会|我国|我省|我市|中国|(?:[\u4e00-\u9fff]{2,4}?(?:省|市|自治区|县|州|(?<!地)区))(?=[\u4e00-\u9fff]{2})|the|country's|nation's|city's|province's|national|total|overall|entire|whole|China's|India's|its|their)\s*",
    re.IGNORECASE,
)
_SAME = {
    "国内生产总值": "gdp", "地区生产总值": "gdp", "生产总值": "gdp", "gdp": "gdp", "gross domestic product": "gdp",
    "gross domestic product (gdp)": "gdp", "经济总量": "gdp",
}  # fmt: skip


@lru_cache(maxsize=8192)
def bare(concept: str) -> str:
    """Return a concept without whose it is: 全国海洋生产总值 and 海洋生产总值 are the same.

    Examples
    --------
    >>> bare("全省GDP"), bare("China's gross domestic product"), bare("山西省出口")
    ('gdp', 'gdp', '出口')
    """
    words = concept.strip().strip("“”\"'")
    while (shorter := _PLACES.sub("", words)) != words and shorter:
        words = shorter
    words = re.sub(r"\s+", " ", words).lower()
    words = re.sub(r"(?:(?<!生产)总值|总[额量]|总计)$", "", words) if len(words) > 3 else words
    return _SAME.get(words, words)


_ONE_SIDED = frozenset({Mark.ABOVE, Mark.AT_LEAST, Mark.BELOW, Mark.AT_MOST})


def bounded(figure: QuotedFigure) -> bool:
    """Whether what a figure covers has both ends; quicker than working out the ends."""
    return figure.figure.mark not in _ONE_SIDED


def same_thing(one: QuotedFigure, other: QuotedFigure) -> float:
    """Return how sure it is that two figures are of one concept: 0 where they differ or nothing says it."""
    if not one.concept or not other.concept or one.per_head != other.per_head:
        return 0.0
    mine, theirs = bare(one.concept), bare(other.concept)
    if mine != theirs:
        return 0.0
    return min(one.sure.concept, other.sure.concept)


def same_period(one: QuotedFigure, other: QuotedFigure) -> float:
    """Return how sure it is that two figures are for one period; two of one sentence left open count as one."""
    if one.period is None and other.period is None:
        return 0.9 if one.sentence == other.sentence else 0.75
    if one.period is None or other.period is None or one.period != other.period:
        return 0.0
    return min(one.sure.period, other.sure.period)
