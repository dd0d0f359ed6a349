"""Pace in official words: the way covered against the time, one accumulation after the other."""

from decimal import Decimal
from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancast.core.pace import PaceClass, Way, pace_class, way_of
from plancast.core.rule import Bound, Rule

BASE = (2025, 40.0)


def rule(accumulation="level", center="50", side="up", first=2026, last=2030, **more):
    end = Decimal(center)
    bound = Bound(upper=end) if side == "down" else Bound(lower=end)
    return Rule((), accumulation, first, last, bound, bound, side, end, **more)


def class_of(one, known, base=BASE):
    return pace_class(way_of(one, known, base))


@pytest.mark.parametrize(
    ("one", "known", "base", "progress", "elapsed"),
    [
        # level up: (44 - 40) / (50 - 40), one year of five
        (rule(), {2026: 44.0}, BASE, 0.4, 0.2),
        # level down: (7 - 10) / (5 - 10), two years of five
        (rule(center="5", side="down"), {2027: 7.0}, (2025, 10.0), 0.6, 0.4),
        # ratio to 2020: goal 2 * 30 = 60; (45 - 30) / (60 - 30), six years of ten
        (rule("ratio", "2", base_year=2020), {2026: 45.0}, (2020, 30.0), 0.5, 0.6),
        # sum: 12 + 15 of 60, two years of five
        (rule("sum", "60"), {2026: 12.0, 2027: 15.0}, None, 0.45, 0.4),
        # yearly mean of at least 10: 12 + 8 of 5 * 10
        (rule("mean", "10"), {2026: 12.0, 2027: 8.0}, None, 0.4, 0.4),
        # mean growth of rates: log 1.06 of 5 log 1.05
        (rule("mean_growth", "5", yearly="growth"), {2026: 6.0}, None, log(1.06) / (5 * log(1.05)), 0.2),
        # compound growth of rates: log 1.06 + log 1.07 of log 1.30
        (
            rule("cumulative_growth", "30", yearly="growth"),
            {2026: 6.0, 2027: 7.0},
            None,
            (log(1.06) + log(1.07)) / log(1.3),
            0.4,
        ),
        # cuts of 3 % of a cut of 13.5 % altogether: log 0.97 of log 0.865
        (rule("cumulative_growth", "13.5", yearly="cut"), {2026: 3.0}, None, log(0.97) / log(0.865), 0.2),
        # mean growth of a level: goal 100 * 1.1 ^ 2 = 121 in two years; (110 - 100) / 21
        (rule("mean_growth", "10", last=2027), {2026: 110.0}, (2025, 100.0), 10 / 21, 0.5),
        # compound change of a level: goal 100 * 0.8 = 80; (95 - 100) / (80 - 100)
        (rule("cumulative_growth", "-20", "down"), {2026: 95.0}, (2025, 100.0), 0.25, 0.2),
    ],
)
def test_share_of_way_and_time(one, known, base, progress, elapsed):
    way = way_of(one, known, base)
    assert way.progress == pytest.approx(progress)
    assert way.time_elapsed == pytest.approx(elapsed)
    assert not way.is_past


def test_the_base_of_mean_growth_counts_years_from_its_own():
    # from 100 in 2023 to 2027 at 10 % a year: goal 100 * 1.1 ^ 4 = 146.41, two years of four gone in 2025
    one = rule("mean_growth", "10", last=2027, base_year=2023)
    way = way_of(one, {2025: 121.0}, (2023, 100.0))
    assert way == Way(pytest.approx(21 / 46.41), 0.5)


@pytest.mark.parametrize(
    ("value", "expected"),
    [  # one year of five: 2 points of 10 are the time's own share
        (41.7, PaceClass.BEHIND),  # 0.85 of the time
        (41.81, PaceClass.ON_SCHEDULE),  # just above 0.9 of it
        (42.0, PaceClass.ON_SCHEDULE),
        (42.19, PaceClass.ON_SCHEDULE),
        (42.21, PaceClass.FASTER),  # just above 1.1 of it
        (49.9, PaceClass.FASTER),
        (50.0, PaceClass.AHEAD),
        (39.0, PaceClass.BEHIND),  # backwards
    ],
)
def test_the_classes_part_at_a_tenth_of_the_time(value, expected):
    assert class_of(rule(), {2026: value}) is expected


