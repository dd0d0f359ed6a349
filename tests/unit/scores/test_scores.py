"""Scores against closed forms and the definition."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancast.scores import brier, crps


def test_crps_of_the_normal_law_matches_its_closed_form():
    # Gneiting & Raftery (2007), equation 21: at the mean of N(0, 1) it is (sqrt(2) - 1) / sqrt(pi) = 0.23370
    members = np.random.default_rng(1).standard_normal(200_000)
    assert float(crps(members, np.array(0.0))) == pytest.approx(0.23370, abs=0.002)


@given(st.lists(st.floats(-10, 10), min_size=2, max_size=12), st.floats(-10, 10))
@settings(max_examples=50)
def test_crps_equals_its_definition_over_all_pairs(values, observed):
    members = np.array(values)
    n = len(members)
    pairs = np.abs(members[:, None] - members).sum() / (2 * n * (n - 1))
    expected = np.abs(members - observed).mean() - pairs
    assert float(crps(members, np.array(observed))) == pytest.approx(expected, abs=1e-9)


def test_scores_refuse_what_cannot_be_scored():
    with pytest.raises(ValueError, match="at least 2 members"):
        crps(np.array([1.0]), np.array(1.0))
    with pytest.raises(ValueError, match="from 0 to 1"):
        brier(np.array([1.2]), np.array([1]))
    with pytest.raises(ValueError, match="from 0 to 1"):
        brier(np.array([np.nan]), np.array([1]))
