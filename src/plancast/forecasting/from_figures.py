"""From the figures known on a day to the panel that is forecast: which series, and what the running year tells."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

import numpy as np

from plancast.core.arrays import FloatArray
from plancast.core.indicators import kind
from plancast.core.key import Key
from plancast.core.observations import Vintages
from plancast.core.periods import Period
from plancast.core.plan import Indicator, Plan
from plancast.core.pooled_growth import PooledGrowth
from plancast.core.rebased import chain_of, moved_since, product
from plancast.core.revisions import first_after, is_new_base, told_by_year
from plancast.core.series import NOT_A_FIGURE, YearFigure, YearlySeries, yearly_series
from plancast.forecasting.joint import choose
from plancast.forecasting.nowcast import Nowcast, nowcast, weigh
from plancast.forecasting.panel import Panel, Series

FRESH_YEARS = 3
"""A series whose newest figure describes a year longer ago than this before the as-of day gets no trajectory."""

REACH_YEARS = 12
"""Years after the as-of day's that are forecast at most: constants are fitted for 15 years after a series' last figure,
which may be `FRESH_YEARS` old."""

N_WEIGHED = 2_000
"""Members from which the model's own figure of the running year is read."""

ROUNDING = 12**0.5
"""A figure rounded to a step is off by a uniform error of deviation ``step / sqrt(12)``: the least of a nowcast."""

WIDTH_80 = 2.5631
"""Width of the central 80 % of a normal law, in standard deviations."""

Measure = Literal["growth", "level"]


def panel_from_figures(plan: Plan, vintages: Vintages, wanted: Iterable[str], pool: PooledGrowth | None) -> Panel:
    """Return the panel of those wanted indicators whose record on the day is long and fresh enough for a trajectory.

    Parameters
    ----------
    plan, vintages
        The plan, and all that was known on the day.
    wanted
        Ids of indicators.
    pool
        Constants fitted on the world's growth.

    Returns
    -------
    Panel
        One series an indicator, in order of id, its running year nowcast where year-to-date figures and their past
        errors are known; an indicator with too short or too old a record, or an event, is left out. So is a figure
        outside the range of its kind (a share of 226 %, growth of -100 %), and a level or index that was negative
        once or is 0 now: a balance, or what has ended, has no growth to go by.
    """
    pairs = _Pairs(plan, vintages)
    found = [
        one
        for name in sorted(set(wanted))
        if plan.indicators[name].kind != "event"
        if (one := _series(plan.indicators[name], yearly_series(plan, vintages, name), vintages, pairs)) is not None
    ]
    bare = Panel(tuple(replace(one, nowcast=None) for one in found), vintages.as_of.year, pool, alike=False)
    return replace(bare, series=tuple(_weighed(one, bare) for one in found))


def _weighed(series: Series, bare: Panel) -> Series:
    """Weigh a nowcast with what the model says of that year from the years before; without a pool it says nothing."""
    model, seen = choose(series), series.open_nowcast
    if seen is None or model is None or bare.pool is None:
        return series
    key = Key(0, N_WEIGHED, ("weigh",))  # a fixed key: what is known on a day does not hang on the run's seed
    drawn = model.paths(bare.of(series.item), bare, (seen.year,), key)[:, 0]
    low, middle, high = (float(one) for one in np.quantile(drawn, [0.1, 0.5, 0.9]))
    return replace(series, nowcast=weigh(seen, middle, (high - low) / WIDTH_80))


def _series(indicator: Indicator, yearly: YearlySeries, vintages: Vintages, pairs: _Pairs) -> Series | None:
    origin = vintages.as_of.year
    figures = _possible(indicator, yearly.figures)
    if not figures or figures[-1].year < origin - FRESH_YEARS:
        return None
    one = Series(
        indicator.id,
        indicator.kind,
        np.array([figure.year for figure in figures]),
        np.array([figure.value for figure in figures]),
        is_growth=indicator.is_growth,
        nowcast=pairs.nowcast(indicator, figures[-1].year + 1),
    )
    return one if choose(one) is not None else None


def _possible(indicator: Indicator, figures: tuple[YearFigure, ...]) -> list[YearFigure]:
    """Return the figures inside the range of the kind; none where the series cannot be forecast by its growth."""
    if (
        kind(indicator.kind).lower_is_open
        and figures
        and (figures[-1].value <= 0.0 or any(figure.value < 0.0 for figure in figures))
    ):
        return []
    return [figure for figure in figures if _can_be(indicator, figure.value)]


