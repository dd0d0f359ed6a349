"""Mean yearly growth that does not follow from the two levels and the years between them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancast.checks.text_rules.change_bases import is_real_by_custom
from plancast.checks.text_rules.changes import statements
from plancast.checks.text_rules.follows import Worked, difference, is_positive, mean_rate, printed, relation, signed
from plancast.checks.text_rules.loose_changes import loose_changes
from plancast.checks.text_rules.means_across_sentences import means_across_sentences
from plancast.checks.text_rules.means_beside_wholes import means_beside_wholes
from plancast.checks.text_rules.relation import Evidence, Relation, TextRule
from plancast.checks.text_rules.statement import Statement
from plancast.checks.text_rules.table_changes import table_changes
from plancast.checks.text_rules.years_between import Years, years_between
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage
from plancast.core.text import Text

_GDP = compiled(r"生产总值|经济总量|\bgdp\b|gross domestic product", re.IGNORECASE)
"""Its goals are said at constant prices."""

SURE_CLEAR, SURE_SPAN = 0.9, 0.8
"""How sure a pair is whose years stand beside both levels, and one whose years are those of a span."""


def find(evidence: Evidence) -> Iterator[Relation]:
    """Yield mean rates beside two levels, or beside a level and its change, and mean yearly amounts."""
    for one in statements(evidence.passage):
        if one.rate is not None and one.mean and one.level is not None and one.rate_way:
            yield from _rate(one, evidence.passage)
        elif one.change is not None and one.change_mean and one.earlier is not None and one.level is not None:
            yield from _amount(one, evidence.passage)
    yield from _from_tables(evidence.passage)
    yield from means_beside_wholes(evidence.passage)
    yield from (one for one in means_across_sentences(evidence.passage) if one.code == "CAGR")
    yield from (one for one in loose_changes(evidence.passage) if one.code == "CAGR")


def _from_tables(passage: Passage) -> Iterator[Relation]:
    return (one for one in table_changes(passage) if one.code == "CAGR")


def _rate(one: Statement, passage: Passage) -> Iterator[Relation]:
    level, rate = one.level, one.rate
    if level is None or rate is None or one.other_base or not one.is_over_time:
        return
    if is_real_by_custom(one) and not _is_goal_from_level(one):
        return
    years = years_between(one, passage)
    if years is None or max(years.counts) < 2:
        return
    values = signed(rate, one.rate_way)
    worked = [made for n_years in years.counts if (made := _worked(one, n_years)) is not None]
    if not worked:
        return
    fits = [made for made in worked if made.value.touches(values)]
    sure = SURE_CLEAR if len(years.counts) == 1 else SURE_SPAN
    others = (one.earlier,) if one.earlier is not None else (one.change,)
    figures = (level, *(other for other in others if other is not None), rate)
    note = None if fits else _note(one, years, values)
    yield relation("CAGR", figures, rate, values, (fits or worked)[0], sure, note)


def _is_goal_from_level(one: Statement) -> bool:
    """Whether a goal is said right from the level it starts at, at no prices: 较2025年的680亿元年均增长12%."""
    straight = not re.search(r"[,;。]", one.rate_words.split("#")[0])
    goal = one.level is not None and one.level.expected and one.earlier is not None
    return goal and straight and not one.rate_prices and not _GDP.search(one.opening)


def _worked(one: Statement, n_years: int) -> Worked | None:
    level, change = one.level, one.change
    if level is None:
        return None
    if one.earlier is not None:
        return mean_rate(level, one.earlier, n_years) if is_positive(level, one.earlier) else None
    if (
        change is None
        or not one.change_way
        or one.change_mean
        or change.dimension != level.dimension
        or not is_positive(level, change)
    ):
        return None
    before = printed(level) - signed(change, one.change_way)
    if before.low <= 0:
        return None
    value = ((printed(level) / before).root(n_years) - 1) * 100
    sign = "-" if one.change_way > 0 else "+"
    return Worked(value, f"({level.quote} / ({level.quote} {sign} {change.quote}))^(1/{n_years}) - 1", "%")


def _note(one: Statement, years: Years, values: Interval) -> Text | None:
    """Say with how many years the rate would fit."""
    for n_years in (min(years.counts) - 1, max(years.counts) + 1):
        if n_years > 0 and (made := _worked(one, n_years)) is not None and made.value.touches(values):
            return Text(en=f"it fits {n_years} years", zh=f"按{n_years}年计算则相符")
    level, earlier = one.level, one.earlier
    if level is None or earlier is None:
        return None
    simple = ((printed(level) / printed(earlier) - 1) * 100) / years.counts[0]
    if simple.touches(values):
        return Text(en="it is the whole growth divided by the years", zh="该数为总增幅除以年数")
    return None


def _amount(one: Statement, passage: Passage) -> Iterator[Relation]:
    """Yield a mean yearly change in amount or points: 年均增加10家, 平均每年提高1.04个百分点."""
    level, earlier, change = one.level, one.earlier, one.change
    if level is None or earlier is None or change is None or not (one.change_way or one.way):
        return
    years = years_between(one, passage)
    if years is None:
        return
    whole = difference(level, earlier, "points" if change.dimension == "points" else "")
    values = signed(change, one.change_way or one.way)
    each = [Worked(whole.value / n, f"({whole.formula}) / {n}", whole.unit) for n in years.counts]
    fits = [made for made in each if made.value.touches(values)]
    yield relation(
        "CAGR", (level, earlier, change), change, values, (fits or each)[0], SURE_SPAN if len(each) > 1 else SURE_CLEAR
    )


RULE = TextRule(("CAGR",), find)
