"""Statements of change in a text: a level, what it is set against, and how much it changed, said together.

A statement is a run of figures in which the words between each two are those of change: from … to …, up from, against,
比上年增加, in any order. A word that may begin to speak of something else ends it, unless it was said before it, is
what was counted right behind a figure, or is the subject where the statement begins without one.
"""

from __future__ import annotations

import re
import weakref
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from plancast.checks.text_rules.change_figures import figures_of
from plancast.checks.text_rules.change_links import Link, Role, link
from plancast.checks.text_rules.change_words import Sort, words_of
from plancast.checks.text_rules.statement import Statement
from plancast.checks.text_rules.statement_slots import alike, completed, is_rate, joined, started
from plancast.checks.text_rules.years_said import year_beside, year_of
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage, QuotedFigure
from plancast.core.quoted.passage import PeriodMention

MOST_BETWEEN = {"zh": 30, "en": 110}
"""Characters between two figures beyond which the words are not looked at: they say more than how one changed."""

WORDS_BEHIND = 25
"""Characters behind a statement that may tell of it."""

MOST_COUNTED = 4
"""Words right behind a figure that may name what is counted: 41.1 million deadweight tons from."""

MOST_MEASURE = 4
"""Characters of a Chinese measure word behind a bare number: 850万标箱."""

MOST_SUBJECT = 8
"""Words of a subject behind a figure with which a sentence begins: At $3.42 billion, quarterly sales were."""

_PAST = compiled(r"上年|去年|上一年|前年|上月|上季|同期|\blast |previous|earlier|ago|before|preceding", re.IGNORECASE)
_ASIDE = compiled(
    r"[,(]?(?:已|累计|共)*(?:为|完成|占|达到?)(?:了)?(?:年初|年度|全年|调整|变动|汇编|当年)*(?:预算|计划|"
    r"任务|目标|预期)(?:数|任务|目标)?的?|[,(]?(?:完成|占)(?:年初|年度|全年|调整)*(?:预算|计划|任务|"
    r"目标)[^,;。]{0,6}"
)
"""A share of the plan between a level and its growth: 为年初预算61.22%,比上年增长."""
_IN_TURN = compiled(r"分别|依次|\brespectively\b", re.IGNORECASE)
"""Figures said in turn belong to several things."""
_LISTED = compiled(r"\s*(?:、|和|及|与|and|,)\s*", re.IGNORECASE)
"""What stands between the members of a list."""
_MEMBERS = compiled(r"\s*(?:、|和|及|与|\band\b)\s*", re.IGNORECASE)
_OTHER_SUBJECT = {
    "zh": compiled("@"),
    "en": compiled(r";[^;]*@[^;]*\b(?!(?:it|they|this|that|the|was|had|been|were|to|a|an|by|in)\b)[a-z]{2,}"),
}
"""What begins to speak of another time behind a semicolon."""
_NEW_SUBJECT = compiled(
    r"\band (?:the (?!year|same|previous|corresponding|prior)|that |its |@'s|&'s)|[.;@&] (?:@|"
    r"&)'s \w+ (?:was|were|is)\b|、\Z",
    re.IGNORECASE,
)
"""Words that begin to speak of something else: and the change for February."""
_VERBS = r"(?:fell|declined|rose|grew|dropped|decreased|increased|shrank|went|climbed|jumped|expanded)"
_ACTS = compiled(rf"\b{_VERBS}\b", re.IGNORECASE)
_COUNTED_ACTS = compiled(rf"\s+[a-z]+(?: [a-z]+)? {_VERBS}\b", re.IGNORECASE)
"""Verbs that make what is counted before them a subject of its own: the top 10 countries declined from 0.071."""
_ADDED_ANEW = compiled(r"\b(?:an|the|further) additional [a-z]+|另外?(?:新)?增|额外", re.IGNORECASE)
"""What a new sentence calls additional is an amount of its own: an additional provision of Rs 83 crore."""
_OF_WHAT = compiled(r"\s+of [a-z]+(?: [a-z]+)?(?: [&@])?\Z", re.IGNORECASE)
"""What an amount is of, behind it: 14.6 million tonnes of cargo last year, which is 8% more."""
_JOINS = compiled(r"\b(?:and|while|but|whereas|which|who|with|as)\b", re.IGNORECASE)

_OPENED, _LATIN, _CLAUSES = compiled(r"\s*\("), compiled(r"[A-Za-z]{3}"), compiled(r"[;。]")

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


