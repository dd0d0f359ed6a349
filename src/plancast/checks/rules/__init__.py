"""The checks of a plan: one file and one entry of `RULES` a check."""

from __future__ import annotations

from plancast.checks.rules import (
    base_differs,
    deadline_outside,
    expectation_only,
    plan_not_known,
    released_early,
    sources_differ,
    stale,
    target_met,
    version_early,
    version_same,
    versions_same_day,
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
)
"""All checks, in the order in which they look."""

__all__ = ["RULES", "CheckRule"]
