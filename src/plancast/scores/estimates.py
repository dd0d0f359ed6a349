"""Errors of two who spoke of the same figures: brought to one scale, and held against chance."""

from __future__ import annotations

import math

import numpy as np

from plancast.core.arrays import FloatArray, IntArray

LEAST_CHANGES = 4
"""Yearly changes below which an indicator has no scale: an assumption."""

LEAST_PAIRS = 10
"""Pairs below which nothing is said of who is nearer: with nine, even 8 to 1 comes about by chance 4 times in 100."""


def yearly_scale(years: IntArray, values: FloatArray) -> float | None:
    """Return the mean absolute change from one year to the next: the error of saying 'as last year'.

    Parameters
    ----------
    years
        Years, rising, shape ``(year,)``.
    values
        Figures of them, in the indicator's unit.

    Returns
    -------
    float or None
        In the same unit; None with fewer than four changes, or where nothing ever changed.

    References
    ----------
    Hyndman & Koehler (2006), doi:10.1016/j.ijforecast.2006.03.001, section 3: the scaled error divides by it.

    Examples
    --------
    >>> yearly_scale(np.arange(2020, 2025), np.array([3.0, 3.2, 3.0, 3.4, 3.4]))
    0.2
    """
    single = np.diff(years) == 1
    changes = np.abs(np.diff(values))[single]
    if len(changes) < LEAST_CHANGES or not changes.any():
        return None
    return float(f"{changes.mean():.10g}")


def sign_test(n_first: int, n_second: int) -> float | None:
    """Return how often so lopsided a count, or a more lopsided one, comes about where both are equally good.

    Two-sided, exact; ties are left out by the caller. The pairs are taken as independent, which estimates of one unit
    and year are not: the true figure is larger.

    Parameters
    ----------
    n_first, n_second
        How often each was nearer.

    Returns
    -------
    float or None
        A probability; None below `LEAST_PAIRS` pairs.

    Examples
    --------
    >>> sign_test(9, 1), sign_test(5, 5), sign_test(3, 1) is None
    (0.021484375, 1.0, True)
    """
    n = n_first + n_second
    if n < LEAST_PAIRS:
        return None
    tail = sum(math.comb(n, k) for k in range(min(n_first, n_second) + 1))
    return min(1.0, float(2 * tail / 2**n))
