"""The forecaster: figures as known on a day in, joint futures and base rates out. Touches no files."""

from plancast.forecasting.from_figures import FRESH_YEARS, REACH_YEARS, panel_from_figures
from plancast.forecasting.joint import choose, forecast
from plancast.forecasting.panel import Panel
from plancast.forecasting.reference_class import probability

__all__ = ["FRESH_YEARS", "REACH_YEARS", "Panel", "choose", "forecast", "panel_from_figures", "probability"]
