"""A day before the plan was adopted: nobody knew its targets then."""

from __future__ import annotations

from collections.abc import Iterator

from plancast.checks.evidence import Evidence
from plancast.checks.rules.rule import CheckRule
from plancast.core.finding import Finding, Where, finding


def _find(evidence: Evidence) -> Iterator[Finding]:
    adopted, day = evidence.plan.head.adopted, evidence.vintages.as_of
    if day < adopted:
        yield finding("PLAN_NOT_KNOWN", Where(file="plan.yaml"), day=day.isoformat(), adopted=adopted.isoformat())


RULE = CheckRule("PLAN_NOT_KNOWN", _find)
