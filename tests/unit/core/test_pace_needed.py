"""The pace needed from the latest figure to the bound, in closed form, and what it is in."""

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancast.core.pace import pace_needed, pace_unit
from plancast.core.rule import Bound, Rule
from plancast.core.text import Text
from plancast.core.verdicts import accumulate

PER_CENT = Text(en="%", zh="%")
MONEY = Text(en="100 million CNY", zh="亿元")


def rule(accumulation="level", center="50", side="up", first=2026, last=2030, **more):
    end = Decimal(center)
    bound = Bound(upper=end) if side == "down" else Bound(lower=end)
    return Rule((), accumulation, first, last, bound, bound, side, end, **more)


GROWTH = rule("mean_growth", "5", yearly="growth")


@pytest.mark.parametrize(
    ("one", "known", "base", "kind", "expected"),
    [
        # level: 100 -> 121 in the two years left
        (rule(center="121", last=2028), {2026: 100.0}, (2025, 90.0), "level", 10.0),
        # without a figure of the plan's years, from the base: 100 -> 133.1 in three years
        (rule(center="133.1", last=2028), {}, (2025, 100.0), "level", 10.0),
        (rule(center="133.1", last=2028), {}, (2025, 100.0), "index", 10.0),
        # shares, rates and counts: (50 - 42) / 4
        (rule(), {2026: 42.0}, (2025, 40.0), "share", 2.0),
        (rule(center="5", side="down"), {2028: 6.0}, None, "rate", -0.5),
        (rule(center="20"), {2027: 14.0}, (2025, 12.0), "count", 2.0),
        # ratio: goal 2 * 30 = 60; of a count (60 - 50) / 4, of a level (60 / 50) ^ (1/4)
        (rule("ratio", "2", base_year=2020), {2026: 50.0}, (2020, 30.0), "count", 2.5),
        (rule("ratio", "2", base_year=2020), {2026: 50.0}, (2020, 30.0), "level", 100 * (1.2**0.25 - 1)),
        # of a sum (60 - 27) / 3, of a mean (5 * 10 - 20) / 3
        (rule("sum", "60"), {2026: 12.0, 2027: 15.0}, None, "level", 11.0),
        (rule("mean", "10"), {2026: 12.0, 2027: 8.0}, None, "level", 10.0),
        # mean cap: (5 * 5 - 4) / 4
        (rule("mean", "5", "down"), {2026: 4.0}, None, "rate", 5.25),
        # mean growth of rates: nothing known yet, the bound itself; then (1.05 ^ 5 / 1.06) ^ (1/4)
        (GROWTH, {}, None, "rate", 5.0),
        (GROWTH, {2026: 5.0}, None, "rate", 5.0),
        (GROWTH, {2026: 6.0}, None, "rate", 100 * ((1.05**5 / 1.06) ** 0.25 - 1)),
        # compound: 1.21 over two years, 1.1 in the first
        (rule("cumulative_growth", "21", last=2027, yearly="growth"), {2026: 10.0}, None, "rate", 10.0),
        # cuts: 0.81 over two years, 0.9 in the first
        (rule("cumulative_growth", "19", last=2027, yearly="cut"), {2026: 10.0}, None, "rate", 10.0),
        # growth and change of a level are per cent a year, of a count too: goal 100 * 1.1 ^ 2, 110 after one year
        (rule("mean_growth", "10", last=2027), {2026: 110.0}, (2025, 100.0), "level", 10.0),
        (rule("mean_growth", "10", last=2027), {2026: 110.0}, (2025, 100.0), "count", 10.0),
        # 100 -> 81 in two years, 90 after one
        (rule("cumulative_growth", "-19", "down", last=2027), {2026: 90.0}, (2025, 100.0), "level", -10.0),
        # of a single year's figure the figure itself
        (rule(center="5", first=2026, last=2026), {2025: 9.0}, None, "rate", 5.0),
        (rule(center="5", yearly="growth"), {2026: 9.0}, None, "rate", 5.0),
    ],
)
def test_closed_forms(one, known, base, kind, expected):
    assert pace_needed(one, known, base, kind) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("one", "known", "base", "kind"),
    [
        (rule(), {2030: 45.0}, (2025, 40.0), "share"),  # no year is left
        (rule(), {}, (2030, 40.0), "share"),
        (rule(), {}, None, "share"),  # nothing is known
        (rule("sum", "60"), dict.fromkeys(range(2026, 2031), 10.0), None, "level"),
        (rule(center="5", first=2026, last=2026), {2026: 4.0}, None, "rate"),
        (rule(center="5", first=2026, last=2026), {}, None, "rate"),
        (rule(compare="other"), {2026: 42.0}, (2025, 40.0), "share"),
        (Rule((), "event", 2026, 2030, None, None, None), {}, None, "event"),
        (Rule((), "level", 2026, 2030, None, None, "up", not_set=True), {2026: 1.0}, None, "share"),
        (rule(center="100"), {2026: 0.0}, (2025, 0.0), "level"),  # per cent of nothing
        (rule(), {2026: 51.0}, (2025, 40.0), "share"),  # past the bound already
        (rule(), {2026: 50.0}, (2025, 40.0), "share"),
    ],
)
def test_no_pace_where_there_is_none(one, known, base, kind):
    assert pace_needed(one, known, base, kind) is None


