"""Ways that are told of two levels by words before or behind both, with no word between them."""

from __future__ import annotations

import re
from dataclasses import replace

from plancast.checks.text_rules.change_words import words_of
from plancast.checks.text_rules.statement import Statement
from plancast.core.quoted import Passage

_THAN = re.compile(
    r"\)?,?\s*(?:which (?:is|was) |that is |this is )?(?:an? )?(?:(?P<up>higher|larger|bigger|greater|"
    r"better|more)|(?P<down>lower|smaller|fewer|less))\b[^,;.]{0,30}\bthan\b(?! ?\d)",
    re.IGNORECASE,
)
"""Behind both: 14.8% (2023: 12.1%), a lower rate than in the previous year."""
_BRACKET = re.compile(r"[([]\s*\Z")
_DEFICIT = re.compile(r"deficit|shortfall|loss|逆差|赤字|亏损|净流出", re.IGNORECASE)


def with_told_way(one: Statement, passage: Passage) -> Statement:
    """Return a statement of two levels with the way that the words around them tell, where those between tell none."""
    if one.way or one.rate or one.change or one.level is None or one.earlier is None:
        return one
    last = max(one.level, one.earlier, key=lambda figure: figure.start)
    match = _THAN.match(passage.folded, last.end)
    if match is not None:
        return replace(one, way=1 if match["up"] else -1, way_word=match["up"] or match["down"])
    if not _BRACKET.search(one.opening):
        return one
    clause = re.split(r"[;,。]", one.opening)[-1]
    language = passage.sentences[last.sentence].language
    words = [word for word in words_of(clause, language) if word.way]
    if len({word.way for word in words}) != 1 or len(words) > 2:
        return one
    return replace(one, way=words[-1].way, way_word=words[-1].text)


def is_deficit(one: Statement) -> bool:
    """Whether both levels are negative and said of a deficit, whose size the words tell of."""
    both = one.level is not None and one.earlier is not None
    if not both or one.level is None or one.earlier is None:
        return False
    return one.level.figure.value < 0 and one.earlier.figure.value < 0 and _DEFICIT.search(one.opening) is not None
