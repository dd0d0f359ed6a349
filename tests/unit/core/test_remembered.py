"""A result belongs to one object, not to one that is equal to it."""

from __future__ import annotations

import pytest

from plancast.core import remembered as module
from plancast.core.remembered import remembered


def test_an_equal_object_is_worked_out_anew_and_further_arguments_count() -> None:
    calls: list[tuple[object, int]] = []

    @remembered
    def made(one: list[int], times: int) -> int:
        calls.append((one, times))
        return sum(one) * times

    first, second = [1, 2], [1, 2]
    assert [made(first, 2), made(first, 2), made(second, 2), made(first, 3)] == [6, 6, 6, 9]
    assert len(calls) == 3
    assert made(first, times=2) == 6, "arguments by name are not kept"
    assert len(calls) == 4


def test_results_do_not_pile_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 2)
    calls: list[int] = []

    @remembered
    def made(one: str) -> int:
        calls.append(1)
        return len(one)

    words = ["".join(["a", str(number)]) for number in range(3)]
    assert [made(word) for word in (*words, words[0])] == [2, 2, 2, 2]
    assert len(calls) == 4
