"""Shanghai's yearly plans: every target of the public table with its outcomes, all bounds that were printed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from bundled_folders import documents_named, entries_of, is_chinese, period_of, rows_of, shared_rows, texts_below
from plancast.core.figures import parse_figure
from plancast.core.units import parse_unit
from plancast.reading import find_plan
from plancast.reading.observations import read_observations
from plancast.reading.plan import read_plan

PLAN = "shanghai-yearly"
ELSEWHERE = {("gdp_growth_avg", "2026-2030"), ("gdp_growth_avg", "2021-2025")}
"""Target and outcome of the 15th and the 14th plan, which have folders of their own."""


def _target_of(row: dict[str, str]) -> str:
    return f"{row['indicator'].removesuffix('_avg')}_{row['period'].replace('-', '_')}"


def _bounds(entry: dict) -> set[str]:
    return {entry["printed"]["en"], *(one["printed"]["en"] for one in entry.get("versions", []))}


def _words(row: dict[str, str]) -> set[str]:
    """Return how a bound of the public table may be written in the plan."""
    value = row["value"]
    bare = value.lstrip("~>=")
    if value.startswith("~"):
        return {f"about {bare}"}
    if value.startswith(">=") or "or more" in row["note"]:
        return {f"at least {bare}", value}
    return {value}


def test_the_plan_and_all_its_releases_read_without_a_finding():
    plan, findings = read_plan(find_plan(PLAN))
    assert plan is not None and [finding.line() for finding in findings] == []
    observations, findings = read_observations(find_plan(PLAN), plan)
    assert [finding.line() for finding in findings] == []
    assert len(observations) == len(rows_of(PLAN)) > 150


def test_every_bound_of_the_public_table_is_in_the_plan():
    targets = entries_of(PLAN, "targets")
    wanted = [
        row
        for row in shared_rows("growth_targets")
        if row["kind"].startswith("target")
        and row["value"] != "none"
        and (row["indicator"], row["period"]) not in ELSEWHERE
    ]
    for row in wanted:
        entry = targets[_target_of(row)]
        assert _bounds(entry) & _words(row), row
        assert entry["over"] == row["period"], row
    assert {_target_of(row) for row in wanted} == set(targets)


def test_a_year_without_a_target_has_none_and_the_plan_says_so():
    assert not any(entry["over"] == "2015" for entry in entries_of(PLAN, "targets").values())
    note = entries_of(PLAN, "plan")["note"]
    assert "2015" in note["en"] and "2015" in note["zh"]


def test_two_bounds_that_sources_print_are_both_kept():
    targets = entries_of(PLAN, "targets")
    assert {name: _bounds(entry) for name, entry in targets.items() if "versions" in entry} == {
        "gdp_growth_2006": {">10", "10"},
        "gdp_growth_2010": {">8", "8"},
    }
    assert targets["gdp_growth_2016"]["printed"]["en"] == "6.5-7"


def _value(row: dict[str, str]) -> Decimal:
    return parse_figure(row["value"], parse_unit(row["unit"])).value


def test_every_outcome_of_the_public_table_is_in_the_plan():
    known = {(row["indicator"], row["period"], _value(row), row["release_date"]) for row in rows_of(PLAN)}
    missing = [
        row
        for row in shared_rows("growth_targets")
        if not row["kind"].startswith("target")
        and (row["indicator"], row["period"]) not in ELSEWHERE
        and (row["indicator"], period_of(row), _value(row), row["known_by"]) not in known
    ]
    assert missing == []


def test_days_and_documents_of_the_rows():
    documents = entries_of(PLAN, "documents")
    for row in rows_of(PLAN):
        assert row["release_date"] == documents[row["source"]]["published"], row
    named = {row["source"] for row in rows_of(PLAN)} | {"chinagate_2015"}  # that one says that 2015 had no target
    for name in ("targets", "indicators"):
        named |= documents_named(entries_of(PLAN, name))
    assert named == set(documents)


@pytest.mark.parametrize("name", ["plan", "documents", "indicators", "targets"])
def test_texts_are_in_both_languages(name):
    for text in texts_below(entries_of(PLAN, name)):
        assert not is_chinese(text["en"]), text
        assert text["zh"], text
