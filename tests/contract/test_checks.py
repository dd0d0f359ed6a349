"""What every check provides."""

from __future__ import annotations

from pathlib import Path

import pytest

from plancast.checks import RULES
from plancast.core.codes import CODES

FOLDER = Path(__file__).resolve().parents[2] / "src/plancast/checks/rules"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_check_has_a_code_of_the_catalogue_and_a_file_of_that_name(rule):
    assert rule.code in CODES
    assert (FOLDER / f"{rule.code.lower()}.py").exists()


def test_every_file_of_a_check_is_in_the_tuple():
    files = {path.stem.upper() for path in FOLDER.glob("*.py")} - {"__INIT__", "RULE"}
    assert files == {rule.code for rule in RULES}
