"""A target whose years lie outside the plan's."""

from __future__ import annotations

from collections.abc import Iterator

from plancast.checks.evidence import Evidence
from plancast.checks.rules.rule import CheckRule
from plancast.core.finding import Finding, finding


def _find(evidence: Evidence) -> Iterator[Finding]:
    period = evidence.plan.head.period
    for target, _, rule in evidence.ruled():
        deadline = rule.later_last or rule.last
        if not period.start.year <= deadline <= period.end.year:
            yield finding("DEADLINE_OUTSIDE", target.where, target=target.id, deadline=deadline, period=period.text)


RULE = CheckRule("DEADLINE_OUTSIDE", _find)
