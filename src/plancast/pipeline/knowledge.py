"""What of a plan was known on a day: the subject of the run and of the plan hash alike."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from plancast.core.observations import Vintages
from plancast.core.plan import Entry, Fund, Indicator, Plan, Project, Source, Target, Technology

E = TypeVar("E", bound=Entry)


def plan_known_on(plan: Plan, vintages: Vintages) -> Plan:
    """Return a plan without what nobody knew on the day of ``vintages``.

    Targets are those whose document was out; before the plan was adopted all are taken, as a hindcast. Left out are
    later documents and all that rests on one: base values, versions of targets, changes of definition, measures,
    projects and their reports, printed facts of funds, milestones; base values of a year that was not over; and
    indicators that have no target, no part to play and no figure yet.
    """
    day = vintages.as_of
    later = frozenset(name for name, document in plan.documents.items() if document.published > day)
    is_hindcast = day < plan.head.adopted
    targets = {
        name: _target(target, later, day)
        for name, target in plan.targets.items()
        if is_hindcast or not {source.document for source in (target.source, *target.also)} <= later
    }
    cited = {source.document for target in targets.values() for source in (target.source, *target.also)}
    known = plan.model_copy(update={"targets": targets, "indicators": _indicators(plan, later)})
    used = _used(known, vintages)
    return known.model_copy(
        update={
            "documents": {name: one for name, one in plan.documents.items() if name not in later or name in cited},
            "indicators": {name: one for name, one in known.indicators.items() if name in used},
            "measures": _sourced(plan.measures, later),
            "projects": {name: _project(one, later) for name, one in _sourced(plan.projects, later).items()},
            "funds": {name: _fund(fund, later) for name, fund in plan.funds.items()},
            "technologies": {name: _technology(one, later) for name, one in plan.technologies.items()},
        }
    )


def _is_later(source: Source | None, later: frozenset[str]) -> bool:
    return source is not None and source.document in later


def _target(target: Target, later: frozenset[str], day: date) -> Target:
    base = target.base
    is_known = base is not None and not _is_later(base.source, later) and base.period.end <= day
    also = tuple(source for source in target.also if not _is_later(source, later))
    versions = tuple(version for version in target.versions if not _is_later(version.source, later))
    return target.model_copy(update={"base": base if is_known else None, "also": also, "versions": versions})


def _indicators(plan: Plan, later: frozenset[str]) -> dict[str, Indicator]:
    return {
        name: one.model_copy(
            update={"breaks": tuple(entry for entry in one.breaks if not _is_later(entry.source, later))}
        )
        for name, one in plan.indicators.items()
    }


def _used(plan: Plan, vintages: Vintages) -> frozenset[str]:
    """Return the indicators that a target, the nation's line or a figure known on the day needs, with their parts."""
    nation = plan.head.nation
    wanted = {name for target in plan.targets.values() for name in (target.indicator, target.compare_with) if name}
    wanted |= {one.compare_with for target in plan.targets.values() for one in target.versions if one.compare_with}
    wanted |= set(vintages.releases)
    wanted |= set() if nation is None else {name for name in (nation.city, nation.nation, nation.expected) if name}
    return with_parts(plan, wanted)


def with_parts(plan: Plan, wanted: set[str]) -> frozenset[str]:
    """Return indicators with all others that their figures are read off or worked out of."""
    while True:
        parts = {part for name in wanted if name in plan.indicators for part in _parts(plan.indicators[name])}
        if parts <= wanted:
            return frozenset(wanted)
        wanted = wanted | parts


def _parts(indicator: Indicator) -> set[str]:
    how = indicator.derived
    named = [indicator.year_to_date, indicator.relative_to, indicator.growth]
    if how is not None:
        named += [*(how.ratio or ()), how.growth_of, *(how.share_of_sum or ())]
    return {name for name in named if name is not None}


def _sourced(entries: dict[str, E], later: frozenset[str]) -> dict[str, E]:
    return {name: one for name, one in entries.items() if not _is_later(getattr(one, "source", None), later)}


def _project(project: Project, later: frozenset[str]) -> Project:
    """Return a project without reports of later documents."""
    reports = tuple(one for one in project.reports if not _is_later(one.source, later))
    return project.model_copy(update={"reports": reports})


def _fund(fund: Fund, later: frozenset[str]) -> Fund:
    facts = {name: fact for name, fact in fund.facts.items() if not _is_later(fact.source, later)}
    return fund.model_copy(update={"facts": facts})


def _technology(technology: Technology, later: frozenset[str]) -> Technology:
    kept = {name: one for name, one in technology.milestones.items() if not _is_later(one.source, later)}
    changed: dict[str, object] = {"milestones": kept}
    if _is_later(technology.tier_source, later):
        changed |= {"tier": None, "tier_source": None}
    return technology.model_copy(update=changed)
