"""Amounts of a text with the words around them, in the stretches that belong together: what grammar rules look at.

These rules rest on words beside figures and on arithmetic alone, not on what a figure was read to be of.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from plancast.checks.text_rules.kept import kept
from plancast.checks.text_rules.matching import bounded
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure

MOST_AROUND = 8
"""Amounts on each side of a place that what stands there may go with."""

MOST_WORDS = 60
"""Characters before and behind an amount that are looked at."""

_NO_AMOUNTS = frozenset({"percent", "points", "ratio", "per mille"})
_SCALED = compiled(r"million|billion|trillion|thousand|lakh|crore|\d(?:bn|mn|m|tn|k)\b|[万亿]", re.IGNORECASE)
_ASIDE = compiled(
    r"(?:\b(?:from|than|versus|vs\.?|compared (?:with|to)|up on|down on|up for|against|year's|earlier|over)"
    r"(?: the| an?| about| around| some| nearly| (?:last |the previous )?[a-z]+'s)?|"
    r"\((?:in )?\d{4}: ?(?:rs\.?|us\$|[$€£¥])?|(?:上年|"
    r"去年)(?:同期|末)?的?为?|同期的?)\s*\Z",
    re.IGNORECASE,
)
_CHANGED = compiled(
    r"(?:[比较][^,;。]{0,12}(?:增|减|多|少)[^,;。]{0,4}|同比[增减][^,;。]{0,3}|"
    r"\bby(?: about| some| nearly)?|(?<!made )(?<!make )(?<!makes )(?<!making )\b"
    r"(?:up|down|rise|increase|decrease|fall|drop|rose|fell)(?: of| by)?(?: about| some| nearly)?)\s*\Z",
    re.IGNORECASE,
)
_CHANGED_BEHIND = compiled(r"\s*(?:higher|lower|more|less|fewer|above|below) than\b")
_OR = compiled(r"\s*[,(]?\s*(?:or|或|即|,)\s*(?:by )?(?:nearly|about|around|some|almost|约)?\s*")
"""What stands between a rate of growth and the same in an amount: up by 13.1 percent, or 12.95 billion."""
_CLAUSE = compiled(r"[,;:。]|\.(?!\d)|, ?and\b")
_BULLET = compiled(r"\s*(?:[-*•·–]|\(?\d{1,2}[.)、])\s*")


class Amount(NamedTuple):
    """A figure that may be added up or divided, with the words around it."""

    figure: QuotedFigure
    lead: str
    """Words since the figure before it in its sentence, small letters."""

    clause: str
    """Last clause of these words."""

    tail: str
    """Words behind it up to the end of its clause or the next figure, small letters."""

    family: str
    """What it may be added to: a currency, ``mass`` ...; all counts alike are ``count``."""

    low: bool
    """Whether it is a bare number without a word of scale, which goes with counts alone."""

    value: Interval
    """The values that print so, in base units, without a sign."""

    aside: bool
    """Whether it is what another is compared with: up from 22."""

    changed: bool
    """Whether it is by how much another changed: 比上年增加12."""

    @property
    def sentence(self) -> int:
        """Number of its sentence."""
        return self.figure.sentence


@lru_cache(maxsize=256)
def family_of(dimension: str) -> str:
    """Return what may be added to amounts of a dimension.

    Examples
    --------
    >>> family_of("count:firms"), family_of("person"), family_of("USD"), family_of("")
    ('count', 'count', 'USD', '')
    """
    counts = dimension.startswith(("count", "person")) and "/" not in dimension
    return "count" if counts else dimension


def alike(one: Amount, other: Amount) -> bool:
    """Whether two amounts may be added; a bare number goes with counts, one with a word of scale with everything."""
    if one.family == other.family:
        return True
    if one.family and other.family:
        return False
    bare, named = (one, other) if not one.family else (other, one)
    return named.family == "count" or not bare.low


def stretches(passage: Passage) -> Sequence[Sequence[Amount]]:
    """Return the amounts of each paragraph, bullets joined to what stands above them."""
    return kept(_stretches, passage)


def amounts_by_sentence(passage: Passage) -> Mapping[int, Sequence[Amount]]:
    """Return the amounts of each sentence that has any."""
    return kept(_by_sentence, passage)


def around(amounts: Sequence[Amount], start: int) -> Sequence[Amount]:
    """Return of the amounts of a sentence those nearest to a place: a sentence may be as long as a text."""
    place = bisect_left(amounts, start, key=lambda one: one.figure.start)
    return amounts[max(0, place - MOST_AROUND) : place + MOST_AROUND]


def _by_sentence(passage: Passage) -> dict[int, list[Amount]]:
    found: dict[int, list[Amount]] = {}
    for stretch in stretches(passage):
        for one in stretch:
            found.setdefault(one.figure.sentence, []).append(one)
    return found


def _stretches(passage: Passage) -> list[list[Amount]]:
    found: list[list[Amount]] = []
    paragraph = -2
    for figure in passage.figures:
        if figure.dimension in _NO_AMOUNTS or figure.kind is Kind.STRUCTURE or figure.dimension.startswith("time"):
            continue
        sentence = passage.sentences[figure.sentence]
        here = sentence.paragraph
        if here != paragraph:
            if here != paragraph + 1 or not _BULLET.match(passage.folded, sentence.start, sentence.end):
                found.append([])
            paragraph = here
        if (one := _amount(passage, figure)) is not None:
            found[-1].append(one)
    return found


def unsigned(figure: QuotedFigure) -> Interval:
    """Return the values that print so, in base units, without a sign."""
    return figure.interval if figure.sign >= 0 else figure._replace(sign=0).interval


def _amount(passage: Passage, figure: QuotedFigure) -> Amount | None:
    if not bounded(figure) or figure.figure.upper is not None or figure.figure.value <= 0:
        return None
    value = unsigned(figure)
    lead = figure.before[-MOST_WORDS:].lower()
    tail = _CLAUSE.split(figure.after[:MOST_WORDS].lower(), maxsplit=1)[0]
    aside = _ASIDE.search(lead) is not None
    changed = _CHANGED.search(lead) is not None or _CHANGED_BEHIND.match(tail) is not None
    changed = changed or (_OR.fullmatch(lead) is not None and _is_growth_before(passage, figure))
    clause = _CLAUSE.split(lead)[-1]
    bare = not figure.dimension and not _SCALED.search(figure.quote)
    return Amount(figure, lead, clause, tail, family_of(figure.dimension), bare, value, aside, changed)


def _is_growth_before(passage: Passage, figure: QuotedFigure) -> bool:
    """Whether the figure before another is a rate of growth."""
    return figure.number > 0 and passage.figures[figure.number - 1].kind is Kind.GROWTH
