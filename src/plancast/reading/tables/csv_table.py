"""Tables of observations as CSV with our columns, in any order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path

from plancast.core.finding import Finding, Where, finding
from plancast.core.raw_rows import RawRow
from plancast.core.text import Text
from plancast.reading.csv_lines import CsvLine, read_lines
from plancast.reading.tables.format import TableFormat
from plancast.reading.tables.header import (
    MOST_ROWS_ABOVE,
    Header,
    header_not_found,
    is_header,
    lone_text,
    read_header,
)
from plancast.reading.text_files import encoding_of

BINARY = (b"PK\x03\x04", b"PAR1", b"\xd0\xcf\x11\xe0", b"%PDF", b"\x1f\x8b", b"\x7fELF", b"MZ")
"""What files begin with that are no text."""

_SEPARATORS = {
    ";": Text(
        en="its columns are parted by semicolons; save it with commas, and with points in its figures",
        zh="各列以分号分隔；请改用逗号分隔并以小数点书写数值后另存",
    ),
    "\t": Text(
        en="its columns are parted by tabs; save it with commas (in Excel: CSV UTF-8)",
        zh="各列以制表符分隔；请另存为逗号分隔的CSV（UTF-8）",
    ),
}

_GUARDED = re.compile(r"'+[=+\-@]")


def is_text(head: bytes) -> bool:
    """Whether a file begins as text does."""
    return not head.startswith(BINARY) and (b"\x00" not in head or head.startswith((b"\xff\xfe", b"\xfe\xff")))


def unguarded(cell: str) -> str:
    """Take off the sign ``'`` that keeps spreadsheets from reading ``=``, ``+``, ``-`` or ``@`` as a formula.

    Examples
    --------
    >>> unguarded("'=see table 3"), unguarded("'quoted'")
    ('=see table 3', "'quoted'")
    """
    return cell[1:] if cell.startswith("'") and _GUARDED.match(cell) else cell


def csv_lines(path: Path, name: str) -> Iterator[CsvLine | Finding]:
    """Yield the lines of a CSV file in whatever encoding, and findings of lines that cannot be read."""
    with path.open("rb") as raw:
        encoding, findings = encoding_of(raw, Where(file=name))
        yield from findings
        if encoding is None:
            return
        with closing(read_lines(raw, encoding)) as lines:
            for line in lines:
                if line.fault is None:
                    line.cells = [cell.strip() for cell in line.cells]
                    if "'" in "".join(line.cells):
                        line.cells = [unguarded(cell) for cell in line.cells]
                    yield line
                else:
                    yield finding(line.fault, Where(file=name, line=line.number), (), **line.values)


def _read(path: Path, name: str, defaults: Mapping[str, str]) -> Iterator[RawRow | Finding]:
    header: Header | None = None
    n_columns, above = 0, 0
    first: CsvLine | None = None
    for line in csv_lines(path, name):
        if isinstance(line, Finding):
            yield line
        elif header is None:
            first = first or line
            if is_header(line.cells):
                where = Where(file=name, line=line.number)
                header, findings = read_header(line.cells, lambda _, where=where: where, defaults)  # type: ignore[misc]
                yield from findings
                if header is None:
                    return
                n_columns = len(line.cells)
            above += 1
            if header is None and above >= MOST_ROWS_ABOVE:
                break
        else:
            yield from _row(line, n_columns, header, name)
    if header is None:
        yield _no_header(first, name)


def other_separator(line: CsvLine, name: str, is_one: Callable[[list[str]], bool]) -> Finding | None:
    """Return a finding where a line would be a header if it were split at semicolons or tabs.

    It is not read so: where columns are parted by semicolons, ``1,234`` may be a little more than one.
    """
    for sign, said in _SEPARATORS.items():
        if is_one([part.strip(' "') for part in ",".join(line.cells).split(sign)]):
            return finding("TABLE_UNREADABLE", Where(file=name, line=line.number), en=said.en, zh=said.zh)
    return None


def _no_header(first: CsvLine | None, name: str) -> Finding:
    if first is None:
        return finding("FILE_EMPTY", Where(file=name))
    if parted := other_separator(first, name, is_header):
        return parted
    return header_not_found(Where(file=name, line=first.number), ",".join(first.cells))


def _row(line: CsvLine, n_columns: int, header: Header, name: str) -> Iterator[RawRow | Finding]:
    alone = lone_text(line.cells) if len(line.cells) > 1 else 0
    if alone is not None and n_columns > 1:
        yield finding("ROW_OF_TEXT", Where(file=name, line=line.number), found=line.cells[alone])
    elif len(line.cells) != n_columns:
        yield finding("CELLS", Where(file=name, line=line.number), found=len(line.cells), expected=n_columns)
    else:
        yield RawRow(header.cells(line.cells), name, line.number)


CSV = TableFormat("CSV", (".csv",), is_text, _read)
