"""What the catalogue of finding codes holds of each code."""

from __future__ import annotations

from typing import NamedTuple

from plancast.core.text import Text


class Code(NamedTuple):
    """One entry of the catalogue."""

    severity: str
    """``error``, ``warning`` or ``info``."""

    message: Text
    """What was found and what was expected; names in braces are filled in."""

    reason: Text
    """Why it is a fault."""

    remedy: Text
    """The next step; names in braces are filled in."""

    title: Text | None = None
    """The code in words, as a heading; None where findings are only told as lines."""
