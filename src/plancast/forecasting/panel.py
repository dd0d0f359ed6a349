"""What the forecaster is given: yearly series as known on a day, and nothing of a later day."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from plancast.core.arrays import FloatArray, IntArray
from plancast.core.indicators import Accumulation, Kind, kind
from plancast.core.indicators.level import MOST_LOG
from plancast.core.pooled_growth import PooledGrowth
from plancast.forecasting.growth import LEAST_CHANGES, WINDOW, Recent, recent_changes, recent_growth
from plancast.forecasting.nowcast import Nowcast


class PanelError(ValueError):
    """Series that cannot be forecast from, as handed in."""


@dataclass(frozen=True, eq=False)
class Series:
    """The yearly figures of one indicator, newest vintage as known at the origin.

    A series that restarts after a break is cut there by the caller.

    Raises
    ------
    PanelError
        If years do not rise, a figure is not finite, or growth is at or below -100 %.
    plancast.core.indicators.OutOfRangeError
        If a figure is outside the range of its kind.

    Examples
    --------
    >>> gdp = Series("gdp_growth", "rate", np.array([2023, 2024]), np.array([5.0, 5.0]), is_growth=True)
    >>> gdp.scaled.round(3).tolist()
    [4.879, 4.879]
    """

    item: str
    """Id of the indicator."""

    kind: str
    """Name of its kind: level, rate, share, count or index."""

    years: IntArray
    """Years with a figure, rising; there may be gaps."""

    values: FloatArray
    """Figures in the indicator's unit, one a year."""

    is_growth: bool = False
    """Whether a rate is the yearly growth, in per cent, of something."""

    nowcast: Nowcast | None = None
    """What is thought of the year now running, where its own figure is not out."""

    def __post_init__(self) -> None:
        if self.years.ndim != 1 or self.years.shape != self.values.shape or (np.diff(self.years) <= 0).any():
            raise PanelError(f"{self.item}: years must rise and match the figures, found {self.years.tolist()[:8]}.")
        self.kind_of.checked(self.values)
        if self.is_growth and (self.kind != "rate" or (self.values <= -100).any()):
            raise PanelError(f"{self.item}: growth must be a rate above -100 %, found kind {self.kind}.")

    @property
    def kind_of(self) -> Kind:
        """The kind itself."""
        return kind(self.kind)

    @property
    def accumulate(self) -> Accumulation:
        """How the years of a plan become one figure where the target does not say it."""
        return "compound" if self.is_growth else self.kind_of.accumulate

    @property
    def grows(self) -> bool:
        """Whether its steps are rates of growth: growth itself, levels, indices, counts."""
        return self.is_growth or self.kind_of.is_proportional

    @property
    def open_nowcast(self) -> Nowcast | None:
        """The nowcast, unless the year's own figure (or a later one) is known: that wins always."""
        known = len(self.years) > 0 and self.nowcast is not None and self.nowcast.year <= self.years[-1]
        return None if known else self.nowcast

    @property
    def scaled(self) -> FloatArray:
        """Figures on the scale of the forecast: log per cent for growth and sizes, logit for shares."""
        return self.to_scale(self.values)

    @cached_property
    def jump_off(self) -> tuple[IntArray, FloatArray]:
        """Years and scaled figures, with the middle of an open nowcast as the last of them."""
        seen = self.open_nowcast
        if seen is None:
            return self.years, self.scaled
        middle = self.to_scale(np.array([seen.mean]))
        return np.append(self.years, seen.year), np.append(self.scaled, middle)

    @cached_property
    def recent(self) -> Recent:
        """How what grows has grown over the last ten years; at least five figures."""
        years, scaled = self.jump_off
        if self.is_growth:
            n_kept = max(int((years > years[-1] - WINDOW).sum()), LEAST_CHANGES)
            return recent_growth(scaled[-n_kept:][None, :])
        return recent_changes(years, scaled)

    def to_scale(self, values: FloatArray) -> FloatArray:
        """Take figures to the scale of the forecast."""
        if self.is_growth:
            growth: FloatArray = 100.0 * np.log1p(np.maximum(values, -99.99) / 100.0)
            return growth
        return self.kind_of.to_scale(values) * self._unit

    def from_scale(self, scaled: FloatArray) -> FloatArray:
        """Take the scale of the forecast back to the indicator's unit, as figures that can occur."""
        if self.is_growth:
            growth: FloatArray = 100.0 * np.expm1(np.clip(scaled / 100.0, -MOST_LOG, MOST_LOG))
            return growth
        return self.kind_of.settle(self.kind_of.from_scale(scaled / self._unit))

    @property
    def _unit(self) -> float:
        return 100.0 if self.kind_of.is_proportional else 1.0

    def cut(self, origin: int) -> Series:
        """Return the series as it ends at a year, without nowcast."""
        kept = self.years <= origin
        return Series(self.item, self.kind, self.years[kept], self.values[kept], self.is_growth)


@dataclass(frozen=True, eq=False)
class Panel:
    """All series forecast together, the year up to which figures are known, and what the world lends.

    Raises
    ------
    PanelError
        If a figure or a nowcast is of a year after the origin, or an item comes twice.
    """

    series: tuple[Series, ...]
    """One series an item."""

    origin: int
    """Year of the as-of day: no figure and no nowcast is of a later year."""

    pool: PooledGrowth | None = None
    """Constants fitted on the world's growth; the pooled model needs them for whatever grows."""

    alike: bool = True
    """Whether the series are units of one indicator, so that their mean growth says something of each of them. The
    indicators of a plan are not."""

    def __post_init__(self) -> None:
        items = self.items
        if len(set(items)) < len(items):
            raise PanelError(f"panel: each item may come once, found {', '.join(sorted(items))}.")
        for one in self.series:
            newest = max([*one.years[-1:].tolist(), *([one.nowcast.year] if one.nowcast else [])], default=self.origin)
            if newest > self.origin:
                raise PanelError(
                    f"{one.item}: a figure of {newest} lies after the origin {self.origin}. "
                    "Cut the series at the origin; a forecast must not see what came later."
                )

    @property
    def items(self) -> tuple[str, ...]:
        """Ids of the indicators, in the order handed in."""
        return tuple(one.item for one in self.series)

    def of(self, item: str) -> Series:
        """Return the series of one item."""
        return self.series[self.items.index(item)]

    def cut(self, origin: int, pool: PooledGrowth | None) -> Panel:
        """Return the panel as it ends at an earlier origin, with constants fitted by then."""
        return Panel(tuple(one.cut(origin) for one in self.series), origin, pool, self.alike)
