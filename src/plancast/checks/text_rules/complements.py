"""Shares of a thing and of all that is not it: oil and non-oil, 公有制 and 非公有制; they make 100.

The two may stand sentences apart, and be said to be of the total, of GDP, or of nothing at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from plancast.checks.text_rules.amounts import unsigned
from plancast.checks.text_rules.hundred import hundred
from plancast.checks.text_rules.matching import bounded
from plancast.checks.text_rules.relation import Relation
from plancast.core.intervals import Interval, added
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure

NEAR = Decimal(3)
"""Two shares that miss 100 by more were not those of one whole."""

SENTENCES_APART = 8

_NOT_EN = compiled(r"\bnon-? ?([a-z]{3,})")
_NOT_ZH = compiled(r"非([\u4e00-\u9fff]{2})(?<!非常)(?<!非金融)")
_ASIDE = compiled(
    r"\b(?:from|than|compared (?:with|to)|against|versus|previous|recorded in)\b[^,;]{0,30}\Z|\band\s*\Z|上年|去年|同期"
)
_GROWTH = compiled(r"\b(?:growth|grew|growing|rose|fell|increase|to growth)\b|增长|增速|拉动|贡献率")
_SHARE = compiled(
    r"\b(?:contribut|account|share|formed|form|made up|represent|constitut|of (?:gdp|the total))|占|比重|份额"
)


def complements(passage: Passage) -> Iterator[Relation]:
    """Yield the shares of a thing and of what is not it, where the text tells one of each.

    Parameters
    ----------
    passage
        The text.
    """
    folded = passage.folded.lower()
    if _NOT_EN.search(folded) is None and _NOT_ZH.search(folded) is None:
        return
    shares = [one for one in passage.figures if _may_be(one)]
    for place, one in enumerate(shares):
        words = _words(passage, one)
        for found in (*_NOT_EN.finditer(words), *_NOT_ZH.finditer(words)):
            others = [*reversed(shares[:place]), *shares[place + 1 :]]
            yield from _with(passage, one, found[1], others)
            break


def _may_be(one: QuotedFigure) -> bool:
    return (
        one.dimension == "percent"
        and one.kind in (Kind.SHARE, Kind.CONTRIBUTION, Kind.LEVEL)
        and bounded(one)
        and 0 < unsigned(one).low < 100
        and _ASIDE.search(one.before.lower()) is None
    )


def _words(passage: Passage, one: QuotedFigure) -> str:
    """Return the words of a sentence that lead to a share, or those behind it where none do."""
    return one.before.lower()[-80:]


def _with(passage: Passage, one: QuotedFigure, thing: str, others: Sequence[QuotedFigure]) -> Iterator[Relation]:
    """Yield a share with that of its opposite: the nearest whose words name the thing itself."""
    if _GROWTH.search(one.before.lower()) or not _SHARE.search(f"{one.before} {one.after[:12]}".lower()):
        return
    for other in others:
        if abs(other.sentence - one.sentence) > SENTENCES_APART:
            continue
        words = _words(passage, other)
        if not _names(words, thing) or _GROWTH.search(words.rpartition(",")[2]):
            continue
        if not _SHARE.search(f"{words} {other.after[:12]}".lower()):
            continue
        pair = sorted((one, other), key=lambda figure: figure.number)
        total = added([figure.interval for figure in pair])
        if total.touches(Interval.exactly(100)) or abs(total.middle - 100) <= NEAR:
            yield from hundred(pair, 0.8)
        return


def _names(words: str, thing: str) -> bool:
    """Whether words name a thing itself, not what is not it."""
    bare = _NOT_ZH.sub("", _NOT_EN.sub("", words))
    return thing in bare and (thing.isascii() or f"非{thing}" not in words)
