"""Statements of change in a text: a level, what it is set against, and how much it changed, said together.

A statement is a run of figures of one sentence in which the words between each two tie them: from … to …, up from,
against, 比上年增加, 增长至. What lies between may name periods and nothing else that is not known, so that figures of other
things are not taken in.
"""

from __future__ import annotations

import re
import weakref
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from plancast.checks.text_rules.change_words import Link, Role, link_en, link_zh, opening_en, opening_zh
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.quoted.passage import PeriodMention

MOST_BETWEEN_ZH, MOST_BETWEEN_EN = 30, 90
"""Characters between two figures beyond which the words are not looked at: they say more than how one changed."""

WORDS_BEHIND, WORDS_BEFORE = 25, 70
"""Characters behind a statement, and before its levels, that may tell of it."""

_REAL = re.compile(
    r"(?<!未)扣除价格|剔除价格|实际(?:增长|同比|增速|下降|年均)|可比价|不变价|\b(?:real|constant|comparable prices?|inflation-adjusted|price-adjusted|in volume|seasonally|chained)\b",
    re.IGNORECASE,
)
_NOMINAL = re.compile(
    r"名义|名目|现价|当年价|\b(?:nominal|current[- ](?:prices?|dollars?)|in current)\b", re.IGNORECASE
)
_OTHER_BASE = re.compile(
    r"可比口径|同口径|同比口径|可比|剔除|扣除|还原|调整后|annuali[sz]ed|(?<!average )annual(?:ized)? rate|like-for-like|comparable|adjusted|organic|excluding|constant",
    re.IGNORECASE,
)
_MEAN = re.compile(
    r"年均|年平均|平均每年|每年平均|年复合|复合年?(?:均)?增长|年递增|CAGR|\b(?:average annual|annual average|annually|compound(?:ed)?|average yearly|yearly average|a year on average|on average|per year)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"[,(]?(?:已|累计|共)*(?:为|完成|占|达到?)(?:了)?(?:年初|年度|全年|调整|变动|汇编|当年)*(?:预算|计划|任务|目标|预期)(?:数|任务|目标)?的?|[,(]?(?:完成|占)(?:年初|年度|全年|调整)*(?:预算|计划|任务|目标)[^,;。]{0,6}"
)
"""A share of the plan between a level and its growth: 为年初预算61.22%,比上年增长."""
_OTHER_THING = re.compile(
    r"全国|全省|全市|全区|全球|世界|平均|预期|目标|计划|预算|历史|纪录|记录|大关|national|nationwide|average|record|milestone|mark|target|budget|estimat|forecast|expect|projection|peak|high|global|world",
    re.IGNORECASE,
)


_CLASSIFIER = re.compile(
    r"\A(?:头|只|件|家|户|个|辆|台|套|条|项|所|座|艘|宗|份|名|位|例|张|架次|标箱|人次)(?=[,、(]|比|较|增|减|上|下|到|至|降|升)"
)
"""Words of counting behind a number that has no unit."""


@dataclass(frozen=True)
class Statement:
    """One statement of change; what it does not say is None."""

    level: QuotedFigure | None = None
    """The figure of the time spoken of."""

    earlier: QuotedFigure | None = None
    """What it is set against."""

    change: QuotedFigure | None = None
    """The difference of the two, in their unit, or in points where they are rates."""

    rate: QuotedFigure | None = None
    """The change over the earlier one, in per cent or 倍."""

    way: int = 0
    """Whether the words say that `level` lies above (1) or below (-1) `earlier`; 0 where they do not."""

    way_word: str = ""
    """The word that says so."""

    change_way: int = 0
    """The same of `change`."""

    rate_way: int = 0
    """The same of `rate`."""

    words: str = ""
    """The words of the statement, folded, from where the figure before it ends."""

    rate_words: str = ""
    """Those just before and behind the rate."""

    change_words: str = ""
    """Those just before and behind the change."""

    against_words: str = ""
    """Those between the figure before it and `earlier`, and just behind it; periods as ``@``."""

    opening: str = ""
    """Words before the first figure, back to the figure before it or the start of the sentence."""

    figures: tuple[QuotedFigure, ...] = field(default=())
    """All its figures, in the order of the text."""

    @property
    def is_over_time(self) -> bool:
        """Whether `earlier` is of a time before, not of the nation, a plan, a record or a mark that was passed."""
        return not _OTHER_THING.search(self.against_words)

    @property
    def mean(self) -> bool:
        """Whether the rate is a mean over years."""
        return bool(_MEAN.search(self.rate_words)) if self.rate is not None else False

    @property
    def change_mean(self) -> bool:
        """Whether the change is a mean over years: 年均增加约10家."""
        return bool(_MEAN.search(self.change_words))

    @property
    def rate_prices(self) -> str:
        """``real``, ``nominal`` or ``both`` where the words beside the rate say so."""
        return _prices(self.rate_words)

    @property
    def level_prices(self) -> str:
        """``real``, ``nominal`` or ``both`` where the words before the levels say so."""
        return _prices(self.opening[-WORDS_BEFORE:])

    @property
    def other_base(self) -> bool:
        """Whether the rate is said to be on another base: comparable scope, annualized, excluding something."""
        return bool(_OTHER_BASE.search(self.rate_words))


def _prices(words: str) -> str:
    nominal, real = _NOMINAL.search(words), _REAL.search(words)
    if nominal and real:
        return "both"
    return "nominal" if nominal else "real" if real else ""


_KEPT: list[tuple[weakref.ref[Passage], tuple[Statement, ...]]] = []
"""The statements of the passage read last: several rules ask for them one after another."""


def statements(passage: Passage) -> tuple[Statement, ...]:
    """Return all statements of change of a text, in order; each has at least two figures.

    Parameters
    ----------
    passage
        The text with its figures.
    """
    for kept, found in _KEPT:
        if kept() is passage:
            return found
    made = tuple(_statements(passage))
    _KEPT[:] = [(weakref.ref(passage), made)]
    return made


@dataclass
class _Reader:
    """One sentence: the figures, and the words between them with periods as ``@``."""

    masked: str
    language: str

    def between(self, start: int, end: int) -> str:
        return self.masked[start:end].replace("\x01", "")

    def link(self, last: QuotedFigure, one: QuotedFigure) -> Link | None:
        glue = self.between(last.end, one.start)
        if _is_rate(one) and _ASIDE.fullmatch(glue.replace(" ", "")):
            return Link(Role.SAME)
        if not last.dimension:
            glue = _CLASSIFIER.sub("", glue)
        if self.language == "zh" and not re.search(r"[A-Za-z]{3}", glue):
            return link_zh(glue) if len(glue) <= MOST_BETWEEN_ZH else None
        return (
            link_en(glue, self.between(one.end, one.end + len(one.after))[:60])
            if len(glue) <= MOST_BETWEEN_EN
            else None
        )

    def around(self, last: QuotedFigure, one: QuotedFigure) -> str:
        """Return the words between two figures, and those of the second one's clause behind it."""
        behind = self.between(one.end, one.end + len(one.after))
        return self.between(last.end, one.start) + " # " + re.split(r"[,;。]|[.] ", behind[:40])[0]

    def opening(self, words: str, behind: str) -> Link:
        if self.language == "zh":
            return opening_zh(words.replace(" ", ""))
        return opening_en(words, behind)


def _masked(folded: str, mentions: tuple[PeriodMention, ...]) -> str:
    """Return the text with each period that it names as one ``@``, places unchanged."""
    parts, place = [], 0
    for one in mentions:
        if one.start < place:
            continue
        parts.append(folded[place : one.start] + "@" + "\x01" * (one.end - one.start - 1))
        place = one.end
    parts.append(folded[place:])
    return "".join(parts)


def _statements(passage: Passage) -> Iterator[Statement]:
    masked = _masked(passage.folded, passage.mentions)
    group: list[QuotedFigure] = []
    for one in passage.figures:
        if group and one.sentence != group[0].sentence:
            yield from _of_sentence(passage, masked, group)
            group = []
        group.append(one)
    if group:
        yield from _of_sentence(passage, masked, group)


def _of_sentence(passage: Passage, masked: str, figures: list[QuotedFigure]) -> Iterator[Statement]:
    sentence = passage.sentences[figures[0].sentence]
    if "|" in passage.folded[sentence.start : sentence.end]:
        return
    reader = _Reader(masked, sentence.language)
    links = [reader.link(last, one) for last, one in pairwise(figures)]
    start = 0
    while start < len(links):
        if links[start] is None:
            start += 1
            continue
        begin = figures[start - 1].end if start else sentence.start
        found, end = _run(reader, figures, links, start, begin)
        if end - start > 1:
            last = figures[end - 1]
            words = passage.folded[begin : last.end + min(len(last.after), WORDS_BEHIND)]
            yield _completed(replace(found, words=words, figures=tuple(figures[start:end])))
        start = max(start + 1, end)


def _run(
    reader: _Reader, figures: list[QuotedFigure], links: list[Link | None], start: int, begin: int
) -> tuple[Statement, int]:
    """Return the statement that starts with a figure, and the place behind its last one."""
    first = figures[start]
    opening = reader.between(begin, first.start)
    found = _started(first, reader.opening(opening, reader.between(first.end, first.end + 20)), opening)
    end = start + 1
    while end < len(figures):
        last, one, link = figures[end - 1], figures[end], links[end - 1]
        grown = None if link is None else _with(found, one, link, reader.around(last, one), last)
        if grown is None:
            break
        found = grown
        end += 1
    return found, end


def _is_rate(one: QuotedFigure) -> bool:
    """Whether it may be a rate of change: per cent, or 倍 of an increase."""
    return one.dimension == "percent"


def _started(one: QuotedFigure, link: Link, opening: str) -> Statement:
    if link.role is Role.EARLIER:
        return Statement(earlier=one, way=link.way, way_word=link.word if link.way else "", opening=opening)
    if link.role is Role.BY and _is_rate(one):
        return Statement(rate=one, rate_way=link.way, rate_words=opening[-30:], opening=opening)
    if link.role is Role.BY and (one.dimension or link.by):
        return Statement(change=one, change_way=link.way, change_words=opening[-30:], opening=opening)
    return Statement(level=one, way=link.way, way_word=link.word, opening=opening)


def _with(found: Statement, one: QuotedFigure, link: Link, near: str, last: QuotedFigure) -> Statement | None:
    """Return a statement with one more figure; None where it is no part of it."""
    if link.role is Role.SAME and not (found.rate is None and _is_rate(one) and near.strip().startswith("(")):
        known = found.level or found.earlier or found.change
        if _is_rate(one):
            return (
                found if "#" in near and _ASIDE.fullmatch(near.split(" # ", maxsplit=1)[0].replace(" ", "")) else None
            )
        converts = known is not None and not _is_rate(one) and one.dimension not in ("points", "ratio", "")
        return found if converts else None
    if link.role is Role.SAME:
        link = Link(Role.BY)
    if link.role is Role.BY:
        # "to $11.0 million, or $1.00 per share" is no change: the other name of a change stands behind a change
        if link.other_name and not (last is found.rate or last is found.change):
            return None
        return _with_change(found, one, link, near)
    if link.role is Role.LATER:
        level = found.level
        if (
            found.earlier is not None
            or found.rate is not None
            or found.change is not None
            or level is None
            or not _alike(level, one)
        ):
            return None
        return replace(found, earlier=level, level=one, way=0, way_word="")
    if link.role is Role.EARLIER:
        return _with_earlier(found, one, link, near)
    if found.level is not None or not _alike(found.earlier or found.change, one):
        # a rate first, and then the level that it led to: rose 8.9 percent to $49.1 billion
        if not (found.level is None and found.earlier is None and found.rate is not None and found.change is None):
            return None
        if _is_rate(one):
            return None
    return replace(found, level=one, way=link.way or found.way, way_word=link.word or found.way_word)


def _with_change(found: Statement, one: QuotedFigure, link: Link, near: str) -> Statement | None:
    known = found.level or found.earlier
    if one.dimension == "points" or (known is not None and _is_rate(known) and not _is_rate(one)):
        if found.change is not None or one.dimension != "points" or known is None or not _is_rate(known):
            return None
        return replace(found, change=one, change_way=link.way, change_words=near)
    if _is_rate(one):
        if found.rate is not None or (known is not None and _is_rate(known)):
            return None
        return replace(found, rate=one, rate_way=link.way or found.change_way or found.way, rate_words=near)
    if found.change is not None or (known is not None and not _alike(known, one)):
        return None
    if known is None and found.rate is None:
        return None
    counted = known is not None and not known.dimension and link.way
    if one.kind is Kind.MULTIPLE or one.dimension == "ratio" or (not one.dimension and not counted):
        return None
    return replace(found, change=one, change_way=link.way or found.rate_way, change_words=near)


def _with_earlier(found: Statement, one: QuotedFigure, link: Link, near: str) -> Statement | None:
    if found.earlier is not None:
        return None
    if found.level is None and found.rate is not None and found.change is None and _is_rate(one):
        # rates set against one another: grew 5.4 percent, up from 4.6 percent
        return replace(
            found,
            level=found.rate,
            rate=None,
            rate_words="",
            earlier=one,
            way=link.way,
            way_word=link.word,
            against_words=near,
        )
    if not _alike(found.level or found.change, one):
        return None
    return replace(
        found, earlier=one, way=link.way or found.way, way_word=link.word or found.way_word, against_words=near
    )


def _alike(known: QuotedFigure | None, one: QuotedFigure) -> bool:
    return known is not None and known.dimension == one.dimension and known.dimension != "points"


def _completed(found: Statement) -> Statement:
    """Let a rate standing first be a level of rates where points follow it: 增长5.5%,比上年提高0.3个百分点."""
    if (
        found.change is not None
        and found.change.dimension == "points"
        and found.level is None
        and found.rate is not None
    ):
        return replace(found, level=found.rate, rate=None)
    return found
