"""A walk for shares and rates: own steps, a share's own drift as far as it stands out, spread shrunk to a pool."""

from __future__ import annotations

import numpy as np

from plancast.core.arrays import FloatArray, IntArray
from plancast.core.key import Key
from plancast.core.pooled_growth import PooledGrowth
from plancast.forecasting.growth import CUT, LEAST_CHANGES, WINDOW
from plancast.forecasting.models.model import Future, student
from plancast.forecasting.panel import Panel, Series
from plancast.forecasting.pool import LEAST_HISTORY, LEAST_OTHERS

TAIL_SCALE = 0.8
"""Scale of a heavy-tailed step for a given standard deviation of wild-free steps: 1.2816 / 1.599, so that the central
80 % are those of a normal law of that deviation."""

LEAST_STEP = {"rate": 0.05, "share": 0.005}
"""Floor of a year's step on the scale: an assumption, about the rounding of figures printed to a tenth."""

DRIFT_DOUBT = 0.5
"""Standard deviation of a share's drift in the years to come, relative to the drift seen: an assumption, 0.25 to 1.
Trends of shares fade or quicken; taken up after the record had shown intervals too narrow by half without it."""


def walk(series: Series, panel: Panel, constants: PooledGrowth, n_years: int, key: Key) -> Future:
    """Return a walk from the last figure, on the scale of the kind.

    A share drifts by its mean step, wild steps pulled in, times ``t^2 / (t^2 + 1)`` with t its ratio to its standard
    error: a drift that noise could have made is not carried on. What is carried on is not certain either: each member
    has a drift of its own for all years, `DRIFT_DOUBT` of it about it. A rate has no drift. The spread of the first
    year is that of the own steps; over the years it builds up, and hangs together, as errors of growth do in the world
    (faster than the root of the years, because drifts change), with its tail.

    References
    ----------
    James & Stein (1961), *Proc. Fourth Berkeley Symposium* 1, 361-379, for shrinking towards 0, here for one mean.
    """
    steps = tame_steps(series)
    size = _size(series, panel)
    normal = student(key, constants.tail, n_years) @ constants.path_factor[:n_years, :n_years].T
    build_up = np.array(constants.spread[:n_years]) / constants.spread[0]
    drift = _drifts(steps, size, key) if series.kind == "share" else np.zeros(key.n_members)
    paths = drift[:, None] * np.arange(1.0, n_years + 1.0) + size * TAIL_SCALE * build_up * normal
    return Future(series.jump_off[1][-1] + paths, np.ones(n_years))


def _drifts(steps: FloatArray, size: float, key: Key) -> FloatArray:
    """Return each member's drift: about the mean step as far as it stands out from its noise."""
    middle = float(steps.mean())
    drift = middle**3 / (middle**2 + size**2 / len(steps))
    drifts: FloatArray = drift * (1.0 + DRIFT_DOUBT * key.generator("drift").standard_normal(key.n_members))
    return drifts


def tame_steps(series: Series) -> FloatArray:
    """Return yearly changes on the scale over the last ten years, those of gaps annualised, wild ones pulled in."""
    years, scaled = _recent(series)
    steps = np.diff(scaled) / np.diff(years)
    middle = float(np.median(steps))
    bound = CUT * max(1.4826 * float(np.median(np.abs(steps - middle))), 0.5 * float(steps.std()))
    tame: FloatArray = np.clip(steps, middle - bound, middle + bound)
    return tame


def _recent(series: Series) -> tuple[IntArray, FloatArray]:
    """Return years and scaled figures of the last ten years: as for what grows, and at least four changes."""
    years, scaled = series.jump_off
    first = min(int(np.searchsorted(years, years[-1] - WINDOW)), max(0, len(years) - 1 - LEAST_CHANGES))
    return years[first:], scaled[first:]


def _size(series: Series, panel: Panel) -> float:
    """Return the deviation of a year's step, its log shrunk towards that of other series of the same kind."""
    n_steps = len(_recent(series)[0]) - 1
    own = np.log(_own_size(series))
    others = np.sort(
        [
            np.log(_own_size(one))
            for one in panel.series
            if one.item != series.item
            and one.kind == series.kind
            and not one.is_growth
            and len(one.years) >= LEAST_HISTORY
        ]
    )
    if len(others) < LEAST_OTHERS:
        return float(np.exp(own))
    noise = 0.5 / (n_steps - 1)
    between = max(float(others.var(ddof=1)) - noise, 0.05 * float(others.var(ddof=1)), 1e-4)
    share = between / (between + noise)
    return float(np.exp(share * own + (1.0 - share) * others.mean()))


def _own_size(series: Series) -> float:
    """Return the deviation of one year's step, wild ones pulled in; a change over k years counts as the sum of k."""
    span = np.diff(_recent(series)[0])
    steps = tame_steps(series)
    middle = np.average(steps, weights=span)
    size = float(np.sqrt((span * (steps - middle) ** 2).sum() / (len(steps) - 1)))
    return max(size, LEAST_STEP[series.kind])
