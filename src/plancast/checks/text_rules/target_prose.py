"""Bases and bounds side by side in sentences: 2025年达76.8%,到2030年提高到76.5%以上; 25 per cent, from 27 now."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from plancast.checks.text_rules.target_goals import NOT_FROM_BASE, UNREAD, Goal, good_side, period_of
from plancast.checks.text_rules.tellings import telling_of
from plancast.checks.text_rules.wording import paragraph
from plancast.core.figures import FigureError, Mark, parse_figure
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure

AIM = compiled(
    r"到20\d\d年|“十[五六]五”(?:末|期末)|力争|计划|规划|目标|确保|争取|控制在|突破|明年|年内|提出|“十[五六]五”期间|将(?:提高|提升|增加|达|降|建成)|20\d\d年[要将]|"
    r"压减至|提高到20|扩容|"
    r"\b(?:aims?|aimed|aiming|targets?|goals?|plans?|planned|wants?|hopes?|intends?|is to|are to|should|for 20\d\d|"
    r"to be|will|would|"
    r"calls? for|"
    r"seeks?|by (?:the end of )?(?:20\d\d|next year)|no more than|pledge[sd]?|ambition|under the plan)\b",
    re.IGNORECASE,
)
"""Words of what lies ahead, beside the bound."""

_NOW = compiled(
    r"目前|现有|现为|现状|实际|当前|今年|去年|上年|20\d\d年(?:末|底|度)?|“十[三四五]五”末|"
    r"\b(?:now|currently|at present|present|averaged|so far|latest|in the (?:last|past)|over the (?:last|past)|"
    r"last year|at (?:the )?year-end|today|already|this year|takes|was|were|stood|stands|handled|"
    r"has|had|current|"
    r"in (?:january|february|march|april|may|june|july|august|september|october|november|december|20\d\d)|"
    r"(?<!along )(?<!together )with|"
    r"from|after|at|"
    r"there (?:are|were)|20\d\d)\b|年末[^,;]{0,8}为",
    re.IGNORECASE,
)
"""Words of how it stands, beside the base."""

_CUT_EN = compiled(
    r"[,;:()|]|\.\s|\.\Z|\b(?:up from|down from|from|to|after|than|and|while|compared|against)\b", re.IGNORECASE
)
_CUT_ZH = compiled(r"[,;。:()|]|(?:由|从|较|比|提|降|升|压|增|减|到|至)")
_YEAR = compiled(r"(?<!\d)(20\d\d)(?!\d)")
_FROM = compiled(r"(?:从|由|较|(?<![占同环对])比(?![重例率])|\bfrom\b)[^,;。.]{0,24}\Z", re.IGNORECASE)
_COMPARED_WITH = compiled(r"(?:较|比)[^,;。.]{0,24}\Z")
_TO = compiled(r"(?:到|至|\bto\b)[^,;。.\d]{0,14}(?:20\d\d年?[^,;。.\d]{0,10})?\Z", re.IGNORECASE)
_THEN_ZH = compiled(r"\A,(?:(?:力争|计划|规划|预计|确保)?到20|力争|计划|规划|目标)")
"""Opens what is to come right behind what is: the figure before it needs no word of its own."""

_THEN_AIMS_EN = compiled(
    r"\A(?:and|but|,)?\s?(?:but |and )?(?:now |it |they )?(?:aims?|plans?|wants?|hopes?|intends?|targets?|is "
    r"aiming|expects?|has set (?:itself )?a (?:goal|target))\b"
    r"(?: (?:for|at|of|on|to (?:reach|hit|achieve|get to|be at|attain|(?:raise|lift|cut|reduce|bring) (?:this|it|"
    r"that) to)))?\s?(?:about |at least )?\Z",
    re.IGNORECASE,
)
"""The same: recycles 52% of waste and aims for."""

_SET_AGAINST = compiled(r"\b(?:than|against|compared)\b|同期", re.IGNORECASE)
_UNTIL_NOW = compiled(r"目前|今年|现[为状有已]|已[达有经]|将|拟|\bnow\b", re.IGNORECASE)
_PAST_TO = compiled(
    r"\b(?:rose|fell|grew|increased|dropped|declined|was|were|had)\b[^,;.]{0,60}\Z|(?:已|了)[^,;。]{0,20}\Z"
)


_TO_COME = compiled(r"(?:到|至|\bby )20\d\d")
_YEAR_ASIDE = compiled(r"\A\s?[(](?:in )?20\d\d年?[)]")
"""The year of a figure in brackets behind it."""


class _Beside(NamedTuple):
    """A figure with the words of its own on both sides."""

    figure: QuotedFigure
    lead: str
    tail: str

    @property
    def words(self) -> str:
        return self.lead + "\x00" + self.tail

    @property
    def year(self) -> int:
        """The last year named beside it; 0 where none is."""
        named = _YEAR.findall(self.words)
        return int(named[-1]) if named else 0

    @property
    def base_year(self) -> int:
        """The last year named beside it that is not one to come: 到2027年 is none of it; 0 where none is."""
        named = _YEAR.findall(_TO_COME.sub("", self.words))
        return int(named[-1]) if named else 0


def goals_of_prose(passage: Passage) -> Iterator[Goal]:
    """Yield the goals of two figures side by side, of which the words call one base and the other bound."""
    printed = [one for one in passage.figures if _DIGIT.search(one.quote)]  # four quarters are no bound
    for one, other in pairwise(printed):
        if _of_one_sort(one, other) and _near(passage, one, other):
            yield from _paired(passage, one, other)
    yield from _unread_bounds(passage)


def _of_one_sort(one: QuotedFigure, other: QuotedFigure) -> bool:
    kinds = {one.kind, other.kind}
    if kinds & {Kind.GROWTH, Kind.POINTS, Kind.MULTIPLE, Kind.STRUCTURE, Kind.CONTRIBUTION}:
        return False
    counted = {one.dimension, other.dimension} - {""}
    alike = one.dimension == other.dimension or (
        len(counted) == 1
        and not other.dimension
        and _THIS_TO.search(other.before) is not None
        and next(iter(counted)).startswith(("count", "person"))
    )
    if Kind.CHANGE in kinds or not alike or one.per_head != other.per_head:
        return False
    if one.figure.upper is not None or other.figure.upper is not None or "|" in other.before or "|" in one.before:
        return False
    return bool(one.figure.value and other.figure.value)


def _near(passage: Passage, one: QuotedFigure, other: QuotedFigure) -> bool:
    same = paragraph(passage, one) == paragraph(passage, other)
    return same and other.sentence - one.sentence <= 1 and other.start - one.end <= 140


def _paired(passage: Passage, one: QuotedFigure, other: QuotedFigure) -> Iterator[Goal]:
    first, second = _beside(passage, one), _beside(passage, other)
    for base, target in ((first, second), (second, first)):
        if not _is_base(base, target) or not _is_target(passage, base, target):
            continue
        if _from_nothing(base) or _from_nothing(target) or not _of_one_thing(passage, base, target):
            continue
        named = first.lead + " " + target.lead
        rises = good_side(target.figure, named + " " + second.tail + first.tail, _verb(base, target))
        if rises is None and base.figure.dimension == "percent" and _ALREADY.search(base.lead):
            rises = True
        if rises is not None:
            year = _year_of(base, target)
            yield Goal(
                target.figure,
                base.figure,
                one.concept or target.figure.concept or one.quote,
                rises,
                str(year) if year else "",
                str(base.base_year) if base.base_year else "",
                0.8,
            )
            return


_CLAUSE = compiled(r"[,;:。]|\.\s")
_SUMMED = compiled(r"累计|新增|年均(?!浓度|值)|\bcumulative|\badditional\b|\bcompound", re.IGNORECASE)
_MOVED_BY = compiled(r"(?:降低|下降|减少)[^,;。到至在为]{0,4}\Z|\breduction of\s\Z", re.IGNORECASE)


def _from_nothing(one: _Beside) -> bool:
    """Whether a figure is growth, a sum over years, or by how much something moves, by the words of its own clause."""
    clause = _CLAUSE.split(one.lead)[-1]
    moved = NOT_FROM_BASE.search(clause)
    if moved is not None and moved[0] in ("降低", "下降", "减少"):
        moved = _MOVED_BY.search(clause)
    if moved is not None and moved[0] == "保有量" and not _LAND.search(one.lead):
        moved = None
    return moved is not None or _SUMMED.search(one.lead) is not None


_LAND = compiled("耕地|林地|湿地|草原")
"""Of land a stock is to be kept; of cars or chargers it is to grow."""


def _beside(passage: Passage, figure: QuotedFigure) -> _Beside:
    """Return a figure with the words on both sides that are its own: up to a comma, or a word that leads to another."""
    sentence = passage.sentences[figure.sentence]
    cut = _CUT_ZH if sentence.language == "zh" else _CUT_EN
    lead, tail = figure.before[-160:], figure.after[:80]
    first = figure.number == 0 or passage.figures[figure.number - 1].sentence != figure.sentence
    if not first:
        lead = _YEAR_ASIDE.sub("", lead)
        found = cut.search(lead)
        lead = lead[found.start() :] if found else lead
    if aside := _YEAR_ASIDE.match(tail):
        return _Beside(figure, lead, aside[0])
    found = cut.search(tail)
    return _Beside(figure, lead, tail[: found.start()] if found else tail)


def _verb(base: _Beside, target: _Beside) -> str:
    """Return the words whose verb says which way it is to go."""
    if target.figure.number > base.figure.number and re.search(r"\b(?:up|down|fall|cut|lift|rais)", base.lead):
        return base.lead + " "
    behind = base.lead if target.figure.number < base.figure.number else ""
    if re.search(r"\bup from|大幅扩容", behind + target.tail):
        return "up to "
    return "reduced to " if re.search(r"\bdown from", behind) else target.lead


_BEFORE_NOW = compiled(
    r"\A[^\x00]*(?:,|:|;)?\b(?:which |it |they |now |currently )?(?:was|were|stood at|stands at|"
    r"currently)\b(?=[^\x00]*\x00)"
    r"|\A[^\x00]*(?:现有|目前|现状|现为|已达|去年|上年)(?=[^\x00]*\x00)",
    re.IGNORECASE,
)
"""What stands before the words of how it is: We will extend taps: coverage, which was."""


def _is_base(base: _Beside, target: _Beside) -> bool:
    """Whether a figure is told as how it stands: by its words, or its year before that of the target."""
    words = base.words
    if base.figure.figure.mark in (Mark.AT_LEAST, Mark.AT_MOST, Mark.ABOVE, Mark.BELOW):
        return False
    if base.base_year and target.year and base.base_year >= target.year:
        return False
    ahead = AIM.search(_BEFORE_NOW.sub("", words)) is not None and not _FROM.search(base.lead)
    beside = base.figure.sentence == target.figure.sentence and base.figure.number < target.figure.number
    if beside and _THEN_ZH.match(target.lead):
        return not ahead
    between = _THEN_AIMS_EN.search(target.lead) if beside else None
    if between is not None and base.figure.kind in (Kind.LEVEL, Kind.SHARE):
        return not ahead
    return not ahead and (_NOW.search(words) is not None or _FROM.search(base.lead) is not None)


_ALREADY = compiled(r"\balready\b|已[达有经]", re.IGNORECASE)
"""What is there already by so much is to be more."""
LAST_PAST = 2025
"""Year up to which a bound without words of what lies ahead is taken for what came about: an assumption."""
_DIGIT = compiled(r"\d")
_MOVED_UNTIL = compiled(r"\A[\u4e00-\u9fff]{0,6}[到至](?:20\d\d)年[末底]?的?\Z")
_STANDS_SO = compiled(r"到20\d\d年[底末]?,?[^,;。\d]{0,14}[为是]\Z")
"""到2024年底,森林覆盖率为: as it stands."""


_CAME_ABOUT = compiled(
    r"(?:首次|已经?|曾|连续)[^,;。\d]{0,6}(?:突破|超过?|达到?|迈[过上]|跨[过上])[^,;。\d]{0,4}\Z|(?:突破|超过|达到|迈过)了\Z"
)
"""首次突破: a mark that was passed is no goal."""


def _is_target(passage: Passage, base: _Beside, target: _Beside) -> bool:
    """Whether the other is told as what is to be."""
    if (_STANDS_SO.search(target.lead) and not target.figure.expected) or _CAME_ABOUT.search(target.lead):
        return False
    if re.search(
        r"目前|现有|去年|上年|\b(?:now|last year|at present|currently|was|were)\b", target.words, re.IGNORECASE
    ):
        return False
    told_on = target.lead.strip() == "to" and not _ahead_of(passage, target)  # a widening from 14 to 16.3
    expected = target.figure.expected and not told_on and not _SET_AGAINST.search(target.lead)
    bounded = target.figure.figure.mark in (Mark.AT_LEAST, Mark.AT_MOST) and target.year > base.base_year > 0
    now = target.year > 0 and _UNTIL_NOW.search(base.words) is not None
    ahead = (
        expected or bounded or now or AIM.search(target.words) is not None or target.year > passage.document_year > 0
    )
    if not _FROM.search(base.lead):
        return ahead
    year = _year_of(base, target)
    if _PAST_TO.search(base.lead) and year <= passage.document_year:
        return False
    if _MOVED_UNTIL.search(target.lead) and year <= LAST_PAST:
        return False  # 由2010年的3.10人缩小到2020年的: what came about
    later = year > base.base_year > 0 and (
        year > max(passage.document_year, LAST_PAST) or ahead or _ahead_of(passage, target)
    )
    return later or (not base.base_year and (ahead or _UNTIL_NOW.search(base.words) is not None))


def _year_of(base: _Beside, target: _Beside) -> int:
    """Return the year of a bound: named beside it, or ahead of its base (到2030年, ... 从); 0 where none is."""
    ahead = _TO_COME.findall(base.lead)
    return target.year or (int(ahead[-1][-4:]) if ahead else 0) or int(period_of(target.figure) or 0)


def _ahead_of(passage: Passage, target: _Beside) -> bool:
    """Whether the words of a sentence around a bound speak of what lies ahead."""
    figure, sentence = target.figure, passage.sentences[target.figure.sentence]
    around = passage.folded[max(sentence.start, figure.start - 160) : min(sentence.end, figure.end + 60)]
    return AIM.search(around) is not None


def _of_one_thing(passage: Passage, base: _Beside, target: _Beside) -> bool:
    """Whether the second names nothing but what the first does."""
    first, second = sorted((base.figure, target.figure), key=lambda one: one.number)
    if (_FROM.search(base.lead) or _TO.search(target.lead)) and first.sentence == second.sentence:
        own = "" if _COMPARED_WITH.search(base.lead) else second.before
        if not re.search(
            "[,;]", own.replace(", from", " from").replace(", up from", " from").replace(", down from", " from")
        ):
            return True
    between = passage.folded[first.end : second.start] if second.sentence - first.sentence <= 1 else ""
    if re.search(r"\bcurrent level of \Z", base.lead, re.IGNORECASE):
        return True
    if between and (_THIS_TO.search(between) or _ONLY_AIMS_ZH.fullmatch(between)):
        return True
    mine, theirs = telling_of(passage, first), telling_of(passage, second)
    of_what = _OF_WHAT.match(second.after)
    if of_what is not None and of_what[0].strip()[3:8].lower() not in (first.before + first.after).lower():
        return False
    strangers = {name for name in theirs.before - mine.names if not _AIM_STEM.match(name)}
    if mine.names & theirs.names or not strangers or not mine.names:
        return True
    rare = first.dimension not in ("percent", "", "CNY", "count", "person") and first.sentence == second.sentence
    return rare and len(strangers) <= 6


_THIS_TO = compiled(
    r"\b(?:increas\w+|rais\w+|lift\w*|bring\w*|tak\w+|cut\w*|reduc\w+|get\w*|push\w*|lower\w*|grow\w*|expand\w*|driv\w+|mov\w+|double|"
    r"halv\w+|boost\w*|see) (?:this|it|that|these|them|the (?:figure|number|share|rate|level|total|proportion|"
    r"ratio|percentage)|our share|"
    r"their (?:share|number))\b[^,;.\d]{0,30}\Z|\b(?:this|it|that|the (?:figure|number|share|rate|level|total|"
    r"proportion|ratio|percentage)|they) "
    r"(?:should|will|is to|are to|is expected to|must|would|is planned to|is set to)\b[^,;.\d]{0,40}\Z|"
    r"\b(?:target|goal|aim|ambition|plan|objective)s? (?:is|was|of|for 20\d\d is)(?: to (?:be|reach|hit|achieve|"
    r"get to|have))?[ a-z]{0,12}\Z",
    re.IGNORECASE,
)
"""Says again what the figure before it is of: our ambition is to increase this to."""

_ONLY_AIMS_ZH = compiled(
    r"[,;。]?(?:根据|按照)?(?:该|新|上述)?(?:规划|计划|方案|目标|市里|文件|意见|纲要)?(?:提出|明确|要求|显示|指出)?,?(?:的?目标(?:是|为)?)?,?"
    r"(?:(?:力争|计划|预计|确保|争取|要|将|拟|则|到|至|在|于)*20\d\d年(?:底|末|前)?)?,?(?:(?:这一|该)?(?:数字|指标|比例|比重|占比|数量|规模|总数|总量)"
    r"(?:要|将|应)?)?(?:力争|计划|预计|确保|争取|要|将|拟|再|则|应|进一步|逐步)*"
    r"(?:提高|提升|增加|增长|增|扩大|上升|升|下降|降低|降|减少|减|压减|压缩|控制|建成|达|完成|实现|缩短)?(?:到|至|在|为|成|有)?"
)
"""Nothing but who aims, until when, and at what, between two figures of one thing."""
_OF_WHAT = compiled(r"\s?of (?!the\b|which\b|its\b|all\b|total\b|gdp\b)[a-z]{4,}", re.IGNORECASE)

_AIM_STEM = compiled(
    r"力争|计划|规划|目标|控制|达到|年达|提高|降至|aim|targe|goal|plan|want|hope|inten|bring|have|handl|get|it|"
    r"counc|minis|gover|achie"
)

# --- bounds that are read from their words alone ----------------------------------------------------------------------

_BOUND = compiled(
    r"(?P<mark>below|under|fewer than|less than|no more than|at most|above|over|more than|at least) "
    r"(?P<number>\d[\d,]*(?:\.\d+)?)"
    r"(?= by (?P<year>20\d\d)\b)(?! ?(?:%|per ?cent))",
    re.IGNORECASE,
)


def _unread_bounds(passage: Passage) -> Iterator[Goal]:
    """Yield goals whose bound is a bare number, which is no figure of the passage: bring them below 250 by 2030."""
    for base in passage.figures:
        found = _BOUND.search(base.after[:160]) if base.dimension in ("", "count", "person") else None
        if found is None or not _NOW.search(base.before[-80:] + base.after[: found.start()]):
            continue
        quote = f"{found['mark']} {found['number']}"
        try:
            figure = parse_figure(quote, base.figure.unit)
        except FigureError:
            continue
        target = base._replace(number=UNREAD, quote=quote, figure=figure)
        rises = good_side(target, base.before)
        if rises is not None and base.kind is Kind.LEVEL:
            yield Goal(target, base, base.concept or quote, rises, found["year"], period_of(base), 0.8)
