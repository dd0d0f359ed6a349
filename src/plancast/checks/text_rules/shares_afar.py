"""Shares whose whole stands sentences away: 占出口总额的79.1%, of exports told at the head of the text.

The part stands in the sentence of the share, or nowhere near but in the two before; the whole is any larger amount of
its unit within a few sentences that words may mean. One that holds is yielded; a broken one is told where two swapped
digits explain exactly one pair.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from plancast.checks.text_rules.amounts import Amount
from plancast.checks.text_rules.gathered import fits, of_one_time, usable
from plancast.checks.text_rules.matching import bare
from plancast.checks.text_rules.places_said import of_another_place
from plancast.checks.text_rules.printed_shares import RESPECTIVELY, SHARE_BEFORE, Share, rates, share_relation
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.share_words import VAGUE, shares_words, whole_words
from plancast.checks.text_rules.slips import is_swapped, significant_digits
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure

BACK, ON, PARTS_BACK = 8, 2, 2
"""Sentences before and behind a share in which its whole, and before it in which its part may stand."""

LEAST_WORDS = 3
LEAST_DIGITS = 3
"""Digits of a share, and of an amount, that do not fit by chance."""

WIDE_PER_CENT = 2
"""How wide, of itself in per cent, the quotient may be that is taken to hold by more than chance."""

_OF = compiled(r"\s*(?:share )?of\b")
_OF_GDP = compiled(r"\s*(?:share )?of (?:the |its |total |[a-z0-9]+ ){0,4}gdp\b")
_TRADE = ("外贸", "贸易", "进出口")
"""Words for trade as a whole, each for the others."""

_TIMES, _SIZES = compiled(r"同期|当年|全年|当月"), compiled(r"(?:总[值额量数]|[值额量数])\Z")
_CONVERTED = compiled(r"折合|折算|\bequivalent\b")
_WORD = compiled(r"[a-z]{4,}")
_JOINED = compiled(r"\s*(?:[、,和与及]|以及|,? ?and)\s*")


class _Pair(NamedTuple):
    part: Amount
    whole: Amount
    meant: bool
    """Whether words say that this is the whole."""


def shares_afar(passage: Passage, known: frozenset[int]) -> Iterator[Relation]:
    """Yield shares of a whole that stands apart.

    Parameters
    ----------
    passage
        The text.
    known
        Numbers of shares that hold already.
    """
    amounts = [one for one in usable(passage) if not one.changed]
    starts = [one.figure.number for one in amounts]
    for share in rates(passage):
        figure = share.figure
        if figure is None or share.number in known or significant_digits(figure) < LEAST_DIGITS:
            continue
        if not _is_share(figure):
            continue
        near = _near(amounts, starts, share)
        pairs = list(_pairs(passage, share, near))
        if (held := _holding(share, pairs)) is not None:
            yield share_relation(share, held.part, held.whole)
        elif (slipped := _slipped(share, pairs)) is not None:
            yield share_relation(share, slipped.part, slipped.whole)


def _is_share(figure: QuotedFigure) -> bool:
    if figure.kind not in (Kind.LEVEL, Kind.SHARE, Kind.CONTRIBUTION):
        return False
    before = figure.before[-30:].lower()
    return bool(SHARE_BEFORE.search(before) or _OF.match(figure.after.lower()) or _JOINED.fullmatch(figure.before))


def _near(amounts: Sequence[Amount], starts: Sequence[int], share: Share) -> Sequence[Amount]:
    place = bisect_left(starts, share.number)
    return [one for one in amounts[max(0, place - 20) : place + 6] if -ON <= share.sentence - one.sentence <= BACK]


def _pairs(passage: Passage, share: Share, near: Sequence[Amount]) -> Iterator[_Pair]:
    said = _TIMES.sub("", whole_words(passage, share))
    if len(said) < LEAST_WORDS and _OF_GDP.match(passage.folded[share.end : share.end + 40].lower()):
        said = "gdp"
    vague = not said or VAGUE.match(said) is not None
    for part in _parts(passage, share, near):
        for whole in near:
            if whole is part or not fits(part, whole) or part.value.low <= 0 or _is_larger(part, whole):
                continue
            if of_another_place(said, whole):
                continue
            meant = _means(passage, said, whole) if not vague else _ends_alike(passage, part, whole)
            yield _Pair(part, whole, meant)


def _is_larger(part: Amount, whole: Amount) -> bool:
    return part.value.middle >= whole.value.middle


def _parts(passage: Passage, share: Share, near: Sequence[Amount]) -> Sequence[Amount]:
    """Return what the share may be of: the amount before it, the one of its place in a list, or all just before."""
    here = [one for one in near if one.sentence == share.sentence and one.figure.end <= share.start]
    run = _run(passage, share.number)
    if len(run) > 1:
        before = [one for one in here if one.figure.number < run[0]]
        at = run.index(share.number)
        return before[-len(run) :][at : at + 1] if len(before) >= len(run) else []
    if here:
        return here[-1:]
    return [one for one in near if 0 < share.sentence - one.sentence <= PARTS_BACK]


def _run(passage: Passage, number: int) -> list[int]:
    """Return the numbers of the shares that are told respectively in one list with a share."""
    first = number
    while first > 0 and _JOINED.fullmatch(passage.figures[first].before):
        first -= 1
    if not RESPECTIVELY.search(passage.figures[first].before):
        return [number]
    last = number
    while last + 1 < len(passage.figures) and _JOINED.fullmatch(passage.figures[last + 1].before):
        last += 1
    return list(range(first, last + 1))


def _ends_alike(passage: Passage, part: Amount, whole: Amount) -> bool:
    """Whether two amounts are called after one thing."""
    mine, theirs = _called(passage, part), _called(passage, whole)
    if mine.isascii():
        return bool(mine and theirs) and mine.rpartition(" ")[2] == theirs.rpartition(" ")[2]
    mine, theirs = _SIZES.sub("", mine), _SIZES.sub("", theirs)
    return len(mine) > 1 and mine[-2:] == theirs[-2:]


def _means(passage: Passage, said: str, whole: Amount) -> bool:
    """Whether an amount is called by words, or by the head of them: 出口 of 同期福建省外贸出口总值."""
    if shares_words(said, whole):
        return True
    called = _called(passage, whole)
    if said.isascii():
        return said.rpartition(" ")[2] in called.split()
    head = _SIZES.sub("", said)[-2:]
    return len(head) > 1 and (head in called or (head in _TRADE and any(one in called for one in _TRADE)))


def _called(passage: Passage, one: Amount) -> str:
    """Return what an amount is called; one in brackets in another currency as that before it."""
    if not _CONVERTED.search(one.figure.concept):
        return one.figure.concept.lower()
    before = passage.figures[max(0, one.figure.number - 3) : one.figure.number]
    levels = [x for x in before if x.kind is Kind.LEVEL and x.sentence == one.sentence and x.dimension != "percent"]
    return levels[-1].concept.lower() if levels else ""


def _holding(share: Share, pairs: Sequence[_Pair]) -> _Pair | None:
    """Return the pair that holds, one whose whole words say first."""
    for pair in sorted(pairs, key=lambda one: not one.meant):
        found = pair.part.value / pair.whole.value * 100
        telling = (found.high - found.low) * 100 < found.middle * WIDE_PER_CENT
        digits = min(significant_digits(one.figure) for one in (pair.part, pair.whole))
        if telling and digits >= LEAST_DIGITS - pair.meant and found.touches(share.value):
            return pair
    return None


def _slipped(share: Share, pairs: Sequence[_Pair]) -> _Pair | None:
    """Return the pair that two swapped digits explain, of one time and of what words say; None where parts differ."""
    able = [
        one
        for one in pairs
        if one.meant and _is_its(share, one.part) and of_one_time(one.part, one.whole) and _is_swapped(share, one)
    ]
    if len({one.part.figure.number for one in able}) != 1:
        return None
    return min(able, key=lambda one: abs(one.whole.figure.number - one.part.figure.number))


def _is_its(share: Share, part: Amount) -> bool:
    """Whether a share is not called after another thing than its part: 社保支出118.6亿元,民生支出占比82.1%."""
    figure = share.figure
    if figure is None or not figure.concept or not part.figure.concept:
        return True
    mine, theirs = bare(figure.concept).lower(), bare(part.figure.concept).lower()
    if mine.isascii():
        return bool(set(_WORD.findall(mine)) & set(_WORD.findall(theirs)))
    return mine in theirs or theirs in mine


def _is_swapped(share: Share, pair: _Pair) -> bool:
    figure, part, whole = share.figure, pair.part, pair.whole
    if figure is None or share.value.low <= 0:
        return False
    needed = part.value / whole.value * 100
    if (needed.high - needed.low) * 100 > needed.middle * WIDE_PER_CENT * 2:
        return False
    if is_swapped(figure, needed):
        return True
    return pair.meant and (
        is_swapped(part.figure, whole.value * share.value / 100)
        or is_swapped(whole.figure, part.value / share.value * 100)
    )
