"""What was worked out of one object is remembered by which object it is: its hash may cost more than the work."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

Of = TypeVar("Of")
Rest = ParamSpec("Rest")
Made = TypeVar("Made")

MOST = 1 << 16
"""Results that are kept of each function."""


def remembered(make: Callable[Concatenate[Of, Rest], Made]) -> Callable[Concatenate[Of, Rest], Made]:
    """Return a pure function of a frozen object that works only once on each; further arguments are hashed.

    The object is kept with its result, so that no other can come to stand in its place.

    Examples
    --------
    >>> calls = []
    >>> length = remembered(lambda one: calls.append(one) or len(one))
    >>> words = ("a", "b")
    >>> length(words), length(words), len(calls)
    (2, 2, 1)
    """
    kept: dict[tuple[object, ...], tuple[object, object]] = {}

    @wraps(make)
    def made(one: Of, *rest: Rest.args, **named: Rest.kwargs) -> Made:
        key = (id(one), *rest)
        held = kept.get(key)
        if held is not None and not named:
            return cast("Made", held[1])
        found = make(one, *rest, **named)
        if not named:
            if len(kept) >= MOST:
                kept.clear()
            kept[key] = (one, found)
        return found

    return cast("Callable[Concatenate[Of, Rest], Made]", made)
