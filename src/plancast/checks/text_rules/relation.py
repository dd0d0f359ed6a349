"""How figures of a text bear on one another: what a rule yields, whether it holds or not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from plancast.core.intervals import Interval
from plancast.core.quoted import Passage, QuotedFigure
from plancast.core.text import Text

SURE_ENOUGH = 0.7
"""A relation is judged only where the product of how sure its readings are reaches this: the one threshold."""


@dataclass(frozen=True)
class Relation:
    """One relation between figures of a text.

    A rule yields those that hold as well: they are what the ledger's ``agrees`` rests on.
    """

    code: str
    """Code of the finding where it does not hold, such as ``SUM``."""

    figures: tuple[QuotedFigure, ...]
    """All figures that it is between, in the order of the text."""

    holds: bool
    """Whether it does, within the rounding of what is printed."""

    sure: float
    """How sure it is that the figures stand in this relation, from 0 to 1."""

    arithmetic: Text
    """The arithmetic in full, both intervals named; of a relation of words, what is set against what."""

    says: Mapping[str, object] = field(default_factory=dict)
    """Values of the finding's sentences besides ``arithmetic_en`` and ``arithmetic_zh``."""

    more_quotes: tuple[str, ...] = ()
    """Words of the text to be quoted that are no figures, such as years."""

    place: int | None = None
    """Where in the text the finding is told; the last of its figures where None."""

    of_words: bool = False
    """Whether words alone are held against one another, or dates: the value of no figure is confirmed by it."""

    near: bool = False
    """Whether what was worked out is less than twice and more than half of what is printed: no slip of scale."""


def is_near(worked_out: Interval, printed: Interval) -> bool:
    """Whether two values are within a factor of two of each other."""
    one, other = abs(worked_out.middle), abs(printed.middle)
    return 0 < max(one, other) < 2 * min(one, other)


@dataclass(frozen=True)
class Evidence:
    """What the rules look at."""

    passage: Passage
    """The text with its figures."""

    rates: Mapping[tuple[str, int], tuple[Decimal, Decimal]]
    """Lowest and highest market rate of a year, in units of the currency (its dimension) per US dollar."""


@dataclass(frozen=True)
class TextRule:
    """One rule over the figures of a text."""

    codes: tuple[str, ...]
    """Codes of the findings it may make; the first gives its file its name."""

    find: Callable[[Evidence], Iterable[Relation]]
    """All relations of its sort in a text."""
