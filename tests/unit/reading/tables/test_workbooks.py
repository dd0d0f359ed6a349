"""Workbooks: every cell as it is shown, every oddity with its cell, nothing silent."""

from __future__ import annotations

import zipfile
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import numbers

from plancast.core.finding import Where
from plancast.reading import read_table
from table_files import GDP, HEADER, RD, codes, parts, workbook, workbook_with_formula


def read(path: Path, **defaults: str):
    return parts(read_table(path, defaults, path.name))


def with_format(code: str, cell: str = "C2"):
    def change(sheet):
        sheet[cell].number_format = code

    return change


def test_printed_zeros_survive_and_years_are_years(tmp_path):
    rows, findings = read(workbook(tmp_path / "in.xlsx", [HEADER, RD], with_format("0.00")))
    assert findings == []
    (row,) = rows
    assert row.cells == ("rd_intensity", "2025", "3.60", "%", "2026-01-21", "preliminary", "bulletin", "")
    assert (row.file, row.line, row.sheet, row.letters) == ("in.xlsx", 2, "Figures", tuple("ABCDEFGH"))
    assert str(row.where("value")) == "in.xlsx:Figures!C2"


@pytest.mark.parametrize("year", [2025, 2025.0, "2025"])
@pytest.mark.parametrize("code", ["General", "0", "0.00", "#,##0"])
def test_a_year_is_a_year_in_whatever_format_of_numbers(tmp_path, year, code):
    rows, _ = read(workbook(tmp_path / "in.xlsx", [HEADER, ["rd", year, *RD[2:]]], with_format(code, "B2")))
    assert rows[0].cells[1] == "2025"


def test_headings_of_official_tables_in_any_order_below_a_title(tmp_path):
    table = [
        ["2025年主要指标", "", "", ""],
        [],
        ["数值", "指标", "时期", "单位", "发布日期", "状态", "来源", "备注"],
        [3.6, "rd_intensity", "2025年", "%", datetime(2026, 3, 1), "初步核算数", "bulletin", "公报"],
        [5.0, "gdp_growth", "2025年前三季度", "%", datetime(2025, 10, 20), "预计", "bulletin", ""],
        ["注：增速按不变价计算。"],
    ]
    rows, findings = read(workbook(tmp_path / "in.xlsx", table))
    assert [row.cells for row in rows] == [
        ("rd_intensity", "2025年", "3.6", "%", "2026-03-01", "preliminary", "bulletin", "公报"),
        ("gdp_growth", "2025年前三季度", "5", "%", "2025-10-20", "expectation", "bulletin", ""),
    ]
    assert rows[0].letters == ("B", "C", "A", "D", "E", "F", "G", "H")
    assert codes(findings) == ["ROW_OF_TEXT"]
    assert findings[0].where == Where(file="in.xlsx", line=6, cell="Figures!A6")


def test_columns_that_the_file_lacks_are_filled_and_those_it_has_are_not(tmp_path):
    path = workbook(tmp_path / "in.xlsx", [["period", "value", "unit"], [2025, 3.6, ""]])
    given = {"indicator": "rd", "source": "b", "release_date": "2026-01-21", "release_status": "初步核算数"}
    rows, findings = read(path, **given, unit="%")
    assert findings == []
    assert rows[0].cells == ("rd", "2025", "3.6", "", "2026-01-21", "preliminary", "b", "")
    assert str(rows[0].where("indicator")) == "in.xlsx:Figures!2"
    rows, findings = read(path, indicator="rd")
    assert (rows, codes(findings)) == ([], ["COLUMN_MISSING"])


def test_text_cells_and_numbers_stored_as_text_are_as_they_are(tmp_path):
    values = ["~4.5", ">4,000", "25-27万套", "3.60", " 二十家左右 ", "=cmd|' /C calc'!A0"]
    table = [HEADER, *[["rd", "2025", value, *RD[3:]] for value in values]]
    path = workbook(tmp_path / "in.xlsx", table, lambda sheet: setattr(sheet["C7"], "data_type", "s"))
    rows, findings = read(path)
    assert findings == []
    assert [row.cells[2] for row in rows] == [value.strip() for value in values]


