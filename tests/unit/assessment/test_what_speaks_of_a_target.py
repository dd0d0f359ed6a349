"""The order of what speaks of a target: no bound, its outcome, a trajectory, a reference class, nothing."""

from datetime import date

import pytest

from plancast.assessment import assess_target
from plancast.core.reference import ReferenceClass
from plancast.core.series import yearly_series
from plancast.core.target_outlook import Status
from sample_plans import (
    DAY,
    case_from_rows,
    constant_members,
    known_on,
    make_case,
    make_growth,
    make_indicator,
    make_plan,
    make_row,
    make_target,
    text_of,
)

SHARE = make_indicator()
TARGET = make_target(printed=">=50", by="2030", base={"period": "2025", "value": "40 %"})
LIKE = ReferenceClass(0.75, 7, 5, text_of("shares to raise"), (0.5, 0.9), 0)
FUTURES = constant_members(42, 44, 46, 48, 50)
ALL_YEARS = dict.fromkeys(range(2026, 2031), 51.0)


def outlook_of(case):
    return assess_target(case).outlook


def test_a_bound_that_is_not_set_speaks_first_whatever_else_is_known():
    target = make_target(printed="完成国家下达目标", by="2030")
    case = make_case(target, SHARE, ALL_YEARS, members=FUTURES, reference=LIKE)
    found = outlook_of(case)
    assert found.status is Status.BOUND_NOT_SET
    assert (found.probability, found.probability_from, found.median, found.pace_class) == (None, None, None, None)


def test_the_outcome_speaks_before_the_trajectory():
    found = outlook_of(make_case(TARGET, SHARE, ALL_YEARS, members=FUTURES, reference=LIKE))
    assert (found.status, found.probability) == (Status.MET, None)


def test_the_trajectory_speaks_before_the_reference_class():
    assessed = assess_target(make_case(TARGET, SHARE, {2025: 40.0}, members=FUTURES, reference=LIKE))
    assert assessed.outlook.status is Status.FORECAST
    assert assessed.outlook.probability_from == "trajectory"
    assert assessed.met is not None and assessed.met.all()


def test_the_reference_class_is_named_and_gives_no_members():
    assessed = assess_target(make_case(TARGET, SHARE, {2025: 40.0}, reference=LIKE))
    found = assessed.outlook
    assert (found.status, found.probability, found.probability_from) == (
        Status.REFERENCE_CLASS,
        0.75,
        "reference class",
    )
    assert (found.record.n, found.record.met, found.record.name.en) == (7, 5, "shares to raise")
    assert found.record.text.en.startswith("5 of 7 were met: shares to raise")
    assert found.record.text.zh.startswith("shares to raise：7项中完成5项")
    assert assessed.met is None
    assert found.median is None


def test_where_nothing_speaks_the_missing_figure_is_named():
    found = outlook_of(make_case(make_target(printed=">=50", by="2030"), SHARE))
    assert (found.status, found.probability, found.probability_from) == (Status.NOT_MEASURABLE, None, None)
    assert found.missing.en == "share (%): no comparable figure and no base value known by 2026-12-31"


def test_words_that_cannot_be_read_are_told_and_nothing_is_made_up():
    case = make_case(TARGET, SHARE, ALL_YEARS, members=FUTURES, reference=LIKE, rule=None)
    found = outlook_of(case)
    assert (found.status, found.probability, found.probability_from) == (Status.NOT_MEASURABLE, None, None)
    assert found.missing == found.rule
    assert found.by == "2030"


def test_growth_of_a_level_without_a_base_has_neither_outcome_nor_trajectory():
    level = make_indicator("output", "100 million CNY", "level", price_basis="current")
    target = make_target("output", printed="年均增长5%", over="2026-2030")
    case = make_case(target, level, dict.fromkeys(range(2026, 2031), 10.0), members=FUTURES)
    found = outlook_of(case)
    assert found.status is Status.NOT_MEASURABLE
    assert found.missing.en == "output (100 million CNY): the base value"


def test_a_figure_past_the_bound_before_the_deadline_stays_a_forecast():
    found = outlook_of(make_case(TARGET, SHARE, {2026: 55.0}, members=constant_members(55, 54, 53, 52, 49)))
    assert found.status is Status.FORECAST
    assert found.pace_class == "ahead"
    assert found.probability == 0.0  # all members fall below it again


def test_a_figure_past_the_bound_without_a_trajectory_is_no_outcome_either():
    assert outlook_of(make_case(TARGET, SHARE, {2029: 55.0}, reference=LIKE)).status is Status.REFERENCE_CLASS


@pytest.mark.parametrize(("value", "status"), [(50.0, Status.MET), (49.99, Status.MISSED)])
def test_on_and_beside_the_bound(value, status):
    found = outlook_of(make_case(TARGET, SHARE, {2030: value}))
    assert (found.status, found.probability) == (status, None)


