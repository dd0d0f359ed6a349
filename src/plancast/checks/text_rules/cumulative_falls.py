"""Totals from the start of a year that fall from one part of it to the next: 上半年2215.8亿元;前三季度2190.3亿元.

What was produced, sold or invested in nine months is no less than in six. It is told of amounts of one thing that
follow one another in a text, with nothing between them but the months and words of doing; never of balances, which may
fall, nor of profits, which may be lost again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from plancast.checks.text_rules.follows import printed
from plancast.checks.text_rules.months_said import Months, months_in
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.ytd_words import months_of
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

SURE_FOLLOWED = 0.8
"""How sure it is that amounts of longer and longer parts of a year, said one right after another, are of one thing."""

MOST_BETWEEN = 60
"""Characters between two amounts of a row."""

_HINT = compiled(r"季度|半年|月|quarter|half|months|jan", re.IGNORECASE)
_NO_FLOW = compiled(
    r"余额|人口|存栏|在册|保有|储备|存款|贷款|库存|规模|市值|净|利润|盈|亏|顺差|逆差|差额|累计签约|户数|家|"
    r"\b(?:balance|population|headcount|stocks?|reserves|deposits|loans|outstanding|assets|debt|index|price|profits?|"
    r"earnings|income|loss|net|surplus|deficit|forecast|target)\b",
    re.IGNORECASE,
)
"""Levels of a day, and differences of two flows."""
_PLAIN = compiled(
    r"[\s,.;:、()]|其中|今年|当年|全市|全省|全区|全县|我市|我省|本市|累计|共|分别|预计|实现|完成|达到?|为|是|已|则|到|至|的|了|进一步|"
    r"\b(?:in|for|during|over|by|the|and|then|of|it|this|that|was|were|had|has|reached|stood|at|came|to|rose|year|so|far|"
    r"totall?ed|amounted|after|first|full|whole)\b",
    re.IGNORECASE,
)
"""Words between two amounts that begin to speak of nothing else."""
_YEAR = compiled(r"(?:19|20)\d\d|上年|去年|同期|last year|year earlier", re.IGNORECASE)


def cumulative_falls(passage: Passage) -> Iterator[Relation]:
    """Yield an amount for a longer part of a year that lies below the one for a shorter part, under ``YTD``.

    Parameters
    ----------
    passage
        The text with its figures.
    """
    if not _HINT.search(passage.folded):
        return
    months = months_of(passage, passage.figures)
    for one, other in pairwise(passage.figures):
        first, second = months.get(one.number), months.get(other.number)
        if first is None or second is None or not _is_longer(second, first) or not _are_of_one(passage, one, other):
            continue
        if printed(other).high < printed(one).low:
            yield _relation(one, other, first, second)


def _is_longer(later: Months, earlier: Months) -> bool:
    return earlier.is_from_start and later.is_from_start and earlier.last < later.last


def _are_of_one(passage: Passage, one: QuotedFigure, other: QuotedFigure) -> bool:
    """Whether two amounts follow one another with nothing said between them but the months of the second."""
    if one.dimension != other.dimension or one.dimension in ("", "percent", "points", "ratio", "index", "per mille"):
        return False
    plain = all(
        f.kind is Kind.LEVEL and not f.expected and f.figure.upper is None and f.figure.value > 0 for f in (one, other)
    )
    words = passage.folded[one.end : other.start]
    if not plain or len(words) > MOST_BETWEEN or _YEAR.search(words):
        return False
    if _NO_FLOW.search(f"{one.concept} {other.concept} {one.before[-30:]} {words}"):
        return False
    return not _PLAIN.sub("", _without_months(words.replace(one.concept, "") if one.concept else words))


def _without_months(words: str) -> str:
    """Return words without those that name months: 前三季度, the first nine months."""
    left = words
    for pattern in _MONTHS:
        left = pattern.sub("", left)
    return left if months_in(words) else words


_MONTHS = (
    compiled(
        r"[前首头第]?[一二三四五六七八九十两\d]*个?季度?|[上下]半年|全年|\d{1,2}[-—–至到~]\d{1,2}月|[前首头][一二三四五六七八九十\d]+个?月"
    ),
    compiled(
        r"\b(?:(?:first |three )?(?:quarters?|half)|(?:two|three|six|eight|nine|ten|eleven) months|h1|q1|nine-month|"
        r"jan(?:uary)?(?:[-–—]| to )[a-z]+)\b",
        re.IGNORECASE,
    ),
)


def _relation(one: QuotedFigure, other: QuotedFigure, first: Months, second: Months) -> Relation:
    return Relation(
        code="YTD",
        figures=(one, other),
        holds=False,
        sure=SURE_FOLLOWED,
        arithmetic=Text(
            en=f"{other.quote} of months {second.first}-{second.last} < "
            f"{one.quote} of months {first.first}-{first.last}, "
            "which are part of them: a total from the start of the year does not fall",
            zh=f"{second.first}-{second.last}月的{other.quote} < 其中{first.first}-{first.last}月的{one.quote}：累计数不应减少",  # noqa: E501
        ),
        says={"printed": other.quote},
        place=other.start,
    )
