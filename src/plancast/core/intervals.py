"""Arithmetic on what printed figures stand for: intervals of exact decimals, closed at both ends.

A printed figure stands for every value that rounds to it. Sums and quotients are worked out on the ends, so that a
relation is broken only where no values within the printed roundings keep it.

Source: Moore, Kearfott and Cloud, Introduction to Interval Analysis (SIAM, 2009), chapter 2.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal

_ARITHMETIC = Context(prec=60)
_INFINITE = Decimal("Infinity")


@dataclass(frozen=True, slots=True)
class Interval:
    """All values from `low` to `high`.

    Examples
    --------
    >>> printed = Interval(Decimal("33.35"), Decimal("33.45"))
    >>> share = Interval.around("1.8", "0.1") / Interval.around("5.39", "0.01") * 100
    >>> share.touches(printed)
    True
    """

    low: Decimal
    """Lower end, included."""

    high: Decimal
    """Upper end, included."""

    @classmethod
    def around(cls, value: str | Decimal, step: str | Decimal) -> Interval:
        """Return the values that round to ``value``, printed to ``step``."""
        half = _ARITHMETIC.divide(Decimal(step), Decimal(2))
        return cls(_ARITHMETIC.subtract(Decimal(value), half), _ARITHMETIC.add(Decimal(value), half))

    @classmethod
    def exactly(cls, value: int | str | Decimal) -> Interval:
        """Return one value alone."""
        return cls(Decimal(value), Decimal(value))

    def __neg__(self) -> Interval:
        """Mirror at zero."""
        return Interval(-self.high, -self.low)

    def __add__(self, other: Interval | int | Decimal) -> Interval:
        """Add another interval or a number."""
        more = _interval(other)
        return Interval(_ARITHMETIC.add(self.low, more.low), _ARITHMETIC.add(self.high, more.high))

    def __sub__(self, other: Interval | int | Decimal) -> Interval:
        """Subtract another interval or a number."""
        return self + -_interval(other)

    def __mul__(self, other: Interval | int | Decimal) -> Interval:
        """Multiply by another interval or a number."""
        by = _interval(other)
        ends = [_product(one, two) for one in (self.low, self.high) for two in (by.low, by.high)]
        return Interval(min(ends), max(ends))

    def __truediv__(self, other: Interval | int | Decimal) -> Interval:
        """Divide by another interval or a number that does not hold zero.

        Raises
        ------
        ZeroDivisionError
            If the divisor holds zero.
        """
        by = _interval(other)
        if by.low <= 0 <= by.high:
            raise ZeroDivisionError(f"interval [{by.low}, {by.high}] holds zero")
        return self * Interval(_inverse(by.high), _inverse(by.low))

    def root(self, degree: int) -> Interval:
        """Return the root of a positive interval.

        Raises
        ------
        ValueError
            If it is not positive, or the degree is below 1.
        """
        if self.low < 0 or degree < 1:
            raise ValueError(f"root {degree} of [{self.low}, {self.high}]: expected a positive interval and degree")
        power = _ARITHMETIC.divide(Decimal(1), Decimal(degree))
        return Interval(
            *(end if end in (0, _INFINITE) else _ARITHMETIC.power(end, power) for end in (self.low, self.high))
        )

    def touches(self, other: Interval) -> bool:
        """Whether the two have a value in common."""
        return self.low <= other.high and other.low <= self.high

    def holds(self, value: int | Decimal) -> bool:
        """Whether a value lies within."""
        return self.low <= value <= self.high

    @property
    def middle(self) -> Decimal:
        """The value half way between the ends; of a half-open one its finite end."""
        if self.low == -_INFINITE:
            return self.high
        return (
            self.low if self.high == _INFINITE else _ARITHMETIC.divide(_ARITHMETIC.add(self.low, self.high), Decimal(2))
        )

    def touches_unsigned(self, other: Interval) -> bool:
        """Whether it has a value in common with another or its negative: a fall may be printed without its sign."""
        return self.touches(other) or self.touches(-other)

    @property
    def unsigned(self) -> Interval:
        """The values without their sign; those that hold zero stay as they are."""
        return -self if self.high < 0 else self

    @property
    def is_bounded(self) -> bool:
        """Whether both ends are finite."""
        return self.low > -_INFINITE and self.high < _INFINITE


def added(parts: tuple[Interval, ...] | list[Interval]) -> Interval:
    """Return the sum of intervals, 0 of none."""
    total = Interval.exactly(0)
    for part in parts:
        total += part
    return total


def hull(parts: tuple[Interval, ...] | list[Interval]) -> Interval:
    """Return the smallest interval that holds all of at least one."""
    return Interval(min(part.low for part in parts), max(part.high for part in parts))


def _interval(value: Interval | int | Decimal) -> Interval:
    return value if isinstance(value, Interval) else Interval(Decimal(value), Decimal(value))


def _product(one: Decimal, two: Decimal) -> Decimal:
    return Decimal(0) if not one or not two else _ARITHMETIC.multiply(one, two)


def _inverse(value: Decimal) -> Decimal:
    return Decimal(0) if value.is_infinite() else _ARITHMETIC.divide(Decimal(1), value)
