"""The collector of cycles is left as it was found, whatever happens."""

from __future__ import annotations

import gc

import pytest

from plancast.pipeline import uncollected


def test_it_is_on_again_after_a_fault() -> None:
    assert gc.isenabled()
    with pytest.raises(KeyError), uncollected():
        assert not gc.isenabled()
        raise KeyError
    assert gc.isenabled()


def test_it_stays_off_where_it_was_off() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
