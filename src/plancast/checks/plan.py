"""All checks over one plan, in the order of its files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

from plancast.checks.evidence import Evidence
from plancast.checks.rules import RULES
from plancast.checks.rules.rule import Doubt
from plancast.core.finding import Finding, Where, finding
from plancast.core.observations import Vintages
from plancast.core.plan import Plan
from plancast.core.verdicts import StatedVersion

MOST_FINDINGS = 200
"""Findings of one check listed of one file, as of a file's faulty rows; the rest are counted."""


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
        Ordered by file, line, code and words, so that the same plan gives the same list. Of each check at most
        `MOST_FINDINGS` a file are listed; one finding a file counts the rest.
    """
    evidence = Evidence(plan, vintages, versions)
    found = [_dated(one, vintages.as_of) for one in _listed(evidence)]
    return tuple(sorted(found, key=lambda one: (one.where.file, one.where.line, one.code, one.message.en)))


def _listed(evidence: Evidence) -> Iterator[Finding]:
    """Yield what the checks find, and of each file how much more there is: in order of the figures, not of the rows."""
    n_more: Counter[str] = Counter()
    for rule in RULES:
        n_found: Counter[str] = Counter()
        for found in rule.find(evidence):
            file = found.where.file
            n_found[file] += 1
            if n_found[file] > MOST_FINDINGS:
                n_more[file] += 1
            else:
                yield found.finding() if isinstance(found, Doubt) else found
    for file, n in n_more.items():
        yield finding("FINDINGS_MORE", Where(file), n=n)


def _dated(found: Finding, day: date) -> Finding:
    """Mark a finding about rows or reports as one of its day: it names them, for lines move as they are added."""
    is_of_rows = found.where.file.startswith("observations/") or found.where.file == "projects.yaml"
    return found.model_copy(update={"release_date": day}) if is_of_rows else found
