"""What several rules look at, worked out once a text."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, cast
from weakref import ref

from plancast.core.quoted import Passage

Made = TypeVar("Made")

_KEPT: dict[Callable[..., object], tuple[ref[Passage], object]] = {}
"""Of each maker the last text, and what it made of it; the text itself is not kept alive."""


def kept(make: Callable[[Passage], Made], passage: Passage) -> Made:
    """Return what a maker makes of a text, anew only where the text is another than the last.

    Parameters
    ----------
    make
        A pure function of the text.
    passage
        The text; the same object counts as the same text.
    """
    held = _KEPT.get(make)
    if held is not None and held[0]() is passage:
        return cast("Made", held[1])
    made = make(passage)
    _KEPT[make] = (ref(passage), made)
    return made
