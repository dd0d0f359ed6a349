"""What a check looks at: the plan, all that was known on the day, and how each target is judged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plancast.core.observations import Observation, ReleaseStatus, Vintages
from plancast.core.periods import Period
from plancast.core.plan import Indicator, Plan, Target
from plancast.core.rule import Rule


@dataclass(frozen=True)
class Evidence:
    """The plan and its figures as known on one day."""

    plan: Plan
    """The plan."""

    vintages: Vintages
    """All releases known on the day."""

    rules: Mapping[str, Rule]
    """Rule of each target that could be read, by the target's id."""

    def targets(self) -> Iterator[tuple[Target, Indicator]]:
        """Yield each target with its indicator; one whose indicator is unknown is the reader's finding."""
        for target in self.plan.targets.values():
            if target.indicator in self.plan.indicators:
                yield target, self.plan.indicators[target.indicator]

    def ruled(self) -> Iterator[tuple[Target, Indicator, Rule]]:
        """Yield each target that has a rule, with its indicator."""
        for target, indicator in self.targets():
            if target.id in self.rules:
                yield target, indicator, self.rules[target.id]

    def releases(self, indicator: str, period: Period) -> tuple[Observation, ...]:
        """Return the releases of one figure that state it, the winning one first: expectations left out."""
        known = self.vintages.releases.get(indicator, {}).get(period, ())
        return tuple(release for release in known if release.release_status is not ReleaseStatus.EXPECTATION)
