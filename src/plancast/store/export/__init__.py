"""Releases out, in formats that `plancast.reading.read_table` reads back to the same rows."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from plancast.core.finding import PlancastError
from plancast.core.observations import Observation
from plancast.core.text import Text
from plancast.store.export.csv_table import CSV
from plancast.store.export.format import ExportFormat, release_of
from plancast.store.export.parquet import PARQUET
from plancast.store.export.sdmx_csv import SDMX_CSV
from plancast.store.export.xlsx import XLSX

FORMATS: tuple[ExportFormat, ...] = (CSV, SDMX_CSV, XLSX, PARQUET)
"""All formats; the contract test runs over them."""


def export_rows(rows: Iterable[Observation], format: str) -> bytes:  # noqa: A002  (what users call it)
    """Return releases as the bytes of a file, in the order given.

    Parameters
    ----------
    rows
        Releases, such as `known_releases` gives them.
    format
        Name of one of `FORMATS`: ``csv``, ``sdmx-csv``, ``xlsx`` or ``parquet``.

    Raises
    ------
    ValueError
        If there is no format of that name.
    PlancastError
        If the format cannot hold so many rows, or so long a note.
    """
    chosen = next((one for one in FORMATS if one.name == format), None)
    if chosen is None:
        known = ", ".join(one.name for one in FORMATS)
        raise ValueError(f"format: found '{format}', expected one of: {known}.")
    return chosen.write([release_of(row) for row in rows])


def export_format(file: str) -> str:
    """Return the name of the format that a file's ending stands for.

    Raises
    ------
    PlancastError
        If it stands for none.

    Examples
    --------
    >>> export_format("out/figures.xlsx"), export_format("figures.sdmx.csv"), export_format("figures.CSV")
    ('xlsx', 'sdmx-csv', 'csv')
    """
    fitting = [one for one in FORMATS if file.lower().endswith(one.suffix)]
    if not fitting:
        known = ", ".join(one.suffix for one in FORMATS)
        raise PlancastError(
            Text(
                en=f"'{file}': no format is known by this ending; expected one of: {known}. Give it one of these.",
                zh=f"“{file}”：扩展名不对应任何格式；可用的扩展名：{known}。请改用其中之一。",
            )
        )
    return max(fitting, key=lambda one: len(one.suffix)).name


def known_releases(rows: Iterable[Observation], day: date, indicator: str | None = None) -> tuple[Observation, ...]:
    """Return every row released by a day, those that take a release back included, in an order that the rows give.

    Parameters
    ----------
    rows
        Rows of a plan, in any order.
    day
        Rows released on it or before are known.
    indicator
        Only rows of this one; all if None.
    """
    known = [row for row in rows if row.release_date <= day and indicator in (None, row.indicator)]
    return tuple(sorted(known, key=_order))


def _order(row: Observation) -> tuple[object, ...]:
    return (row.indicator, row.period, row.release_date, row.source_rank, row.source, row.figure.text, row.note)


__all__ = ["FORMATS", "ExportFormat", "export_format", "export_rows", "known_releases"]
