"""Figures into a plan: rows validated, written under the plan's lock by an atomic rename, and told in its log.

In this order: the document, then the rows, then the log. Whatever moment a process is killed at, the plan opens: a
document without rows says nothing, and rows that the log does not know of are told by `observation_log`.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import chain, islice
from pathlib import Path
from typing import NoReturn

from plancast import reading, store
from plancast.core.added import Added
from plancast.core.finding import Finding, PlancastError, Severity, Where, finding
from plancast.core.new_document import NewDocument
from plancast.core.observations import ReleaseStatus
from plancast.core.plan import Document, Plan
from plancast.core.raw_rows import Meaning, RawRow, TableLayout
from plancast.core.store_log import StoreEntry
from plancast.core.text import Text
from plancast.pipeline.main_job import SHANGHAI
from plancast.pipeline.steps import silent

ADDED = "added.csv"
"""File in ``observations`` that rows are added to, unless another is named."""


MOST_FEW_ROWS, MOST_FEW_DAYS = 2_000, 30
"""Of so few rows the plan's files are searched for their release days, and not read whole."""


def today() -> date:
    """Return the day in Shanghai."""
    return datetime.now(SHANGHAI).date()


def add_rows(
    plan: Plan,
    rows: Iterable[RawRow | Finding],
    *,
    origin: str,
    into: str = ADDED,
    dry_run: bool = False,
    origin_sha256: str = "",
    document: NewDocument | None = None,
    what: str = "add",
    progress: Callable[[str], None] = silent,
) -> Added:
    """Add rows to a plan: the good ones go in, each bad one stays out with its findings.

    When this returns, the rows are on the disk: written to a temporary file, synchronised, renamed. The same release
    twice changes nothing; another figure of the same indicator, period, release day, status and source stays out.

    Parameters
    ----------
    plan
        The plan as read (`plancast.read_plan`); its folder is written to.
    rows
        Rows as text with their places, and findings of what could not be read as a row.
    origin
        Where they come from: a file as the user typed it, or words.
    into
        Name of a CSV file in ``observations``, made where it is not there.
    dry_run
        Whether to write nothing and only say what would be.
    origin_sha256
        SHA-256 of the file that they come from, for the log.
    document
        A document to write to ``documents.yaml`` first, where the plan does not know it and a row goes in.
    what
        ``add``, or ``retract`` for rows that take a release back.
    progress
        Called with the name of each step as it begins.

    Raises
    ------
    PlancastError
        If the folder cannot be written to, ``into`` is no name of a CSV file, the file there cannot be appended to,
        more than 50,000 rows have faults, or the plan would hold more than it can read. Nothing has then been written.
    """
    folder = Path(plan.folder)
    name = _target_name(into)
    whole = plan if document is None else _with(plan, document)
    with _telling_why(folder), store.locked(folder) if not dry_run else contextlib.nullcontext():
        return _Adding(whole, folder, name, origin, origin_sha256, what, dry_run).add(
            rows, document if document is not None and document.id not in plan.documents else None, progress
        )


