"""Levels over a census: years printed before it are linked to those after it, and no growth is invented."""

import math
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancast.core.bases import chain
from plancast.core.observations import ReleaseStatus
from plancast.core.rebased import base_factor, chain_of
from plancast.core.revisions import is_new_base, is_revision, stood_on
from plancast.core.series import yearly_series
from sample_plans import known_on, make_growth, make_indicator, make_plan, make_row, make_rows, make_target

GDP = make_indicator("gdp", "100 million CNY", "level", price_basis="current")
NAMED = make_indicator("gdp", "100 million CNY", "level", price_basis="current", growth="gdp_growth")
RATIO = make_indicator("rd", "% of GDP", "share", relative_to="gdp")
PLAN = make_plan([GDP, RATIO])

# Gross product of Shanghai, 100 million yuan: yearbooks of 2021 and 2024, provincial accounts of June 2026 (after the
# fifth census), first releases.
FOURTH = [
    make_row("gdp", 2018, 36011.8, "2021-12-31", "nbs_2021", "revised"),
    make_row("gdp", 2019, 37987.6, "2021-12-31", "nbs_2021", "revised"),
    make_row("gdp", 2020, 38700, "2021-01-24", "first", "preliminary"),
    make_row("gdp", 2020, 38963.3, "2024-12-31", "nbs_2024", "revised"),
    make_row("gdp", 2021, 43653.2, "2024-12-31", "nbs_2024", "revised"),
]
FIFTH = [
    make_row("gdp", 2019, 40241.2, "2026-06-02", "nbs_2026", "revised"),
    make_row("gdp", 2020, 41603.9, "2026-06-02", "nbs_2026", "revised"),
    make_row("gdp", 2021, 47059.4, "2026-06-02", "nbs_2026", "revised"),
]


def by_year(rows, indicator="gdp", plan=PLAN, day=date(2026, 12, 31)):
    return yearly_series(plan, known_on(rows, day), indicator).by_year


def test_shanghai_2018_is_linked_to_the_fifth_census_at_2019():
    figures = by_year([*FOURTH, *FIFTH])
    assert figures[2019].value == 40241.2  # as printed, to the last bit
    assert figures[2018].value == pytest.approx(36011.8 * 40241.2 / 37987.6)  # 38,148: growth of 5.5 % as before
    assert figures[2018].factor == pytest.approx(1.0593, abs=5e-5)
    (junction,) = figures[2018].junctions
    assert (junction.old.value, junction.new.value) == (37987.6, 40241.2)
    assert [one.value for one in figures[2020].vintages] == [38963.3, 38700.0]
    assert figures[2018].as_released.value == 36011.8


def test_a_final_figure_within_a_hundredth_is_no_new_base():
    figures = by_year(FOURTH)  # 38,700 to 38,963.3 is 0.7 %
    assert figures[2019].value == 37987.6
    assert not figures[2019].junctions
    assert figures[2020].vintages == ()


def test_a_revision_that_later_years_have_not_joined_is_not_chained_with_them():
    # 4.16 trillion of February 2026 stands on the fifth census, 2021 still on the fourth.
    lonely = make_row("gdp", 2020, 41600, "2026-02-09", "work_report_2026", "revised")
    figures = by_year([*FOURTH, lonely])
    assert figures[2021].value == 43653.2
    assert figures[2020].value == 38963.3
    assert [one.value for one in figures[2020].vintages] == [41600.0]
    assert figures[2019].value == 37987.6
    (meeting,) = chain_of(PLAN, known_on([*FOURTH, lonely]), "gdp").meetings
    assert (meeting.junction.old.value, meeting.junction.new.value) == (38963.3, 41600.0)


def test_a_declared_break_is_not_spliced_over():
    broken = make_indicator("gdp", "100 million CNY", "level", breaks=[{"period": "2019", "reason": "fifth census"}])
    assert sorted(by_year([*FOURTH, *FIFTH], plan=make_plan([broken]))) == [2019, 2020, 2021]


def test_two_papers_that_differ_are_no_new_base():
    nearly, exactly = make_row("gdp", 2022, 3000, "2023-01-11"), make_row("gdp", 2022, 2933, "2023-11-22")
    assert is_revision(nearly, exactly)
    assert is_new_base(nearly, exactly)  # told by a bureau
    assert not is_new_base(nearly, replace(exactly, source_rank=2))
    assert is_new_base(nearly, replace(exactly, source_rank=2, release_status=ReleaseStatus.REVISED))


