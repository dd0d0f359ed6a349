"""One number at two scales in one text: in a headline and below it, in a sentence and its translation."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from plancast.checks.text_rules.by_ten import is_amount, off_by_ten, power_of_ten, size
from plancast.checks.text_rules.relation import Relation
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

SURE_TRANSLATED, SURE_AGAIN = 0.8, 0.75

FEWEST_DIGITS = 3
"""Digits of a number that stands in a sentence and its translation."""

FEWEST_DIGITS_AGAIN = 4
"""The same of a number said twice in one language."""

MOST_ALIKE = 6
"""Amounts of the same digits beyond which a text is left alone."""

LEAST_POWER_AGAIN = 3
PARAGRAPHS_APART = 2

_WORD = compiled(r"[a-z]{5,}|[\u4e00-\u9fff]", re.IGNORECASE)
_LAST = compiled(r"[a-z]{4,}|[\u4e00-\u9fff]{3,}", re.IGNORECASE)
FEWEST_LETTERS = 3
SENTENCES_APART = 3
"""Sentences between two amounts of three digits, at most."""

_COMMON = frozenset(
    {"about", "total", "reached", "which", "their", "there", "would", "could", "percent", "billion", "million"}
    | {"trillion", "after", "year's", "years", "while", "other", "from", "with", "than", "over"}
)
_OTHER_THING = compiled(r"人均|每|日均|\b(?:per|each|daily|average)\b", re.IGNORECASE)


def said_again(passage: Passage) -> Iterator[Relation]:
    """Yield two amounts of the same digits and of one thing whose scales differ by a power of ten."""
    groups: dict[tuple[str, str], list[QuotedFigure]] = defaultdict(list)
    for one in passage.figures:
        if is_amount(one) and one.kind is Kind.LEVEL and len(digits := _digits(one)) >= FEWEST_DIGITS:
            groups[one.dimension, digits].append(one)
    for alike in groups.values():
        if len(alike) <= MOST_ALIKE:
            yield from _of(passage, alike)


def _of(passage: Passage, alike: Sequence[QuotedFigure]) -> Iterator[Relation]:
    for one, other in combinations(alike, 2):
        first, second = size(one), size(other)
        if first is None or second is None or one.sentence == other.sentence:
            continue
        sure, least = _one_thing(passage, one, other)
        factor = power_of_ten(second, first, least) if sure else None
        if factor is not None and not _has_its_like(passage, one, other, alike):
            text = f"{one.quote}"
            yield off_by_ten((one, other), other, Text(en=text, zh=text), factor, sure)


def _one_thing(passage: Passage, one: QuotedFigure, other: QuotedFigure) -> tuple[float, int]:
    """Return how sure it is that two amounts are of one thing, and the powers that must lie between them."""
    if any(_OTHER_THING.search(figure.before[-12:]) for figure in (one, other)):
        return 0.0, 1
    mine, theirs = passage.sentences[one.sentence], passage.sentences[other.sentence]
    if mine.language != theirs.language:
        return (SURE_TRANSLATED, 1) if abs(mine.paragraph - theirs.paragraph) <= PARAGRAPHS_APART else (0.0, 1)
    if abs(one.sentence - other.sentence) <= SENTENCES_APART and _same_last_word(one, other):
        return SURE_AGAIN, LEAST_POWER_AGAIN
    if len(_digits(one)) >= FEWEST_DIGITS_AGAIN and _share_a_word(one, other, mine.language):
        return SURE_AGAIN, LEAST_POWER_AGAIN
    return 0.0, 1


def _has_its_like(passage: Passage, one: QuotedFigure, other: QuotedFigure, alike: Sequence[QuotedFigure]) -> bool:
    """Whether either amount stands in the other's language as it should be: then the two are two things."""
    languages = {figure.number: passage.sentences[figure.sentence].language for figure in alike}
    return any(
        third.interval.touches(figure.interval) and languages[third.number] != languages[figure.number]
        for figure in (one, other)
        for third in alike
        if third is not figure
    )


def _same_last_word(one: QuotedFigure, other: QuotedFigure) -> bool:
    """Whether the last word that says anything before both amounts is the same: income of, 净利润."""
    mine, theirs = (
        [word.lower() for word in _LAST.findall(figure.before[-30:]) if word.lower() not in _COMMON]
        for figure in (one, other)
    )
    return bool(mine) and bool(theirs) and mine[-1][-4:] == theirs[-1][-4:] and len(mine[-1]) >= FEWEST_LETTERS


def _share_a_word(one: QuotedFigure, other: QuotedFigure, language: str) -> bool:
    if language == "zh":
        return any(piece in other.before for piece in _pieces(one.before[-14:]))
    mine, theirs = ({word.lower() for word in _WORD.findall(figure.before[-50:])} for figure in (one, other))
    return bool((mine & theirs) - _COMMON)


def _pieces(words: str) -> list[str]:
    """Return all runs of four characters that are Chinese."""
    runs = [words[place : place + 4] for place in range(max(0, len(words) - 3))]
    return [run for run in runs if re.fullmatch(r"[\u4e00-\u9fff]{4}", run)]


def _digits(figure: QuotedFigure) -> str:
    return "".join(map(str, figure.figure.value.as_tuple().digits)).strip("0")