@dataclass
class _Adding:
    """One call of `add_rows`, while the lock is held."""

    plan: Plan
    folder: Path
    name: str
    origin: str
    origin_sha256: str
    what: str
    is_dry_run: bool
    findings: list[Finding] = field(default_factory=list)
    n_added: int = 0
    n_unchanged: int = 0
    n_found: int = 0
    refused: set[tuple[str, int]] = field(default_factory=set)
    today: date = field(init=False)

    def __post_init__(self) -> None:
        self.today = today()

    def add(
        self, rows: Iterable[RawRow | Finding], document: NewDocument | None, progress: Callable[[str], None]
    ) -> Added:
        """Add the rows, then the log's entries."""
        progress("reading the releases that are there")
        path, layout = self._target()
        rows, days = _days_of(rows)
        releases, reader, n_rows = reading.read_releases(self.folder, self.plan, days)
        n_before = sum(n_rows.values())
        documents = self._documents(document)
        progress("reading the rows")
        good = self._good_rows(rows, reader, releases, reading.MOST_ROWS - n_before)
        if self.is_dry_run:
            for _ in good:
                self.n_added += 1
            return self._result(document)
        with store.new_version(path) as version:
            writer = store.RowWriter(version, layout)
            for row in good:
                writer.write(row.cells)
                self.n_added += 1
            writer.flush()
            if not self.n_added:
                return self._result(None)
            self._check_size(version.n_bytes)
            progress("writing")
            edits = self._edits(n_rows)
            if documents is not None:
                store.replace_text(self.folder / "documents.yaml", documents)
            version.commit()
            n_after = n_rows.get(self.name, 0) + self.n_added
            self._log([*edits, self._entry(document, n_after, version.sha256)])
        return self._result(document)

    def _target(self) -> tuple[Path, TableLayout]:
        """Return the file that rows are added to, and how it is written."""
        inside = self.folder / "observations"
        if inside.is_symlink() and not inside.resolve().is_relative_to(self.folder.resolve()):
            _stop_for(finding("PATH_OUTSIDE", Where("observations")))
        path = inside / self.name.removeprefix("observations/")
        if not path.exists() and not path.is_symlink():
            return path, TableLayout()
        found = reading.path_inside(self.folder, self.name)
        layout = found if isinstance(found, Finding) else reading.read_layout(found, self.name)
        if isinstance(layout, Finding):
            _stop_for(layout)
        assert isinstance(found, Path)  # a finding has stopped the work
        return found, layout

    def _documents(self, document: NewDocument | None) -> bytes | None:
        if document is None:
            return None
        text = reading.with_document(self.folder, document)
        if isinstance(text, Finding):
            _stop_for(text)
        return text

    def _good_rows(
        self,
        rows: Iterable[RawRow | Finding],
        reader: reading.RowReader,
        releases: reading.Releases,
        n_most: int,
    ) -> Iterator[RawRow]:
        """Yield the rows that go in; keep count and findings of the others."""
        n_good = 0
        for given in rows:
            if isinstance(given, Finding):
                self._keep(given)
                continue
            row = reading.fit_to_be_written(given)
            if isinstance(row, reading.RowFault):
                self._refuse(given, (row,))
                continue
            read = reader.check(row)
            if not isinstance(read, Meaning):
                self._refuse(row, read)
                continue
            seen = releases.compare(row, read)
            self._tell_of_its_days(row, read, seen, releases)
            if seen.verdict == "twice":
                self.n_unchanged += 1
            elif seen.verdict == "differs" and seen.settled_on is None:
                self._refuse(row, (_differs(row, read, seen),))
            else:
                if seen.verdict == "differs":
                    releases.keep_too(row, read)
                n_good += 1
                if n_good > n_most:
                    _stop_too_many(f"> {reading.MOST_ROWS}")
                yield row

    def _tell_of_its_days(self, row: RawRow, read: Meaning, seen: reading.Seen, releases: reading.Releases) -> None:
        """Tell of a release that was taken back before it came in again, and of one from a day to come."""
        if read.status is ReleaseStatus.RETRACTED or seen.verdict == "differs":
            return
        text = row.cells[2]
        since = releases.settled_on(read, text)
        if since is not None:
            self._report(
                row, reading.RowFault("RELEASE_RETRACTED", "value", (text,), {"day": since, "found": text}, None)
            )
        if seen.verdict == "new" and read.day > self.today:
            values: dict[str, object] = {"found": read.day}
            self._report(row, reading.RowFault("RELEASE_TO_COME", "release_date", (str(read.day),), values, read.day))

    def _refuse(self, row: RawRow, faults: tuple[reading.RowFault, ...]) -> None:
        for fault in faults:
            self._report(row, fault)
        self._count((row.file, row.line))

    def _report(self, row: RawRow, fault: reading.RowFault) -> None:
        self.n_found += 1
        if self.n_found <= reading.MOST_FINDINGS:
            self.findings.append(fault.finding(row))

    def _keep(self, found: Finding) -> None:
        """Keep a finding of what could not be read as a row."""
        self.n_found += 1
        if self.n_found <= reading.MOST_FINDINGS:
            self.findings.append(found)
        if found.severity is Severity.ERROR and found.where.line > 1:
            self._count((found.where.file, found.where.line))

    def _count(self, place: tuple[str, int]) -> None:
        self.refused.add(place)
        if len(self.refused) > reading.MOST_BAD_ROWS:
            raise PlancastError(
                Text(
                    en=f"more than {reading.MOST_BAD_ROWS} rows have faults; nothing was written. Is it another sort "
                    "of table? The first faults are listed.",
                    zh=f"超过{reading.MOST_BAD_ROWS}行有误，未写入任何内容。表格种类是否有误？下列为最先发现的问题。",
                ),
                tuple(self.findings[:5]),
            )

    def _check_size(self, n_bytes: int) -> None:
        """Stop before the plan holds more than it can read."""
        others = (self.folder / name for name in reading.observation_files(self.folder)[0] if name != self.name)
        n_others = sum(path.stat().st_size for path in others if path.is_file())
        if n_others + n_bytes > reading.MOST_BYTES:
            _stop_too_many(f"{n_others + n_bytes} bytes > {reading.MOST_BYTES}")

    def _edits(self, n_rows: Mapping[str, int]) -> list[StoreEntry]:
        """Return an entry for each file that is not as its last entry left it."""
        last = {entry.file: entry for entry in store.read_log(self.folder)[0]}
        found = []
        for name, entry in last.items():
            path = self.folder / name
            sha256 = store.sha256_of(path) if path.is_file() else ""
            if sha256 != entry.sha256_after:
                n_now = n_rows.get(name, 0)
                n_more = n_now - entry.n_rows_after
                found.append(
                    StoreEntry(
                        at=_now(), what="edit", file=name, n_rows=n_more, n_rows_after=n_now, sha256_after=sha256
                    )
                )
        return found

    def _log(self, entries: list[StoreEntry]) -> None:
        """Write the log; the rows are in whether that succeeds or not, and are not called lost."""
        try:
            store.append_log(self.folder, entries)
        except OSError as error:
            cause = error.strerror or type(error).__name__
            raise PlancastError(
                Text(
                    en=f"{self.n_added} rows were added to {self.name}, but the log beside it cannot be written "
                    f"({cause}). Nothing needs to be added again; mend store_log.jsonl, and 'plancast store log' tells "
                    "of the rows.",
                    zh=f"已向{self.name}录入{self.n_added}行，但无法写入日志（{cause}）。无须重新录入；请修复store_log.jsonl，"
                    "“plancast store log”会列出这些数据行。",
                )
            ) from error

    def _entry(self, document: NewDocument | None, n_after: int, sha256: str) -> StoreEntry:
        return StoreEntry(
            at=_now(),
            what="retract" if self.what == "retract" else "add",
            file=self.name,
            n_rows=self.n_added,
            origin=self.origin,
            origin_sha256=self.origin_sha256,
            document=None if document is None else document.id,
            n_rows_after=n_after,
            sha256_after=sha256,
        )

    def _result(self, document: NewDocument | None) -> Added:
        n_more = self.n_found - len(self.findings)
        more = (finding("FINDINGS_MORE", Where(self.origin), n=n_more),) if n_more else ()
        return Added(
            plan=self.plan.id,
            file=self.name,
            what="retract" if self.what == "retract" else "add",
            n_added=self.n_added,
            n_unchanged=self.n_unchanged,
            n_refused=len(self.refused),
            document=None if document is None or not self.n_added else document.id,
            origin=self.origin,
            origin_sha256=self.origin_sha256,
            is_dry_run=self.is_dry_run,
            findings=(*self.findings, *more),
        )


