"""Goals whose base stands in another clause or sentence, found by what both are of.

How a reader finds what a goal starts from: the same name told as it is, earlier or later in the text; a word that
takes up the figure before it (the number, this share, 总数); a share said to be there *already*; the goal of an earlier
year for the same thing; and the months so far, where a year's total is only expected to pass what they have reached.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from plancast.checks.text_rules.contradiction_retold import thing_name
from plancast.checks.text_rules.target_goals import NOT_FROM_BASE, Goal, falls_for_the_better, good_side, is_near
from plancast.checks.text_rules.target_prose import AIM
from plancast.checks.text_rules.wording import paragraph
from plancast.core.figures import Mark
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure

SURE = 0.78
SENTENCES_BACK, MOST_BACK = 2, 16
"""Sentences and figures before a goal in which its base may stand."""

MOST_PARAGRAPHS = 40
LEAST_ZH, LEAST_EN = 4, 8
"""Signs of a name that is found again anywhere in a text."""

_SHARES = (Kind.LEVEL, Kind.SHARE)
_YEAR = compiled(r"(?<!\d)(20\d\d)(?!\d)")
_PASSES = compiled(
    r"突破|超过?|达到?|达至|站上|跨越|迈[过上]|\b(?:break|pass|exceed\w*|surpass\w*|top|cross|reach|hit|achiev\w+|"
    r"above|over|more than|at least)\b",
    re.IGNORECASE,
)
_CLAIMED = compiled(
    r"目标|力争|预计|预期|预估|评估|看好|可望|计划|规划|有望|确保|争取|要|将|机会|到20\d\d年|"
    r"\b(?:targets?|aims?|goals?|plans?|expects?|expected|hopes?|will|should|commit\w*|pledge\w*|by 20\d\d|"
    r"forecast\w*)\b",
    re.IGNORECASE,
)
_COMMITTED = compiled(r"承诺|\b(?:commit\w*|pledg\w+|vow\w*|ambitions?|objectives?|promis\w+)\b", re.IGNORECASE)
_TAKES_UP = compiled(
    r"\b(?:the|this|that|these) (?:number|figure|total|share|proportion|ratio|rate|level|percentage|volume|amount)s?\b"
    r"[^,;.\d]{0,30}\Z|"
    r"(?:这一|该|此|上述)(?:数字|数量|指标|比例|比重|占比|规模|总数|总量|数据|金额)[^,;。\d]{0,4}(?:到?20\d\d年[底末]?)?[^,;。\d]{0,10}\Z|"
    r"\b(?:from|below|short of|towards?|behind|missing) (?:the|our|its|their|a|that) (?:[a-z-]+ ){0,2}(?:goal|"
    r"target|aim|"
    r"objective)s? of[a-z ]{0,30}\Z|"
    r"(?:距离?|离|低于|未达到?|没有达到|不及|不到)[^,;。\d]{0,12}\Z(?<!不低于)",
    re.IGNORECASE,
)
"""Takes up the figure before it; 距离 and 低于 do so where 的目标 stands behind."""

_SHORT_OF = compiled(
    r"(?:距离?|离|低于|未达到?|没有达到|不及|不到)[^,;。\d]{0,12}\Z|\b(?:from|below|short of|towards?|behind|missing) "
    r"(?:the|our|its|their|a|that) (?:[a-z-]+ ){0,2}(?:goal|target|aim|objective)s? of[a-z ]{0,30}\Z",
    re.IGNORECASE,
)
_GOAL_BEHIND = compiled(r"\A(?:以上|左右)?的?[^,;。\d]{0,6}目标")
_GOAL_AHEAD = compiled(r"(?:距离?|离|低于|未达到?|没有达到|不及|不到)[^,;。\d]{0,12}\Z")
_ALREADY = compiled(
    r"\balready\b|\bso far\b|\bto date\b|已经?(?:达|有|实现|提前|超)|目前[^,;。]{0,4}[达为]", re.IGNORECASE
)
_ONLY_WHEN = compiled(
    r"[;,]? ?(?:and )?(?:by|in) (?:the end of )?20\d\d,? ?(?:to |it aims for |about |some )?|"
    r"(?:[^;。]{0,12};)?,?到?20\d\d年[底末]?,?(?:将|力争|要|再|进一步)*(?:达到?|增至|提高到|增加到|超过|突破)?"
)
"""Nothing but until when between the goal of one year and that of a later one."""

_FLOWS = compiled(
    r"投资|招商|签约|发放|安排|资金|支出|赤字|债|贷款|融资|补贴|补助|减免|新建|新开工|改造|利润|净流|"
    r"\b(?:invest\w*|loans?|lending|spending|deficit|surplus|borrow\w*|financing|fund\w*|subsid\w*|hires?|cuts?|"
    r"savings|profits?|earnings|issuance|capex)\b",
    re.IGNORECASE,
)
"""What starts anew each year, and may well be less in the next."""


class _Candidate(NamedTuple):
    figure: QuotedFigure
    words: str
    """What stands before it in its sentence, and right behind it."""

    year: int


def goals_apart(passage: Passage) -> Iterator[Goal]:
    """Yield goals with their bases, wherever these stand, the surest way of finding them first."""
    told = [one for figure in passage.figures if (one := _candidate(passage, figure)) is not None]
    aims = [one for one in told if _is_aim(one)]
    chosen = {one.figure.number for one in aims}
    bases = [one for one in told if one.figure.number not in chosen and _is_base(one)]
    by_name: dict[tuple[str, ...], list[_Candidate]] = defaultdict(list)
    by_number = {one.figure.number: one for one in told}
    plain = {one.figure.number: one for one in bases}
    for base in bases:
        if key := _name(base.figure):
            by_name[key].append(base)
            by_name[_ending(key)].append(base)
    yield from _later_goals(aims)
    for aim in aims:
        start = _taken_up(aim, by_number) or _already(aim, plain) or _months_so_far(aim, by_number)
        start = start or _of_the_same_name(passage, aim, by_name)
        if start is not None:
            yield from _goal(aim, start)


def _candidate(passage: Passage, figure: QuotedFigure) -> _Candidate | None:
    if figure.kind not in _SHARES or figure.figure.upper is not None or not figure.figure.value:
        return None
    if figure.dimension == "points" or "|" in figure.before or "\t" in figure.before:
        return None
    sentence = passage.sentences[figure.sentence]
    behind = re.split(r"[,;。]|\.\s", figure.after[:40])[0]
    words = passage.folded[max(sentence.start, figure.start - 120) : figure.start] + "\x00" + behind
    named = _YEAR.findall(words.partition("\x00")[2]) or _YEAR.findall(words)
    period = figure.period
    year = period.year if period is not None and figure.sure.period >= 0.75 and period.year else 0
    return _Candidate(figure, words, year or (int(named[-1]) if named else 0))


def _is_aim(one: _Candidate) -> bool:
    """Whether a figure is told as what is to be reached, by the words of its own clause chain."""
    figure = one.figure
    clause = re.split("[;。]", one.words)[-1]
    if NOT_FROM_BASE.search(figure.before[-24:]) or figure.yearly_mean:
        return False
    if re.search(r"已|首次|曾|了[^,]{0,6}\Z", figure.before[-12:]) or not _CLAIMED.search(clause):
        return False
    marked = figure.figure.mark in (Mark.AT_LEAST, Mark.ABOVE, Mark.AT_MOST, Mark.BELOW)
    return (
        figure.expected or marked or any(pattern.search(clause) for pattern in (AIM, _COMMITTED)) or _takes_up(figure)
    )


def _is_base(one: _Candidate) -> bool:
    figure = one.figure
    plain = figure.figure.mark in (Mark.EXACT, Mark.ABOUT)
    return plain and not figure.expected and not NOT_FROM_BASE.search(figure.before[-24:])


def _name(figure: QuotedFigure) -> tuple[str, ...]:
    """Return what a figure is of, with the whole of a share; empty where its name is too short to be found again."""
    name = thing_name(figure.concept)
    if len(name) < (LEAST_EN if name.isascii() else LEAST_ZH) or figure.sure.concept < 0.9:
        return ()
    return name, thing_name(figure.whole) if figure.whole else "", figure.dimension, str(figure.per_head)


def _of_the_same_name(
    passage: Passage, aim: _Candidate, by_name: dict[tuple[str, ...], list[_Candidate]]
) -> _Candidate | None:
    """Return the one value of the same name that is told as it is, of an earlier year."""
    figure = aim.figure
    if figure.dimension != "percent" and (_FLOWS.search(aim.words) or not aim.year):
        return None
    found = [
        one
        for one in by_name.get(_name(figure), ())
        if one.figure.place == figure.place
        and abs(paragraph(passage, one.figure) - paragraph(passage, figure)) <= MOST_PARAGRAPHS
    ]
    if not found and figure.dimension == "percent" and (key := _name(figure)) and not key[0].isascii():
        ends = [one for one in by_name.get(_ending(key), ()) if _ends_alike(_name(one.figure), key)]
        found = [one for one in ends if abs(paragraph(passage, one.figure) - paragraph(passage, figure)) <= 1]
    if len({one.figure.figure.value for one in found}) != 1:
        return None
    base = found[-1]
    far = aim.year - base.year if aim.year and base.year else 0
    return base if far > (0 if figure.dimension == "percent" else 1) else None


def _ending(name: tuple[str, ...]) -> tuple[str, ...]:
    """Return a key under which names with the same end are kept."""
    return ("…", name[0][-3:])


def _ends_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether a name is the end of the other: 国内市场占有率 of 该公司国内市场占有率."""
    first, second = one[0].replace("的", ""), other[0].replace("的", "")
    return one[1:] == other[1:] and (first.endswith(second) or second.endswith(first))


