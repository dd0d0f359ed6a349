"""A figure of a summary, a heading, a chart or a target, and another for the same thing where it is told in full.

That a text says a thing twice is told by its build: key figures before the text, an executive summary and a chapter, a
chart and what follows from it, targets and the chapter about them. There the words need be less alike.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from plancast.checks.text_rules.contradiction_slipped import Slipped
from plancast.checks.text_rules.tellings import Telling, telling_of
from plancast.checks.text_rules.wording import is_chinese, is_rounded
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure

SURE = 0.78
"""How sure it is that a summary and the text below it speak of one thing, where their words say so."""

FARTHEST = Decimal(2)
"""Times that one telling may be the other: what lies farther apart is of two things, or off by a power of ten."""

MOST_POINTS = 3
"""The same of rates of growth, in points."""

MOST_ALIKE = 40
"""Figures of one word that are looked at: a word that more have tells nothing."""

_SUMMARY = compiled(
    r"\A\W*(?:摘要|要点|导语|概要|提要|内容提要|核心提示|核心数据|要闻|速览|一图读懂|主要目标|总体目标|发展目标|关键数据|数据速览|"
    r"图\s?\d+|表\s?\d+|(?:本报告)?摘|标题|题目|提示|亮点|"
    r"key (?:figures|points|facts|findings|messages|numbers|takeaways)|executive summary|summary|highlights?|at a "
    r"glance|"
    r"in brief|headline|in numbers|overview|abstract|main points|snapshot|the (?:chart|table|graph|figure)|figure "
    r"\d+|table \d+|"
    r"chart \d+|box \d+|caption|title|fact ?box|in short|bullet points?)(?![a-z])\s*[\]】):：,—–-]?",
    re.IGNORECASE,
)
_IN_FULL = compiled(
    r"\A\W*(?:正文|详情|全文|综上|综合来看|总的来看|总的看|总体来看|总体看|总之|第[一二三四五六七八九十\d]+[章节部条]|如前所述|前述|报告(?:指出|显示)|结语|小结|"
    r"正文显示|据(?:此|上)|图\s?\d+|表\s?\d+|附表|注|"
    r"chapter \w+|section \w+|part \w+|in sum|overall|to sum up|in conclusion|in all|as (?:noted|mentioned)|text|"
    r"full text|body|details?|"
    r"the (?:report|text|article|table|chart)|according to|in detail|elsewhere|annex|appendix|note|later in|table "
    r"\d+|figure \d+|chart \d+|page \d+)(?![a-z])",
    re.IGNORECASE,
)
_GROWTH = compiled(
    r"增长|增速|涨幅|增幅|降幅|上涨|下降|同比|\b(?:growth|grew|grow|expand\w*|rise|rose|increase\w*|inflation)\b",
    re.IGNORECASE,
)
_GENERIC = frozenset(
    {"经济", "中心", "数据", "本次", "金额", "达到", "capac", "value", "bring", "broug", "opera", "fores", "plan"}
)
_AIMS = frozenset({"aim", "目标", "计划", "预计", "预期"})
_ECONOMY_ZH = compiled(
    r"(?P<who>全球|世界|中国|我国|美国|欧元区|亚洲|新兴市场|发达经济体|印度|日本|德国|英国|香港|新加坡|台湾|韩国|全市|全省|该国|本港)"
    r"(?:的)?(?:经济|GDP)?(?:全年|今年|明年)?(?:预计|将|有望|可望|可)?(?:增长|增速)率?(?:预测|预期|预估)?(?:值)?[^,;。\d]{0,6}\Z"
)
"""Growth of an economy, whose words are too common to tell: 全球增长预测定为, 全球经济预计增长."""
_PLAIN_TITLE = compiled(r"[。.!?；;]\s*\Z")
MOST_TITLE = 60


class _Told(NamedTuple):
    figure: QuotedFigure
    telling: Telling
    names: frozenset[str]
    sort: str


def summed_pairs(passage: Passage) -> Iterator[Slipped]:
    """Yield the pairs of a figure of a summary and one of the text in full, that are of one thing and differ."""
    short = [number for number, _ in enumerate(passage.sentences) if _is_summary(passage, number)]
    if not short or len(short) > 60:
        return
    told = [one for figure in passage.figures if (one := _told(passage, figure)) is not None]
    by_name: dict[tuple[str, str, str], list[_Told]] = defaultdict(list)
    for one in told:
        for name in one.names:
            by_name[one.figure.dimension, one.sort, name].append(one)
    chosen = set(short)
    for one in told:
        if one.figure.sentence in chosen:
            yield from _against_the_text(passage, one, by_name, chosen)


def _is_summary(passage: Passage, number: int) -> bool:
    """Whether a sentence opens a summary, or is a title: a first line without a full stop."""
    sentence = passage.sentences[number]
    words = passage.folded[sentence.start : min(sentence.end, sentence.start + 200)].strip()
    if _SUMMARY.match(words):
        return True
    title = number == 0 and sentence.end - sentence.start <= MOST_TITLE and not _PLAIN_TITLE.search(words)
    return title and len(passage.sentences) > 1 and passage.sentences[1].paragraph != sentence.paragraph


def _told(passage: Passage, figure: QuotedFigure) -> _Told | None:
    if not is_rounded(figure) or not figure.figure.value or "|" in figure.before:
        return None
    if figure.kind not in (Kind.LEVEL, Kind.SHARE, Kind.GROWTH, Kind.CHANGE) or figure.dimension == "points":
        return None
    telling = telling_of(passage, figure)
    names = frozenset(name for name in telling.names if name not in _GENERIC)
    if economy := _ECONOMY_ZH.search(figure.before) if figure.dimension == "percent" else None:
        return _Told(figure, telling, frozenset({economy["who"]}), "growth")
    growing = figure.kind is Kind.GROWTH or (
        figure.dimension == "percent" and _GROWTH.search(figure.before[-14:] + figure.concept[-6:]) is not None
    )
    return _Told(figure, telling, names, "growth" if growing else figure.kind.value) if names else None


def _against_the_text(
    passage: Passage, one: _Told, by_name: dict[tuple[str, str, str], list[_Told]], short: set[int]
) -> Iterator[Slipped]:
    found: dict[int, _Told] = {}
    for name in one.names:
        alike = by_name[one.figure.dimension, one.sort, name]
        for other in alike if len(alike) <= MOST_ALIKE else ():
            later = other.figure.sentence > one.figure.sentence
            if (
                later
                and (other.figure.sentence not in short or _opens(passage, other))
                and _of_one(passage, one, other)
            ):
                found[other.figure.number] = other
    if any(one.figure.interval.touches(other.figure.interval) for other in found.values()):
        return
    values = {other.figure.figure.value for other in found.values()}
    if len(values) == 1:
        other = found[min(found)]
        if _is_near(one, other):
            yield Slipped(one.figure, other.figure, SURE)


def _is_near(one: _Told, other: _Told) -> bool:
    first, second = one.figure.interval.middle, other.figure.interval.middle
    if one.sort == "growth" and one.figure.dimension == "percent" and abs(first - second) <= MOST_POINTS:
        return True
    return bool(second) and 1 / FARTHEST <= abs(first / second) <= FARTHEST


def _opens(passage: Passage, one: _Told) -> bool:
    return bool(_IN_FULL.match(passage.folded[passage.sentences[one.figure.sentence].start :][:40].strip()))


def _of_one(passage: Passage, one: _Told, other: _Told) -> bool:
    """Whether two tellings are of one thing: no time, mark or name apart, and nearly the same words."""
    first, second = one.figure, other.figure
    if first.per_head != second.per_head or first.yearly_mean != second.yearly_mean:
        return False
    if first.expected != second.expected and ("aim" in one.telling.marks) != ("aim" in other.telling.marks):
        return False
    if one.telling.marks - _AIMS != other.telling.marks - _AIMS:
        return False
    if _other_periods(passage, first, second):
        return False
    times = one.telling.times, other.telling.times
    if times[0] and times[1] and not any(a in b or b in a for a in times[0] for b in times[1]):
        return False
    if one.telling.proper - other.telling.proper and other.telling.proper - one.telling.proper:
        return False
    common = one.names & other.names
    least = min(len(one.names), len(other.names))
    if is_chinese(passage, first):
        return one.names == other.names or (len(common) >= 2 and len(common) / least >= 0.6)
    return len(common) >= 2 and len(common) / least >= 0.6


def _other_periods(passage: Passage, first: QuotedFigure, second: QuotedFigure) -> bool:
    if first.period is None or second.period is None or first.period == second.period:
        return False
    one_year = first.period.year == second.period.year and is_chinese(passage, first)
    return not (one_year and _one_month(first, second))


def _one_month(first: QuotedFigure, second: QuotedFigure) -> bool:
    """Whether one period is a month of the other's year, named without it."""
    kinds = {period.kind for period in (first.period, second.period) if period is not None}
    return kinds == {"year", "month"}
