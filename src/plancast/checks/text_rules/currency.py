"""Two currencies for one amount imply a rate: it must have been the market's in those years.

A rate that is the market's after a power of ten is a slip of scale, and told as one.
"""

from __future__ import annotations

from plancast.checks.text_rules.relation import TextRule
from plancast.checks.text_rules.same_amount_judged import judged_rates

RULE = TextRule(("CURRENCY", "UNIT_SCALE"), judged_rates)
"""Amounts in two currencies."""