@pytest.mark.parametrize(
    ("one", "kind", "unit", "en", "zh"),
    [
        (rule(), "level", MONEY, "% a year", "%/年"),
        (rule(), "share", PER_CENT, "points a year", "个百分点/年"),
        (rule(), "count", Text(en="firms", zh="家"), "firms a year", "家/年"),
        (rule("ratio", "2"), "level", MONEY, "% a year", "%/年"),
        (rule("ratio", "2"), "share", PER_CENT, "points a year", "个百分点/年"),
        (rule("sum"), "level", MONEY, "100 million CNY a year", "亿元/年"),
        (rule("mean"), "level", Text(en="km2", zh="平方公里"), "km2 a year", "平方公里/年"),
        (rule("mean"), "level", Text(en="km2/year", zh="平方公里/年"), "km2/year", "平方公里/年"),
        (rule("mean", "5", "down"), "rate", PER_CENT, "%", "%"),  # what the years left may average, no growth
        (GROWTH, "rate", PER_CENT, "% a year", "%/年"),
        (rule("mean_growth", "10"), "count", Text(en="firms", zh="家"), "% a year", "%/年"),
        (rule("cumulative_growth", "-13.5", "down"), "level", Text(en="tonnes", zh="吨"), "% a year", "%/年"),
        (rule("cumulative_growth", "13.5", yearly="cut"), "rate", PER_CENT, "% a year", "%/年"),
        (rule(first=2026, last=2026), "rate", PER_CENT, "%", "%"),
        (rule(first=2026, last=2026), "level", MONEY, "100 million CNY", "亿元"),
    ],
)
def test_what_the_pace_is_in(one, kind, unit, en, zh):
    assert pace_unit(one, kind, unit) == Text(en=en, zh=zh)


rates = st.lists(st.floats(-10, 15), min_size=0, max_size=4)


@given(
    rates, st.sampled_from(["mean_growth", "cumulative_growth"]), st.sampled_from(["growth", "cut"]), st.floats(1, 9)
)
def test_who_keeps_the_pace_of_growth_ends_on_the_bound(figures, accumulation, yearly, goal):
    one = rule(accumulation, str(goal), yearly=yearly)
    _ends_on_the_bound(one, figures, goal, "rate")


@given(st.lists(st.floats(0, 10), max_size=4), st.sampled_from(["mean", "sum"]), st.floats(41, 90))
def test_who_keeps_the_pace_of_amounts_ends_on_the_bound(figures, accumulation, goal):
    _ends_on_the_bound(rule(accumulation, str(goal)), figures, goal, "level")


def _ends_on_the_bound(one, figures, goal, kind):
    known = dict(zip(range(2026, 2031), figures, strict=False))
    needed = pace_needed(one, known, None, kind)
    if needed is None:  # nothing is left to do
        assert one.accumulation == "sum"
        assert sum(figures) >= goal
        return
    whole = np.array([[*figures, *([needed] * (5 - len(figures)))]])
    assert accumulate(one, whole)[0] == pytest.approx(goal)


@given(st.floats(1, 100), st.floats(1, 100), st.integers(2025, 2029), st.sampled_from(["level", "index", "share"]))
def test_who_keeps_the_pace_of_a_level_ends_on_the_bound(value, goal, year, kind):
    one = rule(center=str(goal), side="up" if goal > value else "down")
    needed = pace_needed(one, {year: value}, None, kind)
    if goal == value:
        assert needed is None
        return
    left = 2030 - year
    end = value + left * needed if kind == "share" else value * (1 + needed / 100) ** left
    assert end == pytest.approx(goal)
