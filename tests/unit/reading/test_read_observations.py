"""Rows of figures: the good ones in, each bad one with its line and reason."""

from __future__ import annotations

import shutil
import time
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancast.core.figures import parse_figure
from plancast.core.observations import ReleaseStatus
from plancast.core.units import parse_unit
from plancast.reading import observations as observations_module
from plancast.reading.observations import read_observations
from plancast.reading.plan import read_plan
from plancast.reading.rows import plain_figure

BASE = Path(__file__).resolve().parents[2] / "bad" / "_base"
HEAD = "indicator,period,value,unit,release_date,release_status,source"
GOOD = "gdp,2024,5.39,万亿元,2025-03-20,actual,bulletins"


@pytest.fixture
def folder(tmp_path):
    folder = Path(shutil.copytree(BASE, tmp_path / "harbour"))
    path = folder / "indicators.yaml"
    gdp = "gdp: {name: GDP, unit: 亿元, kind: level, formerly: [gdp_old]}\n"
    path.write_text(path.read_text(encoding="utf-8") + gdp, encoding="utf-8")
    (folder / "observations" / "releases.csv").unlink()
    return folder


def read(folder: Path, *rows: str, head: str = HEAD, encoding: str = "utf-8", newline: str = "\n"):
    text = newline.join([head, *rows]) + newline
    (folder / "observations" / "a.csv").write_bytes(text.encode(encoding))
    plan, findings = read_plan(folder)
    assert findings == ()
    return read_observations(folder, plan)


def codes(folder: Path, *rows: str, **more) -> list[str]:
    return [f"{finding.where.line} {finding.code}" for finding in read(folder, *rows, **more)[1]]


def test_a_row_is_in_the_unit_of_its_indicator_with_its_printed_text(folder):
    observations, findings = read(folder, GOOD)
    assert findings == ()
    (row,) = observations
    assert (row.indicator, row.period.text, row.figure.text, row.figure.value) == (
        "gdp",
        "2024",
        "5.39",
        Decimal(53900),
    )
    assert (row.figure.step, row.release_date, row.release_status) == (100, date(2025, 3, 20), ReleaseStatus.ACTUAL)
    assert (row.source, row.source_rank, str(row.where)) == ("bulletins", 0, "observations/a.csv:2")


def test_columns_may_stand_in_any_order_and_notes_are_kept(folder):
    head = "note,source,release_status,release_date,unit,value,period,indicator"
    (row,) = read(folder, '"a, b",bulletins,final,2025-03-20,亿元,~4.50,2024,gdp_old', head=head)[0]
    assert (row.indicator, row.note, row.figure.text, row.is_marked) == ("gdp", "a, b", "~4.50", True)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_encodings_and_line_ends_change_nothing(folder, encoding, newline):
    observations, findings = read(folder, GOOD, encoding=encoding, newline=newline)
    assert [row.figure.value for row in observations] == [Decimal(53900)]
    assert [finding.code for finding in findings] == (["ENCODING_GB18030"] if encoding == "gb18030" else [])


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("gpd,2024,1,亿元,2025-03-20,actual,bulletins", "LINK_UNKNOWN"),
        ("gdp,2024,1,亿元,2025-03-20,actual,bulletin", "LINK_UNKNOWN"),
        ("gdp,2024,1,亿元,2025-03-20,actual,", "LINK_UNKNOWN"),
        ("gdp,3024,1,亿元,2025-03-20,actual,bulletins", "PERIOD_UNREADABLE"),
        ("gdp,2024,NaN,亿元,2025-03-20,actual,bulletins", "FIGURE_UNREADABLE"),
        ("gdp,2024,inf,亿元,2025-03-20,actual,bulletins", "FIGURE_UNREADABLE"),
        ("gdp,2024,1e9,亿元,2025-03-20,actual,bulletins", "FIGURE_UNREADABLE"),
        ("gdp,2024,,亿元,2025-03-20,actual,bulletins", "FIGURE_UNREADABLE"),
        ("gdp,2024,1,furlongs,2025-03-20,actual,bulletins", "UNIT_UNKNOWN"),
        ("gdp,2024,1,%,2025-03-20,actual,bulletins", "UNIT_MISMATCH"),
        ("gdp,2024,1 %,亿元,2025-03-20,actual,bulletins", "UNIT_MISMATCH"),
        ("gdp,2024,1,亿元,3026-03-20,actual,bulletins", "DATE_UNREADABLE"),
        ("gdp,2024,1,亿元,2025-3-20,actual,bulletins", "DATE_UNREADABLE"),
        ("gdp,2024,1,亿元,2025-03-20,actul,bulletins", "VALUE_NOT_ALLOWED"),
        ("gdp,2024,1,亿元,2025-03-20,actual", "CELLS"),
        ("gdp,2024,1,026,亿元,2025-03-20,actual,bulletins", "CELLS"),
        ('gdp,2024,"1,亿元,2025-03-20,actual,bulletins', "CSV_SYNTAX"),
        ('gdp,2024,"1"2,亿元,2025-03-20,actual,bulletins', "CSV_SYNTAX"),
        ("gdp,2024,1\x00,亿元,2025-03-20,actual,bulletins", "CONTROL_CHARACTER"),
        (f"gdp,2024,1,亿元,2025-03-20,actual,{'x' * 1_000_001}", "LINE_TOO_LONG"),
    ],
)
def test_a_bad_row_stays_out_and_the_rest_goes_in(folder, row, code):
    observations, findings = read(folder, row, GOOD)
    assert [f"{finding.where.line} {finding.code}" for finding in findings] == [f"2 {code}"]
    assert [seen.where.line for seen in observations] == [3]


