"""The year from its year-to-date figures."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancast.forecasting.nowcast import Nowcast, NowcastError, nowcast

# Shanghai's growth after three quarters, and of the year: 2011, 2019, 2020, 2022, 2023, 2024 (first releases)
TO_DATE = np.array([8.3, 6.0, -0.3, -1.4, 6.0, 4.7])
YEAR = np.array([8.2, 6.0, 1.7, -0.2, 5.0, 5.0])


def test_growth_goes_on_with_the_error_of_past_years():
    seen = nowcast("growth", 2025, 5.5, TO_DATE, YEAR)
    assert seen.mean == 5.5
    assert 0.8 < seen.sd < 1.3  # root mean square of the six errors is 1.06
    assert (seen.n_pairs, seen.is_pooled) == (6, False)


def test_a_level_goes_by_its_usual_share_of_the_year():
    seen = nowcast("level", 2026, 75.0, np.array([74.0, 75.0, 76.0]), np.array([100.0, 100.0, 100.0]))
    assert seen.mean == pytest.approx(100.0)
    assert 0.5 < seen.sd < 3.0


def test_too_few_pairs_borrow_others_or_say_nothing():
    none = np.empty(0)
    assert nowcast("growth", 2026, 5.0, TO_DATE[:2], YEAR[:2]) is None
    borrowed = nowcast("growth", 2026, 5.0, none, none, pooled_to_date=TO_DATE, pooled_year=YEAR)
    assert borrowed.is_pooled
    assert borrowed.n_pairs == 6


def test_the_years_own_figure_wins():
    assert nowcast("growth", 2025, 5.5, TO_DATE, YEAR, known=5.4) == Nowcast(2025, 5.4, 0.0)


def test_pairs_that_do_not_match_are_refused():
    with pytest.raises(NowcastError, match="pair them"):
        nowcast("growth", 2026, 5.0, TO_DATE, YEAR[:3])
    with pytest.raises(NowcastError, match="above 0"):
        nowcast("level", 2026, 5.0, TO_DATE, YEAR)
    with pytest.raises(NowcastError, match="pair them"):
        nowcast("growth", 2026, np.nan, TO_DATE, YEAR)


@given(st.floats(0.01, 1e4), st.lists(st.floats(0.5, 0.9), min_size=3, max_size=8))
@settings(max_examples=40)
def test_a_level_scales_with_its_unit(unit, shares):
    earlier, year = np.array(shares) * 100.0, np.full(len(shares), 100.0)
    plain = nowcast("level", 2026, 70.0, earlier, year)
    scaled = nowcast("level", 2026, 70.0 * unit, earlier * unit, year * unit)
    assert scaled.mean == pytest.approx(plain.mean * unit, rel=1e-9)
    assert scaled.sd == pytest.approx(plain.sd * unit, rel=1e-6, abs=1e-9)
