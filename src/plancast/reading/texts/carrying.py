"""Figures of a list take their kind, and figures without words of their own their thing, from those before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, QuotedFigure, Sentence
from plancast.core.quoted.measures import measure_of
from plancast.reading.texts.chinese_comparisons import HAS_GOALS
from plancast.reading.texts.english.kinds import change_behind
from plancast.reading.texts.shared_names import names_of
from plancast.reading.texts.sureness import CARRIED_ON
from plancast.reading.texts.word_lists import words_in

_RESPECTIVELY = compiled(r"分别|依次|respectively", re.IGNORECASE)
_JOINS = frozenset(("、", "和", "与", "及", "以及", "and", ", and", ",", "/"))
_REACHED = compiled(
    r"(?:左右|以上|以内)?[^,;。\u4e00-\u9fff]{0,9}(?:进一步)?"
    r"(?:提高|提升|上升|增加|增长|升|下降|降低|回落|降|减少|变为|变化|扩大|缩小)?(?:至|到|为)(?:约|近)?[\d年末底\s]{0,12}"
)
"""Between two figures of which the second is where the first has come to: 由10.2%下降到3.1%."""

_YEAR_BEFORE = compiled(r"\s?\((?:上年|去年|上年度)(?:同期)?(?:为|是|:)?")
"""Before a rate of the year before, in brackets behind this year's: 增长5.0%(上年同期为4.8%)."""

_FROM_LAST = compiled(r"\bfrom\b[^,;]{0,20}\Z", re.IGNORECASE)
"""Before the first of two rates of growth: revised from 7% to 6.9 percent."""

_GROWN_BEHIND = compiled(r"的(?:同比|平均|高)?(?:增长|增速|涨幅|增幅)")
_FELL_BEHIND = compiled(r"的(?:同比|平均)?(?:下降|降幅|跌幅)")
_MOVING = frozenset((Kind.GROWTH, Kind.POINTS, Kind.CHANGE, Kind.SHARE))
_TOLD_TWICE = frozenset(("or", ", or", "(", "(or", "(+", "( or"))
"""Between an amount and the rate that it is, or the other way round: $40 billion or 4.2% lower."""
_CARRIED = frozenset((*_MOVING, Kind.CONTRIBUTION))
"""What may be of the thing of the sentence before without a word."""
_PARAGRAPHS_BACK, _FIGURES_BACK = 2, 12
"""How far a sentence points back: over a blank line, and among how many figures."""
_POINTS_BACK = compiled(
    r"\W{0,4}(?:(?:meanwhile|overall|however|in all|at the same time|but|and),? )?(?:"
    r"(?:this|that|the|such)(?: latest| total| combined| overall| latter)? "
    r"(?:figures?|numbers?|totals?|amounts?|sums?|values?|levels?|readings?)\b|its share\b|"
    r"(?:this|it|that) (?:is|was|has|had|marks?|marked|means?|meant|represent\w*|brought|brings|compare[sd]?|"
    r"accounts?|accounted|equals?|equall?ed|rose|fell|grew|increased|decreased|declined|exceeded|included|includes)\b)|"
    r"[“\"]?(?:该|这一|这个|上述|此)(?:数字|数据|指标|数值|金额|数额|规模|总量|总额|占比|比例|比重)",
    re.IGNORECASE,
)
"""Opens a sentence that goes on about the figure before: the figure marks an increase of 14.83 percent."""
_BACK_NOUN = compiled(
    r"(?:该|这一|这个|上述|此)?(?:数字|数据|指标|数值|金额|数额|占比|比例|比重)|(?:该|这一|这个|上述|此)(?:规模|总量|总额)|"
    r"(?:latest |total )?(?:figures?|numbers?|amounts?|readings?)",
    re.IGNORECASE,
)
_LISTED = compiled(r"[^,;:。中、]{1,20}(?:(?:、|和|与|及|以及)[^,;:。、]{1,20}){1,11}\Z")
_ELLIPTIC = words_in("规模|总额|总量|增量|余额|年均增量|总值|总产值|增加值|产值|利润")
"""Words that alone say which side of the thing before is meant: 转移支付增加1.5万亿元、规模近9.8万亿元."""

