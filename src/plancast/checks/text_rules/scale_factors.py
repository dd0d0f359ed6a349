"""By which slip two amounts that should be equal differ: a power of ten, 斤 for 公斤, 亩 for 公顷."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from plancast.core.intervals import Interval

NEAR = Decimal("0.02")
"""How far a quotient may lie from a slip: a digit may be mistyped as well."""

MOST_POWER = 12
_UNITS_TAKEN = {"mass": (2,), "area": (15,), "length": (2,)}
"""公斤 for 斤, 公顷 for 亩, 公里 for 里."""


def factor_between(found: Interval, expected: Interval, dimension: str = "") -> Decimal | None:
    """Return the slip that brings what was found to what was expected, None where none does.

    Examples
    --------
    >>> seven = Interval(Decimal("7.0"), Decimal("7.3"))
    >>> str(factor_between(Interval(Decimal("70.5"), Decimal("71.4")), seven))
    '10'
    >>> factor_between(Interval.exactly(9), seven) is None
    True
    >>> str(factor_between(Interval(Decimal("0.4999"), Decimal("0.5001")), Interval.exactly(1), "mass"))
    '2'
    """
    wide = Interval(expected.low * (1 - NEAR), expected.high * (1 + NEAR))
    fitting = [slip for slip in _slips(dimension) if found.touches(wide * slip)]
    if not fitting:
        return None
    slip = min(fitting, key=lambda one: abs((found.middle / (expected.middle * one)).ln()))
    return slip if slip > 1 else 1 / slip


def is_power_of_ten(factor: Decimal) -> bool:
    """Whether a factor is one."""
    return factor.normalize().as_tuple().digits == (1,)


def factor_text(factor: Decimal) -> str:
    """Return a factor as people write it: 10, 1,000, 10^8, 2."""
    rounded = round(factor, 0)
    return f"10^{rounded.adjusted()}" if rounded >= 10**6 and is_power_of_ten(rounded) else f"{rounded:,f}"


@lru_cache(maxsize=8)
def _slips(dimension: str) -> tuple[Decimal, ...]:
    return tuple(_every_slip(dimension))


def _every_slip(dimension: str) -> Iterator[Decimal]:
    for power in range(-MOST_POWER, MOST_POWER + 1):
        ten = Decimal(10) ** power
        if power:
            yield ten
        for units in _UNITS_TAKEN.get(dimension, ()):
            yield ten * units
            yield ten / units
