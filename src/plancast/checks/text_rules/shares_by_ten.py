"""A share beside its part and its whole, off by a power of ten: 特别国债1.3万亿元, 相当于GDP(140亿元)的0.93%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from plancast.checks.text_rules.by_ten import (
    SCALE_WORD,
    alike,
    by_sentence,
    is_amount,
    off_by_ten,
    power_of_ten,
    size,
    words_before,
)
from plancast.checks.text_rules.relation import Relation
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

SURE_BESIDE, SURE_NAMED, SURE_ABOVE_ALL = 0.85, 0.8, 0.8
"""Part and whole right beside the share; a whole of the name said; a part before a bracket that is above all else."""

IMPOSSIBLE = 200
"""Per cent that no part is of its whole."""

SENTENCES_BACK = 4
FIGURES_BACK = 12

_SHARE_OF_ZH = compiled(r"[)）]?(?:左右|以上)?的?[^,;。]{0,4}\Z")
_TAKES_ZH = compiled(r"(?:占|相当于|约为|等于)[^,;。]{0,16}[(（]?\Z")
_OF_AMOUNT_EN = compiled(r"\s*(?:of|to)\b[^,;.]{0,40}\Z", re.IGNORECASE)
_OF_NAME_EN = compiled(
    r"\s*(?:of|to) (?P<whole>[^,;.()]{2,40}?)(?= (?:from|in|and|last|this|of|at)\b|[,;.()]|\Z)", re.IGNORECASE
)
_OF_NAME_ZH = compiled(r"占(?P<whole>[\u4e00-\u9fffA-Z]{2,14}?)的?(?:比重|比例)?(?:为|达|达到|约|的)*\Z")
_OF_TOTAL_EN = compiled(r"\s*of (?:the (?:total|whole|sum)|that|it|them|all)\b", re.IGNORECASE)
_OF_TOTAL_ZH = compiled(r"占(?:其|总[量额数]|全部|整体|比重)(?:的)?(?:为)?\Z")
_RATIO = compiled(
    r"(?<!增长)(?<!利)(?<!汇)(?<!失业)[率比](?:为|达|达到|升至|降至)?\Z|"
    r"(?<!growth )(?<!interest )(?<!tax )\b(?:ratio|margin)(?: (?:of|was|is|at|to))*\s?\Z",
    re.IGNORECASE,
)
_BRACKET = compiled(r"\s*[(（]占?\s*\Z")
_ALL = compiled(
    r"\b(?:the|its|their|total|all|overall|a|an|gross|net)\b|[a-z]+'s\b|全[省市区县国社会]+|同期|总", re.IGNORECASE
)


class _Pair(NamedTuple):
    """A part and the whole that a share may be of."""

    part: QuotedFigure
    whole: QuotedFigure
    sure: float
    least: int
    """Powers of ten by which they must be off at least."""


def shares_by_ten(passage: Passage) -> Iterator[Relation]:
    """Yield shares whose part and whole, both told by the words beside the share, fit after a power of ten."""
    largest = _largest(passage)
    for figures in by_sentence(passage).values():
        for place, share in enumerate(figures):
            if share.dimension != "percent" or share.kind in (Kind.GROWTH, Kind.POINTS) or size(share) is None:
                continue
            pairs = [*_beside(share, figures, place), *_named(share, figures[:place], passage)]
            yield from _off(share, pairs or list(_above_all(share, figures[:place], passage, largest)))


def _off(share: QuotedFigure, pairs: Sequence[_Pair]) -> Iterator[Relation]:
    """Yield the first pair that a power of ten makes fit, where none fits as it is."""
    known = size(share)
    if known is None:
        return
    worked = [(pair, found) for pair in pairs if (found := _quotient(pair)) is not None]
    if any(found.touches(known) for _, found in worked):
        return
    for pair, found in worked:
        factor = power_of_ten(found, known, pair.least, is_tied=pair.sure == SURE_BESIDE)
        if factor is None and pair.sure == SURE_BESIDE and found.low > IMPOSSIBLE:
            factor = _of_short_numbers(found, known)
        if factor is not None:
            text = f"{pair.part.quote} / {pair.whole.quote} = {found.middle:,.6g}%"
            yield off_by_ten((share, pair.part, pair.whole), share, Text(en=text, zh=text), factor, pair.sure)
            return


def _of_short_numbers(found: Interval, known: Interval) -> Decimal | None:
    """Return the power of ten between a share that cannot be and the one printed, whose few digits it rounds to."""
    power = round((found.middle / known.middle).log10())
    ten = Decimal(10) ** power
    return ten if power >= SCALE_WORD and known.holds(found.middle / ten) else None


def _quotient(pair: _Pair) -> Interval | None:
    top, below = size(pair.part), size(pair.whole)
    return None if top is None or below is None else top / below * 100


def _beside(share: QuotedFigure, figures: Sequence[QuotedFigure], place: int) -> Iterator[_Pair]:
    """Yield the two amounts right before a share, or those around it: 38.2 billion, 21.5% of GDP of 177.7 billion."""
    before = [one for one in figures[max(0, place - 2) : place] if is_amount(one)]
    behind = [one for one in figures[place + 1 : place + 2] if is_amount(one)]
    if len(before) == 2 and alike(*before):
        if _SHARE_OF_ZH.fullmatch(share.before) and _TAKES_ZH.search(before[1].before):
            yield _Pair(before[0], before[1], SURE_BESIDE, 1)
        elif _OF_TOTAL_EN.match(share.after) or _OF_TOTAL_ZH.search(share.before):
            yield _Pair(before[1], before[0], SURE_BESIDE, 1)
        elif _RATIO.search(share.before):
            yield _Pair(before[0], before[1], SURE_BESIDE, 1)
            yield _Pair(before[1], before[0], SURE_BESIDE, 1)
    if before and behind and alike(before[-1], behind[0]) and _OF_AMOUNT_EN.fullmatch(share.after):
        yield _Pair(before[-1], behind[0], SURE_BESIDE, 1)


MOST_BESIDE = 60
"""Figures of the sentence before a share that are looked at."""


def _named(share: QuotedFigure, before: Sequence[QuotedFigure], passage: Passage) -> Iterator[_Pair]:
    """Yield the amount before a share with those near that bear the name of the whole: 2.81 per cent of gross loans."""
    found = _OF_NAME_EN.match(share.after) or _OF_NAME_ZH.search(share.before)
    part = next((one for one in reversed(before[-MOST_BESIDE:]) if is_amount(one)), None)
    word = "" if found is None else re.sub(r"\s+", " ", _ALL.sub(" ", found["whole"])).strip().lower()
    if part is None or len(word) < 2:
        return
    for whole in passage.figures[max(0, share.number - FIGURES_BACK) : share.number + 4]:
        near = abs(whole.sentence - share.sentence) <= SENTENCES_BACK
        if (
            near
            and whole is not part
            and is_amount(whole)
            and alike(whole, part)
            and word in words_before(passage, whole).lower()
        ):
            yield _Pair(part, whole, SURE_NAMED, 1)


def _above_all(
    share: QuotedFigure, before: Sequence[QuotedFigure], passage: Passage, largest: dict[str, QuotedFigure]
) -> Iterator[_Pair]:
    """Yield a part with its share in brackets, larger than all else of its sort, with each amount before it."""
    if not before or not is_amount(before[-1]) or not _BRACKET.fullmatch(share.before):
        return
    part = before[-1]
    if largest[_sort(part)] is part:
        for whole in passage.figures[: part.number]:
            if is_amount(whole) and alike(whole, part):
                yield _Pair(part, whole, SURE_ABOVE_ALL, 3)


def _largest(passage: Passage) -> dict[str, QuotedFigure]:
    """Return the largest amount of each sort."""
    found: dict[str, QuotedFigure] = {}
    for one in filter(is_amount, passage.figures):
        known = found.get(_sort(one))
        if known is None or _middle(one) > _middle(known):
            found[_sort(one)] = one
    return found


def _middle(figure: QuotedFigure) -> Decimal:
    found = size(figure)
    return Decimal(0) if found is None else found.middle


def _sort(figure: QuotedFigure) -> str:
    return "" if figure.dimension in ("count", "person", "household") else figure.dimension
