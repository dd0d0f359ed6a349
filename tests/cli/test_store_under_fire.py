"""Adds that are killed lose nothing acknowledged; adds and reads at once disturb nobody."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from store_under_fire import ROWS_A_BATCH, batches_in, temporary

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "tests" / "store_under_fire.py"


@pytest.fixture
def folder(tmp_path) -> Path:
    return Path(shutil.copytree(ROOT / "tests" / "bad" / "_base", tmp_path / "plan"))


def start(*words: str | Path) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT / 'tests'}"}
    command = [sys.executable, str(PROGRAM), *map(str, words)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)


def end(process: subprocess.Popen[bytes], seconds: float) -> str:
    out, error = process.communicate(timeout=seconds)
    assert process.returncode == 0, error.decode(errors="replace")[-3000:]
    return out.decode()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="children are made by fork, so that 200 of them take little time")
@pytest.mark.parametrize(
    ("n", "least"), [(16, 3), pytest.param(200, 50, marks=pytest.mark.slow)], ids=["sixteen", "two hundred"]
)
def test_an_add_killed_at_any_moment_loses_nothing_acknowledged(folder, n, least):
    told = json.loads(end(start("kill", folder, n), 60 + 6 * n))
    assert told["after_first_byte"] >= least
    assert told["acknowledged"] >= 50


@pytest.mark.parametrize("seconds", [4, pytest.param(60, marks=pytest.mark.slow)])
def test_two_add_and_one_reads_at_once(folder, seconds):
    writers = [start("write", folder, name, seconds) for name in ("a", "b")]
    reader = start("read", folder, seconds)
    told = [end(process, seconds + 120) for process in (*writers, reader)]
    *batches, n_read = map(int, told)
    assert n_read >= 1
    counted, findings = batches_in(folder)
    expected = {f"{name}{n}" for name, most in zip("ab", batches, strict=True) for n in range(most)}
    assert dict(counted) == dict.fromkeys(expected, ROWS_A_BATCH)
    assert findings == []
    assert temporary(folder) == []
