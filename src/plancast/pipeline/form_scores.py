"""Units' estimates and our medians, scored when the figure is out: the median as it stood on the estimate's day."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import numpy as np

from plancast import assessment, scores
from plancast.core.ensemble import Ensemble
from plancast.core.form_results import EstimatePair, EstimateScore
from plancast.core.key import Key
from plancast.core.observations import Vintages
from plancast.core.outlook import Outlook
from plancast.core.plan import Plan, Target
from plancast.core.series import yearly_series
from plancast.core.target_outlook import Targets, UnitEstimate
from plancast.core.version import VERSION
from plancast.pipeline.baselines import baseline_on
from plancast.pipeline.cases import Known
from plancast.pipeline.hashing import plan_hash
from plancast.pipeline.main_job import known_on, read_plan
from plancast.pipeline.steps import silent


class _ThatDay:
    """What was known, and what we expected, on earlier days; each day is worked out once."""

    def __init__(self, plan: Plan, key: Key, estimates: Iterable[UnitEstimate]) -> None:
        self._plan, self._key = plan, key
        self._first: dict[date, int] = {}
        self._found: dict[date, tuple[Known, Ensemble]] = {}
        for one in estimates:
            year = int(one.period)
            self._first[one.release_date] = min(year, self._first.get(one.release_date, year))

    def on(self, day: date) -> tuple[Known, Ensemble]:
        """Return what was known on a day and the baseline of it, from the first year that is asked for."""
        if day not in self._found:
            known = known_on(self._plan, day)
            self._found[day] = known, baseline_on(known, self._key, self._first[day])
        return self._found[day]


def with_estimate_scores(result: Outlook, plan: Plan | str | Path, target: str) -> Outlook:
    """Return an outlook with our medians of earlier days beside the estimates of one target whose figures are out.

    Each is the median of the same job, run as of the day of the estimate, with the same seed and number of members. An
    outlook without such a pair comes back as it is.

    Parameters
    ----------
    result
        The outlook.
    plan
        The plan that it is of.
    target
        Id of the target that is explained; of one that is not there, nothing is worked out.
    """
    found = next((one for one in result.targets if one.id == target), None)
    out = () if found is None else tuple(one for one in found.unit_estimate if one.figure is not None)
    if found is None or not out:
        return result
    whole = plan if isinstance(plan, Plan) else read_plan(plan)
    days = _ThatDay(whole, Key(result.seed, result.n_members, ("baseline",)), out)
    scored = found.model_copy(
        update={"unit_estimate": tuple(_scored(one, found.indicator, days) for one in found.unit_estimate)}
    )
    targets = Targets(scored if one.id == target else one for one in result.targets)
    return result.model_copy(update={"targets": targets})


def _scored(one: UnitEstimate, indicator: str, days: _ThatDay) -> UnitEstimate:
    if one.figure is None:
        return one
    _, ensemble = days.on(one.release_date)
    median = assessment.median_of(ensemble, indicator, int(one.period))
    error = None if median is None else abs(median - one.figure)
    return one.model_copy(update={"median_then": median, "median_error": error})


def score_estimates(
    plan: Plan | str | Path,
    *,
    as_of: date | None = None,
    seed: int = 1,
    n_members: int = 10_000,
    progress: Callable[[str], None] = silent,
) -> EstimateScore:
    """Say how near units' estimates came to the figures, and how near our medians of the same days.

    Parameters
    ----------
    plan
        A plan as read, its folder, or the name of a bundled one.
    as_of
        Only figures and estimates released by this day are known; by default the newest release day in the plan.
    seed, n_members
        As for `plancast.outlook`: each earlier day is run with them.
    progress
        Called with the name of each step as it begins.

    Returns
    -------
    EstimateScore
        Every estimate whose figure is out, one a unit, indicator and year, under the first target of the indicator;
        and means of scaled errors over those pairs in which both spoke.

    Raises
    ------
    PlancastError
        If the plan cannot be read.

    References
    ----------
    Hyndman & Koehler (2006), doi:10.1016/j.ijforecast.2006.03.001: errors over the mean change from year to year.
    """
    progress("reading the plan")
    whole = plan if isinstance(plan, Plan) else read_plan(plan)
    progress("taking figures as known on the day")
    known = known_on(whole, as_of)
    found = {
        target: [one for one in estimates if one.figure is not None]
        for target, estimates in _estimates(known.plan, known.vintages).items()
    }
    days = _ThatDay(whole, Key(seed, n_members, ("baseline",)), (one for some in found.values() for one in some))
    progress("forecasting")
    targets = known.plan.targets
    pairs = tuple(_pair(known.plan, targets[name], one, days) for name, some in found.items() for one in some)
    head = {"version": VERSION, "plan": known.plan.id, "plan_hash": plan_hash(known.plan, known.vintages)}
    run = {"as_of": known.as_of, "seed": seed, "n_members": n_members, "pairs": pairs}
    return EstimateScore.model_validate({**head, **run, **_means(pairs)})


def _estimates(plan: Plan, vintages: Vintages) -> dict[str, tuple[UnitEstimate, ...]]:
    """Return the estimates of each indicator under its first target."""
    first: dict[str, str] = {}
    for name, target in plan.targets.items():
        if target.indicator in plan.indicators:
            first.setdefault(target.indicator, name)
    return {
        target: assessment.estimates_of(plan, vintages, yearly_series(plan, vintages, indicator), None)
        for indicator, target in first.items()
    }


def _pair(plan: Plan, target: Target, one: UnitEstimate, days: _ThatDay) -> EstimatePair:
    indicator = target.indicator
    assert one.figure is not None and one.figure_release_date is not None and one.unit_error is not None
    known, ensemble = days.on(one.release_date)
    scored = _scored(one, indicator, days)
    scale = None
    if indicator in known.plan.indicators:
        series = yearly_series(known.plan, known.vintages, indicator)
        scale = scores.yearly_scale(np.array(series.years), np.array([figure.value for figure in series.figures]))
    return EstimatePair(
        unit=one.unit,
        target=target.id,
        name=target.name or plan.indicators[indicator].name,
        indicator=indicator,
        period=one.period,
        day=one.release_date,
        estimate=one.value,
        median=assessment.median_of(ensemble, indicator, int(one.period)),
        figure=one.figure,
        figure_release_date=one.figure_release_date,
        unit_error=one.unit_error,
        median_error=scored.median_error,
        scale=scale,
    )


def _means(pairs: tuple[EstimatePair, ...]) -> dict[str, float | int | None]:
    """Return mean scaled errors, and who was nearer, over the pairs in which both spoke."""
    both = [(one.unit_error, one.median_error, one.scale) for one in pairs]
    scaled = [
        (unit / scale, median / scale) for unit, median, scale in both if median is not None and scale is not None
    ]
    n_unit = sum(unit < median for unit, median in scaled)
    n_median = sum(median < unit for unit, median in scaled)
    return {
        "n": len(scaled),
        "unit_scaled_error": float(np.mean([unit for unit, _ in scaled])) if scaled else None,
        "median_scaled_error": float(np.mean([median for _, median in scaled])) if scaled else None,
        "n_unit_nearer": n_unit,
        "n_median_nearer": n_median,
        "chance": scores.sign_test(n_unit, n_median),
    }
