"""Passages with figures, made by the reader of running text, and the rates that come with the program."""

from __future__ import annotations

from plancast.checks.text_rules import currency, unit_scale
from plancast.checks.text_rules.relation import Evidence, Relation, TextRule
from plancast.reading.exchange_rates import exchange_rates
from plancast.reading.texts.passages import read_passage

AMOUNTS = TextRule(
    ("UNIT_SCALE", "CURRENCY", "CONTRADICTION"),
    lambda evidence: (one for rule in (currency.RULE, unit_scale.RULE) for one in rule.find(evidence)),
)
"""Both rules over amounts said twice."""


def relations(rule: TextRule, text: str) -> list[Relation]:
    """Return all relations that a rule finds in a text."""
    return list(rule.find(Evidence(read_passage(text, "-"), exchange_rates())))


def broken(rule: TextRule, text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return code and quotes of those that do not hold and are sure enough."""
    found = relations(rule, text)
    return [(one.code, tuple(f.quote for f in one.figures)) for one in found if not one.holds and one.sure >= 0.7]
