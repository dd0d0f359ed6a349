"""Rows of the reference class, shipped and broken."""

import csv
from pathlib import Path

import pytest

from plancast.core.reference import PastTargetError, past_target_from_row

SHIPPED = Path(__file__).parents[3] / "src/plancast/shipped/reference_class.csv"


def rows():
    with SHIPPED.open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def test_every_shipped_row_is_a_past_target_with_a_source():
    past = [past_target_from_row(row) for row in rows()]
    assert len({(one.plan, one.target) for one in past}) == len(past)
    assert all(one.source for one in past)
    assert sum(one.grade == "A" and one.horizon == "plan" for one in past) == 26
    assert sum(one.grade == "A" and one.horizon == "year" for one in past) == 22


def test_words_rule_the_verdicts_of_known_targets():
    met = {(one.plan, one.target): one.met for one in map(past_target_from_row, rows())}
    assert met["shanghai-14", "gdp_growth_avg"]  # about 5, outcome 4.9
    assert not met["shanghai-12", "gdp_growth_avg"]  # about 8, outcome 7.46
    assert met["shanghai 2016", "gdp_growth"]  # 6.5-7, outcome 6.7
    assert not met["shanghai 2023", "gdp_growth"]  # 5.5 or more, outcome 5.0
    assert not met["India, Tenth (2002-2006)", "growth"]  # 8.0 to 8.1, outcome 7.7


@pytest.mark.parametrize(
    ("column", "cell"),
    [("kind", "hope"), ("met", "yes"), ("outcome_known", "2026"), ("pace_ratio", "fast"), ("grade", "C")],
)
def test_a_cell_that_cannot_be_read_is_named(column, cell):
    with pytest.raises(PastTargetError, match=r"gdp_growth_avg|labour"):
        past_target_from_row(rows()[0] | {column: cell})


def test_a_column_that_is_missing_is_named():
    row = rows()[0]
    del row["source"]
    with pytest.raises(PastTargetError, match="source"):
        past_target_from_row(row)
