"""Chinese differences of rates, by who the subject is: a rate named in the clause, or the rate told right before.

Growth, a share or a level in per cent is a rate. What is said of it with no new subject between (高, 回落, 提高) is
a difference of rates. What is said of an amount (增长, 减少) is left alone, and so is a share behind its amount, which
may tell of either, but where the growth of the amount has been told already.
"""

from __future__ import annotations

import re

from plancast.checks.text_rules.points_chinese import HEDGE, PART, RATE, SPEED
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure

_TO_THE_RATE = (
    r"(?:提高|提升|加快|加速|回落|回升|放缓|放慢|减缓|收窄|扩大|高出|低出|(?:快于|慢于|高于|低于)[^,;。:()\d]{2,16}|"
    r"高(?![达于过])|低(?![于至到])|快(?!于)|慢(?!于)|走高|走低|改善|攀升)"
)
"""Words that compare rates; of an amount 增长, 增加, 减少 and 多 are said."""

_OF_EITHER = r"(?:上升|下降|下滑|降低|上涨|下跌|增加|减少|上行|下行|升|降|跌|涨)(?![至到为])"
_THAN = (
    r"(?:(?:同比|环比|按年|按季|按月|年内|累计|分别|又|也|均|仍|还|并|且|则|已|总体|整体)*"
    r"(?:(?:比|较|与|相比)[^,;。:()]{1,20}?)?(?:相比|同比|环比|有所|明显|略|分别|大幅|小幅|进一步|继续|再)*)"
)
_PLACED = (
    r"(?:[,(](?:增速|增幅|占比|比重|总量|规模)?(?:居|位居|位列|列|排名?|排在?)"
    r"[^,;。]{1,14}?第?[\d一二三四五六七八九十]{0,3}位?\)?)?"
)
_SUBJECTS = r"(?:增速|增幅|涨幅|降幅|占比|比重|份额|其中|,)*"
_BEHIND_RATE = compiled(rf"{_PLACED}[,(;]?{_SUBJECTS}{_THAN}{_TO_THE_RATE}{HEDGE}\Z")
_BEHIND_LEVEL = compiled(rf"{_PLACED}[,(;]?{_SUBJECTS}{_THAN}(?:{_TO_THE_RATE}|{_OF_EITHER}){HEDGE}\Z")
_ABOVE = compiled(
    rf"(?P<what>{SPEED}|{PART}|{RATE}|贡献率|强度|系数)(?:[^,;。:\d占的]{{0,6}})(?:(?:高于|低于|快于|慢于|高出|低出|好于|领先|落后)"
    rf"(?P<whom>[^,;。:\d]{{2,24}})|(?:比|较)[^,;。:\d]{{2,24}}?(?:高出|低出|高|低|快|慢)){HEDGE}\Z"
)
"""A rate set against that of something else: 利润增幅高于收入9.2%, 贡献率比第二产业高21.3%."""

_LATEST = compiled(
    rf"(?P<what>{SPEED}|{PART}|贡献率|强度|系数)(?:则|也|均|又|还|已)?{_THAN}(?:{_TO_THE_RATE}|{_OF_EITHER}){HEDGE}\Z"
)
_REVISED = compiled(
    r"(?:上修|下修|上调|下调|调升|调降|调高|调低|修正)(?:了|\d{4}年|全年|今年|明年|[^,;。:\d]){0,12}?(?P<what>[^,;。:\d]{0,6}率)\Z"
)
"""A rate behind the verb and before the move: 上修2023年经济成长率0.19%至1.31%."""

_ABOVE_WHOM = compiled(rf"(?:高于|低于|快于|慢于)[^,;。:()\d]{{2,16}}{HEDGE}\Z")
_ENDS_AS_LEVEL = compiled(r"的\Z")
_LEVEL_NAMED = compiled(rf"{RATE}|{PART}|指数|PMI|贡献率|强度|系数|深度|密度|渗透|产能利用|度\Z|水平")
_PARTS = compiled("[;…]")
_STANDS_FOR_ZH = compiled(
    r"(?:的(?:同比|两年平均)?(?:增速|增幅|涨幅|占比))?\s*[,。;]\s*(?:(?:这一?|该|此)(?:个?(?:数据|增速|增幅|涨幅|比例|比重|占比|水平|数字|"
    r"指标)))?(?:也|还|仍|已|均|则)*"
)
"""Between a rate and what goes on with it in the next sentence: 这一数据还高出全国1.5%."""
_GROWTH_MONTHLY = compiled(r"环比|按月|按季")
MOST_OF_GROWTH = 12
"""Points by which growth is taken to move: beyond them an amount may have moved."""


