"""How a unit has grown of late: last year, three years, ten years, and how much it swings."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from plancast.core.arrays import FloatArray, IntArray

WINDOW = 10
"""Years of growth looked at."""

LEAST_CHANGES = 4
"""Changes (or growths) that a window holds at least, however far back it must reach."""

CUT = 2.0
"""Robust deviations beyond which a year's growth counts as wild and is pulled in; chosen on the countries' panel
(2 and 2.5 score alike there, 1.5 worse)."""

LEAST_VOLATILITY = 0.05
"""Floor of volatility in log per cent: an assumption, the rounding of figures printed to a tenth."""


@dataclass(frozen=True)
class Recent:
    """Summaries of growth windows, each of shape ``(window,)``, log per cent a year."""

    last: FloatArray
    """Growth of the last year, wild years pulled in."""

    three: FloatArray
    """Mean of the last three years."""

    ten: FloatArray
    """Mean of the last ten years, or of as many as there are."""

    volatility: FloatArray
    """Standard deviation of yearly growth, wild years pulled in."""

    n_years: int
    """Years in the window."""


def recent_growth(windows: FloatArray) -> Recent:
    """Summarise windows of yearly growth, newest last; one wild year is not taken for a trend.

    Growth further than `CUT` robust deviations from the window's median is pulled in to that bound (winsorised);
    the robust deviation is 1.4826 times the median absolute one, at least half the standard deviation. So a lone wild
    year among ten calm ones keeps about a third of its distance.

    Parameters
    ----------
    windows
        Growth in log per cent, shape ``(window, year)``, at least three years, no gaps.

    References
    ----------
    Huber & Ronchetti (2009), *Robust Statistics*, 2nd ed., doi:10.1002/9780470434697, on winsorising and on 1.4826.

    Examples
    --------
    >>> wild = recent_growth(np.array([[7.0, 7.0, 7.0, 6.0, 2.0, 8.0, 0.0, 5.0, 5.0, 5.0]]))
    >>> wild.last.tolist(), wild.ten.round(2).tolist()
    ([5.0], [5.31])
    """
    middle = np.median(windows, axis=1, keepdims=True)
    robust = 1.4826 * np.median(np.abs(windows - middle), axis=1, keepdims=True)
    scale = np.maximum(np.maximum(robust, 0.5 * windows.std(axis=1, ddof=1, keepdims=True)), LEAST_VOLATILITY)
    tame = np.clip(windows, middle - CUT * scale, middle + CUT * scale)
    return Recent(
        last=tame[:, -1],
        three=tame[:, -3:].mean(axis=1),
        ten=tame.mean(axis=1),
        volatility=np.maximum(tame.std(axis=1, ddof=1), LEAST_VOLATILITY),
        n_years=windows.shape[1],
    )


def recent_changes(years: IntArray, scaled: FloatArray) -> Recent:
    """Summarise the last ten years of a size; changes over a gap are annualised.

    A change over k years repeated k times hides the swings inside it, so volatility is raised by the root of years
    per change. Where figures are rare the window reaches back to hold four changes.

    Parameters
    ----------
    years, scaled
        Years and figures on the scale of the forecast, shape ``(year,)``, at least three changes.
    """
    span = np.diff(years)
    length = max(WINDOW, int(span[-LEAST_CHANGES:].sum()))
    yearly = np.repeat(np.diff(scaled) / span, span)[-length:]
    n_changes = int((years[1:] > years[-1] - length).sum())
    found = recent_growth(yearly[None, :])
    widened = found.volatility * np.sqrt(len(yearly) / n_changes)
    return Recent(found.last, found.three, found.ten, widened, n_changes)