@pytest.mark.parametrize("code", ["yyyy-mm-dd", 'yyyy"年"m"月"d"日"', "m/d/yy h:mm", "[$-804]d mmm yyyy;@"])
@pytest.mark.parametrize("epoch", [openpyxl.utils.datetime.WINDOWS_EPOCH, openpyxl.utils.datetime.MAC_EPOCH])
def test_a_day_in_whatever_format_is_a_day(tmp_path, code, epoch):
    def change(sheet):
        sheet.parent.epoch = epoch
        sheet["E2"].value = datetime(2026, 3, 1, 8, 30)
        sheet["E2"].number_format = code

    rows, findings = read(workbook(tmp_path / "in.xlsx", [HEADER, RD], change))
    assert findings == []
    assert rows[0].cells[4] == "2026-03-01"


@pytest.mark.parametrize(("cell", "column"), [("B2", "period"), ("C2", "value")])
def test_a_day_where_none_can_be_keeps_the_row_out(tmp_path, cell, column):
    def change(sheet):
        sheet[cell].value = date(2025, 6, 1)

    rows, findings = read(workbook(tmp_path / "in.xlsx", [HEADER, RD, GDP], change))
    assert [row.line for row in rows] == [3]
    assert codes(findings) == ["CELL_DATE"]
    assert findings[0].where.cell == f"Figures!{cell}"
    assert column in findings[0].message.en and "2025-06-01" in findings[0].message.en


def test_a_time_of_day_is_no_release_day(tmp_path):
    def change(sheet):
        sheet["E2"].value = time(8, 30)

    assert codes(read(workbook(tmp_path / "in.xlsx", [HEADER, RD], change))[1]) == ["CELL_DATE"]


def test_a_format_that_shows_another_number_is_not_guessed(tmp_path):
    rows, findings = read(workbook(tmp_path / "in.xlsx", [HEADER, RD], with_format("0.0,")))
    assert rows == []
    assert codes(findings) == ["NUMBER_FORMAT"]
    assert findings[0].where.cell == "Figures!C2"


def test_merged_cells_give_their_value_to_the_first_row_only(tmp_path):
    def change(sheet):
        sheet.merge_cells("A2:A3")
        sheet.merge_cells("J2:J4")  # no column of ours

    rows, findings = read(workbook(tmp_path / "in.xlsx", [HEADER, RD, RD, GDP], change))
    assert [row.line for row in rows] == [2, 4]
    assert codes(findings) == ["CELL_MERGED"]
    assert findings[0].where.cell == "Figures!A3"
    assert "A2:A3" in findings[0].message.en


def test_error_cells_keep_the_row_out(tmp_path):
    rows, findings = read(workbook(tmp_path / "in.xlsx", [HEADER, ["rd", 2025, "#DIV/0!", *RD[3:]], GDP]))
    assert [row.line for row in rows] == [3]
    assert codes(findings) == ["CELL_ERROR"]
    assert "#DIV/0!" in findings[0].message.en


def test_a_formula_gives_its_stored_result_and_says_so(tmp_path):
    rows, findings = read(workbook_with_formula(tmp_path / "in.xlsx", "=1.2*3", 3.6))
    assert rows[0].cells[2] == "3.60"
    assert codes(findings) == ["FORMULA_RESULT"]
    assert "=1.2*3" in findings[0].message.en and "3.60" in findings[0].message.en


@pytest.mark.parametrize(
    ("formula", "result"),
    [
        ("=cmd|' /C calc'!A0", 3.6),
        ("=[1]Sheet1!A1", 3.6),
        ("='C:\\figures\\[other.xlsx]Sheet1'!A1", 3.6),
        ('=WEBSERVICE("http://example.org")', "3.6"),
        ("=1.2*3", None),
    ],
)
def test_a_formula_that_reaches_out_or_has_no_result_keeps_the_row_out(tmp_path, formula, result):
    rows, findings = read(workbook_with_formula(tmp_path / "in.xlsx", formula, result))
    assert rows == []
    assert codes(findings) == ["FORMULA_REFUSED"]
    assert findings[0].where.cell == "Figures!C2"


