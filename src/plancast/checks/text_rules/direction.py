"""Words that say up where the figures go down, or the reverse."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancast.checks.text_rules.changes import Statement, statements
from plancast.checks.text_rules.follows import printed
from plancast.checks.text_rules.relation import Evidence, Relation, TextRule
from plancast.core.text import Text

_GOOD_OR_BAD = re.compile(r"改善|好转|恶化|improv|better|worse|picked|pick", re.IGNORECASE)
"""Words that praise, and so go with figures of either direction."""
_RANKED = re.compile(r"第|位次|排名|\brank|\bplace\b", re.IGNORECASE)
_SURE = 0.9


def find(evidence: Evidence) -> Iterator[Relation]:
    """Yield statements whose words say in which direction one figure lies from the other."""
    for one in statements(evidence.passage):
        yield from _levels(one)


def _levels(one: Statement) -> Iterator[Relation]:
    level, earlier = one.level, one.earlier
    if level is None or earlier is None or not one.way or _GOOD_OR_BAD.search(one.way_word) or _RANKED.search(one.words):
        return
    now, before = printed(level), printed(earlier)
    if level.figure.value < 0 or earlier.figure.value < 0:
        return  # a loss that narrows rises, and a fall that widens sinks: which is meant is not told by the words
    holds = now.high >= before.low if one.way > 0 else now.low <= before.high
    side = "<" if now.high < before.low else ">" if now.low > before.high else "≈"
    said = one.way_word
    yield Relation(
        code="DIRECTION",
        figures=tuple(sorted((level, earlier), key=lambda figure: figure.number)),
        holds=holds,
        sure=_SURE,
        arithmetic=Text(
            en=f"'{said}' says {'up' if one.way > 0 else 'down'}, and {level.quote} {side} {earlier.quote}",
            zh=f"“{said}”表示{'上升' if one.way > 0 else '下降'}，而{level.quote} {side} {earlier.quote}",
        ),
        says={"printed": level.quote},
        place=level.start,
    )


RULE = TextRule(("DIRECTION",), find)
