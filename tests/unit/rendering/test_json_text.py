"""JSON is laid out as the standard library lays it out, byte for byte."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancast.rendering.json_text import written

SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
VALUES = st.recursive(SCALARS, lambda one: st.lists(one) | st.dictionaries(st.text(), one), max_leaves=20)


@given(VALUES)
@settings(max_examples=60)
def test_bytes_are_those_of_the_standard_library(value: object) -> None:
    assert written(value) == json.dumps(value, ensure_ascii=False, allow_nan=False, indent=2)


@pytest.mark.parametrize("value", [float("nan"), [float("inf")], {"a": -float("inf")}])
def test_what_is_not_finite_is_refused(value: object) -> None:
    with pytest.raises(ValueError):
        written(value)