ACROSS_CLAUSES, ACROSS_SENTENCES, OTHER_UNIT, IN_A_LIST, DISTRIBUTED, ELLIPTIC = 0.8, 0.5, 0.5, 0.4, 0.9, 0.75
POINTED_BACK = 0.75
"""How sure a thing is that is carried on: over a semicolon (of its sureness there), from the sentence before, to an
amount in another unit, within a list that names too few, shared out with 分别, completed by the one before."""


def with_concepts(draft: list[QuotedFigure], sentences: Sequence[Sentence]) -> list[QuotedFigure]:
    """Let members of a list take their kind, and figures without words of their own their concept, from before."""
    found: list[QuotedFigure] = []
    carried, goals = False, -1
    for read in draft:
        if HAS_GOALS.search(read.before):
            goals = read.sentence  # all that follows the colon is a target: 目标是:生产总值增长5%,就业...
        last = found[-1] if found and found[-1].sentence == read.sentence else None
        one = _of_same_sort(read if goals != read.sentence else read._replace(expected=True), last)
        if last is not None:
            found[-1], one = _told_twice(last, one)
            last = found[-1]
        if _BACK_NOUN.fullmatch(one.concept):
            one = one._replace(concept="", measure="")
        if not one.concept and last is None and (meant := _pointed_back(one, found, sentences)) is not None:
            one = one._replace(
                concept=meant.concept,
                measure=meant.measure,
                sure=one.sure._replace(concept=_sure_of(meant, one)),
            )
        if one.concept:
            found.append(one if last is None else _completed(one, last))
            carried = False
        else:
            before = last or _one_sentence_before(one, found, sentences)
            found.append(one if before is None else _carried(one, before, last is not None, carried))
            carried = True
    return _distributed(found)


def _of_same_sort(one: QuotedFigure, last: QuotedFigure | None) -> QuotedFigure:
    """Give a figure the sort of the one before it, where it is the next of a list or where that has come to."""
    if one.sure.kind < 0:
        return _listed(one, last)
    if last is None:
        return one
    if last.kind is Kind.CHANGE and one.kind is Kind.LEVEL and _is_beside_change(one):
        kind = Kind.GROWTH if one.dimension == "percent" else Kind.CHANGE
        return one._replace(kind=kind, sign=last.sign, against=last.against)
    if one.kind is not Kind.LEVEL or last.dimension != one.dimension or one.dimension != "percent":
        return one
    if last.kind in (Kind.SHARE, Kind.CONTRIBUTION) and _REACHED.fullmatch(one.before):
        return one._replace(kind=last.kind, whole=last.whole)
    if last.kind is Kind.GROWTH and one.before.strip() == "to" and _FROM_LAST.search(last.before):
        return one._replace(kind=last.kind, sign=last.sign, prices=last.prices)
    if last.kind is Kind.GROWTH and _YEAR_BEFORE.fullmatch(one.before):
        return one._replace(kind=last.kind, sign=last.sign if one.figure.value > 0 else -1, prices=last.prices)
    return one


def _told_twice(last: QuotedFigure, one: QuotedFigure) -> tuple[QuotedFigure, QuotedFigure]:
    """Let an amount and the rate that it is both be of a change, where that is said of either."""
    opens = one.before.strip()
    if opens not in _TOLD_TWICE or (last.dimension == "percent" and one.dimension == "percent"):
        return last, one
    if "percent" not in (last.dimension, one.dimension) and (opens == "or" or one.after[:1] != ")"):
        return last, one
    moved = (Kind.CHANGE, Kind.GROWTH)
    if one.kind not in (*moved, Kind.LEVEL) or last.kind not in (*moved, Kind.LEVEL):
        return last, one
    sign = one.sign if one.kind in moved else change_behind(one.after)
    if not sign or last.kind in moved:
        return last, one
    return _moving(last, sign), _moving(one, sign)


