"""The bundled Shanghai plan carries over every figure of the public sources, each with its source and release day."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from plancast.core.figures import parse_figure
from plancast.core.periods import parse_day, parse_period
from plancast.core.plan import Document, Fund, Indicator, Measure, PlanHead, Target, Technology
from plancast.core.units import convert, parse_unit
from plancast.reading.observations import read_observations
from plancast.reading.plan import read_plan
from plancast.store.vintages import as_of

ROOT = Path(__file__).parents[3]
PLAN = ROOT / "plans" / "shanghai-15"
SOURCES = ROOT.parent / "shared" / "data" / "shanghai"

CARRIED = {
    "annual": "annual.csv",
    "annual_more": "annual_more.csv",
    "quarterly": "quarterly.csv",
    "quarterly_more": "quarterly_more.csv",
    "pioneering": "pioneering.csv",
    "fyp15_targets": "plan_base.csv",
    "fyp14": "plan14_review.csv",
    "fyp13": "plan13_review.csv",
}
"""Public table: file of the plan that its figures went to first."""

COUNTS = {
    "annual": 574,
    "annual_more": 210,
    "pioneering": 36,
    "plan13_review": 11,
    "plan14_review": 13,
    "plan_base": 11,
    "quarterly": 93,
    "quarterly_more": 128,
}
"""Rows a file; a row that an earlier file holds already (same value, day and source) stands there alone."""

STATUSES = {"actual", "preliminary", "revised", "expectation"}

MOVED = {("fyp14", "forest_cover"): "forest_cover_old"}
"""Figures that went to another indicator, because their scope is another one."""

MERGED = {("annual", "labour_productivity", "2025", "42"): ">42"}
"""Rows that were written without the mark that their own note states, and are carried over with it."""


@cache
def rows() -> tuple[dict[str, str], ...]:
    """All observations of the plan, in the order of the files."""
    found: list[dict[str, str]] = []
    for path in sorted((PLAN / "observations").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            found.extend({**row, "file": path.stem} for row in csv.DictReader(file))
    return tuple(found)


@cache
def entries(name: str) -> dict[str, Any]:
    """One YAML file, every scalar as its text."""
    loaded = yaml.load((PLAN / f"{name}.yaml").read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    assert isinstance(loaded, dict)
    return loaded


def source_rows(name: str) -> list[dict[str, str]]:
    """Figures of one public table, without targets and claims."""
    if not SOURCES.is_dir():
        pytest.skip("the public tables (../shared/data/shanghai) are not on this machine")
    with (SOURCES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["kind"] in STATUSES]


def releases(indicator: str, period: str) -> list[dict[str, str]]:
    return [row for row in rows() if row["indicator"] == indicator and row["period"] == period]


def figures_of(indicator: str, period: str) -> list[str]:
    return sorted(row["value"] for row in releases(indicator, period))


def value_in(text: str, unit: str) -> Decimal:
    return parse_figure(text, parse_unit(unit)).value * parse_unit(unit).scale


def test_the_plan_and_all_its_releases_read_without_a_finding():
    plan, findings = read_plan(PLAN)
    assert plan is not None
    assert [finding.line() for finding in findings] == []
    observations, findings = read_observations(PLAN, plan)
    assert [finding.line() for finding in findings] == []
    assert len(observations) == sum(COUNTS.values())


@pytest.mark.parametrize(
    ("day", "gdp_2020", "growth_2024"),
    [
        (date(2024, 1, 1), "3.87", None),
        (date(2025, 2, 1), "38963.3", "5.0"),
        (date(2026, 3, 1), "41600", "5.0"),
        (date(2026, 11, 24), "41603.9", "4.9"),
    ],
)
def test_what_was_known_on_a_day(day, gdp_2020, growth_2024):
    plan, _ = read_plan(PLAN)
    assert plan is not None
    observations, _ = read_observations(PLAN, plan)
    vintages = as_of(observations, day)
    assert vintages.newest("gdp")[parse_period("2020")].figure.text == gdp_2020
    growth = vintages.newest("gdp_growth").get(parse_period("2024"))
    assert (growth.figure.text if growth else None) == growth_2024


@pytest.mark.parametrize("table", CARRIED)
def test_every_figure_of_the_public_tables_is_carried_over(table):
    plan = {
        (row["indicator"], row["period"], row["value"], row["unit"], row["release_date"], row["release_status"])
        for row in rows()
    }
    by_value = {
        (row["indicator"], row["period"], value_in(row["value"], row["unit"]), row["release_date"]) for row in rows()
    }
    for row in source_rows(table):
        indicator = MOVED.get((table, row["indicator"]), row["indicator"].replace(":", "_"))
        period = parse_period(row["period"].replace(" H1", " Q1-Q2")).text
        printed = MERGED.get((table, indicator, row["period"], row["value"]), row["value"])
        exactly = (indicator, period, printed, row["unit"], row["known_by"], row["kind"])
        known = (indicator, period, value_in(printed, row["unit"]), row["known_by"])
        assert exactly in plan or known in by_value, f"{table}: {row}"


@pytest.mark.parametrize("table", ["annual", "annual_more", "quarterly", "quarterly_more"])
def test_statuses_and_addresses_of_the_public_tables_are_kept(table):
    plan = {(row["indicator"], row["period"], row["value"], row["release_date"]): row for row in rows()}
    for row in source_rows(table):
        period = parse_period(row["period"].replace(" H1", " Q1-Q2")).text
        carried = plan.get((row["indicator"], period, row["value"], row["known_by"]))
        if carried is None or sum(known["value"] == row["value"] for known in releases(row["indicator"], period)) > 1:
            continue
        assert carried["release_status"] == row["kind"]
        assert entries("documents")[carried["source"]].get("url", "") == row["url"]


def test_counts_a_file():
    assert Counter(row["file"] for row in rows()) == COUNTS


def test_no_row_stands_twice():
    keys = Counter(
        (row["indicator"], row["period"], row["value"], row["unit"], row["release_date"], row["source"])
        for row in rows()
    )
    assert [key for key, count in keys.items() if count > 1] == []


def test_no_source_states_two_figures_on_one_day():
    keys = Counter((row["indicator"], row["period"], row["release_date"], row["source"]) for row in rows())
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_row_reads_in_the_unit_of_its_indicator_and_has_a_source():
    indicators = {name: Indicator.model_validate(entry) for name, entry in entries("indicators").items()}
    documents = {name: Document.model_validate(entry) for name, entry in entries("documents").items()}
    for row in rows():
        assert parse_period(row["period"]).text == row["period"], row
        unit = parse_unit(row["unit"])
        convert(parse_figure(row["value"], unit).value, unit, indicators[row["indicator"]].unit)
        assert parse_day(row["release_date"]) == documents[row["source"]].published, row
        assert row["release_status"] in STATUSES, row


def test_every_file_of_the_plan_reads_as_its_noun():
    head = {**entries("plan"), "schema": int(entries("plan")["schema"])}
    assert PlanHead.model_validate(head).period.text == "2026-2030"
    for name, noun in (
        ("targets", Target),
        ("measures", Measure),
        ("funds", Fund),
        ("technologies", Technology),
    ):
        for entry in entries(name).values():
            noun.model_validate(entry)


def test_targets_are_the_20_of_table_1_and_26_of_the_text():
    groups = Counter(entry["group"] for entry in entries("targets").values())
    assert groups["main"] == 20
    assert groups["text"] == 26
    numbers = [entry["number"] for entry in entries("targets").values() if entry["group"] == "main"]
    assert numbers == [str(number) for number in range(1, 21)]


def test_binding_targets_and_those_without_a_number():
    targets = entries("targets")
    binding = {name for name, entry in targets.items() if entry["force"] == "binding"}
    assert binding == {
        "co2_per_gdp_cut",
        "nonfossil_share",
        "pm25",
        "surface_water_good",
        "waste_recycling",
        "safety_death_rate",
        "co2_peak",
    }
    unset = {name for name, entry in targets.items() if entry["printed"]["en"] == "as set after national review"}
    assert unset == {"co2_per_gdp_cut", "nonfossil_share", "pm25", "surface_water_good"}


def test_targets_keep_the_ids_of_the_public_table():
    if not SOURCES.is_dir():
        pytest.skip("the public tables (../shared/data/shanghai) are not on this machine")
    with (SOURCES / "fyp15_targets.csv").open(encoding="utf-8", newline="") as file:
        printed = {row["indicator"]: row for row in csv.DictReader(file) if row["kind"].startswith("target")}
    targets = {name: entry for name, entry in entries("targets").items() if entry["group"] != "action_plans"}
    assert list(targets) == list(printed)
    for name, entry in targets.items():
        assert (entry["force"] == "binding") == (printed[name]["kind"] == "target binding")
        assert printed[name]["period"] in (entry.get("by"), entry.get("over"))


def test_every_statement_names_a_document_on_file():
    documents = set(entries("documents"))
    named = {row["source"] for row in rows()}
    for name in ("targets", "indicators", "measures", "funds", "technologies"):
        named |= set(documents_in(entries(name)))
    assert named == documents  # none missing, none without use


def documents_in(value: Any) -> list[str]:
    """Ids of all documents that are named anywhere below."""
    if isinstance(value, dict):
        own = [value["document"]] if isinstance(value.get("document"), str) else []
        return own + [name for below in value.values() for name in documents_in(below)]
    if isinstance(value, list):
        return [name for below in value for name in documents_in(below)]
    return []


def test_all_vintages_of_gdp_of_2020_are_there():
    assert figures_of("gdp", "2020") == ["3.87", "38963.3", "41600", "41603.9"]
    assert [row["release_date"] for row in sorted(releases("gdp", "2020"), key=lambda row: row["release_date"])] == [
        "2021-01-24",
        "2024-12-31",
        "2026-02-09",
        "2026-06-02",
    ]


@pytest.mark.parametrize(
    ("year", "first", "today"),
    [
        ("2016", "6.7", "7.1"),
        ("2020", "1.7", "2.0"),
        ("2021", "8.1", "8.7"),
        ("2022", "-0.2", "0.2"),
        ("2023", "5.0", "5.3"),
        ("2024", "5.0", "4.9"),
    ],
)
def test_growth_keeps_its_first_release_and_todays_figure(year, first, today):
    known = sorted(releases("gdp_growth", year), key=lambda row: row["release_date"])
    assert known[-1]["value"] == today
    assert first in [row["value"] for row in known if row["release_status"] == "preliminary"]


@pytest.mark.parametrize(
    ("indicator", "period", "values"),
    [
        ("tech_contracts", "2012", ["518.75", "588.52"]),
        ("rd_gdp_ratio", "2014", ["3.41", "3.6"]),
        ("air_cargo", "2025", ["453.8", "~450"]),
        ("fin_market_turnover", "2022", ["2933", "~3000"]),
        ("fin_market_turnover", "2025", ["4059", ">4000"]),
        ("gdp_pc", "2020", ["156800", "167454"]),
        ("gdp_ytd", "2018 Q1-Q2", ["15558.15", "15600"]),
        ("national_gdp_growth_expected", "2022Q2", ["1.0", "1.2"]),
    ],
)
def test_conflicting_sources_are_both_kept_and_the_note_says_which_is_used(indicator, period, values):
    known = releases(indicator, period)
    assert sorted(row["value"] for row in known) == sorted(values)
    assert all("used" in row["note"] or "both kept" in row["note"] for row in known)


@pytest.mark.parametrize(
    ("indicator", "year"),
    [("sei_industry_share", "2020"), ("bio_scale", "2021"), ("tech_contracts", "2020"), ("park_area_pc", "2020")],
)
def test_changes_of_scope_are_marked(indicator, year):
    assert [entry["period"] for entry in entries("indicators")[indicator]["breaks"]] == [year]


def test_forest_cover_of_the_old_rule_is_no_figure_of_the_new_one():
    assert {row["indicator"] for row in rows() if row["indicator"].startswith("forest")} == {"forest_cover_old"}


def comparable_years(name: str) -> int:
    """Yearly figures of a target's indicator on its newest definition, derived ones worked out."""
    indicators = entries("indicators")
    indicator = entries("targets")[name]["indicator"]
    known = {row["indicator"]: set[int]() for row in rows()}
    for row in rows():
        if parse_period(row["period"]).kind == "year":
            known[row["indicator"]].add(int(row["period"]))
    years = known.get(indicator, set())
    derived = indicators[indicator].get("derived", {})
    if "ratio" in derived:
        years = set.intersection(*(known[part] for part in derived["ratio"]))
    if "growth_of" in derived:
        years = {year for year in known[derived["growth_of"]] if year - 1 in known[derived["growth_of"]]}
    first = max((int(entry["period"]) for entry in indicators[indicator].get("breaks", [])), default=0)
    return sum(year >= first for year in years)


