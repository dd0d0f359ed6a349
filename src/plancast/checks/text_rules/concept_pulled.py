"""A contribution rate to growth that is called one to GDP: what it pulls of growth, or the shares beside it, show it.

Contribution to growth C = pull / growth. A contribution to GDP itself could only be the share of GDP, so it is none
where a pull of growth is told of it in the same breath, or where the structure of GDP is printed and is another.
"""

from __future__ import annotations

from collections.abc import Iterator

from plancast.checks.text_rules.concept_called import OfGdp
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.wording import as_printed, is_rounded, paragraph, printed
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

_PULLED = compiled(r"\A[,;]?(?:分别)?拉动[^,;。\d]{2,14}(?:增长|上升|下降)?(?:了|约|近)?\Z")
_INDUSTRY = compiled(r"第?([一二三])次?产业")
_ORDER = "一二三"
MOST_BACK = 3
"""Sentences before a contribution rate among which the structure of GDP is looked for."""
SURE = 0.85


def pulls_called_shares(passage: Passage, told: list[OfGdp]) -> Iterator[Relation]:
    """Yield the contribution rates called so to GDP that are shown to be to its growth, all of a paragraph at once."""
    rates = [one for one in told if one.called == "rate" and is_rounded(one.figure)]
    shown: dict[int, list[tuple[QuotedFigure, QuotedFigure]]] = {}
    for rate in rates:
        proof = _pull(passage, rate.figure) or _other_share(passage, rate)
        if proof is not None:
            shown.setdefault(paragraph(passage, rate.figure), []).append((rate.figure, proof))
    for found in shown.values():
        yield _relation([rate for rate, _ in found], *found[0])


def _pull(passage: Passage, rate: QuotedFigure) -> QuotedFigure | None:
    """Return the pull of growth told right behind a contribution rate."""
    if rate.number + 1 >= len(passage.figures):
        return None
    pull = passage.figures[rate.number + 1]
    told = pull.sentence == rate.sentence and pull.dimension in ("points", "percent") and _PULLED.match(pull.before)
    return pull if told and pull.figure.value < rate.figure.value else None


def _other_share(passage: Passage, rate: OfGdp) -> QuotedFigure | None:
    """Return the industry's own part of a structure printed before, where it is another figure."""
    industry = _INDUSTRY.findall(rate.subject)
    if len(industry) != 1:
        return None
    close = [
        one
        for one in passage.figures[max(0, rate.figure.number - 20) : rate.figure.number]
        if one.kind is Kind.STRUCTURE and rate.figure.sentence - one.sentence <= MOST_BACK
    ]
    if len(close) != 3:
        return None
    part = close[_ORDER.index(industry[0])]
    return None if as_printed(part).touches(as_printed(rate.figure)) else part


def _relation(rates: list[QuotedFigure], rate: QuotedFigure, proof: QuotedFigure) -> Relation:
    first, second = printed(rate), printed(proof)
    pulled = proof.kind is not Kind.STRUCTURE
    return Relation(
        "CONCEPT",
        tuple(sorted({one.number: one for one in (*rates, proof)}.values(), key=lambda one: one.number)),
        False,
        SURE,
        Text(
            en=f"{first.en} is called a contribution to GDP, and "
            + (f"{second.en} of growth is pulled by it" if pulled else f"the share of GDP is {second.en}")
            + ": it is a contribution to the growth of GDP",
            zh=f"{first.zh}称为对生产总值的贡献率，"
            + (f"而其拉动增长{second.zh}" if pulled else f"而其占生产总值的比重为{second.zh}")
            + "：应为对生产总值增长的贡献率",
        ),
        {"printed": rate.quote},
    )
