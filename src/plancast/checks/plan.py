"""All checks over one plan, in the order of its files."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from plancast.checks.evidence import Evidence
from plancast.checks.rules import RULES
from plancast.core.finding import Finding
from plancast.core.observations import Vintages
from plancast.core.plan import Plan
from plancast.core.verdicts import StatedVersion


def check_plan(
    plan: Plan, vintages: Vintages, versions: Mapping[str, tuple[StatedVersion, ...]]
) -> tuple[Finding, ...]:
    """Return what the plan and its figures say against each other, as known on the day of ``vintages``.

    Parameters
    ----------
    plan
        The plan as read.
    vintages
        All that was known on the day: a later release raises no finding.
    versions
        How each target is judged in each of its versions, by its id; a target without a rule is checked as far as it
        goes without one.

    Returns
    -------
    tuple of Finding
        Ordered by file, line, code and words, so that the same plan gives the same list.
    """
    evidence = Evidence(plan, vintages, versions)
    found = (_dated(finding, vintages.as_of) for rule in RULES for finding in rule.find(evidence))
    return tuple(
        sorted(found, key=lambda finding: (finding.where.file, finding.where.line, finding.code, finding.message.en))
    )


def _dated(finding: Finding, day: date) -> Finding:
    """Mark a finding about rows or reports as one of its day: it names them, for lines move as they are added."""
    is_of_rows = finding.where.file.startswith("observations/") or finding.where.file == "projects.yaml"
    return finding.model_copy(update={"release_date": day}) if is_of_rows else finding
