"""A plan, its figures and its rules as known on a day: what passes where two plans are read together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from plancast.core.observations import Vintages
from plancast.core.plan import Indicator, Plan
from plancast.core.rule import Rule


@dataclass(frozen=True)
class PlanOnDay:
    """One of the plans that are read together."""

    plan: Plan
    """The plan as known on the day."""

    vintages: Vintages
    """All figures known on the day."""

    rules: Mapping[str, Rule]
    """Rule of each target whose words could be read."""

    def growth_of(self, indicator: Indicator) -> str | None:
        """Return the id of the indicator that holds the growth of a level, where the plan names it and has it."""
        return indicator.growth if indicator.growth in self.plan.indicators else None
