"""A figure and where it stands in a folded text."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from plancast.core.figures import Figure, Mark
from plancast.core.units import EXACT, Unit

_MOST_DIGITS = 30


class Spotted(NamedTuple):
    """A figure and where it stands."""

    start: int
    """Where its quote begins: at the currency sign, where one stands before."""

    end: int
    """Where its quote ends, behind the unit."""

    figure: Figure
    """What it says."""

    form: str
    """``digits``, ``words``, ``doubling`` (翻一番, doubled), ``structure`` (a member of 6.2:40.1:53.7) or
    ``ratio`` (2.05:1)."""


class Size(NamedTuple):
    """A number as printed, without its unit."""

    value: Decimal
    step: Decimal
    """Its last printed place."""

    def scaled(self, power: int) -> Size:
        """Return it times a power of ten.

        Examples
        --------
        >>> Size(Decimal("5.39"), Decimal("0.01")).scaled(4).step
        Decimal('1E+2')
        """
        return self if not power else Size(self.value.scaleb(power, EXACT), self.step.scaleb(power, EXACT))


def size_of(printed: str) -> Size | None:
    """Return the value and last place of digits; None of more digits than a figure has.

    Examples
    --------
    >>> size_of("1,270.50")
    Size(value=Decimal('1270.50'), step=Decimal('0.01'))
    """
    digits = _without_fraction(printed).translate(_NO_GROUPS)
    if len(digits) > _MOST_DIGITS:
        return None
    return Size(Decimal(digits), Decimal(1).scaleb(-len(digits.partition(".")[2])))


_FRACTIONS = {"¼": ".25", "½": ".5", "¾": ".75", "-1/4": ".25", "-1/2": ".5", "-3/4": ".75"}
"""Parts of a whole as printed behind it: 3½, 4-1/4."""


def _without_fraction(printed: str) -> str:
    """Return a number with its fraction behind a point."""
    if printed[-1].isdecimal() and "/" not in printed:
        return printed
    for sign, places in _FRACTIONS.items():
        if printed.endswith(sign):
            return printed.removesuffix(sign) + places
    whole, _, below = printed.rpartition("/")
    whole, _, above = whole.rpartition("-")
    return whole + str(Decimal(above) / Decimal(below))[1:]


_NO_GROUPS = {ord(","): "", ord(" "): "", ord("\u202f"): "", ord("负"): "-"}


def made(
    text: str,
    size: Size,
    unit: Unit | None,
    mark: Mark = Mark.EXACT,
    upper: Decimal | None = None,
) -> Figure:
    """Return a figure of a size and unit."""
    return Figure(text=text, value=size.value, upper=upper, step=size.step, unit=unit, mark=mark, cumulative=False)
