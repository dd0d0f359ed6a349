"""Two amounts that words call of like size, or one the larger, and that lie the other way a hundred times apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from plancast.checks.text_rules.by_ten import by_sentence, is_amount, size
from plancast.checks.text_rules.relation import Relation
from plancast.core.money_names import CURRENCIES
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

SURE = 0.8
APART = 100
"""How many times the one said to be smaller must exceed the other for a slip of scale."""

_LARGER = compiled(
    r"\b(?:overshadow(?:s|ed)?|outstrip(?:s|ped)?|outweigh(?:s|ed)?|dwarf(?:s|ed)?|surpass(?:es|ed)?|exceed(?:s|ed)?|"
    r"overtook|overtakes?|outpaced?) (?:the |its |that of |those of |all )?"
    r"(?P<thing>[a-z][a-z'-]+(?: [a-z][a-z'-]+){0,4})|"
    r"(?:超过|超越|高于|多于|盖过)了?(?P<other>[\u4e00-\u9fff]{2,10})",
    re.IGNORECASE,
)
_SMALL_WORDS = frozenset(
    ("the", "of", "and", "in", "for", "from", "after", "revenues", "revenue", "earnings", "exports", "imports", "year")
)
_FIRST = 6
"""Amounts of a sentence that are looked at."""


def like_size(passage: Passage) -> Iterator[Relation]:
    """Yield an amount that overshadows another, by the words, which is told as far larger."""
    sentences = by_sentence(passage)
    for number, figures in sentences.items():
        sentence = passage.sentences[number]
        said = _LARGER.search(passage.folded, sentence.start, sentence.end)
        if said is None:
            continue
        larger = [one for one in figures[:_FIRST] if _counts(one)]
        smaller = [one for one in sentences.get(number + 1, ())[:_FIRST] if _counts(one) and _is_of(one, said)]
        yield from _pairs(larger, smaller)


def _pairs(larger: Sequence[QuotedFigure], smaller: Sequence[QuotedFigure]) -> Iterator[Relation]:
    for one in larger:
        for other in smaller:
            if one.dimension != other.dimension or one.period != other.period:
                continue
            top, below = size(other), size(one)
            if top is None or below is None or top.low <= below.high * APART:
                continue
            times = f"{(top.middle / below.middle).quantize(Decimal(1)):,}"
            arithmetic = Text(
                en=f"{other.quote} is said to be less than {one.quote} and is {times} times as much",
                zh=f"{other.quote}据称小于{one.quote}，却是其{times}倍",
            )
            yield Relation("UNIT_SCALE", (one, other), False, SURE, arithmetic, {"printed": other.quote})


def _counts(one: QuotedFigure) -> bool:
    return one.kind is Kind.LEVEL and one.dimension in CURRENCIES and not one.expected and is_amount(one)


def _is_of(one: QuotedFigure, said: re.Match[str]) -> bool:
    """Whether a figure is of the thing that is said to be the smaller."""
    concept = one.concept.lower()
    if other := said["other"]:
        return concept[:2] in other or other[:2] in concept
    words = frozenset(said["thing"].lower().split()) - _SMALL_WORDS
    return any(word in concept.split() for word in words)
