"""Yearly figures of an indicator as known on a day: read off the releases, or worked out of others of one vintage."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from plancast.core.bases import Chain, stand_apart
from plancast.core.observations import Observation, Vintages
from plancast.core.plan import Indicator, Plan
from plancast.core.rebased import carried, chain_of, first_year, growth_beside, moved_since, product
from plancast.core.revisions import (
    NOT_A_FIGURE,
    REVISION_TOLERANCE,
    Junction,
    is_revision,
    stood_on,
    told,
    told_by_year,
    was_revised,
)

__all__ = ["NOT_A_FIGURE", "REVISION_TOLERANCE", "YearFigure", "YearlySeries", "yearly_series"]


@dataclass(frozen=True)
class YearFigure:
    """The figure of one year and the releases that it rests on."""

    year: int
    """Year."""

    value: float
    """Value in the indicator's unit, on the newest base known."""

    releases: tuple[Observation, ...]
    """The release itself; of a derived figure, those it is worked out of."""

    factor: float = 1.0
    """By what the figure of its own day was multiplied to stand on the newest base."""

    junctions: tuple[Junction, ...] = ()
    """Revisions behind that factor."""

    vintages: tuple[Observation, ...] = ()
    """Other releases of the same figure that a revision parts from the one used, the newest first."""

    @property
    def is_marked(self) -> bool:
        """Whether it stands for an interval."""
        return any(release.is_marked for release in self.releases)

    @property
    def rests_on(self) -> tuple[Observation, ...]:
        """All releases behind the value, those of the revisions included."""
        return (*self.releases, *(one for junction in self.junctions for one in (junction.old, junction.new)))

    @property
    def as_released(self) -> YearFigure:
        """The figure on the base of its own day, as it was printed."""
        if not self.junctions:
            return self
        value = self.releases[0].value if len(self.releases) == 1 else self.value / self.factor
        return YearFigure(self.year, value, self.releases, vintages=self.vintages)


@dataclass(frozen=True)
class YearlySeries:
    """Yearly figures of one indicator that can be compared with one another, in order of year."""

    indicator: str
    """Id of the indicator."""

    figures: tuple[YearFigure, ...]
    """Figures since the last change of definition."""

    @property
    def years(self) -> tuple[int, ...]:
        """Years that have a figure."""
        return tuple(figure.year for figure in self.figures)

    @property
    def by_year(self) -> dict[int, YearFigure]:
        """The figures by year."""
        return {figure.year: figure for figure in self.figures}


def yearly_series(plan: Plan, vintages: Vintages, indicator: str) -> YearlySeries:
    """Return the yearly figures of an indicator as known on the day of ``vintages``, all on the newest base.

    Figures before the last change of definition known for the indicator are left out, and those of years to come;
    expectations are not figures, nor are figures told before their year's last month.
    A year that has a printed figure uses it; a derived indicator fills the other years.
    Years of a level that were printed before a revision are linked to those after it (`plancast.core.bases`); a ratio
    printed before a revision of the level that it is relative to is carried along (`Indicator.relative_to`).
    """
    noun = plan.indicators[indicator]
    since = first_year(noun)
    figures = {**_derived(plan, vintages, noun), **_printed(plan, vintages, noun)}
    years = (year for year in sorted(figures) if since <= year <= vintages.as_of.year)
    return YearlySeries(indicator, tuple(figures[year] for year in years))


def _printed(plan: Plan, vintages: Vintages, indicator: Indicator) -> dict[int, YearFigure]:
    releases = told_by_year(vintages, indicator.id)
    if indicator.kind == "level":
        linked = chain_of(plan, vintages, indicator.id).years
        junctions = {year: one.junctions for year, one in linked.items()}
        used = {year: one.release for year, one in linked.items()}
        factors = {year: product(found) for year, found in junctions.items()}
    else:
        junctions = carried(plan, vintages, indicator, releases)
        used = {year: found[0] for year, found in releases.items()}
        factors = {year: 1.0 / product(found) for year, found in junctions.items()}
    return {
        year: YearFigure(
            year,
            release.value * factors.get(year, 1.0),
            (release,),
            factors.get(year, 1.0),
            junctions.get(year, ()),
            tuple(one for one in releases[year] if is_revision(one, release)),
        )
        for year, release in used.items()
    }


