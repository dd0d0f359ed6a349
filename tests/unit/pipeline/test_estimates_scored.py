"""Estimates of units beside our medians, and both scored: our median as it stood on the day of the estimate."""

from __future__ import annotations

import math
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancast import pipeline, reporting
from plancast.core.form_results import EstimateScore
from plancast.core.outlook import Outlook
from plancast.core.report import Bullets, Paragraph, Table
from plancast.scores import LEAST_PAIRS, sign_test, yearly_scale

MEMBERS = 200
DAY = date(2026, 10, 29)


@pytest.fixture(scope="module")
def outlook() -> Outlook:
    return pipeline.outlook("harbour", as_of=DAY, n_members=MEMBERS)


def test_the_units_estimate_stands_beside_our_median_of_the_same_year(outlook):
    port = outlook.targets.of("port_teu")
    trajectory = {one.year: one.median for one in port.trajectory}
    to_come = {one.period: one for one in port.unit_estimate if one.figure is None}
    assert {year: one.value for year, one in to_come.items()} == {"2026": 1062.0, "2030": 1190.0}
    assert all(one.median == trajectory[int(year)] for year, one in to_come.items())
    last = to_come["2030"]
    assert (last.unit.en, last.outcome, last.printed) == ("Harbour Port Authority", "with difficulty", "1,190")
    assert last.source in outlook.sources
    assert last.cause == "深水泊位2028年才投用"


def test_each_target_of_an_indicator_is_told_what_was_said_of_it(outlook):
    told = {name: outlook.targets.of(name).unit_estimate[-1].outcome for name in ("gdp_growth_avg", "gdp_growth_2026")}
    assert told == {"gdp_growth_avg": "can be met", "gdp_growth_2026": None}


def test_an_estimate_moves_no_probability(plan_copy, outlook):
    plan = plan_copy("harbour")
    (plan / "observations" / "forms.csv").unlink()
    without = pipeline.outlook(plan, as_of=DAY, n_members=MEMBERS)
    with_forms, bare = (
        [one.model_copy(update={"unit_estimate": ()}) for one in some.targets] for some in (outlook, without)
    )
    assert with_forms == bare
    assert outlook.joint == without.joint


def test_a_median_of_an_earlier_day_is_that_of_the_main_job_run_as_of_that_day(plan_copy):
    # an estimate of 2026, so that the rule's own years hold it and both ways can be compared
    plan = plan_copy("harbour")
    with (plan / "observations" / "port.csv").open("a", encoding="utf-8") as file:
        file.write("port_teu,2026,1050,万标准箱,2027-01-15,actual,port_bulletins,\n")
    later = pipeline.outlook(plan, as_of=date(2027, 1, 31), n_members=MEMBERS)
    scored = pipeline.with_estimate_scores(later, plan, "port_teu").targets.of("port_teu")
    one = next(one for one in scored.unit_estimate if one.period == "2026")
    then = pipeline.outlook(plan, as_of=one.release_date, n_members=MEMBERS).targets.of("port_teu")
    median = next(year.median for year in then.trajectory if year.year == 2026)
    assert (one.figure, one.unit_error, one.median) == (1050.0, 12.0, None)
    assert one.median_then == median and one.median_error == abs(median - 1050)


def test_plain_outlook_looks_back_at_no_day_and_explaining_changes_nothing_else(outlook, monkeypatch):
    for target in outlook.targets:
        assert all(one.median_then is None for one in target.unit_estimate)
    explained = pipeline.with_estimate_scores(outlook, "harbour", "port_teu")
    assert [one for one in explained.targets if one.id != "port_teu"] == [
        one for one in outlook.targets if one.id != "port_teu"
    ]
    monkeypatch.setattr(pipeline.form_scores, "known_on", None)  # it would fail if it were called
    for target in ("co2_peak", "no_such_target"):
        assert pipeline.with_estimate_scores(outlook, "harbour", target) is outlook


def test_an_estimate_made_after_the_figure_is_none(plan_copy):
    plan = plan_copy("harbour")
    with (plan / "observations" / "forms.csv").open("a", encoding="utf-8") as file:
        file.write("port_teu,2025,1018,万标准箱,2026-02-01,expectation,form_harbour_port_authority_20261020,late\n")
    port = pipeline.outlook(plan, as_of=DAY, n_members=MEMBERS).targets.of("port_teu")
    assert [one.value for one in port.unit_estimate if one.period == "2025"] == [1030.0]


