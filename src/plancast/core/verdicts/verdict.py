"""What one row of the rule table provides: the words that call for it, and the part of the rule that it gives."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from plancast.core.figures import Figure, Mark
from plancast.core.rule import Accumulation, Bound, Side
from plancast.core.text import Text

Part = Literal["status", "event", "comparison", "deadline", "accumulation", "bound"]
"""Which part of a rule a verdict gives."""


@dataclass(frozen=True)
class Limits:
    """A bound as applied and as read strictly, and the figure that has to be reached."""

    bound: Bound
    """By the default (tolerant) rule."""

    strict: Bound
    """Read strictly."""

    center: Decimal
    """The figure as printed; of a range, the end that has to be reached."""


@dataclass(frozen=True)
class Verdict:
    """One row of the rule table."""

    name: str
    """Name in rules and docs."""

    part: Part
    """Which part of the rule it gives."""

    words: Text
    """Printed words, as the rule table shows them."""

    meaning: Text
    """The default rule."""

    examples: tuple[Text, ...]
    """Printed bounds that it reads, in both languages."""

    pattern: re.Pattern[str] | None = None
    """Words that call for it; None where the mark of the figure, or the kind of indicator, does."""

    accumulation: Accumulation | None = None
    """The accumulation that it gives."""

    marks: tuple[Mark, ...] = ()
    """Of a bound: marks of figures that call for it."""

    limits: Callable[[Figure, Side | None], Limits] | None = None
    """Of a bound: figure and good side to limits."""

    assumes: Text | None = None
    """What it assumes beyond the printed words."""

    def called_by(self, printed: str) -> re.Match[str] | None:
        """Return where its words stand in a printed bound, or None."""
        return None if self.pattern is None else self.pattern.search(printed)


def from_below(lower: Decimal, *, is_open: bool = False) -> Bound:
    """Return the bound of all values from ``lower`` on."""
    return Bound(lower=lower, lower_open=is_open)


def from_above(upper: Decimal, *, is_open: bool = False) -> Bound:
    """Return the bound of all values up to ``upper``."""
    return Bound(upper=upper, upper_open=is_open)


def words(text: str) -> re.Pattern[str]:
    """Compile words of both languages, upper and lower case alike."""
    return re.compile(text, re.IGNORECASE)
