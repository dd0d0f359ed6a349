"""From futures of each item to joint futures: what swung together is made to swing together."""

from __future__ import annotations

import numpy as np

from plancast.core.arrays import FloatArray
from plancast.core.ensemble import Ensemble
from plancast.core.key import Key
from plancast.forecasting.growth import CUT
from plancast.forecasting.models import ForecastModel, Pooled
from plancast.forecasting.panel import Panel, PanelError, Series

DOUBT = 10.0
"""Pairs of years that count as much as no correlation at all: an assumption. With 10 common years half of what is
found is kept, with 20 two thirds; over a handful of years any two trends seem to swing together."""

LEAST_COMMON = 4
"""Common yearly changes below which two items are taken as unrelated."""


def choose(series: Series) -> ForecastModel | None:
    """Return the model that serves a series, or None where its record is too short for a trajectory.

    Examples
    --------
    >>> short = Series("firms", "count", np.array([2024, 2025]), np.array([10.0, 12.0]))
    >>> choose(short) is None
    True
    """
    pooled = Pooled()
    return pooled if pooled.serves(series) else None


def forecast(panel: Panel, years: tuple[int, ...], key: Key) -> Ensemble:
    """Forecast all series of a panel jointly.

    Each item's futures come from the model that `choose` names; they are then dealt out to members so that ranks
    of whole paths correlate as yearly changes did. Every item's own futures stay exactly as sampled, and the
    result does not depend on the order of items.

    Parameters
    ----------
    panel
        Series as known at the origin, each of at least five figures.
    years
        Years wanted, rising; those already known hold the known figure.
    key
        Seed and number of members.

    Raises
    ------
    PanelError
        If a series is too short (`choose` returns None), or a year cannot be reached.

    References
    ----------
    Iman & Conover (1982), doi:10.1080/03610918208812265, reordering by ranks; Clark et al. (2004),
    doi:10.1175/1525-7541(2004)005<0243:TSSAMF>2.0.CO;2, the same for forecast members.
    """
    single = [_single(one, panel, years, key) for one in panel.series]
    dealt = _deal(panel, single, key)
    members = np.stack(dealt, axis=2) if dealt else np.empty((key.n_members, len(years), 0))
    return Ensemble(members, years, panel.items)


def change_correlation(series: tuple[Series, ...]) -> FloatArray:
    """Correlation of yearly changes over common years, shrunk by ``n / (n + 10)`` and mended to a correlation.

    Shape ``(item, item)``, positive definite. Changes are standardised and cut at two robust deviations, so that
    one common wild year does not rule.
    """
    changes = [_standard_changes(one) for one in series]
    matrix = np.eye(len(series))
    for row, first in enumerate(changes):
        for column in range(row):
            matrix[row, column] = matrix[column, row] = _shrunk(first, changes[column])
    values, vectors = np.linalg.eigh(matrix)
    mended = (vectors * np.maximum(values, 1e-3)) @ vectors.T
    size = np.sqrt(np.diag(mended))
    correlation: FloatArray = mended / np.outer(size, size)
    return correlation


def _single(series: Series, panel: Panel, years: tuple[int, ...], key: Key) -> FloatArray:
    model = choose(series)
    if model is None:
        raise PanelError(
            f"{series.item}: {len(series.years)} figures are too few for a trajectory, expected at least "
            f"{Pooled.min_history}. Leave the item out and use its reference class."
        )
    return model.paths(series, panel, years, key)


def _deal(panel: Panel, single: list[FloatArray], key: Key) -> list[FloatArray]:
    """Give each member one path of each item, ranks of paths following correlated normals."""
    if len(single) < 2:
        return single
    order = sorted(range(len(single)), key=lambda place: panel.items[place])
    correlation = change_correlation(tuple(panel.series[place] for place in order))
    draws = [key.generator("joint", panel.items[place]).standard_normal(key.n_members) for place in order]
    normals = np.linalg.cholesky(correlation) @ np.stack(draws)
    dealt = list(single)
    for place, normal in zip(order, normals, strict=True):
        paths = single[place]
        ranked = np.argsort(_height(panel.series[place], paths), kind="stable")
        dealt[place] = np.empty_like(paths)
        dealt[place][np.argsort(normal, kind="stable")] = paths[ranked]
    return dealt


def _height(series: Series, paths: FloatArray) -> FloatArray:
    """How high a whole path lies: mean of growth, or last step of a size, share or rate."""
    height: FloatArray = paths.mean(axis=1) if series.is_growth else paths[:, -1]
    return height


def _standard_changes(series: Series) -> dict[int, float]:
    """Yearly changes by year, in robust deviations, cut at two; growth is its own change."""
    years, scaled = series.jump_off
    if series.is_growth:
        kept, values = years, scaled
    else:
        single = np.diff(years) == 1
        kept, values = years[1:][single], np.diff(scaled)[single]
    if len(values) < LEAST_COMMON:
        return {}
    middle = float(np.median(values))
    scale = max(1.4826 * float(np.median(np.abs(values - middle))), 0.5 * float(values.std()), 1e-9)
    cut = np.clip((values - middle) / scale, -CUT, CUT)
    return dict(zip(kept.tolist(), cut.tolist(), strict=True))


def _shrunk(first: dict[int, float], second: dict[int, float]) -> float:
    common = sorted(first.keys() & second.keys())
    if len(common) < LEAST_COMMON:
        return 0.0
    pair = np.array([[one[year] for year in common] for one in (first, second)])
    if (pair.std(axis=1) < 1e-9).any():
        return 0.0
    return float(np.corrcoef(pair)[0, 1]) * len(common) / (len(common) + DOUBT)
