"""Targets of a text that their own base already meets: in prose, and in the rows of plan tables.

The rule for plans is `plancast.checks.rules.target_met`; here base and target are read from the words. As there, growth
rates, means and sums over years start from nothing and are left alone, and only the strict bound counts.
"""

from __future__ import annotations

from collections.abc import Iterator

from plancast.checks.text_rules.relation import Evidence, Relation, TextRule
from plancast.checks.text_rules.target_apart import goals_apart
from plancast.checks.text_rules.target_forecasts import is_a_cap, is_forecast
from plancast.checks.text_rules.target_goals import is_near, relation_of
from plancast.checks.text_rules.target_named import goals_by_name
from plancast.checks.text_rules.target_prose import goals_of_prose
from plancast.checks.text_rules.target_tables import goals_of_tables


def _find(evidence: Evidence) -> Iterator[Relation]:
    told: set[int] = set()
    for goals in (goals_of_tables, goals_of_prose, goals_by_name, goals_apart):
        for goal in goals(evidence.passage):
            key = goal.base.start
            if key in told or not is_near(goal):
                continue
            if not is_forecast(evidence.passage, goal) and not is_a_cap(evidence.passage, goal):
                told.add(key)
                yield relation_of(goal)


RULE = TextRule(("TARGET_MET",), _find)
