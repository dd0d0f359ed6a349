"""Relations between figures of a plan: what is paired, what is left alone, and that true figures never alarm."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancast.checks import Evidence, judge_plan
from plancast.checks.plan_figures.names import Names
from plancast.core.finding import Finding
from plancast.core.observations import Observation
from plancast.core.plan import Indicator
from sample_plans import known_on, make_plan, make_row


def _indicator(name: str, zh: str, unit: str = "亿元", kind: str = "level", **more: object) -> Indicator:
    return Indicator.model_validate({"id": name, "name": {"en": name, "zh": zh}, "unit": unit, "kind": kind, **more})


GDP = _indicator("gdp", "地区生产总值", price_basis="current")
PARTS = [_indicator(f"va_{number}", f"第{number}产业增加值", price_basis="current") for number in ("一", "二", "三")]
SHARE = _indicator("share", "第三产业增加值占地区生产总值比重", "%", "share", price_basis="current")
REVENUE = _indicator("revenue", "一般公共预算收入", price_basis="current")
GROWTH = _indicator("revenue_growth", "一般公共预算收入增长", "%", "rate", is_growth=True, price_basis="current")
MEAN = _indicator("revenue_mean", "一般公共预算收入年均增长", "%", "rate", is_growth=True, price_basis="current")
EVERY = (GDP, *PARTS, SHARE, REVENUE, GROWTH, MEAN)


def _row(name: str, period: str | int, value: object, **more: object) -> Observation:
    unit = next((one.unit.text.en for one in EVERY if one.id == name), None)
    return make_row(name, period, str(value), **{"unit": unit, **more})  # type: ignore[arg-type]


def _checked(rows: Iterable[Observation], indicators: Iterable[Indicator] = EVERY) -> tuple[list[str], list[str]]:
    evidence = Evidence(make_plan(list(indicators)), known_on(rows), {})
    findings, ledger = judge_plan(evidence, ())
    return [one.code for one in findings], [row.verdict.value for row in ledger]


def _findings(rows: Iterable[Observation]) -> tuple[Finding, ...]:
    return judge_plan(Evidence(make_plan(list(EVERY)), known_on(rows), {}), ())[0]


def _rounded(value: Decimal, places: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def test_the_parts_of_the_product_are_added_up():
    rows = [
        _row("gdp", 2025, "1000.0"),
        *(_row(one.id, 2025, value) for one, value in zip(PARTS, (5, 395, 600), strict=True)),
    ]
    assert _checked(rows) == ([], ["agrees"] * 4)
    rows[0] = _row("gdp", 2025, "1040.0")
    assert _checked(rows) == (["SUM"], ["differs"] * 4)
    assert "5" in _findings(rows)[0].message.en


def test_figures_of_several_documents_may_be_apart_by_a_revision_and_not_by_more():
    rows = [_row(one.id, 2025, value) for one, value in zip(PARTS, (5, 395, 600), strict=True)]
    assert _checked([*rows, _row("gdp", 2025, "1040.0", source="plan")]) == ([], ["not checkable"] * 4)
    assert _checked([*rows, _row("gdp", 2025, "1240.0", source="plan")])[0] == ["SUM"]


def test_an_older_release_that_fits_is_a_revision():
    rows = [_row(one.id, 2025, value) for one, value in zip(PARTS, (5, 395, 600), strict=True)]
    rows += [_row("gdp", 2025, "1000.0", source="plan"), _row("gdp", 2025, "1240.0", day="2026-09-01", source="plan")]
    assert _checked(rows)[0] == []


def test_real_growth_is_never_held_against_levels_at_current_prices():
    real = GROWTH.model_copy(update={"price_basis": "constant"})
    names = Names(make_plan([REVENUE, real]))
    assert not names.growth
    assert Names(make_plan([REVENUE, GROWTH])).growth == {"revenue_growth": "revenue"}


def test_another_places_figures_are_not_those_of_the_city():
    district = _indicator("district", "长宁区一般公共预算收入", price_basis="current")
    assert Names(make_plan([REVENUE, district, GROWTH])).growth == {"revenue_growth": "revenue"}
    national = _indicator("national", "国内生产总值", price_basis="current")
    assert [one.whole for one in Names(make_plan([national, GDP, *PARTS])).sums] == ["gdp"]


def test_a_mean_over_years_follows_from_first_and_last():
    levels = [_row("revenue", 2020, "100"), _row("revenue", 2025, "161.05")]
    assert _checked([*levels, _row("revenue_mean", "2021-2025", "10.0")])[0] == []
    assert _checked([*levels, _row("revenue_mean", "2021-2025", "12.2")])[0] == ["CAGR"]


def test_shares_of_all_parts_make_a_hundred():
    shares = [
        _indicator(f"share_{number}", f"第{number}产业增加值占地区生产总值比重", "%", "share") for number in "一二三"
    ]
    rows = [make_row(one.id, 2025, value, unit="%") for one, value in zip(shares, ("0.2", "21.0", "78.8"), strict=True)]
    assert _checked(rows, shares) == ([], ["agrees"] * 3)
    rows[2] = make_row(shares[2].id, 2025, "76.8", unit="%")
    assert _checked(rows, shares)[0] == ["SHARE"]


@pytest.mark.parametrize("kind", ["level", "count"])
def test_a_new_thing_that_grows_tenfold_each_year_is_no_slip(kind):
    thing = _indicator("firms", "企业数", "家", kind)
    rows = [make_row("firms", 2020 + place, 3 * 10**place, unit="家") for place in range(5)]
    assert _checked(rows, [thing])[0] == []


def test_cumulated_figures_only_grow_within_a_year():
    year = _indicator("jobs", "新增就业岗位", "万个", year_to_date="jobs_ytd")
    part = _indicator("jobs_ytd", "新增就业岗位（年初累计）", "万个")
    rows = [make_row("jobs_ytd", f"2025 Q1-Q{n}", value, unit="万个") for n, value in ((2, 30), (3, 45))]
    assert _checked([*rows, make_row("jobs", 2025, 60, unit="万个")], [year, part]) == ([], ["agrees"] * 3)
    assert _checked([*rows, make_row("jobs", 2025, 40, unit="万个")], [year, part])[0] == ["YTD"]


@settings(max_examples=60, deadline=None)
@given(
    parts=st.lists(st.decimals("0.1", "9999", places=4), min_size=3, max_size=3),
    before=st.decimals("10", "9999", places=3),
    step=st.decimals("-0.4", "0.6", places=4),
    places=st.integers(0, 2),
)
def test_figures_of_true_relations_never_alarm_however_rounded(parts, before, step, places):
    total, after = sum(parts), before * (1 + step)
    rows = [_row(one.id, 2025, _rounded(value, places)) for one, value in zip(PARTS, parts, strict=True)]
    rows += [
        _row("gdp", 2025, _rounded(total, places)),
        _row("share", 2025, _rounded(100 * parts[2] / total, 1)),
        _row("revenue", 2024, _rounded(before, places)),
        _row("revenue", 2025, _rounded(after, places)),
        _row("revenue_growth", 2025, _rounded(100 * step, 1)),
    ]
    assert _checked(rows)[0] == []


@settings(max_examples=40, deadline=None)
@given(rate=st.integers(-20, 60), off=st.sampled_from([-9, -4, 4, 15]))
def test_growth_changed_beyond_what_the_levels_allow_always_alarms(rate, off):
    after = 1000 * (1 + Decimal(rate) / 100)
    rows = [_row("revenue", 2024, "1000.0"), _row("revenue", 2025, _rounded(after, 1))]
    assert _checked([*rows, _row("revenue_growth", 2025, f"{rate}.0")])[0] == []
    assert _checked([*rows, _row("revenue_growth", 2025, f"{rate + off}.0")])[0] == ["GROWTH"]


@settings(max_examples=40, deadline=None)
@given(
    steps=st.lists(st.decimals("0.8", "1.3", places=3), min_size=5, max_size=9),
    place=st.integers(0, 4),
    power=st.sampled_from([-2, -1, 1, 2, 4]),
)
def test_a_level_off_by_a_power_of_ten_is_found_where_it_stands(steps, place, power):
    levels = [Decimal(500)]
    for step in steps:
        levels.append(levels[-1] * step)
    levels[place] *= Decimal(10) ** power
    rows = [
        _row("revenue", 2010 + year, _rounded(value, 4), line=year + 2, day=f"{2011 + year}-03-01")
        for year, value in enumerate(levels)
    ]
    assert [(one.code, one.where.line) for one in _findings(rows)] == [("UNIT_SCALE", place + 2)]


def test_several_thousand_rows_take_time_in_proportion():
    many = [_indicator(f"i{number}", f"指标{number}", price_basis="current") for number in range(150)]
    rows = [make_row(one.id, year, 100 + year % 7, unit="亿元") for one in many for year in range(1990, 2026)]
    codes, verdicts = _checked(rows, many)
    assert codes == [] and len(verdicts) == 150 * 36


def test_findings_about_rows_bear_the_day_on_which_they_are_known():
    rows = [_row("revenue", 2024, "1000.0"), _row("revenue", 2025, "1100.0"), _row("revenue_growth", 2025, "30.0")]
    assert [one.release_date for one in _findings(rows)] == [date(2026, 12, 31)]
