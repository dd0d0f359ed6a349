"""What a dollar cost when: the band of market rates against which an implied rate is held."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from plancast.core.intervals import Interval, hull
from plancast.core.quoted import Passage, QuotedFigure

Rates = Mapping[tuple[str, int], tuple[Decimal, Decimal]]

TOLERANCE = Decimal("0.025")
"""How far a rate may lie outside the lowest and highest day of its years: for mean rates, fixings, dealers' margins."""


FIRST_UNSAID = 1995
"""Of a text that names no year, the first of the years that it may be of: an assumption. In 1994 the yuan's two rates
had become one; the Hong Kong dollar had been tied to the US dollar since 1983."""

FIRST_YEAR = 1000
"""Below it a year stands in for one that the text leaves open."""


class Band(NamedTuple):
    """Market rates of some years: units of the one currency for one of the other."""

    known: Interval
    """Lowest and highest."""

    rates: Interval
    """The same with the tolerance to both sides."""

    years: tuple[int, ...]
    """Of which years; empty where the text names none, and all known years count."""


class Market:
    """Market rates between any two currencies, worked out once for each two.

    Parameters
    ----------
    rates
        Lowest and highest rate of a year, by currency and year, in units per US dollar.
    """

    def __init__(self, rates: Rates) -> None:
        self._years: dict[str, dict[int, Interval]] = defaultdict(dict)
        for (currency, year), ends in rates.items():
            self._years[currency][year] = Interval(*ends)
        self._years["USD"] = {year: Interval.exactly(1) for _, year in rates}
        self._crosses: dict[tuple[str, str], dict[int, Interval]] = {}

    def band(self, passage: Passage, figure: QuotedFigure, one: str, other: str) -> Band | None:
        """Return what one unit of ``other`` may have cost in units of ``one``; None where no rate is known.

        The years are those of the figure's period, the year after the last of them, when it was told, and the year of
        the document. Where neither is known, or all are still to come, all years since 1995 with a rate of both.
        """
        every = self._cross(one, other)
        wanted = _years(passage, figure)
        named = sorted(wanted & every.keys())
        if not every or (wanted and not named and min(wanted) < max(every)):
            return None
        unsaid = [year for year in every if year >= FIRST_UNSAID] or list(every)
        found = hull([every[year] for year in named or unsaid])
        wide = Interval(found.low * (1 - TOLERANCE), found.high * (1 + TOLERANCE))
        return Band(found, wide, tuple(named))

    def band_of_period(self, figure: QuotedFigure, one: str, other: str) -> Interval | None:
        """Return the market's rates of the years of a figure's period alone, with the tolerance; None where unknown."""
        if figure.period is None or figure.period.start.year < FIRST_YEAR:
            return None
        every = self._cross(one, other)
        known = [every[y] for y in range(figure.period.start.year, figure.period.end.year + 1) if y in every]
        found = hull(known) if known else None
        return None if found is None else Interval(found.low * (1 - TOLERANCE), found.high * (1 + TOLERANCE))

    def _cross(self, one: str, other: str) -> dict[int, Interval]:
        if (one, other) not in self._crosses:
            tops, belows = self._years[one], self._years[other]
            self._crosses[one, other] = {year: tops[year] / belows[year] for year in tops.keys() & belows.keys()}
        return self._crosses[one, other]


def _years(passage: Passage, figure: QuotedFigure) -> set[int]:
    years = {passage.document_year} if passage.document_year else set()
    if figure.period is not None and figure.period.start.year >= FIRST_YEAR:
        years |= {*range(figure.period.start.year, figure.period.end.year + 2)}
    return years