def test_printed_growth_shows_a_base_that_no_year_printed_twice_can_show():
    # 2024 first came on the level of the fifth census, 5.39 trillion; 2023 stood at 4.72: 14 %, and 5.0 % was printed.
    rows = [
        make_row("gdp", 2022, 44809.1, "2024-12-31", "nbs_2024", "revised"),
        make_row("gdp", 2023, 47218.7, "2024-12-31", "nbs_2024"),
        make_row("gdp", 2024, 53926.71, "2025-03-25", "communique"),
        make_row("gdp_growth", 2024, 5.0, "2025-01-23", "report"),
    ]
    nominal = make_indicator("nominal", kind="rate", is_growth=True, derived={"growth_of": "gdp"})
    plan = make_plan([NAMED, make_growth(), nominal])
    assert sorted(by_year(rows, plan=plan)) == [2024]
    assert sorted(by_year(rows, "nominal", plan)) == [2023]
    (meeting,) = chain_of(plan, known_on(rows), "gdp").meetings
    assert meeting.junction is None
    assert (meeting.earlier.value, meeting.later.value, meeting.printed_growth.value) == (47218.7, 53926.71, 5.0)
    assert sorted(by_year(rows)) == [2022, 2023, 2024]  # where no growth is named nothing shows it


def test_one_table_is_one_base_whatever_prices_did():
    rows = [*make_rows("gdp", {2006: 10598.9, 2007: 12878.7}), make_row("gdp_growth", 2007, 15.2)]  # 21.5 % nominal
    assert sorted(by_year(rows, plan=make_plan([NAMED, make_growth()]))) == [2006, 2007]


def test_printed_growth_overrules_a_link_to_a_stray_figure():
    # An estimate of 3.46 trillion for 2019 stood when 2020 came out at 3.87; 2020 grew by 1.7 %.
    rows = [
        make_row("gdp", 2019, 34600, "2020-01-23", "estimate"),
        make_row("gdp", 2019, 37987.6, "2021-12-31", "nbs_2021", "revised"),
        make_row("gdp", 2020, 38700, "2021-01-24", "first"),
    ]
    growth = make_row("gdp_growth", 2020, 1.7, "2021-01-24")
    assert by_year(rows)[2019].value == 34600.0
    assert by_year([*rows, growth], plan=make_plan([NAMED, make_growth()]))[2019].value == 37987.6


def test_printed_growth_tells_a_year_born_on_the_new_base_from_one_that_has_not_joined_it():
    # 2024 was printed on the new level a year before 2023 was lifted to it; it grew by 4.9 %.
    rows = [
        make_row("gdp", 2023, 47218.7, "2024-12-31", "nbs_2024"),
        make_row("gdp", 2023, 51404.5, "2026-06-02", "nbs_2026", "revised"),
        make_row("gdp", 2024, 53926.71, "2025-03-25", "communique"),
        make_row("gdp_growth", 2024, 4.9, "2026-06-02"),
    ]
    assert by_year(rows, plan=make_plan([NAMED, make_growth()]))[2023].value == 51404.5
    assert by_year(rows)[2023].value == 47218.7


def test_a_preliminary_figure_lapses_after_two_years():
    old = make_row("gdp", 2007, 12001.2, "2008-02-24", "first", "preliminary")
    assert stood_on([old], date(2009, 12, 31)) is old
    assert stood_on([old], date(2010, 12, 31)) is None


def test_a_ratio_printed_before_the_census_is_carried_and_one_printed_after_is_not():
    rows = [
        *FOURTH,
        *FIFTH,
        make_row("rd", 2018, 4.0, "2019-01-27"),
        make_row("rd", 2021, 4.21, "2025-09-30"),
        make_row("rd", 2020, 3.9, "2026-09-30"),
    ]
    figures = by_year(rows, "rd")
    assert figures[2021].value == pytest.approx(4.21 * 43653.2 / 47059.4)  # 3.905
    assert figures[2020].value == 3.9
    assert not figures[2020].junctions
    assert figures[2018].value == pytest.approx(4.0 * 37987.6 / 40241.2)  # as the year at which its level is linked
    assert figures[2021].releases[0].figure.text == "4.21"
    assert [one.value for one in figures[2021].rests_on] == [4.21, 43653.2, 47059.4]


