"""Observations of a plan: every row of its CSV files with its place, or a finding that says why it stays out."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from plancast.core.figures import Figure, FigureError, Mark, parse_figure
from plancast.core.finding import Finding, Where, finding
from plancast.core.indicators import kind
from plancast.core.observations import Observation, Observations, ReleaseStatus
from plancast.core.periods import PeriodError, parse_day, parse_period
from plancast.core.plan import Indicator, Plan
from plancast.core.raw_rows import ALL_COLUMNS, COLUMNS
from plancast.core.refusal import Refusal
from plancast.core.units import Unit, UnitMismatch, UnitUnknown, convert, parse_unit
from plancast.reading.csv_lines import CsvLine, read_lines
from plancast.reading.entry_faults import not_allowed
from plancast.reading.text_files import MOST_FINDINGS, capped, encoding_of, nearest, path_inside, too_large

MOST_BYTES = 20_000_000
"""All observation files of a plan together."""

MOST_COMPARED = 20
"""For so many broken links of a file the nearest id is looked for: each search goes through all ids."""

MOST_ROWS = 200_000
"""Rows of all observation files together, good and bad."""

_ALL = ALL_COLUMNS
_STATUSES = {status.value: status for status in ReleaseStatus}
_RANKS = {"bureau": 0, "government": 1, "press": 2}


class _Cells(NamedTuple):
    """One row as text, by column; blanks at the ends are taken off."""

    indicator: str
    period: str
    value: str
    unit: str
    release_date: str
    release_status: str
    source: str
    note: str


@dataclass
class _Known:
    """What rows are held against, and what was read before."""

    plan: Plan
    indicators: dict[str, Indicator] = field(default_factory=dict)
    days: dict[str, date] = field(default_factory=dict)
    statuses: str = ", ".join(_STATUSES)
    releases: dict[tuple[object, ...], tuple[str, Where]] = field(default_factory=dict)
    rows: dict[_Cells, Where] = field(default_factory=dict)
    n_lines: int = 0

    def day(self, text: str) -> date:
        """Return a release day; the same text is read once."""
        found = self.days.get(text)
        if found is None:
            found = self.days[text] = parse_day(text)
        return found


@dataclass
class _File:
    """One file on its way: rows that are good, findings of those that are not."""

    name: str
    rows: list[Observation] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    n_found: int = 0

    def report(self, code: str, line: int, *quotes: str, **values: object) -> None:
        """Keep a finding of this file; of very many, count the rest."""
        self.n_found += 1
        if self.n_found <= MOST_FINDINGS:
            self.findings.append(finding(code, Where(file=self.name, line=line), quotes, **values))

    def all_findings(self) -> tuple[Finding, ...]:
        """Return the findings listed, and one that counts the rest."""
        return capped(self.findings, Where(file=self.name), max(0, self.n_found - MOST_FINDINGS))


def read_observations(folder: Path, plan: Plan) -> tuple[Observations, tuple[Finding, ...]]:
    """Read all ``observations/*.csv`` of a plan, in the order of their names.

    Parameters
    ----------
    folder
        The plan folder.
    plan
        The plan as read: rows are held against its indicators and documents.

    Returns
    -------
    tuple
        The rows that could be read, in the order of the files, figures in their indicator's unit with their printed
        text; and all findings. At most 200 findings a file are listed; one more counts the rest.
    """
    names, findings = _file_names(folder)
    known = _Known(plan, dict(plan.indicators))
    for indicator in plan.indicators.values():
        known.indicators |= dict.fromkeys(indicator.formerly, indicator)
    rows: list[Observation] = []
    n_bytes = 0
    for name in names:
        path = path_inside(folder, name)
        if isinstance(path, Finding):
            findings.append(path)
            continue
        n_bytes += path.stat().st_size
        if n_bytes > MOST_BYTES:
            findings.append(too_large(Where(file=name), f"{n_bytes} bytes", f"{MOST_BYTES} bytes"))
            break
        if known.n_lines > MOST_ROWS:
            break
        file = _File(name)
        _read_file(path, file, known)
        rows += file.rows
        findings += file.all_findings()
    return Observations(tuple(rows)), tuple(findings)


def _file_names(folder: Path) -> tuple[list[str], list[Finding]]:
    """Return the CSV files below ``observations``, and findings of what stands there and is not read."""
    inside = folder / "observations"
    if not inside.exists() and not inside.is_symlink():
        return [], []
    try:
        if not inside.resolve().is_relative_to(folder.resolve()):
            return [], [finding("PATH_OUTSIDE", Where(file="observations"))]
        found = sorted(path.name for path in inside.iterdir() if not path.name.startswith((".", "~$")))
    except (OSError, RuntimeError) as error:
        return [], [finding("FILE_UNREADABLE", Where(file="observations"), found=type(error).__name__)]
    names = [f"observations/{name}" for name in found if name.endswith(".csv")]
    others = [name for name in found if not name.endswith(".csv") and name.lower().endswith((".csv", ".tsv", ".xlsx"))]
    unread = [
        finding("FILE_NOT_READ", Where(file=f"observations/{name}"), expected=f"{name.rsplit('.', 1)[0]}.csv")
        for name in others
    ]
    return names, unread


def _read_file(path: Path, file: _File, known: _Known) -> None:
    where = Where(file=file.name)
    try:
        with path.open("rb") as raw:
            encoding, found = encoding_of(raw, where)
            file.findings += found
            if encoding is not None:
                with closing(read_lines(raw, encoding)) as lines:
                    _read_rows(lines, file, known)
    except OSError as error:
        file.findings.append(finding("FILE_UNREADABLE", where, found=error.strerror or type(error).__name__))


def _read_rows(lines: Iterator[CsvLine], file: _File, known: _Known) -> None:
    header = next(lines, None)
    if header is None:
        file.report("FILE_EMPTY", 0)
        return
    places = _places(header, file)
    if places is None:
        return
    n_cells = len(header.cells)
    for line in lines:
        known.n_lines += 1
        if known.n_lines > MOST_ROWS:
            file.findings.insert(0, too_large(Where(file=file.name), f"> {MOST_ROWS} rows", f"{MOST_ROWS} rows"))
            return
        if line.fault is not None:
            file.report(line.fault, line.number, **line.values)
        elif len(line.cells) != n_cells:
            file.report("CELLS", line.number, found=len(line.cells), expected=n_cells)
        else:
            cells = _Cells(*(line.cells[place].strip() if place >= 0 else "" for place in places))
            _read_row(cells, line.number, file, known)


def _places(header: CsvLine, file: _File) -> tuple[int, ...] | None:
    """Return where each column stands, or None where the header cannot be used; -1 where there is no note."""
    if header.fault is not None:
        file.report(header.fault, header.number, **header.values)
        return None
    names = [cell.strip().lower() for cell in header.cells]
    missing = [column for column in COLUMNS if column not in names]
    for name in dict.fromkeys(names):
        if name not in _ALL:
            others = [column for column in _ALL if column not in names]
            near = nearest(name, others)
            expected = ", ".join([near, *(column for column in others if column != near)] if near else others or _ALL)
            file.report("COLUMN_UNKNOWN", header.number, found=name, expected=expected)
        elif names.count(name) > 1:
            file.report("COLUMN_TWICE", header.number, found=name)
    if missing:
        file.report("COLUMN_MISSING", header.number, found=", ".join(missing), expected=",".join(COLUMNS))
    if missing or any(names.count(name) > 1 for name in _ALL):
        return None
    return tuple(names.index(column) if column in names else -1 for column in _ALL)


def _read_row(cells: _Cells, line: int, file: _File, known: _Known) -> None:
    """Read one row; its findings bear its release day, before which nobody knew of it."""
    n_listed = len(file.findings)
    _read_cells(cells, line, file, known)
    if len(file.findings) > n_listed:
        try:
            day = known.day(cells.release_date)
        except PeriodError:
            return
        dated = [one.model_copy(update={"release_date": day}) for one in file.findings[n_listed:]]
        file.findings[n_listed:] = dated


def _read_cells(cells: _Cells, line: int, file: _File, known: _Known) -> None:
    """Read the cells of one row; all that is wrong with it is said at once."""
    where = Where(file=file.name, line=line)
    first = known.rows.setdefault(cells, where)
    if first is not where:
        file.report("ROW_TWICE", line, expected=first)
        return
    n_found = file.n_found
    indicator = known.indicators.get(cells.indicator)
    if indicator is None:
        _no_link(file, line, "indicator", cells.indicator, where="indicators.yaml", known=list(known.indicators))
    document = known.plan.documents.get(cells.source)
    if document is None:
        _no_link(file, line, "source", cells.source, where="documents.yaml", known=list(known.plan.documents))
    status = _STATUSES.get(cells.release_status)
    if status is None:
        values = not_allowed("release_status", cells.release_status, known.statuses)
        file.report("VALUE_NOT_ALLOWED", line, cells.release_status, **values)
    try:
        period = parse_period(cells.period)
    except PeriodError as error:
        _refused(file, line, "PERIOD_UNREADABLE", key="period", found=cells.period, error=error)
    try:
        day = known.day(cells.release_date)
    except PeriodError as error:
        _refused(file, line, "DATE_UNREADABLE", key="release_date", found=cells.release_date, error=error)
    figure = _figure(cells, line, file, None if indicator is None else indicator.unit)
    if figure is not None and indicator is not None and indicator.kind != "event":
        _check_range(figure, indicator, line, file)
    if file.n_found > n_found:
        return
    assert indicator is not None and document is not None and status is not None and figure is not None
    rank = _RANKS[document.rank]
    row = Observation(indicator.id, period, figure, day, status, document.id, rank, where, cells.note, cells.unit)
    _compare(row, file, known)
    file.rows.append(row)


def _check_range(figure: Figure, indicator: Indicator, line: int, file: _File) -> None:
    """Report a figure that the indicator's kind cannot take: a slipped point, another unit, the wrong kind."""
    its_kind = kind(indicator.kind)
    ends = (figure.value, figure.value if figure.upper is None else figure.upper)
    if all(its_kind.takes(float(end)) and (end > -100 or not indicator.is_growth) for end in ends):
        return
    sign = ">" if its_kind.lower_is_open else ">="
    expected = f"{sign} {its_kind.lower:g}" + (f", <= {its_kind.upper:g}" if its_kind.upper < math.inf else "")
    expected = "> -100" if indicator.is_growth else expected
    values = {"found": figure.text, "name": indicator.id, "kind": indicator.kind, "expected": expected}
    file.report("VALUE_OUT_OF_RANGE", line, figure.text, **values)


def _compare(row: Observation, file: _File, known: _Known) -> None:
    """Report two values of one source, day and status for the same figure; both are kept."""
    key = (row.indicator, row.period.text, row.release_date, row.release_status, row.source)
    other, first = known.releases.setdefault(key, (row.figure.text, row.where))
    if other != row.figure.text:
        found = row.figure.text
        file.report("RELEASES_DIFFER", row.where.line, found, other, found=found, other=other, expected=first)


def _figure(cells: _Cells, line: int, file: _File, wanted: Unit | None) -> Figure | None:
    """Read the figure in the row's unit and bring it to the indicator's."""
    try:
        unit = parse_unit(cells.unit) if cells.unit else wanted
    except UnitUnknown as error:
        _refused(file, line, "UNIT_UNKNOWN", key="unit", found=cells.unit, error=error)
        unit = None
        wanted = None
    try:
        figure = _plain_figure(cells.value, unit) or parse_figure(cells.value, unit)
        return figure if wanted is None or unit is None or unit == wanted else _converted(figure, unit, wanted)
    except UnitMismatch:
        assert wanted is not None  # a mismatch has two sides
        file.report(
            "UNIT_MISMATCH", line, cells.unit, key="unit", found=cells.unit, en=wanted.text.en, zh=wanted.text.zh
        )
    except FigureError as error:
        if error.code == "UNIT_MISMATCH" and unit is not None:
            names = {"en": unit.text.en, "zh": unit.text.zh}
            file.report("UNIT_MISMATCH", line, cells.value, key="value", found=cells.value, **names)
        else:
            _refused(file, line, error.code, key="value", found=cells.value, error=error)
    return None


def _plain_figure(text: str, unit: Unit | None) -> Figure | None:
    """Read digits with at most one point, as most rows have them; None where there is more to read."""
    whole, _, places = text.partition(".")
    if (
        unit is None
        or len(text) > 30
        or not (text.isascii() and whole.isdigit() and (places.isdigit() or "." not in text))
    ):
        return None
    return Figure(text, Decimal(text), None, Decimal(1).scaleb(-len(places)), unit, Mark.EXACT, cumulative=False)


def _converted(figure: Figure, unit: Unit, wanted: Unit) -> Figure:
    value, step = convert(figure.value, unit, wanted), convert(figure.step, unit, wanted)
    upper = None if figure.upper is None else convert(figure.upper, unit, wanted)
    return replace(figure, value=value, upper=upper, step=step, unit=wanted)


def _refused(file: _File, line: int, code: str, *, key: str, found: str, error: Refusal) -> None:
    file.report(code, line, found, key=key, en=error.text.en, zh=error.text.zh)


def _no_link(file: _File, line: int, key: str, found: str, *, where: str, known: list[str]) -> None:
    near = nearest(found, known) if file.n_found < MOST_COMPARED else None
    en = f"Did you mean '{near}'? Else add it to {where}." if near else f"Correct the id, or add it to {where}."
    zh = f"是否指“{near}”？否则请在{where}中添加。" if near else f"请更正标识，或在{where}中添加。"
    file.report("LINK_UNKNOWN", line, found, key=key, found=found, file=where, en=en, zh=zh)
