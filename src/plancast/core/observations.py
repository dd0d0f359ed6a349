"""Figures as released: all rows of a plan, and all that was known of them on one day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from plancast.core.figures import Figure
from plancast.core.finding import Where
from plancast.core.periods import Period


class ReleaseStatus(StrEnum):
    """What the source says of a figure."""

    PRELIMINARY = "preliminary"
    """初步核算数."""
    FINAL = "final"
    """最终核实数."""
    REVISED = "revised"
    """普查修订数 and other revisions."""
    ACTUAL = "actual"
    """The source states no status."""
    EXPECTATION = "expectation"
    """What the market expected, or a unit in charge estimates (预计)."""
    INTERNAL = "internal"
    """Never in a public version."""
    RETRACTED = "retracted"
    """The release that the row repeats is taken back from the row's release day on."""


@dataclass(frozen=True, slots=True)
class Observation:
    """One row: one figure of one indicator and period, as one release stated it."""

    indicator: str
    """Id of the indicator."""

    period: Period
    """What the figure describes."""

    figure: Figure
    """The figure as printed and as parsed, in the indicator's unit."""

    release_date: date
    """Day on which it was published (or the last day of the span in which it was)."""

    release_status: ReleaseStatus
    """What the source says of the figure."""

    source: str
    """Id of the document."""

    source_rank: int
    """0 bureau, 1 government, 2 press and others."""

    where: Where
    """File and line."""

    note: str = ""
    """What the source adds."""

    printed_unit: str = ""
    """Unit that stands beside the figure; empty where none does, and the indicator's is meant."""

    @property
    def is_marked(self) -> bool:
        """Whether the figure stands for an interval (``~4.5``, ``>42``) rather than for itself."""
        return self.figure.mark != "exact" or self.figure.upper is not None

    @property
    def value(self) -> float:
        """The figure as a number in the indicator's unit; the middle of a range."""
        if self.figure.upper is None:
            return float(self.figure.value)
        return float((self.figure.value + self.figure.upper) / 2)


@dataclass(frozen=True)
class Observations:
    """All rows of a plan that could be read, in the order of the files."""

    rows: tuple[Observation, ...]
    """The rows."""

    def __iter__(self) -> Iterator[Observation]:
        """Iterate over the rows."""
        return iter(self.rows)

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.rows)


@dataclass(frozen=True)
class Vintages:
    """All that was known on one day: every release of every figure, the winning one first.

    ``releases[indicator][period]`` holds the releases known on the day in the total order: expectations last, release
    day (newest first), rank of source, exact before marked, then text; a later marked figure that holds the exact one
    before it confirms it and stands behind it.
    """

    as_of: date
    """The day."""

    releases: dict[str, dict[Period, tuple[Observation, ...]]]
    """Indicator, period, releases."""

    retracted: dict[str, dict[Period, tuple[tuple[Observation, date], ...]]] = field(default_factory=dict)
    """Indicator, period, releases taken back by that day, each with that day; no figure comes of them."""

    def newest(self, indicator: str, kind: str = "year") -> dict[Period, Observation]:
        """Return the winning release of each period of one kind, in order of period.

        Parameters
        ----------
        indicator
            Id of the indicator.
        kind
            Kind of period: ``year``, ``quarter``, ``month``, ``year_to_date``, ``years`` or ``day``.
        """
        found = self.releases.get(indicator, {})
        return {period: found[period][0] for period in sorted(found) if period.kind == kind}

    def latest(self, indicator: str) -> Observation | None:
        """Return the winning release of the newest period of any kind that is not an expectation."""
        for period in sorted(self.releases.get(indicator, {}), reverse=True):
            winner = self.releases[indicator][period][0]
            if winner.release_status is not ReleaseStatus.EXPECTATION:
                return winner
        return None
