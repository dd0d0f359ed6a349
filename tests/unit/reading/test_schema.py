"""The published schema accepts what the reader accepts, and describes every key."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from plancast.reading.bundled import bundled_plans, find_plan
from plancast.reading.entry_faults import keys_of
from plancast.reading.plan import ENTRY_FILES
from plancast.reading.schema import FILES, file_schema, plan_schema

BASE = Path(__file__).resolve().parents[2] / "bad" / "_base"
FOLDERS = (BASE, *map(find_plan, bundled_plans()))


def as_editors_load(text):
    """Load YAML with numbers as numbers and days as text."""
    return json.loads(json.dumps(yaml.safe_load(text), default=str))


def validator(schema):
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def values(folder):
    for path in sorted(folder.glob("*.yaml")):
        yield path.stem, as_editors_load(path.read_text(encoding="utf-8"))
    for path in sorted(folder.glob("tests/*.yaml")):
        yield "tests", as_editors_load(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_plans_fit_their_schema(folder):
    whole = validator(plan_schema())
    for file, value in values(folder):
        faults = [
            f"{file} {fault.json_path}: {fault.message}" for fault in validator(file_schema(file)).iter_errors(value)
        ]
        assert faults == []
        assert whole.is_valid(value)


@pytest.mark.parametrize(
    ("file", "value"),
    [
        ("targets", {"a": {"indicator": "b", "source": {"document": "c"}, "nmae": 1}}),
        ("targets", {"a": {"indicator": "b"}}),
        ("targets", {"a": {"indicator": "b", "source": {"document": "c"}, "force": "firm"}}),
        ("targets", {"a": {"indicator": "b", "source": {"document": "c"}, "where": "x"}}),
        ("indicators", {"A B": {"name": "n", "unit": "%", "kind": "share"}}),
        ("plan", {"schema": 1}),
        ("tests", [{"name": "n", "as_of": "2026-01-01", "expect": {"target_probability": {"a": "under 0.4"}}}]),
    ],
)
def test_what_the_reader_refuses_does_not_fit(file, value):
    assert not validator(file_schema(file)).is_valid(value)


@pytest.mark.parametrize(
    "value",
    [
        {"printed": [20]},
        {"printed": {"zh": [20], "en": "[20]"}},
        {"printed": 95},
        {"force": "约束性"},
        {"force": "binding"},
    ],
)
def test_brackets_without_quotes_and_official_words_fit(value):
    entry = {"indicator": "b", "source": {"document": "c"}} | value
    assert validator(file_schema("targets")).is_valid({"a": entry})


@pytest.mark.parametrize("value", [{"printed": [20, 30]}, {"printed": {}}, {"printed": {"zh": {}}}, {"force": "强制"}])
def test_other_lists_and_words_do_not_fit(value):
    entry = {"indicator": "b", "source": {"document": "c"}} | value
    assert not validator(file_schema("targets")).is_valid({"a": entry})


def test_every_key_of_every_entry_is_described():
    definitions = plan_schema()["$defs"]
    for noun in ENTRY_FILES.values():
        properties = definitions[noun.__name__]["properties"]
        assert tuple(properties) == keys_of(noun)
        assert all(key_schema["description"] for key_schema in properties.values())


def test_there_is_one_schema_a_file():
    assert set(FILES) == {"plan", "tests", *ENTRY_FILES}
    with pytest.raises(ValueError, match="no plan file 'targest'"):
        file_schema("targest")
