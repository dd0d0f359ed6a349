"""Forms that units in charge fill in: which cells there are, and what came back in them.

A `Form` is both what is laid out and, kept in a hidden sheet, what a filled one is held against.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from plancast.core.finding import Where
from plancast.core.noun import Noun
from plancast.core.text import Language, Text

FORM_SCHEMA = "plancast/form/1"
"""Version of the form's layout and of its hidden sheet."""

STAMP_SHEET = "_plancast"
"""Name of the hidden sheet that holds the form as it was sent out."""

KEY_PREFIX = "plancast:"
"""Begins each cell of the hidden row that names the columns: it moves with them."""

Role = Literal["fixed", "actual", "estimate", "outcome", "words", "status"]
"""What a column is for: printed by us, or a figure, a choice or words of the unit."""


class FormColumn(Noun):
    """One column."""

    key: str
    """Its name in the hidden row."""

    title: str
    """Its heading."""

    role: Role
    """What it is for."""

    width: float
    """Width in characters."""

    hint: str = ""
    """What is shown beside a cell that is being filled in."""


class FormCell(Noun):
    """One cell of one target."""

    text: str = ""
    """What is written in it; empty where the unit is to fill it in."""

    number: float | None = None
    """The same as a number, where it is one."""

    decimals: int = 0
    """Printed places of the number."""

    is_open: bool = False
    """Whether the unit fills it in."""

    period: str = ""
    """Of a figure: what it describes."""

    hint: str = ""
    """What is shown while it is filled in, where that is not the column's."""


class FormRow(Noun):
    """One target."""

    target: str
    """Id of the target."""

    indicator: str
    """Id of its indicator."""

    unit: str
    """Unit of the indicator, as plan files write it."""

    lowest: float | None = None
    """Least value that its kind can take; None where there is none."""

    highest: float | None = None
    """Greatest value; None where there is none."""

    is_event: bool = False
    """Whether a day is asked for instead of a figure."""

    cells: dict[str, FormCell]
    """One a column, by its key."""


class Form(Noun):
    """One form of one unit, as it is sent out."""

    form: str = FORM_SCHEMA
    """Version of the layout."""

    lang: Language
    """Language of its words."""

    plan: str
    """Id of the plan."""

    plan_name: Text
    """Name of the plan."""

    plan_hash: str
    """Hash of what was known of the plan on the day."""

    as_of: date
    """Day as of which figures were filled in."""

    unit: Text | None
    """Unit in charge; None of the form for targets that name none."""

    title: str
    """First line."""

    lines: tuple[str, ...]
    """Lines below it: supporting units, what to do, until when figures are known."""

    contacts: tuple[str, ...]
    """Labels of the cells for who filled it in: those are read by nobody."""

    columns: tuple[FormColumn, ...]
    """Columns from left to right."""

    rows: tuple[FormRow, ...]
    """Targets from top to bottom."""

    sheet: str
    """Name of the sheet to be filled in."""

    instructions_sheet: str
    """Name of the sheet of instructions."""

    instructions: tuple[str, ...]
    """Its lines."""

    outcomes: tuple[str, ...]
    """Choices of the expected outcome, in the order of `plancast.core.unit_remarks.OUTCOMES`."""

    statuses: tuple[str, ...]
    """Choices of the status of actual figures, in the order of `plancast.core.unit_remarks.ACTUAL_STATUSES`."""

    file_name: str
    """Name of its file, safe on every system."""

    def row(self, target: str) -> FormRow | None:
        """Return the row of a target, if there is one."""
        return next((row for row in self.rows if row.target == target), None)


class FilledFigure(Noun):
    """A figure that a unit filled in, as text that reads as one figure."""

    target: str
    """Id of the target."""

    indicator: str
    """Id of the indicator."""

    role: Literal["actual", "estimate"]
    """What it is."""

    period: str
    """What it describes."""

    value: str
    """The figure, in `unit` where it names none."""

    unit: str
    """Unit of the row."""

    where: Where
    """File, sheet and cell."""

    status: str = ""
    """Of an actual: what the unit says of it."""


class FilledRemark(Noun):
    """What a unit wrote about a target: expected outcome, cause, measures."""

    target: str
    """Id of the target."""

    outcome: str = ""
    """One of `plancast.core.unit_remarks.OUTCOMES`; empty where none was chosen."""

    cause: str = ""
    """Main cause."""

    measures: str = ""
    """Measures planned."""

    where: Where
    """Its first cell."""


class FilledForm(Noun):
    """What came back in one file."""

    form: Form
    """The form as it was sent out."""

    file: str
    """The file."""

    figures: tuple[FilledFigure, ...] = ()
    """Figures filled in."""

    remarks: tuple[FilledRemark, ...] = ()
    """Words filled in."""

    rows: dict[str, Where] = {}
    """Where each target stands in it."""

    n_faults: int = 0
    """Findings of the file."""

    @property
    def is_filled(self) -> bool:
        """Whether anything was filled in or changed."""
        return bool(self.figures or self.remarks or self.n_faults)
