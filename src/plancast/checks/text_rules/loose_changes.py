"""Growth between levels that several clauses tell: what holds, and what breaks by a slip or by a little.

Loose words pair figures wrongly more often than those of one clause do. So a broken relation is told only where no
other pair near may be meant, and where what is printed is not far from what the levels give: within a factor of two of
the rate and of a half of the level, or one slip of the pen away. A wrong pairing seldom comes that near.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from plancast.checks.text_rules.change_bases import is_nominal_told, is_real_by_custom
from plancast.checks.text_rules.follows import Worked, is_positive, mean_rate, printed, rate_of, relation, signed
from plancast.checks.text_rules.kept import kept
from plancast.checks.text_rules.loose_statements import Loose, loose_statements
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.slips import mended_by_a_slip
from plancast.checks.text_rules.statement import Statement
from plancast.checks.text_rules.years_between import years_between
from plancast.core.intervals import Interval
from plancast.core.quoted import Passage

SURE_LOOSE = 0.8
"""How sure it is that figures belong together that several clauses tell and that nearly fit."""

MOST_OFF = Decimal("1.5")
"""By what factor a level may be off what its rate makes of the one before, where no single slip explains it."""

LEAST_RATE = Decimal("0.4")
"""The same of the rate: of its printed size, the least that the levels must give."""

MOST_WIDE = Decimal("0.1")
"""How wide, of its size, a rate's rounding may be for it to agree by more than chance."""


def loose_changes(passage: Passage) -> Iterator[Relation]:
    """Yield growth and mean growth told in several clauses, under ``GROWTH`` and ``CAGR``."""
    yield from kept(_loose_changes, passage)


def _loose_changes(passage: Passage) -> tuple[Relation, ...]:
    by_rate: dict[int, list[tuple[Loose, Relation, Worked]]] = defaultdict(list)
    for one in loose_statements(passage):
        made = _worked(one.said, passage)
        if made is not None and one.said.rate is not None:
            by_rate[one.said.rate.number].append((one, *made))
    return tuple(told for found in by_rate.values() for told in _told(found))


def _told(found: list[tuple[Loose, Relation, Worked]]) -> Iterator[Relation]:
    """Yield the pair that holds; else the only one, where it breaks by a slip or by a little."""
    holding = [made for _, made, _ in found if made.holds]
    if holding:
        yield holding[0]
        return
    for one, made, worked in found:
        if one.is_only and (_is_slip(one.said, worked) if one.is_named else _is_pen_slip(one.said, worked)):
            yield made


def _worked(said: Statement, passage: Passage) -> tuple[Relation, Worked] | None:
    level, earlier, rate = said.level, said.earlier, said.rate
    if level is None or earlier is None or rate is None or not is_positive(level, earlier):
        return None
    if said.other_base or is_nominal_told(said) or is_real_by_custom(said) or not said.is_over_time:
        return None
    values = signed(rate, said.rate_way)
    code, fits = "GROWTH", [rate_of(level, earlier)]
    if said.mean or rate.yearly_mean:
        years = years_between(said, passage)
        if years is None or max(years.counts) < 2:
            return None
        code, fits = "CAGR", [mean_rate(level, earlier, n_years) for n_years in years.counts]
    worked = next((one for one in fits if one.value.touches(values)), fits[0])
    made = relation(code, (level, earlier, rate), rate, values, worked, SURE_LOOSE)
    if made.holds and values.high - values.low > MOST_WIDE * max(abs(values.low), abs(values.high)):
        made = replace(made, sure=0.0)  # too round to agree by more than chance
    return made, worked


def _is_slip(said: Statement, worked: Worked) -> bool:
    """Whether a rate lies near what the levels give, the same way, or a slip of the pen from it."""
    level, earlier, rate = said.level, said.earlier, said.rate
    if level is None or earlier is None or rate is None:
        return False
    if _is_pen_slip(said, worked):
        return True
    values = signed(rate, said.rate_way)
    mean = said.mean or rate.yearly_mean
    return _is_near(values, worked.value) and (
        mean or _is_within(printed(level), printed(earlier) * (values / 100 + 1))
    )


def _is_pen_slip(said: Statement, worked: Worked) -> bool:
    """Whether one slip in one of the three figures explains why they do not fit."""
    level, earlier, rate = said.level, said.earlier, said.rate
    if level is None or earlier is None or rate is None:
        return False
    if mended_by_a_slip(rate, worked.value):
        return True
    grown = signed(rate, said.rate_way) / 100 + 1
    if grown.low <= 0 or said.mean or rate.yearly_mean:
        return False
    return mended_by_a_slip(level, printed(earlier) * grown) or mended_by_a_slip(earlier, printed(level) / grown)


def _is_near(values: Interval, worked: Interval) -> bool:
    one, other = values.middle, worked.middle
    return one * other > 0 and min(abs(one), abs(other)) > LEAST_RATE * max(abs(one), abs(other))


def _is_within(level: Interval, needed: Interval) -> bool:
    return needed.low > 0 and 1 / MOST_OFF < level.middle / needed.middle < MOST_OFF
