"""What every kind of indicator must keep; runs over KINDS."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancast.core.indicators import KINDS, OutOfRangeError, kind

FIGURES = {
    "level": st.floats(1e-6, 1e12),
    "index": st.floats(1e-6, 1e6),
    "count": st.integers(0, 10**9).map(float),
    "share": st.floats(0, 100),
    "rate": st.floats(-100, 1000),
}


every_kind = pytest.mark.parametrize("one", KINDS, ids=lambda one: one.name)


def test_names_differ_and_are_found():
    assert len({one.name for one in KINDS}) == len(KINDS)
    assert all(kind(one.name) is one for one in KINDS)
    with pytest.raises(ValueError, match="unknown kind 'size'"):
        kind("size")


@every_kind
@given(st.data())
@settings(max_examples=40)
def test_scale_and_back_is_the_figure(one, data):
    figure = np.array([data.draw(FIGURES[one.name])])
    np.testing.assert_allclose(one.from_scale(one.to_scale(figure)), figure, rtol=1e-9, atol=1e-9)


@every_kind
@given(st.floats(-1e6, 1e6))
@settings(max_examples=40)
def test_every_value_of_the_scale_is_a_figure_in_range(one, scaled):
    assert one.holds(one.settle(one.from_scale(np.array([scaled]))))


@every_kind
@given(st.data())
@settings(max_examples=40)
def test_scale_keeps_order(one, data):
    low, high = sorted(data.draw(st.tuples(FIGURES[one.name], FIGURES[one.name])))
    assert one.to_scale(np.array([low]))[0] <= one.to_scale(np.array([high]))[0]


@every_kind
def test_figures_out_of_range_are_refused_with_the_figure(one):
    for bad in (np.nan, np.inf, {"rate": -np.inf, "share": 100.1}.get(one.name, -1.0)):
        with pytest.raises(OutOfRangeError, match=one.name):
            one.to_scale(np.array([1.0, bad]))


def test_settled_counts_are_whole():
    np.testing.assert_array_equal(kind("count").settle(np.array([2.4, 2.6])), [2.0, 3.0])
