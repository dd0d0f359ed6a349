"""Phrasings of totals, shares, quotients and growth of parts: silent where they hold, found where one figure slipped."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plancast import checks, reading
from plancast.checks.text_rules.relation import Evidence
from plancast.reading.texts import read_passage

FAMILY = {"SUM", "SHARE", "RATIO", "GROWTH", "CONTRADICTION", "UNIT_SCALE"}
SLIP = re.compile(r"\[([^\[\]>]*)>([^\[\]>]*)\]")
HERE = Path(__file__).parent
LINES = [
    line.split(" ", 1)
    for name in ("parts_said_in_english.txt", "parts_said_in_chinese.txt")
    for line in (HERE / name).read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def codes(text: str) -> list[str]:
    passage = read_passage(text, "-")
    found, _ = checks.judge(passage, checks.check_passage(Evidence(passage, reading.exchange_rates())))
    return [one.code for one in found]


@pytest.mark.parametrize(("code", "line"), LINES)
def test_a_phrasing_that_holds_is_silent_and_its_broken_twin_is_found(code: str, line: str) -> None:
    assert codes(SLIP.sub(r"\1", line)) == []
    assert code in codes(SLIP.sub(r"\2", line))