def test_hidden_rows_and_columns_are_read_and_told(tmp_path):
    def change(sheet):
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["C"].hidden = True

    rows, findings = read(workbook(tmp_path / "in.xlsx", [HEADER, RD, GDP], change))
    assert [row.line for row in rows] == [2, 3]
    assert codes(findings) == ["HIDDEN_READ"]
    assert "C, 3" in findings[0].message.en


def test_every_sheet_with_the_header_is_read_and_the_others_are_named(tmp_path):
    path = workbook(tmp_path / "in.xlsx", [HEADER, RD])
    book = openpyxl.load_workbook(path)
    book.create_sheet("封面").append(["上海市"])
    second = book.create_sheet("More")
    second.append(HEADER)
    second.append(GDP)
    hidden = book.create_sheet("Old")
    hidden.append(HEADER)
    hidden.append(GDP)
    hidden.sheet_state = "hidden"
    book.save(path)
    rows, findings = read(path)
    assert [row.sheet for row in rows] == ["Figures", "More"]
    assert codes(findings) == ["SHEET_NOT_READ", "SHEET_NOT_READ"]
    assert ["封面" in findings[0].message.en, "Old" in findings[1].message.en] == [True, True]


def test_a_column_without_heading_and_a_second_header_are_seen(tmp_path):
    other = ["period", "indicator", *HEADER[2:]]
    table = [HEADER, [*RD, "stray"], other, [2025, "gdp", *GDP[2:]]]
    rows, findings = read(workbook(tmp_path / "in.xlsx", table))
    assert [row.cells[0] for row in rows] == ["rd_intensity", "gdp"]
    assert codes(findings) == ["COLUMN_UNKNOWN"]
    assert findings[0].where.cell == "Figures!I2"


def test_rich_text_sounds_and_escapes(tmp_path):
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont

    note = CellRichText("one ", TextBlock(InlineFont(b=True), "two"))
    rows, _ = read(workbook(tmp_path / "in.xlsx", [HEADER, [*RD[:7], note], [*GDP[:7], "first\nsecond"]]))
    assert [row.cells[7] for row in rows] == ["one two", "first\nsecond"]


def test_percents_of_the_format_are_in_the_text(tmp_path):
    table = [HEADER, ["rd", 2025, 0.036, *RD[3:]]]
    path = workbook(tmp_path / "in.xlsx", table, with_format(numbers.FORMAT_PERCENTAGE_00))
    assert read(path)[0][0].cells[2] == "3.60%"


def test_a_book_without_any_table_says_what_was_expected(tmp_path):
    rows, findings = read(workbook(tmp_path / "in.xlsx", [["a"], ["b"]]))
    assert rows == []
    assert codes(findings) == ["SHEET_NOT_READ", "TABLE_HEADER"]


def test_macros_are_never_looked_at(tmp_path):
    path = workbook(tmp_path / "in.xlsm", [HEADER, RD])
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0 never read")
    rows, findings = read(path)
    assert (len(rows), findings) == (1, [])


def test_control_characters_keep_the_row_out(tmp_path):
    path = workbook(tmp_path / "in.xlsx", [HEADER, [*RD[:7], "a_x0007_b"]])
    rows, findings = read(path)
    assert (rows, codes(findings)) == ([], ["CONTROL_CHARACTER"])
    assert findings[0].where.cell == "Figures!H2"


def test_a_book_that_unpacks_to_too_much_is_not_unpacked(tmp_path, monkeypatch):
    path = workbook(tmp_path / "in.xlsx", [HEADER, RD])
    monkeypatch.setattr("plancast.reading.tables.workbook.MOST_BYTES", 1000)
    monkeypatch.setattr("plancast.reading.tables.workbook.Workbook", None)
    rows, findings = read(path)
    assert (rows, codes(findings)) == ([], ["FILE_TOO_LARGE"])
