"""Major projects: investment and time, arithmetic and no model."""

from datetime import date

import pytest

from plancast.assessment import assess_projects
from sample_plans import SOURCE, make_plan


def project_on(day, **known):
    written = {"id": "bridge", "name": "Bridge", "stage": "construction", "source": SOURCE, **known}
    (found,) = assess_projects(make_plan([], projects={"bridge": written}), date.fromisoformat(day))
    return found


@pytest.mark.parametrize(
    ("day", "share"),
    [  # 2026 and 2027 have 730 days
        ("2025-12-31", 0.0),
        ("2026-01-01", 1 / 730),
        ("2026-12-31", 0.5),
        ("2027-12-31", 1.0),
        ("2030-01-01", 1.0),
    ],
)
def test_time_elapsed_is_the_share_of_days(day, share):
    assert project_on(day, start="2026", end="2027").time_elapsed == pytest.approx(share)


def test_investment_is_compared_in_one_unit():
    found = project_on("2026-06-30", total_investment="2 bn CNY", cumulated_investment="5亿元")
    assert found.invested_share == pytest.approx(0.25)


@pytest.mark.parametrize(
    "known",
    [
        {},
        {"total_investment": "2 bn CNY"},
        {"cumulated_investment": "5亿元"},
        {"total_investment": "0 CNY", "cumulated_investment": "5亿元"},
        {"total_investment": "2000", "cumulated_investment": "500"},  # no units, nothing to compare
    ],
)
def test_what_is_not_known_is_left_open(known):
    found = project_on("2026-06-30", **known)
    assert (found.invested_share, found.time_elapsed) == (None, None)
