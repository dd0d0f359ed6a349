"""Yearly figures of an indicator as known on a day: read off the releases, or worked out of others of one vintage."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from plancast.core.observations import Observation, ReleaseStatus, Vintages
from plancast.core.periods import Period, parse_period
from plancast.core.plan import Indicator, Plan

NOT_A_FIGURE = (ReleaseStatus.EXPECTATION,)
REVISION_TOLERANCE = 0.01
"""Releases of one figure that differ by more than this share are of different vintages (a census, a new base)."""


@dataclass(frozen=True)
class YearFigure:
    """The figure of one year and the releases that it rests on."""

    year: int
    """Year."""

    value: float
    """Value in the indicator's unit."""

    releases: tuple[Observation, ...]
    """The release itself; of a derived figure, those it is worked out of."""

    @property
    def is_marked(self) -> bool:
        """Whether it stands for an interval."""
        return any(release.is_marked for release in self.releases)


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
    """Return the yearly figures of an indicator as known on the day of ``vintages``.

    Figures before the last change of definition known for the indicator are left out, and those of years to come;
    expectations are not figures, nor are figures told before their year's last month.
    A year that has a printed figure uses it; a derived indicator fills the other years.
    """
    noun = plan.indicators[indicator]
    figures = {**_derived(plan, vintages, noun), **_printed(vintages, indicator)}
    first = max((entry.period.start.year for entry in noun.breaks), default=0)
    years = (year for year in sorted(figures) if first <= year <= vintages.as_of.year)
    return YearlySeries(indicator, tuple(figures[year] for year in years))


def is_early(release: Observation) -> bool:
    """Whether a figure was told before the last month of its last year: an estimate of a year that is not over."""
    return release.is_early


def _printed(vintages: Vintages, indicator: str) -> dict[int, YearFigure]:
    found: dict[int, YearFigure] = {}
    for period, releases in vintages.releases.get(indicator, {}).items():
        told = next((one for one in releases if one.release_status not in NOT_A_FIGURE and not is_early(one)), None)
        if period.kind == "year" and told is not None:
            found[period.year] = YearFigure(period.year, told.value, (told,))
    return found


def _derived(plan: Plan, vintages: Vintages, indicator: Indicator) -> dict[int, YearFigure]:
    how = indicator.derived
    if how is None:
        return {}
    if how.ratio is not None:
        factor = 100.0 if indicator.unit.dimension == "percent" else 1.0
        return _combine(vintages, how.ratio, 0, lambda values: factor * values[0] / values[1])
    if how.share_of_sum is not None:
        return _combine(vintages, how.share_of_sum, 0, lambda values: 100.0 * values[0] / sum(values))
    if how.growth_of is not None:
        pair = (how.growth_of, how.growth_of)
        return _combine(vintages, pair, 1, lambda values: 100.0 * (values[0] / values[1] - 1))
    return {}


def _combine(
    vintages: Vintages, parts: tuple[str, ...], lag: int, work_out: Callable[[list[float]], float]
) -> dict[int, YearFigure]:
    """Work a figure out for each year whose parts are known in one vintage; the second part ``lag`` years back."""
    found: dict[int, YearFigure] = {}
    for period in vintages.releases.get(parts[0], {}):
        if period.kind != "year":
            continue
        lags = [0, *([lag] * (len(parts) - 1))]
        wanted = [_year(period.year - back) for back in lags]
        releases = _same_vintage([_releases(vintages, part, when) for part, when in zip(parts, wanted, strict=True)])
        values = [release.value for release in releases]
        if releases and all(value != 0 for value in values[1:]):
            found[period.year] = YearFigure(period.year, work_out(values), tuple(releases))
    return found


def _year(year: int) -> Period:
    return parse_period(str(year))


def _releases(vintages: Vintages, indicator: str, period: Period) -> tuple[Observation, ...]:
    known = vintages.releases.get(indicator, {}).get(period, ())
    return tuple(one for one in known if one.release_status not in NOT_A_FIGURE and not is_early(one))


def _same_vintage(candidates: list[tuple[Observation, ...]]) -> list[Observation]:
    """Return one release of each part, all of one vintage; nothing where there is none.

    The newest source that states all parts wins. Where no source does, the winning releases serve, unless a part was
    revised (its releases differ by more than `REVISION_TOLERANCE`): then they may be of different vintages.
    """
    if not all(candidates):
        return []
    shared = set.intersection(*({release.source for release in releases} for releases in candidates))
    for lead in candidates[0]:
        if lead.source in shared:
            return [_of_source(releases, lead.source) for releases in candidates]
    if any(_was_revised(releases) for releases in candidates):
        return []
    return [releases[0] for releases in candidates]


def _of_source(releases: Iterable[Observation], source: str) -> Observation:
    return next(release for release in releases if release.source == source)


def _was_revised(releases: tuple[Observation, ...]) -> bool:
    values = [release.value for release in releases]
    return max(values) - min(values) > REVISION_TOLERANCE * max(abs(value) for value in values)
