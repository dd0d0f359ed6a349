"""The figures of a whole plan held against one another: the bundled ones agree, and one changed is found at its row."""

from __future__ import annotations

import json
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from bundled_folders import ROOT
from plancast import pipeline, rendering
from plancast.core.check import CheckResult, FigureFinding

PLANS = ("shanghai-15", "shanghai-14", "shanghai-yearly", "changning-15", "harbour")


def _of_figures(result: CheckResult) -> list[tuple[str, str, int]]:
    found = (one for one in result.findings if isinstance(one, FigureFinding))
    return [(one.code, one.where.file, one.where.line) for one in found]


@pytest.fixture(name="copied")
def _copied(tmp_path):
    def copy(plan: str, file: str, before: str, after: str) -> tuple[Path, int]:
        """Return a copy of a plan with one row changed, and the line of that row."""
        folder = tmp_path / plan
        shutil.copytree(ROOT / "plans" / plan, folder)
        lines = (folder / file).read_text(encoding="utf-8").split("\n")
        (place,) = (number for number, line in enumerate(lines) if line.startswith(before))
        lines[place] = lines[place].replace(before, after)
        (folder / file).write_text("\n".join(lines), encoding="utf-8")
        return folder, place + 1

    return copy


@pytest.mark.parametrize("plan", PLANS)
def test_the_bundled_plans_raise_no_false_alarm(plan):
    result = pipeline.check_figures(plan)
    assert _of_figures(result) == []
    assert result.n_figures == len(result.ledger) > 0
    assert {row.verdict.value for row in result.ledger} <= {"agrees", "differs", "not checkable"}
    assert {code for row in result.ledger for code in row.codes} <= {"SOURCES_DIFFER", "TARGET_MET"}


@pytest.mark.parametrize(
    ("plan", "file", "before", "after", "code", "day"),
    [
        ("harbour", "innovation", "rd_spending,2020,241.8,", "rd_spending,2020,2418,", "UNIT_SCALE", "2021-11-02"),
        ("harbour", "innovation", "rd_spending,2014,129.1,", "rd_spending,2014,12.91,", "UNIT_SCALE", "2015-11-02"),
        ("harbour", "innovation", "rd_intensity,2019,2.55,", "rd_intensity,2019,3.55,", "SHARE", "2020-11-02"),
        ("harbour", "port", "port_teu,2024,986,", "port_teu,2024,98600,", "UNIT_SCALE", "2025-01-15"),
        ("shanghai-15", "annual_more", "income_pc_growth,2023,6", "income_pc_growth,2023,9", "GROWTH", "2026-06-02"),
        ("shanghai-15", "annual", "gdp,2015,26887.0,", "gdp,2015,29887.0,", "SUM", "2021-12-31"),
        ("shanghai-15", "annual", "gdp_growth_avg,2021-2025,4", "gdp_growth_avg,2021-2025,7", "CAGR", "2026-02-10"),
    ],
)  # fmt: skip
def test_one_changed_figure_is_found_at_its_row_and_not_before_its_day(copied, plan, file, before, after, code, day):
    folder, line = copied(plan, f"observations/{file}.csv", before, after)
    assert _of_figures(pipeline.check_figures(folder)) == [(code, f"observations/{file}.csv", line)]
    day_before = date.fromisoformat(day) - timedelta(days=1)
    assert _of_figures(pipeline.check_figures(folder, as_of=day_before)) == []


def test_a_finding_says_the_arithmetic_and_the_ledger_names_it(copied):
    folder, _ = copied("harbour", "observations/innovation.csv", "rd_intensity,2019,2.55,", "rd_intensity,2019,3.55,")
    result = pipeline.check_figures(folder)
    (found,) = (one for one in result.findings if isinstance(one, FigureFinding))
    assert "printed 3.55% covers 3.545 to 3.555%" in found.arithmetic.en
    assert "rd_intensity 2019: 3.55%" in found.sentence
    row = next(one for one in result.ledger if one.where is not None and one.where == found.where)
    assert (row.verdict, row.codes) == ("differs", ("SHARE",))
    told = json.loads(rendering.render_noun(result))
    (said,) = (one for one in told["findings"] if one["code"] == "SHARE")
    assert (said["file"], said["line"]) == ("observations/innovation.csv", None)


def test_the_ledger_says_source_and_day_of_each_row_and_hides_lines_that_move():
    told = json.loads(rendering.render_noun(pipeline.check_figures("harbour")))
    assert told["plan"] == "harbour" and told["plan_hash"] and told["as_of"] == "2026-10-29"
    rows = {(row["concept"], row["period"], row["quote"]): row for row in told["ledger"]}
    row = rows["Spending on research and development", "2020", "241.8亿元"]
    assert (row["source"], row["release_date"], row["line"]) == ("bureau_bulletins", "2021-11-02", None)
    assert all(one["line"] for one in told["ledger"] if one["file"] == "targets.yaml")
    in_chinese = json.loads(rendering.render_noun(pipeline.check_figures("harbour"), "zh"))
    assert "全社会研发经费支出" in {row["concept"] for row in in_chinese["ledger"]}


def test_a_base_that_is_its_release_agrees_with_it():
    ledger = pipeline.check_figures("shanghai-15").ledger
    told = [row for row in ledger if row.file == "targets.yaml" and row.reason.en.startswith("The release ")]
    assert told and all(row.verdict == "agrees" for row in told)


def test_two_documents_that_differ_are_told_once_and_differ_in_the_ledger():
    result = pipeline.check_figures("shanghai-15")
    (row,) = (one for one in result.ledger if one.quote == "3.41%" and one.period == "2014")
    assert (row.verdict, row.codes, row.beside) == ("differs", ("SOURCES_DIFFER",), ("3.6",))
    assert "CONTRADICTION" not in {one.code for one in result.findings}


def test_a_later_release_changes_no_earlier_answer(copied):
    day = date(2024, 6, 30)
    folder, line = copied("harbour", "observations/innovation.csv", "rd_intensity,2011", "rd_intensity,2011")
    before = rendering.render_noun(pipeline.check_figures(folder, as_of=day))
    path = folder / "observations" / "innovation.csv"
    lines = path.read_text(encoding="utf-8").split("\n")
    lines.insert(line - 1, "rd_spending,2019,9999,亿元,2026-10-20,revised,yearbooks,1 % of 500 is 7 亿元")
    path.write_text("\n".join(lines), encoding="utf-8")
    assert rendering.render_noun(pipeline.check_figures(folder, as_of=day)) == before


def test_figures_of_a_note_are_held_against_each_other(copied):
    note = "note: {en: None., zh: 2025年出口150亿元，比2024年的100亿元增长20%。}\n"
    folder, line = copied("harbour", "indicators.yaml", "services_trade:", "services_trade:")
    text = (folder / "indicators.yaml").read_text(encoding="utf-8")
    head = "services_trade:\n"
    (folder / "indicators.yaml").write_text(text.replace(head, f"{head}  {note}"), encoding="utf-8")
    assert _of_figures(pipeline.check_figures(folder)) == [("GROWTH", "indicators.yaml", line)]
