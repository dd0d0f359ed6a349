"""Two levels compared by a word between them, whatever names them: A, lower than the daily output of B.

What is said to be higher than something, up from it, or to have gone from it to another level, is the greater of the
two whatever they are called. Only where the word stands is asked: right behind the first level, or what it is of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.wording import as_printed, is_chinese, is_rounded
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

_OF_WHAT = (
    r"(?:\s?(?:[(][^()]{0,30}[)]|[a-z ]{1,24}))?(?:\s(?:of|in|for|during|at|per|by|as of) [^,;:()–—]{0,50}?)?"
    r"(?: last (?:year|month|quarter)| this year)?"
)
_LINKS = (
    r"(?:(?:\s*[,(–—;]|\s-)\s*|\s(?=above|below|up|down|higher|lower))(?:(?:and|but|which|this|that|it|is|"
    r"was|were|are|"
    r"still|also|well|slightly|much|far|marginally|sharply|a|little|bit|somewhat|significantly|again|now) )*"
)
_UP = r"(?P<up>higher|more|up|above|greater|larger|bigger|an? (?:[a-z-]+ )?(?:increase|rise|gain))"
_DOWN = r"(?P<down>lower|less|down|below|fewer|smaller|an? (?:[a-z-]+ )?(?:decrease|fall|decline|drop))"
_THING = r"(?:(?!\b(?:and|while|but|which|with|as|by|up|down|plus|or|to)\b)[^,;:()]){0,80}?"
_COMPARED = compiled(
    rf"{_OF_WHAT}{_LINKS}(?P<word>(?:{_UP}|{_DOWN})(?: than| from| compared (?:with|to)| on)?)\b {_THING}\s?\Z",
    re.IGNORECASE,
)
_HAVING = compiled(
    rf"{_OF_WHAT}(?:, (?!with |and |but )[a-z' ]{{2,40}}?)?{_LINKS}(?P<word>(?:having |has |had |have )?(?:"
    r"(?P<up>risen|increased|climbed|grown|jumped|picked up|rising|increasing|climbing|growing|jumping|"
    r"picking up)|"
    r"(?P<down>fallen|dropped|declined|decreased|slowed|eased|slipped|cooled|falling|dropping|declining|"
    r"decreasing|"
    rf"slowing|easing|slipping|cooling)) (?:back )?from)\b {_THING}\s?\Z",
    re.IGNORECASE,
)
"""A level, and behind it where it has come from: inflation was 2.5% in March, having fallen from 2.7% in February."""
_BY_THEN = compiled(
    r"\s*[,;.]\s*(?:but |and )?(?:by|in) (?:[a-z]+ )?(?:19|20)\d\d,? (?:it|this|that|the (?:rate|figure|share|"
    r"number|total|"
    r"ratio)) (?:has |had )?(?P<word>(?:(?P<up>risen|rose|increased|climbed|grown|grew|jumped)|"
    r"(?P<down>fallen|fell|"
    r"dropped|declined|decreased|slipped|shrunk)) to) (?:about |nearly |only |just |some )?\Z",
    re.IGNORECASE,
)
"""A level of one year, and that to which it went by another: 12.4% in 2020; by 2023 it had fallen to 9.8%."""
_LED_ON = compiled(r"[^.;]{0,40}?\bto\b \S{0,4}\d", re.IGNORECASE)
"""What follows a level from which the text leads on to a third one."""
_NO_THAN = ("above", "below")
_NEXT_SENTENCE = compiled(
    rf"{_OF_WHAT}\s*[.]\s*(?:this|that|it|the (?:figure|number|rate|total)) (?:is|was|compares? as|"
    rf"represents?|marked) "
    rf"(?:[a-z]+ )?(?P<word>(?:{_UP}|{_DOWN})(?: than| from| compared (?:with|to)| on)) {_THING}\s?\Z",
    re.IGNORECASE,
)
_THAN_ZH = compiled(
    r"(?:的水平|以上|左右)?[,(;](?:这一(?:数字|水平|比例)?)?(?:大幅|明显|远|略|仍|均|已|也|并|稍|小幅|显著|有所)*"
    r"(?P<word>(?P<up>高于|多于|高出|超过|超出|大于)|(?P<down>低于|少于|小于|不及|不足))"
    r"(?!预期的?增|目标值?的?增)[^,;:。()\d]{0,16}?(?:(?:19|20)\d\d年|\d{1,2}月份?|[一二三四]季度)?[^,;:。()\d]{0,10}?(?:的|为|"
    r"为?约)?\Z"
)
_PATH_ZH = compiled(
    r"(?:以上|以下|左右|多|余)?[,]?(?:大幅|逐步|逐年|持续|进一步|明显|小幅|稳步|快速|迅速|直接|回)*"
    r"(?P<word>(?P<up>上升|提高|提升|增加|扩大|增长|上涨|攀升|上调|升|增|涨)|"
    r"(?P<down>下降|降低|减少|缩小|收窄|回落|下跌|下滑|下调|压缩|压减|降|减|跌))(?:到|至|为)(?:了|约|近|现在的|目前的|如今的)*"
    r"(?:(?:19|20)\d\d年(?:末|底)?的?)?\Z"
)
_FROM_ZH = compiled(r"(?:从|由)[^,;。]{0,24}\Z")
_PATH_EN = compiled(
    r"\b(?P<word>(?P<up>rose|risen|rising|increas(?:ed|ing)|grew|grown|climb(?:ed|ing)|jumped|widened|"
    r"expanded|improved|lengthened|deepened|"
    r"revised up)|"
    r"(?P<down>fell|fallen|falling|dropp(?:ed|ing)|declin(?:ed|ing)|decreas(?:ed|ing)|narrow(?:ed|ing)|"
    r"shrank|shrunk|shortened|cut|"
    r"slipped|revised down))"
    r"\b[^,;:()]{0,40}? from (?:about |around |some |nearly |an? [a-z]+ )?\Z",
    re.IGNORECASE,
)
_TO_EN = compiled(r"\s?[^,;:()]{0,40}? to (?:about |around |some |nearly |just )?\Z", re.IGNORECASE)
_LOSSES = compiled(r"deficit|shortfall|loss|contraction|逆差|赤字|亏损|降幅|跌幅|rank|排名|第", re.IGNORECASE)
FARTHEST, FARTHEST_ON_A_PATH = 3, 1000
"""Times that one may be the other: what is farther is hardly of one thing, but where the text leads from one to it."""
SURE = 0.9


def compared_levels(passage: Passage) -> Iterator[Relation]:
    """Yield pairs of neighbouring levels between which a word says which is the greater."""
    for one, other in pairwise(passage.figures):
        if abs(other.sentence - one.sentence) > 1 or not _alike(one, other):
            continue
        between = passage.folded[one.end : other.start]
        if len(between) > 170:
            continue
        found = _said(passage, one, other, between)
        if found is not None:
            yield found
    yield from _ratios(passage)
    yield from _negatives(passage)


def _alike(one: QuotedFigure, other: QuotedFigure) -> bool:
    plain = is_rounded(one) and is_rounded(other)
    kinds = {one.kind, other.kind} <= {Kind.LEVEL, Kind.SHARE}
    counted = bool(one.dimension) or ("," in one.quote and "," in other.quote)
    return plain and kinds and counted and one.dimension == other.dimension and min(_values(one, other)) > 0


def _values(one: QuotedFigure, other: QuotedFigure) -> tuple[float, float]:
    return float(one.interval.middle), float(other.interval.middle)


def _said(passage: Passage, one: QuotedFigure, other: QuotedFigure, between: str) -> Relation | None:
    first, last = _values(one, other)
    times = max(first, last) / min(first, last)
    if is_chinese(passage, one):
        if one.sentence != other.sentence:
            return None
        if _FROM_ZH.search(one.before) and (path := _PATH_ZH.fullmatch(between)):
            return _relation(other, one, path) if times <= FARTHEST_ON_A_PATH else None
        than = _THAN_ZH.fullmatch(between)
        return _relation(one, other, than) if than and times <= FARTHEST and not _LOSSES.search(one.before) else None
    if one.sentence == other.sentence and (path := _PATH_EN.search(_ahead(passage, one))) and _TO_EN.fullmatch(between):
        return _relation(other, one, path) if times <= FARTHEST_ON_A_PATH else None
    if then := _BY_THEN.fullmatch(between):
        return _relation(other, one, then)
    if times > FARTHEST or _LOSSES.search(one.before[-60:]):
        return None
    found = _COMPARED.fullmatch(between) if one.sentence == other.sentence else _NEXT_SENTENCE.fullmatch(between)
    if (
        found is None
        and one.sentence == other.sentence
        and not _LED_ON.match(passage.folded[other.end : other.end + 60])
    ):
        found = _HAVING.fullmatch(between)
    if found is None or (" " not in found["word"] and found["word"].lower() not in _NO_THAN):
        return None
    return _relation(one, other, found)


def _ahead(passage: Passage, one: QuotedFigure) -> str:
    """Return the words before a figure, over a rate between: fell at a CAGR of 11.2% from."""
    start = max(passage.sentences[one.sentence].start, one.start - 90)
    for number in range(one.number - 1, max(-1, one.number - 4), -1):
        last = passage.figures[number]
        if last.dimension not in ("percent", "points") or last.kind not in (Kind.GROWTH, Kind.POINTS):
            start = max(start, last.end)
            break
    return passage.folded[start : one.start]


def _relation(greater: QuotedFigure, less: QuotedFigure, found: re.Match[str]) -> Relation:
    """Return the relation of two levels of which the first is said to be the greater, or less with a word of down."""
    way = 1 if found["up"] else -1
    apart = _apart(greater, less)
    side = ">" if apart > 0 else "<" if apart < 0 else "="
    word = found["word"]
    return Relation(
        code="DIRECTION",
        figures=tuple(sorted((greater, less), key=lambda figure: figure.number)),
        holds=apart * way >= 0,
        sure=SURE,
        arithmetic=Text(
            en=f"'{word}' says {'up' if way > 0 else 'down'}, and {greater.quote} {side} {less.quote}",
            zh=f"“{word}”表示{'上升' if way > 0 else '下降'}，而{greater.quote} {side} {less.quote}",
        ),
        says={"printed": greater.quote},
        place=greater.start,
    )


def _apart(one: QuotedFigure, other: QuotedFigure) -> int:
    now, before = one.interval, other.interval
    same = one.figure.step == other.figure.step and one.figure.unit == other.figure.unit
    if same:
        return (as_printed(one).middle > as_printed(other).middle) - (as_printed(one).middle < as_printed(other).middle)
    return -1 if now.high < before.low else 1 if now.low > before.high else 0


# --- ratios: 由2.00:1下降为2.02:1 ------------------------------------------------------------------------

_TO_ONE = compiled(r"\s*(?:[:：∶]|比|\bto\b)\s*", re.IGNORECASE)
_WAY_ZH = compiled(
    r"(?P<word>(?P<up>上升|扩大|提高|增大|升)|(?P<down>下降|缩小|收窄|降低|回落|降))(?:到|至|为)(?:了)?\Z"
)


def _ratios(passage: Passage) -> Iterator[Relation]:
    """Yield ratios to one of which the words lead from the first to the second."""
    figures = passage.figures
    for place in range(len(figures) - 3):
        one, unit, other, last = figures[place : place + 4]
        if one.kind is not Kind.STRUCTURE or one.sentence != last.sentence or unit.quote != "1" or last.quote != "1":
            continue
        if not _TO_ONE.fullmatch(unit.before) or not _TO_ONE.fullmatch(last.before):
            continue
        chinese = is_chinese(passage, one)
        way = _WAY_ZH.search(other.before) if chinese else _PATH_EN.search(one.before)
        led = _FROM_ZH.search(one.before) if chinese else _TO_EN.fullmatch(other.before)
        if way and led:
            yield _relation(other, one, way)


# --- rates below zero: -1.5% (up from -0.2%) -----------------------------------------------------------

_FROM_NEGATIVE = compiled(
    r"\s*[,(]\s*(?:which is |that is )?(?P<word>(?P<up>up|higher|an? (?:increase|rise|improvement))|"
    r"(?P<down>down|lower|an? (?:decrease|fall|decline|deterioration))) (?:than|from) (?:the )?(?:[a-z]+ )?\Z|"
    r"[,(](?P<word_zh>(?P<up_zh>高于|好于)|(?P<down_zh>低于|差于))[^,;。\d]{0,12}\Z",
    re.IGNORECASE,
)
_MINUS = compiled(r"\A[-−–]")


def _negatives(passage: Passage) -> Iterator[Relation]:
    """Yield rates printed with a minus sign that are said to be up or down from another: as numbers, not in size."""
    for one, other in pairwise(passage.figures):
        signed = _MINUS.match(one.quote) and _MINUS.match(other.quote)
        if not signed or one.dimension != "percent" or other.dimension != "percent":
            continue
        found = _FROM_NEGATIVE.fullmatch(passage.folded[one.end : other.start])
        if found is None or _LOSSES.search(one.before) or not (is_rounded(one) and is_rounded(other)):
            continue
        up = found["up"] or found["up_zh"]
        word = found["word"] or found["word_zh"]
        apart = (one.interval.middle > other.interval.middle) - (one.interval.middle < other.interval.middle)
        yield _of_negatives(one, other, word, 1 if up else -1, apart)


def _of_negatives(one: QuotedFigure, other: QuotedFigure, word: str, way: int, apart: int) -> Relation:
    side = ">" if apart > 0 else "<" if apart < 0 else "="
    return Relation(
        code="DIRECTION",
        figures=(one, other),
        holds=apart * way >= 0,
        sure=SURE,
        arithmetic=Text(
            en=f"'{word}' says {'up' if way > 0 else 'down'}, and {one.quote} {side} {other.quote}",
            zh=f"“{word}”表示{'上升' if way > 0 else '下降'}，而{one.quote} {side} {other.quote}",
        ),
        says={"printed": one.quote},
        place=one.start,
    )
