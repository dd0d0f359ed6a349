"""Share: per cent of a whole, from 0 to 100."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from plancast.core.arrays import FloatArray
from plancast.core.indicators.kind import Kind

MARGIN = 0.5
"""Per cent added on both sides before the logit: an assumption, so that 0 and 100 stay finite and a step of a
tenth beside them is not taken for a leap."""


class Share(Kind):
    """Per cent from 0 to 100; the scale is the logit with a small margin.

    Examples
    --------
    >>> Share().from_scale(Share().to_scale(np.array([0.0, 45.0, 100.0]))).round(6).tolist()
    [0.0, 45.0, 100.0]
    """

    name: ClassVar[str] = "share"
    lower: ClassVar[float] = 0.0
    upper: ClassVar[float] = 100.0

    def to_scale(self, values: FloatArray) -> FloatArray:
        """Return ``log((x + m) / (100 - x + m))`` with the margin m."""
        self.checked(values)
        scaled: FloatArray = np.log((values + MARGIN) / (100.0 - values + MARGIN))
        return scaled

    def from_scale(self, scaled: FloatArray) -> FloatArray:
        """Return the inverse, cut at 0 and 100."""
        whole = (100.0 + 2.0 * MARGIN) * 0.5 * (1.0 + np.tanh(0.5 * scaled))
        values: FloatArray = np.clip(whole - MARGIN, 0.0, 100.0)
        return values
