"""The corridor: every room once, in order. The public verbs live here."""

from plancast.pipeline.beside import outlook_beside
from plancast.pipeline.main_job import day_from_text, findings_of, outlook, read_plan
from plancast.pipeline.plan_folder import new_plan, plan_schema
from plancast.pipeline.plan_tests import PlanTestResult, run_plan_tests

__all__ = [
    "PlanTestResult",
    "day_from_text",
    "findings_of",
    "new_plan",
    "outlook",
    "outlook_beside",
    "plan_schema",
    "read_plan",
    "run_plan_tests",
]
