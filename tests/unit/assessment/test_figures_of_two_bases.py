"""A target and a new base: what decides it is as printed, where it starts and stands is on the newest base."""

from datetime import date

import pytest

from plancast.assessment.figures import latest_of, used_by
from plancast.assessment.outcome import outcome_of
from plancast.core.rebased import base_factor
from plancast.core.series import yearly_series
from sample_plans import known_on, make_case, make_indicator, make_plan, make_row, make_rows, make_target

GDP = make_indicator("gdp", "100 million CNY", "level", price_basis="current")
RATIO = make_indicator("rd", "% of GDP", "share", relative_to="gdp")
LEVEL = [
    *make_rows("gdp", {2024: 50_000, 2025: 52_500}, "2026-01-20"),
    *make_rows("gdp", {2024: 53_250, 2025: 55_912.5}, "2026-11-25", source="census", status="revised"),  # 6.5 % more
]
SPENT = make_rows("rd", {2024: 4.4, 2025: 4.5}, "2026-02-09")
BASE = {"period": 2025, "value": "4.5 %", "source": {"document": "plan", "page": 1}}


def case_of(target, rows, indicator):
    plan, known = make_plan([GDP, RATIO], [target]), known_on(rows, date(2027, 3, 31))
    return make_case(
        target,
        indicator,
        series=yearly_series(plan, known, indicator.id),
        latest=known.latest(indicator.id),
        base_factor=base_factor(plan, known, target),
    )


def test_the_latest_figure_and_the_base_stand_on_the_newest_base():
    target = make_target("rd", printed=">5.0", by="2030", base=BASE)
    documents = {"plan": {"id": "plan", "title": "Plan", "published": "2026-02-10"}}
    plan, known = make_plan([GDP, RATIO], [target], documents=documents), known_on([*LEVEL, *SPENT])
    case = make_case(
        target,
        RATIO,
        series=yearly_series(plan, known, "rd"),
        latest=known.latest("rd"),
        base_factor=base_factor(plan, known, target),
    )
    assert case.base == (2025, pytest.approx(4.5 / 1.065))
    latest = latest_of(case)
    assert (latest.value, latest.printed) == (pytest.approx(4.5 / 1.065), "4.23")
    assert (latest.release_date, latest.source) == (date(2026, 11, 25), "census")
    one = used_by(case)[-1]
    assert (one.printed, one.factor, one.source) == ("4.5", pytest.approx(1 / 1.065), "bulletin")
    assert [(r.indicator, r.old.value, r.new.value) for r in one.revisions] == [("gdp", 52_500, 55_912.5)]


def test_a_ratio_is_judged_as_it_was_printed():
    target = make_target("rd", printed=">=4.4", by="2025")
    found = outcome_of(case_of(target, [*LEVEL, *SPENT], RATIO))
    assert found.met  # 4.5 as printed; carried to a base that the bound knew nothing of, 4.23
    assert found.value == 4.5
    assert "2026-02-09" in found.vintage.en


def test_doubling_is_held_against_the_base_year_on_the_same_base():
    target = make_target("gdp", printed="double 2024", by="2026")
    rows = [*LEVEL, make_row("gdp", 2026, 106_500, "2027-01-20")]
    case = case_of(target, rows, GDP)
    assert case.base == (2024, 53_250.0)
    found = outcome_of(case)
    assert found.value == pytest.approx(2.0)


def test_growth_from_a_printed_level_starts_from_that_level_as_revised():
    target = make_target(
        "gdp", printed="growth of 5 % a year", over="2026", base={"period": 2025, "value": "52500亿元"}
    )
    case = case_of(target, [*LEVEL, make_row("gdp", 2026, 58_708.125, "2027-01-20")], GDP)
    assert case.base == (2025, pytest.approx(55_912.5))
