"""The likely outcome: median, interval and probability read off the members of the ensemble."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np

from plancast.assessment.case import Case
from plancast.assessment.figures import used_by
from plancast.core.arrays import BoolArray, FloatArray
from plancast.core.model_record import model_name
from plancast.core.rule import Bound, Rule
from plancast.core.target_outlook import Neighbour, Record, YearOutlook
from plancast.core.verdicts import accumulate

N_NEIGHBOURS = 2
"""How many neighbouring bounds are shown on each side."""


def likely_outcome(case: Case) -> tuple[dict[str, Any], BoolArray]:
    """Return the fields of a target's outlook that its members give, and which members meet it.

    Probabilities are shares of members; the median and the central 80 % interval are of the figure that the rule judges
    (of a comparison: the indicator's own accumulated figure).
    """
    rule, members = case.rule, case.members
    assert rule is not None
    assert rule.bound is not None
    assert members is not None
    own = _accumulated(case, rule)
    judged = own - _compared(case, rule)
    met = rule.bound.holds(judged)
    low, middle, high = np.quantile(own, [0.1, 0.5, 0.9])
    found = {
        "median": float(middle),
        "interval_80": (float(low), float(high)),
        "probability": float(met.mean()),
        "probability_strict": _share(rule.strict, judged) if rule.is_tolerant else None,
        "probability_later": _later(case, rule),
        "yearly": _yearly(rule, members) if rule.accumulation == "mean" else (),
        "neighbours": _neighbours(rule.bound, judged, float(high - low)),
        "trajectory": _trajectory(rule, members),
        "running_year": case.running_year,
        "used": used_by(case),
        "record": _record(case),
    }
    return found, met


def _accumulated(case: Case, rule: Rule) -> FloatArray:
    assert case.members is not None
    return accumulate(rule, case.members, case.base_value)


def _compared(case: Case, rule: Rule) -> FloatArray | float:
    if rule.compare is None or case.compared_members is None:
        return 0.0
    return accumulate(rule, case.compared_members, yearly="growth")


def _later(case: Case, rule: Rule) -> float | None:
    """Return the probability at the second deadline, where the rule has one."""
    if rule.later_last is None or case.later_members is None:
        return None
    later = replace(rule, last=rule.later_last, later_last=None)
    return _share(rule.bound, accumulate(later, case.later_members, case.base_value))


def _share(bound: Bound | None, judged: FloatArray) -> float | None:
    return None if bound is None else float(bound.holds(judged).mean())


def _yearly(rule: Rule, members: FloatArray) -> tuple[Neighbour, ...]:
    assert rule.bound is not None
    return tuple(
        Neighbour(bound=float(year), probability=float(rule.bound.holds(members[:, place]).mean()))
        for place, year in enumerate(rule.years)
    )


def _trajectory(rule: Rule, members: FloatArray) -> tuple[YearOutlook, ...]:
    low, middle, high = np.quantile(members, [0.1, 0.5, 0.9], axis=0)
    return tuple(
        YearOutlook(year=year, median=float(middle[place]), interval_80=(float(low[place]), float(high[place])))
        for place, year in enumerate(rule.years)
        if np.isfinite(middle[place])
    )


def _neighbours(bound: Bound, judged: FloatArray, width: float) -> tuple[Neighbour, ...]:
    """Return the probability at bounds a round step apart, about a quarter of the interval's width."""
    step = _round_step(width / 4)
    center = bound.lower if bound.lower is not None else bound.upper
    assert center is not None
    shifts = [place * step for place in range(-N_NEIGHBOURS, N_NEIGHBOURS + 1)]
    return tuple(
        Neighbour(bound=float(center) + shift, probability=float(bound.holds(judged - shift).mean()))
        for shift in shifts
    )


def _round_step(about: float) -> float:
    """Return 1, 2 or 5 times a power of ten, at most ``about``."""
    if about <= 0 or not math.isfinite(about):
        return 1.0
    power = 10.0 ** math.floor(math.log10(about))
    return float(next(lead for lead in (5, 2, 1) if lead * power <= about * (1 + 1e-9)) * power)


def _record(case: Case) -> Record | None:
    if case.model_record is None or case.model is None:
        return None
    return Record(text=case.model_record, name=model_name(case.model))
