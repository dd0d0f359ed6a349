"""The ended plan and the yearly plans, replayed: what was known on a day, and what became of their targets."""

import csv
import shutil
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancast import pipeline, rendering
from plancast.core.reference import past_target_from_row
from plancast.core.target_outlook import Status
from plancast.reading import find_plan

TODAY = date(2026, 11, 24)
MID_TERM = date(2023, 11, 30)
DECIDED = (Status.MET, Status.MISSED)
SHIPPED = Path(__file__).parents[3] / "src/plancast/shipped/reference_class.csv"


@pytest.fixture(scope="module")
def today():
    return pipeline.outlook("shanghai-14", as_of=TODAY, n_members=500)


@pytest.fixture(scope="module")
def mid_term():
    return pipeline.outlook("shanghai-14", as_of=MID_TERM, n_members=500)


@pytest.fixture(scope="module")
def yearly():
    return pipeline.outlook("shanghai-yearly", as_of=TODAY, n_members=500)


def released(outlook):
    """Return the release days of all figures that an outlook shows."""
    figures = [figure for target in outlook.targets for figure in (target.latest, *target.used) if figure is not None]
    return [figure.release_date for figure in figures] + [figure.latest.release_date for figure in outlook.context]


def test_most_targets_have_a_figure_at_the_mid_term_review_and_none_released_later(mid_term):
    assert len(mid_term.targets) == 20
    assert sum(target.latest is not None for target in mid_term.targets) == 15
    assert max(released(mid_term)) <= MID_TERM


def test_at_the_mid_term_review_six_targets_are_reached_as_the_review_counts(mid_term):
    # 6 of 20 reached ahead of time (China Economic Herald, 22 November 2023); which ones it does not say
    ahead = {target.id for target in mid_term.targets if target.pace_class == "ahead"}
    assert ahead == {
        *("fin_market_turnover", "hv_patents_per_10k", "digital_economy_share"),
        *("higher_edu_share", "air_quality", "surface_water_good"),
    }


@pytest.mark.parametrize("plan", ["shanghai-14", "shanghai-yearly"])
@pytest.mark.parametrize("day", [date(2021, 1, 30), MID_TERM, date(2025, 2, 1)])
def test_later_rows_change_not_one_byte(plan, day, tmp_path):
    cut = Path(shutil.copytree(find_plan(plan), tmp_path / plan))
    n_left_out = 0
    for path in (cut / "observations").glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        kept = [row for row in rows if row["release_date"] <= day.isoformat()]
        n_left_out += len(rows) - len(kept)
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(kept)
    assert n_left_out > 5
    full, without = (pipeline.outlook(folder, as_of=day, n_members=200) for folder in (find_plan(plan), cut))
    assert rendering.render_json(full) == rendering.render_json(without)


@pytest.mark.parametrize("plan", ["shanghai-14", "shanghai-yearly"])
@settings(max_examples=12)
@given(days=st.integers(0, (TODAY - date(2020, 6, 1)).days))
def test_any_day_can_be_replayed(plan, days):
    day = date(2020, 6, 1) + timedelta(days=days)
    outlook = pipeline.outlook(plan, as_of=day, n_members=100)
    assert max(released(outlook), default=day) <= day
    assert "PLAN_NOT_KNOWN" in {one.code for one in outlook.findings} or plan != "shanghai-14" or day.year > 2020
    for target in outlook.targets:
        if target.status in DECIDED:
            assert int(target.by[-4:]) <= day.year and target.record is not None and target.probability is None
        else:
            assert target.met_strict is None
        assert (target.missing is not None) == (target.status is Status.NOT_MEASURABLE)


def test_between_approval_and_first_printing_no_target_is_listed():
    days = [pipeline.outlook("shanghai-14", as_of=date(2021, 1, day), n_members=100) for day in (26, 28, 30)]
    assert [len(one.targets) for one in days] == [20, 0, 20]
    assert "PLAN_NOT_KNOWN" in {finding.code for finding in days[0].findings}  # a hindcast


def test_every_outcome_on_file_is_judged(today):
    statuses = {target.id: target.status.value for target in today.targets}
    assert {name for name, status in statuses.items() if status == "met"} == {
        *("gdp_growth_avg", "labour_productivity", "built_land_gdp_gain", "fin_market_turnover", "mnc_hq"),
        *("rd_gdp_ratio", "hv_patents_per_10k", "income_growth", "energy_per_gdp_cut", "air_quality"),
        *("waste_recycling", "forest_cover"),
    }
    assert Counter(statuses.values()) == {"met": 12, "not measurable": 7, "bound not set": 1}
    assert max(released(today)) <= TODAY


def test_every_verdict_names_its_vintage(today, yearly):
    for target in (*today.targets, *yearly.targets):
        if target.status in DECIDED:
            assert target.record is not None
            last = max(used.release_date for used in target.used)
            assert ", vintage 20" in target.record.text.en and "公布数据" in target.record.text.zh, target.id
            assert last.isoformat() in target.record.text.en or len(target.used) > 1, target.id


