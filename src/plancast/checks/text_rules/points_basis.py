"""Basis points said in per cent: a yield that jumped 18 per cent, to 4.61% from 4.43%."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.wording import as_printed, covered, is_rounded
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage, QuotedFigure
from plancast.core.text import Text

_RATE = compiled(
    r"\b(?:yields?|rates?|spreads?|margins?|coupons?|libor|sofr|shibor|repo)\b|收益率|利率|息差|利差|费率",
    re.IGNORECASE,
)
_EXCHANGE = compiled(r"\bexchange\b|汇率", re.IGNORECASE)
BASIS_POINTS = 100
"""In a percentage point."""

WITHIN = 3
"""Figures beside a move among which its two rates are looked for."""

SURE = 0.85


def basis_points(passage: Passage) -> Iterator[Relation]:
    """Yield moves of a rate in per cent that are a hundred times the difference of the two rates beside them."""
    for figure in passage.figures:
        if figure.dimension != "percent" or not is_rounded(figure) or figure.figure.value < 1:
            continue
        start = passage.sentences[figure.sentence].start
        subject = passage.folded[max(start, figure.start - 80) : figure.start]
        if not _RATE.search(subject) or _EXCHANGE.search(subject):
            continue
        close = passage.figures[max(0, figure.number - WITHIN) : figure.number + WITHIN + 1]
        rates = [one for one in close if _is_rate(figure, one)]
        for one, other in pairwise(rates):
            points = abs(as_printed(other).middle - as_printed(one).middle)
            if points and as_printed(figure).holds(points * BASIS_POINTS) and points < 1:
                yield _relation(figure, one, other)
                break


def _is_rate(figure: QuotedFigure, one: QuotedFigure) -> bool:
    same = one.sentence == figure.sentence and one.number != figure.number
    return same and one.dimension == "percent" and is_rounded(one) and one.figure.step < 1


def _relation(figure: QuotedFigure, one: QuotedFigure, other: QuotedFigure) -> Relation:
    apart = covered(as_printed(other) - as_printed(one))
    return Relation(
        "POINTS",
        tuple(sorted((figure, one, other), key=lambda each: each.number)),
        False,
        SURE,
        Text(
            en=f"{other.quote} - {one.quote} = {apart.en} percentage points, a hundredth of {figure.quote}: "
            "what moved by so much moved by basis points",
            zh=f"{other.quote} - {one.quote} = {apart.zh}个百分点，为{figure.quote}的百分之一：应为基点",
        ),
        {"printed": figure.quote},
    )
