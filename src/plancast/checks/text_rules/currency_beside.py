"""Amounts whose currency stands beside them in a form that is not part of their number: 2.1 trillion U.S. dollars."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from plancast.core.money_names import MONEY
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.units import parse_unit

_BEHIND = compiled(
    r"\s?(?:u\.\s?s\. |us |american )(?P<dollars>dollars?)\b|\s(?P<code>[A-Z]{3})\b(?! ?\d)|"
    r"\s(?P<name>(?:swiss francs?|hong kong dollars?|australian dollars?|canadian dollars?|singapore dollars?|yuan|yen|"
    r"euros?|won|rupees|baht|rubles|roubles|ringgit|rand))\b",
    re.IGNORECASE,
)
_BEFORE = compiled(r"\b(?P<code>[A-Z]{3}) ?\Z")


@cache
def currency_names() -> dict[str, str]:
    """Return the code of each name and sign of a currency, in lower case."""
    found: dict[str, str] = {}
    for code, chinese, signs, names in MONEY:
        for name in (code, chinese, *signs.split("|"), *names.split("|")):
            found.setdefault(name.lower(), code)
    return found


def with_currencies(passage: Passage) -> tuple[QuotedFigure, ...]:
    """Return the figures of a text; a bare number beside the name of a currency becomes an amount of it."""
    return tuple(_with_its_currency(passage, figure) for figure in passage.figures)


def _with_its_currency(passage: Passage, figure: QuotedFigure) -> QuotedFigure:
    if figure.dimension or figure.kind is not Kind.LEVEL:
        return figure
    found = _BEHIND.match(passage.folded, figure.end)
    before = _BEFORE.search(passage.folded, max(0, figure.start - 5), figure.start)
    name = "" if found is None else "usd" if found["dollars"] else (found["code"] or found["name"]).lower()
    code = currency_names().get(name) or (currency_names().get(before["code"].lower()) if before else None)
    if code is None:
        return figure
    return figure._replace(figure=replace(figure.figure, unit=parse_unit(code)))
