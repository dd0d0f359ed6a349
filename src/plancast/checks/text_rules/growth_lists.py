"""Rates of growth that words say are those of a whole and of all its parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plancast.checks.text_rules.growth_sides import is_alone_and_not, says_both_sides
from plancast.checks.text_rules.matching import bounded
from plancast.checks.text_rules.opposites import opposed
from plancast.checks.text_rules.total_words import COMPOSED, OPENS, PARTLY, REST
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure

_ALL = compiled(r"\b(?:all|total|overall|combined|as a whole|together|whole)\b|总|合计|整体|全部|全口径", re.IGNORECASE)
_ALL_BEHIND = compiled(r"\s*(?:for|in|across) (?:the (?:whole|entire|total)|all|the economy|both)\b", re.IGNORECASE)
_BOTH = compiled(r"\bboth\b|均|都", re.IGNORECASE)
_NO_OTHER = compiled(
    r"\bno other (?:components?|parts?|sectors?)|the only two|two components|仅由|没有其他", re.IGNORECASE
)
_NO_GROWTH = compiled(
    r"占|比重|率(?!先)|拉动|贡献|环比|(?:高于|低于|快于|慢于|比|较)[^,;。]{0,10}(?:全国|全省|全市|平均)|"
    r"(?:比|较|than|from)[^,;。]{0,14}[(][^)]{0,8}\Z|"
    r"\b(?:shares?|account\w*|rate|contribut\w*|previous|from|than|quarter|month)\b",
    re.IGNORECASE,
)
MOST_PARTS = 5
BEHIND = 60
"""Characters behind the last part that may say that there is no other."""


def growth_lists(passage: Passage) -> Iterator[tuple[QuotedFigure, Sequence[QuotedFigure]]]:
    """Yield every whole's rate with the rates of all its parts, told in one sentence or two that follow one another."""
    run: list[QuotedFigure] = []
    for figure in passage.figures:
        if figure.dimension != "percent":
            continue
        counts = bounded(figure) and not _NO_GROWTH.search(figure.before)
        if run and (not counts or not _follows(passage, run, figure)):
            yield from _of(passage, run)
            run = run[-1:] if counts and figure.sentence == run[-1].sentence + 1 and _is_first(passage, run[-1]) else []
        if counts:
            run.append(figure)
    yield from _of(passage, run)


def _follows(passage: Passage, run: Sequence[QuotedFigure], figure: QuotedFigure) -> bool:
    """Whether a rate may be of a part of what was spoken of: in the same sentence, or behind a whole said alone."""
    if figure.sentence == run[-1].sentence:
        return True
    if figure.sentence > run[-1].sentence + 1:
        return False
    if _BOTH.search(figure.before):
        return True
    here, there = passage.sentences[run[-1].sentence], passage.sentences[figure.sentence]
    return len(run) == 1 and here.paragraph == there.paragraph


def _is_first(passage: Passage, figure: QuotedFigure) -> bool:
    """Whether a rate is the only one of its sentence, so that the next one may tell of its parts."""
    before = passage.figures[figure.number - 1] if figure.number else None
    return before is None or before.sentence != figure.sentence or before.dimension != "percent"


def _of(passage: Passage, run: Sequence[QuotedFigure]) -> Iterator[tuple[QuotedFigure, Sequence[QuotedFigure]]]:
    if not 3 <= len(run) <= MOST_PARTS + 1 or run[0].kind not in (Kind.GROWTH, Kind.POINTS):
        return
    if any(one.prices != run[0].prices or one.yearly_mean for one in run):
        return
    first, last = run[0], run[-1]
    behind = passage.folded[last.end : last.end + BEHIND]
    if _complete(run[1:], OPENS.search(run[1].before) is not None, f"{run[1].before} {last.after}", behind):
        yield first, run[1:]
    elif len(run) == 3 and last.kind in (Kind.GROWTH, Kind.LEVEL) and opposed(_names(run[:-1])) and _is_of_all(last):
        yield last, run[:-1]
    elif len(run) == 3 and not PARTLY.search(run[1].before) and says_both_sides(first, run[1:]):
        yield first, run[1:]


def _is_of_all(last: QuotedFigure) -> bool:
    return _ALL.search(last.before) is not None or _ALL_BEHIND.match(last.after) is not None


def _complete(parts: Sequence[QuotedFigure], opens: bool, gap: str, behind: str) -> bool:
    """Whether the words say that parts are all of their whole."""
    names = _names(parts)
    if len(parts) == 2 and _BOTH.search(gap):
        return True
    if _NO_OTHER.search(behind):
        return True
    if not opens:
        return False
    return opposed(names) or is_alone_and_not(names) or COMPOSED.search(gap) is not None or bool(REST.search(names[-1]))


def _names(parts: Sequence[QuotedFigure]) -> list[str]:
    return [one.before.lower()[-30:] for one in parts]
