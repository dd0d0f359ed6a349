"""The bundled plans' own tests pass, and a test that does not hold says so."""

import shutil

import pytest

from plancast import pipeline
from plancast.core.finding import PlancastError
from plancast.reading import find_plan


def test_the_invented_city_passes_its_own_tests():
    results = pipeline.run_plan_tests("harbour")
    assert len(results) >= 8
    assert {result.name: result.failures for result in results if not result.passed} == {}


def test_the_district_passes_its_own_tests():
    results = pipeline.run_plan_tests("changning-15", n_members=200)
    assert {result.name: result.failures for result in results if not result.passed} == {}


def test_a_plan_test_that_does_not_hold_says_what_was_found(tmp_path):
    folder = tmp_path / "harbour"
    shutil.copytree(find_plan("harbour"), folder)
    for path in (folder / "tests").glob("*.yaml"):
        path.unlink()
    (folder / "tests" / "wrong.yaml").write_text(
        "- name: Nothing of this holds\n  as_of: 2026-10-31\n  expect:\n"
        "    target_status: {rd_intensity: missed}\n    target_probability: {rd_intensity: below 0.01}\n"
        "    target_class: {rd_intensity: behind}\n    findings: [UNIT_MISMATCH]\n",
        encoding="utf-8",
    )
    (result,) = pipeline.run_plan_tests(folder, n_members=200)
    assert len(result.failures) == 4
    assert "status of rd_intensity: found forecast, expected missed" in result.failures


def test_a_test_file_that_cannot_be_read_stops_with_its_findings(tmp_path):
    folder = tmp_path / "harbour"
    shutil.copytree(find_plan("harbour"), folder)
    (folder / "tests" / "broken.yaml").write_text("- nam: x\n", encoding="utf-8")
    with pytest.raises(PlancastError) as fault:
        pipeline.run_plan_tests(folder)
    assert fault.value.findings
