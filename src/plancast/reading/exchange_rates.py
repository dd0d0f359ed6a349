"""Market rates per US dollar, by currency and year, from ``shipped/exchange_rates.csv``."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from io import StringIO
from itertools import pairwise
from types import MappingProxyType

from plancast.reading.shipped import read_shipped_text

Key = tuple[str, int]
Band = tuple[Decimal, Decimal]

MEAN_BAND = Decimal("0.08")
"""How far the days of a year may lie from its mean where only that is known: an assumption."""

GAP_BAND = Decimal("0.05")
"""Years between two known ones are filled where those differ by at most this: an assumption."""


@lru_cache(maxsize=1)
def exchange_rates() -> Mapping[Key, Band]:
    """Return the lowest and highest plausible rate of a year.

    Of a year whose days are known, their lowest and highest. Of one whose mean alone is known, that mean with 8 % to
    both sides, widened to the means of the years beside it. A year without a source has the rates of the known years
    around it where those differ by at most 5 %, else none.

    Returns
    -------
    mapping
        From currency (its code, as in `Unit.dimension`) and year to units of it per US dollar.

    Raises
    ------
    ValueError
        If the shipped table is broken; the message names the row.

    Examples
    --------
    >>> low, high = exchange_rates()["CNY", 2024]
    >>> str(low), str(high)
    ('7.0111', '7.2994')
    """
    days, means = _read(read_shipped_text("exchange_rates.csv"))
    bands = {key: days[key] if key in days else _around_mean(key, means) for key in means}
    return MappingProxyType(bands | _between(bands))


def _read(text: str) -> tuple[dict[Key, Band], dict[Key, Decimal]]:
    """Return what is printed: the days' ends of the years that have them, and the means."""
    days: dict[Key, Band] = {}
    means: dict[Key, Decimal] = {}
    for number, row in enumerate(csv.DictReader(StringIO(text)), 2):
        try:
            key = (row["currency"], int(row["year"]))
            means[key] = Decimal(row["mean"])
            if row["low"]:
                days[key] = (Decimal(row["low"]), Decimal(row["high"]))
        except (KeyError, TypeError, ValueError, InvalidOperation):
            raise ValueError(
                f"shipped/exchange_rates.csv, line {number}: {dict(row)}; expected currency, year, low, mean, high. "
                "Reinstall plancast."
            ) from None
    return days, means


def _around_mean(key: Key, means: Mapping[Key, Decimal]) -> Band:
    currency, year = key
    mean = means[key]
    beside = [means[currency, other] for other in (year - 1, year + 1) if (currency, other) in means]
    return min(mean * (1 - MEAN_BAND), *beside, mean), max(mean * (1 + MEAN_BAND), *beside, mean)


def _between(bands: Mapping[Key, Band]) -> dict[Key, Band]:
    """Return the years that lie between two known ones of much the same rate."""
    filled: dict[Key, Band] = {}
    for (one, first), (other, last) in pairwise(sorted(bands)):
        low, high = bands[one, first], bands[other, last]
        if one == other and abs((high[0] + high[1]) / (low[0] + low[1]) - 1) <= GAP_BAND:
            band = (min(low[0], high[0]), max(low[1], high[1]))
            filled |= {(one, year): band for year in range(first + 1, last)}
    return filled
