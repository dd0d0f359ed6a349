"""What every rule over the figures of a text provides, and what every code of such a finding has."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plancast.checks import TEXT_RULES
from plancast.checks.text_rules.judging import MOST_SPECIFIC_FIRST
from plancast.core.codes import CODES, texts
from plancast.core.finding import Severity

FOLDER = Path(__file__).resolve().parents[2] / "src/plancast/checks/text_rules"
OF_TEXTS = {*texts.CODES, "TARGET_MET"}


@pytest.mark.parametrize("rule", TEXT_RULES, ids=lambda rule: rule.codes[0])
def test_a_rule_has_codes_of_the_catalogue_and_a_file_of_the_first_name(rule):
    assert set(rule.codes) <= OF_TEXTS
    assert (FOLDER / f"{rule.codes[0].lower()}.py").exists()


def test_every_file_with_a_rule_is_in_the_tuple():
    files = {path.stem.upper() for path in FOLDER.glob("*.py") if re.search(r"^RULE\b", path.read_text("utf-8"), re.M)}
    first = {rule.codes[0] for rule in TEXT_RULES}
    assert first <= files
    assert all(any(file.startswith(code) for code in first) for file in files)  # growth_of_parts is of GROWTH


@pytest.mark.parametrize("code", sorted(OF_TEXTS))
def test_a_code_of_texts_has_a_rule(code):
    assert code in {one for rule in TEXT_RULES for one in rule.codes}


@pytest.mark.parametrize("code", sorted(OF_TEXTS))
def test_a_code_of_texts_is_also_said_in_words(code):
    title = CODES[code].title
    assert title is not None and title.en and title.zh


def test_codes_that_are_merged_are_errors():
    assert {CODES[code].severity for code in MOST_SPECIFIC_FIRST} == {Severity.ERROR}
    assert set(MOST_SPECIFIC_FIRST) <= set(texts.CODES)
