"""Like targets of two plans, side by side."""

from __future__ import annotations

from pydantic import Field

from plancast.core.noun import Noun
from plancast.core.pace import PaceClass
from plancast.core.text import Text


class BesideTarget(Noun):
    """What one of the two plans says of a like target."""

    id: str
    """Id of the target."""

    name: Text
    """Its name."""

    indicator: str
    """Id of its indicator."""

    printed: Text
    """The bound as printed."""

    by: str
    """Deadline or years."""

    unit: Text
    """Unit of the indicator."""

    bound: float | None = None
    """End of the bound that has to be reached, in ``judged_unit``, else in ``unit``."""

    judged_unit: Text | None = None
    """Unit of ``bound`` and ``median`` where it is not ``unit``."""

    status: str
    """What is known: see ``targets[].status``."""

    pace_class: PaceClass | None = Field(default=None, alias="class")
    """Pace."""

    median: float | None = None
    """Median at the deadline."""

    interval_80: tuple[float, float] | None = None
    """Central 80 % interval of the same."""

    probability: float | None = None
    """Probability that it is met."""


class Pair(Noun):
    """A target of the plan and the like one of the plan beside it."""

    matched_by: str
    """``id``, ``formerly``, ``part_of`` or ``name``: what makes the two alike."""

    comparable: bool
    """Whether bounds and figures of the two are of one unit, price basis, scope and sort of rule."""

    reason: Text | None = None
    """Why not, where they are not."""

    here: BesideTarget
    """The plan's."""

    there: BesideTarget
    """That of the plan beside it."""


class Beside(Noun):
    """Another plan's like targets, of the same day and seed."""

    plan: str
    """Id of the plan beside."""

    plan_name: Text
    """Its name."""

    plan_period: str
    """Its years."""

    plan_hash: str
    """Hash of its content known on the day."""

    pairs: tuple[Pair, ...]
    """Like targets, in the order of the first plan."""

    n_unmatched: int
    """Targets of the first plan that have no like one."""

    n_unmatched_there: int
    """Targets of the plan beside that have no like one."""
