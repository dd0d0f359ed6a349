"""``plancast forms``: what is printed, where, and with which exit code."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bad.cases import BASE
from damaged_forms import change

ROOT = Path(__file__).parents[2]


def run(*words: str, lang: str = "C.UTF-8") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "LANG": lang, "PYTHONUTF8": "1"}
    environment.pop("LC_ALL", None)
    return subprocess.run(
        [sys.executable, "-m", "plancast", "forms", *words],
        capture_output=True, env=environment, check=False, cwd=ROOT, encoding="utf-8",
    )  # fmt: skip


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BASE, tmp_path / "small"))


def test_out_and_in_say_what_they_did(plan, tmp_path):
    forms = tmp_path / "forms"
    out = run("out", str(plan), str(forms), "--lang", "zh")
    assert out.returncode == 0 and "已生成：small_2026-03-20_未列明牵头单位.xlsx" in out.stdout
    (path,) = forms.iterdir()
    change(path, lambda sheet: setattr(sheet.at("rd_intensity", "estimate"), "value", "约3.2"))
    dry = run("in", str(plan), str(forms), "--release-date", "2026-11-20", "--dry-run", "--lang", "en")
    assert dry.returncode == 0 and "1 rows would be added" in dry.stdout
    done = run("in", str(plan), str(forms), "--release-date", "2026-11-20", lang="zh_CN.UTF-8")
    assert "已写入1行" in done.stdout and "填报表!J7: FORM_READ_AS" in done.stderr
    again = json.loads(run("in", str(plan), str(forms), "--release-date", "2026-11-21", "--json").stdout)
    assert (again["schema"], again["n_added"], again["forms"][0]["n_on_file"]) == ("plancast/forms-in/1", 0, 1)
    assert again["findings"][0]["cell"] == "填报表!J7"


def test_out_as_json_names_the_files(plan, tmp_path):
    told = json.loads(run("out", str(plan), str(tmp_path / "forms"), "--lang", "en", "--json").stdout)
    assert told["schema"] == "plancast/forms-out/1"
    assert [one["what"] for one in told["files"]] == ["written"]


def test_score_prints_its_table_and_its_last_line():
    done = run("score", "harbour", "--members", "200", "--lang", "en")
    assert done.returncode == 0 and "too few to say" in " ".join(done.stdout.split())
    assert "plan harbour" in " ".join(done.stdout.splitlines()[-2:])
    assert json.loads(run("score", "harbour", "--members", "200", "--json").stdout)["n"] == 5


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("in", "harbour", "no-such-folder"), "no such folder"),
        (("in", "harbour", "docs", "--release-date", "tomorrow"), "2026-03-13"),
        (("out", "harbour", "{}", "--unit", "Nobody"), "nearest"),
        (("out", "atlantis", "{}"), "atlantis"),
        (("out", "harbour", "README.md"), "cannot be written"),
    ],
)
def test_wrong_use_ends_with_2_and_says_what_to_do(tmp_path, words, expected):
    done = run(*(word.format(tmp_path) for word in words), "--lang", "en")
    assert done.returncode == 2
    assert expected in done.stderr and "Traceback" not in done.stderr and done.stdout == ""
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(("verb", "lang"), [("out", "en"), ("in", "zh"), ("score", "en")])
def test_help_gives_examples(verb, lang):
    text = run(verb, "--help", "--lang", lang).stdout
    assert ("Example" if lang == "en" else "示例") in text and f"plancast forms {verb}" in text