def test_a_ratio_without_the_key_stays_as_printed():
    plan = make_plan([GDP, make_indicator("rd", "% of GDP", "share")])
    assert by_year([*FOURTH, *FIFTH, make_row("rd", 2021, 4.21, "2025-09-30")], "rd", plan)[2021].value == 4.21


def test_growth_takes_no_revised_year_of_a_series_with_one_that_stayed():
    growth = make_indicator("growth", kind="rate", is_growth=True, derived={"growth_of": "gdp"})
    rows = [
        make_row("gdp", 2023, 100, "2024-03-01"),
        make_row("gdp", 2024, 105, "2025-03-01"),
        make_row("gdp", 2024, 112, "2026-03-01"),  # the same source, a series of bulletins, a year later
    ]
    assert by_year(rows, "growth", make_plan([GDP, growth]))[2024].value == pytest.approx(5.0)


def test_growth_over_a_declared_break_takes_figures_of_the_older_definition_alone():
    broken = make_indicator("gdp", "100 million CNY", "level", breaks=[{"period": "2019", "reason": "fifth census"}])
    growth = make_indicator("growth", kind="rate", is_growth=True, derived={"growth_of": "gdp"})
    plan = make_plan([broken, growth])
    lifted = make_row("gdp", 2018, 38352.6, "2026-06-02", "nbs_2026", "revised")
    figures = by_year([*FOURTH, *FIFTH, lifted], "growth", plan)
    assert figures[2019].value == pytest.approx(100 * (37987.6 / 36011.8 - 1))
    assert figures[2020].value == pytest.approx(100 * (41603.9 / 40241.2 - 1))
    assert 2019 not in by_year([*FIFTH, lifted], "growth", plan)


def test_output_per_person_is_linked_as_its_output_is():
    people = make_indicator("people", "10k people", "level")
    per_person = make_indicator("gdp_pc", "10k yuan/person", "level", derived={"ratio": ("gdp", "people")})
    plan = make_plan([GDP, people, per_person])
    rows = [
        *make_rows("people", {2022: 50, 2023: 50}, "2024-03-01"),
        *make_rows("gdp", {2022: 100, 2023: 105}, "2024-03-01"),
        make_row("gdp", 2023, 112, "2025-01-10", "census", "revised"),
    ]
    figures = by_year(rows, "gdp_pc", plan)
    assert figures[2023].value / figures[2022].value == pytest.approx(1.05)


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        ({"period": 2020, "value": "38963.3亿元"}, 41603.9 / 38963.3),  # the release that stood: it moved
        ({"period": 2020, "value": "41603.9亿元"}, 1.0),  # no release of that day: BASE_DIFFERS says so
        ({"period": 2022, "value": "44809.1亿元"}, 1.0),  # not revised
    ],
)
def test_a_printed_base_moves_with_the_release_it_was_taken_from(base, expected):
    target = make_target("gdp", by=2030, at_least="60000亿元", base=base)
    plan = make_plan([GDP], [target])
    assert base_factor(plan, known_on([*FOURTH, *FIFTH]), target) == pytest.approx(expected)


@pytest.mark.parametrize(("day", "expected"), [(date(2026, 6, 1), 1.0), (date(2026, 6, 2), 43653.2 / 47059.4)])
def test_the_base_of_a_ratio_moves_on_the_day_of_the_revision(day, expected):
    target = make_target("rd", by=2030, at_least="5 %", base={"period": 2021, "value": "4.2 %"})
    plan = make_plan([GDP, RATIO], [target])
    assert base_factor(plan, known_on([*FOURTH, *FIFTH], day), target) == pytest.approx(expected)


levels = st.lists(st.floats(0.9, 1.2), min_size=3, max_size=8).map(
    lambda steps: [round(1000.0 * math.prod(steps[: n + 1]), 3) for n in range(len(steps))]
)
factors = st.one_of(st.floats(0.85, 0.97), st.floats(1.03, 1.2))


