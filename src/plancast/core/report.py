"""A report as plain data: which sentence and which table, in which order.

All rounding and wording is done when a report is made; whoever renders it only lays it out.
"""

from __future__ import annotations

from typing import Literal

from pydantic import model_validator

from plancast.core.noun import Noun
from plancast.core.text import Language

Cell = tuple[str, ...]
"""What stands in one cell, line by line; empty where there is nothing to say."""


class Heading(Noun):
    """A heading."""

    kind: Literal["heading"] = "heading"
    """What sort of block it is."""

    text: str
    """Words of the heading."""

    level: int = 2
    """1 for the title of the report, 2 for its parts."""


class Paragraph(Noun):
    """Running text."""

    kind: Literal["paragraph"] = "paragraph"
    """What sort of block it is."""

    text: str
    """The text."""


class Bullets(Noun):
    """A list."""

    kind: Literal["bullets"] = "bullets"
    """What sort of block it is."""

    items: tuple[str, ...]
    """One entry a line."""

    numbered: bool = False
    """Whether entries are numbered from 1, since other parts name their numbers."""


class Column(Noun):
    """One column of a table."""

    title: str
    """Its heading."""

    stack: int = 0
    """Where the page is narrow, neighbouring columns of the same number are set above one another."""

    align: Literal["left", "right"] = "left"
    """On which side its cells are flush."""

    label: str = ""
    """What is said before a cell that stands above or below others, so that it is not mistaken for them."""

    joint: str = ""
    """What joins the lines of a cell that stands above or below others; where empty, they stay lines."""


class Row(Noun):
    """One row of a table."""

    cells: tuple[Cell, ...]
    """One cell a column."""


class RowGroup(Noun):
    """Rows under one heading."""

    heading: str = ""
    """Heading; empty where the table has only one group."""

    rows: tuple[Row, ...]
    """The rows."""


class Table(Noun):
    """A table, its rows in groups."""

    kind: Literal["table"] = "table"
    """What sort of block it is."""

    columns: tuple[Column, ...]
    """Columns from left to right."""

    groups: tuple[RowGroup, ...]
    """Groups from top to bottom."""

    airy: bool = True
    """Whether rows stand apart where one of them takes several lines."""

    @model_validator(mode="after")
    def _rows_fit_columns(self) -> Table:
        """Refuse a row with more or fewer cells than there are columns."""
        for group in self.groups:
            for row in group.rows:
                if len(row.cells) != len(self.columns):
                    found, expected = len(row.cells), len(self.columns)
                    raise ValueError(f"row {row.cells!r} has {found} cells, expected {expected}: one a column.")
        return self


class Preformatted(Noun):
    """Lines of a file, shown as they stand: too long ones are broken."""

    kind: Literal["preformatted"] = "preformatted"
    """What sort of block it is."""

    lines: tuple[str, ...]
    """The lines."""


class Remark(Noun):
    """One finding told in full: what is said where, the arithmetic, the next step."""

    kind: Literal["remark"] = "remark"
    """What sort of block it is."""

    heading: str
    """Place, what it is about, how much it weighs."""

    severity: Literal["error", "warning", "info"]
    """How much it weighs, for whoever shows that by colour."""

    quoted: str = ""
    """Words of the text; empty where none are quoted."""

    marks: tuple[tuple[int, int], ...] = ()
    """Where the figures in `quoted` begin and end, in order and apart."""

    lines: tuple[str, ...] = ()
    """The arithmetic, or what is wrong, a line each."""

    remedy: str = ""
    """The next step."""


class Provenance(Noun):
    """The last line of a result: what is needed to rebuild it bit for bit."""

    kind: Literal["provenance"] = "provenance"
    """What sort of block it is."""

    text: str
    """Version, seed, as-of day, plan hash, members."""


Block = Heading | Paragraph | Bullets | Table | Preformatted | Remark | Provenance
"""One part of a report."""


class Report(Noun):
    """What is said, in which order, in one language.

    Examples
    --------
    >>> Report(lang="en", blocks=(Heading(text="Harbour", level=1), Bullets(items=("one", "two")))).blocks[1].kind
    'bullets'
    """

    lang: Language
    """Language of all its words."""

    blocks: tuple[Block, ...]
    """Its parts, from top to bottom."""
