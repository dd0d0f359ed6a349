"""A plan of a single year is read and judged like any other."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from plancast import pipeline
from plancast.core.target_outlook import Status
from plancast.reading import find_plan

TARGETS = """growth:
  indicator: gdp_growth
  printed: {zh: 5左右, en: about 5}
  by: 2026
  source: {document: work_report_2026}
spending:
  indicator: rd_gdp_ratio
  printed: {zh: 4.6左右, en: about 4.6}
  source: {document: work_report_2026}
"""


@pytest.fixture(params=["2026", "2026-2026"])
def folder(request, tmp_path):
    copy = Path(shutil.copytree(find_plan("shanghai-yearly"), tmp_path / "one"))
    (copy / "targets.yaml").write_text(TARGETS, encoding="utf-8")
    head = (copy / "plan.yaml").read_text(encoding="utf-8").replace("2006-2026", request.param)
    (copy / "plan.yaml").write_text(head.replace("adopted: 2006-01-16", "adopted: 2026-02-03"), encoding="utf-8")
    return copy


def _tell(folder: Path, *rows: str) -> None:
    header = "indicator,period,value,unit,release_date,release_status,source\n"
    (folder / "observations" / "later.csv").write_text(header + "\n".join(rows) + "\n", encoding="utf-8")


def test_its_targets_are_of_that_year_and_start_from_the_one_before(folder):
    outlook = pipeline.outlook(folder, as_of=date(2026, 3, 1), n_members=500)
    assert outlook.plan_period == "2026"
    growth, spending = outlook.targets
    assert (growth.by, growth.status, growth.progress) == ("2026", Status.FORECAST, None)
    assert (spending.by, spending.base.period, spending.base.value) == ("2026", "2025", 4.5)
    assert [year.year for year in growth.trajectory] == [2026]
    assert not {"DEADLINE_OUTSIDE", "PERIOD_KIND"} & {finding.code for finding in outlook.findings}


def test_time_elapsed_and_class_once_its_figures_are_out(folder):
    _tell(
        folder,
        "gdp_growth,2026,5.2,%,2027-01-20,preliminary,work_report_2026",
        "rd_gdp_ratio,2026,4.55,% of GDP,2027-01-20,preliminary,work_report_2026",
    )
    growth, spending = pipeline.outlook(folder, n_members=500).targets
    assert (growth.status, growth.pace_class) == (Status.MET, "ahead")
    assert (spending.status, spending.met_strict, spending.time_elapsed) == (Status.MET, False, 1.0)
    assert spending.progress == pytest.approx(0.5)
    assert spending.pace_needed is None


def test_sums_and_means_of_one_year_are_that_year(folder):
    text = TARGETS + "mean:\n  indicator: unemployment_surveyed\n  printed: {zh: 年均<5, en: <5 on yearly average}\n"
    (folder / "targets.yaml").write_text(text + "  source: {document: work_report_2026}\n", encoding="utf-8")
    _tell(folder, "unemployment_surveyed,2026,4.4,%,2027-01-20,preliminary,work_report_2026")
    outlook = pipeline.outlook(folder, n_members=500)
    assert outlook.targets.of("mean").status is Status.MET
