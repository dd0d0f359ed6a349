"""Crude oil in tonnes and in barrels, off by a power of ten: 96.2 million tonnes, some 70.5 million barrels.

A tonne of crude is 7.33 barrels on the mean of the world (BP, Statistical Review of World Energy, conversion factors);
single crudes lie between 6.5 and 8.5.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from plancast.checks.text_rules.by_ten import is_amount, off_by_ten, size
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.said_twice import said_twice
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage, QuotedFigure
from plancast.core.text import Text

SURE = 0.85
A_TONNE = Interval(Decimal("6.5"), Decimal("8.5"))
MOST_POWER = 6
_OF_CRUDE = compiled(r"\A(?: of (?:crude|oil|condensate)[a-z ]{0,40}|原油|石油)(?=[,(，])", re.IGNORECASE)
"""Of what an amount is, and when, before the words that tell it again."""
_BARRELS = ("barrel", "bbl", "桶")


def barrels_by_ten(passage: Passage) -> Iterator[Relation]:
    """Yield an amount in tonnes and in barrels, said to be one, where a power of ten on one makes them one."""
    for one, other in pairwise(passage.figures):
        if {one.dimension, other.dimension} != {"mass", "volume"} or one.sentence != other.sentence:
            continue
        tonnes, barrels = (one, other) if one.dimension == "mass" else (other, one)
        if not any(word in barrels.quote.lower() for word in _BARRELS) or not (is_amount(one) and is_amount(other)):
            continue
        between, behind = passage.folded[one.end : other.start], passage.folded[other.end : other.end + 60]
        if said_twice(_OF_CRUDE.sub("", between), behind):
            yield from _judged(tonnes, barrels)


def _judged(tonnes: QuotedFigure, barrels: QuotedFigure) -> Iterator[Relation]:
    top, below, unit = size(barrels), size(tonnes), barrels.figure.unit
    if top is None or below is None or unit is None:
        return
    each = top / below / (unit.scale / unit.multiplier)
    text = f"{barrels.quote} / {tonnes.quote} = {each.middle:,.4g}; 6.5 – 8.5"
    if each.touches(A_TONNE):
        figures = tuple(sorted((tonnes, barrels), key=lambda one: one.number))
        yield Relation("UNIT_SCALE", figures, True, SURE, Text(en=text, zh=text))
        return
    for power in range(-MOST_POWER, MOST_POWER + 1):
        ten = Decimal(10) ** power
        if power and A_TONNE.holds(each.middle / ten):
            yield off_by_ten((tonnes, barrels), barrels, Text(en=text, zh=text), ten, SURE)
