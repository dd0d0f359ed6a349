"""Kinds of indicator, one file each; contract tests run over `KINDS`."""

from __future__ import annotations

from plancast.core.indicators.count import Count
from plancast.core.indicators.index import Index
from plancast.core.indicators.kind import Accumulation, Kind, OutOfRangeError
from plancast.core.indicators.level import Level
from plancast.core.indicators.rate import Rate
from plancast.core.indicators.share import Share

__all__ = ["KINDS", "Accumulation", "Kind", "OutOfRangeError", "kind"]

KINDS: tuple[Kind, ...] = (Level(), Rate(), Share(), Count(), Index())
"""Every kind."""


def kind(name: str) -> Kind:
    """Return the kind of this name.

    Raises
    ------
    ValueError
        If there is none.

    Examples
    --------
    >>> kind("share").upper
    100.0
    """
    for one in KINDS:
        if one.name == name:
            return one
    raise ValueError(f"unknown kind {name!r}; expected one of: {', '.join(one.name for one in KINDS)}.")
