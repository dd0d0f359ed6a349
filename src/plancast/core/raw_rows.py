"""Rows of figures as text, on their way from a table to the store, each cell with its place."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from plancast.core.finding import Where
from plancast.core.observations import ReleaseStatus
from plancast.core.periods import Period
from plancast.core.plan import Indicator

COLUMNS = ("indicator", "period", "value", "unit", "release_date", "release_status", "source")
"""Columns that every row has; ``note`` may stand beside them."""

ALL_COLUMNS = (*COLUMNS, "note")
"""Order of the cells of a `RawRow`."""


class TableLayout(NamedTuple):
    """How a CSV file of figures is written, so that rows can be appended alike."""

    columns: tuple[str, ...] = ALL_COLUMNS
    """Its header, in lower case."""

    line_end: str = "\n"
    """What ends its lines."""


class RawRow(NamedTuple):
    """One row as text: nothing of it has been understood yet."""

    cells: tuple[str, ...]
    """Text of each of `ALL_COLUMNS`, blanks at the ends taken off; empty where there is none."""

    file: str
    """File that it stands in, as the user would type it, or relative to the plan folder."""

    line: int
    """Line, counted from 1; of a spreadsheet, its row."""

    sheet: str = ""
    """Name of the sheet; empty where the file has none."""

    letters: tuple[str, ...] = ()
    """Of a spreadsheet: the column letter of each of `ALL_COLUMNS`; empty where it has none."""

    def where(self, column: str = "") -> Where:
        """Return the place of a column's cell, or of the row.

        Examples
        --------
        >>> row = RawRow(("gdp", "2025", "5.4"), "in.xlsx", 7, "Figures", ("A", "B", "C"))
        >>> str(row.where("value")), str(row.where())
        ('in.xlsx:Figures!C7', 'in.xlsx:Figures!7')
        """
        if not self.sheet:
            return Where(file=self.file, line=self.line)
        place = ALL_COLUMNS.index(column) if column else len(self.letters)
        letter = self.letters[place] if place < len(self.letters) else ""
        return Where(file=self.file, line=self.line, cell=f"{self.sheet}!{letter}{self.line}")


class Meaning(NamedTuple):
    """What the cells of a valid row mean, but for its figure."""

    key: int
    """Number of the release: indicator, period, source, release day and status."""

    figure: int
    """Hash of the figure's text and unit."""

    indicator: Indicator
    """Its indicator."""

    period: Period
    """What the figure describes."""

    day: date
    """Day of release."""

    status: ReleaseStatus
    """What the source says of the figure."""

    source: str
    """Id of the document."""
