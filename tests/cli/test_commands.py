"""The command line: what is printed, where, and with which exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from plancast.rendering import outlook_json_schema

ROOT = Path(__file__).parents[2]


def run(*words: str, **variables: str):
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "LANG": "C.UTF-8", **variables}
    environment.pop("LC_ALL", None)
    return subprocess.run(
        [sys.executable, "-m", "plancast", *words], capture_output=True, env=environment, check=False, cwd=ROOT
    )


def outlook_json(*words: str) -> bytes:
    done = run("outlook", "harbour", "--members", "200", "--json", *words)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def test_same_seed_same_bytes_and_another_seed_differs():
    one, two, other = outlook_json("--seed", "5"), outlook_json("--seed", "5"), outlook_json("--seed", "6")
    assert one == two
    assert one != other


def test_json_is_as_its_schema_says_and_english_by_default():
    jsonschema = pytest.importorskip("jsonschema")
    result = json.loads(outlook_json())
    jsonschema.validate(result, outlook_json_schema())
    assert result["schema"] == "plancast/outlook/1"
    assert result["targets"][0]["name"].isascii()


def test_json_in_chinese_keeps_codes_and_enumerations_in_english():
    result = json.loads(outlook_json("--lang", "zh"))
    assert not result["targets"][0]["name"].isascii()
    assert {target["status"] for target in result["targets"]} >= {"forecast", "bound not set"}


def test_the_last_line_is_enough_to_rebuild_the_result():
    lines = run("outlook", "harbour", "--members", "200", "--lang", "en").stdout.decode().splitlines()
    last = " ".join(lines[-3:])  # it wraps where the page is narrow
    for part in ("plancast ", "seed 1", "as of ", "plan harbour", "hash ", "200 members"):
        assert part in last


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "gbk", "cp437", "utf-16"])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_stream_that_cannot_encode_a_character_degrades(encoding, lang):
    done = run("outlook", "harbour", "--members", "200", "--lang", lang, PYTHONIOENCODING=encoding)
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr
    assert done.stdout.decode(encoding, errors="replace")


def test_a_reader_that_goes_away_ends_the_run_quietly():
    command = f"{sys.executable} -m plancast outlook harbour --members 200 --lang en | head -n 1"
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(["bash", "-c", command], capture_output=True, env=environment, check=False, cwd=ROOT)
    assert b"Traceback" not in done.stderr
    assert b"BrokenPipe" not in done.stderr


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("outlook", "harbor"), "Did you mean 'harbour'?"),
        (("outlook", "harbour", "--as-of", "3026-01-01"), "--as-of"),
        (("outlook", "harbour", "--as-of", "tomorrow"), "2026-03-13"),
        (("outlook", "harbour", "--lang", "fr"), "zh, en"),
        (("outlook", "harbour", "--by", "colour"), "unit, theme"),
        (("outlook", "harbour", "--explain", "rd_intensty", "--members", "100"), "rd_intensity"),
        (("outlook", "harbour", "--members", "1"), "--members"),
        (("outlook", "harbour", "--explain", "rd_intensity", "--by", "unit"), "one of the two"),
        (("schema", "--file", "cities"), "indicators"),
        (("new", "plans"), "exists"),
        (("new", "a-copy-of-nothing", "--like", "atlantis"), "harbour"),
    ],
)
def test_wrong_use_ends_with_2_and_says_what_to_do(words, expected):
    done = run(*words)
    assert done.returncode == 2
    assert expected in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()
    assert done.stdout == b""


def test_errors_are_told_in_chinese_where_the_system_is():
    done = run("outlook", "atlantis", LANG="zh_CN.UTF-8")
    assert done.returncode == 2
    assert "错误" in done.stderr.decode()


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_help_speaks_the_users_language_and_gives_examples(lang):
    done = run("outlook", "--help", "--lang", lang)
    text = done.stdout.decode()
    assert ("Examples:" if lang == "en" else "示例：") in text
    assert "plancast outlook shanghai-15" in text


def test_help_speaks_the_systems_language():
    assert "各项指标" in run("--help", LANG="zh_CN.UTF-8").stdout.decode()


@pytest.mark.parametrize("like", [(), ("--like", "harbour")])
def test_a_new_plan_has_an_outlook_at_once(tmp_path, like):
    folder = tmp_path / "my-city"
    made = run("new", str(folder), *like, "--lang", "en")
    assert made.returncode == 0, made.stderr.decode()
    assert "Next: edit" in made.stdout.decode()
    done = run("outlook", str(folder), "--members", "200", "--json")
    assert done.returncode == 0, done.stderr.decode()
    result = json.loads(done.stdout)
    assert result["plan"] == "my-city"
    assert [one for one in result["findings"] if one["severity"] != "info"] == []


def test_explain_tells_figures_rule_model_and_neighbours():
    text = run("outlook", "harbour", "--explain", "rd_intensity", "--members", "200", "--lang", "en").stdout.decode()
    for part in ("How it is judged", "Figures used", "neighbouring bounds", "docs/methods/forecast.md"):
        assert part in text


@pytest.mark.parametrize("by", ["unit", "theme"])
def test_targets_group_by_unit_in_charge_or_theme(by):
    done = run("outlook", "harbour", "--by", by, "--members", "200", "--lang", "en")
    assert done.returncode == 0
    wanted = "Harbour Commission of Economy" if by == "unit" else "productive forces"
    assert wanted in done.stdout.decode()


def test_verbose_tells_steps_and_notes_on_standard_error():
    done = run("outlook", "shanghai-15", "--members", "200", "--verbose", "--lang", "en")
    error = done.stderr.decode()
    assert "forecasting" in error
    chinese = run("outlook", "harbour", "--members", "200", "--verbose", "--lang", "zh").stderr.decode()
    assert "走势预测" in chinese
    assert "STALE" in error
    assert "STALE" not in run("outlook", "shanghai-15", "--members", "200", "--lang", "en").stderr.decode()


def test_schema_prints_a_json_schema():
    whole = json.loads(run("schema").stdout)
    one = json.loads(run("schema", "--file", "targets").stdout)
    assert whole["$schema"] == one["$schema"]
