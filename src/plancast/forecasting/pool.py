"""What a growing series borrows, and from whom: the world's growth, or the other series of its panel."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from plancast.core.arrays import FloatArray
from plancast.core.pooled_growth import PooledGrowth
from plancast.forecasting.growth import Recent
from plancast.forecasting.panel import Panel, Series

LEAST_OTHERS = 4
"""Other series needed before a panel is a pool of its own: an assumption, four being the fewest with a spread."""

LEAST_HISTORY = 5
"""Figures another series must have to count in the pool."""


@dataclass(frozen=True, eq=False)
class Lent:
    """What a pool lends to one series, by years ahead; log per cent."""

    mean: FloatArray
    """Growth to which the series reverts, per cent a year."""

    reversion: FloatArray
    """Volatility at which own record and pool count alike."""

    spread: FloatArray
    """Scale of the error of accumulated growth at the pool's volatility."""

    own_spread: FloatArray
    """Exponent of the unit's volatility, relative to the pool's, in its spread."""

    volatility: float
    """The pool's volatility."""


def lent_to(series: Series, panel: Panel, constants: PooledGrowth) -> Lent:
    """Return what one series borrows.

    Growth borrows from the world; a size (level, index, count) from the other sizes of its panel, because sizes of
    every sort do not swing as national products do. How errors build up over the years is the world's in both.
    """
    n_own = series.recent.n_years
    if series.is_growth:
        return _world(constants, n_own)
    others = [
        one.recent
        for one in panel.series
        if one.item != series.item and one.grows and not one.is_growth and len(one.years) >= LEAST_HISTORY
    ]
    return _panel(constants, others, n_own) if len(others) >= LEAST_OTHERS else _alone(constants)


def _world(constants: PooledGrowth, n_own: int) -> Lent:
    """Constants as fitted; a record under ten years long has less say in its own spread."""
    noise = 0.5 / constants.volatility_between
    shorter = (n_own / (n_own + noise)) / (10.0 / (10.0 + noise))
    return Lent(
        mean=np.array(constants.mean),
        reversion=np.array(constants.reversion),
        spread=np.array(constants.spread),
        own_spread=np.array(constants.own_spread) * min(shorter, 1.0),
        volatility=constants.volatility,
    )


def _panel(constants: PooledGrowth, others: list[Recent], n_own: int) -> Lent:
    """Empirical Bayes: the pool counts the more, the more alike its series are.

    Variance between units is the variance found less what sampling alone gives: ``s^2 / n`` for means and about
    ``1 / (2 (n - 1))`` for logs of standard deviations.
    """
    means = np.sort([one.ten[0] for one in others])
    size = np.sort([np.log(one.volatility[0]) for one in others])
    sampling = float(np.sort([one.volatility[0] ** 2 / one.n_years for one in others]).mean())
    mean_between = np.sqrt(max(means.var(ddof=1) - sampling, 0.05 * means.var(ddof=1), 1e-4))
    size_noise = float(np.sort([0.5 / max(one.n_years - 1, 1) for one in others]).mean())
    size_between = max(size.var(ddof=1) - size_noise, 0.05 * size.var(ddof=1), 1e-4)
    volatility = float(np.exp(size.mean()))
    own = size_between / (size_between + 0.5 / max(n_own - 1, 1))
    return Lent(
        mean=np.full(constants.n_years, np.median(means)),
        reversion=np.array(constants.reversion) * mean_between / constants.mean_between,
        spread=np.array(constants.spread) * volatility / constants.volatility,
        own_spread=np.full(constants.n_years, own),
        volatility=volatility,
    )


def _alone(constants: PooledGrowth) -> Lent:
    """No pool: the world's mean and build-up of errors, the unit's own size of them."""
    alone = np.ones(constants.n_years)
    world = _world(constants, 10)
    return Lent(world.mean, world.reversion, world.spread, alone, world.volatility)
