"""Figures given as bounds or ranges, events to come, figures told too early: what they decide, and what they do not."""

from datetime import date

import pytest

from plancast.assessment.outcome import outcome_of
from plancast.core.series import YearFigure, YearlySeries
from sample_plans import make_case, make_indicator, make_row, make_target

SHARE = make_indicator()
AT_LEAST_35 = make_target(printed=">=35", by="2026")


@pytest.mark.parametrize(
    ("printed", "met"),
    [
        ("35", True),
        ("34.9", False),
        ("<35", False),
        (">35", True),
        (">40", True),
        ("<40", None),
        (">30", None),
        ("34-36", None),
        ("36-38", True),
        ("30-34", False),
        ("~35", True),
    ],
)
def test_a_bound_or_a_range_decides_where_all_of_it_lies_on_one_side(printed, met):
    release = make_row("share", 2026, printed, "2027-03-01", unit="%")
    series = YearlySeries("share", (YearFigure(2026, release.value, (release,)),))
    found = outcome_of(make_case(AT_LEAST_35, SHARE, series=series, as_of=date(2027, 3, 31)))
    assert (found.met if found is not None else None) is met
