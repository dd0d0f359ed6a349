"""No day and no series of figures ends the main job with a fault of the program."""

import csv
import random
import shutil
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plancast import pipeline
from plancast.core.target_outlook import Status
from plancast.pipeline import read_plan
from plancast.reading import find_plan

ODD = {
    "gdp": ("0", "-5", "1e15", "4200", "~4300", ">4000", "341"),
    "rd_intensity": ("310", "0", "100", "99.99", "3.1", "~3", "-1"),
    "port_teu": ("0", "1e-9", "900", "1000000"),
    "port_teu_ytd": ("0", "-3", "700", "800"),
    "gdp_growth": ("-100", "-130", "-30", "0", "58", "5.0"),
    "hitech_firms": ("0", "0", "1", "2", "14.5"),
    "income_pc": ("0", "90000", "1"),
}


@pytest.mark.parametrize("plan", ["harbour", "shanghai-15"])
@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(days=st.integers(0, 11_000))
def test_every_day_has_an_outlook(plan, days):
    outlook = pipeline.outlook(plan, as_of=date(2006, 1, 1) + timedelta(days=days), n_members=100)
    for target in outlook.targets:
        assert target.probability is None or 0 <= target.probability <= 1


@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 100_000))
def test_odd_figures_give_findings_or_an_outlook(seed, tmp_path_factory):
    chance = random.Random(seed)
    folder = tmp_path_factory.mktemp("plans") / "harbour"
    shutil.copytree(find_plan("harbour"), folder)
    with (folder / "observations" / "zz_odd.csv").open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(("indicator", "period", "value", "unit", "release_date", "release_status", "source"))
        for _ in range(40):
            indicator = chance.choice(list(ODD))
            period = chance.choice(("2019", "2023", "2024", "2025", "2026", "2026 Q1-Q3", "2025 Q1", "2021-2025"))
            day = date(2026, 1, 1) + timedelta(days=chance.randint(0, 400))
            row = (indicator, period, chance.choice(ODD[indicator]), "", day.isoformat(), "revised", "plan_2026")
            writer.writerow(row)
    assert len(pipeline.outlook(folder, n_members=100).targets) == len(read_plan("harbour").targets)


@pytest.mark.parametrize(
    ("target", "status"),
    [
        ("far:\n  indicator: port_teu\n  printed: '>2000'\n  by: 2060\n", Status.REFERENCE_CLASS),
        ("early:\n  indicator: port_teu\n  at_least: '700'\n  over: 1991-2030\n", Status.REFERENCE_CLASS),
        ("no_base:\n  indicator: port_teu\n  printed: double 1950\n  by: 2030\n", None),
        ("unlike:\n  indicator: metro_km\n  printed: above the nation\n  compare_with: national_gdp_growth\n", None),
    ],
)
def test_targets_out_of_reach_have_no_trajectory(target, status, tmp_path):
    folder = tmp_path / "harbour"
    shutil.copytree(find_plan("harbour"), folder)
    with (folder / "targets.yaml").open("a", encoding="utf-8") as out:
        out.write("\n" + target + "  source: {document: plan_2026, page: 1}\n")
    outlook = pipeline.outlook(folder, n_members=100)
    found = outlook.targets.of(target.partition(":")[0])
    assert found.status in ((status,) if status else (Status.REFERENCE_CLASS, Status.NOT_MEASURABLE))
    assert found.pace_class is None or status is not None