def _moving(one: QuotedFigure, sign: int) -> QuotedFigure:
    return one._replace(kind=Kind.GROWTH if one.dimension == "percent" else Kind.CHANGE, sign=sign)


def _sure_of(meant: QuotedFigure, one: QuotedFigure) -> float:
    """Return how sure it is that a figure is of what its sentence points back to: of a rate, the rate may be meant."""
    return POINTED_BACK if meant.kind is Kind.LEVEL or one.kind is Kind.POINTS else ACROSS_SENTENCES


def _pointed_back(
    one: QuotedFigure, found: Sequence[QuotedFigure], sentences: Sequence[Sentence]
) -> QuotedFigure | None:
    """Return the figure that the beginning of a sentence points back to: the first amount of the sentence before."""
    if not found or one.sentence - found[-1].sentence != 1 or _POINTS_BACK.match(one.before) is None:
        return None
    if sentences[one.sentence].paragraph - sentences[found[-1].sentence].paragraph > _PARAGRAPHS_BACK:
        return None
    same = [each for each in found[-_FIGURES_BACK:] if each.sentence == one.sentence - 1 and each.concept]
    levels = [each for each in same if each.kind is Kind.LEVEL]
    return next(iter(levels or same), None)


def _is_beside_change(one: QuotedFigure) -> bool:
    """Whether a figure alone in brackets tells the change before again: up $3 billion (2.5%), 97.5公顷(1462亩)."""
    return one.before.strip() in ("(", "(or", "(+") and one.after[:1] == ")"


def _listed(one: QuotedFigure, last: QuotedFigure | None) -> QuotedFigure:
    """Give a member of a list the kind of the figure before it, where both measure alike."""
    sure = one.sure._replace(kind=-one.sure.kind)
    if last is not None and one.dimension == "percent" != last.dimension and last.kind is Kind.CHANGE:
        return one._replace(kind=Kind.GROWTH, sign=one.sign or last.sign, against=last.against, sure=sure)
    if last is not None and last.kind is Kind.CHANGE and last.dimension.isupper() and one.dimension.isupper():
        return one._replace(kind=Kind.CHANGE, sign=last.sign, against=last.against, sure=sure)
    if last is not None and last.kind in (Kind.GROWTH, Kind.POINTS) and one.dimension.isupper() and "or" in one.before:
        return one._replace(kind=Kind.CHANGE, sign=last.sign, against=last.against, sure=sure)
    if last is None or last.dimension != one.dimension:
        return one._replace(sure=sure._replace(kind=0.6))
    return one._replace(
        kind=last.kind,
        sign=one.sign or last.sign,
        whole=last.whole,
        against=last.against,
        prices=last.prices,
        yearly_mean=last.yearly_mean,
        expected=last.expected,
        sure=sure,
    )


def _one_sentence_before(
    one: QuotedFigure, found: Sequence[QuotedFigure], sentences: Sequence[Sentence]
) -> QuotedFigure | None:
    """Return the last figure of the sentence before in the paragraph, where a rate may be of its thing."""
    if not found or one.kind not in _CARRIED:
        return None
    before = found[-1]
    return before if sentences[before.sentence].paragraph == sentences[one.sentence].paragraph else None


def _carried(one: QuotedFigure, before: QuotedFigure, is_near: bool, already: bool) -> QuotedFigure:
    """Give a figure the thing of the one before it."""
    if not before.concept:
        return one
    sure = before.sure.concept * (1.0 if already else CARRIED_ON)
    if not is_near:
        sure = ACROSS_SENTENCES
    elif ";" in one.before or "|" in one.before:
        sure *= ACROSS_CLAUSES
    if one.kind is Kind.LEVEL and one.dimension != before.dimension and not _restates(one, before):
        sure = min(sure, OTHER_UNIT)
    return one._replace(
        concept=before.concept,
        measure=before.measure,
        per_head=one.per_head or (is_near and before.per_head),
        sure=one.sure._replace(concept=sure),
    )


