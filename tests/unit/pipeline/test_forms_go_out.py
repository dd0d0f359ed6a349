"""Forms as they go out: who gets one, what is filled in, what is open, and that the same plan gives the same bytes."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from bad.cases import BASE
from damaged_forms import Sheet, change, send
from plancast import pipeline
from plancast.core.finding import PlancastError


def sheet_of(path: Path) -> Sheet:
    return Sheet(load_workbook(path))


def test_every_unit_in_charge_gets_one_form_and_targets_without_a_unit_one_together(tmp_path):
    written = pipeline.write_forms("harbour", tmp_path, lang="zh")
    units = [one.unit.zh for one in written.files]
    assert len(units) == len(set(units)) == 8 and units[-1] == "未列明牵头单位"
    assert sum(one.n_targets for one in written.files) == len(pipeline.read_plan("harbour").targets)
    assert {path.name for path in tmp_path.iterdir()} == {one.file for one in written.files}
    assert written.files[0].file == "harbour_2026-10-29_海港市发展和改革委员会.xlsx"


def test_a_plan_that_names_no_unit_gets_one_form(tmp_path):
    written = pipeline.write_forms("shanghai-15", tmp_path, lang="zh")
    assert [one.unit.zh for one in written.files] == ["未列明牵头单位"]


def test_the_same_plan_and_day_give_the_same_bytes(tmp_path):
    for name in ("one", "two"):
        pipeline.write_forms("harbour", tmp_path / name, lang="zh")
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()
    again = pipeline.write_forms("harbour", tmp_path / "one", lang="zh")
    assert {one.what for one in again.files} == {"unchanged"}


def test_a_later_release_changes_no_form_of_an_earlier_day(plan_copy, tmp_path):
    pipeline.write_forms("harbour", tmp_path / "one", as_of=date(2025, 6, 30))
    later = plan_copy("harbour")
    with (later / "observations" / "green.csv").open("a", encoding="utf-8") as file:
        file.write("water_loss,2024,11.0,%,2026-09-01,revised,yearbooks,\n")
    pipeline.write_forms(later, tmp_path / "two", as_of=date(2025, 6, 30))
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


@pytest.mark.parametrize("unit", ["海港市港务管理局", "Harbour Port Authority"])
def test_one_unit_is_chosen_by_its_name_in_either_language(tmp_path, unit):
    (path,) = send(Path("harbour"), tmp_path, unit=unit, lang="zh")
    sheet = sheet_of(path)
    assert sheet.at("port_teu", "actual_2025").value == 1018
    assert sheet.at("port_teu", "released").value == "2025: 2026-01-15"
    assert sheet.at("port_teu", "base").value == "1018（2025年）"
    assert sheet.at("port_teu", "bound").value == "1200万标准箱"


def test_a_unit_that_is_in_charge_of_nothing_is_refused_with_the_nearest(tmp_path):
    with pytest.raises(PlancastError, match="Harbour Port Authority"):
        send(Path("harbour"), tmp_path, unit="Harbor Port Autority")
    assert not list(tmp_path.iterdir())


def test_only_what_is_asked_for_is_open_coloured_and_checked(tmp_path):
    (path,) = send(Path("harbour"), tmp_path, unit="Harbour Port Authority")
    sheet = sheet_of(path)
    cells = sheet.cells
    assert cells.protection.sheet and cells.protection.password is None
    opened = {key for key in sheet.keys if not sheet.at("port_teu", key).protection.locked}
    assert opened == {"estimate_2026", "estimate_final", "outcome", "cause", "measures", "actual_status"}
    for key in opened:
        assert sheet.at("port_teu", key).fill.start_color.rgb == "FFFFF7CC"
    checked = {str(one.sqref): one for one in cells.data_validations.dataValidation}
    estimate = checked[sheet.at("port_teu", "estimate").coordinate]
    assert (estimate.type, estimate.errorStyle, float(estimate.formula1)) == ("decimal", "warning", 0.0)
    outcome = checked[sheet.at("port_teu", "outcome").coordinate]
    assert outcome.formula1 == '"can be met,with difficulty,cannot be met"'
    assert sheet.at("port_teu", "estimate").number_format == "General"  # so that 3.2% keeps its sign
    assert sheet.at("automated_terminal", "estimate").protection.locked  # a day is asked for, once


def test_it_prints_across_a4_as_wide_as_the_page_with_its_headings_repeated(tmp_path):
    (path,) = send(Path("harbour"), tmp_path, unit="Harbour Port Authority", lang="zh")
    book = load_workbook(path)
    cells = book.worksheets[0]
    assert (cells.page_setup.orientation, cells.page_setup.paperSize) == ("landscape", 9)
    assert cells.sheet_properties.pageSetUpPr.fitToPage and cells.page_setup.fitToHeight == 0
    assert (cells.print_title_rows, cells.freeze_panes) == ("$6:$6", "C7")
    assert [one.sheet_state for one in book.worksheets] == ["visible", "visible", "veryHidden"]
    assert book.sheetnames[:2] == ["填报表", "填表说明"]
    assert cells.row_dimensions[5].hidden


def test_figures_bear_their_printed_places_and_marks_stay_words(tmp_path):
    (path,) = send(Path("shanghai-15"), tmp_path, lang="en")
    sheet = sheet_of(path)
    assert sheet.at("labour_productivity", "actual_2025").value == ">42"
    growth = sheet.at("gdp_growth_avg", "actual_2025")
    assert (growth.value, growth.number_format) == (5.4, "0.0")


def test_one_figure_is_asked_for_once(tmp_path):
    (path,) = send(Path("harbour"), tmp_path, unit="Harbour Development and Reform Commission")
    sheet = sheet_of(path)
    assert sheet.at("gdp_growth_above_nation", "estimate").value == "see gdp_growth_avg"
    assert sheet.at("gdp_growth_above_nation", "estimate").protection.locked
    assert not sheet.at("gdp_growth_above_nation", "outcome").protection.locked


def test_supporting_units_are_named(tmp_path):
    (path,) = send(Path("harbour"), tmp_path, unit="Harbour Development and Reform Commission", lang="zh")
    text = [str(row[0].value) for row in sheet_of(path).cells.iter_rows(max_row=3)]
    assert "配合单位：海港市统计局、海港市经济和信息化委员会。" in text


HOSTILE = ("=1+1", "=cmd|'/c calc'!A0", "+1+1", "-1+1", "@SUM(1)", "http://example.org/x", "{=1}", "\t=1")


@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_of_a_plan_becomes_a_formula_or_a_link(tmp_path, name):
    plan = Path(shutil.copytree(BASE, tmp_path / "small"))
    indicators = plan / "indicators.yaml"
    quoted = "'" + name.replace("'", "''") + "'" if "\t" not in name else '"\\t=1"'
    indicators.write_text(
        indicators.read_text("utf-8").replace("{en: R&D intensity, zh: 研发投入强度}", quoted), "utf-8"
    )
    (path,) = send(plan, tmp_path / "forms")
    cell = sheet_of(path).at("rd_intensity", "name")
    assert (cell.data_type, cell.value, cell.hyperlink) == ("s", name, None)


def test_a_filled_form_is_not_overwritten_and_an_empty_one_is(tmp_path):
    plan = Path(shutil.copytree(BASE, tmp_path / "small"))
    (path,) = send(plan, tmp_path / "forms")
    change(path, lambda sheet: None)  # opened and saved: other bytes, nothing filled in
    assert pipeline.write_forms(plan, tmp_path / "forms").files[0].what == "overwritten"
    change(path, lambda sheet: setattr(sheet.at("rd_intensity", "cause"), "value", "rain"))
    filled = path.read_bytes()
    with pytest.raises(PlancastError, match="--overwrite"):
        send(plan, tmp_path / "forms")
    assert path.read_bytes() == filled
    path.write_bytes(b"a letter")
    with pytest.raises(PlancastError, match="--overwrite"):
        send(plan, tmp_path / "forms")
    assert pipeline.write_forms(plan, tmp_path / "forms", overwrite=True).files[0].what == "overwritten"


def test_names_of_units_make_names_of_files_that_windows_takes(tmp_path):
    plan = Path(shutil.copytree(BASE, tmp_path / "small"))
    targets = plan / "targets.yaml"
    text = targets.read_text("utf-8")
    first = "  unit_in_charge: '市发改委/物价局: *规划?*'\n"
    second = text.replace("rd_intensity:\n", "other:\n", 1) + "  unit_in_charge: '市发改委 物价局 规划'\n"
    targets.write_text(text + first + second, "utf-8")
    names = [path.name for path in send(plan, tmp_path / "forms", lang="zh")]
    assert len(set(names)) == 2
    for name in names:
        assert not re.search(r'[<>:"/\\|?*\s]', name) and name.endswith(".xlsx")
