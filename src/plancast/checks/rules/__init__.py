"""The checks of a plan: one file and one entry of `RULES` a check."""

from __future__ import annotations

from plancast.checks.rules import (
    base_differs,
    bases_meet,
    bases_unlinked,
    deadline_outside,
    expectation_only,
    plan_not_known,
    project_above_total,
    project_below_total,
    project_dates,
    project_year_plan,
    ratio_carried,
    released_early,
    sources_differ,
    stale,
    target_met,
    version_early,
    version_same,
    versions_same_day,
    year_to_date_unlinked,
)
from plancast.checks.rules.rule import CheckRule

RULES: tuple[CheckRule, ...] = (
    plan_not_known.RULE,
    target_met.RULE,
    base_differs.RULE,
    deadline_outside.RULE,
    expectation_only.RULE,
    stale.RULE,
    released_early.RULE,
    sources_differ.RULE,
    version_early.RULE,
    version_same.RULE,
    versions_same_day.RULE,
    bases_meet.RULE,
    bases_unlinked.RULE,
    ratio_carried.RULE,
    project_above_total.RULE,
    project_below_total.RULE,
    project_year_plan.RULE,
    project_dates.RULE,
    year_to_date_unlinked.RULE,
)
"""All checks, in the order in which they look."""

__all__ = ["RULES", "CheckRule"]
