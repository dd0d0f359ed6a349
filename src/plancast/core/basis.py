"""On which basis a level stands: before or after the last revision of its series (a census lifts all its years).

Levels of two bases make no growth and no share. A release is placed by its own day, by what was later said of the
same year, or, where nothing was, by whether it fits the growth that was stated. Method: ``docs/methods/parts.md``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from plancast.core.observations import Observation, Vintages
from plancast.core.parts import Basis
from plancast.core.series import NOT_A_FIGURE, REVISION_TOLERANCE

MOST_PRICE_CHANGE = 5.0
"""Points by which growth in current prices may differ from real growth without a change of basis: an assumption.

The deflator of Chinese provinces' GDP stayed within it in nearly all years since 2000; a census lifts levels by more.
Range: 3 to 8.
"""


@dataclass(frozen=True)
class Levels:
    """Yearly releases of one level, and where its series was last lifted or cut as a whole."""

    releases: dict[int, tuple[Observation, ...]]
    """Releases of each year, the winning one first: early ones and expectations left out."""

    revised_on: date | None
    """Day of the last release that states a year anew by more than `REVISION_TOLERANCE`; None where there is none."""

    growth: dict[int, float]
    """Stated growth on the year before, per cent, by year."""

    def basis(self, release: Observation) -> Basis:
        """Return the basis on which a release of this series stands."""
        if self.revised_on is None:
            return "not revised"
        if release.release_date >= self.revised_on:
            return "after revision"
        restated = [one for one in self.releases[release.period.year] if one.release_date >= self.revised_on]
        if restated:
            return "before revision" if _differ(release, restated[0]) else "after revision"
        return self._by_growth(release)

    def _by_growth(self, release: Observation) -> Basis:
        """Place a release by the one of the year before that was known then: a jump beyond growth is a new basis."""
        earlier = [
            one
            for one in self.releases.get(release.period.year - 1, ())
            if one.release_date <= release.release_date and one.value > 0
        ]
        stated = self.growth.get(release.period.year)
        if not earlier or stated is None:
            return "unknown"
        before = self.basis(earlier[0])
        if abs(100 * (release.value / earlier[0].value - 1) - stated) <= MOST_PRICE_CHANGE:
            return before
        return "after revision" if before == "before revision" else "unknown"


def levels_of(vintages: Vintages, indicator: str, growth: str | None) -> Levels:
    """Return the yearly releases of a level as known on the day of ``vintages``.

    Parameters
    ----------
    vintages
        All that was known on the day.
    indicator
        Id of the level.
    growth
        Id of the indicator that holds its growth; None where there is none.
    """
    releases = yearly_releases(vintages, indicator)
    stated = {} if growth is None else yearly_releases(vintages, growth)
    return Levels(releases, _revised_on(releases), {year: found[0].value for year, found in stated.items()})


def yearly_releases(vintages: Vintages, indicator: str) -> dict[int, tuple[Observation, ...]]:
    """Return the releases of each year that state a figure, the winning one first, years in order."""
    found = {
        period.year: tuple(one for one in releases if one.release_status not in NOT_A_FIGURE and not one.is_early)
        for period, releases in sorted(vintages.releases.get(indicator, {}).items())
        if period.kind == "year" and period.year <= vintages.as_of.year
    }
    return {year: releases for year, releases in found.items() if releases}


def _revised_on(releases: dict[int, tuple[Observation, ...]]) -> date | None:
    days = []
    for told in releases.values():
        in_time = sorted(told, key=lambda one: one.release_date)
        days += [later.release_date for one, later in pairwise(in_time) if _differ(one, later)]
    return max(days, default=None)


def _differ(one: Observation, other: Observation) -> bool:
    """Whether two releases of a year cannot be the same figure, rounded or marked."""
    (low, high), (other_low, other_high) = one.figure.interval, other.figure.interval
    if one.release_date == other.release_date:
        return False  # two sources of one day disagree: that revises nothing
    apart = abs(one.value - other.value) > REVISION_TOLERANCE * max(abs(one.value), abs(other.value))
    return apart and not (low < other_high and other_low < high)


def like_basis(part: Levels, one: Observation, whole: Levels, other: Observation) -> Basis | None:
    """Return the basis on which a part's and a whole's release both stand; None where it is not the same.

    Of a series that was never revised itself, a release is held against the other's revision: one from before it is of
    the old basis, one of a year that began after it is of the new.
    """
    bases = part.basis(one), whole.basis(other)
    mine = _against(bases[0], one, whole.revised_on)
    its = _against(bases[1], other, part.revised_on)
    return mine if mine == its and mine != "unknown" else None


def _against(basis: Basis, release: Observation, revised_on: date | None) -> Basis:
    if basis != "not revised" or revised_on is None:
        return basis
    if release.release_date < revised_on:
        return "before revision"
    return "after revision" if release.period.year > revised_on.year else "unknown"
