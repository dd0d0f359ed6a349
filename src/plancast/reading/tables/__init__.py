"""Tables of observations in other formats, as raw rows in which nothing is lost: printed zeros, places, what is odd."""

from __future__ import annotations

import stat
from collections.abc import Iterator, Mapping
from pathlib import Path

from plancast.core.finding import Finding, Where, finding
from plancast.core.raw_rows import ALL_COLUMNS, RawRow
from plancast.core.system_faults import system_fault
from plancast.core.text import Text
from plancast.reading.tables.csv_table import CSV
from plancast.reading.tables.format import TableFaultError, TableFormat
from plancast.reading.tables.parquet import PARQUET
from plancast.reading.tables.sdmx_csv import SDMX_CSV
from plancast.reading.tables.xlsx import XLSX
from plancast.reading.text_files import control_character

FORMATS: tuple[TableFormat, ...] = (SDMX_CSV, CSV, XLSX, PARQUET)
"""All formats; the first whose ending and first bytes fit is taken. The contract test runs over them."""

_HEAD = 4096
_OFFICE_97 = b"\xd0\xcf\x11\xe0"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_MOST_SEARCHED = 1 << 24

_IS_LOCKED = Text(en="it is locked with a password; save it without one", zh="文件已加密；请取消密码后另存")
_IS_OLD = Text(
    en="it is a workbook of Excel 97-2003 (.xls); save it as .xlsx", zh="这是Excel 97-2003工作簿（.xls）；请另存为.xlsx"
)
_IS_OTHER = Text(en="its contents are not those of a {name}", zh="其内容与“{name}”格式不符")


def read_table(path: Path, defaults: Mapping[str, str], name: str | None = None) -> Iterator[RawRow | Finding]:
    r"""Read a table of observations row by row, each cell as the text that a person sees.

    Parameters
    ----------
    path
        A file whose ending names its format: ``.csv`` (ours or SDMX-CSV), ``.xlsx``, ``.xlsm``, ``.parquet``.
    defaults
        Text of columns that the file lacks, by column: such as ``{"source": "bulletin_2025"}``. A column that is there
        is never filled.
    name
        The file as rows and findings name it; as ``path`` says if None.

    Yields
    ------
    RawRow | Finding
        Rows and findings in the order of the file. A row that something is wrong with stays out, and a finding says
        so; nothing of it has been compared with a plan yet.

    Raises
    ------
    ValueError
        If ``defaults`` names something that is no column.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder) / "figures.csv"
    ...     _ = path.write_text("指标,时期,数值,单位,发布日期,状态\nrd,2025,3.60,%,2026-03-01,初步核算数\n", "utf-8")
    ...     [row.cells for row in read_table(path, {"source": "bulletin"})]
    [('rd', '2025', '3.60', '%', '2026-03-01', 'preliminary', 'bulletin', '')]
    """
    unknown = sorted(set(defaults) - set(ALL_COLUMNS))
    if unknown:
        raise ValueError(f"defaults: found {', '.join(unknown)}, expected columns among {', '.join(ALL_COLUMNS)}.")
    return _read(path, defaults, str(path) if name is None else name)


def _read(path: Path, defaults: Mapping[str, str], name: str) -> Iterator[RawRow | Finding]:
    where = Where(file=name)
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            yield finding("FILE_UNREADABLE", where, found="not a regular file", found_zh="不是普通文件")
            return
        with path.open("rb") as file:
            head = file.read(_HEAD)
        chosen = _format(path, head, where)
        if isinstance(chosen, Finding):
            yield chosen
        else:
            yield from map(_printable, chosen.read(path, name, defaults))
    except TableFaultError as fault:
        yield finding(fault.code, where, (), **fault.values)
    except OSError as error:
        yield finding("FILE_UNREADABLE", where, found=system_fault(error).en, found_zh=system_fault(error).zh)


def _printable(row: RawRow | Finding) -> RawRow | Finding:
    """Bring line ends to one form; a row with a character that no text needs stays out."""
    if isinstance(row, Finding) or "".join(row.cells).isprintable():
        return row
    cells = tuple(cell.replace("\r\n", "\n").replace("\r", "\n") for cell in row.cells)
    for column, cell in zip(ALL_COLUMNS, cells, strict=True):
        if match := control_character(cell):
            return finding("CONTROL_CHARACTER", row.where(column), found=f"U+{ord(match[0]):04X}")
    return row._replace(cells=cells)


def _format(path: Path, head: bytes, where: Where) -> TableFormat | Finding:
    suffix = path.suffix.lower()
    named = [one for one in FORMATS if suffix in one.suffixes]
    if not head:
        return finding("FILE_EMPTY", where)
    if head.startswith(_OFFICE_97):
        why = _IS_LOCKED if _is_locked(path) else _IS_OLD
        return finding("TABLE_UNREADABLE", where, en=why.en, zh=why.zh)
    if not named:
        expected = ", ".join(dict.fromkeys(f"{one.name} ({', '.join(one.suffixes)})" for one in FORMATS))
        return finding("TABLE_FORMAT", where, found=suffix or path.name, expected=expected)
    chosen = next((one for one in named if one.accepts(head)), None)
    if chosen is not None:
        return chosen
    values = {"name": named[-1].name}
    return finding("TABLE_UNREADABLE", where, en=_IS_OTHER.en.format(**values), zh=_IS_OTHER.zh.format(**values))


def _is_locked(path: Path) -> bool:
    with path.open("rb") as file:
        return _LOCKED in file.read(_MOST_SEARCHED)


__all__ = ["FORMATS", "TableFormat", "read_table"]
