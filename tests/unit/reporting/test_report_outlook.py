"""What a report of an outlook says, and in which words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancast.core.outlook import JointCount
from plancast.core.report import Bullets, Heading, Paragraph, Report, Table
from plancast.core.target_outlook import Status
from plancast.core.text import Text
from plancast.core.words import FORCE, PACE_CLASS, STATUS
from plancast.reporting import GroupingUnknownError, TargetUnknownError, report_explain, report_findings, report_outlook
from plancast.reporting.joint import count_text
from plancast.reporting.numbers import figure_text, number_text, outcome_decimals, probability_text
from plancast.reporting.sentences import SENTENCES
from plancast.reporting.target_cells import pace_text, probability_cell, status_cell, way_words
from sample_outlooks import finding, outlook_of, sample_outlook


def text_of(report: Report) -> str:
    """Return all words of a report."""
    parts = []
    for block in report.blocks:
        if isinstance(block, Table):
            parts += [line for group in block.groups for row in group.rows for cell in row.cells for line in cell]
        elif isinstance(block, Bullets):
            parts += block.items
        else:
            parts.append(block.text)
    return "\n".join(parts)


def row_of(report: Report, target_id: str) -> list[str]:
    """Return the cells of one target, lines joined."""
    table = next(block for block in report.blocks if isinstance(block, Table))
    rows = [row for group in table.groups for row in group.rows]
    return next([" | ".join(cell) for cell in row.cells] for row in rows if target_id in row.cells[0])


def test_a_row_says_all_that_is_known_of_its_target():
    assert row_of(report_outlook(sample_outlook(), "en"), "gdp_growth_avg") == [
        "Mean growth of GDP (%) | gdp_growth_avg",
        "about 5 | 2026-2030 | note 1",
        "5.4 | 2026 Q1-Q3 | 2026-10-22 | preliminary",
        "faster | way 16 %, time 15 %",
        "4.9 % a year",
        "4.7 | 4.1 to 5.3",
        "68 % | strictly 24 %",
        "forecast | trajectory",
    ]
    assert row_of(report_outlook(sample_outlook(), "zh"), "unemployment_surveyed") == [
        "城镇调查失业率（%） | unemployment_surveyed",
        "<5.0 | 2026—2030年 | 约束性",
        "4.2 | 2026年前三季度 | 2026-10-22",
        "基本符合预期 | 时间进度15%",
        "",
        "4.31 | 3.94至4.77",
        "96%",
        "有走势预测",
    ]


def test_what_has_no_probability_gets_none_and_says_why():
    report = report_outlook(sample_outlook(), "en")
    for target in ("co2_per_gdp_cut", "pm25", "dementia_beds", "co2_peak", "parks_2026", "beds_2025"):
        assert row_of(report, target)[6] == ""
    assert "Carbon dioxide emissions peak: no yearly figure of carbon dioxide emissions" in text_of(report)
    assert "wait for a review and get no probability: Cut of carbon dioxide" in text_of(report)


def test_a_pace_in_a_unit_that_begins_with_a_number_is_not_read_as_one_number():
    target = sample_outlook().targets[0]
    unit = Text(en="10 thousand units a year", zh="万套/年")
    paced = target.model_copy(update={"pace_needed": 5.0, "pace_unit": unit})
    assert (pace_text(paced, "en"), pace_text(paced, "zh")) == ("5.0 (10 thousand units a year)", "每年需达到5.0万套")


def test_a_strict_bound_is_silent_where_it_rounds_to_the_same():
    target = sample_outlook().targets[0].model_copy(update={"probability": 0.911, "probability_strict": 0.909})
    assert probability_cell(target, "en") == ("91 %",)


def test_a_reference_class_is_named_and_counted_apart():
    report = report_outlook(sample_outlook(), "en")
    assert row_of(report, "metro_km")[6:] == ["63 %", "reference class | 9 of 14 met"]
    assert "Counted apart: 2 with a reference class only, 1.3 of them expected to be met by its base rate." in text_of(
        report
    )


def test_rows_stand_in_the_groups_of_the_plan_of_units_or_of_themes():
    def headings(by):
        table = next(
            block for block in report_outlook(sample_outlook(), "en", by=by).blocks if isinstance(block, Table)
        )
        assert sum(len(group.rows) for group in table.groups) == 13
        return [group.heading for group in table.groups]

    assert headings(None) == ["Main indicators (Table 1)", "Targets in the text and boxes"]
    assert headings("theme") == ["Growth", "New quality productive forces", "No theme"]
    assert headings("unit")[0] == "Development and Reform Commission"
    assert headings("unit")[-1] == "No unit in charge is named"
    with pytest.raises(GroupingUnknownError, match="'colour', expected one of unit, theme"):
        report_outlook(sample_outlook(), "en", by="colour")


def test_joint_number_of_a_theme_is_printed_where_targets_are_grouped_by_theme():
    said = "New quality productive forces: the one with a trajectory is met with probability >99 %."
    assert said in text_of(report_outlook(sample_outlook(), "en", by="theme"))
    assert said not in text_of(report_outlook(sample_outlook(), "en"))


def test_equal_assumptions_are_one_note():
    report = report_outlook(sample_outlook(), "en")
    notes = next(block for block in report.blocks if isinstance(block, Bullets) and block.numbered)
    assert len(notes.items) == 2
    assert row_of(report, "sei_va")[1].endswith("note 1, 2")


def test_a_probability_without_a_record_says_so():
    assert "No record yet of such statements; read them as untested (1 target)" in text_of(
        report_outlook(sample_outlook(), "en")
    )


def test_last_line_is_enough_to_run_again():
    last = report_outlook(sample_outlook(), "en").blocks[-1]
    assert last.text == (
        "plancast 0.1.0 | seed 1 | as of 2026-11-24 | plan harbour | hash 9f2c61d07a4be315 | 10,000 members"
    )


def test_every_sentence_is_said_in_both_languages_with_the_same_values():
    for name, sentence in SENTENCES.items():
        in_english, in_chinese = (set(re.findall(r"{(\w+)}", text)) for text in (sentence.en, sentence.zh))
        assert in_english == in_chinese, name


def test_every_status_class_and_force_has_words_in_both_languages():
    for table in (STATUS, PACE_CLASS, FORCE):
        assert all(text.en != text.zh and text.zh for text in table.values())


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_target_of_the_sample_can_be_explained(lang):
    outlook = sample_outlook()
    for target in outlook.targets:
        said = text_of(report_explain(outlook, target.id, lang))
        assert target.rule.said(lang) in said
        assert outlook.plan_hash in said


def test_explanation_shows_figures_arithmetic_neighbours_and_record():
    said = text_of(report_explain(sample_outlook(), "labour_productivity", "en"))
    assert "From 42 in 2025 to 52: the latest figure, 43.2 in 2026, has covered (43.2 - 42) / (52 - 42) = 12 %" in said
    said = text_of(report_explain(sample_outlook(), "gdp_growth_avg", "en"))
    for part in (
        "release_2026q3",
        "2026-10-22",
        "4.5",
        "68 %",
        "At the strict bound: 24 %",
        "docs/methods/forecast.md",
    ):
        assert part in said


def test_explanation_shows_the_nowcast_and_the_likely_course():
    said = text_of(report_explain(sample_outlook(), "gdp_growth_avg", "en"))
    assert "Nowcast of 2026: 5.3, give or take 0.2, from the figures so far in that year and 11 past errors." in said
    assert "2027\n4.8\n3.9 to 5.7" in said


def test_explaining_an_unknown_target_names_the_nearest():
    with pytest.raises(TargetUnknownError, match=r"found no target 'gdp_growth', .* nearest: gdp_growth_avg"):
        report_explain(sample_outlook(), "gdp_growth", "en")


def test_findings_are_sorted_and_many_of_a_kind_folded():
    many = [finding(line=line, file=f"{line}.yaml") for line in range(20, 0, -1)]
    report = report_findings([finding("STALE", 3, "info"), *many, finding("SUM", 2, "error")], "en")
    headings = [block.text for block in report.blocks if isinstance(block, Heading)]
    assert headings == ["1 error", "20 warnings", "1 note"]
    lines = report.blocks[3].items
    assert len(lines) == 6
    assert lines[0].startswith("1.yaml:1: BASE_DIFFERS base value 42 of 2025 differs")
    assert lines[-1].startswith("BASE_DIFFERS: 15 more of this kind, in ")


def test_equal_findings_of_one_file_are_one_line():
    report = report_findings([finding(line=line) for line in (4, 9, 12)], "zh")
    assert report.blocks[1].items == (
        "targets.yaml:4: BASE_DIFFERS 2025年基期值42与最新发布的42.3不一致。 请更正基期值。（另见第9、12行）",
    )


def test_no_findings_say_so():
    assert report_findings((), "zh").blocks == (Paragraph(text="未发现问题。"),)


@given(st.floats(0, 1))
def test_probability_is_never_certain(probability):
    text = probability_text(probability, "en")
    assert text in ("<1 %", ">99 %") or 1 <= int(text.removesuffix(" %")) <= 99


@given(st.floats(-1e300, 1e300), st.integers(-3, 6))
def test_rounded_number_is_within_half_a_place(value, decimals):
    shown = float(number_text(value, decimals).replace(",", ""))
    assert abs(shown - value) <= 0.5 * 10.0**-decimals * (1 + 1e-9) + abs(value) * 1e-12


def test_digits_follow_the_printed_bound_and_the_width_of_the_interval():
    assert outcome_decimals(0.0041, 0.0058, "<0.006") == 4
    assert outcome_decimals(100, 100, "95") == 1
    assert number_text(0.5, 0) == "1"
    assert figure_text(24.5, "more words than a figure", "%", "en") == "24.50"
    assert figure_text(26.0, "25-27", "10k units", "zh") == "25至27"


def test_reading_of_a_joint_number_counts_what_has_a_trajectory():
    count = JointCount(n_forecast=0, expected_met=0.0, distribution=(1.0,))
    assert count_text("All targets", count, "en") == "All targets: none has a trajectory."


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_an_outlook_without_targets_or_with_many_makes_a_report(lang):
    assert report_outlook(sample_outlook().model_copy(update={"targets": ()}), lang).blocks
    assert report_outlook(outlook_of(100), lang).blocks


@pytest.mark.parametrize(
    ("number", "unit", "changes", "said"),
    [
        (-2.7, "%/年", {}, "年均下降2.7%"),
        (4.9, "%/年", {}, "年均增长4.9%"),
        (2.0, "%/年", {"rule_words": ("at_most",)}, "年均增长不超过2.0%"),
        (-0.4, "个百分点/年", {}, "年均下降0.40个百分点"),
        (36.0, "家/年", {"by": "2030"}, "每年需新增36家"),
        (5.5, "%", {"rule_words": ("at_most",)}, "年均须控制在5.5%以内"),
        (5.5, "%", {"by": "2026"}, "须达到5.5%"),
    ],
)
def test_a_pace_is_said_as_official_texts_say_it(number, unit, changes, said):
    paced = {"pace_needed": number, "pace_unit": Text(en="", zh=unit), "by": "2026-2030", "rule_words": (), **changes}
    assert pace_text(sample_outlook().targets[0].model_copy(update=paced), "zh") == said


@pytest.mark.parametrize(
    ("progress", "pace_class", "said"),
    [
        (88.5, "ahead", "超额完成"),
        (88.5, "behind", "超出上限一倍以上"),
        (-1.22, "behind", "不及基期水平"),
        (1.9, "faster", ""),
    ],
)
def test_a_share_of_the_way_that_tells_nothing_is_said_in_words(progress, pace_class, said):
    target = sample_outlook().targets[0].model_copy(update={"progress": progress, "pace_class": pace_class})
    assert way_words(target, "zh") == said


def test_first_releases_that_say_otherwise_are_marked_in_the_status():
    target = (
        sample_outlook().targets[0].model_copy(update={"status": Status.MISSED, "met_strict": None, "met_first": True})
    )
    assert status_cell(target, "zh") == ("未完成", "按首次发布数已完成")


def test_words_that_are_not_understood_are_named_in_the_status():
    why = Text(en="not understood", zh="未识别")
    target = (
        sample_outlook().targets[0].model_copy(update={"status": Status.NOT_MEASURABLE, "missing": why, "rule": why})
    )
    assert status_cell(target, "en") == ("not measurable", "words not understood")
