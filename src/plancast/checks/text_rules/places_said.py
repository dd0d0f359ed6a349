"""Whose amounts words speak of: a share of the province's trade is none of the city's."""

from __future__ import annotations

from plancast.checks.text_rules.amounts import Amount
from plancast.core.patterns import compiled

_LEVELS = (
    compiled(r"\b(?:world|global)|全球|世界"),
    compiled(r"\b(?:nation|national|country)(?:'s|wide)?\b|全国|我国"),
    compiled(r"\b(?:province|provincial)(?:'s|wide)?\b|全省|全区"),
    compiled(r"\b(?:city|municipal)(?:'s|wide)?\b|全市"),
    compiled(r"\b(?:county)(?:'s|wide)?\b|全县"),
)


def of_another_place(said: str, whole: Amount) -> bool:
    """Whether words speak of a larger or smaller place than the one that an amount is of.

    Parameters
    ----------
    said
        What a share is said to be of.
    whole
        An amount that may be meant.
    """
    levels = _levels(said.lower())
    name = f"{whole.figure.concept.lower()} {whole.clause}"
    own = _levels(name)
    return bool(levels) and bool(own) and not levels & own


def _levels(words: str) -> set[int]:
    return {place for place, pattern in enumerate(_LEVELS) if pattern.search(words)}
