"""Two currencies for one amount imply a rate: it must have been the market's in those years.

A rate that is the market's after a power of ten is a slip of scale, and told as one.
"""

from __future__ import annotations

from collections.abc import Iterator

from plancast.checks.text_rules.converted_at_a_rate import converted
from plancast.checks.text_rules.marks_in_another_currency import marks_passed
from plancast.checks.text_rules.relation import Evidence, Relation, TextRule
from plancast.checks.text_rules.same_amount_judged import judged_rates


def find_currency(evidence: Evidence) -> Iterator[Relation]:
    """Yield amounts in two currencies: against the market, against a rate that the text states, against a mark."""
    yield from judged_rates(evidence)
    yield from converted(evidence.passage)
    yield from marks_passed(evidence.passage)


RULE = TextRule(("CURRENCY", "UNIT_SCALE"), find_currency)
"""Amounts in two currencies."""
