"""Tables of observations as SDMX-CSV, versions 1.0 and 2.0, every figure as the text that stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from plancast.core.finding import Finding, Where, finding
from plancast.core.raw_rows import ALL_COLUMNS, RawRow
from plancast.core.sdmx import STATUS_OF_CODE, period_from_sdmx, unit_from_codes
from plancast.core.table_words import status_named
from plancast.reading.csv_lines import CsvLine
from plancast.reading.entry_faults import not_allowed
from plancast.reading.tables.csv_table import csv_lines, is_text, other_separator
from plancast.reading.tables.format import TableFormat

NAMES: dict[str, tuple[str, ...]] = {
    "indicator": ("INDICATOR",),
    "period": ("TIME_PERIOD",),
    "value": ("OBS_VALUE",),
    "unit": ("UNIT_MEASURE",),
    "release_date": ("RELEASE_DATE",),
    "release_status": ("RELEASE_STATUS", "OBS_STATUS"),
    "source": ("SOURCE",),
    "note": ("OBS_COMMENT", "COMMENT_OBS"),
}
"""Which components give each of our columns; the first that is there."""

_BEGINS = re.compile(rb"(?:\xef\xbb\xbf)?\"?(?:STRUCTURE|DATAFLOW)[\",;\t\[:]")
_CARRIED = {"DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION", "FREQ", "UNIT_MULT", "OBS_STATUS"}
_ACTIONS = ("", "I", "A", "M", "R")


@dataclass
class _Table:
    """A file whose header has been read."""

    name: str
    columns: dict[str, int]
    others: tuple[int, ...]
    labelled: bool
    defaults: Mapping[str, str]
    first: tuple[str, ...] = field(default=())

    def cell(self, row: Sequence[str], component: str) -> str:
        """Return what a row says of a component; the code alone where its label stands behind it."""
        place = self.columns.get(component, -1)
        text = row[place] if place >= 0 else ""
        return text.split(":", 1)[0].strip() if self.labelled and component in _CODED else text


_CODED = {"INDICATOR", "UNIT_MEASURE", "UNIT_MULT", "OBS_STATUS", "RELEASE_STATUS", "SOURCE", "ACTION"}


def _read(path: Path, name: str, defaults: Mapping[str, str]) -> Iterator[RawRow | Finding]:
    table: _Table | None = None
    for line in csv_lines(path, name):
        if isinstance(line, Finding):
            yield line
        elif table is None:
            table, findings = _header(line, name, defaults)
            yield from findings
            if table is None:
                return
        elif len(line.cells) != len(table.columns):
            found, expected = len(line.cells), len(table.columns)
            yield finding("CELLS", Where(file=name, line=line.number), found=found, expected=expected)
        else:
            yield _row(line, table)


def _header(line: CsvLine, name: str, defaults: Mapping[str, str]) -> tuple[_Table | None, list[Finding]]:
    where = Where(file=name, line=line.number)
    names = [cell.split(":", 1)[0].split("[", 1)[0].strip().upper() for cell in line.cells]
    if "INDICATOR" not in names:
        named = [component for component in names if "INDICATOR" in component]
        names = ["INDICATOR" if [component] == named else component for component in names]
    known = {component for components in NAMES.values() for component in components} | _CARRIED
    findings = [
        finding("COLUMN_UNKNOWN", where, found=component, expected=", ".join(sorted(known - set(names))))
        for component in dict.fromkeys(names)
        if component not in known
    ]
    twice = [component for component in dict.fromkeys(names) if names.count(component) > 1]
    findings += [finding("COLUMN_TWICE", where, found=component) for component in twice]
    missing = [
        components[0]
        for column, components in NAMES.items()
        if column != "note" and column not in defaults and not set(components) & set(names)
    ]
    if missing and (parted := other_separator(line, name, lambda cells: "OBS_VALUE" in cells)):
        return None, [parted]
    if missing:
        expected = ",".join(components[0] for components in NAMES.values())
        en, zh = f"Let the first line be {expected}.", f"首行应为{expected}。"
        findings.append(finding("COLUMN_MISSING", where, found=", ".join(missing), en=en, zh=zh))
    if missing or twice:
        return None, findings
    columns = {component: place for place, component in enumerate(names)}
    before = names.index("OBS_VALUE") if "OBS_VALUE" in names else 0
    others = tuple(place for place in range(before) if names[place] not in known)
    return _Table(name, columns, others, any(":" in cell for cell in line.cells), defaults), findings


def _row(line: CsvLine, table: _Table) -> RawRow | Finding:
    where = Where(file=table.name, line=line.number)
    row = line.cells
    if (action := table.cell(row, "ACTION")) not in _ACTIONS:
        return finding("VALUE_NOT_ALLOWED", where, (), **not_allowed("ACTION", action, "I, A, M, R"))
    others = tuple(row[place] for place in table.others)
    table.first = table.first or others
    if others != table.first:
        place = next(at for at, (one, other) in enumerate(zip(others, table.first, strict=True)) if one != other)
        component = next(name for name, at in table.columns.items() if at == table.others[place])
        values = {"key": component, "found": others[place], "expected": table.first[place]}
        return finding("DIMENSION_VARIES", where, (), **values)
    texts = {column: _text(row, column, table) for column in ALL_COLUMNS}
    texts["period"] = period_from_sdmx(texts["period"])
    if "RELEASE_STATUS" not in table.columns and "OBS_STATUS" in table.columns:
        code = texts["release_status"] or "A"
        if code not in STATUS_OF_CODE:
            values = not_allowed("OBS_STATUS", code, ", ".join(STATUS_OF_CODE))
            return finding("VALUE_NOT_ALLOWED", where, (), **values)
        texts["release_status"] = STATUS_OF_CODE[code]
    if "UNIT_MEASURE" in table.columns:
        power = table.cell(row, "UNIT_MULT")
        unit = unit_from_codes(texts["unit"], power)
        if unit is None:
            return finding("VALUE_NOT_ALLOWED", where, (), **not_allowed("UNIT_MULT", power, "0, 3, 4, 6, 8, 9, 12"))
        texts["unit"] = unit
    return RawRow(tuple(texts[column] for column in ALL_COLUMNS), table.name, line.number)


def _text(row: Sequence[str], column: str, table: _Table) -> str:
    component = next((name for name in NAMES[column] if name in table.columns), None)
    text = table.defaults.get(column, "") if component is None else table.cell(row, component)
    return status_named(text) if column == "release_status" and component != "OBS_STATUS" else text


def _accepts(head: bytes) -> bool:
    return is_text(head) and _BEGINS.match(head) is not None


SDMX_CSV = TableFormat("SDMX-CSV", (".csv",), _accepts, _read)
