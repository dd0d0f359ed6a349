"""Yearly steps of a series, and random draws of them."""

from __future__ import annotations

import numpy as np

from plancast.core.arrays import FloatArray
from plancast.core.key import Key
from plancast.forecasting.panel import Series


def yearly_steps(series: Series) -> tuple[float, FloatArray]:
    """Return the last figure on the scale and the changes before it, annualised over gaps.

    Examples
    --------
    >>> last, steps = yearly_steps(Series("x", "rate", np.array([2020, 2022, 2023]), np.array([1.0, 3.0, 2.0])))
    >>> last, steps.tolist()
    (2.0, [1.0, -1.0])
    """
    years, scaled = series.jump_off
    return float(scaled[-1]), np.diff(scaled) / np.diff(years)


def drawn_steps(steps: FloatArray, n_years: int, key: Key) -> FloatArray:
    """Draw past steps with replacement, shape ``(member, year)``."""
    chosen = key.generator("steps").integers(0, len(steps), (key.n_members, n_years))
    drawn: FloatArray = steps[chosen]
    return drawn
