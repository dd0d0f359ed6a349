"""What a growing series borrows, and from whom: the world's growth, the other series of its panel, or nobody."""

from __future__ import annotations

from dataclasses import dataclass, replace

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

    mean_response: float
    """Change of that growth per point of the series' own ten-year mean; 0 where others lend it."""

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

    Growth borrows from the world. A size (level, index, count) among others of one indicator borrows their mean growth
    and how much they swing; among unlike ones how much they swing alone, for the mean growth of the air's dust and the
    port's containers is nobody's; that of too few others nothing. A size that borrows no mean reverts to its own (see
    `own_mean`). How errors build up over the years is the world's in all.
    """
    if series.is_growth:
        return _world(constants, series.recent.n_years)
    others = [
        one.recent
        for one in panel.series
        if one.item != series.item and one.grows and not one.is_growth and len(one.years) >= LEAST_HISTORY
    ]
    if len(others) < LEAST_OTHERS:
        return _alone(constants, series.recent)
    swinging = _alike_in_swing(constants, others, series.recent)
    return _alike_in_mean(swinging, constants, others) if panel.alike else swinging


def own_mean(recent: Recent) -> tuple[float, float]:
    """Return the growth to which a size of its own kind reverts, and its change per point of the ten-year mean m.

    It is ``m t^2 / (t^2 + 1)``, t the ratio of m to its standard error: a fall or rise that swings could have made
    is carried on in part, one that stands out goes on.

    References
    ----------
    James & Stein (1961), *Proc. Fourth Berkeley Symposium* 1, 361-379, for shrinking towards 0, here for one mean.

    Examples
    --------
    >>> falling = Recent(np.array([-4.0]), np.array([-4.0]), np.array([-4.0]), np.array([6.0]), 9)
    >>> [round(one, 2) for one in own_mean(falling)]
    [-3.2, 1.12]
    """
    mean = float(recent.ten[0])
    squared, noise = mean**2, float(recent.volatility[0]) ** 2 / recent.n_years
    return mean * squared / (squared + noise), squared * (squared + 3.0 * noise) / (squared + noise) ** 2


def _world(constants: PooledGrowth, n_own: int) -> Lent:
    """Constants as fitted; a record under ten years long has less say in its own spread."""
    noise = 0.5 / constants.volatility_between
    shorter = (n_own / (n_own + noise)) / (10.0 / (10.0 + noise))
    return Lent(
        mean=np.array(constants.mean),
        mean_response=0.0,
        reversion=np.array(constants.reversion),
        spread=np.array(constants.spread),
        own_spread=np.array(constants.own_spread) * min(shorter, 1.0),
        volatility=constants.volatility,
    )


def _alone(constants: PooledGrowth, own: Recent) -> Lent:
    """No pool: the world's build-up of errors, the unit's own mean and size of errors."""
    mean, response = own_mean(own)
    return replace(
        _world(constants, 10),
        mean=np.full(constants.n_years, mean),
        mean_response=response,
        own_spread=np.ones(constants.n_years),
    )


def _alike_in_swing(constants: PooledGrowth, others: list[Recent], own: Recent) -> Lent:
    """Empirical Bayes for volatility: the pool counts the more, the more alike its series swing.

    Variance between units is the variance found less what sampling alone gives: about ``1 / (2 (n - 1))`` for logs
    of standard deviations.
    """
    size = np.sort([np.log(one.volatility[0]) for one in others])
    noise = float(np.sort([0.5 / max(one.n_years - 1, 1) for one in others]).mean())
    between = max(size.var(ddof=1) - noise, 0.05 * size.var(ddof=1), 1e-4)
    volatility = float(np.exp(size.mean()))
    return replace(
        _alone(constants, own),
        spread=np.array(constants.spread) * volatility / constants.volatility,
        own_spread=np.full(constants.n_years, between / (between + 0.5 / max(own.n_years - 1, 1))),
        volatility=volatility,
    )


def _alike_in_mean(lent: Lent, constants: PooledGrowth, others: list[Recent]) -> Lent:
    """Empirical Bayes for mean growth; what sampling alone gives of its variance is ``s^2 / n``."""
    means = np.sort([one.ten[0] for one in others])
    sampling = float(np.sort([one.volatility[0] ** 2 / one.n_years for one in others]).mean())
    between = np.sqrt(max(means.var(ddof=1) - sampling, 0.05 * means.var(ddof=1), 1e-4))
    return replace(
        lent,
        mean=np.full(constants.n_years, np.median(means)),
        mean_response=0.0,
        reversion=np.array(constants.reversion) * between / constants.mean_between,
    )