def _days_of(rows: Iterable[RawRow | Finding]) -> tuple[Iterable[RawRow | Finding], frozenset[str] | None]:
    """Return the rows, and the days on which they came out where both are few: only releases of these days matter."""
    coming = iter(rows)
    first = list(islice(coming, MOST_FEW_ROWS + 1))
    days = frozenset(row.cells[4] for row in first if isinstance(row, RawRow))
    is_few = len(first) <= MOST_FEW_ROWS and len(days) <= MOST_FEW_DAYS and all(days)
    return chain(first, coming), days if is_few else None


def _differs(row: RawRow, meaning: Meaning, seen: reading.Seen) -> reading.RowFault:
    text = row.cells[2]
    values: dict[str, object] = {
        "found": text,
        "other": seen.other,
        "expected": seen.where,
        "kept_en": "it stays out",
        "kept_zh": "该行不予收录",
    }
    return reading.RowFault("RELEASES_DIFFER", "value", (text, seen.other), values, meaning.day)


def _with(plan: Plan, document: NewDocument) -> Plan:
    """Return the plan with a document that is about to be written; one that it knows has to be the same."""
    known = plan.documents.get(document.id)
    if known is None:
        fields = document.model_dump(exclude_none=True) | {"published": document.published.isoformat()}
        made = Document.model_validate(fields)
        return plan.model_copy(update={"documents": {**plan.documents, document.id: made}})
    titles = {known.title.en, known.title.zh}
    if document.title not in titles or document.published != known.published:
        raise PlancastError(
            Text(
                en=f"the document '{document.id}' is there already: '{known.title.en}', {known.published}. Leave "
                "--title and --published out to add rows from it, or choose another id.",
                zh=f"文件“{document.id}”已存在：《{known.title.zh}》，{known.published}。录入其中数据时请省去--title和"
                "--published；否则请另取标识。",
            )
        )
    return plan


