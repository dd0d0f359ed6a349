"""``plancast check PLAN``: exit codes, JSON, and a plan that cannot be read."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def run(*words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "LANG": "C.UTF-8", "PYTHONUTF8": "1"}
    environment.pop("LC_ALL", None)
    return subprocess.run(
        [sys.executable, "-m", "plancast", "check", *words],
        capture_output=True, env=environment, check=False, cwd=ROOT, encoding="utf-8",
    )  # fmt: skip


def test_a_plan_whose_figures_agree_ends_with_0_and_counts_figures_a_file():
    done = run("harbour", "--lang", "en")
    assert (done.returncode, done.stderr) == (0, "")
    assert "observations/gdp.csv" in done.stdout and "No error and no warning was found." in done.stdout


def test_one_slip_ends_with_1_and_stands_in_the_json(tmp_path):
    folder = tmp_path / "city"
    shutil.copytree(ROOT / "plans" / "harbour", folder)
    path = folder / "observations" / "innovation.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("2014,129.1", "2014,1291"), encoding="utf-8")
    done = run(str(folder), "--json")
    told = json.loads(done.stdout)
    assert done.returncode == 1
    (found,) = (one for one in told["findings"] if one["code"] == "UNIT_SCALE")
    assert (found["file"], found["line"]) == ("observations/innovation.csv", None)
    assert "1291亿元" in found["quotes"] and "11.3 times" in found["arithmetic"]
    assert (told["plan"], told["as_of"], len(told["ledger"])) == ("city", "2026-10-29", told["n_figures"])


def test_faults_of_reading_are_listed_beside_the_figures(tmp_path):
    folder = tmp_path / "city"
    shutil.copytree(ROOT / "plans" / "harbour", folder)
    path = folder / "observations" / "innovation.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("2014,129.1,", "2014,12x9,"), encoding="utf-8")
    done = run(str(folder), "--lang", "en")
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert "FIGURE_UNREADABLE" in done.stdout and "630 figures" in done.stdout
