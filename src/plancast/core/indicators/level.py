"""Level: a positive size such as GDP, output or population."""

from __future__ import annotations

import math
from typing import ClassVar

import numpy as np

from plancast.core.arrays import FloatArray
from plancast.core.indicators.kind import Kind

MOST_LOG = 300.0
"""Bound on the log of a forecast: far from any figure, and still finite."""


class Level(Kind):
    """A positive size; steps on the scale are log growth.

    Examples
    --------
    >>> Level().from_scale(Level().to_scale(np.array([4.2]))).round(6).tolist()
    [4.2]
    """

    name: ClassVar[str] = "level"
    lower: ClassVar[float] = 0.0
    upper: ClassVar[float] = math.inf
    lower_is_open: ClassVar[bool] = True
    is_proportional: ClassVar[bool] = True

    def to_scale(self, values: FloatArray) -> FloatArray:
        """Return natural logs."""
        scaled: FloatArray = np.log(self.checked(values))
        return scaled

    def from_scale(self, scaled: FloatArray) -> FloatArray:
        """Return exponentials."""
        values: FloatArray = np.exp(np.clip(scaled, -MOST_LOG, MOST_LOG))
        return values
