"""Two currencies for one amount imply a rate: it must have been the market's in those years."""

from __future__ import annotations

from collections.abc import Iterator

from plancast.checks.text_rules.relation import Evidence, Relation, TextRule
from plancast.checks.text_rules.same_amount_judged import judged_amounts


def find_currency(evidence: Evidence) -> Iterator[Relation]:
    """Yield every amount that is said in two currencies, with the rate that it implies."""
    return (relation for relation in judged_amounts(evidence) if relation.code == "CURRENCY")


RULE = TextRule(("CURRENCY",), find_currency)
"""Amounts in two currencies."""
