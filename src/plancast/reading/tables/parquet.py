"""Tables of observations as Parquet, through DuckDB on a connection that reaches this one file and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plancast.core.finding import Finding, Where, finding
from plancast.core.raw_rows import ALL_COLUMNS, RawRow
from plancast.core.text import Text
from plancast.reading.tables.format import TableFaultError, TableFormat
from plancast.reading.tables.header import Header, header_not_found, is_header, read_header

if TYPE_CHECKING:
    import duckdb

MOST_ROWS = 2_000_000
"""A file of few bytes may hold any number of like rows."""

MOST_CHARACTERS = 20_000
"""A longer text is no cell of a table."""

_BATCH = 1_000
_MOST_MEMORY = "300MB"
_DAMAGED = Text(en="it is cut off or damaged", zh="文件不完整或已损坏")
_WHOLE = re.compile(r"(-?\d+)\.0")
_NESTED = re.compile(r"\[\d*\]\Z|(?:STRUCT|MAP|UNION|LIST)\b")
_IS_NESTED = Text(en="the column '{name}' holds lists", zh="列“{name}”的单元格中是列表")
_MIDNIGHT = re.compile(r"(\d{4}-\d\d-\d\d) 00:00:00(?:\+00)?")


class _File(NamedTuple):
    """An open file: how it is asked, and what its columns are."""

    connection: duckdb.DuckDBPyConnection
    table: str
    name: str
    names: list[str]
    types: list[str]


def _read(path: Path, name: str, defaults: Mapping[str, str]) -> Iterator[RawRow | Finding]:
    import duckdb  # 100 ms, which no other table needs

    try:
        connection, table = _connected(path)
        with connection:
            yield from _table(connection, table, name, defaults)
    except duckdb.Error:
        raise TableFaultError("TABLE_UNREADABLE", en=_DAMAGED.en, zh=_DAMAGED.zh) from None


def _connected(path: Path) -> tuple[duckdb.DuckDBPyConnection, str]:
    """Open a database in memory that may read this file; the name is no pattern, its folders give no columns."""
    import duckdb

    whole = str(path.resolve())
    connection = duckdb.connect(
        ":memory:",
        config={
            "threads": 1,
            "memory_limit": _MOST_MEMORY,
            "temp_directory": "",
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
        },
    )
    pattern = re.sub(r"[\[*?]", lambda match: f"[{match[0]}]", whole).replace("'", "''")
    allowed = whole.replace("'", "''")
    connection.execute(
        f"set allowed_paths = ['{allowed}', '{pattern}']"
    )  # before the door is shut, or it cannot be set
    connection.execute("set enable_external_access = false; set enable_progress_bar = false")
    connection.execute("set lock_configuration = true")
    return connection, f"read_parquet('{pattern}', hive_partitioning = false, union_by_name = false)"


def _table(
    connection: duckdb.DuckDBPyConnection, table: str, name: str, defaults: Mapping[str, str]
) -> Iterator[RawRow | Finding]:
    where = Where(file=name)
    described = connection.execute(f"describe select * from {table}").fetchall()
    names, types = [str(row[0]) for row in described], [str(row[1]) for row in described]
    if not is_header(names):
        yield header_not_found(where, ", ".join(names))
        return
    header, findings = read_header(names, lambda _: where, defaults)
    yield from findings
    if header is None:
        return
    (n_rows,) = connection.execute(f"select count(*) from {table}").fetchone() or (0,)
    if n_rows > MOST_ROWS:
        raise TableFaultError("FILE_TOO_LARGE", found=f"{n_rows} rows", expected=f"{MOST_ROWS} rows")
    for place in filter(lambda at: at >= 0, header.places):
        if _NESTED.search(types[place]):
            en, zh = (text.format(name=names[place]) for text in (_IS_NESTED.en, _IS_NESTED.zh))
            raise TableFaultError("TABLE_UNREADABLE", en=en, zh=zh)
    place = header.places[ALL_COLUMNS.index("value")]
    if types[place] in ("DOUBLE", "FLOAT"):
        yield finding("ZEROS_UNKNOWN", where, column=names[place], found=types[place])
    yield from _rows(_File(connection, table, name, names, types), header)


def _rows(file: _File, header: Header) -> Iterator[RawRow | Finding]:
    wanted = [place for place in header.places if place >= 0]
    columns = ", ".join(
        f'left(cast("{_quoted(file.names[place])}" as varchar), {MOST_CHARACTERS + 1})' for place in wanted
    )
    places = tuple(wanted.index(place) if place >= 0 else -1 for place in header.places)
    packed = Header(places, header.fillings)
    inexact = [file.types[place] in ("DOUBLE", "FLOAT") for place in wanted]
    timed = [file.types[place].startswith("TIMESTAMP") for place in wanted]
    result = file.connection.execute(f"select {columns} from {file.table}")
    number = 0
    while batch := result.fetchmany(_BATCH):
        for row in batch:
            number += 1
            cells = [
                _text(cell, is_inexact, is_timed)
                for cell, is_inexact, is_timed in zip(row, inexact, timed, strict=True)
            ]
            if any(len(cell) > MOST_CHARACTERS for cell in cells):
                values = {"found": f"> {MOST_CHARACTERS}", "expected": MOST_CHARACTERS}
                yield finding("LINE_TOO_LONG", Where(file=file.name, line=number), (), **values)
            elif any(cells):
                yield RawRow(packed.cells(cells), file.name, number)


def _quoted(name: str) -> str:
    return name.replace('"', '""')


def _text(cell: str | None, inexact: bool, timed: bool) -> str:
    """Return a cell as text: numbers that are fractions of two in their shortest form, days without midnight."""
    if cell is None:
        return ""
    if inexact:
        if match := _WHOLE.fullmatch(cell):
            return match[1]
        return format(Decimal(cell), "f") if "e" in cell else cell
    if timed and (match := _MIDNIGHT.fullmatch(cell)):
        return match[1]
    return cell.strip()


def _accepts(head: bytes) -> bool:
    return head.startswith(b"PAR1")


PARQUET = TableFormat("Parquet", (".parquet", ".pq"), _accepts, _read)
