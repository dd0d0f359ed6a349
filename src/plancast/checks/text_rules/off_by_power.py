"""Broken relations that a power of ten on one figure mends: the slip is one of scale, and told as one.

A part three hundred times its whole, a quotient a thousand times too small, a base a millionth of what grew from it:
parts and sums, shares, quotients and growth are found by their own rules; here only the reason is named.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.scale_factors import factor_text
from plancast.core.intervals import Interval, added
from plancast.core.quoted import QuotedFigure
from plancast.core.text import Text

MOST_POWER = 10
MU = Decimal(2000) / 3
"""Square metres of a 亩: yields are printed by the 亩 without saying so."""

LEAST_DIGITS = 3
"""Significant digits of a figure that a power of ten below a thousand may be wanting in."""

_RATES = frozenset({"percent", "per mille"})


class Slip(NamedTuple):
    """A figure and how many times too large or small it is."""

    figure: QuotedFigure
    factor: Decimal


def told_as_scale(relations: Iterable[Relation]) -> Iterator[Relation]:
    """Yield relations as they are; a broken one that a power of ten on one figure mends as ``UNIT_SCALE``.

    Parameters
    ----------
    relations
        Relations of all rules.
    """
    for one in relations:
        slip = None if one.holds or one.near or one.code not in _SLIPS else _SLIPS[one.code](one.figures)
        yield one if slip is None else _recoded(one, slip)


def sum_slip(figures: Sequence[QuotedFigure]) -> Slip | None:
    """Return the figure that a power of ten brings to be the sum of the others, or to complete it."""
    sizes = [_size(one) for one in figures]
    if len(figures) < 3 or None in sizes:
        return None
    known = [one for one in sizes if one is not None]
    found = [
        Slip(one, Decimal(10) ** power)
        for place, one in enumerate(figures)
        for power in _powers(one)
        if _adds_up(known, place, Decimal(10) ** power)
    ]
    return _least(found)


def product_slip(figures: Sequence[QuotedFigure]) -> Slip | None:
    """Return the figure that a power of ten, 斤 for 公斤 or 亩 for 公顷, brings to fit a quotient of two others."""
    sizes = [_size(one) for one in figures]
    if len(figures) != 3 or any(one is None or one.low <= 0 for one in sizes):
        return None
    known = [one for one in sizes if one is not None]
    found = [Slip(figures[-1], slip) for product in range(3) for slip in _product_slips(figures, known, product)]
    return _least(found)


def growth_slip(figures: Sequence[QuotedFigure]) -> Slip | None:
    """Return the level that a power of ten brings to have grown at the rate printed."""
    levels = [one for one in figures if one.dimension not in _RATES]
    rates = [one for one in figures if one.dimension in _RATES]
    if len(levels) != 2 or len(rates) != 1 or levels[0].dimension != levels[1].dimension:
        return None
    one, other = (_size(level) for level in levels)
    rate = _size(rates[0])
    if one is None or other is None or rate is None or one.low <= 0 or other.low <= 0:
        return None
    found = []
    for grown in (rate + 1, -rate + 1):
        if grown.low <= 0:
            continue
        for top, bottom in ((one, other), (other, one)):
            for power in _powers(levels[1]):
                if (bottom * grown).touches(top * Decimal(10) ** power):
                    found.append(Slip(levels[-1], Decimal(10) ** power))
    return _least(found)


def _size(figure: QuotedFigure) -> Interval | None:
    """Return what a figure stands for without its sign, rates as parts of one; None where it has no bounds."""
    found = figure.interval
    if not found.is_bounded or figure.figure.upper is not None:
        return None
    found = -found if found.high <= 0 else found
    return found / 100 if figure.dimension == "percent" else found / 1000 if figure.dimension == "per mille" else found


def _powers(figure: QuotedFigure) -> list[int]:
    digits = len("".join(map(str, figure.figure.value.as_tuple().digits)).strip("0"))
    least = 1 if digits >= LEAST_DIGITS else 3
    return [sign * power for power in range(least, MOST_POWER + 1) for sign in (1, -1)]


def _adds_up(sizes: Sequence[Interval], place: int, ten: Decimal) -> bool:
    """Whether the largest is the sum of the others once one is scaled, which must be more than what rounding hides.

    Of more than three, which are parts and their total, the total stays what it is: the largest or the one scaled.
    """
    scaled = [size * ten if at == place else size for at, size in enumerate(sizes)]
    largest = max(scaled, key=lambda one: one.middle)
    if len(sizes) > 3 and max(range(len(sizes)), key=lambda at: sizes[at].middle) != scaled.index(largest) and ten > 1:
        return False
    total = added([one for one in scaled if one is not largest])
    hidden = total.high - total.low + largest.high - largest.low
    return total.touches(largest) and scaled[place].middle > hidden


def _product_slips(figures: Sequence[QuotedFigure], sizes: Sequence[Interval], product: int) -> Iterator[Decimal]:
    """Yield the powers by which one figure is off from the product of the two others, and 2 and 15 of measures."""
    one, two = (size for place, size in enumerate(sizes) if place != product)
    off = one * two / sizes[product]
    dimensions = {figure.dimension for figure in figures}
    units = [Decimal(1), MU, 1 / MU] if dimensions & {"mass", "area"} else [Decimal(1)]
    for unit in units:
        for power in range(-MOST_POWER, MOST_POWER + 1):
            ten = Decimal(10) ** power
            if power and (off * unit).touches(Interval.exactly(ten)):
                yield ten
            for half in (Decimal(2), Decimal("0.5"), Decimal(15), 1 / Decimal(15)) if len(units) > 1 else ():
                if not power and (off * unit).touches(Interval(half * Decimal("0.999999"), half * Decimal("1.000001"))):
                    yield half


def _least(found: Sequence[Slip]) -> Slip | None:
    return min(found, key=lambda one: abs(one.factor.ln()), default=None)


def _recoded(one: Relation, slip: Slip) -> Relation:
    said = factor_text(slip.factor if slip.factor > 1 else 1 / slip.factor)
    arithmetic = Text(en=f"{one.arithmetic.en}; off by a factor of {said}", zh=f"{one.arithmetic.zh}；相差{said}倍")
    printed = slip.figure.quote if one.code == "SUM" else one.says.get("printed", slip.figure.quote)
    return replace(one, code="UNIT_SCALE", arithmetic=arithmetic, says={**one.says, "printed": printed})


_SLIPS = {"SUM": sum_slip, "SHARE": product_slip, "RATIO": product_slip, "GROWTH": growth_slip}
"""By code of a rule, what mends its relations."""
