"""Time ``plancast check``: a short article, and one megabyte of dense Chinese text, as whole processes.

Run with the Python that has plancast installed: ``python benchmarks/check.py [FILE...]``. Without files, texts with
invented figures are made. Prints the smallest of three runs, and the largest resident memory.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 3
MEGABYTE = 1_000_000
PARAGRAPH = (
    "初步核算，{year}年全市生产总值{gdp}亿元，按可比价格计算，比上年增长{rate}%。其中，第一产业增加值{first}亿元，第二产业增加值{second}亿元，"
    "第三产业增加值{third}亿元。全年社会消费品零售总额{retail}亿元，比上年增长{rate}%；货物进出口总额{trade}亿元，其中出口{exports}亿元，进口{imports}亿元。"
    "年末常住人口{people}万人，比上年末增加{more}万人。粮食产量{grain}万吨，比上年增产{grown}万吨。"
    "各部门坚持稳中求进工作总基调，扎实推动高质量发展，产业结构不断优化，创新能力持续增强，市场活力进一步释放，营商环境明显改善。"
    "基础设施建设加快推进，城乡区域发展更加协调，生态环境质量稳步提升，民生保障有力有效，社会大局保持和谐稳定。\n"
)
"""Invented figures whose parts make their wholes, as dense as in a communiqué with its prose."""


def long_text(size: int) -> str:
    """Return Chinese text of about so many bytes in UTF-8, fourteen figures a paragraph."""
    parts, length, number = [], 0, 0
    while length < size:
        number += 1
        first, second, third, exports, imports = (
            100 + number % 50,
            9_000 + number,
            20_000 + 3 * number,
            7_000 + number,
            5_000,
        )
        text = PARAGRAPH.format(
            year=1990 + number % 35,
            gdp=first + second + third,
            rate=f"{2 + number % 60 / 10:.1f}",
            first=first,
            second=second,
            third=third,
            retail=10_000 + number,
            trade=exports + imports,
            exports=exports,
            imports=imports,
            people=f"{2_400 + number / 100:.2f}",
            more=f"{number % 9 + 0.12:.2f}",
            grain=f"{90 + number % 7:.1f}",
            grown="1.2",
        )
        parts.append(text)
        length += len(text.encode())
    return "".join(parts)


def run(path: Path) -> tuple[float, int]:
    """Return seconds and largest resident kilobytes of one check."""
    started = time.perf_counter()
    words = [sys.executable, "-m", "plancast", "check", str(path), "--json"]
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        raise SystemExit(f"{' '.join(words)} ended with {status}")
    return time.perf_counter() - started, usage.ru_maxrss


def main() -> None:
    """Check each text three times after one run that warms the caches."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(name) for name in sys.argv[1:]]
        if not paths:
            for name, size in (("article of 1 kB", 1_000), ("text of 1 MB", MEGABYTE)):
                paths.append(Path(folder) / f"{name}.txt")
                paths[-1].write_text(long_text(size), encoding="utf-8")
        for path in paths:
            run(path)
            runs = [run(path) for _ in range(RUNS)]
            print(f"{path.stem}: {min(s for s, _ in runs):.2f} s, {max(kb for _, kb in runs) / 1024:.0f} MiB")


if __name__ == "__main__":
    main()
