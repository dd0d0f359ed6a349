"""Headers of tables: which row it is, and where each of our columns stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from plancast.core.finding import Finding, Where, finding
from plancast.core.raw_rows import ALL_COLUMNS, COLUMNS
from plancast.core.table_words import column_listed, column_named, status_named
from plancast.reading.text_files import nearest

MOST_ROWS_ABOVE = 20
"""A header is looked for in so many rows that are not empty: titles may stand above it."""

_PASSED_OVER = "number"
"""A column that exports have beside the printed value; it says nothing more."""

_GIVEN = ("release_date", "release_status", "source")
"""Columns that an option of ``store add`` may stand for."""

_STATUS = ALL_COLUMNS.index("release_status")


class Header(NamedTuple):
    """Where our columns stand in a table."""

    places: tuple[int, ...]
    """Of each of `ALL_COLUMNS` its place, counted from 0; -1 where the table lacks it."""

    fillings: tuple[str, ...]
    """Text of each column that the table lacks."""

    def cells(self, row: Sequence[str]) -> tuple[str, ...]:
        """Return the cells of a row, stripped, in the order of `ALL_COLUMNS`, release status in our words."""
        found = [
            filling if place < 0 else row[place] for place, filling in zip(self.places, self.fillings, strict=True)
        ]
        found[_STATUS] = status_named(found[_STATUS])
        return tuple(found)


def is_header(cells: Sequence[str]) -> bool:
    """Whether a row holds headings: at least three of ours, or period and value.

    Examples
    --------
    >>> is_header(["序号", "指标", "时期", "数值"]), is_header(["Figures of 2025"])
    (True, False)
    """
    known = {column_named(cell) for cell in cells if cell} - {None}
    return len(known) >= 3 or {"period", "value"} <= known


def read_header(
    cells: Sequence[str], where: Callable[[int], Where], defaults: Mapping[str, str]
) -> tuple[Header | None, tuple[Finding, ...]]:
    """Return where each column stands, or None where one that is needed is not there or stands twice; and findings.

    Parameters
    ----------
    cells
        Headings.
    where
        Gives the place of a heading; -1 for the row.
    defaults
        Text of columns that the table may lack.
    """
    names = [column_named(cell) for cell in cells]
    findings = [_unknown(cell, names, where(place)) for place, cell in _unread(cells, names)]
    twice = [place for place, name in enumerate(names) if name and names.index(name) < place]
    findings += [finding("COLUMN_TWICE", where(place), found=cells[place]) for place in twice]
    missing = [column for column in COLUMNS if column not in names and column not in defaults]
    if missing:
        findings.append(finding("COLUMN_MISSING", where(-1), (), **_missing(missing)))
    if missing or twice:
        return None, tuple(findings)
    places = tuple(names.index(column) if column in names else -1 for column in ALL_COLUMNS)
    return Header(places, tuple(defaults.get(column, "") for column in ALL_COLUMNS)), tuple(findings)


def lone_text(cells: Sequence[str]) -> int | None:
    """Return the place of the only cell that is filled; None where more are: then the row holds figures.

    Examples
    --------
    >>> lone_text(["注：本表数据按不变价计算。", "", ""]), lone_text(["gdp", "2025", ""])
    (0, None)
    """
    if len(cells) < 2 or cells.count("") != len(cells) - 1:
        return None
    return next(place for place, cell in enumerate(cells) if cell)


def header_not_found(where: Where, first: str) -> Finding:
    """Return the finding of a table in whose first rows no header stands."""
    return finding("TABLE_HEADER", where, n=MOST_ROWS_ABOVE, found=first, expected=", ".join(COLUMNS))


def _missing(columns: list[str]) -> dict[str, object]:
    """Return what the finding of missing columns names: the headings, and the options that stand for some of them."""
    options = [f"--{column.replace('_', '-')}" for column in columns if column in _GIVEN]
    given_en = f", or give {', '.join(options)} for all rows" if options else ""
    given_zh = f"，或用{'、'.join(options)}为各行统一给出" if options else ""
    return {
        "found": ", ".join(map(column_listed, columns)),
        "en": f"Add columns with these headings, in English or Chinese{given_en}.",
        "zh": f"请补上列及表头（中英文均可）{given_zh}。",
    }


def _unread(cells: Sequence[str], names: list[str | None]) -> list[tuple[int, str]]:
    return [
        (place, cell)
        for place, (cell, name) in enumerate(zip(cells, names, strict=True))
        if name is None and cell.strip() and cell.strip().casefold() != _PASSED_OVER
    ]


def _unknown(cell: str, names: list[str | None], where: Where) -> Finding:
    others = [column for column in ALL_COLUMNS if column not in names]
    near = nearest(cell.strip().lower(), others)
    ordered = [near, *(column for column in others if column != near)] if near else others or list(ALL_COLUMNS)
    return finding("COLUMN_UNKNOWN", where, found=cell.strip(), expected=", ".join(ordered))
