"""A new plan reads without findings; a copy changes the name and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from plancast.core.finding import PlancastError
from plancast.reading.observations import read_observations
from plancast.reading.plan import read_plan
from plancast.reading.plan_tests import read_plan_tests
from plancast.reading.template import new_plan

BASE = Path(__file__).resolve().parents[2] / "bad" / "_base"


def write(folder: Path, texts: dict[str, str]) -> Path:
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", ["my-city", "海港市", 'A: "b" # {c}', "no", "2030"])
def test_a_new_plan_reads_without_findings(tmp_path, name):
    folder = write(tmp_path, new_plan(name))
    plan, findings = read_plan(folder)
    assert findings == ()
    observations, findings = read_observations(folder, plan)
    assert findings == ()
    tests, findings = read_plan_tests(folder, plan)
    assert findings == ()
    assert plan.head.name.en == name
    assert (len(plan.targets), len(tests)) == (3, 1)
    assert all("example, replace" in row.note and "示例，请替换" in row.note for row in observations)
    for target in plan.targets.values():
        assert target.printed.en != target.printed.zh


def test_a_new_plan_brings_its_schemas_and_points_to_them():
    texts = new_plan("my-city")
    for name, text in texts.items():
        if not name.endswith(".yaml"):
            continue
        head = text.splitlines()[0].removeprefix("# yaml-language-server: $schema=")
        schema = json.loads(texts[head.removeprefix("../")])
        jsonschema.validate(json.loads(json.dumps(yaml.safe_load(text), default=str)), schema)


def test_a_copy_differs_in_its_name_alone(tmp_path):
    folder = write(tmp_path, new_plan("Copy", like=BASE))
    plan, findings = read_plan(folder)
    assert findings == ()
    assert plan.head.name.zh == "Copy"
    for path in BASE.rglob("*.*"):
        copy = (folder / path.relative_to(BASE)).read_text(encoding="utf-8").splitlines()
        other = [line for line in path.read_text(encoding="utf-8").splitlines() if line not in copy]
        assert other == (
            [] if path.name != "plan.yaml" else ["name: {en: Plan of Harbour for 2026-2030, zh: 海港市“十五五”规划}"]
        )


@pytest.mark.parametrize("name", ["", "  ", "a\nb", "x" * 101])
def test_a_name_has_to_be_one(name):
    with pytest.raises(PlancastError, match="name has 1 to 100"):
        new_plan(name)


def test_what_is_no_plan_cannot_be_copied(tmp_path):
    with pytest.raises(PlancastError, match="FILE_MISSING"):
        new_plan("Copy", like=tmp_path)
    (tmp_path / "plan.yaml").write_text("name: [", encoding="utf-8")
    with pytest.raises(PlancastError, match="YAML_SYNTAX"):
        new_plan("Copy", like=tmp_path)
