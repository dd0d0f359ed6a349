"""What every forecast model provides, and how its paths are joined to what is already known."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from plancast.core.arrays import FloatArray, IntArray
from plancast.core.key import Key
from plancast.forecasting.nowcast import Nowcast
from plancast.forecasting.panel import Panel, PanelError, Series

TAMEST = 0.15
"""Least common factor (chi-square over its degrees) of a Student's t member. It bounds futures at about nine scales,
99.9 % of them at 5.3: what the calmer half of countries showed over five years, and no more."""


class ForecastModel(ABC):
    """A forecast model: series in, joint-ready futures out, one file a model."""

    name: ClassVar[str]
    """Name in records."""

    min_history: ClassVar[int]
    """Figures a series must have."""

    @abstractmethod
    def future(self, series: Series, panel: Panel, n_years: int, key: Key) -> Future:
        """Return paths of one item after its last figure (or nowcast), on its scale."""

    def serves(self, series: Series) -> bool:
        """Whether the series is long enough."""
        return len(series.years) >= self.min_history

    def sample(self, panel: Panel, years: tuple[int, ...], key: Key) -> FloatArray:
        """Return futures of all items, shape ``(member, period, item)``, in each indicator's unit.

        A year whose figure is known holds that figure in all members.

        Raises
        ------
        PanelError
            If a series is too short, or a year lies before its first figure or too far ahead.
        """
        return np.stack([self.paths(one, panel, years, key) for one in panel.series], axis=2)

    def paths(self, series: Series, panel: Panel, years: tuple[int, ...], key: Key) -> FloatArray:
        """Return futures of one item of the panel, shape ``(member, period)``, in its unit."""
        self._check(series, years)
        own = key.child(self.name, series.item)
        seen = series.open_nowcast
        last = seen.year if seen else int(series.years[-1])
        now = _now(series, seen, own)
        ahead = np.empty((key.n_members, 0))
        if years[-1] > last:
            future = self.future(series, panel, years[-1] - last, own)
            moved = 0.0 if seen is None else series.to_scale(now) - series.to_scale(np.array([seen.mean]))
            ahead = series.from_scale(future.paths + np.reshape(moved, (-1, 1)) * future.response)
        known = {last: now} if seen else {}
        columns = [
            ahead[:, year - last - 1]
            if year > last
            else known[year]
            if year in known
            else _past(series, year, own, now)
            for year in years
        ]
        return np.stack(columns, axis=1)

    def _check(self, series: Series, years: tuple[int, ...]) -> None:
        if not self.serves(series):
            raise PanelError(
                f"{series.item}: {len(series.years)} figures, expected at least {self.min_history} for the model "
                f"{self.name}. Use the reference class, or name the missing figures."
            )
        if not years or any(np.diff(years) <= 0) or years[0] < series.years[0]:
            raise PanelError(f"{series.item}: years {years} must rise and not start before {series.years[0]}.")


@dataclass(frozen=True, eq=False)
class Future:
    """Paths of one item on its scale, and how they move with its last figure."""

    paths: FloatArray
    """Shape ``(member, year)``."""

    response: FloatArray
    """Change of each year per unit of change in the last figure, shape ``(year,)``: carries a nowcast's error on."""


def student(key: Key, degrees: float, n_years: int, name: str = "steps") -> FloatArray:
    """Return Student's t paths with one common factor a member, shape ``(member, year)``, tamed at the far end."""
    normal = key.generator(name).standard_normal((key.n_members, n_years))
    heavy = key.generator(name, "tail").chisquare(degrees, key.n_members) / degrees
    factor = 1.0 / np.sqrt(np.maximum(heavy, TAMEST))
    paths: FloatArray = normal * factor[:, None]
    return paths


def _now(series: Series, seen: Nowcast | None, key: Key) -> FloatArray:
    """Members' figures of the nowcast year, inside the range of the kind."""
    if seen is None:
        return np.empty(0)
    drawn = seen.mean + seen.sd * student(key, float(np.clip(seen.n_pairs - 1, 3, 30)), 1, "nowcast")[:, 0]
    low, high = series.kind_of.lower, series.kind_of.upper
    floor = max(low, 0.01 * seen.mean) if series.kind_of.is_proportional else -99.0 if series.is_growth else low
    return series.kind_of.settle(np.clip(drawn, floor, high))


def _past(series: Series, year: int, key: Key, now: FloatArray) -> FloatArray:
    """Return a year's own figure in all members; bridge a hole with the unit's own steps."""
    if year in series.years:
        return np.full(key.n_members, series.values[series.years == year][0])
    years, scaled = series.jump_off
    after = int(np.searchsorted(years, year))
    left, right = years[after - 1], years[after]
    ends = series.to_scale(now)[:, None] if len(now) and after == len(years) - 1 else scaled[after]
    share = (year - left) / (right - left)
    middle = scaled[after - 1] + share * (np.reshape(ends, -1) - scaled[after - 1])
    noise = student(key, 5.0, 1, f"bridge {year}")[:, 0] * _step_size(years, scaled)
    return series.from_scale(middle + noise * np.sqrt(share * (1.0 - share) * (right - left)))


def _step_size(years: IntArray, scaled: FloatArray) -> float:
    """Return the standard deviation of a year's step, changes over gaps counted by the root of their length."""
    span = np.diff(years)
    steps = np.diff(scaled)
    drift = (scaled[-1] - scaled[0]) / (years[-1] - years[0])
    return float(np.sqrt(((steps - drift * span) ** 2 / span).mean()))