def test_the_honest_count():
    indicators = entries("indicators")
    released = {row["indicator"] for row in rows()}
    counts: Counter[str] = Counter()
    for name, target in entries("targets").items():
        years = comparable_years(name)
        if target["group"] == "action_plans":
            continue
        if target["printed"]["en"] == "as set after national review":
            counts["bound not set"] += 1
        elif years >= 5:
            counts["trajectory"] += 1
        elif years or "base" in target or indicators[target["indicator"]].get("year_to_date") in released:
            counts["reference class"] += 1
        else:
            counts["not measurable"] += 1
    assert counts == {"trajectory": 14, "reference class": 14, "bound not set": 4, "not measurable": 14}


@pytest.mark.parametrize("name", ["plan", "documents", "indicators", "targets", "measures", "funds", "technologies"])
def test_every_text_is_in_both_languages(name):
    chinese = {text["zh"] for text in texts_in(entries(name)) if not is_chinese(text["zh"])}
    english = {text["en"] for text in texts_in(entries(name)) if is_chinese(text["en"])}
    assert {text for text in chinese if any(c.isalpha() for c in text)} <= PLAIN
    assert english == set()


PLAIN = {
    "881903.com",
    "Bati Group",
    "CNBC（Herald）",
    "City News Service",
    "IFS",
    "KrASIA",
    "MENAFN",
    "Maritime Herald",
    "MedPath",
    "axdbkk.com",
    "chine.tv",
    "jwzcgl.com",
    "laitimes.com",
    "reportify.cn",
    "septdays.com",
    "sh-italent.com",
    "thefinanceworld",
}
"""Names of publishers that have no Chinese form."""


def is_chinese(text: str) -> bool:
    return any("\u4e00" <= c <= "\u9fff" for c in text)


def texts_in(value: Any) -> list[dict[str, str]]:
    """All texts in two languages that stand anywhere below."""
    if isinstance(value, dict):
        if set(value) == {"zh", "en"}:
            return [value]
        return [text for below in value.values() for text in texts_in(below)]
    if isinstance(value, list):
        return [text for below in value for text in texts_in(below)]
    return []
