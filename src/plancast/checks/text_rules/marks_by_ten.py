"""A mark passed in a headline and the amount that passed it below, scales apart: 突破48亿元; 总额487895亿元."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from plancast.checks.text_rules.by_ten import is_amount, off_by_ten
from plancast.checks.text_rules.relation import Relation
from plancast.core.figures import Mark
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

SURE = 0.75
JUST_ABOVE = Decimal("1.06")
"""How far above a mark lies what has just passed it: an assumption."""

FEWEST_DIGITS = 2
"""Digits of a mark that say enough."""

LONGEST_HEADLINE = 60
POWERS = (3, 4, 8, -3, -4, -8)
"""Between the scale words: thousand, 万, 亿, million and billion."""

NEAREST = 6
"""Figures behind a headline among which is the one that it is about."""


def marks_by_ten(passage: Passage) -> Iterator[Relation]:
    """Yield a mark of the text's headline and the first amount below that is a scale word away from just above it."""
    for mark in passage.figures[:NEAREST]:
        if not _is_headline(passage, mark) or mark.figure.mark not in (Mark.ABOVE, Mark.AT_LEAST):
            continue
        below = [one for one in passage.figures[mark.number + 1 : mark.number + 1 + NEAREST] if _is_like(mark, one)]
        if any(1 <= _times(mark, one) < JUST_ABOVE for one in below):
            continue
        for one in below[:1]:
            for power in POWERS:
                ten = Decimal(10) ** power
                if 1 <= _times(mark, one) / ten < JUST_ABOVE:
                    text = f"{mark.quote}; {one.quote}"
                    yield off_by_ten((mark, one), mark, Text(en=text, zh=text), ten, SURE)


def _is_headline(passage: Passage, mark: QuotedFigure) -> bool:
    """Whether an amount of some digits stands in a short sentence that opens the text."""
    start, end, *_ = passage.sentences[mark.sentence]
    opens = mark.sentence == 0 and (end - start <= LONGEST_HEADLINE or "】" in passage.folded[mark.end : mark.end + 8])
    return opens and mark.kind is Kind.LEVEL and is_amount(mark) and len(_digits(mark)) >= FEWEST_DIGITS


def _is_like(mark: QuotedFigure, one: QuotedFigure) -> bool:
    return (
        one.dimension == mark.dimension != ""
        and one.kind is Kind.LEVEL
        and is_amount(one)
        and one.per_head == mark.per_head
        and len(_digits(one)) >= FEWEST_DIGITS + 2
        and _last_two(one) == _last_two(mark)
    )


def _last_two(one: QuotedFigure) -> str:
    """Return the end of what an amount is of: 总额, 收入."""
    return one.concept.lower()[-2:]


def _times(mark: QuotedFigure, one: QuotedFigure) -> Decimal:
    return _worth(one) / _worth(mark)


def _worth(one: QuotedFigure) -> Decimal:
    return abs(one.figure.value) * (Decimal(1) if one.figure.unit is None else one.figure.unit.scale)


def _digits(one: QuotedFigure) -> str:
    return "".join(map(str, one.figure.value.as_tuple().digits)).strip("0")