@pytest.mark.parametrize(
    ("relative", "expected"),
    [
        (0.899, PaceClass.BEHIND),
        (0.9, PaceClass.ON_SCHEDULE),
        (1.099, PaceClass.ON_SCHEDULE),
        (1.1, PaceClass.FASTER),
    ],
)
def test_the_ends_of_on_schedule_belong_as_written(relative, expected):
    # the lower end is on schedule, the upper one is faster; a time of 1 keeps the quotient exact
    assert pace_class(Way(relative, 1.0)) is expected


def test_the_figures_own_time_counts_and_not_a_later_one():
    # 42 in 2026 is on schedule, the same figure a year later is behind
    assert class_of(rule(), {2026: 42.0}) is PaceClass.ON_SCHEDULE
    assert class_of(rule(), {2026: 42.0, 2027: 42.0}) is PaceClass.BEHIND


@pytest.mark.parametrize(("so_far", "expected"), [(5.5, "behind"), (5.0, "on schedule"), (4.4, "faster")])
def test_of_a_cap_on_a_mean_less_is_better(so_far, expected):
    # 5.5 / 5 of the time used up mirrors to 0.9, just short in binary; 4.4 / 5 = 0.88 mirrors to 1.12
    found = class_of(rule("mean", "5", "down"), {2026: so_far + (0.01 if so_far == 5.5 else 0)})
    assert found.value == expected


def test_of_a_cap_on_a_sum_less_is_better_and_it_is_never_reached_ahead():
    cap = rule("sum", "100", "down")
    assert class_of(cap, {2026: 10.0}) is PaceClass.FASTER
    assert class_of(cap, {2026: 30.0}) is PaceClass.BEHIND
    assert class_of(cap, {2026: 60.0, 2027: 60.0}) is PaceClass.BEHIND


@pytest.mark.parametrize(("so_far", "expected"), [(1.0, "faster"), (2.0, "on schedule"), (3.0, "behind")])
def test_of_a_cap_on_growth_less_is_better(so_far, expected):
    assert class_of(rule("mean_growth", "2", "down", yearly="growth"), {2026: so_far}).value == expected


@pytest.mark.parametrize(("value", "expected"), [(99.0, "behind"), (97.1, "on schedule"), (94.0, "faster")])
def test_of_a_level_that_is_to_fall_by_a_share_more_is_better(value, expected):
    # a cut of 13.5 %: 2.7 points of 100 a year
    assert class_of(rule("cumulative_growth", "-13.5", "down"), {2026: value}, (2025, 100.0)).value == expected


@pytest.mark.parametrize(("fall", "expected"), [(-1.0, "behind"), (-2.9, "on schedule"), (-6.0, "faster")])
def test_of_rates_that_are_to_fall_by_a_share_more_is_better(fall, expected):
    # log 0.971 / log 0.865 = 0.203 of the way after a fifth of the time
    assert class_of(rule("cumulative_growth", "-13.5", "down", yearly="growth"), {2026: fall}).value == expected


@pytest.mark.parametrize(("cut", "expected"), [(1.0, "behind"), (2.9, "on schedule"), (6.0, "faster")])
def test_of_cuts_more_is_better(cut, expected):
    assert class_of(rule("cumulative_growth", "13.5", yearly="cut"), {2026: cut}).value == expected


@pytest.mark.parametrize(
    ("one", "value", "base", "expected"),
    [  # from a base past the bound there is no way to go: ahead while it stays there, else no class
        (rule(center="3200", side="down"), 3100.0, 3000.0, PaceClass.AHEAD),
        (rule(center="3200", side="down"), 3300.0, 3000.0, None),
        (rule(), 55.0, 60.0, PaceClass.AHEAD),
        (rule(), 45.0, 60.0, None),
    ],
)
def test_from_a_base_past_the_bound_there_is_no_way_to_go(one, value, base, expected):
    way = way_of(one, {2028: value}, (2025, base))
    assert (way.progress, way.time_elapsed) == (None, 0.6)
    assert pace_class(way) is expected


@pytest.mark.parametrize(
    ("one", "known", "base"),
    [
        (rule(), {2027: 50.0}, BASE),
        (rule(center="5", side="down"), {2027: 5.0}, (2025, 10.0)),
        (rule(), {2024: 51.0}, None),  # without a base too
        (rule("ratio", "2", base_year=2020), {2026: 60.0}, (2020, 30.0)),
        (rule("sum", "60"), {2026: 30.0, 2027: 30.0}, None),
        (rule("cumulative_growth", "-20", "down"), {2026: 80.0}, (2025, 100.0)),
        (rule("cumulative_growth", "30", yearly="growth"), {2026: 31.0}, None),
        (rule("cumulative_growth", "13.5", yearly="cut"), {2026: 13.6}, None),
    ],
)
def test_at_or_past_the_bound_is_ahead(one, known, base):
    way = way_of(one, known, base)
    assert way.is_past
    assert pace_class(way) is PaceClass.AHEAD


