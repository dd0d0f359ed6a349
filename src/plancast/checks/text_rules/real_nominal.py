"""Growth called nominal or real that does not follow from levels at those prices."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancast.checks.text_rules.change_bases import is_nominal_told
from plancast.checks.text_rules.changes import statements
from plancast.checks.text_rules.consecutive import consecutive
from plancast.checks.text_rules.follows import Worked, is_positive, printed, rate_of, relation, signed
from plancast.checks.text_rules.growth import SAID_TOGETHER, worked_out
from plancast.checks.text_rules.matching import bare
from plancast.checks.text_rules.statement import Statement
from plancast.checks.text_rules.relation import Evidence, Relation, TextRule
from plancast.core.intervals import Interval
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

MOST_APART = 1
"""Points by which the change of prices that nominal and real growth imply may differ from a printed price index: the
index of consumers is not the deflator of the aggregate."""

_DEFLATOR = re.compile(r"平减|缩减指数|居民消费价格|消费价格|CPI|deflator|consumer prices?|inflation", re.IGNORECASE)


def find(evidence: Evidence) -> Iterator[Relation]:
    """Yield statements that name their prices, and pairs of nominal and real growth beside a change of prices."""
    for one in statements(evidence.passage):
        if not is_nominal_told(one):
            continue
        if one.level_prices == "nominal" and one.rate_prices == "real":
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
    yield from _beside_prices(evidence.passage)


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
        yield Relation(
            made.code, made.figures, False, made.sure, made.arithmetic, made.says, made.more_quotes, made.place
        )


def _beside_prices(passage: Passage) -> Iterator[Relation]:
    """Yield nominal and real growth of one thing, said side by side, with a printed change of prices of that time."""
    prices = [
        one
        for one in passage.figures
        if one.kind is Kind.GROWTH and _DEFLATOR.search(one.concept or one.before[-20:]) and one.sign
    ]
    if not prices:
        return
    for nominal, real in _named_pairs(passage):
        # the index nearest to the two, of their period or of none
        near = min(prices, key=lambda one: abs(one.number - real.number))
        if near in (nominal, real) or near.period != real.period or near.sentence != real.sentence:
            continue
        one, other = signed(nominal, nominal.sign), signed(real, real.sign)
        implied = ((one / 100 + 1) / (other / 100 + 1) - 1) * 100
        slack = Interval(implied.low - MOST_APART, implied.high + MOST_APART)
        worked = Worked(slack, f"(1 + {nominal.quote}) / (1 + {real.quote}) - 1 ± {MOST_APART}", "%")
        yield relation("REAL_NOMINAL", (nominal, real, near), near, signed(near, near.sign), worked, 0.8)


def _named_pairs(passage: Passage) -> Iterator[tuple[QuotedFigure, QuotedFigure]]:
    last: QuotedFigure | None = None
    for one in passage.figures:
        if (
            one.kind is not Kind.GROWTH
            or one.prices not in ("real", "nominal")
            or one.yearly_mean
            or not printed(one).is_bounded
        ):
            continue
        together = last is not None and last.sentence == one.sentence and one.number - last.number == 1
        if together and last is not None and last.prices != one.prices and bare(last.concept) == bare(one.concept):
            yield (last, one) if last.prices == "nominal" else (one, last)
        last = one


RULE = TextRule(("REAL_NOMINAL",), find)
