"""Time whole commands: the main job on Shanghai's plan with 10,000 members, and the help.

Run with the Python that has plancast installed: ``python benchmarks/outlook.py``. Prints the smallest of five runs, and
the largest resident memory.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time

COMMANDS = {
    "outlook shanghai-15, 10,000 members": ("outlook", "shanghai-15"),
    "--help": ("--help",),
    "outlook --help": ("outlook", "--help"),
}
RUNS = 5


def run(words: tuple[str, ...]) -> tuple[float, int]:
    """Return seconds and largest resident kilobytes of one run."""
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "plancast", *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise SystemExit(f"plancast {' '.join(words)} ended with {status}")
    return time.perf_counter() - started, usage.ru_maxrss


def main() -> None:
    """Run each command five times after one run that warms the caches."""
    for name, words in COMMANDS.items():
        run(words)
        runs = [run(words) for _ in range(RUNS)]
        print(f"{name}: {min(seconds for seconds, _ in runs):.2f} s, {max(size for _, size in runs) / 1024:.0f} MiB")


if __name__ == "__main__":
    main()
