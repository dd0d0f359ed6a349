"""How good a model would have been: rolling origins, nothing later than the origin seen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from plancast.core.arrays import FloatArray, IntArray
from plancast.core.key import Key
from plancast.core.pooled_growth import PooledGrowth
from plancast.forecasting.models import ForecastModel
from plancast.forecasting.panel import Panel, Series
from plancast.scores import crps


@dataclass(frozen=True, eq=False)
class Backtest:
    """Scores of one model, one row a series and origin."""

    model: str
    """Name of the model."""

    origins: IntArray
    """Origin of each row."""

    crps: FloatArray
    """Fair CRPS by years ahead, shape ``(row, year)``, log per cent accumulated for what grows, else the unit; NaN
    where the outcome is not known."""

    inside_80: FloatArray
    """1 where the outcome lay inside the central 80 %, 0 where not, NaN where not known; same shape."""

    @property
    def mean_crps(self) -> FloatArray:
        """Mean CRPS by years ahead."""
        mean: FloatArray = np.nanmean(self.crps, axis=0)
        return mean

    @property
    def cover_80(self) -> FloatArray:
        """Share of outcomes inside the central 80 % by years ahead."""
        share: FloatArray = np.nanmean(self.inside_80, axis=0)
        return share


def backtest(
    panel: Panel,
    model: ForecastModel,
    origins: tuple[int, ...],
    n_years: int,
    *,
    key: Key,
    pool_at: Callable[[int], PooledGrowth | None],
) -> Backtest:
    """Forecast from each origin with what was known then, and score against the panel.

    Parameters
    ----------
    panel
        Series with their outcomes.
    model
        Model judged.
    origins
        Years at whose end the forecasts are made.
    n_years
        Years ahead.
    key
        Seed and number of members.
    pool_at
        Constants of the world's growth fitted on years up to an origin.

    Raises
    ------
    ValueError
        If constants saw a year after the origin, or no series can be judged.
    """
    rows: list[tuple[int, FloatArray, FloatArray]] = []
    for origin in origins:
        pool = pool_at(origin)
        if pool is not None and pool.last_year > origin:
            raise ValueError(f"backtest: constants fitted on years to {pool.last_year}, expected at most {origin}.")
        past = panel.cut(origin, pool)
        able = tuple(one for one in past.series if model.serves(one) and int(one.years[-1]) == origin)
        judged = Panel(able, origin, pool, panel.alike)
        for one in able:
            ahead = model.paths(one, judged, tuple(range(origin + 1, origin + n_years + 1)), key.child(str(origin)))
            rows.append((origin, *_scored(panel.of(one.item), ahead, origin)))
    if not rows:
        raise ValueError(f"backtest: no series of the panel reaches an origin of {origins} with enough history.")
    where, score, inside = zip(*rows, strict=True)
    return Backtest(model.name, np.array(where), np.stack(score), np.stack(inside))


def _scored(series: Series, ahead: FloatArray, origin: int) -> tuple[FloatArray, FloatArray]:
    """Return CRPS and cover by years ahead, on growth accumulated from the origin where a series grows."""
    n_years = ahead.shape[1]
    truth = np.full(n_years, np.nan)
    for place, year in enumerate(range(origin + 1, origin + n_years + 1)):
        if year in series.years:
            truth[place] = series.values[series.years == year][0]
    known = np.isfinite(truth)
    members, outcome = _accumulated(series, ahead), _accumulated(series, np.where(known, truth, ahead[0]))
    low, high = np.quantile(members, [0.1, 0.9], axis=0)
    if series.is_growth:
        known = np.cumprod(known).astype(bool)
    inside = ((outcome >= low) & (outcome <= high)).astype(np.float64)
    return np.where(known, crps(members, outcome), np.nan), np.where(known, inside, np.nan)


def _accumulated(series: Series, figures: FloatArray) -> FloatArray:
    """Return figures as they are scored: growth summed in logs, sizes in log per cent, shares and rates as they are."""
    if series.is_growth:
        return np.cumsum(series.to_scale(figures), axis=-1)
    return series.to_scale(figures) if series.grows else figures
