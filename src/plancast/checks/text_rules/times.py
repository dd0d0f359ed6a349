"""Times another amount in the same sentence: 1.4 times EBITDA of £296 million, 是2400亿元的1.5倍."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plancast.checks.text_rules.matching import bounded
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.shown import compared, shown
from plancast.checks.text_rules.slips import mended_by_a_slip
from plancast.checks.text_rules.subjects import Subject
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, QuotedFigure

FURTHEST = 3
"""A multiple further from what its two amounts give than this factor was paired wrongly."""

_OF_THE_NEXT = compiled(
    r"\A (?:as (?:much|many|large|high) as )?(?:the |its |their |that of )?[A-Za-z&' -]{0,40}?(?:of|at|was|"
    r"were|is)? ?(?:about |the )?\(?\Z",
    re.IGNORECASE,
)
_NOT_OF = compiled(
    r"\b(?:more|higher|larger|greater|up|and|while|from|in|by|with|compared|year|years|last|previous)\b", re.IGNORECASE
)
_OF_THE_LAST = compiled(r"\A的\Z|\A[)]?的(?:约|近|大约)?\Z")


def times(subjects: Sequence[Subject]) -> Iterator[Relation]:
    """Yield multiples whose two amounts stand in the same clause or the one before."""
    figures = [one.figure for one in subjects]
    for place, one in enumerate(figures):
        if one.dimension != "ratio" or not bounded(one) or one.kind is Kind.GROWTH:
            continue
        pair = _pair(figures, place)
        if pair is None:
            continue
        top, bottom = pair
        if (
            top.dimension != bottom.dimension
            or not top.dimension
            or bottom.interval.low <= 0
            or top.dimension in ("percent", "points", "ratio")
        ):
            continue
        if not (bounded(top) and bounded(bottom)):
            continue
        yield from _told(one, top, bottom)


def _pair(figures: Sequence[QuotedFigure], place: int) -> tuple[QuotedFigure, QuotedFigure] | None:
    one = figures[place]
    before = figures[place - 1] if place else None
    if before is None or before.sentence != one.sentence or before.kind is not Kind.LEVEL:
        return None
    if place + 1 < len(figures) and one.quote.rstrip().endswith("times"):
        behind = figures[place + 1]
        if (
            behind.sentence == one.sentence
            and behind.kind is Kind.LEVEL
            and _OF_THE_NEXT.match(one.after)
            and not _NOT_OF.search(one.after)
        ):
            return before, behind
    if (
        place > 1
        and _OF_THE_LAST.match(one.before)
        and figures[place - 2].sentence == one.sentence
        and figures[place - 2].kind is Kind.LEVEL
    ):
        return figures[place - 2], before
    return None


def _told(one: QuotedFigure, top: QuotedFigure, bottom: QuotedFigure) -> Iterator[Relation]:
    value = top.interval / bottom.interval
    holds = value.touches(one.interval)
    high, low = max(value.middle, one.interval.middle), min(value.middle, one.interval.middle)
    if not holds and high > FURTHEST * low and not mended_by_a_slip(one, value):
        return
    figures = tuple(sorted((one, top, bottom), key=lambda figure: figure.number))
    text = f"{top.quote} / {bottom.quote} = {shown(value.middle)}"
    yield Relation(
        "RATIO", figures, holds, 0.85, compared(text, text, value, one.quote, one.interval), {"printed": one.quote}
    )
