"""Tables of observations in workbooks: every sheet with our header, row by row, cell by cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from plancast.core.finding import Finding, Where, finding
from plancast.core.raw_rows import ALL_COLUMNS, RawRow
from plancast.reading.tables.cell_text import CellFaultError, cell_text
from plancast.reading.tables.format import TableFaultError, TableFormat
from plancast.reading.tables.header import (
    MOST_ROWS_ABOVE,
    Header,
    header_not_found,
    is_header,
    lone_text,
    read_header,
)
from plancast.reading.tables.merged_cells import MergedCells
from plancast.reading.tables.sheet_rows import Cell, SheetRow, SheetRows
from plancast.reading.tables.workbook import Sheet, Workbook, column_letters, open_workbook, whole_number

_MOST_NAMED = 20


class _Table:
    """One sheet on its way: where its header stands, and what was passed over."""

    def __init__(self, sheet: Sheet, book: Workbook, file: str) -> None:
        self.sheet, self.book, self.file = sheet, book, file
        self.merged = MergedCells(book.merged(sheet))
        self.header: Header | None = None
        self.letters: tuple[str, ...] = ()
        self.titles: dict[int, str] = {}
        self.unnamed: set[int] = set()
        self.hidden_rows: list[int] = []

    def where(self, row: int, column: int = 0) -> Where:
        """Return the place of a cell, or of a row."""
        letter = column_letters(column) if column else ""
        return Where(file=self.file, line=row, cell=f"{self.sheet.name}!{letter}{row}")

    def take_header(self, row: SheetRow, texts: list[str], defaults: Mapping[str, str]) -> tuple[Finding, ...]:
        """Take a row as the header; what is wrong with it is returned."""
        places = sorted(row.cells)
        header, findings = read_header(texts, lambda at: self.where(row.number, places[at] if at >= 0 else 0), defaults)
        self.header = header
        if header is not None:
            columns = [places[at] if at >= 0 else 0 for at in header.places]
            self.header = Header(tuple(columns), header.fillings)
            self.letters = tuple(column_letters(column) for column in columns)
        self.titles = dict(zip(places, texts, strict=True))
        return findings


def _read(path: Path, name: str, defaults: Mapping[str, str]) -> Iterator[RawRow | Finding]:
    with open_workbook(path) as book:
        n_read, first = 0, ""
        for sheet in book.sheets:
            if sheet.hidden:
                yield finding("SHEET_NOT_READ", Where(file=name), sheet=sheet.name, en="it is hidden", zh="该表已隐藏")
                continue
            table = _Table(sheet, book, name)
            try:
                yield from _rows(table, defaults)
            except TableFaultError as fault:
                yield finding(fault.code, Where(file=name, cell=sheet.name), (), **fault.values)
                n_read += 1
                continue
            if table.titles:
                n_read += 1
            else:
                en, zh = f"its first {MOST_ROWS_ABOVE} rows hold no header", f"前{MOST_ROWS_ABOVE}行中没有表头"
                yield finding("SHEET_NOT_READ", Where(file=name), sheet=sheet.name, en=en, zh=zh)
                first = first or sheet.name
        if not n_read:
            yield header_not_found(Where(file=name), first)


def _rows(table: _Table, defaults: Mapping[str, str]) -> Iterator[RawRow | Finding]:
    n_above = 0
    with table.book.part(table.sheet) as part:
        rows = SheetRows(part)
        for row in rows:
            texts = [_shown(row.cells[column], table.book) for column in sorted(row.cells)]
            if is_header(texts):
                yield from table.take_header(row, texts, defaults)
                if table.header is None:
                    return
            elif table.header is not None:
                yield from _row(row, texts, table)
            else:
                n_above += 1
                if n_above >= MOST_ROWS_ABOVE:
                    return
        yield from _hidden(table, rows.hidden_columns)


def _shown(cell: Cell, book: Workbook) -> str:
    """Return a text to look for headings in; a fault is told when the cell is read as a figure."""
    number = whole_number(cell.stored) if cell.kind == "s" else None
    if number is not None and number < len(book.texts):
        return book.texts[number].strip()
    return "" if cell.kind == "n" and cell.stored else (cell.stored or "=").strip()


def _row(row: SheetRow, texts: list[str], table: _Table) -> Iterator[RawRow | Finding]:
    header = table.header
    assert header is not None
    filled = sorted(row.cells)
    if len(filled) == 1 and len(table.titles) > 1 and lone_text([*texts, ""]) is not None:
        yield finding("ROW_OF_TEXT", table.where(row.number, filled[0]), found=texts[0])
        return
    if row.hidden:
        table.hidden_rows.append(row.number)
    for column in filled:
        if not table.titles.get(column, "") and column not in table.unnamed:
            table.unnamed.add(column)
            yield finding(
                "COLUMN_UNKNOWN",
                table.where(row.number, column),
                found=column_letters(column),
                expected=", ".join(ALL_COLUMNS),
            )
    inside = table.merged.inside(row.number, header.places)
    if inside:
        yield finding("CELL_MERGED", table.where(row.number, inside[0]), area=inside[1])
        return
    yield from _cells(row, header, table)


def _cells(row: SheetRow, header: Header, table: _Table) -> Iterator[RawRow | Finding]:
    """Yield the row, or all that keeps it out; a formula's result goes in, and is told."""
    texts, faults, results = [], [], []
    for column, name, filling in zip(header.places, ALL_COLUMNS, header.fillings, strict=True):
        cell = row.cells.get(column) if column else None
        try:
            texts.append(cell_text(cell, name, table.book) if column else filling)
        except CellFaultError as fault:
            faults.append(finding(fault.code, table.where(row.number, column), (), **fault.values))
            continue
        if cell is not None and cell.formula is not None:
            values = {"found": f"={cell.formula}", "result": texts[-1]}
            results.append(finding("FORMULA_RESULT", table.where(row.number, column), (), **values))
    if faults:
        yield from faults
        return
    if not any(texts):
        return
    yield from results
    cells = Header(tuple(range(len(ALL_COLUMNS))), header.fillings).cells(texts)
    yield RawRow(cells, table.file, row.number, table.sheet.name, table.letters)


def _hidden(table: _Table, columns: list[tuple[int, int]]) -> Iterator[Finding]:
    """Say which rows and columns were read although nobody sees them."""
    if table.header is None:
        return
    unseen = [column_letters(c) for c in table.header.places if c and any(a <= c <= b for a, b in columns)]
    shown = [str(number) for number in table.hidden_rows[:_MOST_NAMED]]
    if len(table.hidden_rows) > _MOST_NAMED:
        shown.append(f"… ({len(table.hidden_rows)})")
    if unseen or shown:
        found = ", ".join([*unseen, *shown])
        yield finding("HIDDEN_READ", Where(file=table.file, cell=table.sheet.name), found=found)


def _accepts(head: bytes) -> bool:
    return head.startswith(b"PK\x03\x04")


XLSX = TableFormat("Excel workbook", (".xlsx", ".xlsm"), _accepts, _read)
