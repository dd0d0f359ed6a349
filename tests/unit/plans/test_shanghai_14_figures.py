"""Shanghai's 14th plan: the 20 targets of its table, and every figure of the public table of it."""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal

import pytest

from bundled_folders import (
    documents_named,
    entries_of,
    is_chinese,
    period_of,
    rows_of,
    shared_rows,
    texts_below,
)
from plancast.core.figures import parse_figure
from plancast.core.units import parse_unit
from plancast.reading import find_plan
from plancast.reading.observations import read_observations
from plancast.reading.plan import read_plan

PLAN = "shanghai-14"

PRINTED = {
    "gdp_growth_avg": "about 5",
    "labour_productivity": "about 36",
    "built_land_gdp_gain": "cumulative 20",
    "fin_market_turnover": "about 2800",
    "mnc_hq": "1000",
    "rd_gdp_ratio": "about 4.5",
    "hv_patents_per_10k": "about 30",
    "digital_economy_share": ">60",
    "income_growth": "in step with economic growth",
    "unemployment_surveyed": "<5.5",
    "higher_edu_share": "45",
    "old_housing_renewal": "about 110 in tracts and about 20 scattered",
    "life_expectancy": ">84",
    "energy_per_gdp_cut": "as required by the state",
    "co2_per_gdp_cut": "as required by the state",
    "air_quality": "national grade II throughout and steadily, some pollutants better than grade I",
    "surface_water_good": ">60",
    "waste_recycling": ">45",
    "forest_cover": "19.5",
    "safety_death_rate": "<0.01",
}
"""The table of the outline, in its order."""

BINDING = set(list(PRINTED)[13:]) | {"old_housing_renewal"}

MOVED = {"gdp_growth_avg": "gdp_growth"}
"""Figures that stand under another indicator: the stated mean beside the yearly figures that it is the mean of."""


def test_the_plan_and_all_its_releases_read_without_a_finding():
    plan, findings = read_plan(find_plan(PLAN))
    assert plan is not None and [finding.line() for finding in findings] == []
    observations, findings = read_observations(find_plan(PLAN), plan)
    assert [finding.line() for finding in findings] == []
    assert len(observations) == len(rows_of(PLAN)) > 400


def test_targets_are_the_20_of_the_table_in_its_order():
    targets = entries_of(PLAN, "targets")
    assert {name: entry["printed"]["en"] for name, entry in targets.items()} == PRINTED
    assert list(targets) == list(PRINTED)
    assert [entry["number"] for entry in targets.values()] == [str(number) for number in range(1, 21)]
    assert {name for name, entry in targets.items() if entry["force"] == "binding"} == BINDING


def test_targets_keep_ids_periods_and_force_of_the_public_table():
    printed = {row["indicator"]: row for row in shared_rows("fyp14") if row["kind"].startswith("target")}
    targets = entries_of(PLAN, "targets")
    assert list(printed) == list(targets)
    for name, entry in targets.items():
        assert (entry["force"] == "binding") == (printed[name]["kind"] == "target binding"), name
        assert printed[name]["period"] == entry.get("by", entry.get("over")), name


def _value(text: str, unit: str) -> Decimal:
    return parse_figure(text, parse_unit(unit)).value * parse_unit(unit).scale


def test_every_figure_of_the_public_table_is_in_the_plan():
    known = {
        (row["indicator"], row["period"], _value(row["value"], row["unit"]), row["release_date"])
        for row in rows_of(PLAN)
    }
    missing = [
        row
        for row in shared_rows("fyp14")
        if not row["kind"].startswith("target")
        and (
            MOVED.get(row["indicator"], row["indicator"]),
            period_of(row),
            _value(row["value"], row["unit"]),
            row["known_by"],
        )
        not in known
    ]
    assert missing == []


@pytest.mark.parametrize(
    ("year", "first", "today"),
    [("2021", "8.1", "8.7"), ("2022", "-0.2", "0.2"), ("2023", "5.0", "5.3"), ("2024", "5.0", "4.9")],
)
def test_growth_keeps_its_first_release_and_todays_figure(year, first, today):
    told = sorted(
        (row["release_date"], row["value"])
        for row in rows_of(PLAN)
        if (row["indicator"], row["period"]) == ("gdp_growth", year)
    )
    assert (told[0][1], told[-1][1]) == (first, today)


def test_days_and_documents_of_the_rows():
    documents = entries_of(PLAN, "documents")
    for row in rows_of(PLAN):
        assert row["release_date"] == documents[row["source"]]["published"], row
    named = {row["source"] for row in rows_of(PLAN)} | {"congress_close_2021"}  # that one dates the approval
    for name in ("targets", "indicators"):
        named |= documents_named(entries_of(PLAN, name))
    assert named == set(documents)


def test_the_outline_is_known_from_its_first_printing_after_approval():
    head, outline = entries_of(PLAN, "plan"), entries_of(PLAN, "documents")["outline_2021"]
    assert head["adopted"] == "2021-01-27" == entries_of(PLAN, "documents")["congress_close_2021"]["published"]
    assert date.fromisoformat(head["adopted"]) <= date.fromisoformat(outline["published"]) <= date(2021, 2, 1)
    assert "assumed" in outline["note"]["en"] and "假定" in outline["note"]["zh"]


def test_no_row_stands_twice():
    keys = Counter(
        (row["indicator"], row["period"], row["value"], row["release_date"], row["source"]) for row in rows_of(PLAN)
    )
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize("name", ["plan", "documents", "indicators", "targets"])
def test_texts_are_in_both_languages(name):
    for text in texts_below(entries_of(PLAN, name)):
        assert not is_chinese(text["en"]), text
        assert text["zh"], text