def _derived(plan: Plan, vintages: Vintages, indicator: Indicator) -> dict[int, YearFigure]:
    how = indicator.derived
    if how is None:
        return {}
    if how.ratio is not None:
        factor = 100.0 if indicator.unit.dimension == "percent" else 1.0
        found = _combine(vintages, how.ratio, lambda values: factor * values[0] / values[1])
        return _linked(plan, vintages, how.ratio, found) if indicator.kind == "level" else found
    if how.share_of_sum is not None:
        return _combine(vintages, how.share_of_sum, lambda values: 100.0 * values[0] / sum(values))
    if how.growth_of is not None:
        return _growth_of(plan, vintages, plan.indicators[how.growth_of])
    return {}


def _growth_of(plan: Plan, vintages: Vintages, level: Indicator) -> dict[int, YearFigure]:
    """Return growth worked out of a level; in a year of a new definition only out of figures of the old one."""
    found: dict[int, YearFigure] = {}
    changed = {entry.period.start.year for entry in level.breaks}
    printed = growth_beside(plan, vintages, level.id)
    years = told_by_year(vintages, level.id)
    for year in years.keys() & {before + 1 for before in years}:
        later = years[year]
        known = tuple(one for one in later if is_revision(one, later[0])) if year in changed else later
        releases = _same_vintage([known, years[year - 1]])
        apart = bool(releases) and year in printed and stand_apart(releases[1], releases[0], printed[year])
        if releases and not apart and releases[1].value != 0:
            growth = 100.0 * (releases[0].value / releases[1].value - 1)
            found[year] = YearFigure(year, growth, tuple(releases))
    return found


def _linked(
    plan: Plan, vintages: Vintages, parts: tuple[str, str], figures: dict[int, YearFigure]
) -> dict[int, YearFigure]:
    """Bring a level worked out of two others (output per person) to the newest base of both."""
    levels = [told_by_year(vintages, part) if plan.indicators[part].kind == "level" else {} for part in parts]
    chains = [
        chain_of(plan, vintages, part) if known else Chain({}, ()) for part, known in zip(parts, levels, strict=True)
    ]
    found: dict[int, YearFigure] = {}
    for year, figure in figures.items():
        above, below = (
            moved_since(known, linked, year, release.release_date) if year in linked.years else ()
            for known, linked, release in zip(levels, chains, figure.releases, strict=True)
        )
        factor = product(above) / product(below)
        found[year] = replace(figure, value=figure.value * factor, factor=factor, junctions=(*above, *below))
    return found


def _combine(
    vintages: Vintages, parts: tuple[str, ...], work_out: Callable[[list[float]], float]
) -> dict[int, YearFigure]:
    """Work a figure out for each year whose parts are known in one vintage."""
    found: dict[int, YearFigure] = {}
    for period in vintages.releases.get(parts[0], {}):
        if period.kind != "year":
            continue
        releases = _same_vintage([told(vintages, part, period) for part in parts])
        values = [release.value for release in releases]
        if releases and all(value != 0 for value in values[1:]):
            found[period.year] = YearFigure(period.year, work_out(values), tuple(releases))
    return found


def _same_vintage(candidates: list[tuple[Observation, ...]]) -> list[Observation]:
    """Return one release of each part, all of one vintage; nothing where there is none.

    The newest source that states all parts wins. Where no source does, the winning releases serve, unless a part was
    revised (`was_revised`): then they may be of different vintages. A source that is a series has releases of many
    days: of one that a later one revised, the release that stood with the others serves.
    """
    if not all(candidates):
        return []
    shared = set.intersection(*({release.source for release in releases} for releases in candidates))
    for lead in candidates[0]:
        if lead.source in shared:
            chosen = [_of_source(releases, lead.source) for releases in candidates]
            return _of_one_day(candidates, chosen)
    if any(was_revised(releases) for releases in candidates):
        return []
    return [releases[0] for releases in candidates]


def _of_source(releases: Iterable[Observation], source: str) -> Observation:
    return next(release for release in releases if release.source == source)


def _of_one_day(candidates: list[tuple[Observation, ...]], chosen: list[Observation]) -> list[Observation]:
    """Put a release back that is the revision of one which stood when all parts were out, and whose others stayed."""
    day = min(release.release_date for release in chosen)
    all_out = max(min(one.release_date for one in releases) for releases in candidates)
    stood = [stood_on(releases, max(day, all_out)) for releases in candidates]
    return [
        before if before is not None and is_revision(before, release) else release
        for before, release in zip(stood, chosen, strict=True)
    ]
