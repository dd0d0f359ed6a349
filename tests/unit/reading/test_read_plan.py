"""A plan folder as nouns; every fault at once, with its place and the next step."""

from __future__ import annotations

import shutil
from decimal import Decimal
from pathlib import Path

import pytest

from plancast.reading.plan import read_plan

BASE = Path(__file__).resolve().parents[2] / "bad" / "_base"


@pytest.fixture
def folder(tmp_path):
    return Path(shutil.copytree(BASE, tmp_path / "harbour"))


def add(folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.write_text((path.read_text(encoding="utf-8") if path.exists() else "") + text, encoding="utf-8")


def said(folder: Path) -> list[str]:
    return [f"{finding.where} {finding.code}" for finding in read_plan(folder)[1]]


def test_the_plan_holds_what_is_written_with_its_place(folder):
    plan, findings = read_plan(folder)
    assert findings == ()
    target = plan.targets["rd_intensity"]
    assert (plan.id, plan.head.name.zh, plan.head.period.text) == ("harbour", "海港市“十五五”规划", "2026-2030")
    assert (target.id, str(target.where), target.source.page) == ("rd_intensity", "targets.yaml:1", "14")
    assert target.base.value.value == Decimal("3.1")


def test_figures_of_a_target_are_in_the_unit_of_its_indicator(folder):
    add(folder, "indicators.yaml", "gdp: {name: GDP, unit: 亿元, kind: level}\n")
    add(
        folder,
        "targets.yaml",
        "gdp: {indicator: gdp, by: 2030, at_least: 7万亿元, base: {period: 2025, value: 5.39 trillion yuan},"
        " source: {document: plan_2026}}\n",
    )
    target = read_plan(folder)[0].targets["gdp"]
    assert (target.at_least.value, target.base.value.value, target.base.value.step) == (70000, 53900, 100)
    assert target.base.value.text == "5.39 trillion yuan"


def test_a_bound_on_growth_of_a_level_is_left_to_its_rule(folder):
    add(folder, "indicators.yaml", "gdp: {name: GDP, unit: 亿元, kind: level}\n")
    add(folder, "targets.yaml", "gdp: {indicator: gdp, at_least: 5 %, source: {document: plan_2026}}\n")
    assert said(folder) == []


def test_all_faults_of_an_entry_are_said_and_the_rest_goes_on(folder):
    add(
        folder,
        "targets.yaml",
        "second:\n  indicator: rd_intensity\n  nmae: Second\n  by: 3026\n  force: bindign\n"
        "  base: {period: 2025, value: 3 furlongs, sorce: x}\n  also: plan_2026\n",
    )
    plan, findings = read_plan(folder)
    assert list(plan.targets) == ["rd_intensity"]
    assert sorted(f"{finding.where.line} {finding.code}" for finding in findings) == [
        "10 PERIOD_UNREADABLE",
        "11 VALUE_NOT_ALLOWED",
        "12 KEY_UNKNOWN",
        "12 UNIT_UNKNOWN",
        "13 TYPE",
        "7 KEY_MISSING",
        "9 KEY_UNKNOWN",
    ]
    by_code = {finding.code: finding for finding in findings}
    assert "'binding'" in by_code["VALUE_NOT_ALLOWED"].remedy.en
    assert "“binding”" in by_code["VALUE_NOT_ALLOWED"].remedy.zh


def test_the_nearest_key_stands_first(folder):
    add(folder, "targets.yaml", "  froce: binding\n")
    (finding,) = read_plan(folder)[1]
    assert finding.message.en.startswith("unknown key 'froce'; expected one of: force, ")


@pytest.mark.parametrize("key", ["id: other", "where: here"])
def test_what_the_reader_fills_in_is_not_to_be_written(folder, key):
    add(folder, "targets.yaml", f"  {key}\n")
    assert said(folder) == ["targets.yaml:7 KEY_UNKNOWN"]


@pytest.mark.parametrize("day", ["3026-03-20", "20260320", "1772000000", "2026-02-30", "March 2026"])
def test_a_day_is_written_one_way_only(folder, day):
    add(folder, "documents.yaml", f"other: {{title: T, published: {day}}}\n")
    assert said(folder) == ["documents.yaml:9 DATE_UNREADABLE"]


@pytest.mark.parametrize(
    ("line", "says"), [("", "no older format"), ("schema: 0\n", "no older format"), ("schema: 12\n", "newer plancast")]
)
def test_another_format_says_the_way_to_migrate(folder, line, says):
    path = folder / "plan.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("schema: 1\n", line), encoding="utf-8")
    plan, findings = read_plan(folder)
    assert plan is None
    assert findings[0].code == "SCHEMA_VERSION"
    assert says in findings[0].remedy.en


def test_without_its_head_there_is_no_plan_but_all_faults_are_said(folder):
    (folder / "plan.yaml").unlink()
    add(folder, "targets.yaml", "  nmae: x\n")
    plan, findings = read_plan(folder)
    assert plan is None
    assert [finding.code for finding in findings] == ["FILE_MISSING", "KEY_UNKNOWN"]


def test_a_link_to_what_was_left_out_says_so(folder):
    path = folder / "indicators.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("share", "shares"), encoding="utf-8")
    plan, findings = read_plan(folder)
    assert plan.targets == {}
    assert [finding.code for finding in findings] == ["VALUE_NOT_ALLOWED", "LINK_UNKNOWN"]
    assert "fault of its own" in findings[1].remedy.en


def test_links_are_judged_to_the_end_of_a_chain(folder):
    chain = "".join(
        f"i{n}: {{name: N, unit: '%', kind: share, derived: {{growth_of: i{n + 1}}}}}\n" for n in range(500)
    )
    add(folder, "indicators.yaml", chain)
    plan, findings = read_plan(folder)
    assert list(plan.indicators) == ["rd_intensity"]
    assert [finding.code for finding in findings] == ["LINK_UNKNOWN"] * 200 + ["FINDINGS_MORE"]
    assert "300" in findings[-1].message.en


def test_every_link_is_looked_at(folder):
    add(
        folder,
        "targets.yaml",
        "  group: g\n  theme: t\n  compare_with: c\n  also: [{document: a}]\n",
    )
    add(folder, "indicators.yaml", "  year_to_date: y\n")
    add(folder, "measures.yaml", "m: {name: M, technologies: [x], source: {document: d}}\n")
    add(folder, "funds.yaml", "f: {name: F, technologies: [x]}\n")
    add(folder, "plan.yaml", "nation: {city: rd_intensity, nation: n}\n")
    assert said(folder) == [
        "indicators.yaml:5 LINK_UNKNOWN",
        "targets.yaml:2 LINK_UNKNOWN",
        "targets.yaml:7 LINK_UNKNOWN",
        "targets.yaml:8 LINK_UNKNOWN",
        "targets.yaml:9 LINK_UNKNOWN",
        "targets.yaml:10 LINK_UNKNOWN",
        "measures.yaml:1 LINK_UNKNOWN",
        "measures.yaml:1 LINK_UNKNOWN",
        "funds.yaml:1 LINK_UNKNOWN",
        "plan.yaml LINK_UNKNOWN",
        "plan.yaml LINK_UNKNOWN",
    ]


def test_an_indicator_worked_out_of_itself_is_named_with_the_way_round(folder):
    add(folder, "indicators.yaml", "".join(
        f"{a}: {{name: N, unit: '%', kind: share, derived: {{ratio: [{b}, rd_intensity]}}}}\n"
        for a, b in ("ab", "bc", "cb", "dd")
    ))  # fmt: skip
    plan, findings = read_plan(folder)
    assert list(plan.indicators) == ["rd_intensity"]
    loops = [finding.message.en for finding in findings if finding.code == "DERIVED_LOOP"]
    assert [text.split(": ")[1] for text in loops] == ["b → c → b.", "b → c → b.", "d → d."]


@pytest.mark.parametrize("name", ["tragets.yaml", "measures.yml", "Targets.yaml"])
def test_files_that_nobody_reads_are_named(folder, name):
    add(folder, name, "a: 1\n")
    assert said(folder) == [f"{name} FILE_NOT_READ"]


def test_files_of_another_kind_are_let_be(folder):
    for name in ("README.md", ".editor.yaml", "picture.yaml"):
        add(folder, name, "a: 1\n")
    assert said(folder) == []


def test_a_file_that_is_no_mapping_says_what_it_should_be(folder):
    (folder / "targets.yaml").write_text("- a\n- b\n", encoding="utf-8")
    assert said(folder) == ["targets.yaml:1 TYPE"]


@pytest.mark.parametrize("printed", ["[20]", "{zh: [20], en: '[20]'}", "'[20]'", "[2.50]"])
def test_brackets_without_quotes_are_what_the_plan_prints(folder, printed):
    add(
        folder,
        "targets.yaml",
        f"cut: {{indicator: rd_intensity, over: 2026-2030, printed: {printed}, source: {{document: plan_2026}}}}\n",
    )
    plan, findings = read_plan(folder)
    assert findings == ()
    assert plan.targets["cut"].printed.zh == ("[2.50]" if "2.50" in printed else "[20]")


def test_other_lists_are_no_printed_words(folder):
    add(folder, "targets.yaml", "cut: {indicator: rd_intensity, printed: [20, 30], source: {document: plan_2026}}\n")
    assert [line.split()[1] for line in said(folder)] == ["TYPE"]


@pytest.mark.parametrize(("word", "force"), [("约束性", "binding"), ("预期性", "indicative")])
def test_force_in_the_words_of_official_documents(folder, word, force):
    add(folder, "targets.yaml", f"x: {{indicator: rd_intensity, force: {word}, source: {{document: plan_2026}}}}\n")
    plan, findings = read_plan(folder)
    assert findings == ()
    assert plan.targets["x"].force == force


def test_unknown_force_is_told_the_words_in_both_languages(folder):
    add(folder, "targets.yaml", "x: {indicator: rd_intensity, force: 强制, source: {document: plan_2026}}\n")
    (finding,) = read_plan(folder)[1]
    assert "binding (约束性), indicative (预期性)" in finding.message.zh
