"""Which of two levels is of the time before, by the words and years beside them, and whether a rate may be of both."""

from __future__ import annotations

import re

from plancast.checks.text_rules.changes import statements
from plancast.checks.text_rules.follows import printed
from plancast.checks.text_rules.kept import kept
from plancast.checks.text_rules.years_said import year_beside, year_of
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure

_BEFORE = compiled(
    r"上一?年度?(?:同期)?|去年|上一?财年|上年末?|同期|上期|前一年|彼时|年初|期初|"
    r"\b(?:last (?:year|month|quarter|season)|(?:a|one) (?:year|quarter) (?:earlier|ago|before)|year[- ]ago|"
    r"year-earlier|(?:the )?(?:previous|prior|preceding|same|corresponding|comparable)(?: [a-z-]+)? "
    r"(?:year|month|quarter|period|season)|(?:year|quarter|month|season) before|previously|(?:back )?then)\b|"
    r"[一二三四五六七八九十两\d]+年前|上年同月|\b(?:two|three|four|five|six|ten) years (?:earlier|ago|before)\b",
    re.IGNORECASE,
)
_COMPARED = compiled(
    r"(?:比|较|\b(?:over|from|than|on|to|with|against|of)\b)\s*(?:the )?(?:\x02[^\x03]*\x03|上年|去年|上一年|同期)",
    re.IGNORECASE,
)
_NOW = compiled(r"\b(?:now|today|this year)\b|今年|目前|本期|现在", re.IGNORECASE)
_PREVIOUS = compiled(
    r"环比|比上[月季]|较上[月季]|上月|上季|month-on-month|quarter-on-quarter|m-o-m|q-o-q|"
    r"sequential|previous (?:month|quarter)|"
    r"on (?:the )?(?:month|quarter)\b|from [a-z]+ to [a-z]+\b|last month",
    re.IGNORECASE,
)
_ON_YEAR = compiled(
    r"同比|比上年|较上年|比去年|year-on-year|on-year|year on year|yoy|y-o-y|from a year|over the (?:previous|same)",
    re.IGNORECASE,
)
_RATE_WORDS = compiled(
    r"CAGR|growth|grew|rose|rise|increase|decline|fell|drop|compound|增长|增速|增幅|下降|降幅|涨幅|跌幅|上升",
    re.IGNORECASE,
)
_RATE_NAMED = compiled(
    r"(?:增速|增长率|增幅|降幅|涨幅|跌幅)(?:约|高)?[为达是到]*\Z|\b(?:cagr|growth|increase|"
    r"decline|rise|fall|drop|growth rate) of\s*\Z",
    re.IGNORECASE,
)
_CHANGE_BEHIND = compiled(
    r"\s+(?:higher|lower|ahead|more|less|fewer|up|down|above|below|stronger|weaker|smaller|larger|"
    r"per annum|a year\b(?! ago)|"
    r"each year|annually|yoy|year-on-year|on the year|improvement|growth|increase|rise|decline|drop|fall)\b",
    re.IGNORECASE,
)
_NO_GROWTH = compiled(
    r"占|比重|贡献率|毛利率|利率|失业率|\b(?:inflation|margin|unemployment|tax rate|interest|"
    r"price|prices|stake|of (?:total|gdp|all))\b|"
    r"价格|物价|CPI|PPI|指数",
    re.IGNORECASE,
)
_LEVEL_BEFORE = compiled(
    r"\b(?:from|to|at|of total|stood at|reached|between)\s*\Z|(?:从|由|升至|降至|提高到|达到?)\Z", re.IGNORECASE
)
"""Words that make a rate a level of its own: the share rose from 32.3 per cent."""
_NO_YEAR = compiled(
    r"纪录|记录|历史|最高|目标|预算|计划数|\b(?:record|peak|high of|(?:target|budget|forecast|average) of|capacity)\b",
    re.IGNORECASE,
)
"""What a level is of that is of no time compared with."""
_VERSUS = compiled(r"\b(?:versus|vs\.?|against|from|compared (?:with|to)|than)\b", re.IGNORECASE)
LEAST_SURE = 0.75
"""How sure periods must be for them to keep figures apart."""

