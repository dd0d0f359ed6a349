"""Observations of a plan: every row of its CSV files with its place, or a finding that says why it stays out."""

from __future__ import annotations

import gc
from collections.abc import Callable, Collection, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from operator import itemgetter
from pathlib import Path

from plancast.core.finding import Finding, Where, finding
from plancast.core.observations import Observation, Observations, ReleaseStatus
from plancast.core.plan import Plan
from plancast.core.raw_rows import Meaning, RawRow
from plancast.core.system_faults import system_fault
from plancast.reading.columns import column_places
from plancast.reading.csv_lines import CsvLine, read_lines
from plancast.reading.csv_search import search_lines
from plancast.reading.rows import Releases, RowFault, RowReader, Seen
from plancast.reading.text_files import MOST_FINDINGS, capped, encoding_of, path_inside, too_large

MOST_BYTES = 250_000_000
"""All observation files of a plan together."""

MOST_ROWS = 2_000_000
"""Rows of all observation files together, good and bad."""

MOST_BAD_ROWS = 50_000
"""A file with more faulty rows than this is another sort of table; it is not read on."""

_MOST_BAD_KEPT = 10_000


@dataclass
class _Known:
    """What rows are held against, and what was read before."""

    reader: RowReader
    releases: Releases = field(default_factory=Releases)
    bad_rows: dict[tuple[str, ...], Where] = field(default_factory=dict)
    n_lines: int = 0
    n_rows: dict[str, int] = field(default_factory=dict)
    sought: frozenset[bytes] | None = None


@dataclass
class _File:
    """One file on its way: rows that are good go to ``take``, findings of those that are not are kept here."""

    name: str
    take: Callable[[RawRow, Meaning], None]
    findings: list[Finding] = field(default_factory=list)
    differing: list[tuple[int, Meaning, str, str]] = field(default_factory=list)
    n_found: int = 0
    n_bad: int = 0

    def report(self, code: str, line: int, *quotes: str, **values: object) -> None:
        """Keep a finding of this file; of very many, count the rest."""
        self.n_found += 1
        if self.n_found <= MOST_FINDINGS:
            self.findings.append(finding(code, Where(file=self.name, line=line), quotes, **values))

    def report_row(self, row: RawRow, faults: tuple[RowFault, ...]) -> None:
        """Keep what is wrong with a row; of very many, count the rest."""
        for fault in faults:
            self.n_found += 1
            if self.n_found <= MOST_FINDINGS:
                self.findings.append(fault.finding(row))

    def settle(self, releases: Releases) -> None:
        """Say of findings of two figures of one release from which day on they hold no longer."""
        for place, meaning, text, other in self.differing:
            day = releases.settled_on(meaning, text, other)
            if day is not None:
                self.findings[place] = self.findings[place].model_copy(update={"settled_on": day})

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
    rows: list[Observation] = []
    reader = RowReader(plan)
    findings = _read(folder, _Known(reader), lambda row, meaning: rows.append(reader.observation(row, meaning)))
    return Observations(tuple(rows)), findings


def read_releases(
    folder: Path, plan: Plan, days: Collection[str] | None = None
) -> tuple[Releases, RowReader, dict[str, int]]:
    """Read which releases a plan has, without keeping its rows.

    Parameters
    ----------
    folder, plan
        As for `read_observations`.
    days
        Only releases of these days are asked for, as texts; large files are then searched and not read. None for all.

    Returns
    -------
    tuple
        The releases, the reader that has met them, and how many rows each file has, good and bad.
    """
    known = _Known(RowReader(plan))
    if days is not None:  # what a retraction speaks of is asked for too
        known.sought = frozenset([ReleaseStatus.RETRACTED.value.encode(), *(day.encode() for day in days)])
    _read(folder, known, _pass)
    return known.releases, known.reader, known.n_rows


def read_rows(folder: Path, plan: Plan, take: Callable[[RawRow, Meaning], None]) -> None:
    """Hand on the rows that `read_observations` reads, one by one, without keeping any.

    Parameters
    ----------
    folder, plan
        As for `read_observations`.
    take
        Called with each row and what it means. A row that stands twice, cell for cell, comes twice.
    """
    _read(folder, _Known(RowReader(plan), _Unheld()), take)


class _Unheld(Releases):
    """Holds no row against another one."""

    def compare(self, row: RawRow, meaning: Meaning) -> Seen:
        """Pass every row."""
        return _NEW


_NEW = Seen("new")


def _pass(row: RawRow, meaning: Meaning) -> None:
    """Keep nothing of a row but what `Releases` keeps."""


