"""Rises of parts that together are far above the rise of their whole: 进口293亿元,增长37.3%,其中甲市增加107亿元.

The rise of a whole follows from its level and its rate. Some parts may have fallen, so the rises of others may come to
more; where three or more that lead it come to half as much again, the amounts are no rises but the levels reached.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from plancast.checks.text_rules.follows import is_positive, printed, signed
from plancast.checks.text_rules.mean_words import is_mean, is_on_other_base
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.shown import compared, shown
from plancast.core.intervals import added
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure

SURE_PARTS = 0.75
"""How sure it is that rises named behind *of which* are those of parts."""

FEWEST = 3
"""Parts that must have risen."""

MOST_TIMES = Decimal("1.5")
"""How many times the rise of the whole those of some parts may come to, others having fallen. An assumption."""

FARTHEST = 14
"""Figures behind the whole among which the rises of its parts may stand."""

_OPENS = compiled(
    r"其中|以[^,;。]{1,8}(?:为首|居首|最多|居[^,;。]{0,4}(?:冠|首|第一))|依次|主要来自|"
    r"\b(?:of this|of which|of these|led by|among (?:them|these)|including|with)\b",
    re.IGNORECASE,
)


def rises_of_parts(passage: Passage) -> Iterator[Relation]:
    """Yield wholes whose parts are said to have risen by far more than they did.

    Parameters
    ----------
    passage
        The text with its figures.
    """
    for rate in passage.figures[1:]:
        level = passage.figures[rate.number - 1]
        if (
            rate.kind is not Kind.GROWTH
            or rate.dimension != "percent"
            or rate.sign <= 0
            or not is_positive(rate, level)
        ):
            continue
        if level.kind is not Kind.LEVEL or level.sentence != rate.sentence or is_mean(rate) or is_on_other_base(rate):
            continue
        parts = _parts(passage, level, rate)
        if len(parts) >= FEWEST:
            yield from _told(level, rate, parts)


def _parts(passage: Passage, level: QuotedFigure, rate: QuotedFigure) -> list[QuotedFigure]:
    """Return the rises told right behind a whole, in its sentence and the next one."""
    found: list[QuotedFigure] = []
    for one in passage.figures[rate.number + 1 : rate.number + 1 + FARTHEST]:
        if one.sentence - rate.sentence > 1:
            break
        if one.dimension != level.dimension:
            continue
        if one.kind is not Kind.CHANGE or one.sign <= 0 or (not found and not _OPENS.search(one.before)):
            break
        found.append(one)
    return found if all(is_positive(one) for one in found) else []


def _told(level: QuotedFigure, rate: QuotedFigure, parts: list[QuotedFigure]) -> Iterator[Relation]:
    grown = signed(rate, 1) / 100 + 1
    rise = printed(level) - printed(level) / grown
    total = added([printed(one) for one in parts])
    if rise.low <= 0 or total.low <= MOST_TIMES * rise.high:
        return
    terms = " + ".join(one.quote for one in parts)
    arithmetic = compared(
        f"{terms} is {shown(total.middle / rise.middle)} times the rise that {level.quote} with {rate.quote} means:",
        f"{terms}为{level.quote}与{rate.quote}所示增量的{shown(total.middle / rise.middle)}倍：",
        rise,
        terms,
        total,
    )
    figures = (level, rate, *parts)
    yield Relation("GROWTH", figures, False, SURE_PARTS, arithmetic, {"printed": rate.quote}, place=rate.start)
