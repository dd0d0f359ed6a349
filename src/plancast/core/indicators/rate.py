"""Rate: per cent of either sign, such as growth or unemployment."""

from __future__ import annotations

import math
from typing import ClassVar

from plancast.core.arrays import FloatArray
from plancast.core.indicators.kind import Accumulation, Kind


class Rate(Kind):
    """Per cent of either sign; the scale is the figure itself.

    A rate of growth compounds over the years; that is said by the series, not by the kind.

    Examples
    --------
    >>> import numpy as np
    >>> Rate().to_scale(np.array([-0.2, 5.4])).tolist()
    [-0.2, 5.4]
    """

    name: ClassVar[str] = "rate"
    lower: ClassVar[float] = -math.inf
    upper: ClassVar[float] = math.inf
    accumulate: ClassVar[Accumulation] = "mean"

    def to_scale(self, values: FloatArray) -> FloatArray:
        """Return the figures as they are."""
        return self.checked(values)

    def from_scale(self, scaled: FloatArray) -> FloatArray:
        """Return the values as they are."""
        return scaled
