"""Counts of a whole, and what became of each: of 41 trades 33 grew, 1 lost less, 7 fell; of 12 quarters 8 ... and 4."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plancast.checks.text_rules.matching import bounded
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.subjects import Subject
from plancast.checks.text_rules.sums import sum_relation
from plancast.core.intervals import added
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage, QuotedFigure

_OF_ALL = compiled(r"\A[\u4e00-\u9fff、]{0,14}中(?:,|有|的)?|\A[\u4e00-\u9fff]{0,14}(?:里|当中)")
_UP = compiled(r"上涨|增长|上升|扩大|盈利|提高|回升|\brose|\bup\b|\bgrew")
_DOWN = compiled(r"下降|下跌|回落|减少|亏损|降低|\bfell|\bdown\b")
_FLAT = compiled(r"持平|不变|减亏|\bunchanged|\bflat\b")
_TIMES_OF = compiled(r"\A\s*(?:quarters|months|years|times|cases|occasions|meetings|games|rounds)\b", re.IGNORECASE)


def counts(passage: Passage, subjects: Sequence[Subject]) -> Iterator[Relation]:
    """Yield counts of a whole with the counts of what became of its members."""
    figures = [one.figure for one in subjects]
    for place, whole in enumerate(figures):
        following = [one for one in figures[place + 1 : place + 8] if one.sentence == whole.sentence]
        if whole.dimension.startswith("count") and _OF_ALL.match(whole.after):
            yield from _fates(whole, following)
        elif not whole.dimension and _TIMES_OF.match(whole.after):
            yield from _times(passage, whole, figures[place + 1 : place + 10])


def _fates(whole: QuotedFigure, following: Sequence[QuotedFigure]) -> Iterator[Relation]:
    """Yield a whole whose members rose, fell or stayed."""
    parts: list[QuotedFigure] = []
    fates: set[str] = set()
    for one in following:
        around = one.before[-8:] + one.after[:14]
        fate = (
            "flat" if _FLAT.search(around) else "up" if _UP.search(around) else "down" if _DOWN.search(around) else ""
        )
        if one.dimension != whole.dimension or not fate or fate in fates:
            break
        fates.add(fate)
        parts.append(one)
    if {"up", "down"} <= fates:
        yield from _told(whole, parts, complete="flat" in fates)


def _times(passage: Passage, whole: QuotedFigure, following: Sequence[QuotedFigure]) -> Iterator[Relation]:
    """Yield a number of trials with how often each came about, also of the sentence behind, which counts anew."""
    by_sentence: dict[int, list[QuotedFigure]] = {}
    for one in following:
        if one.dimension == "ratio" and one.quote.endswith(("times", "twice")) and one.sentence - whole.sentence <= 1:
            by_sentence.setdefault(one.sentence, []).append(one)
    for parts in by_sentence.values():
        if len(parts) >= 2:
            yield from _told(whole, parts, complete=False)


def _told(whole: QuotedFigure, parts: Sequence[QuotedFigure], *, complete: bool) -> Iterator[Relation]:
    """Yield the sum; a list that may be incomplete is broken only where it has more than the whole."""
    found = added([one.interval for one in parts])
    alike = [one for one in (whole, *parts) if bounded(one)]
    if len(alike) != len(parts) + 1:
        return
    more = found.low > whole.interval.high
    if found.touches(whole.interval) or complete or more:
        relation = sum_relation(whole, parts, 0.85)
        if relation is not None:
            yield relation
