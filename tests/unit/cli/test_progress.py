"""Progress on standard error: nothing in haste or in a pipe, every step when asked for."""

import re
from contextlib import redirect_stderr

import pytest

from plancast.cli import progress
from plancast.cli.progress import Progress


class Terminal:
    """A standard error that says it is a terminal and keeps what is written."""

    encoding = "utf-8"

    def __init__(self, is_terminal=True):
        self.written = ""
        self.is_terminal = is_terminal

    def isatty(self):
        return self.is_terminal

    def write(self, text):
        self.written += text

    def flush(self):
        pass


def run(verbose, *steps, told_after=None, is_terminal=True):
    terminal = Terminal(is_terminal)
    with redirect_stderr(terminal), Progress(verbose) as told:
        for place, step in enumerate(steps):
            told(step)
            if place == told_after:
                told._timer.cancel()
                told._tell()  # as the clock would after two seconds
    return terminal.written


def test_what_is_done_at_once_is_not_told():
    assert not run(False, "reading", "forecasting")


def test_after_two_seconds_the_step_under_way_is_told_and_the_line_is_cleared_in_the_end():
    written = run(False, "reading", "forecasting", "assessing", told_after=1)
    assert written.startswith("\r\x1b[Kforecasting …\r\x1b[Kassessing …\r\x1b[K")
    assert not written.split("…")[-1].replace("\r\x1b[K", "")


def test_a_pipe_is_told_nothing():
    assert not run(False, "reading", "forecasting", told_after=0, is_terminal=False)


@pytest.mark.parametrize("is_terminal", [True, False])
def test_verbose_tells_every_step_with_its_time_and_nothing_else(is_terminal):
    lines = run(True, "reading", "forecasting", told_after=0, is_terminal=is_terminal).splitlines()
    assert len(lines) == 2
    assert re.fullmatch(r" +\d+\.\d\d s  reading \(\d+\.\d\d s\)", lines[0])
    assert re.fullmatch(r" +\d+\.\d\d s  forecasting \(\d+\.\d\d s\)", lines[1])


def test_the_clock_stops_and_the_line_is_cleared_when_the_work_fails():
    terminal = Terminal()
    with redirect_stderr(terminal), pytest.raises(ZeroDivisionError), Progress(False) as told:
        told("reading")
        told._tell()
        raise ZeroDivisionError
    assert told._timer.finished.is_set()
    assert terminal.written.endswith("\r\x1b[K")


def test_the_clock_itself_tells(monkeypatch):
    monkeypatch.setattr(progress, "PATIENCE_SECONDS", 0.01)
    terminal = Terminal()
    with redirect_stderr(terminal), Progress(False) as told:
        told("forecasting")
        told._timer.join(5)
    assert "forecasting …" in terminal.written
