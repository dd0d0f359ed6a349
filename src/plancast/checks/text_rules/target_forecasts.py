"""What is only expected is no goal: sales forecast to fall, unemployment that will rise, investment to come.

A forecast asks for nothing. It is held to its base only where it is said to pass a mark, and for the better.
"""

from __future__ import annotations

import re

from plancast.checks.text_rules.target_goals import UNREAD, Goal, falls_for_the_better
from plancast.core.figures import Mark
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage

MOST_BEFORE, MOST_BEHIND = 120, 40
"""Characters around a bound that say whether it is a goal."""

_FORECAST = compiled(
    r"预计|预期(?!目标)|预估|预测|料|估计|"
    r"\b(?:expect\w*|forecast\w*|project(?:s|ed|ion|ions)\b|predict\w*|estimat\w*|anticipat\w*|outlook|guidance|sees?|"
    r"likely|could|may|might)\b",
    re.IGNORECASE,
)
_GOAL = compiled(
    r"目标|力争|确保|争取|规划|计划(?!完成)|要求|任务|提出|提高到|提升到|提升至|提高至|不低于|以上|以内|控制在|"
    r"\b(?:targets?|targeted|goals?|aims?|aimed|aiming|objectives?|ambitions?|plans?|planned|pledg\w*|commit\w*|"
    r"should|must|to be (?:cut|reduced|lowered|kept|held|halved)|rais(?:e|ed|ing)|lift\w*|"
    r"improv\w*|strategy|at least|no (?:more|less|fewer) than)\b",
    re.IGNORECASE,
)
_PASSES = compiled(
    r"突破|超过?|站上|跨越|迈[过上]|达到?|\b(?:break|pass|exceed\w*|surpass\w*|top|cross|hit|reach|above|over|"
    r"more than)\b",
    re.IGNORECASE,
)
_EACH_YEAR = compiled(
    r"投资|招商|签约|支出|赤字|贷款|融资|\b(?:invest\w*|spending|deficit|borrowing|capex)\b", re.IGNORECASE
)
"""Amounts that start anew each year: a plan for less than last year's is none that is met."""

_HORIZON = compiled(r"到20\d\d年|\bby 20\d\d", re.IGNORECASE)


def is_forecast(passage: Passage, goal: Goal) -> bool:
    """Whether a bound is only what is expected, or an amount of the year to come that may well be less."""
    if goal.target.number == UNREAD or goal.target.figure.mark in _BOUNDS:
        return False
    figure, sentence = goal.target, passage.sentences[goal.target.sentence]
    start, end = max(sentence.start, figure.start - MOST_BEFORE), min(sentence.end, figure.end + MOST_BEHIND)
    before, words = passage.folded[start : figure.start], passage.folded[start:end]
    if "|" in words or "\t" in words:
        return False
    if (
        goal.target.dimension != "percent"
        and _EACH_YEAR.search(f"{goal.name} {before[-30:]}")
        and not _HORIZON.search(before)
    ):
        return True
    if not _FORECAST.search(words) or _GOAL.search(words):
        return False
    return not _PASSES.search(before[-24:]) or falls_for_the_better(goal.name)


_BOUNDS = (Mark.AT_LEAST, Mark.AT_MOST, Mark.ABOVE, Mark.BELOW)
