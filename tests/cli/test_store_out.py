"""``store show --out`` and ``store add``: out in a format and in again changes nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def run(*words: str) -> subprocess.CompletedProcess[str]:
    environment = {"PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1", "PATH": ""}
    return subprocess.run(
        [sys.executable, "-m", "plancast", *words], capture_output=True, text=True, encoding="utf-8", cwd=ROOT,
        env=environment, check=False,
    )  # fmt: skip


@pytest.mark.parametrize("suffix", [".sdmx.csv", ".xlsx", ".parquet"])
def test_all_releases_out_and_in_again_are_there_already(suffix, tmp_path):
    out = tmp_path / f"harbour{suffix}"
    done = run("store", "show", "harbour", "all", "--out", str(out), "--lang", "en")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Wrote ")
    n_rows = done.stdout.split()[1]
    done = run("new", str(tmp_path / "copy"), "--like", "harbour")
    done = run("store", "add", str(tmp_path / "copy"), str(out), "--dry-run", "--lang", "en")
    assert done.returncode == 0
    assert f"rows that would be added to observations/added.csv: 0; there already: {n_rows}; refused: 0" in " ".join(
        done.stdout.split()
    )


def test_one_indicator_as_known_on_a_day(tmp_path):
    out = tmp_path / "gdp.csv"
    done = run("store", "show", "harbour", "gdp", "--as-of", "2010-01-01", "--out", str(out), "--lang", "en")
    assert done.returncode == 0
    assert "known on 2010-01-01" in done.stdout
    lines = out.read_text("utf-8").splitlines()
    assert len(lines) > 1
    assert all(line.startswith("gdp,") and line.split(",")[4] <= "2010-01-01" for line in lines[1:])


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("--out", "gdp.ods"), ".xlsx"),
        (("--out", "gdp.csv", "--json"), "--json"),
        (("--out", "nowhere/at/all/gdp.csv"), "cannot be written"),
    ],
)
def test_wrong_use_ends_with_2_and_says_what_to_do(words, expected):
    done = run("store", "show", "harbour", "gdp", *words, "--lang", "en")
    assert done.returncode == 2
    assert expected in done.stderr
    assert "Traceback" not in done.stderr
