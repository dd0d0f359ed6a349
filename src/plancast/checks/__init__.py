"""Do figures agree with their sources, with arithmetic, and with each other; pure."""

from __future__ import annotations

from plancast.checks.evidence import Evidence
from plancast.checks.form_figures import check_filled, is_published
from plancast.checks.parts import check_part, check_part_links, whole_not_found
from plancast.checks.plan import check_plan
from plancast.checks.rules import RULES, CheckRule
from plancast.checks.text_rules import TEXT_RULES, check_passage
from plancast.checks.text_rules.judging import judge
from plancast.checks.text_rules.relation import Evidence as TextEvidence

__all__ = [
    "RULES",
    "TEXT_RULES",
    "CheckRule",
    "Evidence",
    "TextEvidence",
    "check_filled",
    "check_part",
    "check_part_links",
    "check_passage",
    "check_plan",
    "is_published",
    "judge",
    "whole_not_found",
]
