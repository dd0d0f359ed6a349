"""Median, interval and probability are shares of members, in closed form on members made by hand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from plancast.assessment import assess_target
from plancast.assessment.likely import _round_step
from plancast.core.target_outlook import RunningYear, Status
from sample_plans import (
    constant_members,
    make_case,
    make_growth,
    make_indicator,
    make_row,
    make_series,
    make_target,
    text_of,
)

SHARE = make_indicator()
LEVEL = make_indicator("output", "100 million CNY", "level", price_basis="constant")
BY_2027 = make_target(printed=">=50", by="2027")


def outlook_of(target, indicator, members, figures=None, **more):
    return assess_target(make_case(target, indicator, figures, members=np.asarray(members, float), **more)).outlook


def test_probability_median_and_interval_are_of_the_figure_judged():
    # levels of 2027: 40, 41, ..., 60; on or above 50 are 11 of 21; the 10 % and 90 % quantiles are 42 and 58
    members = [[0, 40 + place] for place in range(21)]
    found = outlook_of(BY_2027, SHARE, members)
    assert found.probability == pytest.approx(11 / 21)
    assert (found.median, found.interval_80) == (50.0, (42.0, 58.0))
    assert found.probability_strict is None  # >= is not tolerant


def test_a_tolerant_word_has_a_strict_probability_beside_it():
    # about 5: met from 4.5, strictly from 5
    target = make_target("gdp_growth", printed="5左右", over="2026-2026")
    found = outlook_of(target, make_growth(), [[4.4], [4.5], [4.9], [5.0]])
    assert (found.probability, found.probability_strict) == (0.75, 0.25)


def test_a_mean_has_each_single_year_beside_it():
    rate = make_indicator("unemployment", kind="rate", good="down")
    target = make_target("unemployment", printed="<=5.0", over="2026-2027")
    found = outlook_of(target, rate, [[4.0, 5.5], [5.5, 4.0], [5.5, 5.0], [4.0, 4.0]])
    assert found.probability == 0.75
    assert [(one.bound, one.probability) for one in found.yearly] == [(2026.0, 0.5), (2027.0, 0.75)]


def test_the_trajectory_is_the_indicators_own_course():
    found = outlook_of(BY_2027, SHARE, constant_members(45, 52))
    assert [(one.year, one.median, one.interval_80) for one in found.trajectory] == [
        (2026, 45.0, (45.0, 45.0)),
        (2027, 52.0, (52.0, 52.0)),
    ]


def test_growth_of_a_level_starts_from_its_base():
    # from 100: 121 over two years is 10 % a year, 120 is not
    target = make_target("output", printed="年均增长10%", over="2026-2027", base={"period": "2025", "value": "100"})
    found = outlook_of(target, LEVEL, [[105, 121], [105, 120]])
    assert found.probability == 0.5
    assert found.median == pytest.approx(100 * (1.21**0.5 + 1.2**0.5) / 2 - 100)


def test_a_ratio_takes_the_figure_of_its_own_base_year():
    target = make_target("output", printed="比2020年翻一番", by="2027", base={"period": "2025", "value": "70"})
    found = outlook_of(target, LEVEL, [[90, 100], [90, 99]], {2020: 50.0, 2025: 70.0})
    assert found.probability == 0.5  # 100 / 50 and 99 / 50
    assert (found.base.period, found.base.value) == ("2020", 50.0)


def test_a_base_in_another_unit_is_converted():
    target = make_target("output", printed=">=100", by="2027", base={"period": "2025", "value": "1万亿元"})
    assert outlook_of(target, LEVEL, constant_members(1, 2)).base.value == 10_000.0


def test_the_base_is_else_the_last_figure_before_the_years_that_count():
    found = outlook_of(BY_2027, SHARE, constant_members(1, 2), {2020: 30.0, 2024: 40.0, 2026: 45.0})
    assert (found.base.period, found.base.value) == ("2024", 40.0)


def test_before_a_year_is_judged_the_year_before_and_at_its_end():
    # before 2030: by the end of 2029; by the end of 2030 beside it
    target = make_target(printed="2030年前达到50")
    case = make_case(
        target,
        SHARE,
        members=np.array([[0, 0, 0, 50], [0, 0, 0, 49], [0, 0, 0, 48], [0, 0, 0, 47.0]]),
        later_members=np.array([[0, 0, 0, 50, 51], [0, 0, 0, 49, 50], [0, 0, 0, 48, 50], [0, 0, 0, 47, 49.0]]),
    )
    assert (case.rule.last, case.rule.later_last) == (2029, 2030)
    found = assess_target(case).outlook
    assert (found.by, found.probability, found.probability_later) == ("2029", 0.25, 0.75)


def test_without_a_second_deadline_there_is_no_second_probability():
    assert outlook_of(BY_2027, SHARE, constant_members(1, 50)).probability_later is None


def test_what_the_running_year_tells_and_the_record_are_passed_on():
    running = RunningYear(year=2026, value=44.0, sd=0.5, n_pairs=4, is_pooled=False)
    case = {"running_year": running, "model": "pooled", "model_record": text_of("pooled on provinces")}
    found = outlook_of(BY_2027, SHARE, constant_members(44, 50), {2025: 43.0}, **case)
    assert found.running_year == running
    assert (found.record.text.en, found.record.name.en) == ("pooled on provinces", "pooled")
    assert [(one.period, one.value) for one in found.used] == [("2025", 43.0)]


@pytest.mark.parametrize(("missing", "value"), [("model", None), ("model_record", None)])
def test_a_model_that_was_never_tried_has_no_record(missing, value):
    case = {"model": "pooled", "model_record": text_of("record"), missing: value}
    assert outlook_of(BY_2027, SHARE, constant_members(44, 50), **case).record is None


class TestCompared:
    """In step with growth: own mean growth not more than 0.5 points below the other's."""

    INCOME = make_growth("income_growth")
    GDP = make_growth("gdp_growth")
    TARGET = make_target("income_growth", printed="与经济增长同步", over="2026-2027", compare_with="gdp_growth")

    def case(self, figures=None, compared=None, **more):
        other = None if compared is None else make_series(compared, "gdp_growth")
        return make_case(self.TARGET, self.INCOME, figures, compared=other, compared_indicator=self.GDP, **more)

    def test_members_are_held_against_the_others_members_one_by_one(self):
        found = assess_target(
            self.case(
                members=np.array([[5.0, 5.0], [5.0, 5.0], [4.0, 4.0]]),
                compared_members=np.array([[5.5, 5.5], [5.6, 5.6], [4.0, 4.0]]),
            )
        ).outlook
        assert found.probability == pytest.approx(2 / 3)  # -0.5, -0.6, 0
        assert found.probability_strict == pytest.approx(1 / 3)
        assert found.median == pytest.approx(5.0)  # of its own growth

    def test_it_is_open_without_the_others_futures(self):
        assert assess_target(self.case(members=np.array([[5.0, 5.0]]))).outlook.status is Status.NOT_MEASURABLE

    @pytest.mark.parametrize(("own", "status"), [(4.5, Status.MET), (4.49, Status.MISSED)])
    def test_outcomes_are_held_against_the_others_outcome(self, own, status):
        known = {2026: own, 2027: own}
        assert assess_target(self.case(known, {2026: 5.0, 2027: 5.0})).outlook.status is status

    def test_the_outcome_waits_for_the_others_figure(self):
        found = assess_target(self.case({2026: 5.0, 2027: 5.0}, {2026: 5.0})).outlook
        assert found.status is Status.NOT_MEASURABLE

    def test_a_level_waits_for_all_years_of_the_others_growth(self):
        # own growth is that of a level, 100 to 110.25; the other's of 2026 is not out
        target = self.TARGET.model_copy(update={"indicator": "output", "base": None})
        for known, status in (
            ({2027: 5.0}, Status.NOT_MEASURABLE),
            ({2026: 5.0, 2027: 5.0}, Status.MET),
            ({2026: 6.0, 2027: 6.0}, Status.MISSED),
        ):
            case = make_case(target, LEVEL, {2025: 100.0, 2027: 110.25}, compared=make_series(known, "gdp_growth"))
            assert assess_target(case).outlook.status is status

    def test_the_rule_names_the_other_by_its_name(self):
        named = make_growth("gdp_growth").model_copy(update={"name": text_of("GDP")})
        case = make_case(self.TARGET, self.INCOME, compared_indicator=named)
        rule = assess_target(case).outlook.rule
        assert rule.en == "mean growth over 2026-2027 not more than 0.5 points below that of GDP"
        assert rule.zh == "2026-2027年年均增长比GDP低不超过0.5个百分点"


