"""Programs that the tests of the store run beside themselves: adds that are killed, adds and reads at once."""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from collections import Counter
from datetime import date
from pathlib import Path

from plancast import pipeline, reading
from plancast.core.raw_rows import RawRow
from plancast.store import files as store_files

ROWS_A_BATCH = 120


def batch(name: str) -> list[RawRow]:
    """Return the rows of one batch, told by their note."""
    first = date(1990, 1, 1).toordinal() + len(name)
    return [
        RawRow(
            ("rd_intensity", str(1950 + n % 75), "2.50", "%",
             date.fromordinal(first + n // 75).isoformat(), "actual", "bulletins", f"batch {name}"),
            "batch", n,
        )
        for n in range(ROWS_A_BATCH)
    ]  # fmt: skip


def batches_in(folder: Path) -> tuple[Counter[str], list[str]]:
    """Return how many rows of each batch a plan holds, and the findings of its rows and files."""
    plan = pipeline.read_plan(folder)
    rows, findings = reading.read_observations(folder, plan)
    counted = Counter(row.note.removeprefix("batch ") for row in rows if row.note.startswith("batch "))
    return counted, [one.line() for one in (*plan.findings, *findings)]


def temporary(folder: Path) -> list[Path]:
    """Return the temporary files of a plan."""
    return [path for place in (folder, folder / "observations") for path in place.glob(f"{store_files.TEMPORARY}*")]


def kill(folder: Path, n: int) -> None:
    """Kill ``n`` adds, each at a random moment of its own, and print what became of them."""
    chance = random.Random(7)
    took = _seconds_of_one(folder)
    acknowledged: set[str] = {"whole"}
    after_first_byte = 0
    for number in range(n):
        name, told = str(number), os.pipe()
        child = os.fork()
        if child == 0:
            _add_and_tell(folder, name, told[1])
        os.close(told[1])
        if number % 2:
            seen = _wait_for_first_byte(folder, child, took * 20)
            time.sleep(chance.uniform(0, took * 0.5) ** 2 / took if seen else 0)
        else:
            time.sleep(chance.uniform(0, took * 1.2))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        is_told = os.read(told[0], 10) == b"done"
        os.close(told[0])
        after_first_byte += is_told or any(path.stat().st_size for path in temporary(folder))
        acknowledged |= {name} if is_told else set()
        _check(folder, acknowledged)
    pipeline.add_rows(pipeline.read_plan(folder), batch("last"), origin="test")
    _must(temporary(folder) == [], "the next add takes away what was left behind")
    _check(folder, acknowledged | {"last"})
    sys.stdout.write(json.dumps({"acknowledged": len(acknowledged) * ROWS_A_BATCH, "after_first_byte": after_first_byte}) + "\n")


def _seconds_of_one(folder: Path) -> float:
    started = time.perf_counter()
    pipeline.add_rows(pipeline.read_plan(folder), batch("whole"), origin="test")
    return time.perf_counter() - started


def _add_and_tell(folder: Path, name: str, told: int) -> None:
    pipeline.add_rows(pipeline.read_plan(folder), batch(name), origin="test")
    os.write(told, b"done")
    os._exit(0)


def _wait_for_first_byte(folder: Path, child: int, most: float) -> bool:
    until = time.perf_counter() + most
    while time.perf_counter() < until:
        for entry in os.scandir(folder / "observations"):
            try:
                if entry.name.startswith(store_files.TEMPORARY) and entry.stat().st_size > 0:
                    return True
            except FileNotFoundError:
                return True
    return False


def _check(folder: Path, acknowledged: set[str]) -> None:
    counted, findings = batches_in(folder)
    _must(not findings, f"nothing half-written is read: {findings[:3]}")
    _must(set(counted.values()) <= {ROWS_A_BATCH}, "a batch is there whole or not at all")
    _must(acknowledged <= counted.keys(), "nothing acknowledged is lost")


def _must(holds: bool, promise: str) -> None:
    if not holds:
        raise SystemExit(f"broken: {promise}")


def write(folder: Path, name: str, seconds: float) -> None:
    """Add batches for a while, and print how many."""
    until, n = time.monotonic() + seconds, 0
    while time.monotonic() < until:
        added = pipeline.add_rows(pipeline.read_plan(folder), batch(f"{name}{n}"), origin=name)
        _must((added.n_added, added.n_refused) == (ROWS_A_BATCH, 0), f"all rows go in: {added.n_added}")
        n += 1
    sys.stdout.write(f"{n}\n")


def read(folder: Path, seconds: float) -> None:
    """Read for a while: the outlook, and the releases of an indicator; print how often."""
    until, n = time.monotonic() + seconds, 0
    while time.monotonic() < until:
        shown = pipeline.show_observations(folder, "rd_intensity")
        _must(bool(shown.periods), "releases are shown")
        outlook = pipeline.outlook(folder, n_members=100)
        errors = [one.line() for one in outlook.findings if one.severity == "error"]
        _must(not errors, f"the outlook has no errors: {errors[:3]}")
        n += 1
    sys.stdout.write(f"{n}\n")


if __name__ == "__main__":
    what, place, *rest = sys.argv[1:]
    if what == "kill":
        kill(Path(place), int(rest[0]))
    elif what == "write":
        write(Path(place), rest[0], float(rest[1]))
    else:
        read(Path(place), float(rest[0]))
