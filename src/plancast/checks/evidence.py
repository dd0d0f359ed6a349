"""What a check looks at: the plan, all that was known on the day, and how each target is judged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plancast.core.observations import Observation, ReleaseStatus, Vintages
from plancast.core.periods import Period
from plancast.core.plan import Indicator, Plan, Target
from plancast.core.rule import Rule
from plancast.core.verdicts import StatedVersion


@dataclass(frozen=True)
class Evidence:
    """The plan and its figures as known on one day."""

    plan: Plan
    """The plan."""

    vintages: Vintages
    """All releases known on the day."""

    versions: Mapping[str, tuple[StatedVersion, ...]]
    """Versions of each target with their rules, by the target's id; one of them is in force."""

    def targets(self) -> Iterator[tuple[Target, Indicator]]:
        """Yield each target with its indicator; one whose indicator is unknown is the reader's finding."""
        for target in self.plan.targets.values():
            if target.indicator in self.plan.indicators:
                yield target, self.plan.indicators[target.indicator]

    def ruled(self) -> Iterator[tuple[Target, Indicator, Rule]]:
        """Yield each target that has a rule as the version in force states it, with its indicator."""
        for target, indicator in self.targets():
            for version in self.versions.get(target.id, ()):
                if version.in_force and version.rule is not None:
                    yield version.target, indicator, version.rule

    def releases(self, indicator: str, period: Period) -> tuple[Observation, ...]:
        """Return the releases of one figure that state it, the winning one first: expectations left out."""
        known = self.vintages.releases.get(indicator, {}).get(period, ())
        return tuple(release for release in known if release.release_status is not ReleaseStatus.EXPECTATION)
