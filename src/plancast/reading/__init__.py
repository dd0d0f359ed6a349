"""Plan files, tables and documents in; nouns with their file and line out, and findings of what cannot be read."""

from plancast.reading.bundled import bundled_plans, find_plan
from plancast.reading.forms import form_files, open_form, read_form
from plancast.reading.observations import read_observations
from plancast.reading.plan import read_plan
from plancast.reading.plan_tests import read_plan_tests
from plancast.reading.schema import FILES, file_schema, plan_schema
from plancast.reading.shipped_tables import read_model_records, read_past_targets, read_pooled_growth
from plancast.reading.template import new_plan

__all__ = [
    "FILES",
    "bundled_plans",
    "file_schema",
    "find_plan",
    "form_files",
    "new_plan",
    "open_form",
    "plan_schema",
    "read_form",
    "read_model_records",
    "read_observations",
    "read_past_targets",
    "read_plan",
    "read_plan_tests",
    "read_pooled_growth",
]
