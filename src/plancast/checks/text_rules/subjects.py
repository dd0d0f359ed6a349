"""What each figure of a text is of and for when, in one spelling, so that rules can look figures up."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import NamedTuple

from plancast.checks.text_rules.kept import kept
from plancast.checks.text_rules.matching import bare
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure

_NATION = compiled(
    r"全国|我国|中国(?!人)|国内(?=生产总值)|\bnation(?:al|wide|'s)?\b|\bcountry|\bChina's|\bIndia's|\bdomestic gdp",
    re.IGNORECASE,
)
_OWN = compiled(r"全[省市区县州镇]|我[省市区县]|本[省市区县]|\b(?:city|province|provincial|state)'s\b", re.IGNORECASE)
_NAMED = compiled(
    r"\A(?!上划|占?[全我本各其])[\u4e00-\u9fff]{2,4}?(?:省|自治区|市(?!场)|县|州|"
    r"(?<![地社景园发])区)(?!级)(?=[\u4e00-\u9fff])|\A[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?(?='s )"
)
_NAMED_BARE = compiled(
    r"\A(?:北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|"
    r"广西|海南|重庆|四川|贵州|云南|"
    r"西藏|陕西|甘肃|青海|宁夏|新疆|深圳|广州|香港|澳门|台湾|中国)(?:省|市)?(?:全[省市])?(?=[\u4e00-\u9fffA-Za-z]{2})"
)
_FILLERS = compiled(
    r"^(?:其中|全年|累计|共|实现|完成|全部|全社会|全口径|货物贸易|货物|同期|整体|固定资产(?=投资)|当月|当季|"
    r"规模以上|规上|公共财政预算(?=总?收入)|财政(?=总收入))|"
    r"(?:累计|达到|达|实现|完成|总额|(?<!生产)总值|总量|总数|(?<=进出口)值|(?<=贸易)值|总计|合计|方式(?=进出口))$"
)
_TRADE = compiled(
    r"(?:对外贸易|外贸|货物贸易|贸易)(?:进出口)?(?:总[额值]|额|总量)?$|进出口(?:贸易)?(?:总[额值]|额|值|规模|总量)?$"
)
_ALIASES_EN = {
    "outbound shipments": "exports",
    "overseas shipments": "exports",
    "inbound shipments": "imports",
    "overall exports": "exports",
}
_AGAINST_BEFORE = compiled(
    r"(?:比|较|与|than|from|over|against|compared (?:with|to)|since|to)\s*(?:the |in |that of )?\Z", re.IGNORECASE
)
_AGAINST_WORDS = compiled(r"上年|去年|同期|上月|上季|前一年|last |previous|earlier|ago|preceding|before", re.IGNORECASE)
_LED_TO = compiled(
    r"(?:\A|\b)(?:[a-z -]*\s)?(?:to|reaching|to reach|hitting|to hit)\s+(?:an?\b[a-z -]*|about |nearly |"
    r"around |some )?\Z",
    re.IGNORECASE,
)
_MARKED = compiled("(?:\\blast |\\bthis )?\x02[^\x03]*\x03(?:'s)?")
_BALANCE_BEHIND = compiled(r"\s*((?:trade )?(?:surplus|deficit))\b", re.IGNORECASE)
_TRADED = compiled(r"\b(?P<verb>export|import)(?:ed|ing)\b(?P<what>[^,;.]{0,60})\Z", re.IGNORECASE)
_SAYS_MORE = compiled(r"\b(?:of (?!goods|merchandise|which)|to|from)\b", re.IGNORECASE)
_THAT_OF = compiled(
    r"\bthat of (?:the )?(?P<whose>[a-z][a-z' -]{2,40}?),?(?: (?:was|were|is|at|stood at|came to|reached|totall?ed|"
    r"amounted to|hit|grew to|rose to|increased to|fell to))?(?: an?| about| around)?\s*\Z",
    re.IGNORECASE,
)
"""What carries the noun of the amount before to another: that of the secondary industry 198.4 billion."""

SAID_BESIDE = 0.94
"""How sure a period is that stands right beside its figure."""

_NO_NAME = compiled(
    r"(?:last |this )?(?:year|month|quarter|all-time high|record|high|new record|reach an? .*|.*\blast month)",
    re.IGNORECASE,
)


class Subject(NamedTuple):
    """A figure with what it is of, in one spelling."""

    figure: QuotedFigure
    name: str
    """What it is of, without whose it is; empty where nothing says it."""

    place: str
    """``nation``, ``own`` (of the place the text is about), a name, or empty where nothing is said."""

    when: str
    """Period; where the year is open the words; empty where nothing is said."""

    mention: int
    """Which mention of a period it rests on: two figures of one mention are for one period."""

    sure: float
    """How sure the name is."""


def subjects_of(passage: Passage) -> tuple[Subject, ...]:
    """Return the figures of a text in order, each with its name, place and period."""
    return kept(_subjects_of, passage)


def _subjects_of(passage: Passage) -> tuple[Subject, ...]:
    found: list[Subject] = []
    starts = [one.start for one in passage.mentions]
    ruling = _ruling(passage)
    ruled = _ruled(passage, starts, ruling)
    carried: tuple[str, int] = ("", -1)
    for figure in passage.figures:
        mention = _mention_of(figure, passage, starts, ruling)
        period = None if figure.period is None else str(figure.period)
        if mention >= 0:
            when = period or re.sub(r"\s+", "", passage.mentions[mention].words.lower())
            if ruled[figure.sentence] == 1 or not carried[0]:
                carried = (when, mention)
        elif period is not None and figure.sure.period >= SAID_BESIDE:
            when, mention = period, -2 - figure.number
            carried = carried if carried[0] else (when, mention)
        else:
            when, mention = carried if carried[0] else (period or "", -1)
        concept, sure = figure.concept, figure.sure.concept
        if found and (less := _carried(figure, found[-1])):
            concept, sure = found[-1].figure.concept, less
        name = _named_beside(figure) or name_of(concept)
        found.append(
            Subject(
                figure,
                name,
                place_of(concept),
                when,
                mention,
                max(sure, 0.9) if name and name != name_of(concept) else sure,
            )
        )
    return tuple(found)


def _named_beside(figure: QuotedFigure) -> str:
    """Return what the word right beside a figure says that it is of: a $5.8 billion surplus, exported goods of ..."""
    if figure.kind is not Kind.LEVEL:
        return ""
    if behind := _BALANCE_BEHIND.match(figure.after):
        return behind[1].lower()
    if (that := _THAT_OF.search(figure.before)) and _AGAINST_BEFORE.search(figure.before[: that.start()]) is None:
        return _of_it(figure.concept, that["whose"].lower())
    verb = _TRADED.search(figure.before)
    return "" if verb is None or _SAYS_MORE.search(verb["what"]) else f"{verb['verb'].lower()}s"


def _of_it(concept: str, whose: str) -> str:
    """Return the noun of a concept with another thing that it is of: added value of the secondary industry."""
    noun, of, _ = concept.partition(" of ")
    return f"{noun} of the {whose}" if of and whose not in concept.lower() else ""


def _carried(figure: QuotedFigure, before: Subject) -> float:
    """Return how sure it is that a level is of what the figure before it is of: imports gained 13 percent to $43."""
    weak = not figure.concept or _NO_NAME.fullmatch(figure.concept) is not None
    if figure.kind is not Kind.LEVEL or not weak or not before.figure.concept or not _LED_TO.search(figure.before):
        return 0.0
    if figure.sentence == before.figure.sentence:
        growth = before.figure.kind in (Kind.GROWTH, Kind.CHANGE) or not before.figure.dimension
        return min(before.sure, 0.85) if growth else 0.0
    return min(before.sure, 0.75) if figure.sentence == before.figure.sentence + 1 and not figure.concept else 0.0


def _ruled(passage: Passage, starts: list[int], ruling: list[bool]) -> list[int]:
    """Return how many periods each sentence names that figures may be for; a list of them rules no later one."""
    return [
        len(
            {
                passage.mentions[place].words
                for place in range(bisect_left(starts, one.start), bisect_left(starts, one.end))
                if ruling[place]
            }
        )
        for one in passage.sentences
    ]


def _ruling(passage: Passage) -> list[bool]:
    """Return of each period named whether figures may be for it, not only compared with it."""
    return [
        not _AGAINST_BEFORE.search(passage.folded[max(0, one.start - 16) : one.start])
        and not (_AGAINST_WORDS.search(one.words) and not one.first_year)
        for one in passage.mentions
    ]


def _mention_of(figure: QuotedFigure, passage: Passage, starts: list[int], ruling: list[bool]) -> int:
    """Return the last period named before a figure in its sentence; -1 where none is."""
    sentence = passage.sentences[figure.sentence]
    place = bisect_right(starts, figure.start) - 1
    while place >= 0 and starts[place] >= sentence.start:
        if ruling[place]:
            return place
        place -= 1
    return -1


@lru_cache(maxsize=8192)
def name_of(concept: str) -> str:
    """Return a concept in one spelling, without whose it is.

    Examples
    --------
    >>> name_of("山西省货物贸易进出口总值"), name_of("出口总值"), name_of("South Korea's exports")
    ('进出口', '出口', 'exports')
    """
    words = re.sub(r"\s+", " ", _MARKED.sub(" ", concept)).strip(" ,.;:，“”\"'()")
    words = _NAMED_BARE.sub("", words)
    words = (
        _NAMED.sub("", words, count=1).removeprefix("'s ")
        if not words.isascii()
        else re.sub(r"\A[A-Z][\w-]*(?: [A-Z][\w-]*)*'s? ", "", words)
    )
    words = bare(words)
    while (shorter := _FILLERS.sub("", words)) != words and len(shorter) > 1:
        words = shorter
    words = _TRADE.sub("进出口", words) if _TRADE.search(words) and not words.endswith("差额") else words
    words = re.sub(r"r&d(?=经费)", "研究与试验发展", words)
    words = re.sub(r"\A.*\b(?:said|says|showed|shows) (?:that )?", "", words) if words.isascii() else words
    words = re.sub(r"\A(?:the|total|overall|its|their|all|annual|monthly|merchandise) ", "", words)
    words = re.sub(r" (?:moved|volume|value)\Z", "", words)
    return _ALIASES_EN.get(words, words)


@lru_cache(maxsize=8192)
def place_of(concept: str) -> str:
    """Return whose a concept is: ``nation``, ``own``, a name, or empty where nothing is said.

    Examples
    --------
    >>> place_of("全国海洋生产总值"), place_of("全省出口"), place_of("山西省出口"), place_of("出口")
    ('nation', 'own', '山西省', '')
    """
    if _NATION.search(concept):
        return "nation"
    if named := _NAMED_BARE.search(concept) or _NAMED.search(concept):
        return named[0].removesuffix("'s ")
    return "own" if _OWN.search(concept) else ""


def of_one_place(one: str, other: str) -> float:
    """Return how sure two places are the same: a province named is the own one, the nation never is."""
    if one == other:
        return 1.0
    if "nation" in (one, other):
        return 0.85 if not one or not other else 0.0
    if not one or not other or "own" in (one, other):
        return 0.95
    return 0.9 if one[:2] == other[:2] else 0.0


def of_one_period(one: Subject, other: Subject) -> float:
    """Return how sure two figures are for one period: those under one mention of a period surely are."""
    if one.when != other.when:
        return 0.0
    if one.figure.expected != other.figure.expected:
        return 0.8
    if one.mention == other.mention:
        return 0.97
    if one.when:
        return 0.93
    return 0.85