def rate_compared(
    passage: Passage, figure: QuotedFigure, last: QuotedFigure | None
) -> tuple[str, float, QuotedFigure | None]:
    """Return the rate that a figure is a difference of, how sure that is, and the rate printed before it, if any."""
    before = figure.before
    if figure.after.startswith("的") or _ENDS_AS_LEVEL.search(before):
        return "", 0.0, None
    rate = last if last is not None and last.dimension == "percent" else None
    if found := _ABOVE.search(before) or _LATEST.search(before) or _REVISED.search(before):
        return found["what"], 0.9, rate
    between = before
    if rate is None:
        rate, between = _carried(passage, figure)
    elif rate.number == figure.number - 1:
        between = passage.folded[rate.end : figure.start]
    if rate is None or rate.figure.value <= 0:
        return "", 0.0, None
    between = between.replace(" ", "")
    if stands := _STANDS_FOR_ZH.match(between):
        between = "," + between[stands.end() :]
    return (rate.quote, sure, rate) if (sure := _behind(passage, between, rate, figure)) else ("", 0.0, None)


def _carried(passage: Passage, figure: QuotedFigure) -> tuple[QuotedFigure | None, str]:
    """Return the rate with which the sentence before ends, or is gone on with by a word that stands for it."""
    if not figure.number:
        return None, ""
    rate = passage.figures[figure.number - 1]
    between = passage.folded[rate.end : figure.start]
    near = rate.dimension == "percent" and figure.sentence - rate.sentence == 1 and len(between) < 40
    return (rate, between) if near and rate.kind is not Kind.POINTS else (None, "")


def _behind(passage: Passage, between: str, rate: QuotedFigure, figure: QuotedFigure) -> float:
    """Return how sure the words between a rate and a figure say that it moved or differs by it; 0 where they do not."""
    small = figure.figure.value < rate.figure.value or figure.figure.value < 2
    if _ABOVE_WHOM.search(between) and figure.figure.value * 2 > rate.figure.value:
        return 0.0  # 增长8.4%,高于全省7.7%: the rate of the other itself
    if rate.kind is Kind.GROWTH:
        told = _BEHIND_RATE.fullmatch(between) is not None and not _GROWTH_MONTHLY.search(between)
        return 0.85 if told and figure.figure.value < MOST_OF_GROWTH and not between.startswith(";") else 0.0
    if rate.kind in (Kind.LEVEL, Kind.CONTRIBUTION) and _LEVEL_NAMED.search(_name(passage, rate)):
        return 0.9 if small and _BEHIND_LEVEL.fullmatch(between) else 0.0
    if rate.kind is not Kind.SHARE or not small:
        return 0.0
    if _BEHIND_RATE.fullmatch(between):
        return 0.85
    alone = not _has_amount(passage, rate) or _grown_before(passage, rate)
    return 0.8 if alone and _BEHIND_LEVEL.fullmatch(between) and not re.search("增加|减少", between) else 0.0


_LISTED = compiled(r"(?:、|和|与|及|以及)")


def _name(passage: Passage, rate: QuotedFigure) -> str:
    """Return the words before a rate; of a list those before its first member: 费用率、税率分别为8.2%、4.1%."""
    while rate.number and _LISTED.fullmatch(rate.before):
        rate = passage.figures[rate.number - 1]
    return rate.before


def _clauses_before(passage: Passage, rate: QuotedFigure) -> list[QuotedFigure]:
    """Return the figures told before a rate in its part of the sentence, which a semicolon ends."""
    found = []
    for number in range(rate.number - 1, max(-1, rate.number - 4), -1):
        one = passage.figures[number]
        if one.sentence != rate.sentence or _PARTS.search(passage.folded[one.end : rate.start]):
            break
        found.append(one)
    return found


def _has_amount(passage: Passage, rate: QuotedFigure) -> bool:
    return any(one.kind is Kind.LEVEL and one.dimension != "percent" for one in _clauses_before(passage, rate))


def _grown_before(passage: Passage, rate: QuotedFigure) -> bool:
    """Whether the growth of the amount has been told already: what is said behind its share is of the share."""
    return any(one.kind is Kind.GROWTH for one in _clauses_before(passage, rate)[:1])
