"""The checks of a plan: one file and one entry of `RULES` a check."""

from __future__ import annotations

from plancast.checks.rules import (
    base_differs,
    deadline_outside,
    expectation_only,
    plan_not_known,
    project_above_total,
    project_below_total,
    project_dates,
    project_year_plan,
    released_early,
    sources_differ,
    stale,
    target_met,
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
    project_above_total.RULE,
    project_below_total.RULE,
    project_year_plan.RULE,
    project_dates.RULE,
)
"""All checks, in the order in which they look."""

__all__ = ["RULES", "CheckRule"]
