"""With when a growth, change or difference is compared."""

from __future__ import annotations

from collections.abc import Sequence

from plancast.core.patterns import compiled
from plancast.core.periods import Period
from plancast.core.quoted import Against, Kind, QuotedFigure
from plancast.reading.texts.mentions import Mention, step_before, year_before
from plancast.reading.texts.resolving import Timeline

_COMPARES = (Kind.GROWTH, Kind.CHANGE, Kind.POINTS, Kind.MULTIPLE)
_NEAR = 60
"""Characters behind a figure within which what it is compared with stands."""
_NEW_CLAUSE = compiled(r"[,;:]\s|[,;。]")


def against_of(
    one: QuotedFigure,
    before: Sequence[int],
    behind: Sequence[int],
    named: Timeline,
    period: Period | None,
) -> Against:
    """Return what a figure is compared with: a period named beside it, else the year or the step before its own.

    Parameters
    ----------
    one
        The figure.
    before, behind
        Numbers of the mentions of its sentence before and behind it.
    named
        All mentions, and the period of each.
    period
        Period of the figure.
    """
    if one.kind not in _COMPARES:
        return one.against
    mentions, resolved = named
    for place in (*_named_behind(one, behind, mentions), *_named_before(one, before, mentions)):
        other = resolved[place]
        if other is not None and mentions[place].year:
            kind = "year" if period is not None and other.year == period.year - 1 else "base"
            return Against(kind, other, one.against.words or mentions[place].words)
    if period is None or one.against.kind not in ("year", "previous"):
        return one.against
    step = year_before if one.against.kind == "year" else step_before
    return one.against._replace(period=step(period))


def _named_behind(one: QuotedFigure, behind: Sequence[int], mentions: Sequence[Mention]) -> list[int]:
    until = one.end + min(len(one.after), _NEAR)
    return [place for place in behind if mentions[place].role in ("against", "from") and mentions[place].start <= until]


def _named_before(one: QuotedFigure, before: Sequence[int], mentions: Sequence[Mention]) -> list[int]:
    """Return mentions between the figure before and this one, where they do not end the statement of that one."""
    start = one.start - len(one.before)
    found = [place for place in before if mentions[place].role == "against" and mentions[place].start >= start]
    if not found or not one.before.isascii():
        return found
    last = mentions[found[-1]]
    behind_another = start > 0 and _NEW_CLAUSE.search(one.before[: last.start - start]) is None
    return [] if behind_another and _NEW_CLAUSE.search(one.before[last.end - start :]) is None and start else found
