"""Lists of parts that no table of ours knows: 其中, of which, by region. Their figures show whether they are all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.slips import significant_digits
from plancast.checks.text_rules.subjects import Subject, of_one_period
from plancast.checks.text_rules.sums import explained, sum_relation
from plancast.core.intervals import added
from plancast.core.quoted import Kind, Passage

MOST_PARTS, LEAST_DIGITS = 8, 4
"""A list of more parts, or of a total with fewer digits, makes a sum near its total too often by chance."""

NEARLY = 20
"""A list is taken to be complete where its sum misses the total by less than this part of it, and one slip would mend it."""

_LIST = re.compile(
    r"其中|分别为|分[\u4e00-\u9fff]{1,8}看|按[\u4e00-\u9fff]{1,10}(?:分|看)|从[\u4e00-\u9fff]{1,8}看|包括|由[\u4e00-\u9fff]{1,12}组成|"
    r"\bof (?:which|this|these|them)\b|\bincluding\b|\bcompris(?:es|ed|ing)\b|\bconsist(?:s|ed|ing) of\b|\bmade up of\b|\bbroken down\b|\bby (?:region|sector|type|industry)\b",
    re.IGNORECASE,
)


def lists(passage: Passage, subjects: Sequence[Subject], known: frozenset[frozenset[int]]) -> Iterator[Relation]:
    """Yield totals with the parts listed behind them, where the figures show that these are all.

    Parameters
    ----------
    passage
        The text.
    subjects
        Its figures with their names.
    known
        Figures of sums already found.
    """
    partners: dict[int, frozenset[int]] = {}
    for numbers in known:
        for number in numbers:
            partners[number] = partners.get(number, frozenset()) | numbers
    for kind in (Kind.LEVEL, Kind.CHANGE):
        for place, whole in enumerate(subjects):
            if whole.figure.kind is kind and _counts(whole) and significant_digits(whole.figure) >= LEAST_DIGITS:
                taken = partners.get(whole.figure.number, frozenset())
                yield from _of(passage, whole, subjects[place + 1 : place + 60], taken)


def _counts(one: Subject) -> bool:
    figure = one.figure
    return (
        figure.dimension not in ("percent", "points", "ratio", "per mille")
        and "/" not in figure.dimension
        and not figure.per_head
        and figure.interval.is_bounded
    )


def _of(passage: Passage, whole: Subject, following: Sequence[Subject], taken: frozenset[int]) -> Iterator[Relation]:
    parts: list[Subject] = []
    led = False
    paragraph = passage.sentences[whole.figure.sentence].paragraph
    for one in following:
        sentence = passage.sentences[one.figure.sentence]
        if sentence.paragraph != paragraph or len(parts) >= MOST_PARTS:
            break
        if not led and _LIST.search(passage.folded[whole.figure.end : one.figure.start]):
            led = True
        if one.figure.number in taken:
            continue
        if (
            one.figure.kind is not whole.figure.kind
            or one.figure.dimension != whole.figure.dimension
            or not _counts(one)
        ):
            continue
        if not led or one.name == whole.name or not one.name:
            return
        if not of_one_period(one, whole):
            continue
        parts.append(one)
        if len(parts) < 2:
            continue
        figures = [part.figure for part in parts]
        if added([figure.interval for figure in figures]).touches(whole.figure.interval):
            relation = sum_relation(whole.figure, figures, _sure(whole, parts))
            if relation is not None and sum(significant_digits(figure) for figure in figures) >= LEAST_DIGITS + len(
                parts
            ):
                yield relation
            return
    if len(parts) >= 2 and led:
        yield from _nearly(passage, whole, parts)


def _nearly(passage: Passage, whole: Subject, parts: Sequence[Subject]) -> Iterator[Relation]:
    """Yield a list of which the sum misses its total by one slip."""
    figures = [part.figure for part in parts]
    total, found = whole.figure.interval.middle, added([figure.interval for figure in figures]).middle
    if not total or abs(found - total) * NEARLY > abs(total):
        return
    if min(significant_digits(figure) for figure in figures) < LEAST_DIGITS or not explained(whole.figure, figures):
        return
    relation = sum_relation(whole.figure, figures, _sure(whole, parts))
    if relation is not None:
        yield relation


def _sure(whole: Subject, parts: Sequence[Subject]) -> float:
    return min(0.9, whole.sure, *(part.sure for part in parts))
