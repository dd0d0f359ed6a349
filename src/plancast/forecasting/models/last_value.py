"""Last value: the last figure stays, give or take its own past steps."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from typing_extensions import override

from plancast.core.key import Key
from plancast.forecasting.models.model import ForecastModel, Future
from plancast.forecasting.models.steps import drawn_steps, yearly_steps
from plancast.forecasting.panel import Panel, Series


class LastValue(ForecastModel):
    """Each step is one past change with a random sign: nothing is expected to move.

    For growth this says that growth stays as it was last.
    """

    name: ClassVar[str] = "last value"
    min_history: ClassVar[int] = 4

    @override
    def future(self, series: Series, panel: Panel, n_years: int, key: Key) -> Future:
        """Return the last figure plus accumulated steps."""
        last, steps = yearly_steps(series)
        drawn = drawn_steps(steps, n_years, key)
        signs = 2.0 * key.generator("signs").integers(0, 2, drawn.shape) - 1.0
        return Future(last + np.cumsum(signs * drawn, axis=1), np.ones(n_years))
