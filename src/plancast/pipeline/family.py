"""A plan with the whole that it is part of and the other parts beside it, all as known on one day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from plancast import checks, reading, store
from plancast.core import verdicts
from plancast.core.finding import Finding
from plancast.core.likeness import likes_of
from plancast.core.observations import Vintages
from plancast.core.plan import Plan
from plancast.core.plan_on_day import PlanOnDay
from plancast.core.verdicts import StatedVersion
from plancast.pipeline.hashing import rows_of
from plancast.pipeline.knowledge import plan_known_on


@dataclass(frozen=True)
class Family:
    """What stands around a part."""

    whole: PlanOnDay | None = None
    """The whole; None where the plan is no part of another, or the other was not found."""

    siblings: tuple[PlanOnDay, ...] = ()
    """Other parts of the same whole whose folders stand beside the part's."""

    findings: tuple[Finding, ...] = ()
    """What the part says against the whole."""


def family_of(plan: Plan, part: PlanOnDay) -> Family:
    """Read the whole that a plan is part of, and the parts beside it, as known on the part's day.

    Parameters
    ----------
    plan
        The plan as read.
    part
        The same as known on the day.

    Returns
    -------
    Family
        Nothing where the plan names no whole; a finding where that cannot be read: the outlook still runs.
    """
    name = plan.head.part_of
    if name is None:
        return Family(findings=checks.check_part_links(plan, None))
    folder = reading.find_whole(Path(plan.folder), name)
    found = None if folder is None else reading.read_plan(folder)[0]
    if folder is None or found is None:
        return Family(findings=(checks.whole_not_found(plan),))
    day = part.vintages.as_of
    whole = plan_on_day(found, folder, day)
    siblings = tuple(
        plan_on_day(sibling, beside, day)
        for beside in reading.parts_beside(Path(plan.folder), name)
        if (sibling := reading.read_plan(beside)[0]) is not None and sibling.head.part_of == name
    )
    said = (*checks.check_part_links(plan, found), *checks.check_part(part, whole, siblings))
    return Family(whole, siblings, said)


def plan_on_day(plan: Plan, folder: Path, day: date) -> PlanOnDay:
    """Return a plan and its figures as known on a day."""
    observations, _ = reading.read_observations(folder, plan)
    vintages = store.as_of(observations, day)
    known = plan_known_on(plan, vintages)
    return on_day(known, vintages, read_versions(known)[0])


def on_day(plan: Plan, vintages: Vintages, versions: Mapping[str, tuple[StatedVersion, ...]]) -> PlanOnDay:
    """Return a plan as known on a day with each target as the version in force has it."""
    in_force = {name: one for name, stated in versions.items() for one in stated if one.in_force}
    targets = {name: in_force[name].target if name in in_force else one for name, one in plan.targets.items()}
    rules = {name: one.rule for name, one in in_force.items() if one.rule is not None}
    return PlanOnDay(plan.model_copy(update={"targets": targets}), vintages, rules)


def read_versions(plan: Plan) -> tuple[dict[str, tuple[StatedVersion, ...]], tuple[Finding, ...]]:
    """Read the words of each target whose indicator is there, in all its versions."""
    versions: dict[str, tuple[StatedVersion, ...]] = {}
    findings: list[Finding] = []
    for name, target in plan.targets.items():
        indicator = plan.indicators.get(target.indicator)
        if indicator is None:
            continue
        versions[name], found = verdicts.read_versions(target, indicator, plan.head.period, plan.documents)
        findings += found
    return versions, tuple(findings)


def taken(part: PlanOnDay, family: Family) -> dict[str, Any] | None:
    """Return what a part's result takes from the plans around it, for its hash; None where there is no whole.

    Of the whole: its name, the like indicators and their growth, with figures and targets. Of the parts beside it:
    indicators that name one of the whole, with targets. No figure or statement later than the day is in it.
    """
    if family.whole is None:
        return None
    likes = likes_of(part, family.whole)
    wanted = {like.counterpart.id for like in likes} | {like.growth for like in likes if like.growth is not None}
    whole = family.whole
    return {
        "name": whole.plan.head.name.model_dump(mode="json"),
        "period": whole.plan.head.period.text,
        **_content(whole, frozenset(wanted)),
        "observations": rows_of(whole.vintages, frozenset(wanted)),
        "siblings": [
            _content(one, frozenset(like.indicator.id for like in likes_of(one, whole))) for one in family.siblings
        ],
    }


def _content(plan: PlanOnDay, indicators: frozenset[str]) -> dict[str, Any]:
    return {
        "indicators": {
            name: one.model_dump(mode="json", exclude_none=True)
            for name, one in plan.plan.indicators.items()
            if name in indicators
        },
        "targets": {
            name: one.model_dump(mode="json", exclude_none=True)
            for name, one in plan.plan.targets.items()
            if one.indicator in indicators
        },
    }