def first_releases(values):
    return [make_row("gdp", 2010 + n, value, f"{2011 + n}-03-01", "series") for n, value in enumerate(values)]


def census(values, factor, newest):
    since = len(values) - newest
    return [
        make_row("gdp", 2010 + n, values[n] * factor, "2020-06-01", "census", "revised")
        for n in range(since, len(values))
    ]


def growth_of(rows):
    figures = by_year(rows)
    return [figures[year].value / figures[year - 1].value for year in sorted(figures)[1:]]


@given(levels, factors, st.integers(1, 8))
def test_a_revision_of_any_number_of_newest_years_changes_no_growth(values, factor, newest):
    rows = first_releases(values)
    revised = [*rows, *census(values, factor, min(newest, len(values)))]
    assert growth_of(revised) == pytest.approx(growth_of(rows), rel=1e-9)


@given(levels, factors, st.integers(1, 8), st.integers(2011, 2020))
def test_a_revision_changes_no_earlier_day(values, factor, newest, year):
    rows = first_releases(values)
    revised = [*rows, *census(values, factor, min(newest, len(values)))]
    day = date(year, 5, 31)
    assert by_year(revised, day=day) == by_year(rows, day=day)


@given(levels)
def test_years_of_one_base_are_as_printed_to_the_last_bit(values):
    figures = by_year(first_releases(values))
    assert [figures[year].value for year in sorted(figures)] == values


def test_nothing_gives_nothing():
    assert chain({}).years == {}


def test_one_year_of_a_level_that_is_no_money_told_anew_is_a_correction_of_that_year():
    dust = make_indicator("pm25", "ug/m3", "level")
    rows = [make_row("pm25", year, 40 - year + 2015, f"{year + 1}-03-01", unit="ug/m3") for year in range(2015, 2026)]
    rows.append(make_row("pm25", 2025, 33, "2026-06-01", status="revised", unit="ug/m3"))
    series = yearly_series(make_plan([dust]), known_on(rows, date(2026, 12, 31)), "pm25")
    assert [figure.value for figure in series.figures][:3] == [40, 39, 38]
    assert series.figures[-1].value == 33
    assert not any(figure.junctions for figure in series.figures)


def test_several_years_told_anew_on_one_day_link_the_years_before():
    people = make_indicator("population", "10k people", "level")
    rows = [
        make_row("population", year, 1000 + year - 2015, f"{year + 1}-03-01", unit="10k people")
        for year in range(2015, 2021)
    ]
    rows += [
        make_row(
            "population", year, round(1.1 * (1000 + year - 2015), 1), "2021-06-01", status="revised", unit="10k people"
        )
        for year in (2019, 2020)
    ]
    series = yearly_series(make_plan([people]), known_on(rows, date(2026, 12, 31)), "population")
    assert series.by_year[2015].value == pytest.approx(1100)


@pytest.mark.parametrize("slip", [10, 0.1])
def test_a_slip_put_right_is_no_new_base(slip):
    rows = [
        make_row("gdp", 2024, 1000, "2025-01-20"),
        make_row("gdp", 2025, 1050 * slip, "2026-01-20"),
        make_row("gdp", 2025, 1050, "2026-01-27", status="revised"),
    ]
    figures = by_year(rows)
    assert (figures[2024].value, figures[2025].value) == (1000, 1050)
    assert not figures[2024].junctions


def test_a_ratio_is_not_carried_over_a_slip():
    rows = [
        make_row("gdp", 2025, 1050, "2026-01-20"),
        make_row("rd", 2025, 4.5, "2026-02-09"),
        make_row("gdp", 2025, 10500, "2026-11-25", status="revised"),
    ]
    assert by_year(rows, "rd")[2025].value == 4.5


def test_a_later_report_of_a_revised_level_does_not_undo_the_revision():
    rows = [
        make_row("gdp", 2025, 1000, "2026-01-20"),
        make_row("rd", 2025, 4.5, "2026-02-09"),
        make_row("gdp", 2025, 1065, "2026-06-02", "census", "revised"),
        replace(make_row("gdp", 2025, 1080, "2026-08-01", "paper"), source_rank=2),
    ]
    assert by_year(rows, "rd")[2025].value == pytest.approx(4.5 / 1.08)
