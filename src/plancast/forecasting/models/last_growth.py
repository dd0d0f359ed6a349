"""Last growth: the last step goes on, give or take how steps changed before."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from typing_extensions import override

from plancast.core.key import Key
from plancast.forecasting.models.model import ForecastModel, Future
from plancast.forecasting.models.steps import drawn_steps, yearly_steps
from plancast.forecasting.panel import Panel, Series


class LastGrowth(ForecastModel):
    """Steps go on as the last one and change as they changed before.

    For growth itself this is what `LastValue` says, by definition: both let growth stay.
    """

    name: ClassVar[str] = "last growth"
    min_history: ClassVar[int] = 5

    @override
    def future(self, series: Series, panel: Panel, n_years: int, key: Key) -> Future:
        """Return a path whose steps are a random walk around the last one."""
        last, steps = yearly_steps(series)
        figures = series.scaled if series.is_growth else steps
        changes = steps if series.is_growth else np.diff(steps)
        drawn = drawn_steps(changes, n_years, key)
        signs = 2.0 * key.generator("signs").integers(0, 2, drawn.shape) - 1.0
        walk = figures[-1] + np.cumsum(signs * drawn, axis=1)
        if series.is_growth:
            return Future(walk, np.ones(n_years))
        return Future(last + np.cumsum(walk, axis=1), 1.0 + np.arange(1.0, n_years + 1.0))