def _target_name(into: str) -> str:
    """Return the name of a file in ``observations``, relative to the plan folder."""
    name = into.removeprefix("observations/")
    is_plain = name.endswith(".csv") and len(name) > 4 and not name.startswith((".", "~$")) and name.isprintable()
    if not is_plain or len(name.encode()) > 100 or set(name) & set('/\\:*?"<>|'):
        raise PlancastError(
            Text(
                en=f"--into: found '{into[:200]}', expected the name of a CSV file in the plan's folder 'observations',"
                f" such as {ADDED}.",
                zh=f"--into：得到“{into[:200]}”，应为规划observations文件夹中的CSV文件名，如{ADDED}。",
            )
        )
    return f"observations/{name}"


@contextlib.contextmanager
def _telling_why(folder: Path) -> Iterator[None]:
    """Turn what the system refuses into a sentence with a next step."""
    try:
        yield
    except store.StillLockedError as error:
        raise PlancastError(
            Text(
                en=f"{folder}: another plancast has been writing to this plan for minutes. Let it end, then run again.",
                zh=f"{folder}：另一个plancast进程正在写入此规划，已等待数分钟。请待其结束后重新运行。",
            )
        ) from error
    except OSError as error:
        cause = error.strerror or type(error).__name__
        place = error.filename or folder
        raise PlancastError(
            Text(
                en=f"{place}: nothing was added ({cause}). Make room, or choose a plan folder that you may write to; "
                "'plancast new NAME --like PLAN' copies one.",
                zh=f"{place}：未写入任何内容（{cause}）。请腾出空间，或选用有写入权限的规划文件夹；"
                "可用“plancast new 名称 --like 规划”复制一份。",
            )
        ) from error


def _stop_for(found: Finding) -> NoReturn:
    raise PlancastError(
        Text(en=f"nothing was written. {found.line('en')}", zh=f"未写入任何内容。{found.line('zh')}"), (found,)
    )


def _stop_too_many(found: str) -> NoReturn:
    raise PlancastError(
        Text(
            en=f"nothing was written: the plan would hold more than it can read ({found}). Split it into two plans.",
            zh=f"未写入任何内容：规划将超出可读取的规模（{found}）。请拆分为两个规划。",
        )
    )


def _now() -> str:
    return datetime.now(SHANGHAI).isoformat(timespec="seconds")
