"""The JSON of a check: its published schema, its keys, the same bytes twice."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from plancast import rendering
from plancast.core.finding import Where, finding
from sample_texts import sample_check

SCHEMA = Path(__file__).resolve().parents[3] / "docs/reference/check.schema.json"


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_check_fits_its_published_schema(lang):
    result = sample_check(lang)
    result = result.model_copy(update={"findings": (*result.findings, finding("ENCODING_GB18030", Where("a.txt")))})
    printed = json.loads(rendering.render_noun(result, lang))
    jsonschema.validate(printed, json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert rendering.render_noun(result, lang) == rendering.render_noun(sample_again(lang), lang)


def sample_again(lang):
    result = sample_check(lang)
    return result.model_copy(update={"findings": (*result.findings, finding("ENCODING_GB18030", Where("a.txt")))})


def test_keys_that_others_rely_on():
    printed = json.loads(rendering.render_noun(sample_check("en")))
    assert {"schema", "version", "plan", "plan_hash", "as_of", "seed", "n_members", "findings"} <= set(printed)
    assert printed["schema"] == "plancast/check/1"
    found = printed["findings"][0]
    assert {"code", "severity", "message", "quotes", "file", "line", "page", "reason", "remedy"} <= set(found)
    assert found["quotes"] == ["5.39 trillion yuan", "$76 billion"]
    assert "marks" not in found and found["sentence"].startswith("The three industries")
    assert found["arithmetic"].startswith("5.39 trillion yuan / $76 billion")
    row = printed["ledger"][0]
    assert {"quote", "concept", "period", "verdict", "source", "release_date"} <= set(row)
    assert (row["verdict"], row["period"]) == ("agrees", "2024")


def test_verdicts_stay_english_and_reasons_follow_the_language():
    rows = json.loads(rendering.render_noun(sample_check("zh"), "zh"))["ledger"]
    assert rows[0]["verdict"] == "differs" and rows[0]["reason"].startswith("比重与所列数据不符")
