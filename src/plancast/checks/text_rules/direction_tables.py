"""Rows of a table whose last cell says which way the figures before it went."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.wording import is_rounded
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage, QuotedFigure
from plancast.core.text import Text

_HEAD = compiled(
    r"[|\t]\s*(?:trend|direction|tendency|change|movement|趋势|走势|变化|变动|方向|升降|增减)\s*(?:[|\t]|\Z)",
    re.IGNORECASE,
)
_WAY = compiled(
    r"\s*(?:[|\t])\s*(?:(?P<up>rising|up|higher|rise|increas(?:e|ing)|growing|↑|▲|上升|上涨|增长|提高|增加|升|回升)|"
    r"(?P<down>falling|down|lower|fall|decreas(?:e|ing)|declin(?:e|ing)|shrinking|↓|▼|下降|下跌|减少|降低|降|回落))\s*(?:[|\t]\s*)?\Z",
    re.IGNORECASE,
)
_YEAR = compiled(r"(?:19|20)\d\d|\bq[1-4]\b|[一二三四]季度|\d{1,2}月|\bh[12]\b", re.IGNORECASE)
SURE = 0.85


def ways_of_rows(passage: Passage) -> Iterator[Relation]:
    """Yield rows of two figures, the earlier first, whose last cell names the way from one to the other."""
    later: bool | None = None
    rows = {number: list(row) for number, row in groupby(passage.figures, key=lambda one: one.sentence)}
    for number, sentence in enumerate(passage.sentences):
        if sentence.end - sentence.start > 400:
            continue
        words = passage.folded[sentence.start : sentence.end].rstrip()
        if "|" not in words and "\t" not in words:
            later = None
        elif _HEAD.search(words):
            later = _later_last(words)
        elif later is not None and len(row := rows.get(number, [])) == 2 and all(map(is_rounded, row)):
            match = _WAY.match(passage.folded[row[1].end : sentence.end].rstrip())
            if match is not None and row[0].dimension == row[1].dimension:
                first, last = row if later else row[::-1]
                yield _relation(first, last, (match["up"] or match["down"]), 1 if match["up"] else -1)


def _later_last(words: str) -> bool | None:
    """Whether the columns of a header run from the earlier to the later period; None where no two are named."""
    periods = [found.lower() for found in _YEAR.findall(words)]
    if len(periods) != 2 or periods[0] == periods[1]:
        return None
    order = "一二三四"
    ranks = [order.index(one[0]) if one[0] in order else int(re.sub(r"\D", "", one)) for one in periods]
    return ranks[0] < ranks[1]


def _relation(first: QuotedFigure, last: QuotedFigure, word: str, way: int) -> Relation:
    apart = last.figure.value - first.figure.value
    side = ">" if apart > 0 else "<" if apart < 0 else "="
    return Relation(
        code="DIRECTION",
        figures=tuple(sorted((first, last), key=lambda one: one.number)),
        holds=apart * way >= 0,
        sure=SURE,
        arithmetic=Text(
            en=f"'{word}' says {'up' if way > 0 else 'down'}, and {last.quote} {side} {first.quote}",
            zh=f"“{word}”表示{'上升' if way > 0 else '下降'}，而{last.quote} {side} {first.quote}",
        ),
        says={"printed": last.quote},
        place=last.start,
    )
