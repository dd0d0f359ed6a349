"""What a dollar cost when: the band of market rates against which an implied rate is held."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from plancast.core.intervals import Interval, hull
from plancast.core.quoted import Passage, QuotedFigure

Rates = Mapping[tuple[str, int], tuple[Decimal, Decimal]]

TOLERANCE = Decimal("0.025")
"""How far a rate may lie outside the lowest and highest day of its years: for mean rates, fixings, dealers' margins."""


class Band(NamedTuple):
    """Market rates of some years: units of the one currency for one of the other."""

    known: Interval
    """Lowest and highest."""

    rates: Interval
    """The same with the tolerance to both sides."""

    years: tuple[int, ...]
    """Of which years; empty where the text names none, and all known years count."""


def market_band(rates: Rates, passage: Passage, figure: QuotedFigure, one: str, other: str) -> Band | None:
    """Return what one unit of ``other`` may have cost in units of ``one``; None where no rate is known.

    The years are those of the figure's period, the year after the last of them, when it was told, and the year of the
    document. Where neither is known, all years for which both currencies have a rate.
    """
    every = {year for code, year in rates if _per_dollar(rates, one, year) and _per_dollar(rates, other, year)}
    wanted = _years(passage, figure)
    years = sorted(every & wanted) if wanted else sorted(every)
    if not years:
        return None
    found = hull([_cross(rates, one, other, year) for year in years])
    wide = Interval(found.low * (1 - TOLERANCE), found.high * (1 + TOLERANCE))
    return Band(found, wide, tuple(years) if wanted else ())


def _years(passage: Passage, figure: QuotedFigure) -> set[int]:
    years = {passage.document_year} if passage.document_year else set()
    if figure.period is not None:
        years |= {*range(figure.period.start.year, figure.period.end.year + 2)}
    return years


def _per_dollar(rates: Rates, currency: str, year: int) -> Interval | None:
    if currency == "USD":
        return Interval.exactly(1)
    ends = rates.get((currency, year))
    return None if ends is None else Interval(*ends)


def _cross(rates: Rates, one: str, other: str, year: int) -> Interval:
    top, below = _per_dollar(rates, one, year), _per_dollar(rates, other, year)
    if top is None or below is None:
        raise ValueError(f"no rate of {one} or {other} for {year}; expected a year of both")
    return top / below
