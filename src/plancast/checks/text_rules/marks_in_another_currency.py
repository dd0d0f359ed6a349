"""An amount set against a round mark in another currency: 51.4 billion euros, past the 50-billion-dollar mark.

Marks are passed by little. Where the number lies just above the mark's and the currencies differ, one of them was
mistaken: nobody sets euros against a mark in dollars.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from plancast.checks.text_rules.currency_beside import with_currencies
from plancast.checks.text_rules.relation import Relation
from plancast.core.money_names import CURRENCIES
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

SURE = 0.8
FURTHEST_ABOVE = Decimal("1.25")
"""How far above a mark a number may lie that has just passed it: an assumption."""

MOST_BEFORE = 6
"""Figures before a mark among which is the one that passed it."""

_PASSED = compiled(
    r"(?:突破|超过|迈上|站上|跨越|跃上|越过|首破|破)(?:了)?\Z|"
    r"\b(?:surpass|exceed|top|cross|pass|break|broke|breach|past|above|over|beyond|reach)(?:e[ds]|ed|ing|es|s)?"
    r"(?: through)?(?: the)?(?: psychological| symbolic)? ?\Z",
    re.IGNORECASE,
)
_MARK = compiled(r"\s*(?:大关|关口|门槛|台阶|[- ]?(?:mark|milestone|threshold|barrier|level)\b)", re.IGNORECASE)


def marks_passed(passage: Passage) -> Iterator[Relation]:
    """Yield an amount just above a mark in another currency, where none in the mark's own stands beside it."""
    figures = with_currencies(passage)
    for place, mark in enumerate(figures):
        if mark.dimension not in CURRENCIES or not _is_mark(passage, mark):
            continue
        near = [
            one
            for one in figures[max(0, place - MOST_BEFORE) : place]
            if mark.sentence - one.sentence <= 1 and one.kind is Kind.LEVEL and one.dimension in CURRENCIES
        ]
        passed = [one for one in near if _just_above(one, mark)]
        if passed and not any(one.dimension == mark.dimension for one in passed) and not _own(near, mark):
            yield _relation(passed[-1], mark)


def _is_mark(passage: Passage, figure: QuotedFigure) -> bool:
    before = passage.folded[max(0, figure.start - 40) : figure.start]
    return _MARK.match(passage.folded, figure.end) is not None and _PASSED.search(before) is not None


def _just_above(one: QuotedFigure, mark: QuotedFigure) -> bool:
    return mark.figure.value < one.figure.value <= mark.figure.value * FURTHEST_ABOVE


def _own(near: Sequence[QuotedFigure], mark: QuotedFigure) -> bool:
    """Whether an amount in the mark's own currency stands right beside the one that passed it: €46bn ($51.4bn)."""
    return any(one.dimension == mark.dimension and one.figure.value >= mark.figure.value for one in near)


def _relation(one: QuotedFigure, mark: QuotedFigure) -> Relation:
    arithmetic = Text(
        en=f"{one.quote} is in {one.dimension}, the mark of {mark.quote} in {mark.dimension}; "
        "the numbers fit one currency",
        zh=f"{one.quote}以{one.dimension}计，关口{mark.quote}以{mark.dimension}计；数值只在同一币种下相符",
    )
    return Relation("CURRENCY", (one, mark), False, SURE, arithmetic, {"printed": one.quote})
