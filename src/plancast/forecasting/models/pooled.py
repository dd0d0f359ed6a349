"""Pooled: a unit's own record, leaning on a pool's the more it swings and the shorter it is."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from typing_extensions import override

from plancast.core.arrays import FloatArray
from plancast.core.key import Key
from plancast.core.pooled_growth import PooledGrowth
from plancast.forecasting.growth import Recent
from plancast.forecasting.models.model import ForecastModel, Future, student
from plancast.forecasting.panel import Panel, PanelError, Series
from plancast.forecasting.pool import Lent, lent_to
from plancast.forecasting.walk import walk


class Pooled(ForecastModel):
    """Growth reverts from its last years towards a pool's mean or its own; shares and rates walk with their own steps.

    See ``docs/methods/forecast.md`` for formula, source and record.
    """

    name: ClassVar[str] = "pooled"
    min_history: ClassVar[int] = 5

    @override
    def future(self, series: Series, panel: Panel, n_years: int, key: Key) -> Future:
        """Return growth paths for whatever grows, walks for shares and rates."""
        constants = _constants(panel, n_years, series.item)
        if not series.grows:
            return walk(series, panel, constants, n_years, key)
        lent = lent_to(series, panel, constants)
        recent = series.recent
        total, response = _expected(recent, lent, constants, n_years)
        own = (recent.volatility[0] / lent.volatility) ** lent.own_spread[:n_years]
        normal = student(key, constants.tail, n_years) @ constants.path_factor[:n_years, :n_years].T
        accumulated = total + lent.spread[:n_years] * own * normal
        if series.is_growth:
            return Future(_yearly(accumulated), _yearly(response))
        return Future(series.jump_off[1][-1] + accumulated, 1.0 + response)


def _constants(panel: Panel, n_years: int, item: str) -> PooledGrowth:
    if panel.pool is None:
        raise PanelError(f"{item}: the panel carries no constants of the world's growth. Hand them in as `pool`.")
    if n_years > panel.pool.n_years:
        raise PanelError(
            f"{item}: {n_years} years ahead, expected at most {panel.pool.n_years}. "
            "The last figure is too old, or the year too far off."
        )
    return panel.pool


def _expected(recent: Recent, lent: Lent, constants: PooledGrowth, n_years: int) -> tuple[FloatArray, FloatArray]:
    """Return expected growth accumulated by years ahead, and its change per point of the last year's growth."""
    ahead = np.arange(1.0, n_years + 1.0)
    on_last, on_three = np.array(constants.on_last[:n_years]), np.array(constants.on_three[:n_years])
    noise = (recent.volatility[0] / lent.reversion[:n_years]) ** 2 * 10.0 / min(recent.n_years, 10)
    own = 1.0 / (1.0 + noise)
    last, three, ten = recent.last[0], recent.three[0], recent.ten[0]
    yearly = (1.0 - own) * lent.mean[:n_years] + own * (ten + on_last * (last - ten) + on_three * (three - ten))
    in_ten, in_three = 1.0 / recent.n_years, 1.0 / min(recent.n_years, 3)
    moved = own * (in_ten + on_last * (1.0 - in_ten) + on_three * (in_three - in_ten))
    moved = moved + (1.0 - own) * lent.mean_response * in_ten
    return ahead * yearly, ahead * moved


def _yearly(accumulated: FloatArray) -> FloatArray:
    """Take growth accumulated over years to growth year by year, along the last axis."""
    return np.diff(accumulated, axis=-1, prepend=0.0)
