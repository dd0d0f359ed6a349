"""Releases as CSV: our columns, UTF-8, every cell as printed."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from plancast.core.raw_rows import ALL_COLUMNS
from plancast.store.export.format import ExportFormat, Release

_FORMULA = re.compile(r"'*[=+\-@]")
_NUMBER = re.compile(r"[+-]?[0-9][0-9.,]*\s?[%‰]?")


def guarded(cell: str) -> str:
    """Return a cell that no spreadsheet reads as a formula: ``'`` stands before ``=``, ``+``, ``-`` and ``@``.

    Numbers stay as they are. `plancast.reading.read_table` takes the sign off again.

    Examples
    --------
    >>> guarded("=cmd|' /C calc'!A0"), guarded("-1.50"), guarded("'=a")
    ("'=cmd|' /C calc'!A0", '-1.50', "''=a")
    """
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell


def csv_bytes(rows: Iterable[Sequence[str]]) -> bytes:
    """Return rows of cells as CSV in UTF-8, lines ended by a line feed, formulas made text."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return text.getvalue().encode()


def cells_of(release: Release) -> tuple[str, ...]:
    """Return the cells of a release as text."""
    return (
        release.indicator,
        release.period.text,
        release.value,
        release.unit,
        release.release_date.isoformat(),
        release.release_status,
        release.source,
        release.note,
    )


def _write(releases: Sequence[Release]) -> bytes:
    return csv_bytes([ALL_COLUMNS, *map(cells_of, releases)])


CSV = ExportFormat("csv", ".csv", _write)
