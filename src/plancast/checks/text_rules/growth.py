"""Growth that does not follow from the levels, the change, or the points said with it."""

from __future__ import annotations

from collections.abc import Iterator

from plancast.checks.text_rules.change_bases import is_real_by_custom, prices_named
from plancast.checks.text_rules.changes import statements
from plancast.checks.text_rules.consecutive import consecutive
from plancast.checks.text_rules.follows import difference, is_positive, rate_of, rate_of_change, relation, signed
from plancast.checks.text_rules.statement import Statement
from plancast.checks.text_rules.relation import Evidence, Relation, TextRule

SAID_TOGETHER = 0.9
"""How sure it is that figures tied by the words of one statement belong together."""


def find(evidence: Evidence) -> Iterator[Relation]:
    """Yield every statement whose figures can be worked out from one another."""
    for one in statements(evidence.passage):
        yield from _points(one)
        if not prices_named(one):
            yield from worked_out(one, "GROWTH")
    for pair in consecutive(evidence.passage):
        if not pair.nominal and not pair.revised:
            yield relation(
                "GROWTH",
                (pair.level, pair.earlier, pair.rate),
                pair.rate,
                pair.values,
                rate_of(pair.level, pair.earlier),
                pair.sure,
            )


def worked_out(one: Statement, code: str) -> Iterator[Relation]:
    """Yield what can be worked out of a statement with levels, under a code."""
    if one.level is None:
        return
    if one.rate is not None and not one.mean and not one.other_base and not is_real_by_custom(one):
        yield from _rate(one, code)
    change = one.change
    if change is None or one.earlier is None or change.dimension == "points" or one.change_mean or not one.is_over_time:
        return
    if one.change_way and change.dimension == one.level.dimension:
        values = signed(change, one.change_way)
        yield relation(
            code,
            (one.level, one.earlier, change),
            change,
            values,
            difference(one.level, one.earlier, ""),
            SAID_TOGETHER,
        )


def _rate(one: Statement, code: str) -> Iterator[Relation]:
    level, earlier, change, rate = one.level, one.earlier, one.change, one.rate
    if level is None or rate is None or not one.rate_way:
        return
    values = signed(rate, one.rate_way)
    if (
        change is not None
        and one.change_way == one.rate_way
        and is_positive(level)
        and change.dimension == level.dimension
        and not one.change_mean
    ):
        worked = rate_of_change(level, change, one.change_way)
        if worked is not None and signed(change, 0).is_bounded:
            yield relation(code, (level, change, rate), rate, values, worked, SAID_TOGETHER)
    if earlier is not None and one.is_over_time and is_positive(level, earlier):
        yield relation(code, (level, earlier, rate), rate, values, rate_of(level, earlier), SAID_TOGETHER)


def _points(one: Statement) -> Iterator[Relation]:
    """Yield two rates and the points between them."""
    level, earlier, change = one.level, one.earlier, one.change
    if level is None or earlier is None or change is None or change.dimension != "points" or one.change_mean:
        return
    way = one.change_way or one.way
    if way and level.dimension == earlier.dimension == "percent":
        yield relation(
            "GROWTH",
            (level, earlier, change),
            change,
            signed(change, way),
            difference(level, earlier, "points"),
            SAID_TOGETHER,
        )


RULE = TextRule(("GROWTH",), find)
