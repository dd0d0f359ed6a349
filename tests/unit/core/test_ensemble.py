"""The ensemble refuses what is not a set of joint futures."""

import numpy as np
import pytest

from plancast.core.ensemble import Ensemble, EnsembleShapeError


def test_one_item_is_taken_by_name():
    members = np.arange(12.0).reshape(2, 3, 2)
    ensemble = Ensemble(members, (2026, 2027, 2028), ("a", "b"))
    np.testing.assert_array_equal(ensemble.of("b"), members[:, :, 1])
    assert ensemble.n_members == 2
    with pytest.raises(KeyError, match="it has: a, b"):
        ensemble.of("c")


@pytest.mark.parametrize(
    ("shape", "periods", "items", "said"),
    [
        ((2, 2), (2026, 2027), ("a",), "expected"),
        ((2, 1, 1), (2026, 2027), ("a",), "expected"),
        ((2, 2, 2), (2026, 2027), ("a", "a"), "must differ"),
        ((2, 2, 1), (2027, 2026), ("a",), "must rise"),
    ],
)
def test_axes_that_do_not_fit_are_refused(shape, periods, items, said):
    with pytest.raises(EnsembleShapeError, match=said):
        Ensemble(np.zeros(shape), periods, items)


def test_a_hole_is_named():
    members = np.zeros((2, 1, 1))
    members[1] = np.nan
    with pytest.raises(EnsembleShapeError, match="member 1 of gdp in 2026"):
        Ensemble(members, (2026,), ("gdp",))
