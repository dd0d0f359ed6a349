"""What Chinese words around a figure say of it."""

from __future__ import annotations

import re
from functools import lru_cache

from plancast.core.patterns import compiled
from plancast.core.quoted import Kind
from plancast.reading.texts.chinese_comparisons import compared_with, is_expected, prices_of
from plancast.reading.texts.chinese_concepts import (
    BEHIND,
    Named,
    named_before,
    named_behind,
    named_by_rate,
    without_asides,
)
from plancast.reading.texts.chinese_kinds import Sort, sort_of
from plancast.reading.texts.said import Around, Said, named_periods, without_periods

_MEAN = compiled(r"年均|年平均|平均每年|每年平均|复合增长|复合成长|年复合|CAGR|平均增速|年递增|年平均")
_SUMMED = compiled(r"累计|年来共|期间共")
_COUNTED = ("count", "person", "area", "length", "power", "volume", "mass")
"""Dimensions of figures before what they count: 完成16条背街巷道的改造."""

_BACK_TO = ("这", "上述", "该")
"""Before a figure told again: 这28.26亿人次的游客中."""

_LONGEST = 240
"""Characters before a figure that are read."""


@lru_cache(maxsize=8192)
def said_in_chinese(around: Around) -> Said:
    """Return what the Chinese words around one figure say of it.

    Examples
    --------
    >>> said = said_in_chinese(Around("比上年增长", "比上年增长", "。", "percent", "", "digits"))
    >>> said.kind.value, said.sign, said.against
    ('growth', 1, 'year')
    """
    left, clause = _without_asides(around.left[-_LONGEST:], around.clause[-_LONGEST:])
    said_left, said_clause = named_periods(left), named_periods(clause)
    is_plain = said_left == around.left and said_clause == around.clause
    sort = sort_of(around if is_plain else around._replace(left=said_left, clause=said_clause))
    against, words = compared_with(said_clause[-60:])
    named = Named() if sort.carries_on else _named(around, left, clause, sort)
    return Said(
        kind=sort.kind,
        kind_sure=sort.sure,
        sign=sort.sign,
        concept=named.concept,
        whole=sort.whole,
        against=against,
        against_words=words,
        prices=prices_of(named_periods(around.left[-_LONGEST:]), said_clause, around.right),
        yearly_mean=_MEAN.search(clause) is not None,
        cumulative=_SUMMED.search(clause) is not None,
        per_head="人均" in clause,
        expected=sort.kind is not Kind.SHARE and is_expected(said_left, around.right),
        carries_on=sort.carries_on,
        concept_sure=named.sure,
    )


def _without_asides(left: str, clause: str) -> tuple[str, str]:
    """Return both without brackets; of a clause that ends inside one, what stands before it: 增长(均为同比)."""
    if ")" not in left:
        return left, clause
    plain = without_asides(left)
    if ")" in clause and "(" not in clause:
        return plain, re.split(r"[,;:]", plain)[-1]
    return plain, without_asides(clause)


def _named(around: Around, left: str, clause: str, sort: Sort) -> Named:
    """Return what the figure is of: what it counts where that stands behind it, else what stands before."""
    bare_left, bare_clause = without_periods(left), without_periods(clause)
    if sort.kind is Kind.LEVEL and around.dimension.startswith(_COUNTED):
        if bare_clause.endswith(_BACK_TO):
            return Named()
        behind = named_behind(around.right[:24], bare_clause)
        if behind.concept:
            return behind
    before = named_before(bare_left, bare_clause, sort.kind, around.follows)
    if sort.kind is Kind.LEVEL and around.right.startswith("的") and before.sure > BEHIND:
        return before._replace(sure=BEHIND)  # 投资5亿元的项目: of that one, not of all
    if around.dimension == "percent" and around.right[:1] in ("的", "左", "以") and before.sure < 0.9:
        rated = named_by_rate(around.right[:24])
        return rated if rated.concept else before
    return before
