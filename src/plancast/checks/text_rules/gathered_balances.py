"""Balances by structure: what came in, what went out and the difference, over sentences; and balances of balances.

The balance of all is that of its parts with their signs: a deficit in goods less a surplus in services is the deficit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from plancast.checks.text_rules.amounts import Amount
from plancast.checks.text_rules.gathered import fits, of_one_time, usable, words_of
from plancast.checks.text_rules.relation import Relation, is_near
from plancast.checks.text_rules.shown import compared, scale_of, shown, term
from plancast.checks.text_rules.slips import is_mistyped, is_swapped, significant_digits
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure

APART = 3
"""Sentences between a balance and its sides, at most."""

LEAST_DIGITS, LONG_DIGITS = 3, 4
SURE = 0.5
SHARP = Decimal("0.05")
"""How wide, of itself, a difference may be that is taken to hold by more than chance."""

_SURPLUS = compiled(r"\bsurplus|顺差|盈余|出超|结余")
_DEFICIT = compiled(r"\bdeficit|\bshortfall|逆差|赤字|入超|\btrade gap\b")
_SIDES = (
    (compiled(r"(?<!进)出口|\bexport"), compiled(r"进口|\bimport")),
    (compiled(r"收入|岁入|\brevenue|\breceipts"), compiled(r"支出|岁出|\bexpenditure|\bspending|\boutlays")),
)
_BOTH = compiled(r"进出口|贸易总|\bimports? and exports?\b|\bexports? and imports?\b|\bimport-export\b|收支")
_GOODS, _SERVICES = compiled(r"\bgoods\b|\bmerchandise\b|货物|商品"), compiled(r"\bservices?\b|服务")


def gathered_balances(passage: Passage) -> Iterator[Relation]:
    """Yield balances with their two sides, and the balance of goods and services with its two parts.

    Parameters
    ----------
    passage
        The text.
    """
    amounts = [one for one in usable(passage) if not one.changed and one.figure.kind is Kind.LEVEL]
    for place, one in enumerate(amounts):
        if not _sign(one):
            continue
        near = [
            other
            for other in amounts[max(0, place - 10) : place + 8]
            if other is not one and abs(other.sentence - one.sentence) <= APART and fits(other, one)
        ]
        yield from _of_sides(one, near)
        yield from _of_balances(one, near)


def _sign(one: Amount) -> int:
    """Return 1 for a surplus, -1 for a deficit, 0 for what is no balance."""
    words = f"{_name(one)} {one.clause} {one.tail[:16]}"
    more, less = _SURPLUS.search(words) is not None, _DEFICIT.search(words) is not None
    return more - less


def _name(one: Amount) -> str:
    """Return what an amount is called, without the words behind it where a concept was read."""
    figure = one.figure
    return figure.concept.lower() if figure.concept and figure.sure.concept >= SURE else words_of(one)


def _of_sides(one: Amount, near: Sequence[Amount]) -> Iterator[Relation]:
    for into, out in _SIDES:
        able = [other for other in near if not _sign(other) and not _BOTH.search(_name(other))]
        more = [other for other in able if into.search(_name(other)) and not out.search(_name(other))]
        less = [other for other in able if out.search(_name(other)) and not into.search(_name(other))]
        pairs = [(a, b) for a in _nearest(more, one) for b in _nearest(less, one)]
        pairs = [(a, b) if a.value.middle >= b.value.middle else (b, a) for a, b in pairs]
        yield from _told(one, pairs, added=False)


def _of_balances(one: Amount, near: Sequence[Amount]) -> Iterator[Relation]:
    """Yield the balance of goods and services with that of goods and that of services."""
    if bool(_GOODS.search(_name(one))) != bool(_SERVICES.search(_name(one))):
        return
    able = [other for other in near if _sign(other) and other.value.middle != one.value.middle]
    goods = [x for x in able if _GOODS.search(_name(x)) and not _SERVICES.search(_name(x))]
    services = [x for x in able if _SERVICES.search(_name(x)) and not _GOODS.search(_name(x))]
    alike = [(a, b) for a in goods for b in services if _sign(a) == _sign(b) == _sign(one)]
    unlike = [(a, b) for a in goods for b in services if _sign(a) != _sign(b) and _larger(a, b) is _sided(one, a, b)]
    unlike = [(a, b) if a.value.middle > b.value.middle else (b, a) for a, b in unlike]
    yield from _told(one, alike, added=True)
    yield from _told(one, unlike, added=False)


def _larger(one: Amount, other: Amount) -> Amount:
    return one if one.value.middle > other.value.middle else other


def _sided(balance: Amount, one: Amount, other: Amount) -> Amount:
    """Return which of two balances has the sign of the whole."""
    return one if _sign(one) == _sign(balance) else other


def _nearest(pool: Sequence[Amount], one: Amount) -> list[Amount]:
    return sorted(pool, key=lambda other: abs(other.figure.number - one.figure.number))[:4]


def _told(one: Amount, pairs: Sequence[tuple[Amount, Amount]], *, added: bool) -> Iterator[Relation]:
    """Yield the pair that holds; else the nearest of one time that a slip explains."""
    made = [(a, b, a.value + b.value if added else a.value - b.value) for a, b in pairs]
    made = [(a, b, found) for a, b, found in made if found.low > 0]
    for a, b, found in made:
        sharp = found.high - found.low < SHARP * found.middle
        if found.touches(one.value) and sharp and significant_digits(one.figure) >= LEAST_DIGITS - 1:
            yield _relation(one, a, b, found, added=added)
            return
    timely = [x for x in made if of_one_time(x[0], one) and of_one_time(x[1], one) and of_one_time(x[0], x[1])]
    for a, b, found in timely[:4]:
        back = one.value - b.value if added else one.value + b.value
        other = one.value - a.value if added else a.value - one.value
        slips = [(one.figure, found), (a.figure, back), (b.figure, other)]
        if not added:  # a slip may have made the smaller of the two the larger
            slips += [(a.figure, b.value - one.value), (b.figure, a.value + one.value)]
        if any(_is_slip(figure, needed) for figure, needed in slips):
            yield _relation(one, a, b, found, added=added)
            return


def _is_slip(figure: QuotedFigure, needed: Interval) -> bool:
    if significant_digits(figure) < LEAST_DIGITS or needed.low <= 0:
        return False
    return is_swapped(figure, needed) or is_mistyped(figure, needed, LONG_DIGITS)


def _relation(one: Amount, a: Amount, b: Amount, found: Interval, *, added: bool) -> Relation:
    scale = scale_of(one.figure)
    text = f"{term(a.figure, scale)} {'+' if added else '-'} {term(b.figure, scale)} = {shown(found.middle / scale)}"
    arithmetic = compared(text, text, found / scale, term(one.figure, scale), one.value / scale)
    figures = tuple(sorted((one.figure, a.figure, b.figure), key=lambda figure: figure.number))
    holds, said = found.touches(one.value), {"printed": one.figure.quote}
    return Relation("SUM", figures, holds, 0.8, arithmetic, said, near=is_near(found, one.value))