_OWN = 60
"""Characters beside a figure that may say of which time it is."""


def is_growth(one: QuotedFigure) -> bool:
    """Whether a figure is a rate of change of an amount."""
    if one.dimension != "percent" or not printed(one).is_bounded or one.kind not in (Kind.GROWTH, Kind.LEVEL):
        return False
    if _NO_GROWTH.search(one.before[-_OWN:]) or _NO_GROWTH.search(one.concept):
        return False
    if _CHANGE_BEHIND.match(one.after) or _RATE_NAMED.search(one.before):
        return True
    if _LEVEL_BEFORE.search(one.before):
        return False
    return one.kind is Kind.GROWTH or one.yearly_mean or _RATE_WORDS.search(one.before[-20:]) is not None


def earlier_first(
    passage: Passage, first: QuotedFigure, second: QuotedFigure, known: QuotedFigure | None = None
) -> int:
    """Return 1 where the first of two levels is of the earlier time, -1 where the second is, 0 where nothing says.

    Parameters
    ----------
    passage
        The text.
    first, second
        Two levels, in the order of the text.
    known
        A level that words call the one that a rate is set against, where there is one.
    """
    if known is not None and known.start in (first.start, second.start):
        return 1 if known.start == first.start else -1
    if way := kept(_told, passage).get((first.start, second.start)):
        return way
    years = year_beside(first, passage), year_beside(second, passage)
    if years[0] is not None and years[1] is not None and years[0] != years[1]:
        return 1 if years[0] < years[1] else -1
    past = _is_past(first), _is_past(second)
    if past[0] != past[1]:
        return 1 if past[0] else -1
    of = year_of(first, passage), year_of(second, passage)
    if of[0] is not None and of[1] is not None and of[0] != of[1]:
        return 1 if of[0] < of[1] else -1
    return -1 if years[1] is not None and years[0] is None and not second.expected else 0


def _told(passage: Passage) -> dict[tuple[int, int], int]:
    """Return which of two levels a statement of one clause calls the earlier one, by where they begin."""
    found: dict[tuple[int, int], int] = {}
    for said in statements(passage):
        if said.level is not None and said.earlier is not None:
            found[said.earlier.start, said.level.start] = 1
            found[said.level.start, said.earlier.start] = -1
    return found


def _is_past(one: QuotedFigure) -> bool:
    """Whether the words beside a level say that it is of the time before."""
    before = re.split(r"[,;。(]", one.before[-_OWN:].rstrip(" ("))[-1]
    if _BEFORE.search(before) and not _NOW.search(before):
        return True
    behind = re.split(r"[,;。.)]", one.after[:_OWN])[0]
    own = behind.isascii() or behind.startswith("(")  # in Chinese the time of a figure stands before it
    return own and _BEFORE.search(behind) is not None and not _COMPARED.search(behind)


def fits_the_rate(rate: QuotedFigure, level: QuotedFigure, earlier: QuotedFigure, *, mean: bool) -> bool:
    """Whether a rate may be of two levels by the times that it and they name."""
    words = f"{rate.before[-_OWN:]} {rate.after[:20]} {rate.against.words}"
    beside = f"{_VERSUS.split(earlier.before[-_OWN:])[-1]} {earlier.after[:_OWN]}"
    if any(_NO_YEAR.search(one.before[-25:]) for one in (level, earlier)):
        return False
    monthly = _PREVIOUS.search(words) is not None and not _ON_YEAR.search(words)
    if monthly != (_PREVIOUS.search(beside) is not None):
        return False
    now, before = level.period, earlier.period
    if now is None or before is None or min(level.sure.period, earlier.sure.period) < LEAST_SURE:
        return True
    if not mean and rate.number < earlier.number and now.year - before.year > 1:
        return False  # the rate is on the year before, not on that of the level named behind it
    return mean or now.kind == before.kind or now.year == before.year
