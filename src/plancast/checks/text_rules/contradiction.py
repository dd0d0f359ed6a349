"""Two figures for the same thing, period, scope and comparison in one text that do not agree.

The same words recur in a report for other places, parts and periods, so two figures are held to be of one thing only
where each names it in full in its own clause, and nothing between them says that the talk has moved to a part.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from plancast.checks.text_rules.contradiction_in_words import written_out
from plancast.checks.text_rules.contradiction_retold import (
    grow_from_other_levels,
    of_other_bases,
    retold_pairs,
)
from plancast.checks.text_rules.contradiction_slipped import Slipped, slipped_pairs
from plancast.checks.text_rules.contradiction_summed import summed_pairs
from plancast.checks.text_rules.contradiction_translated import translated_pairs
from plancast.checks.text_rules.matching import bare
from plancast.checks.text_rules.relation import Evidence, Relation, TextRule
from plancast.checks.text_rules.wording import is_chinese, printed, sentence_words, words_before
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

MOST_APART = Decimal("1.5")
"""Two figures farther apart than by this factor are taken for two things, or for a slip of units."""

NAMED_HERE, NAMED_BEFORE = 0.95, 0.9
"""How sure a concept must be: of a level it is said in the figure's own clause, of a rate of growth it may be that of
the level right before it."""

_PARTIAL = compiled(
    r"其中|分别|各|部分|之间|每|平均|一是|原|修订|调整后|此前|初步|快报|核实|普查|口径|目标|"
    r"预算|预计|计划|同期|新增|净增|首次|以上|左右|近|约|余|多|不含|剔除|含|"
    r"扣除|累计|占|比|\b(?:of which|including|excluding|each|revised|previous|earlier|first|"
    r"adjusted|target|forecast|expected|per|than|among|average|core|about|nearly|"
    r"over|record|advance estimate|third estimate|second estimate)\b",
    re.IGNORECASE,
)
_TIME_ZH = compiled(
    r"(?:(?:19|20)\d\d年?(?:度|末|底|初)?|今年|去年|上年|全年|本年|当年|年末|年底|月末|期末|"
    r"截至|截止|至|末|底|前?[一二三四]季度|前三季度|上半年|下半年|\d{1,2}-?\d{0,2}月份?|以来|"
    r",|[“”\s]|初步核算|预计|全市|全县|全区|全省|全国|我市|我县|我省|我区|我国)+"
)
_TIME_EN = compiled(
    r"\b(?:in|for|during|of|the|full-year|whole|year|quarter|first|second|third|fourth|half|"
    r"real|annual|(?:19|20)\d\d|last|this)\b|'s\b",
    re.IGNORECASE,
)

# indicators of which a place has one value at a time, so that a text may tell them twice
_ONE_VALUE_ZH = compiled(
    r"(?:(?:地区|国内|全[市县区省]|海洋)?生产总值|GDP|常住人口|户籍人口|总人口|森林覆盖率|"
    r"城镇化率|失业率|建成区绿化覆盖率|行政区域面积|土地面积|国土面积|耕地面积|"
    r"一般公共预算收入|地方一般公共预算收入|固定资产投资|社会消费品零售总额|进出口总[额值]|"
    r"粮食总?产量|人均可支配收入|规模以上工业增加值|居民消费价格|研发经费投入强度)\Z"
)
_ONE_VALUE_EN = compiled(
    r"(?:\bgdp|gross domestic product(?: \(gdp\))?|unemployment rate|population|forest cover(?:age)?|"
    r"urbani[sz]ation rate|retail sales|fixed-asset investment|"
    r"exports|imports|foreign trade|industrial output|consumer prices|trade (?:surplus|deficit))\Z",
    re.IGNORECASE,
)


class _Named(NamedTuple):
    """What must agree for two figures to be of one thing."""

    name: str
    period: str
    kind: Kind
    sort: str


def _find(evidence: Evidence) -> Iterator[Relation]:
    passage = evidence.passage
    yield from written_out(passage)
    told: dict[_Named, list[QuotedFigure]] = {}
    for figure in passage.figures:
        key = _key(passage, figure)
        if key is not None:
            told.setdefault(key, []).append(figure)
    _merge_undated(told)
    named: set[tuple[int, ...]] = set()
    for key, figures in told.items():
        for relation in _compared(passage, key, figures) if len(figures) > 1 else ():
            named.add(tuple(one.number for one in relation.figures))
            yield relation
    for pair in (*slipped_pairs(passage), *retold_pairs(passage), *translated_pairs(passage)):
        if grow_from_other_levels(passage, pair.first, pair.second):
            continue
        if (pair.first.number, pair.second.number) not in named:
            named.add((pair.first.number, pair.second.number))
            yield _slip(pair)
    for pair in summed_pairs(passage):
        if (pair.first.number, pair.second.number) not in named:
            yield _slip(pair, is_slip=False)


def _merge_undated(told: dict[_Named, list[QuotedFigure]]) -> None:
    """Put figures whose period nothing says with those of the one period told of the same thing."""
    periods: dict[_Named, list[_Named]] = {}
    for key in told:
        periods.setdefault(key._replace(period=""), []).append(key)
    for undated, keys in periods.items():
        if len(keys) == 2 and undated in keys and undated.kind is Kind.LEVEL:
            other = next(key for key in keys if key != undated)
            told[other] = sorted(told[other] + told.pop(undated), key=lambda one: one.number)


def _key(passage: Passage, figure: QuotedFigure) -> _Named | None:
    """Return what a figure is of, in full; None where its own words do not say it surely."""
    kind = (
        Kind.LEVEL if figure.kind is Kind.SHARE and not figure.whole else figure.kind
    )  # 森林覆盖率 is a level of its own
    if kind not in (Kind.LEVEL, Kind.GROWTH) or figure.expected or figure.figure.upper is not None:
        return None
    if (
        figure.sure.concept < (NAMED_BEFORE if kind is Kind.GROWTH else NAMED_HERE)
        or not figure.dimension
        or figure.dimension == "points"
    ):
        return None
    words = sentence_words(passage, figure)
    if "|" in words or "\t" in words or _respectively(words):
        return None
    name = _name(passage, figure)
    pattern = _ONE_VALUE_ZH if is_chinese(passage, figure) else _ONE_VALUE_EN
    if not name or not pattern.fullmatch(name):
        return None
    if _PARTIAL.search(figure.before[-30:]) and kind is Kind.LEVEL:
        return None
    if kind is Kind.GROWTH and (
        (not figure.against.kind and _AGAINST_BEHIND.match(figure.after)) or _times_named(passage, figure) > 1
    ):
        return None
    if figure.sure.period < 0.9 and _OTHER_TIME.search(words_before(passage, figure)):
        return None
    period = "" if figure.period is None or figure.sure.period < 0.75 else figure.period.text
    against = "" if kind is Kind.LEVEL else (figure.against.kind or "year")
    flags = (
        ("mean " if figure.yearly_mean else "")
        + ("sum " if figure.cumulative else "")
        + ("head " if figure.per_head else "")
    )
    return _Named(name, period, kind, f"{figure.dimension} {against} {figure.prices} {flags}")


_OTHER_TIME = compiled(
    r"去年|上年|前年|同期|上月|上季|此前|历史|往年|\b(?:last year|previous|earlier|year before|"
    r"preceding|last month|prior|record|ago|since)\b",
    re.IGNORECASE,
)


_AGAINST_BEHIND = compiled(r"[^,;.]{0,20}\b(?:versus|over|against|compared|from|on|than)\b", re.IGNORECASE)


def _times_named(passage: Passage, figure: QuotedFigure) -> int:
    """Return how many times of their own a sentence names up to a figure: with two, which is its own is less sure."""
    start = passage.sentences[figure.sentence].start
    first = bisect_left(passage.mentions, start, key=lambda one: one.start)
    last = bisect_left(passage.mentions, figure.end, key=lambda one: one.start)
    return sum(not _OTHER_TIME.search(one.words) for one in passage.mentions[first:last])


_RESPECTIVELY = compiled(r"分别|依次|respectively", re.IGNORECASE)


def _respectively(words: str) -> bool:
    return _RESPECTIVELY.search(words) is not None


def _name(passage: Passage, figure: QuotedFigure) -> str:
    if is_chinese(passage, figure):
        words = _TIME_ZH.sub("", figure.concept)
        return "生产总值" if re.fullmatch(r"(?:国内|地区|全[市县区省])?生产总值|GDP", words) else bare(words)
    whose = re.sub(r"\A(?:the )?(?:[A-Z][a-z]+ )?[A-Z][a-z]+'s ", "", figure.concept)
    return bare(re.sub(r"\s+", " ", _TIME_EN.sub(" ", bare(whose))).strip()).lower()


def _compared(passage: Passage, key: _Named, figures: list[QuotedFigure]) -> Iterator[Relation]:
    """Hold the tellings of one thing together: each against the first; more than two values are of several things."""
    values: list[list[QuotedFigure]] = []
    for figure in figures:
        for group in values:
            if _told(group[0]).touches(_told(figure)):
                group.append(figure)
                break
        else:
            values.append([figure])
    for group in values:
        for figure in group[1:]:
            yield _relation(key, group[0], figure, holds=True)
    if len(values) == 2 and _one_thing(passage, key, values[0][0], values[1][0]):
        yield _relation(key, values[0][0], values[1][0], holds=False)


def _told(figure: QuotedFigure) -> Interval:
    """Return what a figure stands for; one that ends in zeros may have been rounded to its last digit."""
    value, interval = figure.figure.value, figure.interval
    if value != value.to_integral_value() or value == 0 or figure.figure.step < 1:
        return interval
    place = Decimal(10) ** int(value.normalize().as_tuple().exponent)
    unit = figure.figure.unit
    half = place / 2 * (Decimal(1) if unit is None or unit.scale is None else Decimal(unit.scale))
    middle = interval.middle
    return Interval(min(interval.low, middle - half), max(interval.high, middle + half))


_PARTS = compiled(
    r"^(?:\W|[一二三四五六七八九十\d])*(?:其中|分|从[^,]{1,8}看|东部|西部|中部|东北|[\u4e00-\u9fff]{2,"
    r"3}(?:县|区|镇|乡|村)(?!域))"
)


def _one_thing(passage: Passage, key: _Named, one: QuotedFigure, other: QuotedFigure) -> bool:
    first, second = _told(one), _told(other)
    if (first.low <= 0 and first.high >= 0) or second.low <= 0 <= second.high:
        return False
    ratio = abs(first.middle / second.middle) if second.middle else Decimal(0)
    if not 1 / MOST_APART <= ratio <= MOST_APART:
        return False
    if one.sentence == other.sentence and one.clause == other.clause:
        return False
    if grow_from_other_levels(passage, one, other) or of_other_bases(one, other):
        return False
    if any(_PARTS.search(sentence_words(passage, figure)) for figure in (one, other)):
        return False
    return _place(passage, one) == _place(passage, other) and bool(key.period or key.kind is Kind.LEVEL)


_PROVINCES = (
    "北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|"
    "湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|"
    "陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾"
)
_PLACE_ZH = compiled(
    rf"({_PROVINCES}|全国|我国|中国|全省|我省|全市|我市|全县|我县|全区|我区|全球|世界|欧元区|"
    rf"美国|日本|德国|英国|韩国|英国|越南|印度|[\u4e00-\u9fff]{2}(?:省|市|县|区))"
)
_PLACE_EN = compiled(
    r"\b([A-Z][a-z]+(?: [A-Z][a-z]+)?)'s\b|\b(the nation|the country|the province|the city|the world)\b"
)


def _place(passage: Passage, figure: QuotedFigure) -> str:
    """Return the last place named before a figure in its sentence; empty where none is."""
    words = words_before(passage, figure)
    found = (_PLACE_ZH if is_chinese(passage, figure) else _PLACE_EN).findall(words)
    last = found[-1] if found else ""
    name = last if isinstance(last, str) else "".join(last)
    return (
        "" if name in ("全市", "全县", "全省", "全区", "我市", "我县", "我省", "我区", "全国", "我国", "中国") else name
    )


def _relation(key: _Named, one: QuotedFigure, other: QuotedFigure, *, holds: bool) -> Relation:
    when_en = f" of {key.period}" if key.period else ""
    when_zh = f"{key.period}年" if key.period.isdigit() else key.period
    word_en, word_zh = ("agree", "一致") if holds else ("have no value in common", "无共同取值")
    return Relation(
        "CONTRADICTION",
        (one, other),
        holds,
        0.85 if key.period else 0.75,
        Text(
            en=f"{key.name}{when_en}: {printed(one).en} and {printed(other).en} {word_en}",
            zh=f"{when_zh}{key.name}：{printed(one).zh}与{printed(other).zh}{word_zh}",
        ),
        {"printed": other.quote},
    )


def _slip(pair: Slipped, *, is_slip: bool = True) -> Relation:
    """Return the finding of two figures of one telling, which are one slip apart or stand in summary and text."""
    one, other = pair.first, pair.second
    return Relation(
        "CONTRADICTION",
        (one, other),
        False,
        pair.sure,
        Text(
            en=f"told of the same thing, {printed(one).en} and {printed(other).en} have no value in common, "
            + ("and are a slip of the pen apart" if is_slip else "one in short, one in full"),
            zh=f"同一事项先后为{printed(one).zh}与{printed(other).zh}，"
            + ("无共同取值，仅差一处笔误" if is_slip else "无共同取值，一处为概述，一处为详述"),
        ),
        {"printed": other.quote},
    )


RULE = TextRule(("CONTRADICTION",), _find)
