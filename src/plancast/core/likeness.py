"""Like indicators of a part and its whole: which figures of the two can be held against one another."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from plancast.core.basis import MOST_PRICE_CHANGE, Levels, levels_of, like_basis
from plancast.core.observations import Observation
from plancast.core.parts import Basis
from plancast.core.plan import Indicator
from plancast.core.plan_on_day import PlanOnDay
from plancast.core.text import Text
from plancast.core.units import compatible, convert

_NOT_ADDED = ("percent", "points", "ratio", "date", "concentration", "text", "milestone")
_RATIO_TO = "index:"


@dataclass(frozen=True)
class YearPair:
    """A part's and a whole's figure of one year, in the part's unit, and the basis on which both stand."""

    year: int
    """Year."""

    part: Observation
    """The part's release."""

    whole: Observation
    """The whole's."""

    value: float
    """The part's figure."""

    whole_value: float
    """The whole's, in the part's unit."""

    basis: Basis | None
    """Basis of both; None where they stand on two, or that is not known."""


@dataclass(frozen=True)
class Like:
    """An indicator of a part and the one of the whole that it names."""

    indicator: Indicator
    """The part's."""

    counterpart: Indicator
    """The whole's."""

    part: Levels
    """Yearly releases of the part's."""

    whole: Levels
    """Yearly releases of the whole's."""

    growth: str | None = None
    """Id of the whole's indicator of growth, of a level."""

    @property
    def adds_up(self) -> bool:
        """Whether parts of it add up to the whole: sizes and counts, not shares, rates, and sizes for each person."""
        dimension = self.indicator.unit.dimension
        is_size = self.indicator.kind in ("level", "count") and "/" not in dimension
        return is_size and not dimension.startswith((*_NOT_ADDED, _RATIO_TO, "time:"))

    @property
    def ratio_base(self) -> int | None:
        """Base year, where the part states how many times as large it is as then, of a level of the whole."""
        base = self.indicator.unit.dimension.removeprefix(_RATIO_TO)
        is_ratio = self.indicator.unit.dimension.startswith(_RATIO_TO) and base.isdigit()
        return int(base) if is_ratio and not self.counterpart.unit.dimension.startswith(_RATIO_TO) else None

    @property
    def unlike(self) -> Text | None:
        """Why the two cannot be compared at all; None where they can."""
        mine, its = self.indicator, self.counterpart
        if self.ratio_base is None and not compatible(mine.unit.dimension, its.unit.dimension):
            return Text(
                en=f"units differ: {mine.unit.text.en} and {its.unit.text.en}",
                zh=f"单位不同：{mine.unit.text.zh}与{its.unit.text.zh}",
            )
        if mine.is_growth != its.is_growth:
            return Text(en="one is growth, the other is not", zh="一为增速，一非增速")
        if None not in (mine.price_basis, its.price_basis) and mine.price_basis != its.price_basis:
            return Text(en="price bases differ", zh="价格基础不同（现价与可比价）")
        return None

    def in_unit(self, value: float) -> float:
        """Return a figure of the whole in the part's unit."""
        return float(convert(Decimal(repr(value)), self.counterpart.unit, self.indicator.unit))

    def pair(self, year: int) -> YearPair | None:
        """Return the newest figures of a year that stand on one basis; where none do, the winning ones."""
        if self.unlike is not None or year not in self.part.releases or year not in self.whole.releases:
            return None
        pairs = [(one, other) for one in self.part.releases[year] for other in self.whole.releases[year]]
        if not self.adds_up:
            return self._pair(year, *pairs[0], "not revised")
        for one, other in pairs:
            basis = like_basis(self.part, one, self.whole, other)
            if basis is not None:
                return self._pair(year, one, other, basis)
        return self._pair(year, *pairs[0], None)

    def _pair(self, year: int, one: Observation, other: Observation, basis: Basis | None) -> YearPair:
        return YearPair(year, one, other, one.value, self.in_unit(other.value), basis)

    @property
    def pairs(self) -> tuple[YearPair, ...]:
        """Figures of all years that both have, oldest first; none of a ratio to a base year."""
        if self.ratio_base is not None:
            return ()
        found = (self.pair(year) for year in self.part.releases)
        return tuple(pair for pair in found if pair is not None)


def likes_of(part: PlanOnDay, whole: PlanOnDay) -> tuple[Like, ...]:
    """Return the indicators of a part that name a like one of the whole, in the order of the file."""
    return tuple(_likes(part, whole))


