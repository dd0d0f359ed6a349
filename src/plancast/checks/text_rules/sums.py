"""A total beside its parts: the arithmetic, and how far off a sum may be."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from plancast.checks.text_rules.relation import Relation, is_near
from plancast.checks.text_rules.shown import compared, scale_of, shown, term
from plancast.checks.text_rules.slips import is_mistyped, is_swapped, mended_by_a_slip
from plancast.core.intervals import Interval, added
from plancast.core.quoted import QuotedFigure

FURTHEST, NEAR = Decimal(3), Decimal("1.35")
"""A sum further from its total than this factor, which no slip explains, was put together wrongly: nothing is said.
The second where only the order of the sentences says that the parts are of that whole."""


def sum_relation(
    whole: QuotedFigure, parts: Sequence[QuotedFigure], sure: float, furthest: Decimal = FURTHEST
) -> Relation | None:
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
    text = f"{terms} = {shown((middle / scale).middle)}"
    arithmetic = compared(text, text, found / scale, term(whole, scale), total / scale)
    return Relation("SUM", figures, holds, sure, arithmetic, {"printed": whole.quote}, near=is_near(found, total))


def _near(total: Interval, found: Interval, furthest: Decimal) -> bool:
    one, other = abs(total.middle), abs(found.middle)
    return bool(one) and bool(other) and max(one, other) <= furthest * min(one, other)


def explained(whole: QuotedFigure, parts: Sequence[QuotedFigure]) -> bool:
    """Whether one slip in one figure explains why parts do not make up their whole."""
    total, found = whole.interval, added([one.interval for one in parts])
    if mended_by_a_slip(whole, found):
        return True
    return any(mended_by_a_slip(one, total - (found - one.interval).middle) for one in parts)


def mistyped(whole: QuotedFigure, parts: Sequence[QuotedFigure], least_digits: int) -> bool:
    """Whether one digit changed or two swapped in one figure explain why parts do not make up their whole."""
    total, found = whole.interval, added([one.interval for one in parts])
    if is_mistyped(whole, found, least_digits):
        return True
    return any(is_mistyped(one, total - (found - one.interval).middle, least_digits) for one in parts)


def swapped(whole: QuotedFigure, parts: Sequence[QuotedFigure]) -> bool:
    """Whether two digits swapped in one figure explain why parts do not make up their whole."""
    total, found = whole.interval, added([one.interval for one in parts])
    if is_swapped(whole, found):
        return True
    return any(is_swapped(one, total - (found - one.interval).middle) for one in parts)
