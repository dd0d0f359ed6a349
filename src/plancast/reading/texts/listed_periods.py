"""Years of a list that belong to the figures of a list, one each: in 2006 and 2007 it fell by 1.79 and 3.66 percent."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from plancast.core.patterns import compiled
from plancast.core.periods import Period
from plancast.core.quoted import QuotedFigure
from plancast.reading.texts.resolving import Timeline
from plancast.reading.texts.sureness import SAID_HERE

_RESPECTIVELY = compiled(r"分别|依次|respectively", re.IGNORECASE)
_JOINS = compiled(r"\s*(?:、|和|与|及|以及|,? ?and|,)\s*(?:in |for |by |the )*\s*")
_MOST = 8
"""Members of the longest list that is looked at."""
_SHARED_OUT = 0.9


def with_listed_periods(figures: list[QuotedFigure], timeline: Timeline, folded: str) -> list[QuotedFigure]:
    """Give each figure of a list its own period, where as many are listed before it in the sentence.

    Parameters
    ----------
    figures
        Of a text, in order.
    timeline
        Its periods, in order.
    folded
        The text.
    """
    found = list(figures)
    starts = [one.start for one in timeline.mentions]
    for first, after in _lists(found):
        members = found[first:after]
        if not _RESPECTIVELY.search(members[0].before + " " + members[-1].after[:20]):
            continue
        place = bisect_left(starts, members[0].start)
        periods = _listed(timeline, place, len(members), folded, members[0])
        for number, period in enumerate(periods):
            one = members[number]
            sure = one.sure._replace(period=SAID_HERE, concept=max(one.sure.concept, _SHARED_OUT))
            found[first + number] = one._replace(period=period, also_for=(), sure=sure)
    return found


def _lists(figures: Sequence[QuotedFigure]) -> Iterator[tuple[int, int]]:
    """Yield where lists of figures of one thing begin and end."""
    first = 0
    while first < len(figures):
        after = first + 1
        while after < len(figures) and _goes_on(figures[after], figures[after - 1]):
            after += 1
        if 1 < after - first <= _MOST:
            yield first, after
        first = after


def _goes_on(one: QuotedFigure, last: QuotedFigure) -> bool:
    same = one.sentence == last.sentence and one.dimension == last.dimension and one.concept == last.concept
    return same and _JOINS.fullmatch(one.before) is not None


def _listed(timeline: Timeline, place: int, n: int, folded: str, first: QuotedFigure) -> list[Period]:
    """Return the periods of the list that stands right before a figure; none where they are not as many as asked."""
    if place < n or timeline.mentions[place - 1].start < first.start - len(first.before):
        return []
    mentions, periods = timeline.mentions[place - n : place], timeline.resolved[place - n : place]
    joined = all(_JOINS.fullmatch(folded, last.end, one.start) for last, one in pairwise(mentions))
    before = timeline.mentions[place - n - 1] if place > n else None
    longer = before is not None and _JOINS.fullmatch(folded, before.end, mentions[0].start) is not None
    found = [period for period in periods if period is not None]
    return found if joined and not longer and len(set(found)) == n else []
