"""How many targets are met together: members are joint, so they are counted member by member."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from plancast.assessment.targets import Assessed
from plancast.core.outlook import Joint, JointCount
from plancast.core.target_outlook import Status


def count_joint(assessed: Sequence[Assessed]) -> Joint:
    """Return the joint distribution of the number of targets met: all, binding, and by theme.

    Only targets with a trajectory have members; those with a reference class are counted apart, by their expectation.
    """
    themes = sorted({one.outlook.theme for one in assessed if one.outlook.theme is not None})
    return Joint(
        all=_count(assessed),
        binding=_count([one for one in assessed if one.outlook.force == "binding"]),
        themes={theme: _count([one for one in assessed if one.outlook.theme == theme]) for theme in themes},
    )


def _count(assessed: Sequence[Assessed]) -> JointCount:
    met = [one.met for one in assessed if one.met is not None]
    rates = [one.outlook.probability or 0.0 for one in assessed if one.outlook.status is Status.REFERENCE_CLASS]
    if met:
        number = np.sum(met, axis=0, dtype=np.int64)
        shares = np.bincount(number, minlength=len(met) + 1) / number.size
    else:
        number, shares = np.zeros(1, dtype=np.int64), np.ones(1)
    return JointCount(
        n_forecast=len(met),
        expected_met=float(number.mean()),
        distribution=tuple(float(share) for share in shares),
        n_reference_class=len(rates),
        expected_met_reference_class=float(sum(rates)),
    )
