"""Releases as SDMX-CSV 2.0: what tells two releases apart are dimensions, so that vintages stand side by side."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from plancast.core.sdmx import CODE_OF_STATUS, UnitInCodes, codes_of_unit, sdmx_period
from plancast.store.export.csv_table import csv_bytes
from plancast.store.export.format import ExportFormat, Release

HEADER = (
    "STRUCTURE",
    "STRUCTURE_ID",
    "ACTION",
    "INDICATOR",
    "RELEASE_DATE",
    "RELEASE_STATUS",
    "SOURCE",
    "TIME_PERIOD",
    "OBS_VALUE",
    "UNIT_MEASURE",
    "UNIT_MULT",
    "OBS_STATUS",
    "OBS_COMMENT",
)
_STRUCTURE = ("dataflow", "PLANCAST:OBSERVATIONS(1.0)", "I")


def _write(releases: Sequence[Release]) -> bytes:
    return csv_bytes([HEADER, *map(_row, releases)])


def _row(release: Release) -> tuple[str, ...]:
    unit = _unit(release.unit)
    return (
        *_STRUCTURE,
        release.indicator,
        release.release_date.isoformat(),
        release.release_status,
        release.source,
        sdmx_period(release.period),
        release.value,
        unit.measure,
        str(unit.power),
        CODE_OF_STATUS.get(release.release_status, "A"),
        release.note,
    )


@lru_cache(maxsize=1024)
def _unit(text: str) -> UnitInCodes:
    return codes_of_unit(text)


SDMX_CSV = ExportFormat("sdmx-csv", ".sdmx.csv", _write)
