"""The JSON of an outlook: its keys, its bytes, its schema."""

import json
from pathlib import Path

import jsonschema
import pytest

from plancast.rendering import outlook_json_schema, render_json
from sample_outlooks import sample_outlook

PUBLISHED = Path(__file__).resolve().parents[3] / "docs" / "reference" / "outlook.schema.json"

TOP = "schema version plan plan_hash as_of seed n_members findings targets joint projects"
TARGET = (
    "id group indicator printed by rule force unit_in_charge theme status class latest progress time_elapsed median "
    "interval_80 probability probability_strict probability_from missing pace_needed record moved"
)


def test_keys_that_others_rely_on_are_there():
    found = json.loads(render_json(sample_outlook(), "en"))
    assert set(TOP.split()) <= set(found)
    assert set(TARGET.split()) <= set(found["targets"][0])
    assert {"period", "value", "unit", "release_date", "release_status"} <= set(found["targets"][0]["latest"])
    for name in ("all", "binding"):
        assert {"n_forecast", "expected_met", "distribution"} <= set(found["joint"][name])
    expected = ["code", "severity", "message", "quotes", "file", "line", "cell", "page", "reason", "remedy"]
    assert list(found["findings"][0]) == expected
    assert found["schema"] == "plancast/outlook/1"


def test_texts_follow_the_language_and_enumerations_do_not():
    english, chinese = (json.loads(render_json(sample_outlook(), lang)) for lang in ("en", "zh"))
    assert (english["targets"][0]["name"], chinese["targets"][0]["name"]) == (
        "Mean growth of GDP",
        "地区生产总值年均增速",
    )
    assert chinese["targets"][0]["class"] == "faster"
    assert chinese["targets"][5]["status"] == "reference class"
    assert chinese["findings"][0]["message"].startswith("2025年基期值")
    assert chinese["findings"][0]["severity"] == "warning"


def test_bytes_are_stable_readable_and_end_the_line():
    text = render_json(sample_outlook(), "zh")
    assert text == render_json(sample_outlook(), "zh")
    assert text.endswith("}\n")
    assert "地区生产总值" in text
    assert "0.633333" in text
    assert "NaN" not in text


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_schema_holds_for_a_sample_and_refuses_what_is_not_one(lang):
    schema = outlook_json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    found = json.loads(render_json(sample_outlook(), lang))
    jsonschema.validate(found, schema)
    del found["targets"][0]["probability"]
    with pytest.raises(jsonschema.ValidationError, match="probability"):
        jsonschema.validate(found, schema)


def test_published_schema_is_up_to_date():
    assert json.loads(PUBLISHED.read_text(encoding="utf-8")) == outlook_json_schema()