def test_a_derived_newest_figure_is_shown_where_the_release_is_older():
    release = make_row("share", 2023, "41.3%", unit="%")
    found = outlook_of(BY_2027, SHARE, constant_members(1, 2), {2023: 41.3, 2025: 43.25}, latest=release)
    assert (found.latest.period, found.latest.value) == ("2025", 43.25)


def test_a_mean_over_years_gives_way_to_a_yearly_figure():
    release = make_row("share", "2021-2025", 41)
    found = outlook_of(BY_2027, SHARE, constant_members(1, 2), {2025: 43.0}, latest=release)
    assert found.latest.period == "2025"


@pytest.mark.parametrize(
    ("about", "step"),
    [(1.0, 1.0), (1.99, 1.0), (2.0, 2.0), (4.9, 2.0), (5.0, 5.0), (9.9, 5.0), (0.03, 0.02), (730.0, 500.0)],
)
def test_a_round_step_is_1_2_or_5_times_a_power_of_ten(about, step):
    assert _round_step(about) == pytest.approx(step)


@pytest.mark.parametrize("about", [0.0, -1.0, np.inf, np.nan])
def test_where_there_is_no_width_the_step_is_one(about):
    assert _round_step(about) == 1.0


@given(st.floats(1e-9, 1e12))
def test_a_round_step_is_below_what_was_asked_and_above_two_fifths_of_it(about):
    assert 0.4 * about * (1 - 1e-9) <= _round_step(about) <= about * (1 + 1e-8)