def _taken_up(aim: _Candidate, told: dict[int, _Candidate]) -> _Candidate | None:
    """Return the figure that *the number* or *this share* takes up: the last of its sort in the sentences before."""
    figure = aim.figure
    if not _takes_up(figure):
        return None
    if _SHORT_OF.search(figure.before) and falls_for_the_better(aim.words):
        return None  # unemployment below its goal has met it, and says so
    for one in _backward(aim, told):
        if _like(one.figure, figure) and one.year <= (aim.year or one.year) and _is_told_as_is(one):
            return one
    return None


def _backward(aim: _Candidate, told: dict[int, _Candidate]) -> Iterator[_Candidate]:
    """Yield the figures before one, the nearest first, of its own sentence and those right before it."""
    for number in range(aim.figure.number - 1, max(-1, aim.figure.number - MOST_BACK), -1):
        one = told.get(number)
        if one is not None:
            if aim.figure.sentence - one.figure.sentence > SENTENCES_BACK:
                return
            yield one


def _takes_up(figure: QuotedFigure) -> bool:
    found = _TAKES_UP.search(figure.before)
    return found is not None and (not _GOAL_AHEAD.search(figure.before) or _GOAL_BEHIND.match(figure.after) is not None)


def _is_told_as_is(one: _Candidate) -> bool:
    """Whether a figure is told as it is: no bound, and not expected."""
    return one.figure.figure.mark in (Mark.EXACT, Mark.ABOUT) and not one.figure.expected


