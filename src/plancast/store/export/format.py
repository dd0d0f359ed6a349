"""What every format of exports provides, and a release as the cells of a row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from plancast.core.observations import Observation
from plancast.core.periods import Period
from plancast.core.units import Unit, UnitMismatch, UnitUnknown, convert, parse_unit


class Release(NamedTuple):
    """One release as the cells of a row, in the order of `plancast.core.raw_rows.ALL_COLUMNS`."""

    indicator: str
    period: Period
    value: str
    """As printed."""

    unit: str
    """As printed, or of the indicator."""

    release_date: date
    release_status: str
    source: str
    note: str

    number: float
    """The figure in `unit`; the middle of a range."""


class ExportFormat(NamedTuple):
    """One format that releases are written in."""

    name: str
    """As an option names it."""

    suffix: str
    """Ending of its files."""

    write: Callable[[Sequence[Release]], bytes]
    """Writes releases; the same ones give the same bytes."""


def release_of(row: Observation) -> Release:
    """Return a row as it is exported."""
    unit = row.printed_unit or unit_text(row.figure.unit)
    return Release(
        row.indicator,
        row.period,
        row.figure.text,
        unit,
        row.release_date,
        row.release_status.value,
        row.source,
        row.note,
        row.value * _factor(row.figure.unit, unit),
    )


@lru_cache(maxsize=1024)
def _factor(unit: Unit | None, written: str) -> float:
    """Return what a number of a unit is multiplied by to be one of the unit that is written beside it."""
    try:
        return float(convert(Decimal(1), unit, parse_unit(written))) if unit is not None and written else 1.0
    except (UnitUnknown, UnitMismatch):
        return 1.0


def unit_text(unit: Unit | None) -> str:
    """Return a text that reads as this unit; empty where none does, and the indicator's own unit is then meant.

    Examples
    --------
    >>> unit_text(parse_unit("亿元")), unit_text(parse_unit("count:bridges"))
    ('100 million CNY', 'count:bridges')
    """
    if unit is None:
        return ""
    for text in (unit.text.en, unit.text.zh, unit.dimension):
        try:
            if parse_unit(text) == unit:
                return text
        except UnitUnknown:
            continue
    return ""