def _can_be(indicator: Indicator, value: float) -> bool:
    return kind(indicator.kind).holds(np.array([value])) and not (indicator.is_growth and value <= -100.0)


@dataclass(frozen=True)
class _Pairs:
    """Year-to-date figures beside the figures of their years, for all indicators that have both."""

    plan: Plan
    vintages: Vintages

    def nowcast(self, indicator: Indicator, year: int) -> Nowcast | None:
        """Return what the year-to-date figures tell of one year, or None where there are none or no past errors."""
        to_date = self._to_date(indicator)
        running = [period for period in to_date if period.year == year]
        if not running or year > self.vintages.as_of.year:
            return None
        newest = max(running)
        if not _can_be(indicator, to_date[newest]) or (_measure(indicator) == "level" and to_date[newest] <= 0.0):
            return None
        own = self._past(indicator, newest)
        others = [  # errors of growth can be borrowed; the part of a year's amount that falls by a month cannot
            pair
            for other in self.plan.indicators.values()
            if _measure(indicator) == "growth" == _measure(other) and other.id != indicator.id and other.kind != "event"
            for pair in self._past(other, newest)
        ]
        pooled_to_date, pooled_year = _columns(others)
        found = nowcast(
            _measure(indicator),
            year,
            to_date[newest] * self._rebased(indicator, newest),
            *_columns(own),
            pooled_to_date=pooled_to_date,
            pooled_year=pooled_year,
        )
        step = float(self.vintages.newest(indicator.year_to_date or "", "year_to_date")[newest].figure.step)
        return None if found is None else replace(found, sd=max(found.sd, step / ROUNDING))

    def _rebased(self, indicator: Indicator, running: Period) -> float:
        """Return by how much a new base moved the year before since the amount of the running year was told."""
        if _measure(indicator) == "growth":
            return 1.0
        linked = chain_of(self.plan, self.vintages, indicator.id)
        years = told_by_year(self.vintages, indicator.id)
        return product(moved_since(years, linked, running.year - 1, self._told_on(indicator, running)))

    def _told_on(self, indicator: Indicator, period: Period) -> date:
        """Return the day on which the amount from the start of a year was told."""
        return self.vintages.newest(indicator.year_to_date or "", "year_to_date")[period].release_date

    def _beside(self, indicator: Indicator, figure: YearFigure, period: Period) -> float:
        """Return a year's figure on the base of the amount told within it: growth as it is known now."""
        if _measure(indicator) == "growth":
            return figure.value
        then = first_after(
            told_by_year(self.vintages, indicator.id).get(figure.year, ()), self._told_on(indicator, period)
        )
        moved = then is not None and len(figure.releases) == 1 and is_new_base(then, figure.releases[0])
        return then.value if then is not None and moved else figure.as_released.value

    def _to_date(self, indicator: Indicator) -> dict[Period, float]:
        if indicator.year_to_date is None:
            return {}
        found = self.vintages.newest(indicator.year_to_date, "year_to_date")
        return {
            period: release.value for period, release in found.items() if release.release_status not in NOT_A_FIGURE
        }

    def _past(self, indicator: Indicator, like: Period) -> list[tuple[float, float]]:
        """Return pairs of year-to-date and year, for years before that of ``like``, at the same part of the year."""
        to_date = self._to_date(indicator)
        years = yearly_series(self.plan, self.vintages, indicator.id).by_year if to_date else {}
        positive = _measure(indicator) == "growth"
        return [
            (value, self._beside(indicator, years[period.year], period))
            for period, value in sorted(to_date.items())
            if period.year < like.year and period.share_of_year == like.share_of_year and period.year in years
            if positive or (value > 0 and years[period.year].value > 0)
        ]


def _measure(indicator: Indicator) -> Measure:
    """Return how the year's figure follows: a rate or share moves by an error, an amount is scaled up."""
    return "growth" if indicator.kind in ("rate", "share") else "level"


def _columns(pairs: list[tuple[float, float]]) -> tuple[FloatArray, FloatArray]:
    table = np.array(pairs, dtype=np.float64).reshape(-1, 2)
    return table[:, 0], table[:, 1]
