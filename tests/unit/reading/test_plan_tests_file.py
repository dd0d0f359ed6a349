"""Tests that a plan carries: read with findings, links looked at, probabilities in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from plancast.core.plan_test import holds
from plancast.reading.plan import read_plan
from plancast.reading.plan_tests import read_plan_tests

BASE = Path(__file__).resolve().parents[2] / "bad" / "_base"

GOOD = """\
- name: After the revision the target is out of easy reach
  as_of: 2026-11-30
  given:
    observations: [{indicator: rd_intensity, period: 2025, release_date: 2026-11-02, value: 2.80 %}]
  expect:
    target_probability: {rd_intensity: below 0.4}
    target_status: {rd_intensity: forecast}
    target_class: {rd_intensity: behind}
    findings: [KEY_UNKNOWN]
"""


def read(tmp_path, text):
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "a.yaml").write_text(text, encoding="utf-8")
    plan, _ = read_plan(BASE)
    return read_plan_tests(tmp_path, plan)


def test_a_test_is_read_with_its_place(tmp_path):
    (test,), findings = read(tmp_path, GOOD)
    assert findings == ()
    assert (str(test.where), str(test.as_of), test.given.observations[0].value) == (
        "tests/a.yaml:1",
        "2026-11-30",
        "2.80 %",
    )


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("below 0.4", "under 0.4", "VALUE_NOT_ALLOWED", 6),
        ("below 0.4", "below 40 %", "VALUE_NOT_ALLOWED", 6),
        (": behind", ": late", "VALUE_NOT_ALLOWED", 8),
        ("{rd_intensity: forecast}", "{rd: forecast}", "LINK_UNKNOWN", 1),
        ("KEY_UNKNOWN", "KEY_UNKOWN", "LINK_UNKNOWN", 1),
        ("as_of: 2026-11-30", "as_of: 3026-11-30", "DATE_UNREADABLE", 2),
        ("period: 2025, ", "", "KEY_MISSING", 4),
        ("expect:", "expects:", "KEY_UNKNOWN", 5),
    ],
)
def test_faults_are_findings(tmp_path, old, new, code, line):
    tests, findings = read(tmp_path, GOOD.replace(old, new))
    assert tests == ()
    assert f"{line} {code}" in [f"{finding.where.line} {finding.code}" for finding in findings]


def test_a_file_that_is_no_list_says_so(tmp_path):
    assert [finding.code for finding in read(tmp_path, "a: 1\n")[1]] == ["TYPE"]


@pytest.mark.parametrize(
    ("said", "probability", "expected"),
    [
        ("below 0.4", 0.4, False), ("below 0.4", 0.39, True), ("above 0.6", 0.6, False), ("above 0.6", 0.61, True),
        ("between 0.2 and 0.5", 0.2, True), ("between 0.2 and 0.5", 0.5, True), ("between 0.2 and 0.5", 0.51, False),
    ],
)  # fmt: skip
def test_what_is_said_of_a_probability(said, probability, expected):
    assert holds(said, probability) is expected