def test_internal_figures_decide_nothing(plan_copy):
    plan = plan_copy("harbour")
    path = plan / "observations" / "port.csv"
    row = "port_teu,2025,1018,万标准箱,2026-01-15,"
    path.write_text(path.read_text("utf-8").replace(f"{row}actual", f"{row}internal"), "utf-8")
    port = pipeline.outlook(plan, as_of=DAY, n_members=MEMBERS).targets.of("port_teu")
    assert [one.figure for one in port.unit_estimate if one.period == "2025"] == [None]


@pytest.fixture(scope="module")
def score() -> EstimateScore:
    return pipeline.score_estimates("harbour", as_of=DAY, n_members=MEMBERS)


def test_all_pairs_of_a_plan_are_scored_against_the_first_published_figure(score):
    found = {(one.indicator, one.period): (one.estimate, one.figure, round(one.unit_error, 6)) for one in score.pairs}
    assert found == {
        ("gdp_growth", "2024"): (5.4, 5.1, 0.3),  # 5.2 in the yearbook, a year later
        ("gdp_growth", "2025"): (5.2, 5.3, 0.1),
        ("port_teu", "2024"): (975.0, 986.0, 11.0),
        ("port_teu", "2025"): (1030.0, 1018.0, 12.0),
        ("rd_intensity", "2025"): (3.1, 3.1, 0.0),
    }
    assert score.n == 5 and score.chance is None
    scaled = [one.unit_error / one.scale for one in score.pairs]
    assert math.isclose(score.unit_scaled_error, sum(scaled) / 5)


def test_of_an_earlier_day_only_what_was_out_is_scored():
    early = pipeline.score_estimates("harbour", as_of=date(2025, 2, 28), n_members=MEMBERS)
    assert {(one.indicator, one.period) for one in early.pairs} == {("gdp_growth", "2024"), ("port_teu", "2024")}
    assert pipeline.score_estimates("harbour", as_of=date(2024, 1, 31), n_members=MEMBERS).pairs == ()


def _words(report: Any) -> str:
    return " ".join(one.text for one in report.blocks if isinstance(one, Paragraph))


@pytest.mark.parametrize(("lang", "few"), [("en", "too few"), ("zh", "数量过少")])
def test_few_pairs_make_no_claim(score, lang, few):
    report = reporting.report_estimates(score, lang)
    assert few in _words(report)
    table = next(block for block in report.blocks if isinstance(block, Table))
    assert len(table.groups[0].rows) == 5
    none = score.model_copy(update={"pairs": ()})
    assert not any(isinstance(block, Table) for block in reporting.report_estimates(none, lang).blocks)
    many = score.model_copy(update={"chance": 0.02})
    assert "0.02" in _words(reporting.report_estimates(many, lang))


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("en", ("expects 1062 for 2026 (2026-10-20); our median", "off by 12.0", "with difficulty")),
        ("zh", ("2026-10-20填报的2026年预计数为1062；本系统中位数", "误差12.0", "完成有困难")),
    ],
)
def test_explain_tells_estimates_and_errors_in_both_languages(outlook, lang, expected):
    explained = pipeline.with_estimate_scores(outlook, "harbour", "port_teu")
    report = reporting.report_explain(explained, "port_teu", lang)
    lines = " ".join(line for block in report.blocks if isinstance(block, Bullets) for line in block.items)
    assert all(words in lines for words in expected)


def test_the_scale_is_the_mean_change_and_gaps_are_none():
    years, values = np.array([2018, 2019, 2020, 2022, 2023, 2024]), np.array([1.0, 2.0, 1.0, 9.0, 11.0, 12.0])
    assert yearly_scale(years, values) == 1.25
    assert yearly_scale(years[:4], values[:4]) is None
    assert yearly_scale(np.arange(6), np.full(6, 3.0)) is None


def test_the_sign_test_matches_the_binomial_and_is_quiet_below_ten():
    # Conover (1999), table A3: of 10 fair coins, 8 or more on one side in 2 x 0.0547.
    assert sign_test(8, 2) == pytest.approx(2 * 0.0547, abs=1e-4)
    assert sign_test(LEAST_PAIRS - 1, 0) is None


@given(st.integers(0, 40), st.integers(0, 40))
def test_the_sign_test_is_a_probability_and_has_no_side(first, second):
    chance = sign_test(first, second)
    assert chance == sign_test(second, first)
    assert chance is None or 0 < chance <= 1


def test_scores_from_a_folder_and_from_a_plan_as_read_are_the_same(score, plans: Path):
    assert pipeline.score_estimates(pipeline.read_plan(plans / "harbour"), as_of=DAY, n_members=MEMBERS) == score
