"""One of a unit told in another in brackets: each mu (0.067 hectares), 每亩(667平方米)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.scale_factors import factor_text
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage, QuotedFigure
from plancast.core.text import Text
from plancast.core.units import Unit, unit_named

SURE = 0.9
LEAST_OFF = 5
"""How many times off a told unit must be for a slip of the unit: units are rounded freely."""

_UNITS = (
    "mu|jin|hectare|acre|catty|catties|square kilomet(?:er|re)|tonne|ton|kilogram|mile|"
    "公顷|公斤|亩|斤|吨|平方公里|英亩|英里"
)
_ONE_OF = compiled(
    rf"(?:\b(?:each|per|one|every|1|a) |[每一1])(?P<unit>{_UNITS})\s?\((?:or |about |equals? |约|合)?\Z", re.IGNORECASE
)


def unit_in_brackets(passage: Passage) -> Iterator[Relation]:
    """Yield a unit and what brackets behind it say that it is."""
    for figure in passage.figures:
        found = _ONE_OF.search(figure.before) if "(" in figure.before[-10:] else None
        unit = unit_named(found["unit"]) if found else None
        if unit is not None and figure.figure.unit is not None and unit.dimension == figure.dimension:
            yield _compared(figure, unit)


def _compared(figure: QuotedFigure, unit: Unit) -> Relation:
    own = Interval.exactly(1) * unit.scale
    off = figure.interval / own
    holds = off.low <= LEAST_OFF and off.high >= 1 / Interval.exactly(LEAST_OFF).low
    factor = factor_text(off.middle if off.middle > 1 else 1 / off.middle)
    arithmetic = Text(
        en=f"one {unit.text.en} is {factor} times less or more than {figure.quote}",
        zh=f"一{unit.text.zh}与{figure.quote}相差{factor}倍",
    )
    return Relation("UNIT_SCALE", (figure,), holds, SURE, arithmetic, {"printed": figure.quote})
