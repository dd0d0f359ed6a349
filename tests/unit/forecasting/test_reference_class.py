"""Base rates: counted, named, as known on a day."""

import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancast.core.reference import PastTarget, past_target_from_row
from plancast.forecasting.reference_class import probability, rate_interval

SHIPPED = Path(__file__).parents[3] / "src/plancast/shipped/reference_class.csv"
TODAY = date(2026, 6, 30)


@pytest.fixture(scope="module")
def past():
    with SHIPPED.open(encoding="utf-8") as lines:
        return tuple(past_target_from_row(row) for row in csv.DictReader(lines))


def target(number, *, met, known, kind="count", horizon="plan", grade="A"):
    return PastTarget(
        plan=f"p{number}", target="t", kind=kind, direction="at_least", horizon=horizon, printed="1", outcome="1",
        met=met, outcome_known=known, grade=grade, source="s",
    )  # fmt: skip


def test_rate_interval_matches_quantiles_of_beta():
    # 10 % and 90 % quantiles of Beta(8.5, 2.5) and Beta(8.5, 6.5), by scipy.stats.beta.ppf
    assert rate_interval(8, 10) == pytest.approx((0.60517, 0.91638), abs=1e-4)
    assert rate_interval(8, 14) == pytest.approx((0.40261, 0.72655), abs=1e-4)


def test_growth_over_a_plan_is_its_own_class(past):
    found = probability("growth", "at_least", past, TODAY)
    assert (found.met, found.n, found.step) == (8, 14, 0)
    assert found.probability == pytest.approx(8.5 / 15)
    assert "mean growth over a plan" in found.name.en
    assert found.interval_80[0] < found.probability < found.interval_80[1]


def test_yearly_growth_is_not_mixed_with_plans(past):
    found = probability("yearly_growth", "at_least", past, TODAY)
    assert (found.met, found.n, found.step) == (11, 18, 0)
    assert "yearly" in found.name.en


def test_a_thin_class_is_widened_in_named_steps(past):
    counted = probability("count", "at_least", past, TODAY)
    assert counted.step == 1
    assert "at least" in counted.name.en
    assert "不低于" in counted.name.zh
    capped = probability("rate_cap", "at_most", past, TODAY)
    assert capped.step == 2
    assert capped.name.en == "all targets of plans"


def test_only_outcomes_known_by_the_day_count(past):
    early = probability("growth", "at_least", past, date(2005, 1, 1))
    assert early.n == 9
    assert probability("growth", "at_least", past, date(1950, 1, 1)) is None


def test_second_hand_rows_never_count():
    rows = tuple(target(i, met=True, known=date(2020, 1, 1), grade="B") for i in range(6))
    assert probability("count", "at_least", rows, TODAY) is None


outcomes = st.lists(st.tuples(st.booleans(), st.dates(date(2000, 1, 1), date(2030, 1, 1))), max_size=12)


@given(outcomes, st.dates(date(2000, 1, 1), date(2030, 1, 1)))
@settings(max_examples=60)
def test_later_outcomes_change_nothing(rows, day):
    full = tuple(target(i, met=met, known=known) for i, (met, known) in enumerate(rows))
    kept = tuple(one for one in full if one.outcome_known <= day)
    assert probability("count", "at_least", full, day) == probability("count", "at_least", kept, day)