def _likes(part: PlanOnDay, whole: PlanOnDay) -> Iterator[Like]:
    for indicator in part.plan.indicators.values():
        counterpart = whole.plan.indicators.get(indicator.part_of or "")
        if counterpart is not None:
            growth = _growth_of(part, indicator, whole, counterpart)
            yield Like(
                indicator,
                counterpart,
                levels_of(part.vintages, indicator.id, part.growth_of(indicator)),
                levels_of(whole.vintages, counterpart.id, growth),
                growth,
            )


def _growth_of(part: PlanOnDay, indicator: Indicator, whole: PlanOnDay, counterpart: Indicator) -> str | None:
    """Return the whole's indicator of growth: the one it names, else the like one of what the part names."""
    alike = [indicator, *(one for one in part.plan.indicators.values() if one.part_of == counterpart.id)]
    growing = [part.plan.indicators[one.growth] for one in alike if one.growth in part.plan.indicators]
    named = [whole.growth_of(counterpart), *(one.part_of for one in growing)]
    return next((name for name in named if name in whole.plan.indicators), None)


@dataclass(frozen=True)
class Growth:
    """How many times as large part and whole are at the end of the same years."""

    first: int
    """First year."""

    last: int
    """Last year."""

    part: float
    """Last over first figure of the part."""

    whole: float
    """The same of the whole."""

    is_like: bool
    """Whether all four figures stand on one basis."""

    is_stated: bool = False
    """Whether the part states growth in each of the years, and its levels grew by about that."""

    @property
    def yearly(self) -> tuple[float, float]:
        """Mean growth of part and whole, per cent a year: ``100 (r^(1/n) - 1)``."""
        n_years = self.last - self.first
        return 100 * (self.part ** (1 / n_years) - 1), 100 * (self.whole ** (1 / n_years) - 1)

    @property
    def is_out_of_line(self) -> bool:
        """Whether the two grew at rates further apart than `MOST_APART`, and no stated growth bears the part's out."""
        part, whole = self.yearly
        return abs(part - whole) > MOST_APART and not self.is_stated


MOST_APART = 5.0
"""Points a year between mean growth of a part and of its whole from which a change of basis is asked about.

An assumption; range 3 to 8. It is a question: a small part may well grow that fast.
"""


def growth_of(like: Like) -> Growth | None:
    """Return the growth of a level or a ratio over the years that both have: on one basis where two such years are.

    Else from the first to the last common year as they stand, marked as not like.
    """
    if like.ratio_base is not None:
        return _growth_of_ratio(like)
    pairs = [pair for pair in like.pairs if pair.value > 0 and pair.whole_value > 0]
    if not like.adds_up or len(pairs) < 2:
        return None
    for newest in reversed(pairs):
        same = [pair for pair in pairs if pair.basis is not None and pair.basis == newest.basis]
        if len(same) > 1:
            return _between(like, same[0], same[-1], is_like=True)
    winners = [_winning(like, pair) for pair in pairs]
    return _between(like, winners[0], winners[-1], is_like=False)


def _winning(like: Like, pair: YearPair) -> YearPair:
    one, other = like.part.releases[pair.year][0], like.whole.releases[pair.year][0]
    return YearPair(pair.year, one, other, one.value, like.in_unit(other.value), None)


def _between(like: Like, first: YearPair, last: YearPair, *, is_like: bool) -> Growth:
    grown = last.value / first.value
    is_stated = _is_stated(like.part, first.year, last.year, grown)
    return Growth(first.year, last.year, grown, last.whole_value / first.whole_value, is_like, is_stated)


def _is_stated(levels: Levels, first: int, last: int, grown: float) -> bool:
    """Whether stated growth over the years makes, within what prices may do, how much the levels grew."""
    years = range(first + 1, last + 1)
    if not all(year in levels.growth for year in years):
        return False
    stated = math.prod(1 + levels.growth[year] / 100 for year in years)
    return stated > 0 and abs((grown / stated) ** (1 / len(years)) - 1) <= MOST_PRICE_CHANGE / 100


def _growth_of_ratio(like: Like) -> Growth | None:
    """Return a stated ratio to a base year beside the whole's own, worked out of two levels of one basis."""
    base = like.ratio_base
    years = [year for year in like.part.releases if base is not None and year > base and year in like.whole.releases]
    if base is None or not years or base not in like.whole.releases:
        return None
    year, ratio = years[-1], like.part.releases[years[-1]][0].value
    for last in like.whole.releases[year]:
        for first in like.whole.releases[base]:
            basis = like.whole.basis(last)
            if basis == like.whole.basis(first) and basis != "unknown" and first.value > 0 and ratio > 0:
                return Growth(base, year, ratio, last.value / first.value, is_like=True)
    return None
