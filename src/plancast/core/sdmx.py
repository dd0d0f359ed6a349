"""What SDMX says in codes, and what we say: observation status, time periods, units with a power of ten.

Observation status: SDMX cross-domain code list CL_OBS_STATUS, version 2.2, and R of its users. Time periods: SDMX
technical notes (section 6), of the observational time period.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from plancast.core.observations import ReleaseStatus
from plancast.core.periods import Period
from plancast.core.units import UnitUnknown, parse_unit, scale_name, split_scale

STATUS_OF_CODE: dict[str, str] = {
    "A": "actual",
    "P": "preliminary",
    "E": "preliminary",  # early, on part of what there will be; of a thing that exists, unlike a forecast
    "R": "revised",
    "F": "expectation",
}
"""What a code of CL_OBS_STATUS is taken for, where the file does not state our own status beside it."""

CODE_OF_STATUS: dict[str, str] = {
    ReleaseStatus.PRELIMINARY: "P",
    ReleaseStatus.FINAL: "A",
    ReleaseStatus.REVISED: "A",
    ReleaseStatus.ACTUAL: "A",
    ReleaseStatus.EXPECTATION: "F",
    ReleaseStatus.INTERNAL: "A",
}
"""The code written for each of ours; our own stands beside it, since CL_OBS_STATUS cannot tell three of them apart."""

_UNITS = {"PC": "%", "PT": "%", "PS": "people", "PERS": "people", "YR": "years"}
_QUARTER = re.compile(r"(\d{4})-?Q([1-4])")
_MONTH = re.compile(r"(\d{4})-M(\d\d)")
_YEAR = re.compile(r"(\d{4})(?:-A1)?")
_HALF = re.compile(r"(\d{4})-?S1")
_FROM_NEW_YEAR = re.compile(r"(\d{4})-01-01(?:T00:00:00)?/P(\d{1,2})([YM])")


class UnitInCodes(NamedTuple):
    """A unit and the power of ten in which figures are given."""

    measure: str
    """UNIT_MEASURE."""

    power: int
    """UNIT_MULT."""


@lru_cache(maxsize=4096)
def period_from_sdmx(text: str) -> str:
    """Return a time period of SDMX as we write it; what has no counterpart stays as it is.

    Examples
    --------
    >>> [period_from_sdmx(text) for text in ("2025", "2025-Q2", "2025-M06", "2025-S1", "2025-01-01/P9M", "2025-W07")]
    ['2025', '2025Q2', '2025-06', '2025 Q1-Q2', '2025-01/09', '2025-W07']
    >>> period_from_sdmx("2026-01-01/P5Y")
    '2026-2030'
    """
    if match := _QUARTER.fullmatch(text):
        return f"{match[1]}Q{match[2]}"
    if match := _MONTH.fullmatch(text):
        return f"{match[1]}-{match[2]}"
    if match := _YEAR.fullmatch(text):
        return match[1]
    if match := _HALF.fullmatch(text):
        return f"{match[1]} Q1-Q2"
    if match := _FROM_NEW_YEAR.fullmatch(text):
        year, number = int(match[1]), int(match[2])
        return f"{year}-01/{number:02d}" if match[3] == "M" else f"{year}-{year + number - 1}"
    return text


def sdmx_period(period: Period) -> str:
    """Return a period as SDMX writes it; spans as their first day and their length.

    Examples
    --------
    >>> from plancast.core.periods import parse_period
    >>> [sdmx_period(parse_period(text)) for text in ("2025", "2025Q2", "2025 Q1-Q3", "2026-2030", "2026-03-13")]
    ['2025', '2025-Q2', '2025-01-01/P9M', '2026-01-01/P5Y', '2026-03-13']
    """
    if period.kind == "quarter":
        return f"{period.year}-Q{period.end.month // 3}"
    if period.kind == "year_to_date":
        return f"{period.start.isoformat()}/P{period.end.month}M"
    if period.kind == "years":
        return f"{period.start.isoformat()}/P{period.n_years}Y"
    return period.text


@lru_cache(maxsize=1024)
def unit_from_codes(measure: str, power: str) -> str | None:
    """Return the unit of UNIT_MEASURE and UNIT_MULT as text; None where the power of ten is none from 0 to 16.

    Examples
    --------
    >>> unit_from_codes("CNY", "8"), unit_from_codes("PT", ""), unit_from_codes("CNY", "x")
    ('100 million CNY', '%', None)
    """
    if not re.fullmatch(r"[0-9]{0,2}", power) or int(power or 0) > 16:
        return None
    named = _UNITS.get(measure, measure)
    return f"{scale_name(Decimal(10) ** int(power or 0)).en} {named}".strip()


def codes_of_unit(unit: str) -> UnitInCodes:
    """Return unit and power of ten, so that `unit_from_codes` gives the same unit; the unit whole where it would not.

    Examples
    --------
    >>> codes_of_unit("亿元"), codes_of_unit("tce per 10k CNY")
    (UnitInCodes(measure='CNY', power=8), UnitInCodes(measure='tce per 10 thousand CNY', power=0))
    """
    try:
        whole = parse_unit(unit)
        multiplier, left = split_scale(unit)
        measure = parse_unit(left).text.en
        power = multiplier.adjusted()
        if parse_unit(unit_from_codes(measure, str(power)) or "") == whole:
            return UnitInCodes(measure, power)
    except UnitUnknown:
        pass
    return UnitInCodes(unit, 0)
