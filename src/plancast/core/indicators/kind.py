"""What every kind of indicator says of itself: its range and the scale on which it is forecast."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import ClassVar, Literal

import numpy as np

from plancast.core.arrays import FloatArray

Accumulation = Literal["last", "mean", "compound", "sum"]
"""How the years of a plan become one figure: the last one, their mean, their compound growth, their sum."""


class OutOfRangeError(ValueError):
    """A figure that its kind cannot take."""


class Kind(ABC):
    """A kind of indicator: range, scale for forecasting, and how its years add up."""

    name: ClassVar[str]
    """Word used in plan files."""

    lower: ClassVar[float]
    """Least value."""

    upper: ClassVar[float]
    """Greatest value."""

    lower_is_open: ClassVar[bool] = False
    """Whether the least value itself cannot occur."""

    is_whole: ClassVar[bool] = False
    """Whether only whole numbers occur."""

    is_proportional: ClassVar[bool] = False
    """Whether steps on the scale are rates of growth, so that units and sizes can be compared."""

    accumulate: ClassVar[Accumulation] = "last"
    """How years add up where a target does not say it; sums are always said by the target."""

    @abstractmethod
    def to_scale(self, values: FloatArray) -> FloatArray:
        """Take figures in the indicator's unit to the scale on which steps are comparable.

        Raises
        ------
        OutOfRangeError
            If a figure is outside the range of the kind.
        """

    @abstractmethod
    def from_scale(self, scaled: FloatArray) -> FloatArray:
        """Take values of the scale back to the indicator's unit; always inside the range, always finite."""

    def settle(self, values: FloatArray) -> FloatArray:
        """Return forecasts as figures that can occur: counts become whole numbers."""
        settled: FloatArray = np.rint(values) if self.is_whole else values
        return settled

    def holds(self, values: FloatArray) -> bool:
        """Whether all figures are finite and in range (whole or not: a revised or averaged count may be broken)."""
        above = values > self.lower if self.lower_is_open else values >= self.lower
        return bool((np.isfinite(values) & above & (values <= self.upper)).all())

    def takes(self, value: float) -> bool:
        """Whether one finite figure is in range.

        Examples
        --------
        >>> from plancast.core.indicators import kind
        >>> kind("share").takes(226.0), kind("share").takes(100.0), kind("level").takes(0.0)
        (False, True, False)
        """
        return (value > self.lower if self.lower_is_open else value >= self.lower) and value <= self.upper

    def checked(self, values: FloatArray) -> FloatArray:
        """Return the figures, or raise `OutOfRangeError` naming the first one out of range."""
        if not self.holds(values):
            bad = next(float(value) for value in np.ravel(values) if not self.holds(np.array([value])))
            sign = ">" if self.lower_is_open else ">="
            raise OutOfRangeError(
                f"{self.name}: found {bad:g}, expected finite values {sign} {self.lower:g} and <= {self.upper:g}. "
                "Is the kind or the unit of the indicator wrong?"
            )
        return values
