"""Lists of amounts that may be all parts of one whole, gathered by structure over sentences and paragraphs.

A careful reader takes amounts for the parts of a whole where they are the two sides of one thing, where a list is told
one by one, where words lead to parts, or where the last of a row is called all the rest; the whole is the amount of the
same sort and period that stands nearest before them, or right behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from plancast.checks.text_rules.amounts import Amount, alike, stretches
from plancast.checks.text_rules.kept import kept
from plancast.checks.text_rules.opposites import sides_of
from plancast.checks.text_rules.said_sums import MOST_PARTS
from plancast.checks.text_rules.total_words import OPENS, PARTLY, REST
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage

SENTENCES_BACK, AMOUNTS_BACK, AMOUNTS_ON = 4, 10, 2
"""How far before its first part, and how many amounts behind its last, a whole may stand."""

LEAST_ALIKE = 3
"""Amounts called after one thing that may be the parts of the one right before them, whatever that is called."""

LEAST_MONTHS = 3
"""Months in a row that may be all of a period."""

APART = 4
"""Amounts from one side of a thing to the other, at most."""

_MEAN = compiled(
    r"人均|平均|均价|价格|单价|指数|日均|月均|\b(?:average|mean|median|price|index|per capita|daily)\b", re.I
)
_WORLD = compiled(r"\brest of the (?:world|year|country)\b")
_MONEY_SORTS = {
    "revenue": "revenue", "fiscal revenue": "revenue", "profit": "profit", "exports": "exports", "imports": "imports",
    "trade": "trade", "gdp": "gdp", "value added": "value added", "assets": "assets", "loans": "loans",
    "deposits": "deposits", "investment": "investment", "retail sales": "retail sales", "trade balance": "balance",
    "gross output": "gross output", "fiscal spending": "spending", "spending": "spending",
}  # fmt: skip
"""Sorts of amounts of which none is a part of another."""

_PEOPLE = frozenset({"count", "person", "person-times"})
_NEXT = compiled(r"\s*(?:[、,;和与及/]|以及|,? ?and|or|&)\s*")
_MONTH = compiled(
    r"\s*(?:million |billion |units? |tons? |tonnes? )?(?:in|for) "
    r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b"
)
_TOLD = compiled(r"分别|respectively", re.I)


class Listed(NamedTuple):
    """Amounts that may be all parts of one whole, and what may be the whole, the likeliest first."""

    parts: tuple[Amount, ...]
    wholes: tuple[Amount, ...]
    complete: bool
    """Whether the words say that the parts are all there are."""

    months: bool = False
    """Whether they are those of months, which together are a longer time."""

    kin: bool = False
    """Whether parts and whole are called after one thing: 福利彩票销售 and 体育彩票销售 of 彩票销售."""


def words_of(one: Amount) -> str:
    """Return what an amount is called: its concept as read, else its clause, with the word right behind it."""
    figure = one.figure
    called = figure.concept.lower() if figure.concept and figure.sure.concept >= 0.5 else one.clause
    return f"{called} {one.tail[:20]}" if one.clause.isascii() else called


def usable(passage: Passage) -> Sequence[Amount]:
    """Return the amounts of a text that may be parts or wholes: no means, no amounts that others are compared with."""
    return kept(_usable, passage)


def _usable(passage: Passage) -> list[Amount]:
    return [
        one
        for stretch in stretches(passage)
        for one in stretch
        if not one.aside and "/" not in one.family and not one.figure.per_head and not _MEAN.search(words_of(one))
    ]


def lists_of(passage: Passage) -> Iterator[Listed]:
    """Yield every list of amounts that may be all parts of one whole."""
    amounts = usable(passage)
    for place in range(len(amounts) - 1):
        yield from _two_sides(amounts, place)
        yield from _rows(amounts, place)
        yield from _kin(amounts, place)
        yield from _months(amounts, place)


def fits(one: Amount, other: Amount) -> bool:
    """Whether two amounts may be added up: one unit, both amounts or both changes."""
    if one.changed != other.changed or one.low != other.low or not alike(one, other):
        return False
    mine, theirs = one.figure.dimension, other.figure.dimension
    if mine != theirs:
        return not mine or not theirs or {mine, theirs} <= _PEOPLE
    return mine != "count" or one.figure.quote[-1] == other.figure.quote[-1] or one.figure.quote[-1].isascii()


def _two_sides(amounts: Sequence[Amount], place: int) -> Iterator[Listed]:
    """Yield an amount and the next of the other side: 中央22771亿元 and 地方23432亿元."""
    one = amounts[place]
    mine = sides_of(words_of(one))
    if not mine:
        return
    for at in range(place + 1, min(place + 1 + APART, len(amounts))):
        other = amounts[at]
        if other.sentence - one.sentence > 1 or not fits(one, other) or not of_one_time(one, other):
            continue
        theirs = sides_of(words_of(other))
        pairs = {number for number, side in mine if (number, 1 - side) in theirs}
        if pairs:
            wholes = [
                whole
                for whole in _wholes(amounts, place, at, (one, other), sided=True)
                if not any(number in pairs for number, _ in sides_of(words_of(whole)))
            ]
            if wholes:
                yield Listed((one, other), tuple(wholes), complete=True)
                return


def _rows(amounts: Sequence[Amount], place: int) -> Iterator[Listed]:
    """Yield the lists that begin with an amount: one by one, led to by words, or up to what is called the rest."""
    first = amounts[place]
    told = _TOLD.search(first.lead) is not None
    led = OPENS.search(first.lead) is not None
    parts, last = [first], place
    for at in range(place + 1, min(place + 3 * MOST_PARTS, len(amounts))):
        one = amounts[at]
        if one.sentence - parts[-1].sentence > 1 or len(parts) == MOST_PARTS:
            break
        if not fits(first, one):
            continue
        if told and not _NEXT.fullmatch(one.lead):
            break
        if OPENS.search(one.lead) and one.sentence == parts[-1].sentence:
            break
        parts.append(one)
        last = at
        if _is_rest(one) and not PARTLY.search(first.lead):
            yield Listed(tuple(parts), tuple(_wholes(amounts, place, last, parts)), complete=True)
            return
        if led and not told:
            yield Listed(tuple(parts), tuple(_wholes(amounts, place, last, parts)), complete=False)
    if told and len(parts) >= 2 and not PARTLY.search(first.lead):
        yield Listed(tuple(parts), tuple(_wholes(amounts, place, last, parts)), complete=True)


def _months(amounts: Sequence[Amount], place: int) -> Iterator[Listed]:
    """Yield amounts of a sentence that are each called after another month: 1,590.82 in January, 1,206.91 in ..."""
    before = amounts[place - 1] if place else None
    if before is not None and before.sentence == amounts[place].sentence and _MONTH.match(before.tail):
        return
    parts: list[Amount] = []
    months: set[str] = set()
    for one in amounts[place : place + 12]:
        found = _MONTH.match(one.tail)
        if found is None or found[1] in months or one.sentence != amounts[place].sentence:
            break
        months.add(found[1])
        parts.append(one)
    if len(parts) >= LEAST_MONTHS:
        wholes = _wholes(amounts, place, place + len(parts) - 1, parts)
        yield Listed(tuple(parts), tuple(wholes), complete=True, months=True)


def _is_rest(one: Amount) -> bool:
    """Whether an amount is called all that is left."""
    if _WORLD.search(one.lead + one.tail):
        return False
    return REST.search(one.lead[-40:]) is not None or REST.match(one.tail) is not None


def _kin(amounts: Sequence[Amount], place: int) -> Iterator[Listed]:
    """Yield amounts beside one another that are called after one thing, each list up to its last."""
    parts, last = [amounts[place]], place
    called = {words_of(parts[0])}
    for at in range(place + 1, min(place + 2 * MOST_PARTS, len(amounts))):
        one = amounts[at]
        if one.sentence - parts[-1].sentence > 1 or len(parts) == MOST_PARTS:
            break
        if not fits(parts[0], one) or not of_one_time(parts[0], one):
            continue
        if words_of(one) in called or not are_kin(parts[0], one):
            break
        called.add(words_of(one))
        parts.append(one)
        last = at
    if len(parts) > 1:
        before = amounts[place - 1] if place and len(parts) >= LEAST_ALIKE else None
        wholes = [
            one
            for one in _wholes(amounts, place, last, parts)
            if are_kin(one, parts[0]) or (one is before and parts[0].sentence - one.sentence <= 1)
        ]
        yield Listed(tuple(parts), tuple(wholes), complete=False, kin=True)


def are_kin(one: Amount, other: Amount) -> bool:
    """Whether two amounts are called after one thing: their names end alike, or are of one sort of money."""
    mine, theirs = _MONEY_SORTS.get(one.figure.measure, ""), _MONEY_SORTS.get(other.figure.measure, "")
    if mine or theirs:
        return mine == theirs
    here, there = one.figure.concept.lower(), other.figure.concept.lower()
    if here.isascii():
        return bool(here and there) and here.rpartition(" ")[2] == there.rpartition(" ")[2]
    return len(here) > 1 and here[-2:] == there[-2:]


def of_one_time(one: Amount, other: Amount) -> bool:
    """Whether nothing says that two amounts are of unlike times."""
    mine, theirs = one.figure.period, other.figure.period
    return mine == theirs or mine is None or theirs is None


def _wholes(
    amounts: Sequence[Amount], first: int, last: int, parts: Sequence[Amount], *, sided: bool = False
) -> Iterator[Amount]:
    """Yield what may be the whole of parts: the nearest before them first, then those right behind.

    Of the two sides of one thing it may be smaller than a part, as printed: a slip may have made it so.
    """
    largest = max(parts, key=lambda one: one.value.middle)
    sorts = {sort for one in parts if (sort := _MONEY_SORTS.get(one.figure.measure, ""))}
    before = [
        one
        for one in reversed(amounts[max(0, first - AMOUNTS_BACK) : first])
        if amounts[first].sentence - one.sentence <= SENTENCES_BACK
    ]
    behind = [one for one in amounts[last + 1 : last + 1 + AMOUNTS_ON] if one.sentence - amounts[last].sentence <= 1]
    for one in (*before, *behind):
        sort = _MONEY_SORTS.get(one.figure.measure, "")
        if (
            fits(one, parts[0])
            and (sided or one.value.middle > largest.value.middle)
            and (not sort or not sorts or sort in sorts or _may_be_made_of(sort, sorts))
        ):
            yield one


def _may_be_made_of(sort: str, sorts: set[str]) -> bool:
    """Whether a sort of thing is made up of others: trade of exports and imports."""
    return (sort == "trade" and sorts <= {"exports", "imports"}) or (sort == "gdp" and sorts <= {"value added"})
