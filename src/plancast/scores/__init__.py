"""Scores of forecasts: CRPS for figures, Brier for events; errors of estimates on one scale."""

from __future__ import annotations

from plancast.scores.brier import brier
from plancast.scores.crps import crps
from plancast.scores.estimates import LEAST_PAIRS, sign_test, yearly_scale

__all__ = ["LEAST_PAIRS", "brier", "crps", "sign_test", "yearly_scale"]