@contextmanager
def _uncollected() -> Iterator[None]:
    """Let Python's search for circular garbage rest: rows have none, and a search goes through all rows met so far."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@_uncollected()
def _read(folder: Path, known: _Known, take: Callable[[RawRow, Meaning], None]) -> tuple[Finding, ...]:
    names, findings = observation_files(folder)
    files: list[_File | Finding] = []
    n_bytes = 0
    for name in names:
        path = path_inside(folder, name)
        if isinstance(path, Finding):
            files.append(path)
            continue
        n_bytes += path.stat().st_size
        if n_bytes > MOST_BYTES:
            files.append(too_large(Where(file=name), f"{n_bytes} bytes", f"{MOST_BYTES} bytes"))
            break
        if known.n_lines > MOST_ROWS:
            break
        file, n_before = _File(name, take), known.n_lines
        _read_file(path, file, known)
        known.n_rows[name] = known.n_lines - n_before
        files.append(file)
    for one in files:
        if isinstance(one, _File):
            one.settle(known.releases)
            findings += one.all_findings()
        else:
            findings.append(one)
    return tuple(findings)


def observation_files(folder: Path) -> tuple[list[str], list[Finding]]:
    """Return the CSV files below ``observations``, and findings of what stands there and is not read."""
    inside = folder / "observations"
    if not inside.exists() and not inside.is_symlink():
        return [], []
    try:
        if not inside.resolve().is_relative_to(folder.resolve()):
            return [], [finding("PATH_OUTSIDE", Where(file="observations"))]
        found = sorted(path.name for path in inside.iterdir() if not path.name.startswith((".", "~$")))
    except (OSError, RuntimeError) as error:
        return [], [
            finding(
                "FILE_UNREADABLE",
                Where(file="observations"),
                found=system_fault(error).en,
                found_zh=system_fault(error).zh,
            )
        ]
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
            if encoding is None:
                return
            searched = None
            if known.sought is not None and encoding in ("utf-8", "utf-8-sig"):
                searched = search_lines(raw.read(), known.sought)
                raw.seek(0)
            if searched is not None:
                _read_rows(iter(searched.lines), file, known)
                known.n_lines += searched.n_rows - len(searched.lines) + 1
                return
            with closing(read_lines(raw, encoding)) as lines:
                _read_rows(lines, file, known)
    except OSError as error:
        file.findings.append(
            finding("FILE_UNREADABLE", where, found=system_fault(error).en, found_zh=system_fault(error).zh)
        )


def _read_rows(lines: Iterator[CsvLine], file: _File, known: _Known) -> None:
    header = next(lines, None)
    if header is None:
        file.report("FILE_EMPTY", 0)
        return
    places = _places(header, file)
    if places is None:
        return
    n_cells, pick = len(header.cells), itemgetter(*places)
    for line in lines:
        known.n_lines += 1
        if known.n_lines > MOST_ROWS:
            file.findings.insert(0, too_large(Where(file=file.name), f"> {MOST_ROWS} rows", f"{MOST_ROWS} rows"))
            return
        if file.n_bad > MOST_BAD_ROWS:
            found = f"> {MOST_BAD_ROWS} rows with faults"
            file.findings.insert(0, too_large(Where(file=file.name), found, f"{MOST_BAD_ROWS}"))
            return
        if line.fault is not None:
            file.n_bad += 1
            file.report(line.fault, line.number, **line.values)
        elif len(line.cells) != n_cells:
            file.n_bad += 1
            file.report("CELLS", line.number, found=len(line.cells), expected=n_cells)
        else:
            cells = pick([*map(str.strip, line.cells), ""])
            _read_row(RawRow(cells, file.name, line.number), file, known)


def _places(header: CsvLine, file: _File) -> tuple[int, ...] | None:
    """Return where each column stands, or None where the header cannot be used; -1 where there is no note."""
    if header.fault is not None:
        file.report(header.fault, header.number, **header.values)
        return None
    names = [cell.strip().lower() for cell in header.cells]
    places, found = column_places(names, Where(file=file.name, line=header.number), {})
    file.n_found += len(found)
    file.findings += found
    return places


def _read_row(row: RawRow, file: _File, known: _Known) -> None:
    """Read one row; what is wrong with it is said, what is good is handed on."""
    if known.bad_rows and (first := known.bad_rows.get(row.cells)) is not None:
        file.n_bad += 1
        _report_twice(row, first, file, known)
        return
    found = known.reader.check(row)
    if not isinstance(found, Meaning):
        file.n_bad += 1
        if len(known.bad_rows) < _MOST_BAD_KEPT:
            known.bad_rows[row.cells] = row.where()
        file.report_row(row, found)
        return
    seen = known.releases.compare(row, found)
    if seen.verdict == "new":
        file.take(row, found)
    elif seen.verdict == "twice":
        _report_twice(row, seen.where, file, known)
    else:
        _report_differing(row, found, seen, file)
        known.releases.keep_too(row, found)
        file.take(row, found)


def _report_twice(row: RawRow, first: Where, file: _File, known: _Known) -> None:
    file.report_row(row, (RowFault("ROW_TWICE", "", (), {"expected": first}, known.reader.day_of(row)),))


def _report_differing(row: RawRow, meaning: Meaning, seen: Seen, file: _File) -> None:
    """Report two values of one source, day and status for the same figure; both are kept."""
    text = row.cells[2]
    if file.n_found < MOST_FINDINGS:
        file.differing.append((len(file.findings), meaning, text, seen.other))
    values: dict[str, object] = {"found": text, "other": seen.other, "expected": seen.where}
    values |= {"kept_en": "both are kept", "kept_zh": "两者均予保留"}
    file.report_row(row, (RowFault("RELEASES_DIFFER", "value", (text, seen.other), values, meaning.day),))
