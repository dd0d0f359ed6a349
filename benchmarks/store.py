"""What a large plan costs: seconds and peak memory of `store add`, of one row more, of an as-of query, of the outlook.

    python benchmarks/store.py [--rows 1000000] [--outlook]

Each step runs in a process of its own, on a copy of the invented plan Harbour; the index goes to a folder of its own.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
UNITS = {"gdp": "亿元", "gdp_growth": "%", "port_teu": "万标准箱", "rd_intensity": "%", "industry_output": "亿元"}

QUERY = """
import sys, time
from datetime import date
from plancast import pipeline
from plancast.pipeline.releases import index_of
index = index_of(pipeline.read_plan(sys.argv[1]))
times = []
for year in (2025, 2026, 2027, 2030):
    started = time.perf_counter()
    found = index.winners(date(year, 6, 30))
    times.append(time.perf_counter() - started)
print(max(times))
"""


class Cost(NamedTuple):
    """What one step took."""

    seconds: float
    processor_seconds: float
    megabytes: float
    out: str


def rows(n: int) -> Iterator[str]:
    """Yield rows of a CSV file: five indicators, the months of 76 years, one vintage a day from 2026 on."""
    random.seed(1)
    yield "indicator,period,value,unit,release_date,release_status,source,note\n"
    months = [f"{year}-{month:02d}" for year in range(1950, 2026) for month in range(1, 13)]
    first = date(2026, 1, 1)
    for number in range(n):
        at, month = divmod(number, len(months))
        day, place = divmod(at, len(UNITS))
        indicator, unit = list(UNITS.items())[place]
        value = random.uniform(1, 20) if unit == "%" else random.uniform(1000, 90000)
        when = (first + timedelta(days=day)).isoformat()
        yield f"{indicator},{months[month]},{value:.2f},{unit},{when},actual,bureau_bulletins,\n"


def run(words: list[str], cache: Path) -> Cost:
    """Run Python with these words and return what it took."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PLANCAST_CACHE": str(cache), "LANG": "C.UTF-8"}
    started = time.perf_counter()
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen([sys.executable, *words], stdout=out, stderr=subprocess.STDOUT, env=environment)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        out.seek(0)
        said = out.read().decode("utf-8", errors="replace")
    if status != 0:
        raise SystemExit(f"{' '.join(words)} ended with {status}\n{said[-2000:]}")
    megabytes = usage.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    return Cost(seconds, usage.ru_utime + usage.ru_stime, megabytes, said)


def measure(n: int, *, with_outlook: bool) -> Iterator[tuple[str, Cost]]:
    """Yield what each step takes on a plan to which ``n`` rows are added."""
    with tempfile.TemporaryDirectory() as place:
        desk = Path(place)
        plan, table, more = desk / "harbour", desk / "large.csv", desk / "more.csv"
        shutil.copytree(ROOT / "plans" / "harbour", plan)
        with table.open("w", encoding="utf-8", newline="") as file:
            file.writelines(rows(n))
        header = "indicator,period,value,unit,release_date,release_status,source\n"
        more.write_text(header + "gdp,2025,1.00,亿元,2026-11-02,final,yearbooks\n", encoding="utf-8")
        store = ["-m", "plancast", "store"]
        steps = {
            f"store add, {n:,} rows": [*store, "add", str(plan), str(table)],
            "store add, one row more": [*store, "add", str(plan), str(more)],
            "store add, the same again": [*store, "add", str(plan), str(more)],
            "store show, index built": [*store, "show", str(plan), "gdp", "--period", "2010-06", "--json"],
            "store show, index there": [*store, "show", str(plan), "gdp", "--period", "2010-06", "--json"],
            "as-of query over all rows": ["-c", QUERY, str(plan)],
        }
        if with_outlook:
            steps["outlook"] = ["-m", "plancast", "outlook", str(plan), "--json"]
        for name, words in steps.items():
            cost = run(words, desk / "cache")
            seconds = float(cost.out) if name.startswith("as-of") else cost.seconds
            yield name, cost._replace(seconds=seconds)


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--outlook", action="store_true", help="measure the main job too")
    given = parser.parse_args()
    for name, cost in measure(given.rows, with_outlook=given.outlook):
        times = f"{cost.seconds:8.3f} s {cost.processor_seconds:8.3f} s of processor"
        print(f"{name:28} {times} {cost.megabytes:6.0f} MiB", flush=True)


if __name__ == "__main__":
    main()
