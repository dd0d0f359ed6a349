"""Major projects: investment and time, arithmetic and no model."""

from datetime import date

import pytest

from plancast.assessment import assess_projects, total_projects
from plancast.checks import check_plan
from plancast.pipeline.knowledge import plan_known_on
from sample_plans import SOURCE, known_on, make_plan


def project_on(day, **known):
    written = {"id": "bridge", "name": "Bridge", "stage": "construction", "source": SOURCE, **known}
    (found,) = assess_projects(make_plan([], projects={"bridge": written}), date.fromisoformat(day))
    return found


@pytest.mark.parametrize(
    ("day", "share"),
    [  # 2026 and 2027 have 730 days
        ("2025-12-31", 0.0),
        ("2026-01-01", 1 / 730),
        ("2026-12-31", 0.5),
        ("2027-12-31", 1.0),
        ("2030-01-01", 1.0),
    ],
)
def test_time_elapsed_is_the_share_of_days(day, share):
    assert project_on(day, start="2026", end="2027").time_elapsed == pytest.approx(share)


def test_investment_is_compared_in_one_unit():
    found = project_on("2026-06-30", total_investment="2 bn CNY", cumulated_investment="5亿元")
    assert found.invested_share == pytest.approx(0.25)


@pytest.mark.parametrize(
    "known",
    [
        {},
        {"total_investment": "2 bn CNY"},
        {"cumulated_investment": "5亿元"},
        {"total_investment": "0 CNY", "cumulated_investment": "5亿元"},
        {"total_investment": "2000", "cumulated_investment": "500"},  # no units, nothing to compare
    ],
)
def test_what_is_not_known_is_left_open(known):
    found = project_on("2026-06-30", **known)
    assert (found.invested_share, found.time_elapsed) == (None, None)


REPORTS = {
    "list": {"title": "List of the year", "published": "2026-02-10", "rank": "government"},
    "half": {"title": "First half", "published": "2026-07-15", "rank": "government"},
    "nine": {"title": "Three quarters", "published": "2026-10-15", "rank": "government"},
    "next": {"title": "List of next year", "published": "2027-02-10", "rank": "government"},
}
METRO = {
    "stage": "construction",
    "start": "2023",
    "end": "2028",
    "total_investment": "24.8 bn CNY",
    "cumulated_investment": "131亿元",
    "period": "2025",
    "planned_this_year": "48亿元",
    "plan_year": "2026",
    "source": {"document": "list"},
}
HALF = {
    "period": "2026 Q1-Q2",
    "cumulated_investment": "153亿元",
    "done_this_year": "2.2 bn CNY",
    "source": {"document": "half"},
}
NINE = {
    "period": "2026 Q1-Q3",
    "cumulated_investment": "161亿元",
    "done_this_year": "30亿元",
    "end": "2029",
    "source": {"document": "nine"},
}
NEXT = {"period": "2026", "planned_this_year": "60亿元", "plan_year": "2027", "source": {"document": "next"}}


def metro(day, *reports, **more):
    written = {"id": "metro", "name": "Metro", **METRO, **more, "reports": reports}
    plan = make_plan([], projects={"metro": written}, documents=REPORTS)
    return plan_known_on(plan, known_on([], date.fromisoformat(day)))


def metro_on(day, *reports, **more):
    (found,) = assess_projects(metro(day, *reports, **more), date.fromisoformat(day))
    return found


def test_the_years_plan_is_held_against_the_year_at_the_figures_own_day():
    found = metro_on("2026-11-24", HALF, NINE)
    assert (found.reported, found.plan_year, found.source) == ("2026 Q1-Q3", 2026, "nine")
    assert (found.planned_this_year, found.done_this_year) == (48.0, 30.0)
    assert (found.year_done, found.year_elapsed) == (30 / 48, 0.75)  # 62.5 % against 75 %
    assert (found.pace_class, found.class_of) == ("behind", "year")
    assert found.cumulated_investment == 161.0 and found.total_investment == 248.0
    # 2023 to 2029 have 2557 days, of which 1369 had passed by the end of September 2026.
    assert found.time_elapsed == pytest.approx(1369 / 2557)


def test_reports_of_later_documents_were_not_known():
    assert metro_on("2026-08-01", HALF, NINE) == metro_on("2026-08-01", HALF)
    assert metro_on("2026-08-01", HALF, NINE).year_done == pytest.approx(22 / 48)
    assert metro_on("2026-03-01", HALF, NINE).done_this_year is None


def test_the_order_of_reports_in_the_file_changes_nothing():
    assert metro_on("2026-11-24", NINE, HALF) == metro_on("2026-11-24", HALF, NINE)


