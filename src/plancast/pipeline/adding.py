"""What an analyst does with figures: add a table of them, take one back."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from itertools import takewhile
from pathlib import Path
from typing import Any, Literal

from plancast import reading, store
from plancast.core.added import Added
from plancast.core.finding import Finding, PlancastError
from plancast.core.new_document import NewDocument
from plancast.core.observations import Observation, ReleaseStatus
from plancast.core.periods import PeriodError, parse_period
from plancast.core.plan import Plan
from plancast.core.raw_rows import RawRow
from plancast.core.retractions import retraction_days, retraction_note
from plancast.core.system_faults import system_fault
from plancast.core.table_words import status_named
from plancast.core.text import Text
from plancast.pipeline.main_job import SHANGHAI, read_plan
from plancast.pipeline.releases import read_releases_of
from plancast.pipeline.steps import silent
from plancast.pipeline.storing import ADDED, add_rows

_FRAME = "data frame"


def add_observations(
    plan: Plan | str | Path,
    table: Any,
    *,
    source: str | None = None,
    release_date: date | str | None = None,
    release_status: str | None = None,
    title: str | None = None,
    published: date | None = None,
    rank: Literal["bureau", "government", "press"] = "press",
    publisher: str | None = None,
    url: str | None = None,
    into: str = ADDED,
    dry_run: bool = False,
    progress: Callable[[str], None] = silent,
) -> Added:
    """Add the rows of a table to a plan: the good ones go in, each bad one stays out with its findings.

    When this returns, the rows are on the disk. The same release twice changes nothing; another figure of the same
    indicator, period, release day, status and source stays out.

    Parameters
    ----------
    plan
        Folder of the plan, or the plan as read from one. A bundled plan is copied first (``plancast new --like``).
    table
        A file (``.csv``, SDMX-CSV, ``.xlsx``, ``.parquet``), or a pandas data frame, with columns ``indicator, period,
        value, unit, release_date, release_status, source`` and, if need be, ``note``. Strings stay as they are, numbers
        are written as Python writes them: give printed figures as strings, so that ``3.60`` survives.
    source, release_date, release_status
        Cells of columns that the table lacks.
    title, published, rank, publisher, url
        The document ``source``, where the plan does not know it yet; it is written to ``documents.yaml`` first.
    into
        CSV file in ``observations`` that the rows are written to.
    dry_run
        Whether to write nothing and only say what would be.
    progress
        Called with the name of each step as it begins.

    Returns
    -------
    Added
        How many rows went in, were there already, and stayed out; and why.

    Raises
    ------
    PlancastError
        If the plan or the table cannot be read, the folder cannot be written to, or the document is not given whole.

    Examples
    --------
    >>> import tempfile, pandas
    >>> from plancast.pipeline import new_plan, outlook
    >>> with tempfile.TemporaryDirectory() as place:
    ...     for name, text in new_plan("my-city").items():
    ...         path = Path(place, "my-city", name)
    ...         path.parent.mkdir(parents=True, exist_ok=True)
    ...         _ = path.write_text(text, encoding="utf-8")
    ...     row = {"indicator": "nothing", "period": "2025", "value": "3.60", "unit": "%", "source": "nowhere"}
    ...     frame = pandas.DataFrame([row])
    ...     added = add_observations(Path(place, "my-city"), frame, release_date="2026-03-01", release_status="actual")
    >>> added.n_added, [finding.code for finding in added.findings]
    (0, ['LINK_UNKNOWN', 'LINK_UNKNOWN'])
    """
    whole = plan_to_write(plan)
    day = reading.text_of_value(release_date)
    given = {"source": source, "release_date": day, "release_status": release_status}
    rows, origin, sha256 = _rows_of(table, {column: text for column, text in given.items() if text})
    try:
        document = _document(whole, source, title=title, published=published, rank=rank, publisher=publisher, url=url)
    except PlancastError as error:
        raise _with_lacking(error, rows) from error
    words = reading.RowWords(whole)
    rows = (words.row(row) if isinstance(row, RawRow) else row for row in rows)
    return add_rows(
        whole, rows, origin=origin, into=into, dry_run=dry_run, origin_sha256=sha256, document=document,
        progress=progress,
    )  # fmt: skip


def retract_observation(
    plan: Plan | str | Path,
    indicator: str,
    period: str,
    *,
    source: str | None = None,
    release_date: date | None = None,
    release_status: str | None = None,
    value: str | None = None,
    on: date | None = None,
    into: str = ADDED,
    dry_run: bool = False,
    progress: Callable[[str], None] = silent,
) -> Added:
    """Take a release back: from the day of the retraction on it is not known any more; before it, it is.

    A row is added that repeats the release with the status ``retracted``; nothing is erased, so a replay of an earlier
    day gives what it gave.

    Parameters
    ----------
    plan
        Folder of the plan, or the plan as read from one.
    indicator, period
        Of the release.
    source, release_date, release_status, value
        Which release is meant, where there are several: document, day of release, status, figure as printed.
    on
        Day of the retraction, by default today in Shanghai; not before the release's own.
    into, dry_run, progress
        As for `add_observations`.

    Raises
    ------
    PlancastError
        If no release fits, or several do: they are listed.
    """
    whole = plan_to_write(plan)
    progress("reading the releases that are there")
    day = on or datetime.now(SHANGHAI).date()
    release = _release(
        whole, indicator, period, source=source, release_date=release_date, release_status=release_status, value=value,
        progress=progress,
    )  # fmt: skip
    if day < release.release_date:
        raise PlancastError(
            Text(
                en=f"--on: found {day}, but the release is of {release.release_date}; give that day or a later one.",
                zh=f"--on：得到{day}，早于该数据的发布日期{release.release_date}；请给出该日或更晚的日期。",
            )
        )
    cells = (
        release.indicator, release.period.text, release.figure.text, release.printed_unit, day.isoformat(),
        ReleaseStatus.RETRACTED.value, release.source, retraction_note(release),
    )  # fmt: skip
    told = f"{release.indicator} {release.period} {release.figure.text} ({release.source}, {release.release_date})"
    return add_rows(
        whole, [RawRow(cells, "store retract", 1)], origin=told, into=into, dry_run=dry_run, what="retract",
        progress=progress,
    )  # fmt: skip


def plan_to_write(plan: Plan | str | Path) -> Plan:
    """Return a plan that may be written to.

    Raises
    ------
    PlancastError
        If it cannot be read, or is a bundled one named by its name: a copy is for writing.
    """
    if isinstance(plan, Plan):
        return plan
    name = str(plan)
    known = read_plan(name)
    if not Path(name).is_dir():
        raise PlancastError(
            Text(
                en=f"'{name}' is a bundled plan, which an update of plancast overwrites. Copy it with 'plancast new "
                f"my-{known.id} --like {known.id}', and write to the copy.",
                zh=f"“{name}”是内置规划，升级plancast时会被覆盖。请先用“plancast new my-{known.id} --like {known.id}”"
                "复制，再写入副本。",
            )
        )
    return known


def _rows_of(table: Any, given: dict[str, str]) -> tuple[Iterable[RawRow | Finding], str, str]:
    """Return the rows of a file or a data frame, where they come from, and the file's SHA-256."""
    if not isinstance(table, str | Path):
        if not hasattr(table, "itertuples"):
            raise ValueError(f"table: found {type(table).__name__}, expected a path or a pandas data frame.")
        return reading.read_frame_rows(table, _FRAME, given), _FRAME, ""
    path = Path(table)
    with _telling_that_it_cannot_be_read(table):
        check_table(table)
        sha256 = store.sha256_of(path)
    return reading.read_table(path, given, str(table)), str(table), sha256


