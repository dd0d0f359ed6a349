"""Score of an ensemble: how far its members lie from what came about, less half their own spread."""

from __future__ import annotations

import numpy as np

from plancast.core.arrays import FloatArray


def crps(members: FloatArray, observed: FloatArray) -> FloatArray:
    """Continuous ranked probability score of an ensemble, fair estimator.

    Parameters
    ----------
    members
        Forecast ensemble, shape ``(member, ...)``, in the indicator's unit.
    observed
        What came about, shape ``(...)``, in the same unit.

    Returns
    -------
    FloatArray
        Score, shape ``(...)``, in that unit; 0 for a certain and right forecast.

    Raises
    ------
    ValueError
        If there are fewer than two members: their spread is then unknown.

    References
    ----------
    Gneiting & Raftery (2007), doi:10.1198/016214506000001437, section 4.2;
    Ferro (2014), doi:10.1002/qj.2270, for the factor ``m - 1``.

    Examples
    --------
    >>> float(crps(np.array([3.0, 3.4, 3.8]), np.array(3.9)).round(3))
    0.233
    """
    n_members = members.shape[0]
    if n_members < 2:
        raise ValueError(f"CRPS needs at least 2 members, got {n_members}.")
    ranked = np.sort(members, axis=0)
    weight = 2 * np.arange(1, n_members + 1) - n_members - 1
    spread = np.tensordot(weight, ranked, axes=1) / (n_members * (n_members - 1))
    score: FloatArray = np.abs(members - observed).mean(axis=0) - spread
    return score
