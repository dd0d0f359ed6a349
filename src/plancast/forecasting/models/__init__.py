"""Forecast models, one file each; contract tests run over `MODELS`."""

from __future__ import annotations

from plancast.forecasting.models.drift import Drift
from plancast.forecasting.models.last_growth import LastGrowth
from plancast.forecasting.models.last_value import LastValue
from plancast.forecasting.models.model import ForecastModel
from plancast.forecasting.models.pooled import Pooled

__all__ = ["MODELS", "RIVALS", "ForecastModel", "Pooled"]

RIVALS: tuple[ForecastModel, ...] = (LastValue(), Drift(), LastGrowth())
"""Plain rivals: what a model has to beat."""

MODELS: tuple[ForecastModel, ...] = (*RIVALS, Pooled())
"""Every model."""
