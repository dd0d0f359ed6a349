"""Differences in per cent whose two rates are printed beside them: the values decide whether points are meant.

Two rates A and B differ by B - A percentage points, or by (B / A - 1) per cent of A.
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from plancast.checks.text_rules.linking import WAYS_EN, WAYS_ZH, only_links
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.wording import as_printed, covered, is_rounded, paragraph, plain, printed, roughly
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


_EARLIER = compiled(
    r"(?:比|较|上年|去年|上月|上季度?|上期|同期|前年|此前|原来?)[^,;。]{0,16}\Z|"
    r"\b(?:than|against|compared (?:with|to)|versus|(?:last|previous|prior) (?:year|month|quarter))[^,;.]{0,30}\Z",
    re.IGNORECASE,
)
"""Words before the rate that another is compared with."""
_ROSE = compiled(
    r"上升|提高|提升|增加|回升|上涨|扩大|上调|调高|增长|高|升|涨|增|"
    r"\b(?:rose|rise|risen|rising|increas\w*|grew|gain\w*|climb\w*|up|higher|above|improve\w*|widen\w*)\b",
    re.IGNORECASE,
)
_FELL = compiled(
    r"下降|降低|减少|回落|下跌|收窄|缩小|下调|下滑|低|降|跌|减|"
    r"\b(?:fell|fall\w*|drop\w*|declin\w*|decreas\w*|cut|down|lower\w*|below|slipp\w*|narrow\w*|reduc\w*)\b",
    re.IGNORECASE,
)


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
        start, end = (one, other) if _is_earlier(figure, one, other) else (other, one)
        relation = _held(figure, change, start, end) or _held(figure, change, end, start)
        if relation is not None:
            return relation
    return None


def _is_earlier(figure: QuotedFigure, one: Rate, other: Rate) -> bool:
    """Whether the first of two rates is the one that was changed: by the words before them, else by the way told."""
    if one.figure is other.figure:
        return True  # from 31.2 to 33.0 per cent
    for word in (_FROM, _EARLIER):
        led, led_other = bool(word.search(one.figure.before)), bool(word.search(other.figure.before))
        if led != led_other:
            return led
    way = figure.sign or _way(figure)
    if way and one.values.middle != other.values.middle:
        return (other.values.middle > one.values.middle) == (way > 0)
    return one.figure.number < other.figure.number


def _way(figure: QuotedFigure) -> int:
    near = f"{figure.before[-30:]} | {figure.after[:12]}"
    rose, fell = _ROSE.search(near), _FELL.search(near)
    return 0 if bool(rose) == bool(fell) else 1 if rose else -1


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
    return Relation(
        "POINTS",
        tuple(numbers[number] for number in sorted(numbers)),
        in_per_cent,
        sure,
        _arithmetic(figure, change, start, end, holds=in_per_cent),
        {"printed": figure.quote},
    )


def _arithmetic(figure: QuotedFigure, change: Interval, start: Rate, end: Rate, *, holds: bool) -> Text:
    """Return the later rate less the earlier, what that is of the earlier, and what the printed per cent would be."""
    first, last = (
        plain(rate.values.middle) + "%" if rate.figure is figure else rate.figure.quote for rate in (start, end)
    )
    points, relative = end.values - start.values, (end.values / start.values + -1) * 100
    of_it = covered(relative).en if holds else f"about {roughly(relative.middle)}"
    of_it_zh = covered(relative).zh if holds else f"约{roughly(relative.middle)}"
    would = roughly(start.values.middle * change.middle / 100)
    return Text(
        en=f"{last} - {first} = {covered(points).en} percentage points, or {of_it} percent of {first}; "
        f"{printed(figure).en} of {first} (the earlier value) would be about {would} points",
        zh=f"{last} - {first} = {covered(points).zh}个百分点，相当于{first}的{of_it_zh}%；"
        f"{first}（原值）的{printed(figure).zh}仅约{would}个百分点",
    )
