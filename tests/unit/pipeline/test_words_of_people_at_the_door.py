"""Figures come in as people write them: names for ids, days with slashes, Chinese statuses."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from damaged_forms import bring_back, change, send
from plancast import pipeline, reporting
from plancast.core.finding import PlancastError

HEAD = "指标名称,时期,数值,单位,发布日期,发布状态,来源\n"


@pytest.fixture
def folder(plan_copy):
    return plan_copy("harbour")


def add(folder: Path, *lines: str, head: str = HEAD, **more):
    path = folder.parent / "new.csv"
    path.write_text(head + "".join(lines), encoding="utf-8")
    return pipeline.add_observations(folder, path, **more)


def added_rows(folder: Path) -> list[list[str]]:
    with (folder / "observations" / "added.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))[1:]


@pytest.mark.parametrize("day", ["2026年4月20日", "2026/4/20", "2026.04.20", "２０２６/04/20"])
@pytest.mark.parametrize(
    ("word", "status"), [("初步", "preliminary"), ("终核", "final"), ("初步核算数", "preliminary")]
)
def test_a_row_in_chinese_words_is_stored_in_the_plans(folder, day, word, status):
    added = add(folder, f"地区生产总值,2026 Q1,2894.60,亿元,{day},{word},bureau_bulletins\n")
    assert (added.n_added, added.findings) == (1, ())
    assert added_rows(folder)[0][:7] == ["gdp", "2026 Q1", "2894.60", "亿元", "2026-04-20", status, "bureau_bulletins"]
    again = add(folder, f"gdp,2026 Q1,2894.60,亿元,2026-04-20,{status},bureau_bulletins\n")
    assert (again.n_added, again.n_unchanged) == (0, 1)


def test_a_name_that_is_nearly_one_is_told_with_its_id_and_a_status_with_its_chinese_words(folder):
    added = add(folder, "地区生产总植,2026 Q1,2894.60,亿元,2026-04-20,谣言,bureau_bulletins\n")
    link, status = added.findings
    assert (link.code, status.code) == ("LINK_UNKNOWN", "VALUE_NOT_ALLOWED")
    assert "'gdp'" in link.line("en") and "“gdp”" in link.line("zh")
    assert "preliminary (初步数)" in status.line("zh")


def test_a_day_that_is_none_stays_as_written(folder):
    (found,) = add(folder, "gdp,2026 Q1,2894.60,亿元,2026/13/20,初步,bureau_bulletins\n").findings
    assert found.code == "DATE_UNREADABLE" and "2026/13/20" in found.line("en")


def test_a_column_that_lacks_is_named_in_chinese_with_the_options_that_stand_for_it(folder):
    added = add(folder, "gdp,2026 Q1,2894.60,亿元\n", head="指标名称,时期,数值,单位\n")
    (found,) = added.findings
    assert "source (来源)" in found.line("zh") and "--release-date、--release-status、--source" in found.line("zh")
    text = reporting.report_added(added, "zh").blocks[0].text
    assert "未读取" in text and "1行" not in text


def test_all_that_lacks_of_a_new_document_and_of_the_table_is_said_at_once(folder):
    with pytest.raises(PlancastError) as caught:
        add(
            folder,
            "gdp,2026 Q1,2894.60,亿元\n",
            head="指标,时期,数值,单位\n",
            source="q1_2026",
            release_date="2026-04-20",
        )
    said = caught.value.text.en
    assert "--title" in said and "--published" in said and "--release-status" in said


def test_the_recipe_of_the_readme_works_on_a_new_plan(tmp_path):
    for name, text in pipeline.new_plan("my-city").items():
        path = tmp_path / "my-city" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    indicator = next(iter(pipeline.read_plan(tmp_path / "my-city").indicators.values()))
    row = f"{indicator.id},2026 Q1-Q3,5.1,{indicator.unit.text.en}\n"
    given = {"release_date": "2026-10-21", "release_status": "preliminary"}
    document = {"source": "bulletin_2026_q3", "title": "Third quarter of 2026", "published": date(2026, 10, 21)}
    added = add(tmp_path / "my-city", row, head="indicator,period,value,unit\n", **given, **document)
    assert (added.n_added, added.document) == (1, "bulletin_2026_q3")


def test_a_chinese_id_of_a_document_is_refused_with_a_useful_one_and_the_option_of_its_title(folder):
    document = {"source": "统计年鉴2026", "title": "统计年鉴2026", "published": date(2026, 10, 21)}
    with pytest.raises(PlancastError, match=r"document_2026.*--title"):
        add(folder, "gdp,2026 Q1,2894.60,亿元,2026-10-21,初步,统计年鉴2026\n", **document)


def test_releases_are_shown_and_taken_back_by_name(folder):
    assert pipeline.show_observations(folder, "地区生产总值").indicator == "gdp"
    assert pipeline.show_observations(folder, "gross domestic product").indicator == "gdp"
    with pytest.raises(PlancastError, match="Did you mean 'gdp'"):
        pipeline.show_observations(folder, "GDP")
    pipeline.retract_observation(folder, "地区生产总值", "2024", source="yearbooks", on=date(2026, 7, 1))
    assert added_rows(folder)[0][0] == "gdp"


def test_a_release_is_shown_as_known_on_the_newest_day_of_the_plan(folder):
    day = pipeline.outlook(folder, n_members=200).as_of
    assert pipeline.show_observations(folder, "gdp", period="2008").as_of == day


def test_a_retraction_repeated_takes_nothing_more_back_and_lists_what_is_there(folder):
    with pytest.raises(PlancastError, match=r"(?s)taken back already: 821 .*812  --source port_bulletins"):
        pipeline.retract_observation(folder, "port_teu", "2018")
    with pytest.raises(PlancastError, match="taken back already"):
        pipeline.retract_observation(folder, "port_teu", "2018", source="port_bulletins")
    assert pipeline.retract_observation(folder, "port_teu", "2018", value="812").n_added == 1


def test_the_month_in_which_a_unit_expects_an_event_stands_beside_its_target(folder, tmp_path):
    for path in send(folder, tmp_path / "forms"):
        change(path, lambda sheet: _expect(sheet, "automated_terminal", "2028-09"))
    bring_back(folder, tmp_path / "forms")
    result = pipeline.outlook(folder, n_members=200)
    (estimate,) = result.targets.of("automated_terminal").unit_estimate
    assert (estimate.period, estimate.is_event, estimate.median, estimate.figure) == ("2028-09", True, None, None)
    (line,) = reporting.estimates.estimate_blocks(result.targets.of("automated_terminal"), "zh")[1].items
    assert "2028年9月" in line and "预计" in line


def _expect(sheet, target: str, when: str) -> None:
    try:
        sheet.at(target, "estimate_final").value = when
    except StopIteration:  # the form of another unit
        return


def test_a_target_is_explained_by_its_name(folder):
    result = pipeline.outlook(folder, n_members=200)
    name = result.targets.of("automated_terminal").name
    assert reporting.target_called(result, name.zh) == "automated_terminal"
    assert reporting.target_called(result, "no such thing") == "no such thing"
    with pytest.raises(reporting.TargetUnknownError, match="automated_terminal"):
        reporting.report_explain(result, name.zh[:-1], "zh")
