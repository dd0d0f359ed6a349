"""The corridor: every room once, in order. The public verbs live here."""

from plancast.pipeline.adding import add_observations, check_table, retract_observation
from plancast.pipeline.beside import outlook_beside
from plancast.pipeline.checking import check, check_figures, check_text, explained
from plancast.pipeline.exporting import Exported, check_out, export_observations
from plancast.pipeline.form_scores import score_estimates, with_estimate_scores
from plancast.pipeline.forms import write_forms
from plancast.pipeline.main_job import day_from_text, findings_of, outlook, read_plan, since_from_text
from plancast.pipeline.plan_folder import bundled_plans, new_plan, plan_schema
from plancast.pipeline.plan_tests import PlanTestResult, run_plan_tests
from plancast.pipeline.returned_forms import read_forms
from plancast.pipeline.showing import observation_log, show_observations
from plancast.pipeline.storing import add_rows

__all__ = [
    "Exported",
    "PlanTestResult",
    "add_observations",
    "add_rows",
    "bundled_plans",
    "check",
    "check_figures",
    "check_out",
    "check_table",
    "check_text",
    "day_from_text",
    "explained",
    "export_observations",
    "findings_of",
    "new_plan",
    "observation_log",
    "outlook",
    "outlook_beside",
    "plan_schema",
    "read_forms",
    "read_plan",
    "retract_observation",
    "run_plan_tests",
    "score_estimates",
    "show_observations",
    "since_from_text",
    "with_estimate_scores",
    "write_forms",
]
