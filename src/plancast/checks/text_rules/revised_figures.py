"""Figures that a text says were revised: what was said first, and what it is now."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from plancast.checks.text_rules.change_figures import figures_of
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure

_REVISES = compiled(
    r"修订|修正|订正|核减|核增|核实|普查|上修|下修|调整为|上调为|下调为|更正|追溯|\brevis|\bbenchmark|\brebas|\bupdated\b|"
    r"\bre-?estimat|\brestat|\blate registration|"
    r"\bcensus\b|\bnew base|\btrimmed\b|\bcorrect(?:ed|ion)\b|\bfinal (?:count|figure|estimate)|\badvance "
    r"estimate|\bsecond estimate",
    re.IGNORECASE,
)
"""Words of a revision, in the sentences of the two figures or the one before."""
_OLD_BEFORE = compiled(
    r"(?:由|从|自|比|初步[^,;。]{0,8}|原(?:公布|公报|来|先|报|发布)?[^,;。]{0,8}|修订前[^,;。]{0,4}|"
    r"此前[^,;。]{0,6}|先前[^,;。]{0,6}|之前[^,;。]{0,6}|快报[^,;。]{0,4})[(的为数是:]*\Z|"
    r"\b(?:from(?: the)?(?: \w+){0,3}|rather than|instead of|(?:first|originally|initially|previously|"
    r"earlier)(?: \w+){0,4}|"
    r"(?:provisional|preliminary|first|initial|original|previous|earlier)(?: (?:estimate|figure|count|"
    r"reading))?(?: of)?)\s*\Z",
    re.IGNORECASE,
)
_OLD_BEHIND = compiled(
    r"\s*(?:\(?(?:reported|published|given|estimated|announced) (?:earlier|before|first|previously)|first "
    r"(?:published|reported|given)|originally|previously|before)",
    re.IGNORECASE,
)
_NEW_BEFORE = compiled(
    r"(?:修订|修正|订正|核实|调整|上修|下修|上调|下调|更正)(?:后|数|值|结果)?[^,;。]{0,16}\Z|(?:修订|核实|"
    r"普查|修正)[^;。]{0,34}(?:为|达到?|是)\Z|"
    r"(?:^|[^a-z])(?:to|at|as|now|stands? at|final (?:count|figure|estimate)(?: \w+){0,2}|revised(?: \w+){0,4})\s*\Z",
    re.IGNORECASE,
)
_NEW_BEHIND = compiled(r"(?:\s|的)*(?:to\b|修订|修正|订正|调整|上修|下修|上调|下调|更正)", re.IGNORECASE)
"""The revised reading follows: from +151,000 to +117,000."""
_FROM_TO = compiled(
    r"^(?:的|\s)*(?:[(]?[^,;。]{0,12}(?:修订|修正|订正|核实|调整|上修|下修|上调|下调|更正)[^,;。]{0,"
    r"6}(?:为|到|至)?|\s*(?:[^,;.]{0,30} )?to(?: the)? ?)$",
    re.IGNORECASE,
)


FARTHEST_BACK = 3
"""Figures before one among which its other reading is looked for: a size of the revision may stand between."""


class Revision(NamedTuple):
    """A figure before and after it was revised."""

    old: QuotedFigure
    new: QuotedFigure


def revisions(passage: Passage) -> Iterator[Revision]:
    """Yield the pairs of figures that a text calls the first and the revised one of the same thing."""
    told = {_sentence_at(passage, match.start()) for match in _REVISES.finditer(passage.folded)}
    if not told:
        return
    near = [one for one in passage.figures if not told.isdisjoint((one.sentence, one.sentence - 1, one.sentence + 1))]
    figures = figures_of(passage, near)
    pairs = ((figures[back], other) for place, other in enumerate(figures) for back in _back(figures, place))
    for one, other in pairs:
        if one.dimension != other.dimension or one.dimension in ("percent", "points", "ratio"):
            continue
        if (one.kind is not Kind.LEVEL and other.kind is not Kind.LEVEL) or one.figure.value == other.figure.value:
            continue
        first = max(0, one.sentence - 1)
        if passage.sentences[first].paragraph != passage.sentences[one.sentence].paragraph:
            first = one.sentence
        if told.isdisjoint(range(first, other.sentence + 1)):
            continue
        if (pair := _ordered(passage, one, other)) is not None:
            yield pair


def _sentence_at(passage: Passage, place: int) -> int:
    return bisect_right(passage.sentences, place, key=lambda sentence: sentence.start) - 1


def _back(figures: list[QuotedFigure], place: int) -> Iterator[int]:
    """Yield the place of the nearest figure before one that may be another reading of it: of its unit and its size."""
    other = figures[place]
    for back in range(place - 1, max(place - 1 - FARTHEST_BACK, -1), -1):
        one = figures[back]
        if one.sentence < other.sentence - 1:
            return
        sizes = sorted((abs(one.figure.value), abs(other.figure.value)))
        if one.dimension == other.dimension and sizes[0] * 2 > sizes[1]:
            yield back
            return


def _ordered(passage: Passage, one: QuotedFigure, other: QuotedFigure) -> Revision | None:
    """Return which of two is the earlier reading; None where the words do not say."""
    glue = passage.folded[one.end : other.start]
    before = passage.folded[max(passage.sentences[one.sentence].start, one.start - 40) : one.start]
    if _is_old(before, glue[:40]) and (_NEW_BEFORE.search(glue) or _FROM_TO.match(glue)):
        return Revision(one, other)
    behind = passage.folded[other.end : other.end + 40]
    if _is_old(glue[-40:], behind) and not _NEW_BEHIND.match(behind):
        return Revision(other, one)
    return None


def _is_old(before: str, behind: str) -> bool:
    return _OLD_BEFORE.search(before) is not None or _OLD_BEHIND.match(behind) is not None
