"""What counts as a revision, and which figure of a period stood on a day: the one notion of it in the project."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from plancast.core.figures import Figure
from plancast.core.observations import Observation, ReleaseStatus, Vintages
from plancast.core.periods import Period

NOT_A_FIGURE = (ReleaseStatus.EXPECTATION,)

REVISION_TOLERANCE = 0.01
"""Releases of one figure that differ by more than this share are of different vintages (a census, a new base)."""

BASE_MOVES_AT_MOST = 2.0
"""Factor, up or down, beyond which a later release is no other base but a slip, or a slip put right: an assumption, 1.5
to 3 (a census moves a level by some parts in a hundred)."""

FINAL_WITHIN = timedelta(days=730)
"""A preliminary figure older than this has been replaced by a final one, on file or not: an assumption, 1 to 3 years
(of China's gross product 最终核实 is out by the end of the second year)."""


@dataclass(frozen=True)
class Junction:
    """One figure known on two bases: before a revision and after it."""

    old: Observation
    """Its release on the older base."""

    new: Observation
    """Its release on the newer base."""

    @property
    def factor(self) -> float:
        """By how much the revision moved it."""
        return self.new.value / self.old.value


def told(vintages: Vintages, indicator: str, period: Period) -> tuple[Observation, ...]:
    """Return the releases that state a figure, the winning one first: no expectations, none told early."""
    known = vintages.releases.get(indicator, {}).get(period, ())
    return tuple(one for one in known if one.release_status not in NOT_A_FIGURE and not one.is_early)


def told_by_year(vintages: Vintages, indicator: str) -> dict[int, tuple[Observation, ...]]:
    """Return the releases of each year that has a figure and is not still to come, in order of year."""
    periods = sorted(period for period in vintages.releases.get(indicator, {}) if period.kind == "year")
    found = {period.year: told(vintages, indicator, period) for period in periods if period.year <= vintages.as_of.year}
    return {year: releases for year, releases in found.items() if releases}


def overlap(one: Figure, other: Figure) -> bool:
    """Whether some value prints as both figures, which are in the same unit.

    A figure printed to fewer places agrees with the one it was rounded from: 5.39 trillion with 53926.71 times 100
    million. Intervals that only touch do not overlap.

    Examples
    --------
    >>> from plancast.core.figures import parse_figure
    >>> overlap(parse_figure("3.1"), parse_figure("3.14")), overlap(parse_figure("3.1"), parse_figure("3.2"))
    (True, False)
    """
    low, high = one.interval
    other_low, other_high = other.interval
    return low < other_high and other_low < high


def is_revision(one: Observation, other: Observation) -> bool:
    """Whether two releases of one figure are of different vintages.

    They differ by more than `REVISION_TOLERANCE`, and no value prints as both.
    """
    apart = abs(one.value - other.value)
    return apart > REVISION_TOLERANCE * max(abs(one.value), abs(other.value)) and not overlap(one.figure, other.figure)


def is_new_base(old: Observation, new: Observation) -> bool:
    """Whether a later release moves a level to another base: a revision, by a bureau or so called by its source.

    Two papers that report a figure differently are no revision of its base; nor is a figure ten times the one before
    (`is_implausible`).
    """
    says_so = new.release_status in (ReleaseStatus.REVISED, ReleaseStatus.FINAL)
    is_base = min(old.value, new.value) > 0 and not is_implausible(old, new)
    return is_base and is_revision(old, new) and (says_so or new.source_rank == 0)


def is_implausible(one: Observation, other: Observation) -> bool:
    """Whether two releases of one amount are further apart than a revision takes them (`BASE_MOVES_AT_MOST`)."""
    low, high = sorted((one.value, other.value))
    return low > 0 and high > BASE_MOVES_AT_MOST * low and not overlap(one.figure, other.figure)


def was_revised(releases: Sequence[Observation]) -> bool:
    """Whether some two releases of one figure are of different vintages."""
    return any(is_revision(one, other) for place, one in enumerate(releases) for other in releases[:place])


def stood_on(releases: Sequence[Observation], day: date) -> Observation | None:
    """Return the release of one figure that stood on a day; None where none was out.

    Parameters
    ----------
    releases
        All releases of one figure, the winning one first.
    day
        The day. A preliminary figure older than `FINAL_WITHIN` on it stands no more.
    """
    return next((one for one in releases if one.release_date <= day and not _has_lapsed(one, day)), None)


def _has_lapsed(release: Observation, day: date) -> bool:
    return release.release_status is ReleaseStatus.PRELIMINARY and day - release.release_date > FINAL_WITHIN


def first_after(releases: Sequence[Observation], day: date) -> Observation | None:
    """Return the first release of one figure after a day."""
    later = [one for one in releases if one.release_date > day]
    return min(later, key=lambda one: one.release_date, default=None)


def first_of_best_source_after(releases: Sequence[Observation], day: date) -> Observation | None:
    """Return the first release of one figure after a day by the source of the highest standing."""
    later = [one for one in releases if one.release_date > day]
    return min(later, key=lambda one: (one.source_rank, one.release_date), default=None)
