"""CSV, SDMX-CSV and Parquet as raw rows; and which format a file is."""

from __future__ import annotations

import codecs
from pathlib import Path

import duckdb
import pytest

from plancast.reading import read_table
from table_files import HEADER, RD, codes, parquet, parquet_of, parts, workbook

ROW = "rd_intensity,2025,3.60,%,2026-01-21,preliminary,bulletin,"


def read(path: Path, **defaults: str):
    return parts(read_table(path, defaults, path.name))


def csv(path: Path, *lines: str, encoding: str = "utf-8") -> Path:
    path.write_bytes("\n".join([*lines, ""]).encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_csv_in_the_encodings_of_offices(tmp_path, encoding):
    header, row = "时期,指标,数值,单位,发布日期,发布状态,来源", "2025,rd,3.60,亿元,2026-01-21,最终核实数,b"
    path = csv(tmp_path / "in.csv", header, row, encoding=encoding)
    rows, findings = read(path)
    assert rows[0].cells == ("rd", "2025", "3.60", "亿元", "2026-01-21", "final", "b", "")
    assert codes(findings) == (["ENCODING_GB18030"] if encoding == "gb18030" else [])


def test_csv_rows_with_faults_stay_out_and_are_told(tmp_path):
    path = csv(tmp_path / "in.csv", "Figures of 2025", ",".join(HEADER), ROW, "rd,2025", "注：现价,,,,,,,", 'rd,"2025')
    rows, findings = read(path)
    assert [row.line for row in rows] == [3]
    assert [(one.code, one.where.line) for one in findings] == [("CELLS", 4), ("ROW_OF_TEXT", 5), ("CSV_SYNTAX", 6)]


def test_csv_without_header(tmp_path):
    assert codes(read(csv(tmp_path / "in.csv", "a,b", "1,2"))[1]) == ["TABLE_HEADER"]
    assert codes(read(csv(tmp_path / "blank.csv", " "))[1]) == ["FILE_EMPTY"]


def test_the_sign_that_guards_against_formulas_is_taken_off(tmp_path):
    rows, _ = read(csv(tmp_path / "in.csv", ",".join(HEADER), ROW + "'=SUM(A1)", ROW + "''=a", ROW + "'quoted'"))
    assert [row.cells[7] for row in rows] == ["=SUM(A1)", "'=a", "'quoted'"]


SDMX_2 = (
    "STRUCTURE,STRUCTURE_ID,ACTION,INDICATOR,FREQ,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS,OBS_COMMENT"
)


def test_sdmx_csv_2_keeps_printed_zeros_and_maps_its_codes(tmp_path):
    path = csv(
        tmp_path / "in.csv",
        SDMX_2,
        "dataflow,ESTAT:X(1.0),I,rd,A,2025,3.60,PT,0,P,first",
        "dataflow,ESTAT:X(1.0),I,gdp,A,2025-Q2,1.50,CNY,8,A,",
        "dataflow,ESTAT:X(1.0),I,gdp,A,2025-S1,2.50,CNY,8,R,",
        "dataflow,ESTAT:X(1.0),I,gdp,A,2025-M06,2.50,CNY,,E,",
        "dataflow,ESTAT:X(1.0),I,gdp,A,2026,2.50,CNY,12,F,",
        "dataflow,ESTAT:X(1.0),D,gdp,A,2026,2.50,CNY,12,F,",
        "dataflow,ESTAT:X(1.0),I,gdp,A,2026,2.50,CNY,12,M,",
        "dataflow,ESTAT:X(1.0),I,gdp,A,2026,2.50,CNY,x,A,",
    )
    rows, findings = read(path, source="s", release_date="2026-01-21")
    assert [row.cells for row in rows] == [
        ("rd", "2025", "3.60", "%", "2026-01-21", "preliminary", "s", "first"),
        ("gdp", "2025Q2", "1.50", "100 million CNY", "2026-01-21", "actual", "s", ""),
        ("gdp", "2025 Q1-Q2", "2.50", "100 million CNY", "2026-01-21", "revised", "s", ""),
        ("gdp", "2025-06", "2.50", "CNY", "2026-01-21", "preliminary", "s", ""),
        ("gdp", "2026", "2.50", "trillion CNY", "2026-01-21", "expectation", "s", ""),
    ]
    assert [(one.code, one.where.line) for one in findings] == [("VALUE_NOT_ALLOWED", line) for line in (7, 8, 9)]


def test_sdmx_csv_1_with_labels_and_our_own_attributes(tmp_path):
    path = csv(
        tmp_path / "in.csv",
        "DATAFLOW: Dataflow,WDI_INDICATOR: Indicator,TIME_PERIOD: Time,OBS_VALUE: Value,RELEASE_DATE: Day,"
        "RELEASE_STATUS: Status,SOURCE: Source,UNIT_MEASURE: Unit",
        "WB:WDI(1.0),rd: R&D,2025,3.60,2026-01-21,final: Final,wb: World Bank,PT: Per cent",
    )
    rows, findings = read(path)
    assert findings == []
    assert rows[0].cells == ("rd", "2025", "3.60", "%", "2026-01-21", "final", "wb", "")


def test_sdmx_rows_of_another_area_stay_out(tmp_path):
    header = SDMX_2.replace("FREQ", "REF_AREA")
    rows = [f"dataflow,X,I,gdp,{area},2025,1.0,CNY,8,A," for area in ("CN", "CN", "US")]
    found, findings = read(csv(tmp_path / "in.csv", header, *rows), source="s", release_date="2026-01-21")
    assert len(found) == 2
    assert [(one.code, one.where.line) for one in findings] == [("COLUMN_UNKNOWN", 1), ("DIMENSION_VARIES", 4)]


def test_sdmx_without_what_is_needed(tmp_path):
    rows, findings = read(csv(tmp_path / "in.csv", "DATAFLOW,TIME_PERIOD", "x,2025"))
    assert (rows, codes(findings)) == ([], ["COLUMN_MISSING"])


@pytest.mark.parametrize(
    ("value", "text", "found"),
    [
        ("'~3.60'", "~3.60", []),
        ("3.60::decimal(9, 2)", "3.60", []),
        ("3.6::double", "3.6", ["ZEROS_UNKNOWN"]),
        ("3.6::float", "3.6", ["ZEROS_UNKNOWN"]),
        ("2025::double", "2025", ["ZEROS_UNKNOWN"]),
        ("1e-7::double", "0.0000001", ["ZEROS_UNKNOWN"]),
        ("12::integer", "12", []),
    ],
)
def test_parquet_by_type_of_column(tmp_path, value, text, found):
    rows, findings = read(parquet(tmp_path / "in.parquet", value))
    assert rows[0].cells == ("rd", "2025", text, "%", "2026-01-21", "actual", "b", "")
    assert codes(findings) == found


def test_parquet_with_years_and_time_stamps_and_chinese_headings(tmp_path):
    select = (
        "select 'rd' as 指标, 2025 as 时期, '3.60' as 数值, timestamp '2026-01-21 00:00:00' as 发布日期, '预计' as 状态"
    )
    rows, findings = read(parquet_of(tmp_path / "in.parquet", select), unit="%", source="b")
    assert rows[0].cells == ("rd", "2025", "3.60", "%", "2026-01-21", "expectation", "b", "")
    assert findings == []


def test_parquet_names_are_no_patterns_and_folders_no_columns(tmp_path):
    folder = tmp_path / "source=other"
    folder.mkdir()
    path = parquet(folder / "plain.parquet", "'1'")
    odd = folder / "in[1]*'?.parquet"
    path.rename(odd)
    rows, findings = read(odd)
    assert (len(rows), findings) == (1, [])
    assert rows[0].cells[6] == "b"


def test_parquet_reaches_nothing_else(tmp_path):
    from plancast.reading.tables.parquet import _connected

    path = parquet(tmp_path / "in.parquet", "'1'")
    other = parquet(tmp_path / "other.parquet", "'1'")
    connection, _ = _connected(path)
    with connection, pytest.raises(duckdb.Error):
        connection.execute(f"select * from read_parquet('{other}')")


def test_parquet_without_header_or_whole(tmp_path):
    path = parquet_of(tmp_path / "in.parquet", "select 1 as a")
    assert codes(read(path)[1]) == ["TABLE_HEADER"]
    path.write_bytes(path.read_bytes()[:-20])
    assert codes(read(path)[1]) == ["TABLE_UNREADABLE"]


def test_unknown_formats_and_wrong_endings(tmp_path):
    (tmp_path / "in.ods").write_bytes(b"PK\x03\x04")
    (tmp_path / "in.csv").write_bytes(workbook(tmp_path / "in.xlsx", [HEADER, RD]).read_bytes())
    (tmp_path / "old.xls").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    (tmp_path / "old.xlsx").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    (tmp_path / "locked.xlsx").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le"))
    (tmp_path / "empty.csv").write_bytes(b"")
    (tmp_path / "page.xlsx").write_text("<html><table>", "utf-8")
    (tmp_path / "in.parquet").write_text(",".join(HEADER), "utf-8")
    found = {path.name: read(path)[1] for path in tmp_path.iterdir() if path.name != "in.xlsx"}
    assert {name: codes(findings) for name, findings in found.items()} == {
        "in.ods": ["TABLE_FORMAT"],
        "in.csv": ["TABLE_UNREADABLE"],
        "old.xls": ["TABLE_UNREADABLE"],
        "old.xlsx": ["TABLE_UNREADABLE"],
        "locked.xlsx": ["TABLE_UNREADABLE"],
        "empty.csv": ["FILE_EMPTY"],
        "page.xlsx": ["TABLE_UNREADABLE"],
        "in.parquet": ["TABLE_UNREADABLE"],
    }
    assert ".xlsx" in found["in.ods"][0].message.en
    assert "97-2003" in found["old.xls"][0].message.en
    assert "password" in found["locked.xlsx"][0].message.en
    assert codes(read(tmp_path / "missing.csv")[1]) == ["FILE_UNREADABLE"]
    assert codes(read(tmp_path)[1]) == ["FILE_UNREADABLE"]


def test_defaults_are_columns():
    with pytest.raises(ValueError, match="defaults: found sauce, expected columns among indicator"):
        read_table(Path("in.csv"), {"sauce": "x"})


def test_utf_16_without_mark_is_no_text(tmp_path):
    path = tmp_path / "in.csv"
    path.write_bytes(codecs.BOM_UTF16_LE[:0] + ",".join(HEADER).encode("utf-16-le"))
    assert codes(read(path)[1]) == ["TABLE_UNREADABLE"]


@pytest.mark.parametrize("value", ["[3.6]", "{'a': 3.6}", "map {'a': 3.6}"])
def test_parquet_with_lists_for_cells_is_refused_and_no_bracket_goes_in(tmp_path, value):
    rows, findings = read(parquet(tmp_path / "in.parquet", value))
    assert rows == []
    assert codes(findings) == ["TABLE_UNREADABLE"]


@pytest.mark.parametrize("sign", [";", "\t"])
@pytest.mark.parametrize(
    "columns",
    [
        ("note", "source", "release_status", "release_date", "unit", "value", "period", "Indicator"),
        ("指标", "时期", "数值", "单位", "发布日期", "状态", "来源"),
        ("STRUCTURE", "STRUCTURE_ID", "ACTION", "INDICATOR", "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE"),
    ],
)
def test_columns_parted_by_other_signs_are_told_and_no_figure_is_guessed(tmp_path, sign, columns):
    path = tmp_path / "in.csv"
    path.write_text(sign.join(columns) + "\n" + sign.join(["1,234"] * len(columns)) + "\n", encoding="utf-8")
    rows, findings = read(path)
    assert (rows, codes(findings)) == ([], ["TABLE_UNREADABLE"])
    assert ("semicolons" if sign == ";" else "tabs") in findings[0].message.en
