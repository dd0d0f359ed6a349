"""Count: whole numbers of firms, headquarters, patents."""

from __future__ import annotations

import math
from typing import ClassVar

import numpy as np

from plancast.core.arrays import FloatArray
from plancast.core.indicators.kind import Kind
from plancast.core.indicators.level import MOST_LOG


class Count(Kind):
    """A whole number from 0; steps on the scale are growth of one more than the count.

    Examples
    --------
    >>> Count().from_scale(Count().to_scale(np.array([0.0, 7.0]))).round(6).tolist()
    [0.0, 7.0]
    """

    name: ClassVar[str] = "count"
    lower: ClassVar[float] = 0.0
    upper: ClassVar[float] = math.inf
    is_whole: ClassVar[bool] = True
    is_proportional: ClassVar[bool] = True

    def to_scale(self, values: FloatArray) -> FloatArray:
        """Return ``log(1 + x)``: defined at 0, growth where counts are large."""
        scaled: FloatArray = np.log1p(self.checked(values))
        return scaled

    def from_scale(self, scaled: FloatArray) -> FloatArray:
        """Return ``exp(y) - 1``, not below 0."""
        values: FloatArray = np.expm1(np.clip(scaled, 0.0, MOST_LOG))
        return values
