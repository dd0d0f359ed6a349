"""A walk for shares and rates: own steps, own drift as far as it stands out, spread shrunk to a pool."""

from __future__ import annotations

import numpy as np

from plancast.core.arrays import FloatArray
from plancast.core.key import Key
from plancast.forecasting.growth import CUT
from plancast.forecasting.models.model import Future, student
from plancast.forecasting.panel import Panel, Series
from plancast.forecasting.pool import LEAST_HISTORY, LEAST_OTHERS

LEAST_STEP = {"rate": 0.05, "share": 0.005}
"""Floor of a year's step on the scale: an assumption, about the rounding of figures printed to a tenth."""


def walk(series: Series, panel: Panel, n_years: int, key: Key) -> Future:
    """Return a walk from the last figure, on the scale of the kind.

    The yearly drift is the mean step, wild steps pulled in, times ``t^2 / (t^2 + 1)`` with t its ratio to its
    standard error: a drift that noise could have made is not carried on. The spread after h years is
    ``s sqrt(h + h^2 w / n)``, steps and drift together, Student's t with n - 1 degrees of freedom (3 to 10).

    References
    ----------
    James & Stein (1961) for shrinking towards 0, here for one mean; Hyndman & Athanasopoulos, *Forecasting:
    Principles and Practice*, 3rd ed., section 5.5, for the spread of a drift.
    """
    steps = tame_steps(series)
    n_steps = len(steps)
    size = _size(series, panel, steps)
    middle = float(steps.mean())
    weight = middle**2 / (middle**2 + size**2 / n_steps)
    ahead = np.arange(1.0, n_years + 1.0)
    degrees = float(np.clip(n_steps - 1, 3, 10))
    noise = np.cumsum(student(key, degrees, n_years), axis=1)
    unsure = student(key, degrees, 1, "drift")
    paths = weight * middle * ahead + size * (noise + unsure * ahead * np.sqrt(weight / n_steps))
    return Future(series.jump_off[1][-1] + paths, np.ones(n_years))


def tame_steps(series: Series) -> FloatArray:
    """Return yearly changes on the scale, those of gaps annualised, wild ones pulled in."""
    years, scaled = series.jump_off
    steps = np.diff(scaled) / np.diff(years)
    middle = float(np.median(steps))
    bound = CUT * max(1.4826 * float(np.median(np.abs(steps - middle))), 0.5 * float(steps.std()))
    tame: FloatArray = np.clip(steps, middle - bound, middle + bound)
    return tame


def _size(series: Series, panel: Panel, steps: FloatArray) -> float:
    """Standard deviation of a year's step, its log shrunk towards that of other series of the same kind."""
    floor = LEAST_STEP[series.kind]
    span = np.diff(series.jump_off[0])
    own = max(float(np.sqrt(np.average((steps - steps.mean()) ** 2, weights=span) * _unbiased(len(steps)))), floor)
    others = np.sort([
        np.log(max(float(tame_steps(one).std(ddof=1)), floor))
        for one in panel.series
        if one.item != series.item
        and one.kind == series.kind
        and not one.is_growth
        and len(one.years) >= LEAST_HISTORY
    ])
    if len(others) < LEAST_OTHERS:
        return own
    noise = 0.5 / (len(steps) - 1)
    between = max(float(others.var(ddof=1)) - noise, 0.05 * float(others.var(ddof=1)), 1e-4)
    share = between / (between + noise)
    return float(np.exp(share * np.log(own) + (1.0 - share) * others.mean()))


def _unbiased(n_steps: int) -> float:
    return n_steps / (n_steps - 1)
