"""Drift: each step is one past step, drawn at random."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from typing_extensions import override

from plancast.core.key import Key
from plancast.forecasting.models.model import ForecastModel, Future
from plancast.forecasting.models.steps import drawn_steps, yearly_steps
from plancast.forecasting.panel import Panel, Series


class Drift(ForecastModel):
    """Each step is one past change, drawn at random: the plain rival that others must beat.

    Growth is itself the step of what grows: each coming year's growth is one past year's.
    """

    name: ClassVar[str] = "drift"
    min_history: ClassVar[int] = 4

    @override
    def future(self, series: Series, panel: Panel, n_years: int, key: Key) -> Future:
        """Return past growths drawn at random, or the last figure plus such steps."""
        if series.is_growth:
            return Future(drawn_steps(series.scaled, n_years, key), np.zeros(n_years))
        last, steps = yearly_steps(series)
        return Future(last + np.cumsum(drawn_steps(steps, n_years, key), axis=1), np.ones(n_years))