def test_mean_growth_is_met_and_missed_at_the_strict_bound_and_says_so(today):
    growth = today.targets.of("gdp_growth_avg")
    assert (growth.status, growth.met_strict, growth.probability_strict) == (Status.MET, False, None)
    assert growth.record.text.en == (
        "judged on 4.9, vintage 2026-02-10; missed at the strict bound; the single years give 4.864, met (strictly "
        "missed); by the single years told first 4.625, met (strictly missed)"
    )
    assert growth.used[0].period == "2021-2025" and len(growth.used) == 6


def test_the_bound_of_energy_is_set_by_a_later_document():
    before, after = (
        pipeline.outlook("shanghai-14", as_of=date(2022, 10, day), n_members=100).targets.of("energy_per_gdp_cut")
        for day in (9, 10)
    )
    assert (before.status, before.bound) == (Status.BOUND_NOT_SET, None)
    assert after.bound == 14 and [one.reason for one in after.versions] == ["first", "set"]


def test_a_mark_past_the_bound_decides(today):
    productivity = today.targets.of("labour_productivity")
    assert productivity.status is Status.MET and ">42" in productivity.record.text.en


def test_recycling_on_the_bound_is_met_and_not_above_it(today):
    recycling = today.targets.of("waste_recycling")
    assert (recycling.status, recycling.met_strict) == (Status.MET, False)


def test_a_cumulated_figure_is_judged_only_where_its_indicator_is_named_so(tmp_path):
    folder = Path(shutil.copytree(find_plan("shanghai-14"), tmp_path / "shanghai-14"))
    path = folder / "indicators.yaml"
    text = path.read_text(encoding="utf-8").replace("累计提升", "提升").replace("built-up land, cumulative", "land")
    path.write_text(text, encoding="utf-8")
    other = pipeline.outlook(folder, as_of=TODAY, n_members=100)
    assert other.targets.of("built_land_gdp_gain").status is not Status.MET


def test_what_is_decided_stays_where_a_target_is_long_over(yearly):
    old = yearly.targets.of("gdp_growth_2006")
    assert (old.status, old.latest.period, old.pace_needed) == (Status.MET, "2006", None)


def test_verdicts_of_single_years(yearly):
    verdicts = {target.id: target.status for target in yearly.targets if target.status in DECIDED}
    assert {name for name, status in verdicts.items() if status is Status.MISSED} == {
        *(f"gdp_growth_{year}" for year in (2008, 2009, 2012, 2014, 2020, 2022, 2023)),
        *("fiscal_revenue_growth_2024", "fiscal_revenue_growth_2025", "sei_industry_share_2024"),
    }
    assert len(verdicts) == 27 and len(yearly.targets) == 32


@pytest.mark.parametrize(
    ("target", "told"),
    [
        ("gdp_growth_2024", "missed at the strict bound; by the figures told first 5.0, met; the vintage turns"),
        ("gdp_growth_2008", "judged on 9.7, vintage 2021-12-31 (revised); by the figures told first 10, met; the"),
        ("gdp_growth_2011_2015", "by the figures told first 7.459, missed; the vintage turns the verdict"),
    ],
)
def test_a_revision_that_turns_a_verdict_is_named(yearly, target, told):
    assert told in yearly.targets.of(target).record.text.en


def test_both_printed_bounds_are_judged(yearly):
    both = yearly.targets.of("gdp_growth_2006")
    assert [(one.printed.en, one.status, one.in_force) for one in both.versions] == [
        (">10", Status.MET, True),
        ("10", Status.MET, False),
    ]


UNLIKE = {
    ("shanghai-14", "unemployment_surveyed"): "bounded from a mean of other years, with an assumption; no verdict",
    ("shanghai-14", "safety_death_rate"): "worked out of deaths that are second-hand; no verdict",
}
"""Outcomes of the table of past targets that the plan does not judge, and why."""


def past_targets(prefix):
    with SHIPPED.open(encoding="utf-8") as lines:
        past = [past_target_from_row(row) for row in csv.DictReader(lines)]
    return [one for one in past if one.plan.startswith(prefix)]


def test_past_targets_of_the_plan_were_judged_alike(today):
    judged = {}
    for past in past_targets("shanghai-14"):
        target = today.targets.of(past.target)
        judged[past.target] = target.status
        if (past.plan, past.target) in UNLIKE:
            assert target.status not in DECIDED, past
        else:
            assert target.status is (Status.MET if past.met else Status.MISSED), past
    assert len(judged) == 10


def test_past_yearly_targets_were_judged_alike_by_the_figures_told_first():
    plan = pipeline.read_plan("shanghai-yearly")
    for past in past_targets("shanghai 2"):
        name = f"{past.target}_{past.plan[-4:]}"
        printed = plan.documents[plan.targets[name].source.document].published
        known = pipeline.outlook(plan, as_of=max(past.outcome_known, printed), n_members=100)
        assert known.targets.of(name).status is (Status.MET if past.met else Status.MISSED), past
