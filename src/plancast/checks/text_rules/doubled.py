"""Levels said to have doubled or tripled that did not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from plancast.checks.text_rules.changes import statements
from plancast.checks.text_rules.follows import Worked, is_positive, printed, relation
from plancast.checks.text_rules.relation import Relation
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage, QuotedFigure

_TIMES = {
    "翻番": 2,
    "翻一番": 2,
    "翻了一番": 2,
    "翻两番": 4,
    "翻了两番": 4,
    "doubled": 2,
    "doubling": 2,
    "tripled": 3,
    "trebled": 3,
    "quadrupled": 4,
}
_HEDGED = compiled(
    r"(?:近|接近|将近|几乎|超过|约|逾|基本|以上|almost|nearly|more than|about|roughly|close to|over|virtually)\s*\Z",
    re.IGNORECASE,
)
SLACK = Decimal("0.05")
"""By how much of it a doubling may be rounded: assumed, since the word is round."""

SURE_WORD = 0.85
"""How sure it is that the word is said of the two levels beside it."""


def doubled(passage: Passage) -> Iterator[Relation]:
    """Yield two levels of one statement beside a word that says how many times the one is the other."""
    by_number = {one.number: one for one in passage.figures}
    for said in statements(passage):
        level, earlier = said.level, said.earlier
        if level is None or earlier is None or not said.is_over_time or not is_positive(level, earlier):
            continue
        for place in (min(level.number, earlier.number) - 1, max(level.number, earlier.number) + 1):
            shown = by_number.get(place)
            if said.way < 0 or level.dimension == "percent":
                continue
            if shown is None or shown.sentence != level.sentence or _HEDGED.search(shown.before):
                continue
            if times := _TIMES.get(shown.quote.lower()):
                yield _relation(level, earlier, shown, times)


def _relation(level: QuotedFigure, earlier: QuotedFigure, shown: QuotedFigure, times: int) -> Relation:
    values = Interval(times * (1 - SLACK), times * (1 + SLACK))
    worked = Worked(printed(level) / printed(earlier), f"{level.quote} / {earlier.quote}", "times")
    return relation("GROWTH", (level, earlier, shown), shown, values, worked, SURE_WORD)
