"""What moved a probability from one day to another: causes whose parts add up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from plancast.core.noun import Noun
from plancast.core.text import Text


class Cause(StrEnum):
    """Why a probability is another one than it was."""

    NEW_FIGURE = "new figure"
    """A figure of a period that had none."""
    REVISION = "revision"
    """A later release, or a retraction, of a figure that was known."""
    PLAN_EDIT = "plan edit"
    """Another bound, base or definition in the plan."""
    MODEL = "model"
    """The same figures read on a later day (a year has begun, a reference class has grown), or by another version."""


class MovedBy(Noun):
    """A release that moved a probability."""

    indicator: str
    """Id of the indicator."""

    period: str
    """What it describes."""

    printed: str | None
    """The figure as printed; null where it was taken back and none is left."""

    before: str | None = None
    """Of a revision: the figure that held before, as printed."""

    retracted: bool = False
    """Whether the figure that held before was taken back."""

    release_date: date
    """Day on which it was published."""

    source: str
    """Id of the document."""


class Move(Noun):
    """One part of a change of a probability."""

    cause: Cause
    """Why."""

    from_: float | None = Field(alias="from")
    """Probability before; 1 and 0 of a target that is met and missed, null where there was none."""

    to: float | None
    """Probability after."""

    change: float | None
    """Difference of the two; null where one of them is."""

    figures: tuple[MovedBy, ...] = ()
    """Releases that did it."""

    note: Text | None = None
    """What was edited, in words."""


class Earlier(Noun):
    """What an earlier run said: the keys of ``plancast outlook --json`` that a later one is held against."""

    as_of: date
    """Its day."""

    plan: str
    """Id of its plan."""

    plan_hash: str
    """Hash of what it knew."""

    version: str
    """Version of the program."""

    seed: int
    """Its seed."""

    n_members: int
    """Members of its ensemble."""

    levels: dict[str, Annotated[float, Field(ge=0, le=1)] | None]
    """Probability of each target; 1 and 0 of those decided."""


def level_of(status: str, probability: float | None) -> float | None:
    """Return a target's probability: 1 once it is met, 0 once it is missed."""
    return {"met": 1.0, "missed": 0.0}.get(str(status), probability)


def moves_between(levels: Sequence[float | None]) -> tuple[tuple[int, float | None, float | None], ...]:
    """Return the steps of a probability that changed it, each with its place and the level before and after.

    Parameters
    ----------
    levels
        Level at first and after each step. A level of None is passed over, so that the changes between two known levels
        add up to their difference; where no level follows, the step after the last known one took it away.

    Returns
    -------
    tuple
        Place of the level after, level before, level after; steps that changed nothing are left out.

    Examples
    --------
    >>> moves_between([0.5, 0.5, 0.6, None, 0.55])
    ((2, 0.5, 0.6), (4, 0.6, 0.55))
    >>> moves_between([0.5, 0.6, None, None])
    ((1, 0.5, 0.6), (2, 0.6, None))
    """
    found: list[tuple[int, float | None, float | None]] = []
    last_known = max((place for place, level in enumerate(levels) if level is not None), default=0)
    before = levels[0]
    for place, level in enumerate(levels[1:], start=1):
        if level != before and (level is not None or place > last_known):
            found.append((place, before, level))
            before = level
    return tuple(found)
