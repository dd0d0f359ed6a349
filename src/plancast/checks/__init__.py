"""Do figures agree with their sources, with arithmetic, and with each other; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plancast.core.first_use import loader

if TYPE_CHECKING:
    from plancast.checks.evidence import Evidence
    from plancast.checks.form_figures import check_filled, is_published
    from plancast.checks.parts import check_part, check_part_links, whole_not_found
    from plancast.checks.plan import check_plan
    from plancast.checks.plan_figures import judge_plan
    from plancast.checks.rules import RULES, CheckRule
    from plancast.checks.text_rules import TEXT_RULES, check_passage
    from plancast.checks.text_rules.judging import judge

_STANDS_IN = {
    "CheckRule": "rules",
    "Evidence": "evidence",
    "RULES": "rules",
    "TEXT_RULES": "text_rules",
    "check_filled": "form_figures",
    "check_part": "parts",
    "check_part_links": "parts",
    "check_passage": "text_rules",
    "check_plan": "plan",
    "is_published": "form_figures",
    "judge": "text_rules.judging",
    "judge_plan": "plan_figures",
    "whole_not_found": "parts",
}
"""The file of each name, loaded when it is first used: the rules over a text need no plan."""

__all__ = [
    "RULES",
    "TEXT_RULES",
    "CheckRule",
    "Evidence",
    "check_filled",
    "check_part",
    "check_part_links",
    "check_passage",
    "check_plan",
    "is_published",
    "judge",
    "judge_plan",
    "whole_not_found",
]

if not TYPE_CHECKING:  # a checker of types would take any name for one that is there
    __getattr__ = loader(globals(), _STANDS_IN)
