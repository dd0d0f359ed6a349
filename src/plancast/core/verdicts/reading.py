"""What printed words say once they are read, or why they say nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from plancast.core.rule import Accumulation, Yearly
from plancast.core.text import Text
from plancast.core.verdicts.verdict import Reach, Verdict

V = TypeVar("V", bound=Verdict)


class UnreadError(Exception):
    """Words from which no rule can be read.

    Attributes
    ----------
    code
        ``PRINTED_UNREADABLE`` or ``UNIT_MISMATCH``.
    found
        The words.
    why
        Why, in both languages.
    """

    def __init__(self, found: str, why: Text, code: str = "PRINTED_UNREADABLE") -> None:
        super().__init__(why.en)
        self.code, self.found, self.why = code, found, why


@dataclass(frozen=True)
class Accumulated:
    """How yearly figures become one."""

    names: tuple[str, ...]
    """Verdicts that say so."""

    accumulation: Accumulation
    """What they say."""

    assumed: tuple[Text, ...] = ()
    """What they leave open."""


@dataclass(frozen=True)
class Deadline:
    """By when, where the words say it."""

    name: str | None = None
    """Verdict that says so."""

    last: int | None = None
    """Last year that counts."""

    later: int | None = None
    """A second one."""


@dataclass(frozen=True)
class Reading:
    """What words, or a key without words, say."""

    accumulated: Accumulated
    """How yearly figures become one."""

    reach: Reach | None = None
    """What has to be reached; None of an event, or where the bound is not set."""

    bound: str | None = None
    """Verdict that says what has to be reached."""

    yearly: Yearly = "level"
    """What yearly figures are."""

    deadline: Deadline = Deadline()
    """By when."""

    base_year: int | None = None
    """Base year."""

    compares: bool = False
    """Whether it is held against another indicator."""

    not_set: bool = False
    """Whether the bound is not set yet."""

    assumed: tuple[Text, ...] = ()
    """What is left open beside what verdicts say."""

    @property
    def names(self) -> tuple[str, ...]:
        """Verdicts, accumulation first."""
        rest = (self.bound, self.deadline.name)
        return (*self.accumulated.names, *(name for name in rest if name is not None))

    def agrees(self, other: Reading) -> bool:
        """Whether two readings give one rule; the printed place, which depends on the unit, may differ."""
        return self._said() == other._said()

    def _said(self) -> tuple[object, ...]:
        """Return what is said; words that name the accumulation in one language only still agree on it."""
        reach = self.reach
        figure = None if reach is None else (reach.center, reach.side, self.bound)
        when = (self.deadline.last, self.deadline.later)
        return (self.accumulated.accumulation, figure, when, self.base_year, self.compares, self.not_set)


def of_part(verdicts: Iterable[Verdict], kind: type[V]) -> tuple[V, ...]:
    """Return the verdicts of one part of the rule, in order."""
    return tuple(verdict for verdict in verdicts if isinstance(verdict, kind))
