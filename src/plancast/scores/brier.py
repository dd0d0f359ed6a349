"""Score of a probability: squared distance from what came about."""

from __future__ import annotations

import numpy as np

from plancast.core.arrays import AnyArray, FloatArray


def brier(probability: FloatArray, happened: AnyArray) -> FloatArray:
    """Brier score of each probability.

    Parameters
    ----------
    probability
        Forecast probability, from 0 to 1, any shape.
    happened
        What came about, 0 or 1 (or boolean), of the same shape.

    Returns
    -------
    FloatArray
        Score, same shape; 0 for a certain and right forecast, 1 for a certain and wrong one.

    Raises
    ------
    ValueError
        If a probability is outside 0 to 1 or not finite.

    References
    ----------
    Brier (1950), doi:10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2, in its one-sided form.

    Examples
    --------
    >>> brier(np.array([0.9, 0.4]), np.array([True, True])).round(2).tolist()
    [0.01, 0.36]
    """
    if not ((probability >= 0) & (probability <= 1)).all():
        raise ValueError(f"Brier score needs probabilities from 0 to 1, got {np.ravel(probability)[:5]}.")
    score: FloatArray = (probability - happened.astype(np.float64)) ** 2
    return score