def test_the_outcome_names_its_vintage_and_its_figures():
    rows = [
        make_row("share", 2030, 50.2, "2031-03-01", status="preliminary"),
        make_row("share", 2030, 49.8, "2031-12-20", "yearbook", "final"),
    ]
    case = case_from_rows(TARGET, SHARE, rows, as_of=DAY)
    assert outlook_of(case).status is Status.NOT_MEASURABLE  # nobody knew on the last day of 2026
    later = known_on(rows, date(2032, 1, 1))
    known = make_case(TARGET, SHARE, series=yearly_series(make_plan([SHARE], [TARGET]), later, "share"))
    found = outlook_of(known)
    assert found.status is Status.MISSED
    assert found.record.text.en == "judged on 49.8, vintage 2031-12-20 (final)"
    assert found.record.text.zh == "按49.8判断，依据2031年12月20日公布数据（最终数）"
    assert [(one.period, one.printed, one.source) for one in found.used] == [("2030", "49.8", "yearbook")]


def test_a_mean_over_years_is_open_until_all_are_out():
    rate = make_indicator("unemployment", kind="rate", good="down")
    target = make_target("unemployment", printed="<5.0", over="2026-2028")
    years = {2026: 4.8, 2027: 5.1}
    assert outlook_of(make_case(target, rate, years)).status is Status.NOT_MEASURABLE
    assert outlook_of(make_case(target, rate, years | {2028: 5.1})).status is Status.MET  # 15.0 / 3 = 5.0
    assert outlook_of(make_case(target, rate, years | {2028: 5.2})).status is Status.MISSED


def test_mean_growth_is_judged_by_the_geometric_mean():
    target = make_target("gdp_growth", printed=">=5", over="2026-2027")
    assert outlook_of(make_case(target, make_growth(), {2026: 10.0, 2027: 0.3})).status is Status.MET  # 5.04
    assert outlook_of(make_case(target, make_growth(), {2026: 10.0, 2027: 0.2})).status is Status.MISSED  # 4.985


def test_a_release_for_all_years_at_once_is_judged_as_it_is():
    target = make_target("gdp_growth", printed=">=5", over="2026-2030")
    whole = make_row("gdp_growth", "2026-2030", 5.0, "2031-01-20")
    found = outlook_of(make_case(target, make_growth(), {2026: 1.0}, whole_period=whole))
    assert found.status is Status.MET
    assert found.record.text.en == "judged on 5.0, vintage 2031-01-20"


EVENT = make_indicator("peak", "date", "event")


@pytest.mark.parametrize(
    ("by", "came", "status"),
    [
        ("2028", "2028-12-31", Status.MET),
        ("2028", "2028", Status.MET),
        ("2028", "2029-01-01", Status.MISSED),
        ("2028-06-30", "2028-06-30", Status.MET),
        ("2028-06-30", "2028-07-01", Status.MISSED),
        ("2028-06-30", "2029", Status.MISSED),
    ],
)
def test_an_event_is_held_against_its_deadline(by, came, status):
    target = make_target("peak", event="peak", by=by)
    event = make_row("peak", came, "1", "2029-02-01")
    found = outlook_of(make_case(target, EVENT, events=(event,)))
    assert (found.status, found.probability) == (status, None)
    assert found.record.text.en == f"judged on {came}, vintage 2029-02-01"


def test_an_event_dated_by_the_year_in_which_its_day_lies_decides_nothing():
    target = make_target("peak", event="peak", by="2028-06-30")
    events = (make_row("peak", "2028", "1"),)
    found = outlook_of(make_case(target, EVENT, events=events))
    assert found.status is Status.NOT_MEASURABLE
    assert found.missing.en == "peak: the day on which it came about"
    known = (*events, make_row("peak", "2028-07-01", "1"))
    assert outlook_of(make_case(target, EVENT, events=known)).status is Status.NOT_MEASURABLE


def test_of_several_records_of_an_event_the_first_one_counts():
    target = make_target("peak", event="peak", by="2028")
    events = (make_row("peak", "2029", "1", "2030-02-01"), make_row("peak", "2027", "1", "2030-01-01"))
    assert outlook_of(make_case(target, EVENT, events=events)).status is Status.MET


def test_an_event_of_which_nothing_is_known_is_not_missed():
    found = outlook_of(make_case(make_target("peak", event="peak", by="2026"), EVENT))
    assert found.status is Status.NOT_MEASURABLE
    assert found.missing.en == "peak: no record of the event by 2026-12-31"


def test_two_targets_of_one_indicator_do_not_share_an_outcome():
    early = make_case(make_target(printed=">=45", by="2026"), SHARE, {2026: 46.0})
    late = make_case(TARGET, SHARE, {2026: 46.0}, members=FUTURES)
    assert (outlook_of(early).status, outlook_of(late).status) == (Status.MET, Status.FORECAST)
