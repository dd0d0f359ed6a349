"""Yearly figures become the one that is judged: on the bound, just beside it, and whatever they are."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancast.core.rule import Bound, Rule
from plancast.core.verdicts import accumulate

YEARS = (2026, 2030)


def rule(accumulation: str, **more: object) -> Rule:
    return Rule(("x",), accumulation, *YEARS, None, None, "up", **more)  # type: ignore[arg-type]


def members(*years: float) -> np.ndarray:
    return np.array([years])


def test_growth_whose_geometric_mean_is_exactly_4_5_meets_about_5():
    half = 100 * (1.045**2 / 1.1 - 1)  # 10 % and this year make 4.5 % twice
    values = np.array([[10.0, half, 4.5, 4.5, 4.5], [10.0, half, 4.5, 4.5, 4.49]])
    judged = accumulate(rule("mean_growth", yearly="growth"), values)
    assert Bound(lower=Decimal("4.5")).holds(judged).tolist() == [True, False]


def test_growth_of_shanghai_in_the_14th_plan():
    # The outline of the 15th plan prints 4.9 for 2021-2025: that of the revised figures, not of the first releases.
    revised, first = members(8.7, 0.2, 5.3, 4.9, 5.4), members(8.1, -0.2, 5.0, 5.0, 5.4)
    asked = rule("mean_growth", yearly="growth")
    assert round(float(accumulate(asked, revised)[0]), 1) == 4.9
    assert round(float(accumulate(asked, first)[0]), 1) == 4.6


def test_mean_growth_of_a_level_counts_from_its_base_year():
    values = members(np.nan, np.nan, np.nan, np.nan, 100 * 1.08**5)
    assert accumulate(rule("mean_growth", base_year=2025), values, 100.0)[0] == pytest.approx(8.0)
    six_years = members(np.nan, np.nan, np.nan, np.nan, 100 * 1.08**6)
    assert accumulate(rule("mean_growth", base_year=2024), six_years, 100.0)[0] == pytest.approx(8.0)


def test_mean_of_unemployment_that_is_exactly_5_holds():
    judged = accumulate(rule("mean"), members(4.9, 5.1, 5.0, 4.8, 5.2))
    assert Bound(upper=Decimal("5.0")).holds(judged).all()


def test_sum_level_and_ratio():
    values = members(50.0, 60.0, 70.0, 80.0, 90.0)
    assert accumulate(rule("sum"), values)[0] == 350.0
    assert accumulate(rule("level"), values)[0] == 90.0
    assert accumulate(rule("ratio", base_year=2020), values, 45.0)[0] == 2.0


def test_cumulative_change_of_growth_of_cuts_and_of_a_level():
    fours = members(4.0, 4.0, 4.0, 4.0, 4.0)
    assert accumulate(rule("cumulative_growth", yearly="growth"), fours)[0] == pytest.approx(21.665, abs=0.001)
    assert accumulate(rule("cumulative_growth", yearly="cut"), fours)[0] == pytest.approx(18.463, abs=0.001)
    assert accumulate(rule("cumulative_growth"), members(9, 9, 9, 9, 0.32), 0.37)[0] == pytest.approx(
        -13.514, abs=0.001
    )
    assert accumulate(rule("mean_growth", yearly="cut"), fours)[0] == pytest.approx(4.0)


def test_compared_level_beside_an_indicator_of_growth():
    of_growth = rule("mean_growth", yearly="growth")
    level = members(np.nan, np.nan, np.nan, np.nan, 100 * 1.05**5)
    assert accumulate(of_growth, level, 100.0, yearly="level")[0] == pytest.approx(5.0)


def test_what_has_accumulated_so_far():
    so_far = rule("sum").until(2027)
    assert accumulate(so_far, members(50.0, 60.0))[0] == 110.0
    with pytest.raises(ValueError, match="2031 does not count for a rule over 2026 to 2030"):
        rule("sum").until(2031)


@pytest.mark.parametrize(
    ("given_rule", "values", "base", "words"),
    [
        (rule("sum"), np.ones((3, 4)), None, r"expected \(member, 5\)"),
        (rule("sum"), np.ones(5), None, r"expected \(member, 5\)"),
        (rule("ratio"), np.ones((3, 5)), None, "base above 0, got None"),
        (rule("mean_growth"), np.ones((3, 5)), 0.0, "base above 0, got 0.0"),
        (rule("event"), np.ones((3, 5)), None, "an event has a date"),
    ],
)
def test_callers_faults(given_rule, values, base, words):
    with pytest.raises(ValueError, match=words):
        accumulate(given_rule, values, base)


growths = st.lists(st.floats(-50, 50), min_size=5, max_size=5)


@given(growths)
def test_mean_growth_lies_between_the_smallest_and_the_largest(years):
    judged = accumulate(rule("mean_growth", yearly="growth"), members(*years))[0]
    assert min(years) - 1e-9 <= judged <= max(years) + 1e-9


@given(growths, st.floats(0.1, 1e6))
def test_growth_rates_and_the_levels_they_make_accumulate_alike(years, base):
    level = base * np.cumprod(1 + np.array(years) / 100)
    for kind in ("mean_growth", "cumulative_growth"):
        of_rates = accumulate(rule(kind, yearly="growth"), members(*years))[0]
        of_level = accumulate(rule(kind, base_year=2025), members(*level), base)[0]
        assert of_rates == pytest.approx(of_level, abs=1e-6)


@given(growths)
def test_more_in_any_year_is_never_less_in_the_end(years):
    more = [years[0] + 1, *years[1:]]
    for kind in ("mean", "sum", "mean_growth", "cumulative_growth"):
        asked = rule(kind, yearly="growth")
        assert accumulate(asked, members(*more))[0] >= accumulate(asked, members(*years))[0]


def test_growth_of_less_than_all_ends_at_nothing():
    assert accumulate(rule("mean_growth", yearly="growth"), members(-150.0, 5, 5, 5, 5))[0] == -100.0
