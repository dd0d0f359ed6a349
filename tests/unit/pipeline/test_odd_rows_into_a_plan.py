"""Rows as strangers bring them: frames of odd types, releases taken back, documents half given."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from plancast import pipeline
from plancast.core.finding import PlancastError

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


def test_two_releases_of_one_day_are_told_apart_by_their_status(folder):
    add(folder, RD, RD.replace("preliminary", "final"))
    with pytest.raises(PlancastError, match="--release-status final"):
        pipeline.retract_observation(folder, "rd_intensity", "2026", release_date=date(2026, 11, 13))
    pipeline.retract_observation(folder, "rd_intensity", "2026", release_status="最终核实", on=date(2026, 11, 20))
    shown = pipeline.show_observations(folder, "rd_intensity", period="2026")
    standing = {one.release_status: one.standing for one in shown.periods[0].releases}
    assert (standing["preliminary"], standing["final"]) == ("used", "retracted")


def test_what_comes_out_never_replaces_the_plan_s_own_files(folder, tmp_path):
    for inside in ("observations/gdp.csv", "observations/new.csv", "x.xlsx"):
        with pytest.raises(PlancastError, match="source of truth"):
            pipeline.check_out(folder, folder / inside)
    pipeline.check_out(folder, tmp_path / "gdp.csv")


def codes(result) -> list[str]:
    return [one.code for one in result.findings]


def test_a_release_that_was_taken_back_does_not_come_in_again_unsaid(folder):
    add(folder, RD)
    pipeline.retract_observation(folder, "rd_intensity", "2026", value="3.61", on=date(2026, 11, 20))
    again = add(folder, RD)
    assert (again.n_added, again.n_unchanged, codes(again)) == (0, 1, ["RELEASE_RETRACTED"])
    assert "2026-11-20" in again.findings[0].message.en
    later = add(folder, RD.replace("2026-11-13", "2026-11-21"))
    assert (later.n_added, codes(later)) == (1, [])
    shown = pipeline.show_observations(folder, "rd_intensity", period="2026")
    assert shown.periods[0].releases[0].release_date == date(2026, 11, 21)


def test_a_retraction_that_came_in_is_the_same_the_second_time(folder):
    row = RD.replace("preliminary", "retracted").replace("2026-11-13", "2026-11-14")
    assert add(folder, RD, row).n_added == 2
    again = add(folder, RD, row)
    assert (again.n_added, again.n_unchanged, codes(again)) == (0, 2, ["RELEASE_RETRACTED"])


def test_a_release_day_to_come_goes_in_and_is_told(folder, monkeypatch):
    monkeypatch.setattr("plancast.pipeline.storing.today", lambda: date(2026, 11, 13))
    assert codes(add(folder, RD)) == []
    slipped = add(folder, RD.replace("2026-11-13", "2062-11-13"))
    assert (slipped.n_added, codes(slipped)) == (1, ["RELEASE_TO_COME"])
    assert slipped.findings[0].where.line == 2


@pytest.mark.parametrize("title", ["", "  ", "two\nlines"])
def test_a_document_has_a_title_of_one_line(folder, title):
    with pytest.raises(PlancastError, match="--title"):
        add(folder, RD.replace("bureau_bulletins", "new"), source="new", title=title, published=date(2026, 11, 13))


@pytest.mark.parametrize(
    ("name", "meant"), [("GDP", "gdp"), ("地区生产总值", "gdp"), ("Gross Domestic Product", "gdp"), ("rd", None)]
)
def test_an_indicator_is_found_by_its_printed_name_too(folder, name, meant):
    if name not in ("GDP", "rd"):  # an exact name is as good as the id
        assert pipeline.show_observations(folder, name).indicator == meant
        return
    with pytest.raises(PlancastError) as fault:
        pipeline.show_observations(folder, name)
    assert ("Did you mean" in str(fault.value)) == (meant is not None)
    assert meant is None or f"'{meant}'" in str(fault.value)
    if meant is not None:
        (refused,) = add(folder, RD.replace("rd_intensity", name)).findings
        assert f"'{meant}'" in refused.remedy.en


def test_what_is_worked_out_of_others_says_of_which(folder):
    shown = pipeline.show_observations(folder, "gdp_pc")
    assert (shown.periods, shown.derived_from) == ((), ("gdp", "population"))
    assert shown.as_of == date(2026, 10, 29), "the newest release day of the plan, not the day of the clock"
    assert pipeline.show_observations(folder, "gdp").derived_from == ()


@pytest.mark.parametrize(("inside", "told"), [("", "old Office format"), ("EncryptedPackage", "password")])
def test_an_old_workbook_under_a_new_name_is_not_called_locked(folder, tmp_path, inside, told):
    forms = tmp_path / "forms"
    forms.mkdir()
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    (forms / "unit.xlsx").write_bytes(head + bytes(600) + inside.encode("utf-16-le"))
    (found,) = pipeline.read_forms(folder, forms, dry_run=True).findings
    assert (found.code, told in found.message.en) == ("FORM_UNREADABLE", True)


def test_rows_that_are_in_are_not_called_lost_where_the_log_cannot_be_written(folder):
    (folder / "store_log.jsonl").mkdir()
    with pytest.raises(PlancastError, match=r"1 rows were added .* Nothing needs to be added again"):
        add(folder, RD)
    assert added(folder, 2) == ["3.61"]
