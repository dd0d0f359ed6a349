"""SUM: parts and their total, differences, and counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from plancast.checks.text_rules.partitions import Group, groups_of
from plancast.checks.text_rules.relation import Evidence, Relation, TextRule
from plancast.checks.text_rules.shown import compared, scale_of, shown, term
from plancast.checks.text_rules.slips import mended_by_a_slip
from plancast.checks.text_rules.subjects import Subject, of_one_period, of_one_place, subjects_of
from plancast.core.intervals import Interval, added
from plancast.core.quoted import Kind, QuotedFigure

FURTHEST, NEAR = Decimal(3), Decimal("1.35")
"""A sum further from its total than this factor, which no slip explains, was put together wrongly: nothing is said.
The second where only the order of the sentences says that the parts are of that whole."""


def find(evidence: Evidence) -> Iterator[Relation]:
    """Yield every total with its parts, every balance and every count."""
    passage = evidence.passage
    subjects = subjects_of(passage)
    for kind in (Kind.LEVEL, Kind.CHANGE):
        for group in groups_of(passage, subjects, lambda one, kind=kind: _is(one, kind)):
            yield from _of_group(group)


def _is(one: Subject, kind: Kind) -> bool:
    figure = one.figure
    if figure.dimension in ("percent", "points", "ratio") or not figure.interval.is_bounded:
        return False
    return figure.kind is kind and figure.against.kind != "previous" and not figure.yearly_mean


def _of_group(group: Group) -> Iterator[Relation]:
    made = [relation for whole, alike in group.wholes if (relation := _relation(group, whole, alike)) is not None]
    holding = [one for one in made if one.holds]
    yield from (holding or made)[:1]


def _relation(group: Group, whole: Subject, alike: bool) -> Relation | None:
    parts = [one.figure for one in group.parts]
    told = [one.sure for one in (*group.parts, whole)]
    first = group.parts[0]
    sure = min(group.sure, of_one_period(whole, first), of_one_place(whole.place, first.place or whole.place), *told)
    return sum_relation(whole.figure, parts, sure, FURTHEST if alike else NEAR)


def sum_relation(whole: QuotedFigure, parts: Sequence[QuotedFigure], sure: float, furthest: Decimal = FURTHEST) -> Relation | None:
    """Return a total with its parts; None where a broken sum is too far off for a slip.

    Parameters
    ----------
    whole
        The total.
    parts
        All its parts.
    sure
        How sure it is that they are.
    furthest
        Factor between sum and total beyond which nothing is said, unless one slip explains it.
    """
    total, found = whole.interval, added([one.interval for one in parts])
    holds = found.touches(total)
    if not holds and not _near(total, found, furthest) and not explained(whole, parts):
        return None
    figures = tuple(sorted((whole, *parts), key=lambda one: one.number))
    scale = scale_of(whole)
    terms = " + ".join(term(one, scale) if one.sign >= 0 else f"({'-' + term(one, scale)})" for one in parts)
    middle = added([Interval.exactly(one.interval.middle) for one in parts])
    text = f"{terms} = {_in(middle, scale)}"
    arithmetic = compared(text, text, _scaled(found, scale), term(whole, scale), _scaled(total, scale))
    return Relation("SUM", figures, holds, sure, arithmetic, {"printed": whole.quote})


def _near(total: Interval, found: Interval, furthest: Decimal) -> bool:
    one, other = abs(total.middle), abs(found.middle)
    return bool(one) and bool(other) and max(one, other) <= furthest * min(one, other)


def explained(whole: QuotedFigure, parts: Sequence[QuotedFigure]) -> bool:
    """Whether one slip in one figure explains why parts do not make up their whole."""
    total, found = whole.interval, added([one.interval for one in parts])
    if mended_by_a_slip(whole, found):
        return True
    return any(mended_by_a_slip(one, total - (found - one.interval).middle) for one in parts)


def _scaled(interval: Interval, scale: Decimal) -> Interval:
    return interval / scale


def _in(interval: Interval, scale: Decimal) -> str:
    return shown((interval / scale).middle)


RULE = TextRule(("SUM",), find)
