"""Forms filled in and damaged as units do it, for tests: sent out by the program, changed with openpyxl, read back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from plancast import pipeline
from plancast.core.finding import Finding
from plancast.core.form_results import FormsRead

FORMS = "forms"
"""Folder of forms inside a plan folder of ``tests/bad``."""

RETURNED = date(2026, 11, 20)
"""Day on which forms come back."""


class Sheet:
    """The sheet of a form, its cells named by target and column."""

    def __init__(self, book: Workbook) -> None:
        self.book = book
        self.cells: Worksheet = book.worksheets[0]
        self.keys = {
            str(cell.value).removeprefix("plancast:"): cell.column
            for row in self.cells.iter_rows(max_row=10)
            for cell in row
            if str(cell.value).startswith("plancast:")
        }
        self.head = 1 + next(
            cell.row
            for row in self.cells.iter_rows(max_row=10)
            for cell in row
            if str(cell.value).startswith("plancast:")
        )

    def row(self, target: str) -> int:
        return next(row for row in range(self.head + 1, 200) if self.cells.cell(row, self.keys["id"]).value == target)

    def at(self, target: str, key: str) -> Any:
        """Return the cell of a target in a column; ``estimate`` is this year's."""
        name = next(one for one in self.keys if one == key or (key == "estimate" and one.startswith("estimate_2")))
        cell: Cell = self.cells.cell(self.row(target), self.keys[name])
        return cell

    def heading(self, key: str) -> Any:
        return self.cells.cell(self.head, self.keys[key])


def send(plan: Path, forms: Path, **options: Any) -> list[Path]:
    """Send forms out and return their files."""
    written = pipeline.write_forms(plan, forms, **options)
    return [forms / one.file for one in written.files]


def change(path: Path, how: Callable[[Sheet], object]) -> Path:
    """Change a form as a spreadsheet program would, and save it."""
    book = load_workbook(path)
    how(Sheet(book))
    book.save(path)
    return path


def bring_back(plan: Path, forms: Path, **options: Any) -> FormsRead:
    return pipeline.read_forms(plan, forms, **{"release_date": RETURNED, **options})


def laid(folder: Path, how: Callable[[Sheet], object]) -> None:
    """Of a plan of ``tests/bad``: send its one form out and change it."""
    (path,) = send(folder, folder / FORMS)
    change(path, how)


def findings(folder: Path) -> tuple[Finding, ...]:
    """Read the forms of a plan of ``tests/bad``, looking only."""
    return bring_back(folder, folder / FORMS, dry_run=True).findings
