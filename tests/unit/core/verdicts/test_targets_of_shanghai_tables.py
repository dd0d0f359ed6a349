"""Every target of the public tables of Shanghai's plans reads, but for a listed few that hold no figure."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from plancast.core.periods import parse_period
from plancast.core.plan import Indicator, Target
from plancast.core.units import parse_unit
from plancast.core.verdicts import read_rule

FOLDER = Path(__file__).parents[5] / "shared" / "data" / "shanghai"
TABLES = ("fyp15_targets", "fyp14", "fyp13", "fyp12_11", "growth_targets", "action_plans")
WITHOUT_FIGURE = {"several", "none", "110 and 20"}
OF_EVENTS = {"full clinical use", "national grade II, parts grade I", "before 2030"}


def targets(table: str) -> list[dict[str, str]]:
    path = FOLDER / f"{table}.csv"
    if not path.exists():
        pytest.skip("../shared, with the public figures, is not beside this checkout")
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return [row for row in csv.DictReader(lines) if row["kind"].startswith("target")]


def indicator_of(row: dict[str, str]) -> Indicator:
    dimension = parse_unit(row["unit"]).dimension
    of_dimension = {"date": "event", "year": "event", "text": "event", "percent": "rate"}
    kind = "count" if dimension.startswith("count") else of_dimension.get(dimension, "level")
    growth = "growth" in row["indicator"] and dimension == "percent"
    return Indicator.model_validate({"name": row["label_zh"], "unit": row["unit"], "kind": kind, "is_growth": growth})


@pytest.mark.parametrize("table", TABLES)
def test_every_target_reads_or_has_no_figure(table):
    for row in targets(table):
        period = parse_period(row["period"])
        when = {"over": period} if period.kind == "years" else {"by": period}
        compared = {"compare_with": "gdp_growth"} if "step" in row["value"] else {}
        words = {"printed": row["value"], "indicator": "x", "source": {"document": table}}
        rule, findings = read_rule(
            Target.model_validate(words | when | compared), indicator_of(row), parse_period("2026-2030")
        )
        if row["value"] in WITHOUT_FIGURE:
            assert [finding.code for finding in findings] == ["PRINTED_UNREADABLE"], row
        else:
            assert findings == (), (row["indicator"], row["value"], [finding.line() for finding in findings])
            assert rule is not None
            has_none = rule.not_set or row["value"] in OF_EVENTS or rule.accumulation == "event"
            assert (rule.bound is None) == has_none
