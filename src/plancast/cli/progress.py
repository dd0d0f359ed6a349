"""What the program is at, on standard error, for anything over two seconds."""

from __future__ import annotations

import sys
import threading
import time
from types import TracebackType

from plancast.cli.output import print_error
from plancast.core.language import Language

PATIENCE_SECONDS = 2.0

STEPS_ZH = {
    "reading the plan": "读取规划",
    "taking figures as known on the day": "取截至当日的数据",
    "forecasting": "走势预测",
    "assessing targets": "评估目标",
    "tracing what moved": "追溯变动原因",
    "reading the releases that are there": "读取已有数据",
    "reading the releases": "读取数据",
    "reading the rows": "读取待录入的数据",
    "writing": "写入",
    "building the index": "建立索引",
    "reading the text": "读取文稿",
    "checking figures": "核对数据",
}
"""Steps of the corridor in Chinese."""


class Progress:
    """Tells on a terminal, after two seconds, which step is under way; with ``verbose``, every step and its time."""

    def __init__(self, verbose: bool, lang: Language = "en") -> None:
        self._verbose = verbose
        self._lang = lang
        self._step = ""
        self._started = time.perf_counter()
        self._began_step = self._started
        self._timer = threading.Timer(PATIENCE_SECONDS, self._tell)
        self._timer.daemon = True
        self._told = False

    def __call__(self, step: str) -> None:
        """Say that a step begins."""
        now = time.perf_counter()
        if self._verbose and self._step:
            print_error(f"{now - self._started:6.2f} s  {self._step} ({now - self._began_step:.2f} s)")
        self._step, self._began_step = STEPS_ZH.get(step, step) if self._lang == "zh" else step, now
        if self._told:
            self._write()

    def __enter__(self) -> Progress:
        """Start the clock."""
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop, and clear the line."""
        self._timer.cancel()
        self("")
        if self._told and sys.stderr.isatty():
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def _tell(self) -> None:
        self._told = sys.stderr.isatty() and not self._verbose
        if self._told:
            self._write()

    def _write(self) -> None:
        sys.stderr.write(f"\r\x1b[K{self._step} …" if self._step else "")
        sys.stderr.flush()
