"""A filled form: what was sent out, read from its hidden sheet, and what a unit wrote into it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from plancast.core.finding import Finding, Where, finding
from plancast.core.forms import (
    FORM_SCHEMA,
    STAMP_SHEET,
    FilledFigure,
    FilledForm,
    FilledRemark,
    Form,
    FormColumn,
    FormRow,
)
from plancast.core.plan import Indicator, Plan
from plancast.core.unit_remarks import ACTUAL_STATUSES, OUTCOMES
from plancast.reading.forms.layout import Layout, find_layout, is_as_sent
from plancast.reading.forms.values import (
    Place,
    is_hostile,
    read_choice,
    read_event,
    read_figure,
    read_words,
)
from plancast.reading.forms.workbook import BookRead, open_book

DECIDES = ("name", "by")
"""Fixed cells that say what a row is about: where one was changed, the row is not believed."""


@dataclass(frozen=True)
class ReturnedForm:
    """A file that came back: the form as it was sent out, and the workbook."""

    form: Form
    """As it was sent out."""

    book: BookRead
    """The workbook."""


def form_files(folder: Path) -> tuple[Path, ...]:
    """Return the files of a folder that may be forms, in the order of their names: no lock files, no hidden ones.

    ``~$…`` is written by Office while a file is open; ``desktop.ini`` and ``Thumbs.db`` by Windows.
    """
    paths = sorted(folder.iterdir(), key=lambda path: path.name)
    ignored = ("desktop.ini", "thumbs.db")
    return tuple(path for path in paths if not path.name.startswith(("~$", ".")) and path.name.lower() not in ignored)


def open_form(path: Path) -> ReturnedForm | Finding:
    """Open a file and read from its hidden sheet which form it is; a finding where it is none."""
    book = open_book(path)
    if isinstance(book, Finding):
        return book
    stamp = book.sheet(STAMP_SHEET)
    if stamp is None:
        return _foreign(path, "it has no hidden sheet that says which form it is", "没有注明表格来源的隐藏工作表")
    version = stamp.cell(1, 1).text
    if version != FORM_SCHEMA:
        return _foreign(
            path, f"its layout is '{version}', expected '{FORM_SCHEMA}'", f"版式为“{version}”，应为“{FORM_SCHEMA}”"
        )
    pieces = [stamp.cell(row, 1).text for row in range(2, stamp.n_rows + 1)]
    try:
        return ReturnedForm(Form.model_validate_json("".join(pieces)), book)
    except ValidationError:
        return _foreign(path, "its hidden sheet was changed", "其隐藏工作表已被改动")


def _foreign(path: Path, en: str, zh: str) -> Finding:
    return finding("FORM_FOREIGN", Where(file=path.name), en=en, zh=zh)


def read_form(returned: ReturnedForm, plan: Plan) -> tuple[FilledForm, tuple[Finding, ...]]:
    """Return what a unit filled in, and findings of all else that was done to the form.

    Parameters
    ----------
    returned
        The file, opened.
    plan
        The plan: rows of a target or an indicator that it no longer has are not read; the caller tells.
    """
    layout = find_layout(returned.book, returned.form)
    if isinstance(layout, Finding):
        return FilledForm(form=returned.form, file=returned.book.file, n_faults=1), (layout,)
    figures: list[FilledFigure] = []
    remarks: list[FilledRemark] = []
    for row in returned.form.rows:
        indicator = plan.indicators.get(row.indicator)
        if row.target in layout.rows and row.target in plan.targets and indicator is not None:
            _read_row(layout, row, indicator, figures, remarks)
    filled = FilledForm(
        form=returned.form,
        file=returned.book.file,
        figures=tuple(figures),
        remarks=tuple(remarks),
        rows={
            target: layout.sheet.where(layout.file, row, layout.columns["id"]) for target, row in layout.rows.items()
        },
        n_faults=len(layout.findings),
    )
    return filled, tuple(layout.findings)


def _read_row(
    layout: Layout, row: FormRow, indicator: Indicator, figures: list[FilledFigure], remarks: list[FilledRemark]
) -> None:
    places = [
        (column, Place(layout, row, column.key)) for column in layout.form.columns if column.key in layout.columns
    ]
    hostile = [place for _, place in places if is_hostile(place.cell)]
    for place in hostile:
        found = place.cell.formula or place.cell.text
        en, zh = (
            "it reaches out of the sheet or begins like a formula; the whole row stays out",
            "公式指向表外或形似公式，整行不予采用",
        )
        place.report("FORM_FORMULA_REFUSED", found, found=found, en=en, zh=zh)
    trusted = [_as_sent(column, place) for column, place in places]  # all of them: each change is told
    if hostile or not all(trusted):
        return
    open_places = {column.key: (column, place) for column, place in places if row.cells[column.key].is_open}
    figures += _figures(row, indicator, open_places)
    if remark := _remark(row, open_places):
        remarks.append(remark)


def _as_sent(column: FormColumn, place: Place) -> bool:
    """Report a change in a cell that was not to be filled in; whether the row can still be believed."""
    sent, cell = place.row.cells[column.key], place.cell
    if sent.is_open or is_hostile(cell):
        return True
    if cell.merged:
        place.report("FORM_MERGED", found=cell.merged)
        return column.key not in (*DECIDES, "unit", "id")
    if is_as_sent(cell, sent):
        return True
    found = cell.formula or cell.text
    if column.role == "actual" and sent.period:
        place.report("FORM_FIGURE_DISPUTED", found, found=found, expected=sent.text, period=sent.period)
        return True
    if column.key == "unit":
        place.report("FORM_UNIT_CHANGED", found, found=found, expected=sent.text)
        return False
    decides = column.key in DECIDES
    en = "the row stays out" if decides else "the change is not taken over"
    zh = "整行不予采用" if decides else "改动不予采用"
    place.report("FORM_CELL_CHANGED", found, found=found, expected=sent.text, en=en, zh=zh)
    return not decides


def _figures(row: FormRow, indicator: Indicator, places: dict[str, tuple[FormColumn, Place]]) -> list[FilledFigure]:
    status = read_choice(places["actual_status"][1], ACTUAL_STATUSES) if "actual_status" in places else ""
    found = []
    for column, place in places.values():
        if column.role not in ("actual", "estimate"):
            continue
        period: str | None = row.cells[column.key].period
        value = "1" if row.is_event else read_figure(place, indicator)
        period = read_event(place) if row.is_event else period
        if value is None or not period:
            continue
        found.append(
            FilledFigure(
                target=row.target,
                indicator=row.indicator,
                role="actual" if column.role == "actual" else "estimate",
                period=period,
                value=value,
                unit=row.unit,
                where=_where(place),
                status=status if column.role == "actual" else "",
            )
        )
    return found


def _remark(row: FormRow, places: dict[str, tuple[FormColumn, Place]]) -> FilledRemark | None:
    outcome = read_choice(places["outcome"][1], OUTCOMES) if "outcome" in places else ""
    words = {key: read_words(places[key][1]) if key in places else "" for key in ("cause", "measures")}
    said = {"outcome": outcome, **words}
    first = next((key for key, text in said.items() if text), None)
    if first is None:
        return None
    return FilledRemark(target=row.target, where=_where(places[first][1]), **said)


def _where(place: Place) -> Where:
    layout = place.layout
    return layout.sheet.where(layout.file, layout.rows[place.row.target], layout.columns[place.key])


def _places(layout: Layout) -> dict[str, Where]:
    ids = layout.columns.get("id", 1)
    return {target: layout.sheet.where(layout.file, row, ids) for target, row in layout.rows.items()}
