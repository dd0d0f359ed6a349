"""Do figures agree with their sources, with arithmetic, and with each other; pure."""

from __future__ import annotations

from plancast.checks.evidence import Evidence
from plancast.checks.form_figures import check_filled, is_published
from plancast.checks.parts import check_part, check_part_links, whole_not_found
from plancast.checks.plan import check_plan
from plancast.checks.rules import RULES, CheckRule

__all__ = [
    "RULES",
    "CheckRule",
    "Evidence",
    "check_filled",
    "check_part",
    "check_part_links",
    "check_plan",
    "is_published",
    "whole_not_found",
]
