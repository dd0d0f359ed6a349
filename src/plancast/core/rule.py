"""What a printed target asks for, once its words are read: an accumulation, a bound and a deadline."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Literal

import numpy as np

from plancast.core.arrays import BoolArray, FloatArray
from plancast.core.text import Text

Accumulation = Literal["level", "mean", "sum", "mean_growth", "cumulative_growth", "ratio", "event"]
"""How the yearly figures of an indicator become the one figure that is held against the bound.

``level`` the figure of the last year; ``mean`` arithmetic mean over the years; ``sum`` their sum; ``mean_growth``
geometric mean growth in per cent a year; ``cumulative_growth`` compound change over the years in per cent;
``ratio`` last figure over base figure; ``event`` the day on which it comes about.
"""

Yearly = Literal["level", "growth", "cut"]
"""What the yearly figures of an indicator are: levels, growth on the year before in per cent, or cuts likewise."""

Side = Literal["up", "down"]
"""The good side of an indicator: more is better, or less is."""


@dataclass(frozen=True)
class Bound:
    """An interval that a value has to lie in; a missing end is open to infinity.

    Examples
    --------
    >>> Bound(lower=Decimal("4.5")).holds(np.array([4.4, 4.5]))
    array([False,  True])
    """

    lower: Decimal | None = None
    """Lower end, in the indicator's unit."""

    upper: Decimal | None = None
    """Upper end, in the indicator's unit."""

    lower_open: bool = False
    """Whether the lower end itself misses the bound."""

    upper_open: bool = False
    """Whether the upper end itself misses the bound."""

    def holds(self, values: FloatArray) -> BoolArray:
        """Tell for each value whether it meets the bound; shape as given.

        Values and ends are compared after rounding to ten significant digits, so that sums of decimal figures do not
        miss a bound by a binary rounding error. A value that is not a number meets nothing.
        """
        rounded = _ten_digits(np.asarray(values, dtype=np.float64))
        met = ~np.isnan(rounded)
        if self.lower is not None:
            lower = _ten_digits(np.asarray(float(self.lower)))
            met &= rounded > lower if self.lower_open else rounded >= lower
        if self.upper is not None:
            upper = _ten_digits(np.asarray(float(self.upper)))
            met &= rounded < upper if self.upper_open else rounded <= upper
        return met


def _ten_digits(values: FloatArray) -> FloatArray:
    usual = np.isfinite(values) & (np.abs(values) > 1e-200) & (np.abs(values) < 1e200)
    size = np.where(usual, np.abs(values), 1.0)
    factor = np.power(10.0, 9 - np.floor(np.log10(size)))
    return np.asarray(np.where(usual, np.round(np.where(usual, values, 0.0) * factor) / factor, values))


@dataclass(frozen=True)
class Rule:
    """The rule of one target, ready to be applied to figures or to members of an ensemble."""

    words: tuple[str, ...]
    """Names of the verdicts (`plancast.core.verdicts`) that made it, accumulation first."""

    accumulation: Accumulation
    """How yearly figures become the one figure to judge."""

    first: int
    """First year that counts."""

    last: int
    """Last year that counts: the deadline is its last day."""

    bound: Bound | None
    """The bound by the default (tolerant) rule; None where it is not set yet, or the target is an event."""

    strict: Bound | None
    """The bound read strictly; equal to `bound` where the word is not tolerant."""

    side: Side | None
    """The good side."""

    center: Decimal | None = None
    """The figure as printed, in the indicator's unit; of a range, the end that has to be reached."""

    compare: str | None = None
    """Id of the indicator whose accumulated figure is subtracted before the bound is held against it."""

    later_last: int | None = None
    """A second deadline printed beside the first: ``before 2030`` is judged at the end of 2029, and of 2030."""

    yearly: Yearly = "level"
    """What the yearly figures are that `accumulation` takes."""

    base_year: int | None = None
    """Year of the base that growth and ratios start from."""

    day: date | None = None
    """Day by which it is to be met, where the plan names one."""

    not_set: bool = False
    """Whether the bound waits for a review."""

    assumed: tuple[Text, ...] = ()
    """What the printed words leave open and the rule assumes."""

    @property
    def years(self) -> tuple[int, ...]:
        """The years that count, in order."""
        return tuple(range(self.first, self.last + 1))

    @property
    def is_tolerant(self) -> bool:
        """Whether the strict bound differs from the one applied."""
        return self.bound != self.strict

    def until(self, year: int) -> Rule:
        """Return the rule as if it ended in an earlier year: what has accumulated so far.

        Raises
        ------
        ValueError
            If the year does not count.
        """
        if year not in self.years:
            raise ValueError(
                f"year {year} does not count for a rule over {self.first} to {self.last}; name one that does."
            )
        return replace(self, last=year, later_last=None)
