"""The corridor: every room once, in order. The public verbs live here."""

from plancast.pipeline.adding import add_observations, retract_observation
from plancast.pipeline.exporting import Exported, export_observations
from plancast.pipeline.main_job import day_from_text, findings_of, outlook, read_plan, since_from_text
from plancast.pipeline.plan_folder import new_plan, plan_schema
from plancast.pipeline.plan_tests import PlanTestResult, run_plan_tests
from plancast.pipeline.showing import observation_log, show_observations
from plancast.pipeline.storing import add_rows

__all__ = [
    "Exported",
    "PlanTestResult",
    "add_observations",
    "add_rows",
    "day_from_text",
    "export_observations",
    "findings_of",
    "new_plan",
    "observation_log",
    "outlook",
    "plan_schema",
    "read_plan",
    "retract_observation",
    "run_plan_tests",
    "show_observations",
    "since_from_text",
]
