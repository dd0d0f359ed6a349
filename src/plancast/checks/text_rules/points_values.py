"""Differences in per cent whose two rates are printed beside them: the values decide whether points are meant.

Two rates A and B differ by B - A percentage points, or by (B / A - 1) per cent of A.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from plancast.checks.text_rules.linking import WAYS_EN, WAYS_ZH, only_links
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.wording import as_printed, covered, is_rounded, paragraph, printed
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

WITHIN = 3
"""So many figures before or behind a difference its rates are looked for."""

_HEDGE_ZH = r"(?:了|约|近|将近|超过|逾|仅|达|各|又|再|\s)*\Z"
_MOVED = compiled(
    rf"(?:{WAYS_ZH}|相差|差距为?|差|(?:降幅|升幅|增幅|涨幅|跌幅|幅度)为?){_HEDGE_ZH}|\b(?:{WAYS_EN})(?:\s(?:by|of|"
    rf"about|around|nearly|some|only|just|"
    rf"roughly|another|"
    rf"a|an|further))*\s\Z|\b(?:by|(?:rise|increase|gain|improvement|fall|drop|decline|decrease|cut|difference|gap|"
    rf"change) "
    rf"of)(?:\s(?:about|around|nearly|some|only|just|roughly|another|a|an|further))*\s\Z",
    re.IGNORECASE,
)
"""Words that end before a difference: how much, and not how high, a rate is."""

_MOVED_RATE = compiled(rf"(?:上调|下调|调高|调低|调降|提高|降低|下降)[^,;。:\d]{{2,16}}率{_HEDGE_ZH}")
"""A rate named behind its move: 下调存款准备金率0.5%."""

_SIGNED = compiled(r"\A[+±−]|\A-(?=\d)")
_COMPARED_BEHIND = compiled(r"\s?(?:higher|lower|above|below|more|less|faster|slower|wider|narrower)\b", re.IGNORECASE)
_OWN_GROWTH = compiled(
    rf"(?:增长|上涨|上升|下降|下跌|减少|增加|涨|跌){_HEDGE_ZH}|\b(?:rose|grew|increased|fell|dropped|declined|"
    rf"decreased|up|down)"
    r"(?:\sby)?\s\Z",
    re.IGNORECASE,
)
"""Words of growth: behind another growth they may tell a second one, on the month beside on the year."""

_RANGE_TO = compiled(r"(?:%|per ?cent) to |%[至到]", re.IGNORECASE)
_FROM = compiled(r"(?:从|由|\bfrom)[^,;。]{0,24}\Z", re.IGNORECASE)
_TO = compiled(r"(?:到|至|为|\bto\b)[^,;。\d]{0,12}\Z", re.IGNORECASE)


class Rate(NamedTuple):
    """A rate beside a difference: its figure, and the values that print so."""

    figure: QuotedFigure
    values: Interval


def told_by_values(passage: Passage, figure: QuotedFigure) -> Relation | None:
    """Return how a difference in per cent bears on the two rates printed beside it; None where none are its own.

    It holds where the rates differ by as much relative to the first, and not in points.
    """
    if not _is_difference(figure):
        return None
    change = as_printed(figure) if figure.figure.upper is None else _end(figure, figure.figure.value)
    for one, other in combinations(_rates_beside(passage, figure), 2):
        if not _may_fit(change, one.values, other.values) or not _own(passage, figure, one.figure, other.figure):
            continue
        for start, end in ((one, other), (other, one)):
            relation = _held(figure, change, start, end)
            if relation is not None:
                return relation
    return None


def _is_difference(figure: QuotedFigure) -> bool:
    if figure.dimension != "percent" or not figure.figure.value:
        return False
    ranged = figure.figure.upper is not None
    if ranged and not _RANGE_TO.search(figure.quote):
        return False
    return bool(
        _MOVED.search(figure.before)
        or _MOVED_RATE.search(figure.before)
        or _SIGNED.match(figure.quote)
        or (not ranged and figure.before[-1:] not in "的" and _COMPARED_BEHIND.match(figure.after))
    )


def _end(figure: QuotedFigure, value: Decimal) -> Interval:
    return Interval.around(str(value), str(figure.figure.step))


def _rates_beside(passage: Passage, figure: QuotedFigure) -> list[Rate]:
    """Return the rates within a few figures, nearest last figure first; a range read of a change holds one itself."""
    found = []
    if figure.figure.upper is not None:
        found.append(Rate(figure, _end(figure, figure.figure.upper)))
    for number in range(max(0, figure.number - WITHIN), min(len(passage.figures), figure.number + WITHIN + 1)):
        one = passage.figures[number]
        near = paragraph(passage, one) == paragraph(passage, figure) and abs(one.sentence - figure.sentence) <= 1
        if number == figure.number or not near or one.dimension != "percent":
            continue
        if is_rounded(one):
            found.append(Rate(one, as_printed(one)))
        elif one.figure.upper is not None and _RANGE_TO.search(one.quote):  # from 31.2 per cent to 33.0 per cent
            found += [Rate(one, _end(one, one.figure.value)), Rate(one, _end(one, one.figure.upper))]
    return sorted(found, key=lambda rate: (abs(rate.figure.number - figure.number), rate.figure.number))


def _own(passage: Passage, figure: QuotedFigure, one: QuotedFigure, other: QuotedFigure) -> bool:
    """Whether two rates are those that a difference is between: nothing new is named from them to it."""
    first, last = sorted((one, other), key=lambda rate: rate.number)
    if first.kind is Kind.POINTS or last.kind is Kind.POINTS or not only_links_from(passage, first, last):
        return False
    led = _FROM.search(one.before) or _FROM.search(other.before)
    if Kind.GROWTH in (one.kind, other.kind) and not led and _OWN_GROWTH.search(figure.before):
        return False
    if last.number <= figure.number:
        return last.number == figure.number or only_links_from(passage, last, figure)
    if first.number >= figure.number:  # by 3 percent, from 28 to 25 percent
        to = _FROM if first.number == figure.number or _TO.search(first.before) else _TO
        opens = first.number == figure.number or _FROM.search(first.before) or _TO.search(first.before)
        near = first.number <= figure.number + 1 and first.sentence == figure.sentence
        return bool(opens and to.search(last.before)) and near
    return only_links_from(passage, first, figure) and only_links_from(passage, figure, last)


def only_links_from(passage: Passage, one: QuotedFigure, other: QuotedFigure) -> bool:
    """Whether nothing new is named between two figures, told of one after the other, a figure between them left out."""
    return all(
        only_links(passage.folded[passage.figures[number].end : passage.figures[number + 1].start])
        for number in range(one.number, other.number)
    )


def _may_fit(change: Interval, one: Interval, other: Interval) -> bool:
    """Whether two rates may differ by so much, in points or per cent: a quick look before the exact one."""
    first, last, moved = float(one.middle), float(other.middle), float(change.middle)
    width = float((one.high - one.low) + (other.high - other.low) + (change.high - change.low))
    apart = abs(last - first)
    least = max(min(first, last), 0.01)
    return abs(apart - moved) <= width or apart / least * 100 * 0.5 <= moved <= (apart + width) / least * 150


def _held(figure: QuotedFigure, change: Interval, start: Rate, end: Rate) -> Relation | None:
    """Return the relation where the values fit: in points, which is the slip, or relative to the first."""
    points = end.values - start.values
    moved = points if points.middle >= 0 else -points
    if start.values.low <= 0 or moved.middle <= 0:
        return None
    relative = moved / start.values * 100
    in_points, in_per_cent = moved.touches(change), relative.touches(change)
    sure = 0.9
    if in_points and in_per_cent:  # of short numbers the printed values decide, rounded as they are
        in_per_cent = not (moved.middle == change.middle and not change.holds(relative.middle))
        sure = 0.75
    elif not in_points and not in_per_cent:
        return None
    numbers = {one.number: one for one in (start.figure, end.figure, figure)}
    first, last = (rate.figure.quote if rate.figure is not figure else "" for rate in (start, end))
    low, high = covered(start.values), covered(end.values)
    return Relation(
        "POINTS",
        tuple(numbers[number] for number in sorted(numbers)),
        in_per_cent,
        sure,
        Text(
            en=f"{last or high.en} - {first or low.en} = {covered(points).en} percentage points, or "
            f"{covered(relative).en} percent of {first or low.en}; printed {printed(figure).en}",
            zh=f"{last or high.zh} - {first or low.zh} = {covered(points).zh}个百分点，相当于{first or low.zh}的"
            f"{covered(relative).zh}%；所印为{printed(figure).zh}",
        ),
        {"printed": figure.quote},
    )


def differences_of_rates(passage: Passage) -> Iterator[Relation]:
    """Yield all differences in per cent that stand beside both their rates."""
    for figure in passage.figures:
        relation = told_by_values(passage, figure)
        if relation is not None:
            yield relation
