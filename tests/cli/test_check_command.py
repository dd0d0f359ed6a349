"""``plancast check``: what is printed, where, and with which exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FINE = "GDP reached 5.39 trillion yuan ($760 billion) in 2024.\n"
SLIP = "GDP reached 5.39 trillion yuan ($76 billion) in 2024.\n"


def run(*words: str, cwd: Path = ROOT, stdin: bytes = b"", **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "LANG": "C.UTF-8", "PYTHONUTF8": "1", **variables}
    environment.pop("LC_ALL", None)
    done = subprocess.run(
        [sys.executable, "-m", "plancast", "check", *words],
        capture_output=True, env=environment, check=False, cwd=cwd, input=stdin,
    )  # fmt: skip
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture(name="texts")
def _texts(tmp_path):
    (tmp_path / "fine.txt").write_text(FINE, encoding="utf-8")
    (tmp_path / "slip.txt").write_text(SLIP, encoding="utf-8")
    return tmp_path


def test_a_text_without_fault_ends_with_0_and_lists_its_figures(texts):
    done = run("fine.txt", cwd=texts)
    assert (done.returncode, done.stderr) == (0, "")
    assert "2 figures: 2 agree" in done.stdout
    assert done.stdout.splitlines()[-1].startswith("plancast ")
    assert "\x1b" not in done.stdout


def test_a_fault_ends_with_1_and_shows_the_figures_in_their_sentence(texts):
    done = run("slip.txt", cwd=texts)
    assert (done.returncode, done.stderr) == (1, "")
    assert "GDP reached [5.39 trillion yuan] ([$76 billion]) in 2024." in done.stdout
    assert "(error, CURRENCY)" in done.stdout or "(error, UNIT_SCALE)" in done.stdout


def test_several_files_and_standard_input_are_one_answer(texts):
    done = run("fine.txt", "-", "--json", cwd=texts, stdin=SLIP.encode("utf-16"))
    told = json.loads(done.stdout)
    assert done.returncode == 1
    assert told["files"] == ["fine.txt", "-"]
    assert [row["verdict"] for row in told["ledger"]] == ["agrees", "agrees", "differs", "differs"]
    assert told["findings"][0]["file"] == "-" and told["findings"][0]["line"] == 1
    assert run("fine.txt", "-", "--json", cwd=texts, stdin=SLIP.encode("utf-16")).stdout == done.stdout


def test_json_is_english_unless_a_language_is_given(texts):
    told = json.loads(run("slip.txt", "--json", cwd=texts, LANG="zh_CN.UTF-8").stdout)
    assert " beside " in told["findings"][0]["message"]
    assert "数据核对" in run("slip.txt", cwd=texts, LANG="zh_CN.UTF-8").stdout


def test_a_plan_is_checked(texts):
    done = run("harbour", "--as-of", "2026-06-30", cwd=texts)
    assert done.returncode in (0, 1)
    assert "plan harbour | hash " in done.stdout


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "nothing to check was named"),
        (("nothing.txt",), "there is no file or plan 'nothing.txt'"),
        (("fine.txt", "--document-date", "2026"), "--document-date: '2026' is not a day"),
        (("fine.txt", "--lang", "fr"), "--lang: found 'fr'"),
        (("--explain", "SHAER"), "nearest: SHARE"),
        (("fine.txt", "--explain", "SHARE"), "leave out files"),
        (("-",), "standard input"),
    ],
)
def test_wrong_use_ends_with_2_and_one_sentence(texts, words, told):
    done = run(*words, cwd=texts)
    assert done.returncode == 2 and not done.stdout
    assert told in done.stderr and "Traceback" not in done.stderr


def test_a_code_is_explained_in_both_languages(texts):
    english, chinese = (
        run("--explain", "target_met", cwd=texts),
        run("--explain", "TARGET_MET", "--lang", "zh", cwd=texts),
    )
    assert english.returncode == chinese.returncode == 0
    assert english.stdout.startswith("TARGET_MET: Target already met by its base value")
    assert "起点已达到的目标没有约束" in chinese.stdout
