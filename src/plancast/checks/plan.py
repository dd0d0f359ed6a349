"""All checks over one plan, in the order of its files."""

from __future__ import annotations

from collections.abc import Mapping

from plancast.checks.evidence import Evidence
from plancast.checks.rules import RULES
from plancast.core.finding import Finding
from plancast.core.observations import Vintages
from plancast.core.plan import Plan
from plancast.core.rule import Rule


def check_plan(plan: Plan, vintages: Vintages, rules: Mapping[str, Rule]) -> tuple[Finding, ...]:
    """Return what the plan and its figures say against each other, as known on the day of ``vintages``.

    Parameters
    ----------
    plan
        The plan as read.
    vintages
        All that was known on the day: a later release raises no finding.
    rules
        How each target is judged, by its id; a target without a rule is checked as far as it goes without one.

    Returns
    -------
    tuple of Finding
        Ordered by file, line, code and words, so that the same plan gives the same list.
    """
    evidence = Evidence(plan, vintages, rules)
    found = (finding for rule in RULES for finding in rule.find(evidence))
    return tuple(
        sorted(found, key=lambda finding: (finding.where.file, finding.where.line, finding.code, finding.message.en))
    )
