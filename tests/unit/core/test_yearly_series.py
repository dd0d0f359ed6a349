"""Yearly figures: read off releases, or worked out of figures of one vintage and never of two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancast.core.series import yearly_series
from sample_plans import known_on, make_indicator, make_plan, make_row, make_rows

OUTPUT = make_indicator("industry", "100 million CNY", "level", price_basis="current")
GDP = make_indicator("gdp", "100 million CNY", "level", price_basis="current")
SHARE = make_indicator("share", derived={"ratio": ("industry", "gdp")})
PARTS = make_indicator("part", derived={"share_of_sum": ("industry", "services")})
GROWTH = make_indicator("growth", kind="rate", is_growth=True, derived={"growth_of": "gdp"})
PLAN = make_plan([OUTPUT, GDP, SHARE, PARTS, GROWTH, make_indicator("services", "100 million CNY", "level")])


def figures_of(indicator, rows, plan=PLAN):
    return {figure.year: figure.value for figure in yearly_series(plan, known_on(rows), indicator).figures}


def test_a_share_is_the_quotient_in_per_cent():
    rows = [make_row("industry", 2024, 25), make_row("gdp", 2024, 100)]
    assert figures_of("share", rows) == {2024: 25.0}  # 100 * 25 / 100


def test_a_ratio_of_another_unit_is_the_plain_quotient():
    ratio = make_indicator("per_firm", "100 million CNY", "level", derived={"ratio": ("industry", "firms")})
    plan = make_plan([OUTPUT, make_indicator("firms", "firms", "count"), ratio])
    rows = [make_row("industry", 2024, 30), make_row("firms", 2024, 12)]
    assert figures_of("per_firm", rows, plan) == {2024: 2.5}


def test_a_part_is_held_against_the_sum_of_all():
    rows = [make_row("industry", 2024, 30), make_row("services", 2024, 90)]
    assert figures_of("part", rows) == {2024: 25.0}  # 100 * 30 / (30 + 90)


def test_growth_is_worked_out_of_two_years_that_follow_one_another():
    rows = make_rows("gdp", {2022: 100, 2023: 110, 2025: 130})
    assert figures_of("growth", rows) == {2023: pytest.approx(10.0)}  # 2025 has no 2024 before it


def test_a_later_source_that_states_one_part_alone_is_not_mixed_in():
    # The census lifts GDP of 2023 to 120; the share stays that of the bulletin, 25 / 100, and never is 25 / 120.
    rows = [
        make_row("industry", 2023, 25, "2024-03-01", "bulletin"),
        make_row("gdp", 2023, 100, "2024-03-01", "bulletin"),
        make_row("gdp", 2023, 120, "2025-01-10", "census", "revised"),
    ]
    assert figures_of("share", rows) == {2023: 25.0}


def test_the_newest_source_that_states_both_parts_wins():
    rows = [
        make_row("industry", 2023, 25, "2024-03-01", "bulletin"),
        make_row("gdp", 2023, 100, "2024-03-01", "bulletin"),
        make_row("industry", 2023, 36, "2025-01-10", "census", "revised"),
        make_row("gdp", 2023, 120, "2025-01-10", "census", "revised"),
    ]
    assert figures_of("share", rows) == {2023: 30.0}


def test_nothing_is_worked_out_across_a_revision():
    rows = [
        make_row("industry", 2023, 25, "2024-03-01", "yearbook"),
        make_row("gdp", 2023, 100, "2024-02-01", "bulletin"),
        make_row("gdp", 2023, 120, "2025-01-10", "census", "revised"),
    ]
    assert figures_of("share", rows) == {}


@pytest.mark.parametrize(("second", "expected"), [(101.0, {2023: 100 * 25 / 101.0}), (101.1, {})])
def test_releases_a_hundredth_apart_are_still_of_one_vintage(second, expected):
    # 1 / 101 is within the hundredth, 1.1 / 101.1 is not.
    rows = [
        make_row("industry", 2023, 25, "2024-03-01", "yearbook"),
        make_row("gdp", 2023, 100, "2024-02-01", "bulletin"),
        make_row("gdp", 2023, second, "2025-01-10", "final", "final"),
    ]
    assert figures_of("share", rows) == pytest.approx(expected)


def test_growth_takes_both_years_of_one_source():
    # 2023 is 120 after the census that also states 2022; the bulletin's 100 for 2022 is never taken with it.
    rows = [
        make_row("gdp", 2022, 100, "2023-03-01", "bulletin"),
        make_row("gdp", 2022, 115, "2025-01-10", "census", "revised"),
        make_row("gdp", 2023, 120.75, "2025-01-10", "census", "revised"),
    ]
    assert figures_of("growth", rows) == {2023: pytest.approx(5.0)}


def test_growth_is_not_worked_out_across_a_revision():
    rows = [
        make_row("gdp", 2022, 100, "2023-03-01", "first"),
        make_row("gdp", 2022, 115, "2024-01-10", "census", "revised"),
        make_row("gdp", 2023, 121, "2024-03-01", "second"),
    ]
    assert figures_of("growth", rows) == {}


def test_expectations_are_never_figures():
    rows = [
        make_row("share", 2024, 25),
        make_row("share", 2025, 26, status="expectation"),
        make_row("industry", 2025, 27, status="expectation"),
        make_row("gdp", 2025, 100),
    ]
    assert figures_of("share", rows) == {2024: 25.0}


def test_a_printed_figure_beats_the_derived_one_and_derived_ones_fill_the_other_years():
    rows = [
        *make_rows("industry", {2023: 24, 2024: 25}),
        *make_rows("gdp", {2023: 100, 2024: 100}),
        make_row("share", 2024, 25.4, "2025-01-01"),
    ]
    assert figures_of("share", rows) == {2023: 24.0, 2024: 25.4}


def test_figures_before_a_change_of_definition_are_left_out():
    broken = make_indicator("share", breaks=[{"period": "2020", "reason": "a"}, {"period": "2023", "reason": "b"}])
    rows = make_rows("share", {2019: 1, 2020: 2, 2022: 3, 2023: 4, 2024: 5})
    assert figures_of("share", rows, make_plan([broken])) == {2023: 4.0, 2024: 5.0}


def test_a_denominator_of_nothing_gives_no_figure():
    assert figures_of("share", [make_row("industry", 2024, 25), make_row("gdp", 2024, 0)]) == {}


def test_a_figure_knows_its_releases_and_its_marks():
    rows = [make_row("industry", 2024, "~25"), make_row("gdp", 2024, 100)]
    (figure,) = yearly_series(PLAN, known_on(rows), "share").figures
    assert [release.indicator for release in figure.releases] == ["industry", "gdp"]
    assert figure.is_marked


def test_other_periods_than_years_are_no_yearly_figures():
    rows = [make_row("share", "2024 Q1-Q3", 25), make_row("share", "2021-2025", 26), make_row("share", 2023, 24)]
    series = yearly_series(PLAN, known_on(rows), "share")
    assert series.years == (2023,)
    assert series.by_year[2023].value == 24.0


@given(
    st.dictionaries(st.integers(2015, 2025), st.tuples(st.floats(1, 90), st.floats(100, 1000)), min_size=1, max_size=6)
)
def test_the_years_rise_and_each_figure_is_its_own_quotient(parts):
    rows = [
        *make_rows("industry", {year: round(part, 3) for year, (part, _) in parts.items()}),
        *make_rows("gdp", {year: round(whole, 3) for year, (_, whole) in parts.items()}),
    ]
    found = figures_of("share", rows)
    assert list(found) == sorted(parts)
    for year, (part, whole) in parts.items():
        assert found[year] == pytest.approx(100 * round(part, 3) / round(whole, 3))
