"""The rules over the figures of a text: one file and one entry of `TEXT_RULES` a rule."""

from __future__ import annotations

from plancast.checks.text_rules import (
    cagr,
    concept,
    contradiction,
    currency,
    date,
    direction,
    growth,
    growth_of_parts,
    leap,
    points,
    ratio,
    real_nominal,
    share,
    target_met,
    unit_scale,
    vintage,
    ytd,
)
from plancast.checks.text_rules import sum as sum_of_parts
from plancast.checks.text_rules.fitting_elsewhere import without_those_that_fit
from plancast.checks.text_rules.off_by_power import told_as_scale
from plancast.checks.text_rules.relation import Evidence, Relation, TextRule

TEXT_RULES: tuple[TextRule, ...] = (
    currency.RULE,
    unit_scale.RULE,
    sum_of_parts.RULE,
    share.RULE,
    ratio.RULE,
    cagr.RULE,
    growth.RULE,
    growth_of_parts.RULE,
    real_nominal.RULE,
    vintage.RULE,
    ytd.RULE,
    direction.RULE,
    concept.RULE,
    points.RULE,
    date.RULE,
    contradiction.RULE,
    target_met.RULE,
    leap.RULE,
)
"""All rules over the figures of a text, in the order in which they look."""

__all__ = ["TEXT_RULES", "check_passage"]


def check_passage(evidence: Evidence) -> tuple[Relation, ...]:
    """Return all relations between the figures of a text, those that hold as well.

    A broken one that a power of ten mends has code ``UNIT_SCALE``.

    Parameters
    ----------
    evidence
        The text with its figures, and yearly exchange rates.
    """
    found = told_as_scale(relation for rule in TEXT_RULES for relation in rule.find(evidence))
    return tuple(without_those_that_fit(evidence.passage, found))
