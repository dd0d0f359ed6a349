"""Plan files, tables and documents in; nouns with their file and line out, and findings of what cannot be read."""

from plancast.reading.bundled import bundled_plans, find_plan
from plancast.reading.observations import read_observations
from plancast.reading.plan import read_plan
from plancast.reading.plan_tests import read_plan_tests
from plancast.reading.schema import FILES, file_schema, plan_schema
from plancast.reading.shipped_tables import read_model_records, read_past_targets, read_pooled_growth
from plancast.reading.template import new_plan
from plancast.reading.whole import find_whole, parts_beside

__all__ = [
    "FILES",
    "bundled_plans",
    "file_schema",
    "find_plan",
    "find_whole",
    "new_plan",
    "parts_beside",
    "plan_schema",
    "read_model_records",
    "read_observations",
    "read_past_targets",
    "read_plan",
    "read_plan_tests",
    "read_pooled_growth",
]
