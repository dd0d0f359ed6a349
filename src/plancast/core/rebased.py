"""What a revision of a level moves besides its own years: ratios relative to it, and base values of targets."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from datetime import date

from plancast.core.bases import Chain, Linked, chain
from plancast.core.observations import Observation, Vintages
from plancast.core.plan import Indicator, Plan, Target
from plancast.core.revisions import (
    REVISION_TOLERANCE,
    Junction,
    first_of_best_source_after,
    is_implausible,
    is_new_base,
    is_revision,
    stood_on,
    told_by_year,
)


def first_year(indicator: Indicator) -> int:
    """Return the year of an indicator's last known change of definition, from which its figures compare; 0 without."""
    return max((entry.period.start.year for entry in indicator.breaks), default=0)


def chain_of(plan: Plan, vintages: Vintages, indicator: str) -> Chain:
    """Return the printed years of a level since its last change of definition, on the base of the newest one.

    Of a level that is no amount of money a single year told anew is a correction of that year alone: only where a day
    restated several years are the years before linked to them.
    """
    noun = plan.indicators[indicator]
    releases = {year: found for year, found in told_by_year(vintages, indicator).items() if year >= first_year(noun)}
    is_money = noun.price_basis is not None or noun.growth is not None
    if not is_money and not _restated_together(releases):
        return Chain({year: Linked(found[0]) for year, found in releases.items()}, ())
    return chain(releases, growth_beside(plan, vintages, indicator))


def _restated_together(releases: dict[int, tuple[Observation, ...]]) -> bool:
    """Whether one day moved more than one year to a new base."""
    days = Counter(
        day
        for found in releases.values()
        for day in {one.release_date for one in found if any(_moves(old, one) for old in found)}
    )
    return any(n_years > 1 for n_years in days.values())


def _moves(old: Observation, new: Observation) -> bool:
    return old.release_date < new.release_date and is_new_base(old, new)


def growth_beside(plan: Plan, vintages: Vintages, level: str) -> dict[int, Observation]:
    """Return the printed growth of a level by year, where the plan names the indicator that holds it."""
    named = plan.indicators[level].growth
    return {} if named is None else {year: found[0] for year, found in told_by_year(vintages, named).items()}


def product(junctions: Iterable[Junction]) -> float:
    """Return by how much several revisions moved a figure together."""
    return math.prod(junction.factor for junction in junctions)


def carried(
    plan: Plan, vintages: Vintages, indicator: Indicator, releases: dict[int, tuple[Observation, ...]]
) -> dict[int, tuple[Junction, ...]]:
    """Return the revisions of the level that a ratio is relative to since its own release, by year of the ratio."""
    below = indicator.relative_to
    if below is None or below not in plan.indicators:
        return {}
    levels = told_by_year(vintages, below)
    linked = chain_of(plan, vintages, below)
    found = {year: moved_since(levels, linked, year, known[0].release_date) for year, known in releases.items()}
    return {year: junctions for year, junctions in found.items() if junctions}


def moved_since(
    levels: dict[int, tuple[Observation, ...]], linked: Chain, year: int, day: date
) -> tuple[Junction, ...]:
    """Return how a level of one year moved since a day: its own revision, and those that its year is linked over.

    A year without a level moves as the next year that has one does.
    """
    at = next((known for known in sorted(linked.years) if known >= year), None)
    if at is None:
        return ()
    now = linked.years[at]
    then = stood_on(levels[at], day) or first_of_best_source_after(levels[at], day) or now.release
    own = (Junction(then, now.release),) if _has_moved(then, now.release, levels[at]) else ()
    return (*own, *(junction for junction in now.junctions if junction.new.release_date > day))


def _has_moved(then: Observation, now: Observation, releases: Iterable[Observation]) -> bool:
    """Whether a figure stands on another base: by itself, or as a later report of one that a bureau had moved."""
    if not is_revision(then, now) or is_implausible(then, now):
        return False
    return any(then.release_date < one.release_date <= now.release_date and is_new_base(then, one) for one in releases)


def base_factor(plan: Plan, vintages: Vintages, target: Target) -> float:
    """Return by how much the base value that a plan printed has moved since, through revisions known on the day.

    Of a level: its figure on the newest base over the release that the base agrees with, where a new base parts the
    two; of a ratio: as its figures are carried; else 1. The base is of the day on which its document was published.
    """
    base = target.base
    document = plan.documents.get((base.source or target.source).document) if base is not None else None
    if base is None or document is None or base.period.kind != "year":
        return 1.0
    year, indicator = base.period.year, plan.indicators[target.indicator]
    if indicator.relative_to is not None and indicator.relative_to in plan.indicators:
        levels = told_by_year(vintages, indicator.relative_to)
        linked = chain_of(plan, vintages, indicator.relative_to)
        return 1.0 / product(moved_since(levels, linked, year, document.published))
    if indicator.kind != "level":
        return 1.0
    now = chain_of(plan, vintages, indicator.id).years.get(year)
    then = stood_on(told_by_year(vintages, indicator.id).get(year, ()), document.published)
    if now is None or then is None or not _agrees(float(base.value.value), then):
        return 1.0
    return now.value / then.value if is_new_base(then, now.release) or now.junctions else 1.0


def _agrees(value: float, release: Observation) -> bool:
    return abs(value - release.value) <= REVISION_TOLERANCE * abs(release.value)
