"""Forms read back: of a folder of files, the rows that go into the plan, and all that was done to the forms."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from plancast import checks, reading, reporting
from plancast.core.finding import Finding, PlancastError, Where, finding
from plancast.core.form_results import FormRead, FormsRead
from plancast.core.forms import FilledFigure, FilledForm, FilledRemark, Form, FormRow
from plancast.core.new_document import NewDocument
from plancast.core.observations import Observation, ReleaseStatus
from plancast.core.periods import parse_period
from plancast.core.plan import Plan
from plancast.core.raw_rows import ALL_COLUMNS, RawRow
from plancast.core.text import Text
from plancast.core.unit_remarks import OUTCOMES, FormNote, UnitRemark, note_text
from plancast.core.words import enumerated
from plancast.pipeline.cases import Known
from plancast.pipeline.forms import make, today
from plancast.pipeline.main_job import known_on, read_plan
from plancast.pipeline.storing import add_rows

INTO = "forms.csv"
"""File of ``observations/`` that rows of forms are written to."""

_CELL = re.compile(r"(.*)!([A-Z]*)(\d+)")
_COMPARED = ("name", "unit", "bound", "by", "base")
"""Columns whose change makes a form an older one."""


@dataclass
class _Folder:
    """A folder of forms on its way into a plan."""

    plan: Plan
    known: Known
    observations: tuple[Observation, ...]
    release_date: date
    findings: list[Finding] = field(default_factory=list)
    days: dict[date, Known] = field(default_factory=dict)

    def on(self, day: date) -> Known:
        """Return what was known on the day of a form; each day is looked up once."""
        if day not in self.days:
            self.days[day] = known_on(self.plan, day)
        return self.days[day]


@dataclass(frozen=True)
class _Rows:
    """What one form adds."""

    form: FilledForm
    rows: tuple[RawRow, ...]
    document: NewDocument
    n_estimates: int
    n_actuals: int
    n_on_file: int


def read_forms(
    plan: Plan | str | Path, folder: str | Path, *, release_date: date | None = None, dry_run: bool = False
) -> FormsRead:
    """Read a folder of filled forms: estimates become expectations, figures of years gone by internal ones.

    What was filled in before a form went out and was not touched changes nothing; nor does a form read twice.

    Parameters
    ----------
    plan
        A plan as read, or its folder.
    folder
        Folder of the forms; every file in it is read or has a finding, but for lock files of Office.
    release_date
        Day from which the figures are known; by default today, in Shanghai.
    dry_run
        Whether to look only, and write nothing.

    Returns
    -------
    FormsRead
        One entry a form, the units that sent none, and findings, each with file, sheet and cell.

    Raises
    ------
    PlancastError
        If the plan or the folder cannot be read, the plan cannot be written, or a form was made after ``release_date``.
    """
    whole, place = plan if isinstance(plan, Plan) else read_plan(plan), Path(folder)
    if not place.is_dir():
        raise PlancastError(
            Text(
                en=f"{place}: there is no such folder. Name the folder that holds the filled forms.",
                zh=f"{place}：没有此文件夹。请给出存放已填表格的文件夹。",
            )
        )
    observations, _ = reading.read_observations(Path(whole.folder), whole)
    found = _Folder(whole, known_on(whole, None), observations.rows, release_date or today())
    forms = _one_a_unit(_opened(found, place), found)
    rows = [_rows_of(form, found) for form in forms]
    added = [_add(one, found, dry_run) for one in rows if one.rows]
    returned = {_unit_key(form.form.unit) for form in forms}
    return FormsRead(
        plan=whole.id,
        folder=str(place),
        release_date=found.release_date,
        forms=tuple(_told(one) for one in rows),
        not_returned=tuple(
            unit or reporting.NO_UNIT for unit in reporting.units_of(whole) if _unit_key(unit) not in returned
        ),
        n_added=sum(added),
        is_dry_run=dry_run,
        findings=tuple(found.findings),
    )


def _opened(found: _Folder, folder: Path) -> list[FilledForm]:
    """Read every file that is a form of this plan; tell of the others."""
    filled = []
    for path in reading.form_files(folder):
        returned = reading.open_form(path)
        if isinstance(returned, Finding):
            found.findings.append(returned)
        elif foreign := _foreign(returned.form, found.plan, path.name):
            found.findings.append(foreign)
        else:
            _check_day(returned.form, found, path.name)
            form, findings = reading.read_form(returned, found.plan)
            found.findings += findings
            filled.append(_without_changed(form, found))
    return filled


def _foreign(form: Form, plan: Plan, file: str) -> Finding | None:
    if form.plan == plan.id or form.plan_name == plan.head.name:
        return None
    en = f"it was made for '{form.plan}' ({form.plan_name.en}), this is '{plan.id}'"
    zh = f"该表属于“{form.plan_name.zh}”（{form.plan}），本规划为“{plan.head.name.zh}”（{plan.id}）"
    return finding("FORM_FOREIGN", Where(file=file), (form.plan,), en=en, zh=zh)


def _check_day(form: Form, found: _Folder, file: str) -> None:
    if form.as_of > found.release_date:
        day, made = found.release_date.isoformat(), form.as_of.isoformat()
        raise PlancastError(
            Text(
                en=f"--release-date: found {day}, but {file} was made on figures of {made}: nothing in it was known"
                " before. Give a later day.",
                zh=f"--release-date：得到{day}，而{file}按{made}的数据制作，其内容不可能更早为人所知。请给出较晚的日期。",
            )
        )


def _without_changed(filled: FilledForm, found: _Folder) -> FilledForm:
    """Tell what has changed in the plan since a form went out; leave out rows that now mean something else."""
    form = filled.form
    known = found.on(form.as_of)
    now = make(known, form.unit, form.lang)
    if now.plan_hash == form.plan_hash or now.rows == form.rows:
        return filled
    gone = {row.target for row in form.rows if not _still_holds(row, now, filled, found)}
    for row in now.rows:
        if form.row(row.target) is None:
            asked = Text(en="the form did not ask for it", zh="该表未列此项")
            _older(found, filled, row.target, what="row", zh_what="行", old="-", new=row.cells["name"].text, text=asked)
    return filled.model_copy(
        update={
            "figures": tuple(one for one in filled.figures if one.target not in gone),
            "remarks": tuple(one for one in filled.remarks if one.target not in gone),
        }
    )


def _still_holds(row: FormRow, now: Form, filled: FilledForm, found: _Folder) -> bool:
    """Tell what has changed in one target; whether what was filled in still says the same."""
    out = Text(en="the row stays out", zh="该行不予采用")
    new = now.row(row.target)
    if new is None:
        name = row.cells["name"].text
        _older(found, filled, row.target, what="place on the form", zh_what="所列表格", old=name, new="-", text=out)
        return False
    same = new.indicator == row.indicator and new.unit == row.unit
    for key in _COMPARED:
        old_text, new_text = row.cells[key].text, new.cells[key].text
        if old_text != new_text:
            word = reporting.FORM_WORDS[key]
            taken = Text(en="what was filled in is taken over", zh="所填内容仍予采用")
            text = taken if same else out
            what = word.en.lower()
            _older(found, filled, row.target, what=what, zh_what=word.zh, old=old_text, new=new_text, text=text)
    if new.indicator != row.indicator:
        what, zh_what = "indicator", "指标标识"
        _older(found, filled, row.target, what=what, zh_what=zh_what, old=row.indicator, new=new.indicator, text=out)
    return same


def _older(
    found: _Folder, filled: FilledForm, target: str, *, what: str, zh_what: str, old: str, new: str, text: Text
) -> None:
    where = filled.rows.get(target, Where(file=filled.file, cell=f"{filled.form.sheet}!A1"))
    day = filled.form.as_of.isoformat()
    values = {"target": target, "day": day, "what_en": what, "what_zh": zh_what, "found": old, "expected": new}
    found.findings.append(finding("FORM_OLDER", where, (old, new), en=text.en, zh=text.zh, **values))


def _one_a_unit(filled: list[FilledForm], found: _Folder) -> list[FilledForm]:
    """Keep one form a unit: the newest; of two of one day the filled one, or either if they say the same."""
    kept: list[FilledForm] = []
    by_unit: dict[tuple[str, str], list[FilledForm]] = {}
    for form in filled:
        by_unit.setdefault(_unit_key(form.form.unit), []).append(form)
    for forms in by_unit.values():
        chosen = forms[0] if len(forms) == 1 else _chosen(forms, found)
        kept += [] if chosen is None else [chosen]
    return kept


def _chosen(forms: list[FilledForm], found: _Folder) -> FilledForm | None:
    newest = max(form.form.as_of for form in forms)
    of_day = [form for form in forms if form.form.as_of == newest]
    said = [form for form in of_day if form.figures or form.remarks] or of_day[:1]
    alike = all(_content(form) == _content(said[0]) for form in said)
    if not alike:
        en, zh = "they say different things; neither is read", "内容不一致，均不予采用"
        _twice(found, said[1:], said[0], Text(en=en, zh=zh))
        _twice(found, said[:1], said[1], Text(en=en, zh=zh))
        return None
    chosen = said[0]
    en, zh = f"{chosen.file} is read", f"采用{chosen.file}"
    _twice(found, [form for form in forms if form is not chosen], chosen, Text(en=en, zh=zh))
    return chosen


def _twice(found: _Folder, forms: Iterable[FilledForm], other: FilledForm, text: Text) -> None:
    for form in forms:
        unit = form.form.unit or reporting.NO_UNIT
        where = Where(file=form.file, line=1, cell=f"{form.form.sheet}!A1")
        values = {"unit_en": unit.en, "unit_zh": unit.zh, "other": other.file, "en": text.en, "zh": text.zh}
        found.findings.append(finding("FORM_TWICE", where, (other.file,), **values))


def _content(form: FilledForm) -> list[tuple[str, ...]]:
    figures = [(one.target, one.role, one.period, one.value) for one in form.figures]
    return figures + [(one.target, one.outcome, one.cause, one.measures) for one in form.remarks]


def _unit_key(unit: Text | None) -> tuple[str, str]:
    return ("", "") if unit is None else (unit.en, unit.zh)


def _rows_of(filled: FilledForm, found: _Folder) -> _Rows:
    """Return the rows of one form that the plan does not have yet."""
    figures = []
    for figure in filled.figures:
        fault = checks.check_filled(figure, found.known.plan, found.known.vintages)
        if fault is not None:
            found.findings.append(fault)
        elif figure.role == "estimate" or not checks.is_published(figure, found.known.plan, found.known.vintages):
            figures.append(figure)
    notes = _notes(filled, figures, found)
    on_file = {_key(row) for row in found.observations if row.source.startswith(_prefix(filled))}
    document = _document(filled, found)
    new = [(one, note) for one, note in zip(figures, notes, strict=True) if _key_of(one, note) not in on_file]
    return _Rows(
        form=filled,
        rows=tuple(_raw(one, note, document, filled) for one, note in new),
        document=document,
        n_estimates=sum(one.role == "estimate" for one, _ in new),
        n_actuals=sum(one.role == "actual" for one, _ in new),
        n_on_file=len(figures) - len(new),
    )


def _notes(filled: FilledForm, figures: list[FilledFigure], found: _Folder) -> list[str]:
    """Return the note of each figure; words about an indicator stand in that of its last estimate."""
    remarks: dict[str, list[FilledRemark]] = {}
    for remark in filled.remarks:
        row = filled.form.row(remark.target)
        assert row is not None  # it was read off that row
        remarks.setdefault(row.indicator, []).append(remark)
    last = {one.indicator: place for place, one in enumerate(figures) if one.role == "estimate"}
    for indicator, alone in remarks.items():
        if indicator not in last:
            for one in alone:
                said = "; ".join(filter(None, (one.outcome, one.cause, one.measures)))
                outcome = enumerated(OUTCOMES, one.outcome, "zh")
                said_zh = "；".join(filter(None, (outcome, one.cause, one.measures)))
                values = {"target": one.target, "found": said, "found_zh": said_zh}
                found.findings.append(finding("FORM_WORDS_ALONE", one.where, (said[:80],), **values))
    day = filled.form.as_of
    return [
        note_text(
            FormNote(
                form_as_of=day,
                status=one.status,
                remarks=tuple(
                    UnitRemark.model_validate(remark.model_dump(exclude={"where"}))
                    for remark in remarks.get(one.indicator, ())
                    if last.get(one.indicator) == place
                ),
            )
        )
        for place, one in enumerate(figures)
    ]


def _status(figure: FilledFigure) -> ReleaseStatus:
    return ReleaseStatus.EXPECTATION if figure.role == "estimate" else ReleaseStatus.INTERNAL


def _key(row: Observation) -> tuple[str, ...]:
    return row.indicator, row.period.text, row.figure.text, row.release_status.value, row.note


def _key_of(figure: FilledFigure, note: str) -> tuple[str, ...]:
    return figure.indicator, parse_period(figure.period).text, figure.value, _status(figure).value, note


def _prefix(filled: FilledForm) -> str:
    return f"form_{reporting.unit_slug(filled.form.unit)}_"


def _document(filled: FilledForm, found: _Folder) -> NewDocument:
    """Return the document that a form is, of one unit and day."""
    unit = filled.form.unit or reporting.NO_UNIT
    day, lang = found.release_date, filled.form.lang
    title = Text(en=f"Form of {unit.en}, {day.isoformat()}", zh=f"{unit.zh}填报表（{day.isoformat()}）")
    return NewDocument(
        id=f"{_prefix(filled)}{day:%Y%m%d}",
        title=title.said(lang),
        published=day,
        rank="government",
        publisher=unit.said(lang),
    )


def _raw(figure: FilledFigure, note: str, document: NewDocument, filled: FilledForm) -> RawRow:
    match = _CELL.fullmatch(figure.where.cell)
    assert match is not None  # places of forms are sheet and cell
    cells = {
        "indicator": figure.indicator,
        "period": figure.period,
        "value": figure.value,
        "unit": figure.unit,
        "release_date": document.published.isoformat(),
        "release_status": _status(figure).value,
        "source": document.id,
        "note": note,
    }
    letters = (match[2],) * len(ALL_COLUMNS)
    return RawRow(tuple(cells[column] for column in ALL_COLUMNS), filled.file, int(match[3]), match[1], letters)


def _add(rows: _Rows, found: _Folder, dry_run: bool) -> int:
    """Write the rows of one form with its document; return how many went in."""
    is_known = rows.document.id in found.plan.documents
    added = add_rows(
        found.plan,
        rows.rows,
        origin=rows.form.file,
        into=INTO,
        document=None if is_known else rows.document,
        dry_run=dry_run,
    )
    found.findings += added.findings
    return added.n_added


def _told(rows: _Rows) -> FormRead:
    form = rows.form.form
    return FormRead(
        file=rows.form.file,
        unit=form.unit or reporting.NO_UNIT,
        form_as_of=form.as_of,
        is_filled=rows.form.is_filled,
        n_estimates=rows.n_estimates,
        n_actuals=rows.n_actuals,
        n_on_file=rows.n_on_file,
        document=rows.document.id if rows.rows else None,
    )
