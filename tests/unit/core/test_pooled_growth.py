"""The fitted constants survive their file, and refuse to be half there."""

import json
from pathlib import Path

import pytest

from plancast.core.pooled_growth import PooledGrowthError, pooled_growth_from_text, text_from_pooled_growth

SHIPPED = Path(__file__).parents[3] / "src/plancast/shipped/pooled_growth.json"


def test_shipped_constants_carry_their_record():
    constants = pooled_growth_from_text(SHIPPED.read_text(encoding="utf-8"))
    assert constants.last_year == 2012
    assert constants.n_years == 15
    assert "Feenstra" in constants.source and "CC BY 4.0" in constants.source
    assert constants.script == "scripts/fit_pooled.py"


def test_text_and_back_is_the_same():
    constants = pooled_growth_from_text(SHIPPED.read_text(encoding="utf-8"))
    assert pooled_growth_from_text(text_from_pooled_growth(constants)) == constants


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"mean": [1.0]}, "expected 1"),
        ({"tail": 2.0}, "above 2"),
        ({"novel": 1}, "missing or unknown"),
    ],
)
def test_constants_that_do_not_fit_are_refused(change, said):
    found = json.loads(SHIPPED.read_text(encoding="utf-8")) | change
    with pytest.raises(PooledGrowthError, match=said):
        pooled_growth_from_text(json.dumps(found))


def test_correlation_that_is_none_is_refused():
    found = json.loads(SHIPPED.read_text(encoding="utf-8"))
    found["correlation"][0][1] = found["correlation"][1][0] = 1.5
    with pytest.raises(PooledGrowthError, match="positive definite"):
        pooled_growth_from_text(json.dumps(found))