def _like(one: QuotedFigure, other: QuotedFigure) -> bool:
    """Whether two figures are of one dimension; a bare number goes with what is counted."""
    if one.dimension == other.dimension:
        return True
    return not other.dimension and one.dimension.startswith(("count", "person"))


def _already(aim: _Candidate, bases: dict[int, _Candidate]) -> _Candidate | None:
    """Return the share that the same or the next sentence says is there already."""
    one = bases.get(aim.figure.number + 1)
    if one is None or one.figure.sentence - aim.figure.sentence > 1:
        return None
    if aim.figure.dimension != "percent" or one.figure.dimension != "percent":
        return None
    return one if _ALREADY.search(one.words.partition("\x00")[0][-60:]) else None


_MONTHS = compiled(r"/|M01-|Q1-")
"""Of the names of periods: those of months and quarters from the first on."""

_WHOLE_YEAR = compiled(r"全年|整年|年度|\bfull[- ]year\b|\bwhole year\b|\bthis year\b|\bthe year\b", re.IGNORECASE)


def _months_so_far(aim: _Candidate, told: dict[int, _Candidate]) -> _Candidate | None:
    """Return the sum of the months so far, where a year is expected to pass a mark."""
    figure = aim.figure
    if not _WHOLE_YEAR.search(aim.words) or not _PASSES.search(figure.before[-16:]):
        return None
    for one in _backward(aim, told):
        beside = 0 <= figure.sentence - one.figure.sentence <= 1 and one.figure.number < figure.number
        period = one.figure.period
        if (
            beside
            and _is_told_as_is(one)
            and period is not None
            and one.figure.dimension == figure.dimension
            and figure.dimension != "percent"
        ):
            months = _MONTHS.search(period.text) is not None
            summed = one.figure.cumulative or months
            return one if summed and figure.number - one.figure.number <= 3 else None
    return None


def _later_goals(aims: list[_Candidate]) -> Iterator[Goal]:
    """Yield goals of a later year with those of an earlier one for the same thing, which they should go beyond."""
    for place, one in enumerate(aims):
        for other in aims[place + 1 : place + 12]:
            if not (one.year and other.year > one.year and one.figure.dimension == other.figure.dimension):
                continue
            if other.figure.sentence - one.figure.sentence > SENTENCES_BACK + 1 or one.figure.kind != other.figure.kind:
                continue
            between = one.figure.after if other.figure.number == one.figure.number + 1 else "-"
            if _ONLY_WHEN.fullmatch(re.sub(r"\A(?:左右|以上)", "", between)) or _same_name(one.figure, other.figure):
                yield from _goal(other, one)
                break


_BEHIND = compiled(
    r"\A(?:以上|左右)?(?P<name>[\u4e00-\u9fff]{4,10})(?=[,;。、])|\A ?(?P<en>[a-z-]+(?: [a-z-]+){1,3})(?=[,;.])"
)


def _same_name(one: QuotedFigure, other: QuotedFigure) -> bool:
    """Whether both are named alike, before the number or right behind it: 5个千亿级支柱产业."""
    if (name := _name(one)) and name == _name(other):
        return True
    first, second = _BEHIND.match(one.after), _BEHIND.match(other.after)
    return first is not None and second is not None and first[0].lstrip("以上左右 ") == second[0].lstrip("以上左右 ")


def _goal(aim: _Candidate, base: _Candidate) -> Iterator[Goal]:
    target = aim.figure
    named = base.figure.before[-60:] + " " + base.figure.concept + " " + aim.words
    rises = good_side(target, named, _SHORT_OF.sub(" ", aim.words.partition("\x00")[0]))
    if rises is None and (_PASSES.search(target.before[-24:]) or base.figure.kind is Kind.SHARE):
        rises = True
    if rises is None or base.year > aim.year > 0:
        return
    goal = Goal(
        target,
        base.figure,
        base.figure.concept or target.concept or base.figure.quote,
        rises,
        str(aim.year) if aim.year else "",
        str(base.year) if base.year else "",
        SURE,
    )
    if is_near(goal):
        yield goal
