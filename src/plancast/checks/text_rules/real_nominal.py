"""Growth called nominal or real that does not follow from levels at those prices."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plancast.checks.text_rules.change_bases import is_nominal_told
from plancast.checks.text_rules.changes import statements
from plancast.checks.text_rules.consecutive import consecutive
from plancast.checks.text_rules.follows import is_positive, rate_of, relation, signed
from plancast.checks.text_rules.growth import SAID_TOGETHER, worked_out
from plancast.checks.text_rules.means_across_sentences import means_across_sentences
from plancast.checks.text_rules.price_tables import price_tables
from plancast.checks.text_rules.price_triples import price_triples
from plancast.checks.text_rules.real_and_nominal import real_and_nominal
from plancast.checks.text_rules.relation import Evidence, Relation, TextRule
from plancast.checks.text_rules.statement import Statement
from plancast.core.text import Text


def find(evidence: Evidence) -> Iterator[Relation]:
    """Yield statements that name their prices, and pairs of nominal and real growth beside a change of prices."""
    for one in statements(evidence.passage):
        if not is_nominal_told(one):
            continue
        if one.is_called_real:
            yield from _called_real(one)
        elif "both" not in (one.level_prices, one.rate_prices):
            yield from worked_out(one, "REAL_NOMINAL" if one.rate is not None else "GROWTH")
    for pair in consecutive(evidence.passage):
        if pair.nominal and not pair.revised:
            yield relation(
                "REAL_NOMINAL",
                (pair.level, pair.earlier, pair.rate),
                pair.rate,
                pair.values,
                rate_of(pair.level, pair.earlier),
                pair.sure,
            )
    yield from price_triples(evidence.passage)
    yield from price_tables(evidence.passage)
    yield from real_and_nominal(evidence.passage)
    yield from (one for one in means_across_sentences(evidence.passage) if one.code == "REAL_NOMINAL")


def _called_real(one: Statement) -> Iterator[Relation]:
    """Yield a rate called real that is just the growth of levels called nominal: prices are still in it."""
    level, earlier, rate = one.level, one.earlier, one.rate
    if (
        level is None
        or earlier is None
        or rate is None
        or not one.is_over_time
        or not is_positive(level, earlier)
        or one.mean
    ):
        return
    values, worked = signed(rate, one.rate_way), rate_of(level, earlier)
    if worked.value.touches(values) and rate.figure.step < 1:
        note = Text(en="so the rate called real is the nominal one", zh="所称实际增速即为名义增速")
        made = relation("REAL_NOMINAL", (level, earlier, rate), rate, values, worked, SAID_TOGETHER, note)
        yield replace(made, holds=False)


RULE = TextRule(("REAL_NOMINAL",), find)
