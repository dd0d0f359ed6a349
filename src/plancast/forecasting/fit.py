"""Fit the pooled growth model on a panel of countries; run by a script, not on each forecast."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from plancast.core.arrays import BoolArray, FloatArray, IntArray
from plancast.core.pooled_growth import PooledGrowth
from plancast.forecasting.growth import WINDOW, Recent, recent_growth

MOST_VOLATILE = 8.0
"""Windows with more volatility (wars, collapses) are left out of the fit; growth in log per cent."""

REVERSIONS = (1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 5.0, 6.0, 8.0, 12.0)
"""Values tried for the volatility at which own record and world count alike."""

TAILS = ((3, 1.599, 3.873), (4, 1.5175, 3.651), (5, 1.4716, 3.501), (6, 1.4373, 3.395), (8, 1.3972, 3.259))
"""Student's t with its common factor tamed as in `plancast.forecasting.models.model.student`, by degrees of freedom:
its 90 % quantile, and its 97.5 % quantile over its 75 % one; by numerical integration, checked in the tests."""

NORMAL_90 = 1.2816

SETTLING = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
"""Rates tried at which a number settles from one year ahead to the next."""

LEAST_CURVE = 3
"""Years ahead at or below which numbers are left as fitted: a curve of three constants would run through them."""


def fit_pooled_growth(growth: FloatArray, years: IntArray, n_years: int, last_year: int) -> PooledGrowth:
    """Fit the constants on every window of ten years of growth and the years after it.

    Nothing after ``last_year`` is looked at, so that a record can be made with constants known at each origin.
    By years ahead: mean growth on growth of the last one, three and ten years by Huber's estimator; the spread's
    exponent from the slope of log absolute errors on log volatility; scale and tail from quantiles of errors.
    A year's growth is what two neighbouring h differ by, so a number off its neighbours would be a dip in that year:
    each is laid on a curve in h before it is used (see `_settling` and `_power`).

    Parameters
    ----------
    growth
        Yearly growth, log per cent, shape ``(unit, year)``; NaN where a unit has no figure.
    years
        Years of the columns.
    n_years
        Years ahead to fit.
    last_year
        Last year whose figures may be seen.

    Raises
    ------
    ValueError
        If no unit has ten years and ``n_years`` more.

    References
    ----------
    Huber (1964), doi:10.1214/aoms/1177703732, for the estimator and 1.345; Pritchett & Summers (2014),
    doi:10.3386/w20573, for reversion of growth to the world's mean.
    """
    seen = growth[:, years <= last_year]
    fits = _fit_all([_windows(seen, ahead) for ahead in range(1, n_years + 1)])
    first = fits[0].recent
    volatility = float(np.exp(np.log(first.volatility).mean()))
    own_spread = _smooth_exponents([one.exponent for one in fits])
    errors = [
        one.errors / (one.recent.volatility / volatility) ** own for one, own in zip(fits, own_spread, strict=True)
    ]
    tail, tail_90 = _tail(errors[:5])
    return PooledGrowth(
        mean=_rounded(one.mean for one in fits),
        reversion=_rounded(one.reversion for one in fits),
        on_last=_rounded(one.on_last for one in fits),
        on_three=_rounded(one.on_three for one in fits),
        spread=_rounded(_power(np.array([_half_width(one) / tail_90 for one in errors]))),
        own_spread=_rounded(own_spread),
        correlation=_correlation(seen, fits, own_spread, volatility),
        volatility=round(volatility, 4),
        volatility_between=round(_between(np.log(first.volatility), 0.5 / (WINDOW - 1)), 4),
        mean_between=round(_between(first.ten, float((first.volatility**2).mean()) / WINDOW) ** 0.5, 4),
        tail=tail,
        last_year=last_year,
        n_units=int((np.isfinite(seen).sum(axis=1) > WINDOW).sum()),
        n_windows=len(fits[0].errors),
    )


class _Ahead:
    """What was fitted for one number of years ahead."""

    def __init__(self, recent: Recent, future: FloatArray, ahead: int, reversion: float, weights: FloatArray) -> None:
        self.recent = recent
        self.ahead = ahead
        self.reversion = reversion
        self.mean, self.on_last, self.on_three = (float(one) for one in weights)
        self.errors = ahead * future - self.expected(recent)
        log_size = np.log(np.maximum(np.abs(self.errors) / ahead, 0.02))
        self.exponent = float(np.polyfit(np.log(recent.volatility), log_size, 1)[0])

    def expected(self, recent: Recent) -> FloatArray:
        """Return expected growth accumulated over the years ahead."""
        design, fixed = _design(recent, self.reversion)
        total: FloatArray = self.ahead * (fixed + design @ np.array([self.mean, self.on_last, self.on_three]))
        return total


def _windows(growth: FloatArray, ahead: int) -> tuple[Recent, FloatArray]:
    """Summaries of all windows of ten years, and mean growth over the years that follow."""
    length = WINDOW + ahead
    if growth.shape[1] < length:
        raise ValueError(f"fit: {growth.shape[1]} years of growth, expected at least {length} for {ahead} years ahead.")
    pieces = np.lib.stride_tricks.sliding_window_view(growth, length, axis=1).reshape(-1, length)
    pieces = pieces[np.isfinite(pieces).all(axis=1)]
    if len(pieces) == 0:
        raise ValueError(f"fit: no unit has {length} years of growth in a row.")
    recent = recent_growth(pieces[:, :WINDOW])
    calm = recent.volatility < MOST_VOLATILE
    return _kept(recent, calm), pieces[calm, WINDOW:].mean(axis=1)


def _kept(recent: Recent, kept: BoolArray) -> Recent:
    return Recent(recent.last[kept], recent.three[kept], recent.ten[kept], recent.volatility[kept], recent.n_years)


def _design(recent: Recent, reversion: float) -> tuple[FloatArray, FloatArray]:
    own = 1.0 / (1.0 + (recent.volatility / reversion) ** 2)
    columns = [1.0 - own, own * (recent.last - recent.ten), own * (recent.three - recent.ten)]
    return np.stack(columns, axis=1), own * recent.ten


def _fit_all(windows: list[tuple[Recent, FloatArray]]) -> list[_Ahead]:
    """Fit reversion, lay it on a curve in h, fit the weights at that, and lay them on curves in turn."""
    reversion = _power(np.array([_reversion(recent, future) for recent, future in windows]))
    found = []
    for (recent, future), own in zip(windows, reversion, strict=True):
        design, fixed = _design(recent, float(own))
        found.append(_huber(design, future - fixed))
    weights = np.stack([_settling(column) for column in np.stack(found, axis=1)], axis=1)
    rows = zip(windows, reversion, weights, strict=True)
    return [_Ahead(*pair, ahead, float(own), row) for ahead, (pair, own, row) in enumerate(rows, start=1)]


def _reversion(recent: Recent, future: FloatArray) -> float:
    """Return the reversion with the least absolute error, the weights being Huber's at each."""
    errors = []
    for reversion in REVERSIONS:
        design, fixed = _design(recent, reversion)
        target = future - fixed
        errors.append(float(np.abs(target - design @ _huber(design, target)).mean()))
    return REVERSIONS[int(np.argmin(errors))]


