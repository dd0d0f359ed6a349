"""The district beside its city, in figures from print."""

from __future__ import annotations

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from plancast import pipeline
from plancast.core.figures import parse_figure
from plancast.core.units import parse_unit

ROOT = Path(__file__).parents[3]
PLAN = ROOT / "plans" / "changning-15"
SOURCES = ROOT.parent / "shared" / "data" / "shanghai"
NAMES = {"changning_gdp": "gdp", "changning_gdp_growth": "gdp_growth"}
NAMES |= {"changning_revenue": "revenue", "changning_revenue_growth": "revenue_growth"}


@pytest.fixture(scope="module")
def result():
    return pipeline.outlook(PLAN, as_of=date(2026, 6, 30), n_members=100)


@pytest.fixture(scope="module")
def like(result):
    return {one.indicator: one for one in result.whole.indicators}


def test_share_of_2024_on_the_census_of_both(like):
    gdp = like["gdp"]
    assert (gdp.value, gdp.whole_value, gdp.basis) == (2789.0, 53759.5, "after revision")
    assert gdp.share == pytest.approx(2789 / 53759.5)  # 5.19 %
    assert like["revenue"].share == pytest.approx(180.97 / 8374.17)  # 2.16 %


def test_both_vintages_of_2024_are_shown_with_their_basis(like):
    assert [(one.value, one.basis) for one in like["gdp"].releases] == [
        (2789.0, "after revision"),
        (2500.0, "before revision"),
    ]


def test_levels_before_and_after_the_census_make_no_growth(like, result):
    assert like["gdp"].growth is None
    told = [one.message.en for one in result.findings if one.code == "PART_GROWTH_UNLIKE"]
    assert [message.split(":")[0] for message in told] == ["gdp", "gdp_times_2020"]
    assert "1.80 times as large in 2024 as in 2020" in told[1] and "1.29 times" in told[1]


def test_stated_growth_beside_the_citys(like):
    growth = like["gdp_growth"]
    assert (growth.growth_from, growth.growth_to, growth.growth) == ("2020", "2024", 7.8)
    city = (1.087 * 1.002 * 1.053 * 1.049) ** 0.25
    assert growth.whole_growth == pytest.approx(100 * (city - 1))
    assert pytest.approx(1.35, abs=0.005) == 1.078**4  # and not 1.8


def test_the_citys_target_implies_a_level_of_2030(like):
    gdp = like["gdp"]
    assert (gdp.target, gdp.implied_year) == ("gdp_growth_avg", 2030)
    assert gdp.implied_level == pytest.approx(2789 * 1.054 * 1.05**5)  # 5.4 % in 2025 is known


def test_nothing_is_mixed_before_the_census_of_the_district_was_out():
    early = pipeline.outlook(PLAN, as_of=date(2025, 6, 30), n_members=100)
    gdp = next(one for one in early.whole.indicators if one.indicator == "gdp")
    assert gdp.value == 2500.0 and not gdp.comparable and gdp.share is None


@pytest.mark.skipif(not SOURCES.is_dir(), reason="the public tables do not lie beside the project")
def test_every_figure_of_the_public_tables_is_carried():
    mine = _figures(PLAN / "observations" / "annual.csv", {name: name for name in NAMES.values()})
    public = [row for name in ("measures.csv", "annual_more.csv") for row in _figures(SOURCES / name, NAMES)]
    assert len(public) == 10
    for indicator, period, value, day in public:
        assert any((indicator, period, day) == (one[0], one[1], one[3]) and one[2] == value for one in mine), (
            f"{indicator} {period} {value} of {day} is not in the plan"
        )


def _figures(file: Path, names: dict[str, str]) -> list[tuple[str, str, Decimal, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["indicator"] in names]
    day = "release_date" if rows and "release_date" in rows[0] else "published"
    return [
        (names[row["indicator"]], row["period"], _in_hundred_million(row["value"], row["unit"]), row[day])
        for row in rows
    ]


def _in_hundred_million(value: str, unit: str) -> Decimal:
    figure = parse_figure(value, parse_unit(unit))
    assert figure.unit is not None
    is_money = figure.unit.dimension == "CNY"
    return figure.value * figure.unit.scale / 10**8 if is_money else figure.value
