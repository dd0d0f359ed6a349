"""The benchmark of the store runs, on few rows, so that it never rots."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(not hasattr(os, "wait4"), reason="it measures by wait4, which only POSIX has")
def test_the_benchmark_of_the_store_runs():
    done = subprocess.run(
        [sys.executable, str(ROOT / "benchmarks" / "store.py"), "--rows", "2000"], capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    assert len(done.stdout.splitlines()) == 6


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "wait4"), reason="it measures by wait4, which only POSIX has")
def test_a_million_rows_go_in_within_thirty_seconds_of_processor_and_a_gigabyte():
    sys.path.insert(0, str(ROOT / "benchmarks"))
    try:
        import store as benchmark
    finally:
        sys.path.pop(0)
    costs = dict(benchmark.measure(1_000_000, with_outlook=False))
    added = costs["store add, 1,000,000 rows"]
    assert added.processor_seconds < 30
    assert added.megabytes < 1000
    assert costs["as-of query over all rows"].seconds < 0.2
    assert costs["store add, one row more"].processor_seconds < 5
