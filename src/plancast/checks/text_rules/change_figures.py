"""The figures of a sentence as statements of change take them: a range is two levels, numbers share a unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from plancast.core.figures import Mark
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage, QuotedFigure

_TO = compiled(r"\s*(?:\bto\b|到|至)\s*", re.IGNORECASE)
_FROM_BEFORE = compiled(r"(?:\bfrom\b|从|由|自)[^,;。]{0,20}\Z", re.IGNORECASE)
_COMPARED = compiled(
    r"\b(?:above|below|over|under|than|exceed\w*|surpass\w*)(?: the| last [\w']+| that of| those of| its| a)\s*\Z",
    re.IGNORECASE,
)
_UP_TO = compiled(r"\bup to\s*\Z", re.IGNORECASE)
"""Revised up to 412.6 from 398.1 says no upper bound."""
_WENT_UP_TO = compiled(r"\b(?:went|goes|gone|moved|revised|edged|ticked|pushed|shot|crept) up to\s*\Z", re.IGNORECASE)
_INDEX = compiled(r"\d points?\Z")
"""Points of an index are its own unit: from 98.4 to 97.1 points."""
_LITRES = compiled(r"升\Z")
"""升 behind a number is read as litres; before 到, 至 or 为 it is the verb."""


_RATES = ("percent", "points", "ratio", "per mille")
_SCALED = compiled(r"(?:thousand|million|billion|trillion|[万亿])\Z", re.IGNORECASE)
_SET_AGAINST = compiled(
    r"(?:\b(?:from|than|against|to|by|with)\b[^,;]{0,20}|(?:增收|减收|增支|减支|增加|减少|增长|下降|多|少|到|至|的)了?)\s*\Z",
    re.IGNORECASE,
)
_UNITLESS_BEHIND = compiled(
    r"\s*(?:\Z|[,;.。:()]|\b(?:in|a|the|last|from|to|previously|before|year|on)\b|[相同下增减])", re.I
)
"""What stands behind a number whose unit is left out: no noun that it would count."""
MOST_APART = 40
"""Characters between an amount and a number that shares its unit."""


def figures_of(passage: Passage, figures: list[QuotedFigure]) -> list[QuotedFigure]:
    """Return the figures of one sentence with ``from A to B`` as two, and a bare one with the unit that it shares."""
    found = _with_units_before(passage, [part for one in figures for part in _parts(passage, one)])
    for place, (one, other) in enumerate(pairwise(found)):
        shares = (
            one.figure.unit is None
            and other.figure.unit is not None
            and (other.kind is one.kind or other.dimension == "points")
        )
        if shares and _FROM_BEFORE.search(one.before) and _TO.fullmatch(passage.folded[one.end : other.start]):
            unit = None if other.dimension == "points" and _INDEX.search(other.quote) else other.figure.unit
            found[place] = one._replace(figure=replace(one.figure, unit=unit))
            found[place + 1] = other._replace(figure=replace(other.figure, unit=unit))
    return [_plain(one) for one in found]


def _with_units_before(passage: Passage, figures: list[QuotedFigure]) -> list[QuotedFigure]:
    """Return figures where one of millions without a unit has that of the amount before it.

    4.1 million tons from 4.6.
    """
    found: list[QuotedFigure] = []
    for one in figures:
        before = next((other for other in reversed(found[-2:]) if other.dimension not in _RATES), None)
        if before is None or not _may_share(passage, before, one):
            found.append(one)
        else:
            found.append(one._replace(figure=replace(one.figure, unit=before.figure.unit)))
    return found


def _may_share(passage: Passage, before: QuotedFigure, one: QuotedFigure) -> bool:
    """Whether a number of millions stands without a unit, set against an amount before it or told as its change."""
    if one.figure.unit is not None or one.sentence != before.sentence or not _SCALED.search(one.quote):
        return False
    unit, words = before.figure.unit, passage.folded[before.end : one.start]
    if unit is None or unit.scale != 1 or len(words) > MOST_APART or not _UNITLESS_BEHIND.match(one.after):
        return False
    return _SET_AGAINST.search(words) is not None


def _plain(one: QuotedFigure) -> QuotedFigure:
    """Return a figure compared with, without the mark that the word of comparing left: above the 387.8."""
    raised = one.figure.mark is Mark.AT_MOST and (
        (_UP_TO.search(one.before) and one.after.startswith(" from")) or _WENT_UP_TO.search(one.before)
    )
    if one.figure.mark is Mark.EXACT or not (raised or _COMPARED.search(one.before)):
        return one
    return one._replace(figure=replace(one.figure, mark=Mark.EXACT))


def _parts(passage: Passage, one: QuotedFigure) -> Iterator[QuotedFigure]:
    if _LITRES.search(one.quote) and one.after[:1] in ("到", "至", "为", "了"):
        bare = replace(one.figure, unit=None)
        yield one._replace(figure=bare, quote=one.quote[:-1], end=one.end - 1, after="升" + one.after)
        return
    upper = one.figure.upper
    words = passage.folded[one.start : one.end]
    joint = _TO.search(words)
    if upper is None or joint is None or not _FROM_BEFORE.search(one.before):
        yield one
        return
    first = replace(one.figure, upper=None)
    last = replace(one.figure, value=upper, upper=None)
    middle = words[joint.start() : joint.end()]
    yield one._replace(
        figure=first,
        quote=passage.text[one.start : one.start + joint.start()],
        end=one.start + joint.start(),
        after=middle,
    )
    yield one._replace(
        figure=last, quote=passage.text[one.start + joint.end() : one.end], start=one.start + joint.end(), before=middle
    )
