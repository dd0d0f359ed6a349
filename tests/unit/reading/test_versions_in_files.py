"""Versions of targets as they are written: links, periods and places, and what only the reader fills in."""

import shutil
from pathlib import Path

import pytest

from plancast.reading.plan import read_plan

BASE = Path(__file__).resolve().parents[2] / "bad" / "_base"


@pytest.fixture
def folder(tmp_path):
    return Path(shutil.copytree(BASE, tmp_path / "harbour"))


def add_version(folder, *lines):
    with (folder / "targets.yaml").open("a", encoding="utf-8") as out:
        out.write("  versions:\n    - reason: adjusted\n" + "".join(f"      {line}\n" for line in lines))


SOURCE = "source: {document: bulletins, page: 2}"


def test_a_version_has_the_line_on_which_it_begins(folder):
    add_version(folder, "at_least: 3.5 %", SOURCE)
    plan, findings = read_plan(folder)
    (version,) = plan.targets["rd_intensity"].versions
    assert findings == ()
    assert (str(version.where), version.reason, version.at_least.text) == ("targets.yaml:8", "adjusted", "3.5 %")
    assert "where" not in version.model_dump()


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("at_least: 3.5 %", "source: {document: mid_term}"), "targets.yaml:10 LINK_UNKNOWN"),
        (("compare_with: gdp", "printed: 高于全国", SOURCE), "targets.yaml:9 LINK_UNKNOWN"),
        (("by: 2030Q2", SOURCE), "targets.yaml:9 PERIOD_KIND"),
        (("over: 2030-06-30", SOURCE), "targets.yaml:9 PERIOD_KIND"),
        (("where: here", SOURCE), "targets.yaml:9 KEY_UNKNOWN"),
        (("unit: km", SOURCE), "targets.yaml:9 KEY_UNKNOWN"),
        (("at_least: much", SOURCE), "targets.yaml:9 FIGURE_UNREADABLE"),
        (("at_least: 3.5 %",), "targets.yaml:8 KEY_MISSING"),
    ],
)
def test_faults_of_form_are_told_at_the_key_and_leave_the_target_out(folder, lines, said):
    add_version(folder, *lines)
    plan, findings = read_plan(folder)
    assert [f"{one.where} {one.code}" for one in findings] == [said]
    assert "rd_intensity" not in plan.targets


def test_the_keys_of_a_version_are_named_where_one_is_unknown(folder):
    add_version(folder, "becuase: of this", SOURCE)
    (found,) = read_plan(folder)[1]
    assert "reason" in found.message.en and "where" not in found.message.en
