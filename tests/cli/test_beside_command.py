"""``outlook A --beside B`` from the command line: pages in both languages, JSON as its schema says, wrong use."""

import json

import jsonschema
import pytest

from cli.test_commands import run
from plancast.rendering import outlook_json_schema

PART = ("outlook", "changning-15", "--beside", "shanghai-15", "--as-of", "2026-06-30", "--members", "100")


def test_json_of_a_part_beside_its_whole_is_as_its_schema_says():
    done = run(*PART, "--json")
    assert done.returncode == 0, done.stderr.decode()
    found = json.loads(done.stdout)
    jsonschema.validate(found, outlook_json_schema())
    assert found["beside"]["plan"] == found["whole"]["plan"] == "shanghai-15"
    (pair,) = found["beside"]["pairs"]
    assert pair["matched_by"] == "part_of" and pair["there"]["id"] == "gdp_growth_avg"
    lines = {one["line"] for one in found["findings"] if one["code"] == "PART_GROWTH_UNLIKE"}
    assert lines == {None}  # a line moves as a plan is edited


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_page_tells_of_the_whole_and_of_the_plan_beside(lang):
    text = run(*PART, "--lang", lang).stdout.decode()
    wanted = {"en": ("Beside the whole", "Like targets beside", "not comparable"), "zh": ("上级", "同类目标", "不可比")}
    assert all(part in text for part in wanted[lang])


def test_one_target_explained_has_no_plan_beside_it():
    done = run(*PART, "--explain", "gdp_growth_2025", "--lang", "en")
    assert done.returncode == 2 and "give one of the two" in done.stderr.decode()


def test_a_plan_beside_that_is_not_there_is_one_sentence():
    done = run("outlook", "harbour", "--beside", "shanghai-51", "--lang", "en")
    assert done.returncode == 2 and "Did you mean 'shanghai-15'" in done.stderr.decode()