def test_levels_and_their_growth_rates_are_called_the_same():
    # 100 -> 131 within a year, of 30 % in five: by the level and by the rate
    by_level = class_of(rule("cumulative_growth", "30"), {2026: 131.0}, (2025, 100.0))
    by_rate = class_of(rule("cumulative_growth", "30", yearly="growth"), {2026: 31.0}, None)
    assert by_level is by_rate is PaceClass.AHEAD


def test_a_mean_is_never_past_before_its_years_are_over():
    assert not way_of(rule("mean", "10"), {2026: 60.0}, None).is_past


def test_a_single_years_level_is_judged_by_that_year_alone():
    # last year's rate above the bound says nothing of this year's
    one = rule("level", "5", first=2026, last=2026)
    assert way_of(one, {2025: 9.0}, (2025, 9.0)) is None
    assert class_of(one, {2025: 9.0, 2026: 5.0}, (2025, 4.0)) is PaceClass.AHEAD


def test_growth_of_a_single_year_is_judged_by_that_year_alone():
    one = rule("level", "5", first=2026, last=2030, yearly="growth")
    assert way_of(one, {2025: 9.0}, (2025, 9.0)) is None


def test_without_a_figure_of_the_plans_years_there_is_no_class():
    assert way_of(rule("sum", "60"), {2024: 12.0, 2025: 12.0}, None) is None
    assert class_of(rule(), {2025: 40.0}) is None
    assert class_of(rule(), {}) is None


def test_without_a_base_there_is_no_share_of_the_way():
    way = way_of(rule(), {2026: 44.0}, None)
    assert way == Way(None, None)
    assert pace_class(way) is None


def test_figures_after_a_gap_do_not_count_yet():
    way = way_of(rule("sum", "60"), {2026: 12.0, 2028: 50.0}, None)
    assert way == Way(0.2, 0.2)


def test_figures_after_the_deadline_do_not_count():
    assert way_of(rule(last=2027), {2026: 45.0, 2028: 60.0}, BASE) == Way(0.5, 0.5)


def test_a_bound_on_the_base_leaves_no_way_to_cover():
    assert way_of(rule(center="40"), {2026: 39.0}, BASE).progress is None


def test_what_compares_or_has_no_bound_has_no_way():
    assert way_of(rule(compare="other"), {2026: 44.0}, BASE) is None
    assert way_of(Rule((), "level", 2026, 2030, None, None, "up"), {2026: 44.0}, BASE) is None


def test_without_a_good_side_there_is_no_way():
    one = Rule((), "level", 2026, 2030, Bound(Decimal(34), Decimal(36)), None, None, Decimal(35))
    assert way_of(one, {2026: 35.0}, (2025, 30.0)) is None


ORDER = [PaceClass.BEHIND, PaceClass.ON_SCHEDULE, PaceClass.FASTER, PaceClass.AHEAD]


@given(st.floats(1, 90), st.floats(1, 90), st.floats(1, 90), st.floats(1, 90), st.sampled_from([2026, 2027, 2028]))
def test_a_better_level_never_has_a_worse_class(start, goal, one, other, year):
    low, high = sorted((one, other))
    for side, worse, better in (("up", low, high), ("down", high, low)):
        kept = rule(center=str(goal), side=side)
        found = [class_of(kept, {year: value}, (2025, start)) for value in (worse, better)]
        if None not in found:
            assert ORDER.index(found[0]) <= ORDER.index(found[1])


@given(
    st.sampled_from(["mean", "sum", "mean_growth", "cumulative_growth"]),
    st.sampled_from(["up", "down"]),
    st.floats(0.5, 20),
    st.lists(st.floats(0, 20), min_size=1, max_size=4),
    st.floats(0, 5),
)
def test_a_better_year_never_has_a_worse_class(accumulation, side, goal, figures, more):
    yearly = "growth" if accumulation.endswith("growth") else "level"
    one = rule(accumulation, str(goal), side, yearly=yearly)
    known = dict(zip(range(2026, 2030), figures, strict=False))
    lifted = known | {2026: known[2026] + more}
    worse, better = (known, lifted) if side == "up" else (lifted, known)
    assert ORDER.index(class_of(one, worse)) <= ORDER.index(class_of(one, better))
