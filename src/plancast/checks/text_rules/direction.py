"""Words that say up where the figures go down, or the reverse."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from plancast.checks.text_rules.changes import statements
from plancast.checks.text_rules.direction_compared import compared_levels
from plancast.checks.text_rules.direction_fitted import (
    change_the_other_way,
    growth_the_other_way,
    shares_that_cancel,
    two_ways_of_one,
)
from plancast.checks.text_rules.direction_rates import rates_set_apart
from plancast.checks.text_rules.direction_tables import ways_of_rows
from plancast.checks.text_rules.follows import printed
from plancast.checks.text_rules.price_by_volume import price_by_volume
from plancast.checks.text_rules.relation import Evidence, Relation, TextRule
from plancast.checks.text_rules.statement import Statement
from plancast.checks.text_rules.told_ways import is_deficit, with_told_way
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

_GOOD_OR_BAD = compiled(r"改善|好转|恶化|improv|better|worse|picked|pick", re.IGNORECASE)
"""Words that praise, and so go with figures of either direction."""
_MORE_IS_BETTER = compiled(
    r"\b(?:occupancy|margins?|coverage|literacy|punctuality|productivity|profits?|enrol\w*|attendance|turnout|efficiency|yields?|"
    r"income|satisfaction|participation|survival|graduation|recycling)\b(?![^,;]*(?:loss|unemploy))",
    re.IGNORECASE,
)
"""What is better where it is more."""
_RANKED = compiled(r"第\s?(?:\d|[一二三四五六七八九十]+[位名])|位次|排名|\brank|\bplace\b", re.IGNORECASE)
_TURNS = compiled(r",?(?:增速|增幅|同比)?(?:实现|首次|今年首次|年内首次)?(?P<words>由[正负]转(?P<to>[正负]))(?!的)")
_OF_CURRENCY = compiled(r"strengthen|weaken|升值|贬值", re.IGNORECASE)
_CURRENCY = compiled(
    r"\bthe (?:rand|rupee|rupiah|ringgit|yuan|renminbi|yen|won|lira|peso|real|rouble|ruble|zloty|forint|krone|"
    r"krona|naira|"
    r"shilling|baht|dong|franc|sterling|pound|euro|hryvnia|cedi|taka)\b",
    re.IGNORECASE,
)
_QUICK = compiled(r"快|提速|faster|quick", re.IGNORECASE)
"""What is quicker takes less time."""
_PER_DOLLAR = compiled(r"\b(?:per|to the|against the|a) (?:US )?dollar\b|兑|对美元", re.IGNORECASE)
"""A currency that gets stronger costs fewer of its units a dollar; without that said, the word tells of no number."""
_LISTED = compiled(r"\s*(?:in (?:19|20)\d\d\s)?(?:,? ?and|,|、|和)\s*", re.IGNORECASE)
"""Between the members of a list: down from 9.3 per cent in 2011 and 10.4 per cent in 2010."""
_IS_CHANGE = compiled(r"\s?(?:higher|lower|more|less|up|down)\b(?! from)", re.IGNORECASE)
"""Behind a figure that is itself a change: 3.4% higher than the peak."""
FARTHEST = 4
"""Times that one level may be the other for a word to be held against their order: a slip is seldom farther."""
_SURE = 0.9


def find(evidence: Evidence) -> Iterator[Relation]:
    """Yield statements whose words say in which direction one figure lies from the other."""
    told: set[tuple[int, ...]] = set()
    for found in _of_statements(evidence):
        told.add(tuple(figure.number for figure in found.figures))
        yield found
    for found in _of_sizes(evidence.passage):
        numbers = tuple(figure.number for figure in found.figures)
        if not any(set(numbers) <= set(one) or set(one) <= set(numbers) for one in told):
            told.add(numbers)
            yield found


def _of_sizes(passage: Passage) -> Iterator[Relation]:
    yield from compared_levels(passage)
    yield from growth_the_other_way(passage)
    yield from change_the_other_way(passage)
    yield from shares_that_cancel(passage)
    yield from two_ways_of_one(passage)


def _of_statements(evidence: Evidence) -> Iterator[Relation]:
    for one in statements(evidence.passage):
        yield from _levels(with_told_way(one, evidence.passage))
        yield from _signs(one)
    yield from price_by_volume(evidence.passage)
    yield from rates_set_apart(evidence.passage)
    yield from ways_of_rows(evidence.passage)
    for figure in evidence.passage.figures:
        yield from _turned(figure)


def _signs(one: Statement) -> Iterator[Relation]:
    """Yield a change and a rate of one level said to go different ways: 下降3.2%,比上年同期增加94.1万头."""
    level, change, rate = one.level, one.change, one.rate
    if (
        level is None
        or change is None
        or rate is None
        or one.mean
        or one.change_mean
        or change.dimension != level.dimension
    ):
        return
    if not one.change_way or not one.rate_way or change.figure.value <= 0 or rate.figure.value <= 0:
        return
    holds = one.change_way == one.rate_way
    first, second = sorted((change, rate), key=lambda figure: figure.number)
    ways = [one.change_way if figure is change else one.rate_way for figure in (first, second)]
    yield Relation(
        code="DIRECTION",
        figures=tuple(sorted((level, change, rate), key=lambda figure: figure.number)),
        holds=holds,
        sure=_SURE,
        arithmetic=Text(
            en=f"{first.quote} is told as {_named(ways[0]).en}, {second.quote} as {_named(ways[1]).en}",
            zh=f"{first.quote}表述为{_named(ways[0]).zh}，{second.quote}表述为{_named(ways[1]).zh}",
        ),
        says={"printed": second.quote},
        place=second.start,
        of_words=True,
    )


def _turned(one: QuotedFigure) -> Iterator[Relation]:
    """Yield a growth rate that is said to have turned: 增长1.9%,增速由负转正."""
    if one.kind is not Kind.GROWTH or not one.sign or (match := _TURNS.match(one.after)) is None:
        return
    now = 1 if match["to"] in ("正", "positive") else -1
    yield Relation(
        code="DIRECTION",
        figures=(one,),
        holds=one.sign == now,
        sure=0.85,
        arithmetic=Text(
            en=f"'{match['words']}' says {_named(now).en}, and {one.quote} is told as {_named(one.sign).en}",
            zh=f"“{match['words']}”表示{_named(now).zh}，而{one.quote}表述为{_named(one.sign).zh}",
        ),
        says={"printed": one.quote, "with_en": match["words"], "with_zh": match["words"]},
        more_quotes=(),
        of_words=True,
    )


def _named(way: int) -> Text:
    return Text(en="a rise", zh="增长") if way > 0 else Text(en="a fall", zh="下降")


def _levels(one: Statement) -> Iterator[Relation]:
    level, earlier = one.level, one.earlier
    if one.way and _GOOD_OR_BAD.search(one.way_word) and not one.way_is_told and _MORE_IS_BETTER.search(one.opening):
        one = replace(one, way_is_told=True)
    if (
        level is None
        or earlier is None
        or not one.way
        or (_GOOD_OR_BAD.search(one.way_word) and not one.way_is_told)
        or _RANKED.search(one.words)
    ):
        return
    if _LISTED.fullmatch(max(level, earlier, key=lambda figure: figure.start).before) or (
        level.dimension == "percent" and _IS_CHANGE.match(level.after)
    ):
        return
    size = is_deficit(one) or (level.dimension.startswith("time") and _QUICK.search(one.way_word) is not None)
    if _OF_CURRENCY.match(one.way_word) or _CURRENCY.search(one.opening):
        if not _PER_DOLLAR.search(one.words) and not _PER_DOLLAR.search(one.opening):
            return
        size = True
    if not size and (level.figure.value < 0 or earlier.figure.value < 0):
        return  # a loss that narrows rises, and a fall that widens sinks: which is meant is not told by the words
    if not size and _is_far(level, earlier):
        return
    apart, way = _apart(level, earlier), -one.way if size else one.way
    holds = apart * way >= 0
    side = "<" if apart < 0 else ">" if apart > 0 else "≈"
    said = one.way_word
    yield Relation(
        code="DIRECTION",
        figures=tuple(sorted((level, earlier), key=lambda figure: figure.number)),
        holds=holds,
        sure=_SURE,
        arithmetic=Text(
            en=f"'{said}' says {'more' if size else 'up'}, and {level.quote} {side} {earlier.quote}"
            if way > 0
            else f"'{said}' says {'fewer' if size else 'down'}, and {level.quote} {side} {earlier.quote}",
            zh=f"“{said}”表示{'数值增大' if size else '上升'}，而{level.quote} {side} {earlier.quote}"
            if way > 0
            else f"“{said}”表示{'数值减小' if size else '下降'}，而{level.quote} {side} {earlier.quote}",
        ),
        says={"printed": level.quote},
        place=level.start,
    )


def _is_far(level: QuotedFigure, earlier: QuotedFigure) -> bool:
    """Whether two levels are so far apart that they are hardly of one thing: a month beside the mark of a year."""
    sizes = sorted((printed(level).middle, printed(earlier).middle))
    return sizes[0] <= 0 or sizes[1] > FARTHEST * sizes[0]


def _apart(level: QuotedFigure, earlier: QuotedFigure) -> int:
    """Return whether a level lies above (1) or below (-1) another; of one place they are compared as printed."""
    now, before = printed(level), printed(earlier)
    if level.figure.step == earlier.figure.step and level.figure.unit == earlier.figure.unit:
        difference = level.figure.value - earlier.figure.value
        return (difference > 0) - (difference < 0)
    return -1 if now.high < before.low else 1 if now.low > before.high else 0


RULE = TextRule(("DIRECTION",), find)
