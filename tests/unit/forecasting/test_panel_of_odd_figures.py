"""Figures known on a day become a panel; what cannot be forecast from is left out and never ends the run."""

from datetime import date

import numpy as np
import pytest

from plancast.core.figures import parse_figure
from plancast.core.finding import Where
from plancast.core.observations import Observation, ReleaseStatus, Vintages
from plancast.core.periods import parse_period
from plancast.core.plan import Indicator, Plan, PlanHead
from plancast.core.text import Text
from plancast.core.units import parse_unit
from plancast.forecasting import panel_from_figures

STEADY = ("12", "13", "14", "13", "15", "16")


def release(item, year, printed, unit):
    return Observation(
        item,
        parse_period(year),
        parse_figure(printed, parse_unit(unit)),
        date(2026, 6, 1),
        ReleaseStatus.FINAL,
        "yearbook",
        0,
        Where(file="observations/a.csv", line=2),
    )


def panel_of(printed, kind, unit="%", *, to_date=None, **more):
    """The panel of one indicator with a figure a year, the newest of 2025, and perhaps one of the running year."""
    own = Indicator(id="x", name=Text(en="X", zh="某"), unit=parse_unit(unit), kind=kind, year_to_date="x_ytd", **more)
    plan = Plan(
        id="city",
        head=PlanHead.model_validate(
            {"schema": 1, "name": "Plan", "region": "City", "period": "2026-2030", "adopted": "2026-03-01"}
        ),
        indicators={"x": own, "x_ytd": own.model_copy(update={"id": "x_ytd", "year_to_date": None})},
    )
    rows = [release("x", str(2026 - len(printed) + place), one, unit) for place, one in enumerate(printed)]
    early = [] if to_date is None else [release("x_ytd", f"{year}-01/06", to_date, unit) for year in range(2020, 2027)]
    releases = {item: {row.period: (row,) for row in found} for item, found in (("x", rows), ("x_ytd", early)) if found}
    return panel_from_figures(plan, Vintages(date(2026, 7, 1), releases), ["x"], None)


def test_indicators_of_a_plan_are_not_alike():
    panel = panel_of(STEADY, "share")
    assert not panel.alike
    assert panel.of("x").values.tolist() == [12, 13, 14, 13, 15, 16]


@pytest.mark.parametrize(
    ("kind", "unit", "is_growth", "bad"),
    [
        ("share", "%", False, "226"),
        ("share", "%", False, "-3"),
        ("level", "km", False, "0"),
        ("index", "points", False, "0"),
        ("rate", "%", True, "-100"),
    ],
)
def test_a_figure_out_of_range_is_left_out(kind, unit, is_growth, bad):
    for place in (0, 3):
        printed = (*STEADY[:place], bad, *STEADY[place:])
        found = panel_of(printed, kind, unit, is_growth=is_growth).of("x")
        np.testing.assert_array_equal(found.values, np.array(STEADY, dtype=np.float64))
        assert 2019 + place not in found.years


@pytest.mark.parametrize("printed", [(*STEADY, "-4", "5"), (*STEADY, "-4"), (*STEADY, "0")])
@pytest.mark.parametrize(("kind", "unit"), [("level", "km"), ("index", "points")])
def test_a_balance_or_what_has_ended_gets_no_trajectory(printed, kind, unit):
    assert panel_of(printed, kind, unit).series == ()


def test_too_few_figures_in_range_give_no_trajectory():
    assert panel_of((*STEADY[:4], "226", "230"), "share").series == ()


@pytest.mark.parametrize(
    ("kind", "unit", "to_date"),
    [("share", "%", "226"), ("level", "km", "0"), ("level", "km", "-2"), ("count", "firms", "0")],
)
def test_a_year_to_date_figure_out_of_range_tells_nothing(kind, unit, to_date):
    assert panel_of(STEADY, kind, unit, to_date=to_date).of("x").nowcast is None


def test_a_year_to_date_figure_in_range_is_listened_to():
    assert panel_of(STEADY, "level", "km", to_date="7").of("x").nowcast is not None
