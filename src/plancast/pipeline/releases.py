"""The releases of one indicator: read off the files, in a large plan off the index over them."""

from __future__ import annotations

from pathlib import Path

from plancast import reading
from plancast.core.finding import PlancastError
from plancast.core.observations import Observations
from plancast.core.plan import Plan
from plancast.core.text import Text


def read_releases_of(plan: Plan, indicator: str) -> Observations:
    """Return all releases of an indicator, whenever they came out.

    Raises
    ------
    PlancastError
        If the plan has no such indicator; the nearest is named.
    """
    known = known_indicator(plan, indicator)
    observations, _ = reading.read_observations(Path(plan.folder), plan)
    return Observations(tuple(row for row in observations if row.indicator == known))


def known_indicator(plan: Plan, name: str) -> str:
    """Return the id of an indicator by its id or an earlier one.

    Raises
    ------
    PlancastError
        If the plan has no such indicator.
    """
    if name in plan.indicators:
        return name
    former = next((one.id for one in plan.indicators.values() if name in one.formerly), None)
    if former is not None:
        return former
    near = reading.nearest(name, list(plan.indicators))
    hint_en = f" Did you mean '{near}'?" if near else ""
    hint_zh = f"是否指“{near}”？" if near else ""
    raise PlancastError(
        Text(
            en=f"the plan {plan.id} has no indicator '{name[:100]}'.{hint_en} Its ids are in indicators.yaml.",
            zh=f"规划{plan.id}中没有指标“{name[:100]}”。{hint_zh}标识见indicators.yaml。",
        )
    )
