"""For when each figure is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Sequence
from typing import NamedTuple

from plancast.core.patterns import compiled
from plancast.core.periods import Period
from plancast.core.quoted import Kind, QuotedFigure, Sentence
from plancast.reading.texts.comparing import against_of
from plancast.reading.texts.listed_periods import with_listed_periods
from plancast.reading.texts.mentions import STAND_IN, Mention, step_before
from plancast.reading.texts.resolving import Setting, Timeline, is_heading, resolved_mentions, resolved_period
from plancast.reading.texts.sureness import FROM_BEFORE, IN_PARAGRAPH, IN_SENTENCE, SAID_HERE

__all__ = ["resolved_period", "with_periods"]

_BESIDE_EN = compiled(
    r"\b(?:compared (?:with|to)|as against|against|versus|vs|up from|down from|from|than)\b"
    r"[^,;.\d]{0,30}(?:[\d.,]+[^,;.]{0,20}\()?\Z",
    re.IGNORECASE,
)
_COMPARES_EN = compiled(r"\b(?:than|from|compared|against|versus|on|above|below|since|to|after|following)\b", re.I)
_OVER = compiled(r"\bover\b", re.IGNORECASE)
_SPLITS_EN = compiled(r"[;(]|, (?!in )|\b(?:and|while|but|up|down)\b", re.IGNORECASE)
_FAR_SPLITS_EN = compiled(
    r";|\bfrom (?=[-+\d$€£¥]|RM|Rs|US|a |an |the |about |last )|"
    r"\b(?:while|whereas|but|than|compared|against|versus|since|after|following|down|ahead of|before|"
    r"surpassing|exceeding|beating|previous record)\b",
    re.IGNORECASE,
)
_ON_DAY = compiled(r"\s?(?:as of|as at|at|on)? ?(?:the )?", re.IGNORECASE)
_LEADING_BRACKET = compiled(r"\s?\([^()]{0,120}\)")
_OPENS_BRACKET = compiled(r"\s?[(]")
_CLAUSE = compiled(r"[,;:]")
_CAME_TO = compiled(r"[到至](?:了|约|近)?\s?\Z|累计|[,;][^,;]{0,12}(?:[增减升降]|下降|减少)[^,;]{0,6}\Z")
"""Behind the figure of a from: what that has come to since is of the topic: 由2005年的1.22吨下降到1吨以下,降低20%."""
_NAMES_A_PLAN = ("规划", "计划", "Plan", "plan")
_BEHIND_EN = 48
_FAR = 400
"""Characters looked at between a figure and the period said behind it: next to it; anywhere in its sentence."""
_FAR_BEHIND = 0.75
"""How sure a period is that stands somewhere behind the figure in its sentence."""
_OF_HEADING = 0.8
"""How sure a heading's period is for what stands under it."""
_PARTS_OF_YEAR = ("quarter", "month", "months", "half", "part")


class Timed(NamedTuple):
    """A period, how sure it is, and whether figures after it may be for it too."""

    period: Period | None = None
    sure: float = 0.0
    leads: bool = False


class Beside(NamedTuple):
    """One figure among the periods of its sentence."""

    one: QuotedFigure
    before: range
    """Numbers of the mentions before it."""

    behind: range
    """Numbers of those behind it."""

    language: str


class _Spoken:
    """Which periods a text has spoken of, so that a figure without one takes the right one."""

    def __init__(self) -> None:
        self.known = Timed()
        self.sentence = -1
        self.paragraph = -1
        self.topic: Period | None = None
        self.said: list[Period] = []

    def begin(self, paragraph: int) -> None:
        """Begin a paragraph."""
        if paragraph != self.paragraph:
            if self.topic is not None and self.known.period is not None and _is_part(self.known.period, self.topic):
                self.known = Timed(self.topic, self.known.sure, True)
            self.paragraph, self.said, self.topic = paragraph, [], None

    def head(self, period: Period, sentence: int) -> None:
        """Note the period of a heading, of which what stands under it is."""
        self.known, self.sentence = Timed(period, _OF_HEADING, True), sentence

    def tell(self, timed: Timed, sentence: int) -> None:
        """Note a period that figures after it may be for."""
        if timed.period is None or not (timed.leads or self.known.period is None):
            return
        self.known, self.sentence = timed, sentence
        self.topic = self.topic or timed.period
        if timed.period not in self.said:
            self.said.append(timed.period)

    def recall(self, sentence: int, sentences: Sequence[Sentence]) -> tuple[Timed, tuple[Period, ...]]:
        """Return the period of a figure that names none, and the others that it may be for.

        Behind a sentence of quarters or months of the paragraph's period, the paragraph's period is meant again.
        """
        known = self.known
        if known.period is None:
            return Timed(), ()
        if sentence != self.sentence and self.topic is not None and _is_part(known.period, self.topic):
            known = Timed(self.topic, known.sure, True)
        near = sentences[self.sentence].paragraph == sentences[sentence].paragraph
        also = tuple(other for other in self.said if other != known.period)
        sure = (IN_PARAGRAPH if near else FROM_BEFORE) * min(1.0, known.sure + 0.1) * (0.95 if also else 1.0)
        return Timed(known.period, sure), also


