"""The corridor: every room once, in order. The public verbs live here, each loaded when first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plancast.core.first_use import loader

if TYPE_CHECKING:
    from plancast.pipeline.adding import add_observations, check_table, retract_observation
    from plancast.pipeline.beside import outlook_beside
    from plancast.pipeline.checking import check, check_figures, check_text, explained
    from plancast.pipeline.collecting import uncollected
    from plancast.pipeline.exporting import Exported, check_out, export_observations
    from plancast.pipeline.form_scores import score_estimates, with_estimate_scores
    from plancast.pipeline.forms import write_forms
    from plancast.pipeline.main_job import day_from_text, findings_of, outlook, read_plan, since_from_text
    from plancast.pipeline.plan_folder import bundled_plans, new_plan, plan_schema
    from plancast.pipeline.plan_tests import PlanTestResult, run_plan_tests
    from plancast.pipeline.returned_forms import read_forms
    from plancast.pipeline.showing import observation_log, show_observations
    from plancast.pipeline.storing import add_rows

_STANDS_IN = {
    "Exported": "exporting",
    "PlanTestResult": "plan_tests",
    "add_observations": "adding",
    "add_rows": "storing",
    "bundled_plans": "plan_folder",
    "check": "checking",
    "check_figures": "checking",
    "check_out": "exporting",
    "check_table": "adding",
    "check_text": "checking",
    "day_from_text": "main_job",
    "explained": "checking",
    "export_observations": "exporting",
    "findings_of": "main_job",
    "new_plan": "plan_folder",
    "observation_log": "showing",
    "outlook": "main_job",
    "outlook_beside": "beside",
    "plan_schema": "plan_folder",
    "read_forms": "returned_forms",
    "read_plan": "main_job",
    "retract_observation": "adding",
    "run_plan_tests": "plan_tests",
    "score_estimates": "form_scores",
    "show_observations": "showing",
    "since_from_text": "main_job",
    "uncollected": "collecting",
    "with_estimate_scores": "form_scores",
    "write_forms": "forms",
}
"""The file of each verb: to check a text, neither forecasts nor the store are loaded."""

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
    "uncollected",
    "with_estimate_scores",
    "write_forms",
]

if not TYPE_CHECKING:  # a checker of types would take any name for one that is there
    __getattr__ = loader(globals(), _STANDS_IN)
