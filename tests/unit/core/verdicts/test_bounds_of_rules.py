"""Bounds hold as in decimal arithmetic: binary rounding neither meets nor misses them."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from plancast.core.rule import Bound


def test_sum_of_tenths_meets_its_bound():
    assert Bound(lower=Decimal("0.3")).holds(np.array([0.1 + 0.2])).all()
    assert Bound(upper=Decimal("0.3")).holds(np.array([0.1 + 0.2])).all()
    assert not Bound(upper=Decimal("0.3"), upper_open=True).holds(np.array([0.1 + 0.2])).any()


def test_neither_nothing_nor_infinity_disturbs_it():
    held = Bound(lower=Decimal(5)).holds(np.array([np.nan, np.inf, -np.inf, 0.0, 1e-310, 1e308]))
    assert held.tolist() == [False, True, False, False, False, True]


def test_bound_of_more_than_ten_digits_is_met_by_itself():
    assert Bound(lower=Decimal("123456789012.34")).holds(np.array([123456789012.34])).all()


def test_shape_is_kept():
    assert Bound(lower=Decimal(1)).holds(np.ones((2, 3, 4))).shape == (2, 3, 4)


@given(st.decimals("-1000000", "1000000", places=3))
def test_every_decimal_meets_itself_from_both_sides(value):
    values = np.array([float(value)])
    assert Bound(lower=value, upper=value).holds(values).all()
    assert not Bound(lower=value, lower_open=True).holds(values).any()
    assert not Bound(upper=value, upper_open=True).holds(values).any()