def _restates(one: QuotedFigure, before: QuotedFigure) -> bool:
    """Whether an amount tells the one before again, in brackets, another unit or currency: 58957万吨(11791亿斤)."""
    if one.dimension.isupper() and before.dimension.isupper():
        return True
    return one.before.strip()[:1] in ("(", "（", "[") or before.kind is not Kind.LEVEL or one.dimension == "percent"


def _completed(one: QuotedFigure, last: QuotedFigure) -> QuotedFigure:
    """Put the thing before to a word that alone tells no thing apart."""
    if one.concept not in _ELLIPTIC or not last.concept or one.concept in last.concept or ";" in one.before:
        return one
    concept = last.concept + one.concept
    return one._replace(
        concept=concept, measure=measure_of(concept), sure=one.sure._replace(concept=min(ELLIPTIC, last.sure.concept))
    )


def _distributed(figures: list[QuotedFigure]) -> list[QuotedFigure]:
    """Share out the names of a list over its figures: A、B和C分别增长1%、2%和3%."""
    found = list(figures)
    start = 0
    while start < len(found):
        end = start + 1
        while end < len(found) and _continues(found[end], found[end - 1]):
            end += 1
        if end - start > 1:
            found[start:end] = _shared_out(found[start:end], found[max(0, start - 8) : start])
        start = end
    return found


def _continues(one: QuotedFigure, last: QuotedFigure) -> bool:
    return one.sentence == last.sentence and one.dimension == last.dimension and one.before.strip().lower() in _JOINS


def _shared_out(members: list[QuotedFigure], earlier: list[QuotedFigure]) -> list[QuotedFigure]:
    """Give each figure of a list its own name, or let the others be unsure of it."""
    members = _moved_behind(members)
    names: tuple[str, ...] = ()
    if _RESPECTIVELY.search(members[0].before + " " + members[-1].after[:20]):
        names = names_of(members[0].concept, len(members)) or _names_before(earlier, members)
        names = names or _names_counted(earlier, members)
    if names:
        return [
            one._replace(concept=name, measure=measure_of(name), sure=one.sure._replace(concept=DISTRIBUTED))
            for one, name in zip(members, names, strict=True)
        ]
    return [members[0]] + [
        one._replace(sure=one.sure._replace(concept=min(one.sure.concept, IN_A_LIST))) for one in members[1:]
    ]


def _moved_behind(members: list[QuotedFigure]) -> list[QuotedFigure]:
    """Let all of a list be rates of change where that is said behind the last: 13.1%、32.8%、45.2%的增长."""
    last = members[-1]
    if members[0].kind is not Kind.LEVEL or last.dimension != "percent":
        return members
    sign = 1 if _GROWN_BEHIND.match(last.after) else -1 if _FELL_BEHIND.match(last.after) else 0
    return [one._replace(kind=Kind.GROWTH, sign=one.sign or sign) for one in members] if sign else members


def _names_counted(earlier: list[QuotedFigure], members: list[QuotedFigure]) -> tuple[str, ...]:
    """Return the things named and counted before: 甲、乙、丙3个产业达到千亿级,分别为1851、1522、1304亿元."""
    for one in reversed(earlier):
        if one.sentence != members[0].sentence:
            break
        if one.dimension.startswith("count") and one.figure.value == len(members):
            listed = _LISTED.search(one.before)
            return names_of(listed[0], len(members)) if listed else ()
    return ()


def _names_before(earlier: list[QuotedFigure], members: list[QuotedFigure]) -> tuple[str, ...]:
    """Return the things whose amounts stand right before, one each: 甲1亿元,乙2亿元,分别占50%和20%."""
    amounts: list[str] = []
    for one in reversed(earlier):
        if one.sentence != members[0].sentence or one.kind is not Kind.LEVEL or one.dimension == members[0].dimension:
            break
        amounts.insert(0, one.concept)
    return tuple(amounts) if len(amounts) == len(members) == len(set(amounts)) and all(amounts) else ()
