"""A text and its translation: figures that stand in one place of both, and differ.

A reader of a text in two languages goes along both at once: between two figures that agree stand the same figures in
the other language. So both rows of figures are laid side by side, and what stands alone between two that agree, on
either side, is one figure told twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from difflib import SequenceMatcher

from plancast.checks.text_rules.contradiction_slipped import Slipped
from plancast.core.quoted import Kind, Passage, QuotedFigure

LEAST_AGREEING = 2
"""Figures that must agree for one row to be the translation of the other."""

LEAST_PART_AGREEING = Decimal("0.5")
"""Part of the shorter row that must agree."""

MOST_FIGURES = 1000
"""Figures of a text in two languages that are laid side by side."""

LEAST_BARE = 100
"""A bare number from which on it counts something in both languages."""

FARTHEST = Decimal(2)
"""Times that the one may be the other: a power of ten is told by another rule."""

MOST_APART = 2
"""Pairs of one gap that may differ: more are two texts."""

SURE = 0.85
_Key = tuple[str, Decimal]


def translated_pairs(passage: Passage) -> Iterator[Slipped]:
    """Yield the figures that a text and its translation print differently."""
    if len({one.language for one in passage.sentences}) < 2 or len(passage.figures) > MOST_FIGURES:
        return
    rows: dict[bool, list[QuotedFigure]] = {True: [], False: []}
    for figure in passage.figures:
        said = figure.dimension or abs(figure.figure.value) >= LEAST_BARE
        if said and figure.figure.value and figure.kind is not Kind.STRUCTURE:
            rows[passage.sentences[figure.sentence].language == "zh"].append(figure)
    chinese, others = rows[True], rows[False]
    shorter = min(len(chinese), len(others))
    if shorter < LEAST_AGREEING:
        return
    matcher = SequenceMatcher(None, [_key(one) for one in chinese], [_key(one) for one in others], autojunk=False)
    agreeing = sum(block.size for block in matcher.get_matching_blocks())
    if agreeing < LEAST_AGREEING or agreeing < LEAST_PART_AGREEING * shorter:
        return
    for sort, first, last, start, end in matcher.get_opcodes():
        if sort == "replace":
            yield from _apart(chinese[first:last], others[start:end])


def _key(figure: QuotedFigure) -> _Key:
    unit = figure.figure.unit
    scale = Decimal(1) if unit is None or unit.scale is None else Decimal(unit.scale)
    counted = not figure.dimension or figure.dimension.startswith(("count", "person"))
    return "count" if counted else figure.dimension, abs(figure.figure.value * scale).normalize()


def _apart(chinese: Sequence[QuotedFigure], others: Sequence[QuotedFigure]) -> Iterator[Slipped]:
    """Yield the pairs of a gap that differ: place by place, or, where one row has more, the one pair of near values."""
    pairs = list(zip(chinese, others, strict=False))
    if len(chinese) != len(others):
        pairs = [(one, other) for one in chinese for other in others if one.kind is other.kind and _near(one, other)]
    elif any(_key(one)[0] != _key(other)[0] for one, other in pairs):
        return
    apart = [(one, other) for one, other in pairs if not one.interval.touches_unsigned(other.interval)]
    if 1 <= len(apart) <= MOST_APART and (len(apart) == 1 or len(chinese) == len(others)):
        for one, other in apart:
            if _near(one, other):
                first, second = sorted((one, other), key=lambda figure: figure.number)
                yield Slipped(first, second, SURE)


def _near(one: QuotedFigure, other: QuotedFigure) -> bool:
    least, most = sorted((_key(one)[1], _key(other)[1]))
    return _key(one)[0] == _key(other)[0] and most < FARTHEST * least