def check_table(table: str | Path) -> None:
    """Look whether a table may be opened at all, before anything is written.

    Raises
    ------
    PlancastError
        If there is no such file, or it may not be read.
    """
    path = Path(table)
    with _telling_that_it_cannot_be_read(table):
        if not path.is_file():
            raise FileNotFoundError(2, "no such file" if not path.exists() else "not a file")
        path.open("rb").close()


@contextlib.contextmanager
def _telling_that_it_cannot_be_read(table: str | Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise PlancastError(
            Text(
                en=f"'{table}' cannot be read ({error.strerror}). Nothing was added from it. Check the path and the "
                "permissions.",
                zh=f"无法读取“{table}”（{system_fault(error).zh}），未从中录入任何内容。请核对路径和权限。",
            )
        ) from error


def _with_lacking(error: PlancastError, rows: Iterable[RawRow | Finding]) -> PlancastError:
    """Return what is wrong with the document, and with it which columns the table lacks: all is said at once."""
    first = takewhile(lambda one: isinstance(one, Finding), rows)
    lacking = next((one for one in first if isinstance(one, Finding) and one.code == "COLUMN_MISSING"), None)
    if lacking is None:
        return error
    return PlancastError(
        Text(en=f"{error.text.en}\n{lacking.line('en')}", zh=f"{error.text.zh}\n{lacking.line('zh')}"),
        (*error.findings, lacking),
    )


def _document(
    plan: Plan,
    source: str | None,
    *,
    title: str | None,
    published: date | None,
    rank: Literal["bureau", "government", "press"],
    publisher: str | None,
    url: str | None,
) -> NewDocument | None:
    """Return the document that comes in with the rows; None where nothing is said of one."""
    if title is None and published is None:
        if source is not None and source not in plan.documents:
            raise PlancastError(
                Text(
                    en=f"--source: the plan has no document '{source}'. To write it to documents.yaml give --title and "
                    "--published too.",
                    zh=f"--source：规划中没有文件“{source}”。如需写入documents.yaml，请一并给出--title和--published。",
                )
            )
        return None
    if source is None or title is None or published is None:
        raise PlancastError(
            Text(
                en="a new document needs --source, --title and --published, all three.",
                zh="新增文件须同时给出--source、--title和--published。",
            )
        )
    if not title.strip() or len(title.splitlines()) > 1:
        raise PlancastError(
            Text(
                en=f"--title: found {title[:80]!a}, expected the document's title as printed, in one line.",
                zh=f"--title：得到{title[:80]!a}，应为文件标题原文，写成一行。",
            )
        )
    return NewDocument(id=source, title=title, published=published, rank=rank, publisher=publisher, url=url)


def _release(
    plan: Plan,
    indicator: str,
    period: str,
    *,
    source: str | None,
    release_date: date | None,
    release_status: str | None,
    value: str | None,
    progress: Callable[[str], None],
) -> Observation:
    """Return the one release that is meant.

    Raises
    ------
    PlancastError
        If none fits, or several do.
    """
    try:
        wanted = parse_period(period)
    except PeriodError as error:
        raise PlancastError(error.text) from error
    status = None if release_status is None else status_named(release_status)
    rows = read_releases_of(plan, indicator, progress, wanted).rows
    gone = retraction_days(rows)
    of_period = [
        row
        for place, row in enumerate(rows)
        if row.period == wanted and row.release_status is not ReleaseStatus.RETRACTED and place not in gone
    ]

    def fits(row: Observation) -> bool:
        same = source in (None, row.source) and release_date in (None, row.release_date)
        same = same and status in (None, row.release_status.value)
        return same and value in (None, row.figure.text)

    fitting = [row for row in of_period if fits(row)]
    taken_back = [rows[place] for place in sorted(gone) if rows[place].period == wanted and fits(rows[place])]
    if len(fitting) == 1 and (not taken_back or None not in (source, release_date, status, value)):
        return fitting[0]
    if len(fitting) == 1:  # the command may have been repeated: what is left is taken back only when named
        raise PlancastError(_taken_back_already(indicator, wanted.text, taken_back, fitting))
    listed = fitting or of_period
    raise PlancastError(_not_one(indicator, wanted.text, len(fitting), listed))


def _taken_back_already(indicator: str, period: str, gone: list[Observation], listed: list[Observation]) -> Text:
    told = "; ".join(f"{row.figure.text} ({row.source}, {row.release_date})" for row in gone[:20])
    lines = _lines(listed)
    return Text(
        en=f"{indicator} of {period} has a release that is taken back already: {told}; nothing more was taken back. To "
        f"take back another, say which with --source, --release-date, --release-status or --value. There is:{lines}",
        zh=f"{indicator}（{period}）已有撤回的数据：{told}；未再作改动。如需再撤回，请用--source、--release-date、--release-status或--value"
        f"指明。现有：{lines}",
    )


def _lines(listed: list[Observation]) -> str:
    return "".join(
        f"\n  {row.figure.text}  --source {row.source} --release-date {row.release_date} --release-status"
        f" {row.release_status}"
        for row in listed[:20]
    )


def _not_one(indicator: str, period: str, n: int, listed: list[Observation]) -> Text:
    lines = _lines(listed)
    if not listed:
        return Text(
            en=f"{indicator} of {period} has no release that stands; nothing was taken back. "
            "'plancast store show' lists what there is.",
            zh=f"{indicator}（{period}）没有可撤回的数据，未作改动。可用“plancast store show”查看。",
        )
    if n == 0:
        return Text(
            en=f"no release of {indicator} of {period} fits; nothing was taken back. There are:{lines}",
            zh=f"{indicator}（{period}）没有符合条件的数据，未作改动。现有：{lines}",
        )
    return Text(
        en=f"{n} releases of {indicator} of {period} fit; nothing was taken back. Say which with --source, "
        f"--release-date, --release-status or --value:{lines}",
        zh=f"{indicator}（{period}）有{n}条数据符合条件，未作改动。请用--source、--release-date、--release-status或--value指明：{lines}",
    )