def _huber(design: FloatArray, target: FloatArray, n_rounds: int = 12) -> FloatArray:
    """Huber's regression by reweighting, bound at 1.345 robust deviations."""
    weight: FloatArray = np.ones(len(target))
    for _ in range(n_rounds):
        found = _least_squares(design, target, weight)
        size = np.abs(target - design @ found)
        bound = max(1.345 * 1.4826 * float(np.median(size)), 1e-9)
        weight = np.minimum(1.0, bound / np.maximum(size, bound * 1e-6))
    return _least_squares(design, target, weight)


def _least_squares(design: FloatArray, target: FloatArray, weight: FloatArray) -> FloatArray:
    root = np.sqrt(weight)
    found: FloatArray = np.linalg.lstsq(design * root[:, None], target * root, rcond=None)[0].astype(np.float64)
    return found


def _smooth_exponents(exponents: list[float]) -> list[float]:
    """Lay a straight line in the log of years ahead, within 0 and 1."""
    if len(exponents) < 3:
        return [float(np.clip(one, 0.0, 1.0)) for one in exponents]
    ahead = np.log(np.arange(1, len(exponents) + 1))
    line = np.polyval(np.polyfit(ahead, exponents, 1), ahead)
    return [float(one) for one in np.clip(line, 0.0, 1.0)]


