"""Releases out: what stands in the files, seen by other programs."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime

import duckdb
import openpyxl
import pytest

from plancast.core.finding import PlancastError
from plancast.store import export_format, export_rows, known_releases
from plancast.store.export import xlsx
from sample_plans import make_row

EVIL = "=cmd|' /C calc'!A0"


def rows():
    from dataclasses import replace

    first = make_row("rd", 2025, "3.60", unit="%", status="final")
    return (
        first,
        replace(make_row("gdp", 2025, ">4,000", unit="亿元"), note=EVIL, printed_unit="亿元"),
        replace(make_row("gdp", "2025 Q1-Q3", "25-27", unit="万亿元"), note="@x", printed_unit="万亿元"),
    )


def test_a_workbook_holds_numbers_with_their_zeros_and_no_formula():
    sheet = openpyxl.load_workbook(io.BytesIO(export_rows(rows(), "xlsx"))).active
    assert (sheet["C2"].value, sheet["C2"].number_format, sheet["C2"].data_type) == (3.6, "0.00", "n")
    assert (sheet["B2"].value, sheet["B2"].number_format) == (2025, "0")
    assert sheet["E2"].value == datetime(2026, 3, 1)
    assert [sheet[f"C{row}"].value for row in (3, 4)] == [">4,000", "25-27"]
    assert (sheet["H3"].value, sheet["H3"].data_type, sheet["H3"].quotePrefix) == (EVIL, "s", True)
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"n", "s", "d"}


def test_csv_guards_what_a_spreadsheet_would_run():
    table = list(csv.reader(io.StringIO(export_rows(rows(), "csv").decode())))
    assert [row[7] for row in table] == ["note", "", f"'{EVIL}", "'@x"]
    assert table[1][:6] == ["rd", "2025", "3.60", "%", "2026-03-01", "final"]
    assert not any(cell.startswith(("=", "+", "@")) for row in table for cell in row)


def test_parquet_holds_texts_days_and_numbers(tmp_path):
    path = tmp_path / "out.parquet"
    path.write_bytes(export_rows(rows(), "parquet"))
    found = duckdb.connect().execute(f"select value, number, release_date, unit from '{path}'").fetchall()
    assert found[0] == ("3.60", 3.6, date(2026, 3, 1), "%")
    assert found[2] == ("25-27", 26.0, date(2026, 3, 1), "万亿元")


def test_the_number_is_in_the_unit_that_stands_beside_it(tmp_path):
    from dataclasses import replace

    row = make_row("gdp", 2025, "53900", unit="亿元")  # printed as 5.39 in 万亿元, kept in the indicator's unit
    row = replace(row, figure=replace(row.figure, text="5.39"), printed_unit="万亿元")
    path = tmp_path / "out.parquet"
    path.write_bytes(export_rows([row], "parquet"))
    found = duckdb.connect().execute(f"select value, unit, number from '{path}'").fetchone()
    assert found == ("5.39", "万亿元", pytest.approx(5.39))


def test_sdmx_csv_has_the_columns_of_version_2_and_powers_of_ten():
    table = list(csv.DictReader(io.StringIO(export_rows(rows(), "sdmx-csv").decode())))
    assert list(table[0])[:3] == ["STRUCTURE", "STRUCTURE_ID", "ACTION"]
    assert (table[0]["OBS_VALUE"], table[0]["UNIT_MEASURE"], table[0]["UNIT_MULT"]) == ("3.60", "%", "0")
    assert (table[1]["UNIT_MEASURE"], table[1]["UNIT_MULT"], table[1]["TIME_PERIOD"]) == ("CNY", "8", "2025")
    assert (table[2]["UNIT_MULT"], table[2]["TIME_PERIOD"]) == ("12", "2025-01-01/P9M")


def test_what_a_sheet_cannot_hold_is_refused_and_not_cut(monkeypatch):
    from dataclasses import replace

    with pytest.raises(PlancastError, match="a cell holds 32767 characters; the note of rd of 2025 has 40000"):
        export_rows([replace(rows()[0], note="x" * 40_000)], "xlsx")
    monkeypatch.setattr(xlsx, "MOST_ROWS", 1)
    with pytest.raises(PlancastError, match="a sheet holds 1 rows, found 3"):
        export_rows(rows(), "xlsx")


def test_releases_are_those_known_on_the_day_in_an_order_of_their_own():
    later = make_row("rd", 2024, "3.5", "2026-04-01", unit="%")
    found = known_releases([later, *rows()], date(2026, 3, 31))
    assert [(row.indicator, row.period.text) for row in found] == [
        ("gdp", "2025 Q1-Q3"),
        ("gdp", "2025"),
        ("rd", "2025"),
    ]
    assert known_releases(found, date(2026, 3, 31)) == found
    assert [row.indicator for row in known_releases([later, *rows()], date(2026, 4, 1), "rd")] == ["rd", "rd"]


def test_an_ending_that_stands_for_no_format_is_told_with_those_that_do():
    with pytest.raises(
        PlancastError, match=r"'out.ods': no format .* expected one of: .csv, .sdmx.csv, .xlsx, .parquet"
    ):
        export_format("out.ods")
