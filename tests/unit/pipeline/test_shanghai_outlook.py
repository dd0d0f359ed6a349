"""The main job on the real plan: an honest count, and figures that matter."""

import csv
import shutil
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from plancast import pipeline, rendering
from plancast.core.target_outlook import Status
from plancast.reading import find_plan

NEWEST = date(2026, 11, 23)
OUTLINE = ("main", "text")


@pytest.fixture(scope="module")
def outlook():
    return pipeline.outlook("shanghai-15", as_of=NEWEST, n_members=2_000)


@pytest.fixture
def copy(tmp_path):
    folder = tmp_path / "shanghai-15"
    shutil.copytree(find_plan("shanghai-15"), folder)
    return folder


def _release(folder: Path, *row: str) -> None:
    with (folder / "observations" / "later.csv").open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(("indicator", "period", "value", "unit", "release_date", "release_status", "source"))
        writer.writerow(row)


def test_an_honest_count_of_the_46_targets_of_the_outline(outlook):
    counted = Counter(target.status for target in outlook.targets if target.group in OUTLINE)
    assert counted == {
        Status.FORECAST: 14,
        Status.REFERENCE_CLASS: 14,
        Status.BOUND_NOT_SET: 4,
        Status.NOT_MEASURABLE: 14,
    }


def test_each_target_says_why(outlook):
    for target in outlook.targets:
        if target.status is Status.FORECAST:
            assert len(target.used) >= 5, target.id
            assert target.record is not None and target.record.text.en, target.id
        elif target.status is Status.REFERENCE_CLASS:
            assert target.record is not None and target.record.n, target.id
        elif target.status is Status.NOT_MEASURABLE:
            assert target.missing is not None and target.missing.zh, target.id


def test_nobody_gets_a_probability_without_a_record_or_a_named_class(outlook):
    for target in outlook.targets:
        has_probability = target.probability is not None
        assert has_probability == (target.status in (Status.FORECAST, Status.REFERENCE_CLASS)), target.id
        assert has_probability == (target.probability_from is not None), target.id
        if has_probability:
            assert target.record is not None and target.record.name is not None, target.id


def test_the_joint_number_counts_trajectories_alone(outlook):
    joint = outlook.joint.all
    assert joint.n_forecast == sum(target.status is Status.FORECAST for target in outlook.targets)
    assert sum(joint.distribution) == pytest.approx(1.0)
    alone = sum(target.probability for target in outlook.targets if target.status is Status.FORECAST)
    assert joint.expected_met == pytest.approx(alone)


def test_a_slump_released_later_lowers_the_chance_of_the_growth_target(copy):
    before = pipeline.outlook(copy, as_of=NEWEST)
    _release(copy, "gdp_growth", "2025", "2.0", "%", "2026-12-05", "final", "outline_2026")
    after = pipeline.outlook(copy)
    assert after.as_of == date(2026, 12, 5)
    fall = before.targets.of("gdp_growth_avg").probability - after.targets.of("gdp_growth_avg").probability
    assert fall > 0.2
    same = pipeline.outlook(copy, as_of=NEWEST)
    assert rendering.render_json(same) == rendering.render_json(before)


def test_an_indicator_without_rows_turns_not_measurable(copy):
    for path in (copy / "observations").glob("*.csv"):
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        kept = [line for line in lines if not line.startswith(("park_area_pc,", "metro_km,"))]
        path.write_text("".join(kept), encoding="utf-8")
    targets = copy / "targets.yaml"
    text = targets.read_text(encoding="utf-8").splitlines(keepends=True)
    inside, kept = "", []
    for line in text:
        inside = line.split(":")[0] if line[0] not in " #\n" else inside
        if not (inside in ("park_area_pc", "metro_km") and line.startswith("  base:")):
            kept.append(line)
    targets.write_text("".join(kept), encoding="utf-8")
    outlook = pipeline.outlook(copy, n_members=200)
    for target in ("park_area_pc", "metro_km"):
        assert outlook.targets.of(target).status is Status.NOT_MEASURABLE
        assert outlook.targets.of(target).probability is None


def test_before_adoption_the_targets_are_taken_as_a_hindcast():
    outlook = pipeline.outlook("shanghai-15", as_of=date(2025, 6, 30), n_members=200)
    assert len(outlook.targets) == 62
    assert "PLAN_NOT_KNOWN" in {finding.code for finding in outlook.findings}
    newest = max(target.latest.release_date for target in outlook.targets if target.latest is not None)
    assert newest <= date(2025, 6, 30)


def test_a_sector_plan_adds_its_targets_on_its_day():
    before = pipeline.outlook("shanghai-15", as_of=date(2026, 8, 25), n_members=200)
    after = pipeline.outlook("shanghai-15", as_of=date(2026, 8, 26), n_members=200)
    added = {target.id for target in after.targets} - {target.id for target in before.targets}
    assert added == {"sei_va"}


def test_a_faulty_newest_row_does_not_hide_its_own_finding(copy):
    _release(copy, "rd_gdp_ratio", "2026", "480", "% of GDP", "2027-01-20", "preliminary", "outline_2026")
    assert "VALUE_OUT_OF_RANGE" in {finding.code for finding in pipeline.outlook(copy, n_members=100).findings}
    known = pipeline.outlook(copy, as_of=NEWEST, n_members=100)
    assert "VALUE_OUT_OF_RANGE" not in {finding.code for finding in known.findings}
