"""Of which months each figure of a text is told, by the words beside it."""

from __future__ import annotations

import re

from plancast.checks.text_rules.months_said import Months, months_in
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage, QuotedFigure

_IN_TURN = compiled(r"分别|\brespectively\b", re.IGNORECASE)


def months_of(passage: Passage, figures: tuple[QuotedFigure, ...]) -> dict[int, Months]:
    """Return the months of the figures whose words name them, by the number of the figure."""
    found: dict[int, Months] = {}
    turn: list[Months] = []
    for one in figures:
        zh = passage.sentences[one.sentence].language == "zh"
        before = _before(one, zh)
        named = months_in(before)
        if zh and _IN_TURN.search(before) and len(named) > 1:
            turn = named[1:]
            found[one.number] = named[0]
            continue
        if turn and re.fullmatch(r"\s*(?:、|和|,|及)\s*", one.before):
            found[one.number] = turn.pop(0)
            continue
        turn = []
        behind = [] if zh else months_in(re.split(r"[,;.(]| and (?!the)", one.after)[0])
        if behind:
            found[one.number] = behind[0]
        elif named:
            found[one.number] = named[-1]
    return found


def _before(one: QuotedFigure, zh: bool) -> str:
    """Return the words before a figure that are its own, not those behind the figure before in English."""
    words = one.before
    if zh or not re.match(r"\s+(?:in|for|during|over|of)\b", words):
        return words
    return "".join(re.split(r"([,;.(]| and )", words, maxsplit=1)[1:])
