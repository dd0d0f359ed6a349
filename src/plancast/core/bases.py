"""Levels on one base: years whose figures were printed before a revision are linked to those printed after it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from plancast.core.observations import Observation
from plancast.core.revisions import Junction, first_after, is_new_base, stood_on

HIDDEN_POINTS = 5.0
"""Points by which growth of a level at current prices may part from printed growth at constant ones: beyond it the two
years stand on different bases. An assumption, 3 to 8; prices of output moved by more in few years since 1995."""


@dataclass(frozen=True)
class Linked:
    """The figure of one year, brought to the base of the newest year."""

    release: Observation
    """The release that it rests on, as printed."""

    junctions: tuple[Junction, ...] = ()
    """Revisions that lie between its base and that of the newest year, the nearest first."""

    @property
    def value(self) -> float:
        """The figure on the base of the newest year; exactly as printed where no revision lies between."""
        return self.release.value * math.prod(junction.factor for junction in self.junctions)


@dataclass(frozen=True)
class Meeting:
    """Two years that follow one another, and whose newest figures stand on different bases."""

    earlier: Observation
    """Newest figure of the earlier year."""

    later: Observation
    """Newest figure of the later year, or the one that the years after it chain with."""

    junction: Junction | None
    """The year that is known on both bases; None where none is: then the earlier years are left out."""

    printed_growth: Observation | None = None
    """Printed growth that the two levels do not fit, where it is what told."""


@dataclass(frozen=True)
class Chain:
    """A level's years on the base of its newest one."""

    years: dict[int, Linked]
    """Figures by year, from the newest back to where no more can be linked."""

    meetings: tuple[Meeting, ...]
    """Where bases meet, the newest first."""


def chain(releases: Mapping[int, Sequence[Observation]], growth: Mapping[int, Observation] | None = None) -> Chain:
    """Bring the years of a level to the base of the newest one.

    Parameters
    ----------
    releases
        Releases of each year, the winning one first; no expectations.
    growth
        Printed real growth by year, in per cent, where the plan names it: it shows a change of base that no year
        printed twice can show.

    Returns
    -------
    Chain
        The newest year as printed; each earlier one as printed too, unless between its release and that of the year
        after it one of the two was moved to a new base (`is_new_base`). Then both are read on the older base, and the
        older year is multiplied by the later one's newer figure over its older one.

    Notes
    -----
    Splicing at the year known on both bases, growth rates of the older base kept and its levels moved: one of the two
    ends between which A. de la Fuente, "A mixed splicing procedure for economic time series" (BBVA Research working
    paper 13/02, 2013), mixes.

    Examples
    --------
    >>> chain({}).years
    {}
    """
    years = sorted(releases, reverse=True)
    if not years:
        return Chain({}, ())
    found = {years[0]: Linked(releases[years[0]][0])}
    meetings: list[Meeting] = []
    for later, earlier in pairwise(years):
        step = _step(releases[earlier], releases[later], found[later].release)
        printed = None if growth is None or later != earlier + 1 else growth.get(later)
        if printed is not None and step.is_link and _gap(step, printed) > HIDDEN_POINTS >= _plain_gap(step, printed):
            step = _Step(step.winner, step.after, step.winner, step.after)  # print says that the newest figures chain
        if printed is not None and not step.is_link and stand_apart(step.earlier, step.later, printed):
            meetings.append(Meeting(step.earlier, step.later, None, printed))
            break
        if step.junction is not None:
            meetings.append(Meeting(step.winner, step.after, step.junction))
        found[earlier] = Linked(step.earlier, (*step.forward, *found[later].junctions))
    return Chain(found, tuple(meetings))


@dataclass(frozen=True)
class _Step:
    """How two years that follow one another are linked."""

    winner: Observation
    """Newest figure of the earlier year."""

    after: Observation
    """Figure of the later year that the years after it chain with."""

    earlier: Observation
    """Figure of the earlier year on the base that both are known on."""

    later: Observation
    """Figure of the later year on the base that both are known on."""

    @property
    def is_link(self) -> bool:
        """Whether the newest figures stand on different bases."""
        return self.earlier is not self.winner or self.later is not self.after

    @property
    def forward(self) -> tuple[Junction, ...]:
        """The later year on both bases, where it is the one that was revised."""
        return () if self.later is self.after else (Junction(self.later, self.after),)

    @property
    def junction(self) -> Junction | None:
        """The year known on both bases."""
        if self.earlier is not self.winner:
            return Junction(self.earlier, self.winner)
        return self.forward[0] if self.forward else None


def _step(earlier: Sequence[Observation], later: Sequence[Observation], after: Observation) -> _Step:
    """Find the newest pair of figures of two years that stand on one base.

    They do unless one was revised between the days of the two: then the older figure of that one is taken.
    """
    winner = earlier[0]
    if winner.release_date < after.release_date:
        before = stood_on(later, winner.release_date) or first_after(later, winner.release_date)
        if before is not None and is_new_base(before, after):
            return _Step(winner, after, winner, before)
    if winner.release_date > after.release_date:
        before = stood_on(earlier, after.release_date)
        if before is not None and is_new_base(before, winner):
            return _Step(winner, after, before, after)
    return _Step(winner, after, winner, after)


def _gap(step: _Step, printed: Observation) -> float:
    return _points(step.earlier, step.later, printed)


def _plain_gap(step: _Step, printed: Observation) -> float:
    return _points(step.winner, step.after, printed)


def stand_apart(earlier: Observation, later: Observation, printed: Observation) -> bool:
    """Whether printed growth shows that two years that follow one another stand on different bases.

    One table of one day stands on one base, whatever prices did.
    """
    return earlier.release_date != later.release_date and _points(earlier, later, printed) > HIDDEN_POINTS


def _points(earlier: Observation, later: Observation, printed: Observation) -> float:
    """Return the points between growth of a level and printed growth."""
    if earlier.value <= 0:
        return 0.0
    return abs(100.0 * (later.value / earlier.value - 1.0) - printed.value)