def test_all_faults_of_a_row_are_said_at_once(folder):
    bad = "x,3024,NaN,furlongs,3026-01-01,y,z"
    assert len(codes(folder, bad)) == 7


def test_the_same_row_is_read_once_and_another_value_is_kept_beside(folder):
    differs = GOOD.replace("5.39", "5.40")
    observations, findings = read(folder, GOOD, GOOD, differs)
    assert [row.figure.text for row in observations] == ["5.39", "5.40"]
    assert [f"{finding.where.line} {finding.code}" for finding in findings] == ["3 ROW_TWICE", "4 RELEASES_DIFFER"]


@pytest.mark.parametrize(
    ("head", "found"),
    [
        (HEAD.replace("source", "sorce"), ["1 COLUMN_UNKNOWN", "1 COLUMN_MISSING"]),
        (HEAD.replace("unit", "source"), ["1 COLUMN_TWICE", "1 COLUMN_MISSING"]),
        (HEAD.upper(), []),
        (GOOD, ["1 COLUMN_MISSING"]),
    ],
)
def test_a_header_says_what_it_lacks(folder, head, found):
    seen = codes(folder, GOOD, head=head)
    assert [code for code in seen if "COLUMN" in code][-len(found) or len(seen) :] == found


def test_a_cell_may_run_over_lines_and_the_next_row_has_its_own_line(folder):
    head = HEAD + ",note"
    observations, findings = read(folder, GOOD + ',"one\ntwo"', "", GOOD.replace("2024", "2023") + ",", head=head)
    assert findings == ()
    assert [(row.where.line, row.note) for row in observations] == [(2, "one\ntwo"), (5, "")]


def test_an_empty_file_and_tables_of_other_programs_are_named(folder):
    (folder / "observations" / "b.csv").write_bytes(b"")
    (folder / "observations" / "c.xlsx").write_bytes(b"PK")
    found = [finding for finding in read(folder, GOOD)[1] if finding.where.line == 0]
    assert [f"{finding.where} {finding.code}" for finding in found] == [
        "observations/c.xlsx FILE_NOT_READ",
        "observations/b.csv FILE_EMPTY",
    ]


def test_the_first_two_hundred_findings_are_listed_and_the_rest_counted(folder):
    findings = read(folder, *(f"x{n},2024,1,亿元,2025-03-20,actual,bulletins" for n in range(1000)))[1]
    assert len(findings) == 201
    assert findings[-1].code == "FINDINGS_MORE"
    assert "800" in findings[-1].message.en


def test_more_rows_than_any_plan_has_are_not_read(folder):
    with (folder / "observations" / "z.csv").open("wb") as file:
        file.truncate(251_000_000)
    observations, findings = read(folder, GOOD)
    assert len(observations) == 1
    assert [finding.code for finding in findings] == ["FILE_TOO_LARGE"]


def test_rows_beyond_the_limit_are_not_read_and_that_is_said_first(folder, monkeypatch):
    monkeypatch.setattr(observations_module, "MOST_ROWS", 3)
    found, findings = read(folder, *(GOOD.replace("2024", str(year)) for year in range(2000, 2010)))
    assert len(found) == 3
    assert [finding.code for finding in findings] == ["FILE_TOO_LARGE"]


def test_a_folder_of_observations_outside_is_not_followed(folder, tmp_path):
    shutil.rmtree(folder / "observations")
    (tmp_path / "elsewhere").mkdir()
    (folder / "observations").symlink_to(tmp_path / "elsewhere")
    plan, _ = read_plan(folder)
    assert [finding.code for finding in read_observations(folder, plan)[1]] == ["PATH_OUTSIDE"]


def test_many_rows_are_read_in_little_time(folder):
    rows = [f"gdp,{1950 + n % 75},{n}.5,亿元,2025-{n % 12 + 1:02d}-01,actual,bulletins" for n in range(20_000)]
    started = time.process_time()
    observations, _ = read(folder, *rows)
    assert len(observations) == 20_000
    assert time.process_time() - started < 4


@settings(max_examples=200, deadline=None)
@given(st.from_regex(r"[0-9]{1,12}(\.[0-9]{1,6})?|[-+~<>0-9.,% ]{0,8}", fullmatch=True))
def test_the_short_way_reads_figures_as_the_parser_does(text):
    unit = parse_unit("亿元")
    short = plain_figure(text, unit)
    assert short is None or short == parse_figure(text, unit)
