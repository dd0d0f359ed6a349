"""Levels said to have grown so many times: from 3.1 GW to 12.4 GW, a rise to 4 times; 达到2020年的4.6倍."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from plancast.checks.text_rules.changes import statements
from plancast.checks.text_rules.follows import Worked, is_positive, printed, relation
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.slips import mended_by_a_slip
from plancast.checks.text_rules.statement import Statement
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage, QuotedFigure

SURE_TIMES = 0.85
"""How sure it is that a multiple right behind two levels of one thing is that of the two."""

MOST_OFF = 3
"""By what factor a multiple may be off where no slip of the pen explains it: farther off it is of something else."""

FARTHEST = 40
"""Characters between the last level and the multiple."""

_GROWN = compiled(
    r"(?:增长|增加|扩大|提高|提升|上升|跃升|发展|达到?|是|为|相当于)(?:到|至|了|约|近|超过?|\x02[^\x03]*\x03|(?:19|20)\d\d年|年初|上年|当时|原来|同期|的|\s)*\Z|"
    r"\b(?:a|an|or|by|up|grew|increased|rose|almost|nearly|about|some|more than|is|was|times|to)\s*\Z",
    re.IGNORECASE,
)
_OF_THE_SAME = compiled(
    r"\s*[,，。.;；)]|\s*(?:the|that of|its|as (?:much|many|large|high)|more|higher|larger|rise|"
    r"increase|growth|jump|what)\b|\s*\Z",
    re.IGNORECASE,
)
_FALLS = compiled(r"\b(?:fewer|lower|less|smaller)\b|下降|减少", re.IGNORECASE)


def grown_times(passage: Passage) -> Iterator[Relation]:
    """Yield two levels of one statement with the multiple said right behind them; both readings of 增长N倍 fit."""
    for said in statements(passage):
        level, earlier = said.level, said.earlier
        if level is None or earlier is None or said.way < 0 or not said.is_over_time or not is_positive(level, earlier):
            continue
        last = max(level, earlier, key=lambda one: one.number)
        shown = passage.figures[last.number + 1] if last.number + 1 < len(passage.figures) else None
        if shown is not None and _is_multiple(passage, last, shown):
            yield from _told(said, level, earlier, shown)


def _is_multiple(passage: Passage, last: QuotedFigure, shown: QuotedFigure) -> bool:
    if shown.dimension != "ratio" or shown.sentence != last.sentence or shown.start - last.end > FARTHEST:
        return False
    words = passage.folded[last.end : shown.start]
    return (
        _GROWN.search(words) is not None
        and _OF_THE_SAME.match(shown.after) is not None
        and not _FALLS.search(words + shown.after[:12])
    )


def _told(said: Statement, level: QuotedFigure, earlier: QuotedFigure, shown: QuotedFigure) -> Iterator[Relation]:
    values, quotient = printed(shown), printed(level) / printed(earlier)
    if not values.is_bounded or values.low <= 0:
        return
    formula = f"{level.quote} / {earlier.quote}"
    ways = [Worked(quotient, formula, "times"), Worked(quotient - 1, f"{formula} - 1", "times")]
    worked = next((one for one in ways if one.value.touches(values)), ways[0])
    made = relation("GROWTH", (level, earlier, shown), shown, values, worked, SURE_TIMES)
    high, low = max(quotient.middle, values.middle), min(quotient.middle, values.middle)
    if made.holds or high < Decimal(MOST_OFF) * low or mended_by_a_slip(shown, quotient):
        yield made
