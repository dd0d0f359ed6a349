"""Every finding code is set off by a bad file, and left quiet by its mended twin."""

from __future__ import annotations

import re

import pytest

from bad.cases import BASES, CASES
from plancast import pipeline
from plancast.core.codes import CODES
from plancast.core.finding import Finding


def _codes(findings: tuple[Finding, ...]) -> set[str]:
    return {finding.code for finding in findings}


def test_every_code_has_a_case_and_every_case_a_code():
    assert {case.code for case in CASES} == set(CODES)


@pytest.mark.parametrize("base", BASES, ids=lambda base: base.name)
def test_a_plan_that_cases_begin_with_has_no_fault(base):
    assert [finding.line() for finding in pipeline.findings_of(base)] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
def test_the_bad_file_sets_it_off_and_its_mended_twin_leaves_it_quiet(case, tmp_path):
    assert case.is_whole, f"{case.folder} lacks bad or mended"
    bad = case.findings(case.lay("bad", tmp_path / "bad" / "plan"))
    mended = case.findings(case.lay("mended", tmp_path / "mended" / "plan"))
    assert case.code in _codes(bad)
    assert case.code not in _codes(mended)
    assert not _codes(mended) - _codes(bad), "mending one fault made another"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
def test_a_finding_says_where_and_what_to_do(case, tmp_path):
    found = [f for f in case.findings(case.lay("bad", tmp_path / "bad" / "plan")) if f.code == case.code]
    for finding in found:
        assert finding.where.file
        assert not finding.where.file.startswith("/"), "a place is given as the user would find it in the plan folder"
        for lang in ("en", "zh"):
            line = finding.line(lang)
            assert "\n" not in line
            assert not re.search(r"\{\w+\}", finding.remedy.said(lang))
            assert len(line) < 1200
