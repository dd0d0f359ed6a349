"""The main job, room by room: a plan folder and a day in, an `Outlook` out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from plancast import assessment, checks, forecasting, reading, store
from plancast.core import verdicts
from plancast.core.ensemble import Ensemble
from plancast.core.finding import Finding, PlancastError
from plancast.core.key import Key
from plancast.core.observations import Observations, Vintages
from plancast.core.outlook import Outlook
from plancast.core.periods import PeriodError, parse_day
from plancast.core.plan import Plan
from plancast.core.rule import Rule
from plancast.core.text import Text
from plancast.pipeline.cases import cases_of, context_of
from plancast.pipeline.hashing import plan_hash

SHANGHAI = timezone(timedelta(hours=8), "Asia/Shanghai")


def _silent(step: str) -> None:
    """Say nothing of the steps."""


def read_plan(plan: str | Path) -> Plan:
    """Read a plan folder, or a bundled plan by name.

    Parameters
    ----------
    plan
        Folder, or name of a bundled plan.

    Returns
    -------
    Plan
        The plan; ``plan.findings`` lists what is wrong in its files, ``plan.folder`` is where it stands.

    Raises
    ------
    PlancastError
        If there is no such plan, or its ``plan.yaml`` cannot be read.
    """
    folder = reading.find_plan(str(plan))
    found, findings = reading.read_plan(folder)
    if found is None:
        raise PlancastError(
            Text(
                en=f"{folder}: the plan cannot be read. Mend what is listed below and run again.",
                zh=f"{folder}：无法读取规划。请修正下列问题后重新运行。",
            ),
            findings,
        )
    return found.model_copy(update={"folder": str(folder), "findings": findings})
