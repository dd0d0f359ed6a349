"""Two figures of one telling that one slip of the pen turns into each other: two digits swapped, or one changed.

The words alone say seldom enough that two figures are of one thing; that the one is a slip away from the other says the
rest. Digits swapped are the stronger sign, so that their words need be less alike.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from plancast.checks.text_rules.shown import printed_of
from plancast.checks.text_rules.tellings import Telling, telling_of
from plancast.checks.text_rules.wording import is_chinese, is_rounded
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.remembered import remembered

MOST_ALIKE = 6
"""Figures with the same digits but for one that are looked at: more are a table or a series."""

MOST_VALUES = 4
"""Values of one thing and period that are looked at: with more of them a text tells of several things in like words."""

MOST_HEADING = 120
"""Characters of a line that may be a heading."""

TRANSLATED = 0.8
"""How sure it is that a sentence and the one in another language beside it tell one thing."""

SWAPPED_ALIKE, CHANGED_ALIKE = 0.6, 0.99
"""Part of the words of the shorter telling that the other must have."""


LEAST_LONG, FEW = 4, 8
"""Digits of a number, and how many such numbers of a text: of so few two with neighbouring digits swapped are no chance
(of 28 pairs of four digits fewer than one in a hundred, were they random)."""

SWAPPED_ALONE = 0.75
"""How sure it is that two such are of one thing whatever their words."""

_RISE_BEHIND = compiled(
    r"\s?(?:[a-z]+ )?(?:rise|increase|growth|fall|drop|decline|gain)\b|的(?:增速|增幅|涨幅|增长|降幅)", re.IGNORECASE
)


class Slipped(NamedTuple):
    """Two figures of one thing whose digits differ by a slip."""

    first: QuotedFigure
    second: QuotedFigure
    sure: float


class _Number(NamedTuple):
    figure: QuotedFigure
    digits: str
    """Without point and thousands separators."""


def slipped_pairs(passage: Passage) -> Iterator[Slipped]:
    """Yield the pairs of figures that are told of one thing and differ by one slip."""
    telling = remembered(lambda figure: telling_of(passage, figure))
    values = _values_told(passage)
    few = sum(len(number.digits.rstrip("0")) >= LEAST_LONG for number in map(_number, passage.figures) if number) <= FEW
    seen: set[tuple[int, int]] = set()
    for bucket, swapped in _buckets(passage):
        for place, one in enumerate(bucket):
            for other in bucket[place + 1 :]:
                pair = (one.figure.number, other.figure.number)
                if pair in seen or not _may_be_one(passage, one, other, swapped=swapped):
                    continue
                if len(values[_thing(one.figure)] | values[_thing(other.figure)]) > MOST_VALUES:
                    continue
                told = telling(one.figure), telling(other.figure)
                sure = _alike(passage, one, other, told, swapped=swapped)
                if not sure and few and swapped and _long_swapped(one, other, told):
                    sure = SWAPPED_ALONE
                if sure:
                    seen.add(pair)
                    yield Slipped(one.figure, other.figure, sure)


def _thing(figure: QuotedFigure) -> tuple[str, ...]:
    """Return what a figure is of, as read; without a concept its last words stand for it."""
    when = "" if figure.period is None else figure.period.text
    return figure.concept or figure.before[-12:], when, figure.kind.value, figure.dimension


def _values_told(passage: Passage) -> dict[tuple[str, ...], set[str]]:
    """Return the values that a text prints of each thing and period."""
    told: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for figure in passage.figures:
        told[_thing(figure)].add(str(figure.figure.value))
    return told


def _buckets(passage: Passage) -> Iterator[tuple[list[_Number], bool]]:
    """Yield figures with the same digits in other orders, and those with the same digits but for one."""
    swapped: dict[tuple[str, ...], list[_Number]] = defaultdict(list)
    changed: dict[tuple[str, ...], list[_Number]] = defaultdict(list)
    told: set[tuple[int, str]] = set()
    for figure in passage.figures:
        number = _number(figure)
        if number is None or (figure.sentence, figure.quote) in told:
            continue
        told.add((figure.sentence, figure.quote))
        digits = number.digits
        key = (_unit(figure), str(figure.figure.value.adjusted()))
        swapped[(*key, "".join(sorted(digits)))].append(number)
        for place in range(len(digits)):
            changed[(*key, f"{digits[:place]}*{digits[place + 1 :]}")].append(number)
    for found, is_swap in ((swapped, True), (changed, False)):
        for bucket in found.values():
            if len(bucket) > 1 and len({one.digits for one in bucket}) <= MOST_ALIKE:
                yield bucket[: 2 * MOST_ALIKE], is_swap


def _number(figure: QuotedFigure) -> _Number | None:
    if not is_rounded(figure) or figure.kind in (Kind.MULTIPLE, Kind.STRUCTURE) or not figure.figure.value:
        return None
    printed = printed_of(figure)
    digits = "" if printed is None else printed.digits.replace(".", "").lstrip("0")
    return _Number(figure, digits) if len(digits.rstrip("0")) >= 1 and len(digits) >= 2 else None


def _unit(figure: QuotedFigure) -> str:
    """Return what is measured; what is counted is said by the words, which a cell of a table has not beside it."""
    dimension = figure.dimension
    return "" if dimension.startswith(("count", "person")) else dimension


def _sort(figure: QuotedFigure) -> str:
    if figure.kind in (Kind.GROWTH, Kind.POINTS):
        return figure.kind.value
    if _RISE_BEHIND.match(figure.after):
        return Kind.GROWTH.value
    return "level" if figure.dimension == "percent" or figure.kind is Kind.SHARE else "amount"


def _may_be_one(passage: Passage, one: _Number, other: _Number, *, swapped: bool) -> bool:
    """Whether two numbers differ, stand in different sentences, and are of one sort and no table."""
    first, second = one.figure, other.figure
    if one.digits == other.digits or first.sentence == second.sentence or _sort(first) != _sort(second):
        return False
    if first.figure.step != second.figure.step or first.per_head != second.per_head:
        return False
    if swapped and not _two_swapped(one.digits, other.digits):
        return False
    return not all("|" in figure.before or "\t" in figure.before for figure in (first, second))


def _long_swapped(one: _Number, other: _Number, told: tuple[Telling, Telling]) -> bool:
    """Whether two long numbers differ by neighbours swapped, and nothing says that they are of two things."""
    places = [
        place for place, (mine, theirs) in enumerate(zip(one.digits, other.digits, strict=False)) if mine != theirs
    ]
    digits, first, second = one.digits.rstrip("0"), one.figure, other.figure
    apart = first.measure and second.measure and first.measure != second.measure
    times = told[0].times and told[1].times and not told[0].times & told[1].times
    return (
        len(digits) >= LEAST_LONG
        and len(set(digits)) >= LEAST_LONG
        and len(places) == 2
        and places[1] - places[0] == 1
        and not apart
        and not times
        and not _other_periods(first, second)
        and told[0].marks == told[1].marks
        and first.expected == second.expected
    )


def _two_swapped(one: str, other: str) -> bool:
    places = [place for place, (mine, theirs) in enumerate(zip(one, other, strict=False)) if mine != theirs]
    return len(one) == len(other) and len(places) == 2 and sorted(one) == sorted(other)


def _alike(passage: Passage, one: _Number, other: _Number, told: tuple[Telling, Telling], *, swapped: bool) -> float:
    """Return how sure it is that two tellings are of one thing; 0 where they are not."""
    first, second = told
    definite = _named_again(first, second) or _named_again(second, first)
    if (first.times and second.times and not first.times & second.times) or (
        first.marks != second.marks and not definite
    ):
        return 0.0
    if not first.times & second.times and _other_periods(one.figure, other.figure):
        return 0.0
    if first.proper - second.proper and second.proper - first.proper and not second.definite:
        return 0.0
    if is_chinese(passage, one.figure) != is_chinese(passage, other.figure):
        beside = abs(one.figure.sentence - other.figure.sentence) == 1
        return TRANSLATED if beside and swapped and len(one.digits) >= 3 else 0.0
    common, least = _common(first, second)
    alike = len(common) / least if least else 0.0
    heading = _is_heading(passage, one.figure)
    if is_chinese(passage, one.figure) and _sort(one.figure) == Kind.GROWTH.value and first.before != second.before:
        return 0.0 if not heading or not first.before & second.before else 0.8 * swapped
    if swapped:
        return _of_swapped(one, told, definite=definite, alike=alike, n_common=len(common), heading=heading)
    most = max(len(first.names), len(second.names))
    n_digits = len(one.digits.rstrip("0"))
    if definite and first.times and first.times == second.times:
        return 0.75
    if (definite and n_digits >= 3) or (heading and _heads(one, alike, common, most, passage)):
        return 0.8
    if _one_rate(one.figure, other.figure) and first.before == second.before and len(common) >= 3:
        return 0.75
    if abs(one.figure.sentence - other.figure.sentence) == 1:
        return 0.0  # sentences built alike stand side by side and are of different things
    within = first.names <= second.names or second.names <= first.names
    same = within and len(common) >= 3 and len(common) / most >= 0.7
    return 0.75 if same and n_digits >= 3 and one.figure.expected == other.figure.expected else 0.0


def _one_rate(one: QuotedFigure, other: QuotedFigure) -> bool:
    """Whether two figures are growth of one known period, neither of them expected."""
    known = one.period is not None and one.period == other.period and min(one.sure.period, other.sure.period) >= 0.9
    return known and _sort(one) == "growth" and not one.expected and not other.expected


def _heads(one: _Number, alike: float, common: frozenset[str], most: int, passage: Passage) -> bool:
    """Whether a heading and a sentence are alike enough; pairs of characters recur more often than words."""
    if is_chinese(passage, one.figure):
        return alike >= CHANGED_ALIKE and len(common) >= 3 and len(common) / most >= 0.7
    return alike >= SWAPPED_ALIKE and len(common) >= 2


def _of_swapped(
    one: _Number, told: tuple[Telling, Telling], *, definite: bool, alike: float, n_common: int, heading: bool
) -> float:
    """Return how sure it is of two numbers with neighbouring digits swapped: two digits alone may be chance."""
    if definite:
        return 0.9
    if len(one.digits.rstrip("0")) < 3:
        equal = (alike >= CHANGED_ALIKE and n_common >= 2) or (heading and alike >= SWAPPED_ALIKE and n_common)
        return 0.8 if equal else 0.0
    if told[1].definite and not told[0].definite and len(one.digits) == len(one.digits.rstrip("0")):
        return 0.75
    return 0.85 if alike >= SWAPPED_ALIKE and n_common else 0.0


def _other_periods(one: QuotedFigure, other: QuotedFigure) -> bool:
    known = min(one.sure.period, other.sure.period) >= 0.75
    return known and one.period is not None and other.period is not None and one.period != other.period


def _is_heading(passage: Passage, figure: QuotedFigure) -> bool:
    """Whether a figure stands in a line above a text, without a full stop."""
    sentence = passage.sentences[figure.sentence]
    words = passage.folded[sentence.start : sentence.end].strip()
    return len(words) <= MOST_HEADING and not words.endswith((".", "。", ";", "!")) and figure.sentence <= 1


def _common(first: Telling, second: Telling) -> tuple[frozenset[str], int]:
    """Return the words that two tellings share, and how many the shorter has: the best of the ways to set them."""
    best, least = frozenset[str](), 0
    for mine in (first.before, first.behind, first.names):
        for theirs in (second.before, second.behind, second.names):
            both = mine & theirs
            if both and len(both) ** 2 / min(len(mine), len(theirs)) > (len(best) ** 2 / least if least else 0):
                best, least = both, min(len(mine), len(theirs))
    return best, least


def _named_again(one: Telling, again: Telling) -> bool:
    """Whether the second speaks of the first as known, by the words right behind its number."""
    return again.definite and bool(again.head) and (again.head in one.names)
