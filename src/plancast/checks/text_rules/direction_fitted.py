"""Words of the wrong way where the size fits: the growth between two levels, or changes of shares that cancel out.

A growth of the size |A / B - 1| told with the word of the other way is a slip of the word. The changes of the shares of
a whole add to nothing; where turning one of them round makes them do so, it is told the wrong way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.wording import as_printed, covered, is_rounded
from plancast.core.intervals import Interval, added
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

_EARLIER = compiled(
    r"(?:\bfrom|compared (?:with|to)|\bagainst|\bthan|\bversus|\bvs\.?|\bover|\bon)(?: [a-z'-]+){0,6}? ?\Z|"
    r"(?:上年|去年|前年|同期|上月|上季度?|上期|从|由|(?:19|20)\d\d年)[^,;。\d]{0,12}\Z",
    re.IGNORECASE,
)
_MULTIPLE_ASIDE = compiled(
    r"年均|平均|annual(?:ly|ised|ized)? (?:rate|average)|cagr|a year\b|per year|real|实际|可比|扣除", re.IGNORECASE
)
LEAST = Decimal("0.5")
"""Per cent of growth below which its way may be lost in the rounding of the levels."""
NEAR = 3
"""Figures on both sides of a growth among which its levels are looked for."""
SURE = 0.9


def growth_the_other_way(passage: Passage) -> Iterator[Relation]:
    """Yield growth that fits two levels beside it in size, and is told the other way."""
    for figure in passage.figures:
        told = figure.kind is Kind.GROWTH and figure.sign and figure.dimension in ("percent", "points")
        if not told or not is_rounded(figure) or figure.figure.value < LEAST or figure.figure.step >= 1:
            continue
        clause = passage.folded[max(passage.sentences[figure.sentence].start, figure.start - 60) : figure.end + 30]
        if _MULTIPLE_ASIDE.search(clause):
            continue
        for level, earlier in _levels_beside(passage, figure):
            worked = (level.interval / earlier.interval + -1) * 100
            values = as_printed(figure) if figure.sign > 0 else -as_printed(figure)
            sharp = worked.high - worked.low < figure.figure.value
            if sharp and (-worked).touches(values) and not worked.touches(values):
                yield _of_growth(figure, level, earlier, worked)
                break


def _levels_beside(passage: Passage, figure: QuotedFigure) -> Iterator[tuple[QuotedFigure, QuotedFigure]]:
    close = [
        one
        for one in passage.figures[max(0, figure.number - NEAR) : figure.number + NEAR + 1]
        if one.sentence == figure.sentence
        and one.kind is Kind.LEVEL
        and is_rounded(one)
        and one.interval.low > 0
        and one.dimension not in ("percent", "points")
    ]
    for earlier in close:
        if not _EARLIER.search(earlier.before[-60:]):
            continue
        for level in close:
            if (
                level is not earlier
                and level.dimension == earlier.dimension
                and not _EARLIER.search(level.before[-30:])
            ):
                yield level, earlier


def _of_growth(figure: QuotedFigure, level: QuotedFigure, earlier: QuotedFigure, worked: Interval) -> Relation:
    change = covered(worked)
    way = Text(en="a rise", zh="增长") if figure.sign > 0 else Text(en="a fall", zh="下降")
    return Relation(
        code="DIRECTION",
        figures=tuple(sorted((figure, level, earlier), key=lambda one: one.number)),
        holds=False,
        sure=SURE,
        arithmetic=Text(
            en=f"{level.quote} / {earlier.quote} - 1 = {change.en} percent, and {figure.quote} is told as {way.en}",
            zh=f"{level.quote}/{earlier.quote}-1={change.zh}%，而{figure.quote}表述为{way.zh}",
        ),
        says={"printed": figure.quote},
        place=figure.start,
    )


_INDUSTRY = compiled(r"(?:第?(?P<one>一)|第?(?P<two>二)|第?(?P<three>三))(?:次?产业|产)")
_SHARES = compiled("结构|占比|比重")
_OF_GROWTH = compiled("增速|增长|拉动|贡献|增幅")


def shares_that_cancel(passage: Passage) -> Iterator[Relation]:
    """Yield the changes, in points, of the shares of the three industries, which add to nothing."""
    figures = passage.figures
    for place in range(len(figures) - 2):
        three = figures[place : place + 3]
        alike = three[0].dimension == "points" and all(one.dimension == "points" for one in three)
        if not alike or three[0].sentence != three[2].sentence or not all(one.sign for one in three):
            continue
        if not all(is_rounded(one) for one in three) or not _of_three(passage, three):
            continue
        values = [as_printed(one) if one.sign > 0 else -as_printed(one) for one in three]
        total = added(values)
        if total.holds(0):
            continue
        turned = [one for one, value in zip(three, values, strict=True) if (total - value - value).holds(0)]
        if len(turned) == 1:
            yield _of_shares(three, turned[0], total)


def _of_three(passage: Passage, three: tuple[QuotedFigure, ...]) -> bool:
    """Whether three figures are of the shares of the three industries, one each."""
    named = [_INDUSTRY.findall(one.before) for one in three]
    if not all(len(found) == 1 for found in named) or len({found[0] for found in named}) != 3:
        return False
    sentence = passage.sentences[three[0].sentence]
    start = passage.sentences[max(0, three[0].sentence - 1)].start
    before = passage.folded[max(start, three[0].start - 80) : three[0].start]
    own = passage.folded[max(sentence.start, three[0].start - 30) : three[2].start]
    return _SHARES.search(before) is not None and _OF_GROWTH.search(own) is None


def _of_shares(three: tuple[QuotedFigure, ...], turned: QuotedFigure, total: Interval) -> Relation:
    parts = " + ".join(("-" if one.sign < 0 else "") + one.quote for one in three)
    worked = covered(total)
    return Relation(
        code="DIRECTION",
        figures=tuple(three),
        holds=False,
        sure=SURE,
        arithmetic=Text(
            en=f"{parts} = {worked.en}, and changes of the shares of one whole add to 0: {turned.quote} is told the "
            "wrong way",
            zh=f"{parts}={worked.zh}，同一整体各部分占比的变动之和应为0：{turned.quote}的方向有误",
        ),
        says={"printed": turned.quote},
        place=turned.start,
    )


_MOVED_TO = compiled(
    r"(?:(?P<up>上升|提高|提升|增加|扩大|回升|升)|(?P<down>下降|降低|减少|缩小|收窄|回落|降))(?:到|至)(?:了|约)?\Z"
)
_MOVED_BY = compiled(
    r"[,(](?:比上年|较上年|同比)?(?:(?P<up>上升|提高|提升|增加|扩大|回升)|(?P<down>下降|降低|减少|缩小|收窄|回落))(?:了|约)?\Z"
)


def two_ways_of_one(passage: Passage) -> Iterator[Relation]:
    """Yield shares that are said to have gone one way to a level and, right behind, the other way by some points."""
    for figure in passage.figures:
        if figure.dimension != "points" or not figure.number:
            continue
        share = passage.figures[figure.number - 1]
        if share.dimension != "percent" or share.sentence != figure.sentence or share.kind is Kind.GROWTH:
            continue
        to, by = _MOVED_TO.search(share.before), _MOVED_BY.fullmatch(passage.folded[share.end : figure.start])
        if to is None or by is None or bool(to["up"]) == bool(by["up"]) or not _SHARES.search(share.before):
            continue
        yield Relation(
            code="DIRECTION",
            figures=(share, figure),
            holds=False,
            sure=SURE,
            arithmetic=Text(
                en=f"'{to[0]}' {share.quote} and '{by['up'] or by['down']}' {figure.quote} say two ways of one share",
                zh=f"“{to[0]}”{share.quote}与“{by['up'] or by['down']}”{figure.quote}对同一占比的方向说法相反",
            ),
            says={"printed": figure.quote},
            place=figure.start,
        )


_THAN_IT = compiled(
    r"(?:比|较)[^,;。\d]{0,24}(?:\d{1,2}月份?|(?:19|20)\d\d年|[一二三四]季度?)?[^,;。\d]{0,14}\Z|"
    r"\b(?:than|from|against|compared (?:with|to)|versus)(?: [a-z'’-]+){0,7}? ?\Z",
    re.IGNORECASE,
)
_MORE = compiled(r"\s?(?:higher|more|above|up)\b", re.IGNORECASE)
_LESS = compiled(r"\s?(?:lower|less|below|down|fewer)\b", re.IGNORECASE)
_WAY_ZH = compiled(
    r"(?:(?P<up>上修|上调|调高|上升|提高|提升|增加|高出|高|多)|(?P<down>下修|下调|调低|下降|降低|回落|减少|低出|低|少))"
    r"(?:了|约|近)?\Z"
)
MOST_BACK = 8
"""Figures before a change among which the level that is compared is looked for."""


def change_the_other_way(passage: Passage) -> Iterator[Relation]:
    """Yield changes that are the difference of two levels in size, and are said to be of the other way.

    The level compared with stands right beside the change, behind a word of comparing; the other before them, in the
    same sentence or the two before it, of the same sort of thing.
    """
    for figure in passage.figures:
        if figure.dimension in ("percent", "") or not is_rounded(figure) or not figure.figure.value:
            continue
        way, earlier = _compared(passage, figure)
        if way and earlier is not None and (found := _against(passage, figure, way, earlier)) is not None:
            yield found


def _compared(passage: Passage, figure: QuotedFigure) -> tuple[int, QuotedFigure | None]:
    """Return the way that a change is said to go, and the level that it is set against."""
    if told := _WAY_ZH.search(figure.before):
        way = 1 if told["up"] else -1
        last = passage.figures[figure.number - 1] if figure.number else None
        if last is None or last.sentence != figure.sentence or not _THAN_IT.search(last.before):
            return 0, None
        return (way, last) if figure.before.strip() == told[0] else (0, None)
    way = 1 if _MORE.match(figure.after) else -1 if _LESS.match(figure.after) else 0
    if not way or figure.number + 1 >= len(passage.figures):
        return 0, None
    behind = passage.figures[figure.number + 1]
    near = behind.sentence == figure.sentence and "," not in behind.before
    return (way, behind) if near and _THAN_IT.search(behind.before) else (0, None)


def _against(passage: Passage, figure: QuotedFigure, way: int, earlier: QuotedFigure) -> Relation | None:
    if not is_rounded(earlier) or earlier.kind is Kind.POINTS:
        return None
    dimension = "percent" if figure.dimension == "points" else figure.dimension
    if earlier.dimension != dimension:
        return None
    change = figure.interval if figure.dimension != "points" else as_printed(figure)
    size = change if change.middle >= 0 else -change
    close = passage.figures[max(0, figure.number - MOST_BACK) : figure.number]
    fitting = []
    for level in close:
        near = level.dimension == dimension and level is not earlier and figure.sentence - level.sentence <= 2
        if not near or not is_rounded(level) or level.kind in (Kind.CHANGE, Kind.POINTS):
            continue
        difference = _size(level) - _size(earlier)
        if (difference * way).touches(size):
            return None
        if (-(difference * way)).touches(size) and _one_sort(level, earlier):
            fitting.append((level, difference))
    if not fitting:
        return None
    return _of_change(figure, *min(fitting, key=lambda pair: pair[1].high - pair[1].low), earlier, way)


def _size(one: QuotedFigure) -> Interval:
    return one.interval if one.interval.middle >= 0 else -one.interval


def _one_sort(one: QuotedFigure, other: QuotedFigure) -> bool:
    """Whether two levels are of one sort of thing, as far as their names tell."""
    if one.measure and other.measure:
        return one.measure == other.measure
    return one.sentence == other.sentence or bool(_words(one) & _words(other))


def _words(one: QuotedFigure) -> set[str]:
    """Return the words that name a figure: before it, or right behind it as in *the $43.6 billion deficit*."""
    behind = one.after.lower().split()[:2]
    return {word for word in (*one.concept.lower().split(), *behind) if len(word) > 3}


def _of_change(
    figure: QuotedFigure, level: QuotedFigure, difference: Interval, earlier: QuotedFigure, way: int
) -> Relation:
    side = ">" if difference.middle > 0 else "<"
    said = Text(en="more", zh="较高") if way > 0 else Text(en="less", zh="较低")
    return Relation(
        code="DIRECTION",
        figures=tuple(sorted((figure, level, earlier), key=lambda one: one.number)),
        holds=False,
        sure=SURE,
        arithmetic=Text(
            en=f"{level.quote} {side} {earlier.quote} by as much as {figure.quote}, which is told as {said.en}",
            zh=f"{level.quote} {side} {earlier.quote}，相差与{figure.quote}相符，而表述为{said.zh}",
        ),
        says={"printed": figure.quote},
        place=figure.start,
    )
