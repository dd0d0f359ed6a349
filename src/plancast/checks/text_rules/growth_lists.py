"""Rates of growth that words say are those of a whole and of all its parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plancast.checks.text_rules.matching import bounded
from plancast.checks.text_rules.opposites import opposed
from plancast.checks.text_rules.total_words import COMPOSED, OPENS, REST
from plancast.core.quoted import Kind, Passage, QuotedFigure

_ALL = re.compile(r"\b(?:all|total|overall|combined|as a whole|together)\b|总|合计|整体|全部", re.IGNORECASE)
_BOTH = re.compile(r"\bboth\b|均|都", re.IGNORECASE)
_NO_GROWTH = re.compile(
    r"占|比重|率|拉动|贡献|环比|\b(?:shares?|account\w*|rate|contribut\w*|previous|from|than|quarter|month)\b",
    re.IGNORECASE,
)
MOST_PARTS = 5


def growth_lists(passage: Passage) -> Iterator[tuple[QuotedFigure, Sequence[QuotedFigure]]]:
    """Yield every whole's rate with the rates of all its parts, told in one sentence."""
    run: list[QuotedFigure] = []
    for figure in passage.figures:
        if run and figure.sentence > run[-1].sentence + (1 if _BOTH.search(figure.before) else 0):
            yield from _of(run)
            run = []
        if figure.dimension == "percent" and bounded(figure) and not _NO_GROWTH.search(figure.before):
            run.append(figure)
        elif figure.dimension == "percent":
            yield from _of(run)
            run = []
    yield from _of(run)


def _of(run: Sequence[QuotedFigure]) -> Iterator[tuple[QuotedFigure, Sequence[QuotedFigure]]]:
    if not 3 <= len(run) <= MOST_PARTS + 1 or run[0].kind not in (Kind.GROWTH, Kind.POINTS):
        return
    if any(one.prices != run[0].prices or one.yearly_mean for one in run):
        return
    first, last = run[0], run[-1]
    if _complete(run[1:], OPENS.search(run[1].before) is not None, f"{run[1].before} {first.after}"):
        yield first, run[1:]
    elif len(run) == 3 and _ALL.search(last.before) and last.kind is Kind.GROWTH and opposed(_names(run[:-1])):
        yield last, run[:-1]


def _complete(parts: Sequence[QuotedFigure], opens: bool, gap: str) -> bool:
    """Whether the words say that parts are all of their whole."""
    names = _names(parts)
    if len(parts) == 2 and _BOTH.search(gap):
        return True
    if not opens:
        return False
    return opposed(names) or COMPOSED.search(gap) is not None or REST.search(names[-1]) is not None


def _names(parts: Sequence[QuotedFigure]) -> list[str]:
    return [one.before.lower()[-30:] for one in parts]
