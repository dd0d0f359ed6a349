"""Growth that is no rate, a second unit of another sort, an accumulation that no figures have: findings, no fault."""

import shutil
from pathlib import Path

import pytest

from plancast import pipeline

BASE = Path(__file__).parents[2] / "bad" / "_base"


@pytest.mark.parametrize(
    ("file", "line", "code"),
    [
        ("indicators.yaml", "  is_growth: true\n", "VALUE_NOT_ALLOWED"),
        ("indicators.yaml", "  second_unit: 亿元\n", "UNIT_MISMATCH"),
        ("indicators.yaml", "  relative_to: rd_intensity\n", "VALUE_NOT_ALLOWED"),
        ("indicators.yaml", "  growth: rd_intensity\n", "VALUE_NOT_ALLOWED"),
        ("indicators.yaml", "  relative_to: gdp\n", "LINK_UNKNOWN"),
        ("targets.yaml", "  rule: {accumulation: event, reason: a trial}\n", "VALUE_NOT_ALLOWED"),
    ],
)
def test_what_cannot_go_together_is_found_at_the_door(file, line, code, tmp_path):
    folder = tmp_path / "plan"
    shutil.copytree(BASE, folder)
    assert code not in {one.code for one in pipeline.findings_of(folder)}
    with (folder / file).open("a", encoding="utf-8") as out:
        out.write(line)
    assert code in {one.code for one in pipeline.findings_of(folder)}
    assert pipeline.outlook(folder, n_members=100).version


def test_growth_that_is_a_rate_is_as_it_should_be():
    assert "VALUE_NOT_ALLOWED" not in {one.code for one in pipeline.findings_of("harbour")}