_LAST_STEP = compiled(
    r"\s?(?:[a-z-]+ ){0,3}?(?:in|of|for|during) the (?:previous|preceding|prior) (?:quarter|month)\b", re.IGNORECASE
)
"""Behind a figure of the quarter or month before the one that its sentence tells of."""


def with_periods(
    figures: list[QuotedFigure],
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    folded: str,
    setting: Setting,
) -> list[QuotedFigure]:
    """Give each figure its period, and comparisons theirs.

    Parameters
    ----------
    figures, sentences, mentions
        Those of the text, in order.
    folded
        The text.
    setting
        When it was written.
    """
    starts = [one.start for one in mentions]
    resolved = resolved_mentions(mentions, folded, setting)
    compared: set[int] = set()  # mentions of what others are compared with: not the period of what follows
    timeline = Timeline(mentions, resolved)
    headings = _headings(mentions, resolved, folded)
    spoken, found, last_end = _Spoken(), list[QuotedFigure](), 0
    for one in figures:
        sentence = sentences[one.sentence]
        while headings and headings[0][0] < sentence.start:
            place, period = headings.popleft()
            if place >= last_end:
                spoken.head(period, max(0, one.sentence - 1))
        last_end = one.end
        first, after = bisect_right(starts, sentence.start - 1), bisect_right(starts, one.end - 1)
        until = bisect_right(starts, sentence.end - 1)
        beside = Beside(one, range(first, min(after, until)), range(after, until), sentence.language)
        spoken.begin(sentence.paragraph)
        timed = _period(beside, mentions, resolved, folded, compared)
        also: tuple[Period, ...] = ()
        if timed.period is None:
            timed, also = spoken.recall(one.sentence, sentences)
        else:
            spoken.tell(timed, one.sentence)
        if timed.period is not None and _LAST_STEP.match(one.after) and (last := step_before(timed.period)) is not None:
            timed, also = timed._replace(period=last), ()
        against = against_of(one, beside.before, beside.behind, timeline, timed.period)
        expected = one.expected or _is_to_come(timed.period, setting.year)
        sure = one.sure._replace(period=timed.sure)
        found.append(one._replace(period=timed.period, also_for=also, against=against, expected=expected, sure=sure))
    return with_listed_periods(found, timeline, folded)


def _headings(mentions: Sequence[Mention], resolved: Sequence[Period | None], folded: str) -> deque[tuple[int, Period]]:
    """Return the periods that stand in short lines, each with its place."""
    found: deque[tuple[int, Period]] = deque()
    for mention, period in zip(mentions, resolved, strict=True):
        if period is not None and mention.role == "main" and is_heading(mention, folded):
            found.append((mention.start, period))
    return found


def _is_to_come(period: Period | None, year: int) -> bool:
    return (
        period is not None
        and STAND_IN < year < period.year
        and period.kind not in ("years", "fiscal_year", "fiscal_part")
    )


def _is_part(period: Period, topic: Period) -> bool:
    """Whether a period is a quarter or month within another, not what has come about since the same day."""
    within = topic.start <= period.start and period.end <= topic.end and period != topic
    return within and period.kind in _PARTS_OF_YEAR