def test_neighbouring_bounds_stand_a_round_step_apart():
    # the interval is 42 to 58, a quarter of it 4, the step 2
    found = outlook_of(BY_2027, SHARE, [[0, 40 + place] for place in range(21)])
    assert [one.bound for one in found.neighbours] == [46.0, 48.0, 50.0, 52.0, 54.0]
    assert [one.probability for one in found.neighbours] == pytest.approx([n / 21 for n in (15, 13, 11, 9, 7)])


figures = st.floats(0, 100).map(lambda value: round(value, 3))
futures = arrays(float, st.tuples(st.integers(2, 30), st.just(2)), elements=figures)


@given(futures, st.sampled_from([">=50", "<=50", "约50", ">50", "50-60", "50"]), st.sampled_from(["up", "down"]))
def test_whatever_the_futures(members, printed, good):
    indicator = make_indicator(good=good)
    found = outlook_of(make_target(printed=printed, by="2027"), indicator, members)
    assert 0 <= found.probability <= 1
    if found.probability_strict is not None:
        assert found.probability_strict <= found.probability
    assert found.interval_80[0] <= found.median <= found.interval_80[1]
    chances = [one.probability for one in found.neighbours]
    assert [one.bound for one in found.neighbours] == sorted(one.bound for one in found.neighbours)
    assert chances in (sorted(chances), sorted(chances, reverse=True))
    assert chances[2] == found.probability


@given(futures, st.floats(1, 99).map(lambda x: round(x, 2)))
def test_a_harder_bound_is_never_likelier(members, bound):
    easier = outlook_of(make_target(printed=f">={bound}", by="2027"), SHARE, members)
    harder = outlook_of(make_target(printed=f">={bound + 1:.2f}", by="2027"), SHARE, members)
    assert harder.probability <= easier.probability
