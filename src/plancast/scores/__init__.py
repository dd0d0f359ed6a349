"""Scores of forecasts: CRPS for figures, Brier for events."""

from __future__ import annotations

from plancast.scores.brier import brier
from plancast.scores.crps import crps

__all__ = ["brier", "crps"]