def _period(
    beside: Beside,
    mentions: Sequence[Mention],
    resolved: Sequence[Period | None],
    folded: str,
    compared: set[int],
) -> Timed:
    """Return the period said beside a figure: right behind it, before it, or somewhere behind."""
    found = _right_behind(beside, mentions, resolved, folded, compared)
    if found.period is None:
        found = _before(beside, mentions, resolved, folded, compared)
    return found if found.period is not None else _far_behind(beside, mentions, resolved, folded)


def _right_behind(
    beside: Beside,
    mentions: Sequence[Mention],
    resolved: Sequence[Period | None],
    folded: str,
    compared: set[int],
) -> Timed:
    """Return the period right behind a figure: 7.5 percent in 2021, 26.1万亿元(2024年)."""
    if not beside.behind:
        return Timed()
    one, place = beside.one, beside.behind[0]
    mention, period = mentions[place], resolved[place]
    if period is None or mention.start - one.end > _FAR or mention.role in ("record", "aside"):
        return Timed()
    between = folded[one.end : mention.start]
    if mention.role == "main" and "-" in mention.part and between.endswith(" from "):
        between = between.removesuffix("from ")  # from January to November
    gap = _LEADING_BRACKET.sub("", between, count=1) if _OPENS_BRACKET.match(between) else between
    if mention.start >= one.end + len(one.after) and len(gap) == len(between):
        return Timed()
    if beside.language == "zh":
        return Timed(period, SAID_HERE, False) if _OPENS_BRACKET.fullmatch(gap) else Timed()
    if not _is_said_of(gap, mention) and not (
        _OPENS_BRACKET.fullmatch(gap) and folded[mention.end : mention.end + 1] == ")"
    ):
        return Timed()
    if _BESIDE_EN.search(one.before[-_FAR:]) or _BESIDE_EN.search(folded[max(0, one.start - 60) : one.start]):
        compared.add(place)
    return Timed(period, SAID_HERE, place not in compared and mention.role not in ("day", "against"))


def _is_said_of(gap: str, mention: Mention) -> bool:
    """Whether what stands between a figure and a period behind it leads on to it."""
    if mention.role == "day":
        return _ON_DAY.fullmatch(gap) is not None
    if len(gap) >= _BEHIND_EN or _COMPARES_EN.search(gap) or _SPLITS_EN.search(gap):
        return False
    return not (mention.role == "against" and _OVER.search(gap))


def _before(
    beside: Beside,
    mentions: Sequence[Mention],
    resolved: Sequence[Period | None],
    folded: str,
    compared: set[int],
) -> Timed:
    """Return the period said before a figure, also where a comparison starts or ends: 从2021年7617亿元增长至2024年."""
    one = beside.one
    for place in reversed(beside.before):
        mention, period = mentions[place], resolved[place]
        if period is None:
            continue
        gap = folded[mention.end : min(one.start, mention.end + _FAR)]
        if len(gap) <= 3 and one.kind is Kind.LEVEL and _heads(mention, gap):
            return Timed(period, SAID_HERE, mention.role == "deadline")
        if mention.role == "from" and mention.end <= one.start - len(one.before) and _CAME_TO.search(one.before):
            continue
        if place in compared or mention.role not in ("main", "plan", "deadline", "from", "target"):
            continue
        if mention.role == "plan" and mention.words.endswith(_NAMES_A_PLAN):
            continue
        return Timed(period, IN_SENTENCE if _CLAUSE.search(gap) else SAID_HERE, mention.role != "from")
    return Timed()


def _heads(mention: Mention, gap: str) -> bool:
    """Whether a period right before a level is its own although it is none of the topic: 增长至2024年9847亿元."""
    if mention.role == "aside":
        return True
    return mention.role in ("from", "deadline", "against") and _CLAUSE.search(gap) is None


def _far_behind(beside: Beside, mentions: Sequence[Mention], resolved: Sequence[Period | None], folded: str) -> Timed:
    """Return the first period that stands somewhere behind a figure in its English sentence."""
    if beside.language != "en":
        return Timed()
    for place in beside.behind:
        mention, period = mentions[place], resolved[place]
        if mention.start - beside.one.end > _FAR or _FAR_SPLITS_EN.search(folded, beside.one.end, mention.start):
            break
        if mention.role in ("main", "deadline") and period is not None:
            return Timed(period, _FAR_BEHIND, mention.role == "main")
    return Timed()
