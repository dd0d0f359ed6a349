"""Checking a plan: what is wrong or doubtful in its files and figures."""

from __future__ import annotations

from datetime import date

from plancast import checks
from plancast.core.check import CheckResult
from plancast.core.finding import PlancastError
from plancast.core.version import VERSION
from plancast.pipeline.family import taken
from plancast.pipeline.hashing import plan_hash
from plancast.pipeline.main_job import known_on, read_plan
from plancast.pipeline.plan_notes import check_notes


def check_plan_figures(plan: str, as_of: date | None = None) -> CheckResult:
    """Return the findings of a plan and its figures as known on a day.

    Parameters
    ----------
    plan
        Folder, or name of a bundled plan.
    as_of
        The day; by default the newest release day in the plan.

    Returns
    -------
    CheckResult
        What is wrong in the files and figures, what figures say against one another and within notes, and of every
        figure known on the day one row of the ledger, with its document and its release day.
    """
    try:
        whole = read_plan(plan)
    except PlancastError as fault:
        if not fault.findings:
            raise
        return CheckResult(version=VERSION, files=(), plan=plan, n_figures=0, findings=fault.findings, ledger=())
    known = known_on(whole, as_of)
    evidence = checks.Evidence(known.plan, known.vintages, known.versions)
    findings, ledger = checks.judge_plan(evidence, known.findings)
    return CheckResult(
        version=VERSION,
        files=(),
        plan=known.plan.id,
        plan_hash=plan_hash(known.plan, known.vintages, taken(known.on_day, known.family)),
        as_of=known.as_of,
        n_figures=len(ledger),
        findings=(*known.findings, *findings, *check_notes(known)),
        ledger=ledger,
    )
