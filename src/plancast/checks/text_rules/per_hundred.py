"""So much of every hundred: 每100元收入里约59元, of every $100 spent $34; a share in the words of its parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from plancast.checks.text_rules.amounts import Amount, alike, around
from plancast.checks.text_rules.printed_shares import Share, share_relation
from plancast.checks.text_rules.relation import Relation
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage

NEAR = Decimal("1.5")
"""Factor within which such a share is told."""

_EVERY = compiled(
    r"每(?P<n>100|百|1000|千|10|十)(?P<unit>元|名|个|人|辆|吨|家|度|户)[^;。]{0,24}?(?:约|近|就|便|仅|只)?有?"
    r"(?P<x>\d+(?:\.\d+)?)(?P=unit)|"
    r"\b(?:every|each)\s(?P<money>[$£€¥₹]|rs\.? ?)?(?P<m>100|1,000|10)\b[^.;]{0,40}?"
    r"(?P<y>(?(money)[$£€¥₹]|(?!))\d+(?:\.\d+)?)",
    re.IGNORECASE,
)
_SIZES = {"100": 100, "百": 100, "1000": 1000, "1,000": 1000, "千": 1000, "10": 10, "十": 10}


def per_hundred(passage: Passage, by_sentence: Mapping[int, Sequence[Amount]]) -> Iterator[Relation]:
    """Yield so much of every hundred beside the two amounts of its sentence.

    Parameters
    ----------
    passage
        The text.
    by_sentence
        Amounts of each sentence.
    """
    if "每" not in passage.folded and not re.search(r"\b(?:every|each)\b", passage.folded, re.IGNORECASE):
        return
    for number, sentence in enumerate(passage.sentences):
        if number not in by_sentence:
            continue
        for found in _EVERY.finditer(passage.folded, sentence.start, sentence.end):
            yield from _of(passage, number, found, by_sentence[number])


def _of(passage: Passage, number: int, found: re.Match[str], amounts: Sequence[Amount]) -> Iterator[Relation]:
    others = [one for one in around(amounts, found.start()) if not found.start() <= one.figure.start < found.end()]
    if len(others) != 2 or not alike(*others) or any(one.aside or one.changed for one in others):
        return
    part, whole = sorted(others, key=lambda one: one.value.middle)
    if min(part.value.low, whole.value.low) <= 0:
        return
    said = (found["x"] or found["y"]).lstrip("$£€¥₹")
    half = Decimal(1).scaleb(-len(said.partition(".")[2])) / 2
    size = Decimal(100) / _SIZES[found["n"] or found["m"]]
    value = Interval((Decimal(said) - half) * size, (Decimal(said) + half) * size)
    start = found.start("x") if found["x"] else found.start("y")
    figure = next((one for one in passage.figures if one.start <= start < one.end), None)
    quote = passage.text[start : found.end()] if figure is None else figure.quote
    place = -1 if figure is None else figure.number
    relation = share_relation(Share(start, found.end(), number, place, value, quote, figure), part, whole)
    needed = (part.value / whole.value * 100).middle
    if relation.holds or max(needed, value.middle) <= NEAR * min(needed, value.middle):
        yield relation
