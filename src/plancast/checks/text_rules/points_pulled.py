"""What pulls growth: a contribution rate times the growth of the whole is in percentage points, and so is its like.

A contribution rate C of growth G is C x G / 100 percentage points of it: 对经济增长的贡献率70.4%,拉动增长2.6个百分点.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.wording import as_printed, covered, is_rounded, paragraph
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

_PULLED = compiled(
    r"(?:拉动|带动|影响|拉高|拉低|拉升|推高|推动)(?P<what>[^,;。\d]{2,16}?)(?:增长|上升|上涨|下降|下跌|增速|提高|回落)?(?:了|约|近|\s)*\Z|"
    r"\b(?:contribut\w+|add(?:s|ed|ing)|knock\w*|subtract\w*) (?:about |around |some )?\Z",
    re.IGNORECASE,
)
_TO_GROWTH = compiled(
    r"\s?(?:to|from|off) (?:the )?[^,;.]{0,40}?\b(?:growth|increase|expansion|change|inflation|rate)\b", re.IGNORECASE
)
_RATE_ZH = compiled(r"贡献率?[^,;。\d]{0,8}\Z")
WITHIN = 12
"""Figures around among which its like in points, the contribution rate and the growth are looked for."""
SURE = 0.85


def points_pulled(passage: Passage) -> Iterator[Relation]:
    """Yield pulls of growth in per cent that a contribution rate, or their likes in the text, show to be in points."""
    for figure in passage.figures:
        if figure.dimension != "percent" or not is_rounded(figure) or not _is_pull(figure):
            continue
        around = passage.figures[max(0, figure.number - WITHIN) : figure.number + WITHIN + 1]
        close = [one for one in around if abs(paragraph(passage, one) - paragraph(passage, figure)) <= 1]
        proof = _product(figure, close)
        if proof is not None:
            yield _of_product(figure, *proof)
        elif like := next((one for one in close if one.dimension == "points" and _is_pull(one)), None):
            yield _of_like(figure, like)


def _is_pull(one: QuotedFigure) -> bool:
    found = _PULLED.search(one.before)
    return found is not None and (found["what"] is not None or _TO_GROWTH.match(one.after) is not None)


def _product(figure: QuotedFigure, close: list[QuotedFigure]) -> tuple[QuotedFigure, QuotedFigure] | None:
    """Return the contribution rate and the growth whose product the figure is."""
    rates = [one for one in close if one.dimension == "percent" and _RATE_ZH.search(one.before) and is_rounded(one)]
    rates = [one for one in rates if abs(one.number - figure.number) <= 2 and one.sentence == figure.sentence]
    growths = [one for one in close if one.kind is Kind.GROWTH and is_rounded(one) and one.number != figure.number]
    for rate in rates:
        for growth in growths:
            product = as_printed(rate) * as_printed(growth) / 100
            if growth is not rate and product.touches(as_printed(figure)):
                return rate, growth
    return None


def _of_product(figure: QuotedFigure, rate: QuotedFigure, growth: QuotedFigure) -> Relation:
    product = covered(as_printed(rate) * as_printed(growth) / 100)
    return Relation(
        "POINTS",
        tuple(sorted((figure, rate, growth), key=lambda one: one.number)),
        False,
        SURE,
        Text(
            en=f"{rate.quote} of {growth.quote} is {product.en} percentage points: what is pulled of growth is in "
            f"points, not {figure.quote}",
            zh=f"{growth.quote}的{rate.quote}为{product.zh}个百分点：对增长的拉动以百分点计，而非{figure.quote}",
        ),
        {"printed": figure.quote},
    )


def _of_like(figure: QuotedFigure, like: QuotedFigure) -> Relation:
    return Relation(
        "POINTS",
        tuple(sorted((figure, like), key=lambda one: one.number)),
        False,
        SURE,
        Text(
            en=f"{like.quote} is told of the same sort of thing: what is pulled of growth is in points, "
            f"not {figure.quote}",
            zh=f"同类表述为{like.quote}：对增长的拉动以百分点计，而非{figure.quote}",
        ),
        {"printed": figure.quote},
    )