def _masked(folded: str, mentions: tuple[PeriodMention, ...]) -> str:
    """Return the text with each period that it names as one ``@``, or ``&`` for a time before, places unchanged."""
    parts, place = [], 0
    for one in mentions:
        if one.start < place or folded.startswith(("当年价", "本年价"), one.start):
            continue
        sign = "&" if not one.first_year and _PAST.search(one.words) else "@"
        parts.append(folded[place : one.start] + sign + "\x01" * (one.end - one.start - 1))
        place = one.end
    parts.append(folded[place:])
    return "".join(parts)


def _statements(passage: Passage) -> Iterator[Statement]:
    masked = _masked(passage.folded, passage.mentions)
    group: list[QuotedFigure] = []
    paragraph = -1
    for one in passage.figures:
        sentence = passage.sentences[one.sentence]
        if group and (sentence.paragraph != paragraph or one.sentence - group[-1].sentence > 1):
            yield from _Reader(passage, masked, group).read()
            group = []
        paragraph = sentence.paragraph
        group.append(one)
    if group:
        yield from _Reader(passage, masked, group).read()


MOST_OF_A_SENTENCE = 400
"""Characters on each side of a figure that are looked at: a sentence without end is no statement."""


class _Reader:
    """The figures of sentences that follow one another, and the words between them with periods as ``@``."""

    def __init__(self, passage: Passage, masked: str, figures: list[QuotedFigure]) -> None:
        self.passage, self.masked = passage, masked
        self.figures = figures_of(passage, figures)

    def read(self) -> Iterator[Statement]:
        """Yield the statements, each from where the one before it ends."""
        start = 0
        while start < len(self.figures) - 1:
            if self.figures[start + 1].start - self.figures[start].end > max(MOST_BETWEEN.values()):
                start += 1
                continue
            found, end = self._run(start)
            if end - start > 1:
                begin, last = self._begin(start), self.figures[end - 1]
                words = self.passage.folded[begin : last.end + min(len(last.after), WORDS_BEHIND)]
                yield completed(replace(found, words=words, figures=tuple(self.figures[start:end])))
            start = max(start + 1, end)

    def _begin(self, start: int) -> int:
        sentence = self.passage.sentences[self.figures[start].sentence]
        return max(sentence.start, self.figures[start - 1].end) if start else sentence.start

    def _between(self, start: int, end: int) -> str:
        return self.masked[start:end].replace("\x01", "")

    def _behind(self, one: QuotedFigure) -> str:
        return self._between(one.end, one.end + len(one.after))

    def _behind_bracket(self, one: QuotedFigure) -> str:
        """Return the words behind a figure, over a bracket that holds the next one: £37.9bn (4.9%) higher."""
        if not _OPENED.fullmatch(one.after):
            return self._behind(one)[:60]
        return self._between(one.end, min(self.passage.sentences[one.sentence].end, one.end + 60))

    def _language(self, one: QuotedFigure, glue: str = "") -> str:
        language = self.passage.sentences[one.sentence].language
        return "en" if language == "zh" and _LATIN.search(glue) else language

    def _run(self, start: int) -> tuple[Statement, int]:
        """Return the statement that starts with a figure, and the place behind its last one."""
        first = self.figures[start]
        opening = self._between(self._begin(start), first.start)
        language = self._language(first)
        self._free = not start or self._begin(start) == self.passage.sentences[first.sentence].start
        named = (Sort.OTHER, Sort.RISE, Sort.FALL)
        self._free = self._free and not any(word.sort in named for word in words_of(opening, language))
        self._known = opening.lower() + first.concept.lower()
        if self._is_apart(first, self.figures[start + 1]):
            return Statement(), start + 1
        told = link(opening[-90:], self._behind_bracket(first), language, first=True)
        found = started(first, told, opening)
        end = start + 1
        if _IN_TURN.search(self._clause(first)) or _LISTED.fullmatch(opening) or "|" in self._sentence(first):
            return found, end
        for last, one in pairwise(self.figures[start:]):
            if end > start + 1 and self._is_apart(last, one):
                break
            grown = self._grown(found, last, one)
            if grown is None:
                break
            found, end = grown, end + 1
        return found, end

    def _is_apart(self, last: QuotedFigure, one: QuotedFigure) -> bool:
        """Whether the words between two figures speak of something else, as far as is plain at once.

        What is plain is what `_ties` comes to of Chinese words, without the work that it takes to say what ties them.
        """
        glue = self._between(last.end, one.start)
        language = self._language(one, glue)
        if len(glue) > MOST_BETWEEN[language]:
            return True
        if language != "zh" or (is_rate(one) and _ASIDE.fullmatch(glue.replace(" ", ""))):
            return False
        glue = glue.replace(" ", "")
        words = [word.text.lower() for word in words_of(glue, language) if word.sort is Sort.OTHER]
        new = [word for word in words if word not in self._known]
        if not new or (self._free and len(new) <= MOST_SUBJECT and "," in glue and last.sentence == one.sentence):
            return False
        return bool(last.dimension) or len(new) > 1 or not glue.startswith(new[0])

    def _clause(self, one: QuotedFigure) -> str:
        """Return the words from the last semicolon or the beginning of the sentence to a figure."""
        start = max(self.passage.sentences[one.sentence].start, one.start - MOST_OF_A_SENTENCE)
        return _CLAUSES.split(self.passage.folded[start : one.start])[-1]

    def _sentence(self, one: QuotedFigure) -> str:
        sentence = self.passage.sentences[one.sentence]
        start = max(sentence.start, one.start - MOST_OF_A_SENTENCE)
        return self.passage.folded[start : min(sentence.end, one.end + MOST_OF_A_SENTENCE)]

    def _grown(self, found: Statement, last: QuotedFigure, one: QuotedFigure) -> Statement | None:
        """Return the statement with the next figure, where the words between tie it."""
        glue = self._between(last.end, one.start)
        language = self._language(one, glue)
        if len(glue) > MOST_BETWEEN[language] or _IN_TURN.search(glue) or _IN_TURN.search(one.after):
            return None
        if is_rate(one) and _ASIDE.fullmatch(glue.replace(" ", "")):
            return found
        if language == "zh":
            glue = glue.replace(" ", "")
        if _NEW_SUBJECT.search(glue) or _MEMBERS.fullmatch(glue) or _COUNTED_ACTS.match(glue):
            return None
        if ";" in glue and _OTHER_SUBJECT[language].search(glue):
            return None
        told = link(glue, self._behind_bracket(one), language, known=self._known)
        carried = last.sentence == one.sentence or self._carries(told, last, one)
        told = self._timed(found, one, told, glue)
        if not self._ties(found, last, one, told, glue):
            return None
        if not carried:
            return None
        self._known += glue.lower()
        behind = re.split(r"[,;。—–]|[.] | - ", self._behind(one)[:40])[0]
        return joined(found, one, told, f"{glue} # {behind}", last=last, is_later=self._is_later(found, one, told))

    def _carries(self, told: Link, last: QuotedFigure, one: QuotedFigure) -> bool:
        """Whether a link reaches over the end of a sentence: not an aside, nor another part of the year."""
        words = self.passage.folded[last.end : one.start]
        if told.role is Role.OTHER_TIME:
            return re.search(r"\d{4}", words) is not None
        if _ADDED_ANEW.search(words):
            return False
        return told.role is not Role.ASIDE

    def _ties(self, found: Statement, last: QuotedFigure, one: QuotedFigure, told: Link, glue: str) -> bool:
        """Whether the words between two figures speak of one thing."""
        new = [word for word in told.others if word not in self._known]
        if not new:
            return True
        if self._language(one) == "zh" and not last.dimension and len(new) == 1 and glue.startswith(new[0]):
            return len(new[0]) <= MOST_MEASURE and alike(last, one)
        if self._free and len(new) <= MOST_SUBJECT and "," in glue and last.sentence == one.sentence:
            self._free = False
            return True
        counted = re.split(r"[,;(.]", glue)[0].lower()
        if any(word not in counted for word in new) or _JOINS.search(counted) or len(new) > MOST_COUNTED:
            return False
        if self._language(one) == "zh" or _ACTS.search(counted):
            return False
        if is_rate(one) and told.role is Role.BY and told.way and _OF_WHAT.match(counted) and last is found.level:
            return "," in glue
        if not alike(last, one):
            return False
        return told.role is Role.EARLIER or (told.role is Role.LEVEL and found.level is None)

    def _is_later(self, found: Statement, one: QuotedFigure, told: Link) -> bool:
        """Whether a second level is of a later time than the first."""
        if found.level is None or told.role not in (Role.OTHER_TIME, Role.LEVEL):
            return False
        first, second = year_of(found.level, self.passage), year_of(one, self.passage)
        return first is not None and second is not None and second > first

    def _timed(self, found: Statement, one: QuotedFigure, told: Link, glue: str) -> Link:
        """Return the link of a figure of another time: the earlier one where its year says so or it is in brackets."""
        if told.role is not Role.OTHER_TIME:
            return told
        if found.level is None:
            rates = found.rate is not None and is_rate(one) and found.earlier is None
            return told._replace(role=Role.EARLIER) if rates and told.way else told
        first, second = year_of(found.level, self.passage), year_of(one, self.passage)
        before = first is not None and second is not None and second < first
        unsaid = first == second and year_beside(found.level, self.passage) is None and "@" in glue
        if before or (first == second and "(" in glue) or (first is None and second is not None) or unsaid:
            return told._replace(role=Role.EARLIER)
        return told._replace(role=Role.LEVEL)
