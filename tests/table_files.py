"""Tables of figures in files of every format, for tests: small workbooks built cell by cell."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import duckdb
import xlsxwriter
from openpyxl import Workbook

from plancast import pipeline
from plancast.core.finding import Finding
from plancast.core.raw_rows import ALL_COLUMNS, RawRow
from plancast.reading import read_table

HEADER = list(ALL_COLUMNS)
GDP = ["gdp", "2025", "56708.71", "亿元", "2026-01-21", "preliminary", "bulletin", ""]
RD = ["rd_intensity", 2025, 3.6, "%", "2026-01-21", "preliminary", "bulletin", ""]


def workbook(
    path: Path, rows: Sequence[Sequence[Any]], change: Callable[[Any], None] | None = None, title: str = "Figures"
) -> Path:
    """Write a workbook of one sheet, empty texts left out; ``change`` gets the sheet before it is saved."""
    book = Workbook()
    sheet = book.active
    sheet.title = title
    for row in rows:
        sheet.append([None if cell == "" else cell for cell in row])
    if change is not None:
        change(sheet)
    book.save(path)
    return path


def workbook_with_formula(path: Path, formula: str, result: float | str | None) -> Path:
    """Write a workbook whose cell C2 is a formula with this stored result; with none where it is None."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Figures")
        sheet.write_row(0, 0, HEADER)
        sheet.write_row(1, 0, RD)
        sheet.write_formula("C2", formula, book.add_format({"num_format": "0.00"}), result)
    if result is None:
        rewritten(path, lambda content: re.sub(rb"</f><v>[^<]*</v>", b"</f>", content))
    return path


def rewritten(path: Path, change: Callable[[bytes], bytes], only: str = "xl/worksheets/") -> Path:
    """Change the parts of a workbook whose names begin so."""
    with zipfile.ZipFile(path) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(name, change(content) if name.startswith(only) else content)
    return path


def parquet(path: Path, value: str) -> Path:
    """Write a Parquet file of one row, its figure an expression of SQL."""
    select = (
        f"select 'rd' as indicator, '2025' as period, {value} as value, '%' as unit, date '2026-01-21' as release_date,"
        " 'actual' as release_status, 'b' as source, null::varchar as note"
    )
    return parquet_of(path, select)


def parquet_of(path: Path, select: str) -> Path:
    """Write what a query gives as Parquet."""
    with duckdb.connect() as connection:
        connection.execute(f"copy ({select}) to '{path}' (format parquet)")
    return path


def parts(found: Any) -> tuple[list[RawRow], list[Any]]:
    """Split rows from findings."""
    everything = list(found)
    rows = [one for one in everything if isinstance(one, RawRow)]
    return rows, [one for one in everything if not isinstance(one, RawRow)]


def codes(findings: Sequence[Any]) -> list[str]:
    return [one.code for one in findings]


def findings_of_table(folder: Path) -> tuple[Finding, ...]:
    """Return the findings of the table ``in.*`` of a folder."""
    (path,) = folder.glob("in.*")
    return tuple(one for one in read_table(path, {}, path.name) if isinstance(one, Finding))


def findings_of_adding(folder: Path) -> tuple[Finding, ...]:
    """Return the findings of adding the table ``in.*`` of a plan folder to that plan, looking only."""
    (path,) = folder.glob("in.*")
    plan = pipeline.read_plan(folder)
    return pipeline.add_rows(plan, read_table(path, {}, path.name), origin=path.name, dry_run=True).findings
