"""Rows as strangers bring them: frames of odd types, releases taken back, documents half given."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from plancast import pipeline

HEAD = "indicator,period,value,unit,release_date,release_status,source,note\n"
RD = "rd_intensity,2026,3.61,%,2026-11-13,preliminary,bureau_bulletins,\n"
ROW = {
    "indicator": "rd_intensity", "period": "2026", "value": "3.60", "unit": "%", "release_date": "2026-11-13",
    "release_status": "preliminary", "source": "bureau_bulletins",
}  # fmt: skip


@pytest.fixture
def folder(plan_copy):
    return plan_copy("harbour")


def add(folder: Path, *lines: str, **more):
    path = folder.parent / "new.csv"
    path.write_text(HEAD + "".join(lines), encoding="utf-8")
    return pipeline.add_observations(folder, path, **more)


def added(folder: Path, column: int) -> list[str]:
    text = (folder / "observations" / "added.csv").read_text(encoding="utf-8")
    return [line.split(",")[column] for line in text.splitlines()[1:]]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (3, "3"),
        (3.6, "3.6"),
        (np.float32(3.6), "3.6"),
        (np.int64(3), "3"),
        (Decimal("3.60"), "3.60"),
        (1e-7, "0.0000001"),
        (pd.Categorical(["3.60"])[0], "3.60"),
    ],
)
def test_a_number_of_a_frame_is_written_as_it_would_be_printed(folder, value, text):
    frame = pd.DataFrame([{**ROW, "value": value}])
    assert pipeline.add_observations(folder, frame).n_added == 1
    assert added(folder, 2) == [text]


@pytest.mark.parametrize("value", [None, float("nan"), pd.NA, pd.NaT, [3.6], (1, 2), True, 3 + 1j])
def test_what_is_no_number_stays_out_with_a_finding(folder, value):
    frame = pd.DataFrame({**{name: [text] for name, text in ROW.items()}, "value": pd.Series([value], dtype=object)})
    result = pipeline.add_observations(folder, frame)
    assert (result.n_added, result.n_refused) == (0, 1)
    assert [one.code for one in result.findings] == ["FIGURE_UNREADABLE"]


@pytest.mark.parametrize(
    ("period", "text"), [(2026, "2026"), (2026.0, "2026"), (pd.Period("2026Q3"), "2026Q3"), ("2026", "2026")]
)
def test_a_year_among_gaps_is_still_a_year(folder, period, text):
    assert pipeline.add_observations(folder, pd.DataFrame([{**ROW, "period": period}])).n_added == 1
    assert added(folder, 1) == [text]


@pytest.mark.parametrize("day", [date(2026, 11, 13), datetime(2026, 11, 13), pd.Timestamp("2026-11-13"), "2026-11-13"])
def test_a_release_day_may_be_any_sort_of_day(folder, day):
    frame = pd.DataFrame([ROW]).drop(columns="release_date")
    assert pipeline.add_observations(folder, frame, release_date=day).n_added == 1
    assert added(folder, 4) == ["2026-11-13"]
