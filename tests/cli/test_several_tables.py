"""``store add`` with several tables: all can be opened or none is added; JSON stays one text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from plancast.cli.app import app
from plancast.core.finding import PlancastError

HEAD = "indicator,period,value,unit,release_date,release_status,source\n"


@pytest.fixture
def tables(tmp_path):
    paths = []
    for day in ("01", "02"):
        path = tmp_path / f"表 {day}.csv"
        path.write_text(f"{HEAD}rd_intensity,2026,3.6{day},%,2027-03-{day},preliminary,bureau_bulletins\n", "utf-8")
        paths.append(str(path))
    return paths


def files_of(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("bad", ["none.csv", "."])
def test_of_several_tables_none_is_added_where_one_cannot_be_opened(plan_copy, tables, tmp_path, bad):
    folder = plan_copy("harbour")
    before = files_of(folder)
    done = CliRunner().invoke(app, ["store", "add", str(folder), tables[0], str(tmp_path / bad), tables[1]])
    assert isinstance(done.exception, PlancastError)
    assert "cannot be read" in str(done.exception)
    assert files_of(folder) == before


def test_several_tables_make_one_json_array(plan_copy, tables):
    folder = plan_copy("harbour")
    one = json.loads(CliRunner().invoke(app, ["store", "add", str(folder), tables[0], "--json"]).stdout)
    both = json.loads(CliRunner().invoke(app, ["store", "add", str(folder), *tables, "--json"]).stdout)
    assert (one["n_added"], [each["n_added"] for each in both]) == (1, [0, 1])
    assert [each["origin"] for each in both] == tables


def test_the_plan_s_files_are_not_written_over(plan_copy):
    folder = plan_copy("harbour")
    before = files_of(folder)
    done = CliRunner().invoke(
        app, ["store", "show", str(folder), "gdp", "--out", str(folder / "observations" / "gdp.csv")]
    )
    assert isinstance(done.exception, PlancastError)
    assert files_of(folder) == before