def _settling(means: FloatArray) -> FloatArray:
    """Lay means over h years on those of a year's number that settles: ``a + b q^(k - 1)`` in year k, 0 <= q < 1.

    The rate q is the one of `SETTLING` with the least squares, a and b are least squares at it.
    """
    if len(means) <= LEAST_CURVE:
        return means
    ahead = np.arange(1.0, len(means) + 1.0)
    curves = []
    for rate in SETTLING:
        design = np.stack([np.ones(len(means)), (1.0 - rate**ahead) / ((1.0 - rate) * ahead)], axis=1)
        curves.append(design @ _least_squares(design, means, np.ones(len(means))))
    return min(curves, key=lambda one: float(((one - means) ** 2).sum()))


def _power(values: FloatArray) -> FloatArray:
    """Lay what is above 0 on a power of h, by least squares in logs."""
    if len(values) <= LEAST_CURVE:
        return values
    ahead = np.log(np.arange(1.0, len(values) + 1.0))
    curve: FloatArray = np.exp(np.polyval(np.polyfit(ahead, np.log(values), 1), ahead))
    return curve


def _rounded(values: Iterable[float]) -> tuple[float, ...]:
    return tuple(round(float(one), 4) for one in values)


def _half_width(errors: FloatArray) -> float:
    """Half the distance between the 10 % and 90 % quantiles."""
    low, high = np.quantile(errors, [0.1, 0.9])
    return float(high - low) / 2.0


def _tail(errors: list[FloatArray]) -> tuple[float, float]:
    """Degrees of freedom whose outer and inner quantiles stand as those of the errors do, and their 90 % quantile."""
    outer, inner = (np.array([np.quantile(one, [1 - q, q]) @ [-1.0, 1.0] for one in errors]) for q in (0.975, 0.75))
    ratio = float((outer / inner).mean())
    tail, tail_90, _ = min(TAILS, key=lambda row: abs(row[2] - ratio))
    return float(tail), tail_90


def _correlation(
    growth: FloatArray, fits: list[_Ahead], own_spread: list[float], volatility: float
) -> tuple[tuple[float, ...], ...]:
    """Correlation between years ahead of errors that share a window, each cut at three deviations."""
    length = WINDOW + len(fits)
    pieces = np.lib.stride_tricks.sliding_window_view(growth, length, axis=1).reshape(-1, length)
    pieces = pieces[np.isfinite(pieces).all(axis=1)]
    recent = recent_growth(pieces[:, :WINDOW])
    calm = recent.volatility < MOST_VOLATILE
    recent, future = _kept(recent, calm), np.cumsum(pieces[calm, WINDOW:], axis=1)
    columns = []
    for one, own in zip(fits, own_spread, strict=True):
        error = (future[:, one.ahead - 1] - one.expected(recent)) / (recent.volatility / volatility) ** own
        bound = 3.0 * _half_width(error) / NORMAL_90
        columns.append(np.clip(error, -bound, bound))
    matrix = np.atleast_2d(np.corrcoef(np.stack(columns)))
    return tuple(tuple(round(float(one), 6) for one in row) for row in matrix)


def _between(values: FloatArray, noise: float) -> float:
    """Variance between units: that of the values less what sampling alone would give."""
    spread = float(values.var(ddof=1))
    return max(spread - noise, 0.05 * spread)
