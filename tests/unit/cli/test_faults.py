"""Faults that stop the work: one clear error, its findings, and no traceback unless asked for."""

import sys

import pytest

from plancast.cli.faults import print_fault
from plancast.core.finding import PlancastError, Where, finding
from plancast.core.text import Text

FOUND = finding("UNIT_UNKNOWN", Where(file="indicators.yaml", line=3), ("km3",), key="unit", en="unknown", zh="未知")
OF_A_PERSON = PlancastError(Text(en="the plan cannot be read.", zh="无法读取规划。"), (FOUND,))


@pytest.fixture(autouse=True)
def in_english(monkeypatch):
    monkeypatch.setattr(sys, "argv", ["plancast", "outlook", "city", "--lang", "en"])


def printed(capsys, fault, verbose=False):
    print_fault(fault, verbose)
    out, err = capsys.readouterr()
    assert out == ""
    return err


def test_a_persons_fault_is_told_with_its_findings(capsys):
    assert printed(capsys, OF_A_PERSON) == f"Error: the plan cannot be read.\n  {FOUND.line('en')}\n"


def test_it_is_told_in_the_language_asked_for(capsys, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["plancast", "outlook", "city", "--lang=zh"])
    assert printed(capsys, OF_A_PERSON) == f"错误：无法读取规划。\n  {FOUND.line('zh')}\n"


def test_a_persons_fault_has_no_traceback_when_all_is_told(capsys):
    assert "Traceback" not in printed(capsys, OF_A_PERSON, verbose=True)


def _raised(fault):
    try:
        raise fault
    except type(fault) as caught:
        return caught


def test_a_fault_of_the_program_says_so_and_what_to_do(capsys):
    told = printed(capsys, _raised(ZeroDivisionError("by zero")))
    assert told == (
        "A fault of the program itself (ZeroDivisionError: by zero). Run it again with --verbose and report that.\n"
    )


def test_its_traceback_is_shown_when_all_is_told(capsys):
    told = printed(capsys, _raised(ZeroDivisionError("by zero")), verbose=True)
    assert told.startswith("Traceback (most recent call last):")
    assert told.endswith("report that.\n")


def test_a_fault_of_the_program_in_chinese(capsys, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["plancast", "--lang", "zh"])
    told = printed(capsys, _raised(KeyError("gdp")))
    assert told.startswith("程序内部错误（KeyError：'gdp'）。请用 --verbose 重新运行")