def test_a_plan_of_another_year_begins_the_year_anew():
    found = metro_on("2027-03-01", HALF, NINE, NEXT)
    assert (found.plan_year, found.planned_this_year, found.done_this_year) == (2027, 60.0, None)
    assert (found.year_done, found.year_elapsed) == (None, None)
    assert found.class_of == "total"


@pytest.mark.parametrize(
    ("done", "pace"),
    [  # of a plan of 100 at half of the year: within a tenth of the time it is on schedule
        ("44", "behind"),
        ("45", "on schedule"),
        ("50", "on schedule"),
        ("54.9", "on schedule"),
        ("55", "faster"),
        ("100", "ahead"),
    ],
)
def test_the_pace_has_the_classes_of_targets(done, pace):
    half = HALF | {"planned_this_year": "100亿元", "done_this_year": f"{done}亿元"}
    assert metro_on("2026-11-24", half).pace_class == pace


def test_sums_by_stage_and_by_unit():
    stages = {"stage": "preparation", "unit_in_charge": "Transport", "total_investment": "2亿元"}
    bare = {"id": "b", "name": "B", "source": {"document": "list"}, **stages}
    written = {"id": "a", "name": "A", **METRO, "unit_in_charge": "Transport"}
    plan = make_plan([], projects={"a": written, "b": bare}, documents=REPORTS)
    found = {(one.by, one.name.en): one for one in total_projects(plan)}
    assert list(found) == [("stage", "preparation"), ("stage", "under construction"), ("unit", "Transport")]
    both = found["unit", "Transport"]
    assert (both.n, both.total_investment, both.cumulated_investment) == (2, 250.0, 131.0)
    assert (both.planned_this_year, both.done_this_year) == (48.0, None)


def found_codes(day, *reports, **more):
    plan = metro(day, *reports, **more)
    return [one.code for one in check_plan(plan, known_on([], date.fromisoformat(day)), {}) if "PROJECT" in one.code]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, []),
        ({"cumulated_investment": "24.9 bn CNY", "planned_this_year": None}, ["PROJECT_ABOVE_TOTAL"]),
        ({"stage": "completed", "end": "2025", "planned_this_year": None}, ["PROJECT_BELOW_TOTAL"]),
        ({"stage": "completed"}, ["PROJECT_BELOW_TOTAL", "PROJECT_DATES"]),  # completed, and to end in 2028
        ({"end": "2022"}, ["PROJECT_DATES"]),
        ({"start": "2027"}, ["PROJECT_DATES"]),  # under construction
        ({"planned_this_year": "118亿元"}, ["PROJECT_YEAR_PLAN"]),  # 117 are left
        ({"planned_this_year": "117亿元"}, []),
    ],
)
def test_figures_that_contradict_each_other(more, expected):
    assert found_codes("2026-06-30", **more) == expected


def test_what_was_done_this_year_is_no_less_to_invest_in_it():
    assert found_codes("2026-11-24", NINE | {"planned_this_year": "117亿元"}) == []  # 248 - 161 + 30 = 117
    assert found_codes("2026-11-24", NINE | {"planned_this_year": "118亿元"}) == ["PROJECT_YEAR_PLAN"]


def test_a_later_report_of_an_earlier_period_replaces_no_newer_figure():
    late = {
        "period": "2026 Q1",
        "cumulated_investment": "100亿元",
        "done_this_year": "9亿元",
        "total_investment": "260亿元",
    }
    written = {**METRO, "period": "2026 Q1-Q2", "reports": [{**late, "source": {"document": "nine"}}]}
    plan = make_plan([], projects={"metro": {"id": "metro", "name": "Metro", **written}}, documents=REPORTS)
    (found,) = assess_projects(plan, date(2026, 12, 1))
    assert (found.reported, found.cumulated_investment, found.done_this_year) == ("2026 Q1-Q2", 131.0, None)
    assert found.total_investment == 260.0  # the later document's word on the whole


@pytest.mark.parametrize(
    ("so_far", "expected"), [("5 bn CNY", []), ("5", ["PROJECT_UNITS"]), ("$5 bn", ["PROJECT_UNITS"])]
)
def test_figures_that_cannot_be_compared_are_told(so_far, expected):
    written = {"id": "bridge", "name": "Bridge", "stage": "construction", "source": SOURCE}
    figures = {"total_investment": "100亿元", "cumulated_investment": so_far}
    plan = make_plan([], projects={"bridge": {**written, **figures}})
    assert [one.code for one in check_plan(plan, known_on([]), {})] == expected
