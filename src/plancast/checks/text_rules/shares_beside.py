"""Rates in per cent beside the two amounts that they are worked out from, whatever the words between them.

Where no phrase points from a share to its whole, the place says it: a rate in brackets behind its part, a part in
brackets behind its rate, or a sentence with two amounts alike and one rate. A broken one is told where one slip of the
pen explains it, or where it is near and the rate bears the name of its part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from plancast.checks.text_rules.amounts import Amount, alike, around, unsigned
from plancast.checks.text_rules.matching import bare, bounded
from plancast.checks.text_rules.printed_shares import Share, share_relation
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.share_words import VAGUE, shares_words, whole_words
from plancast.checks.text_rules.slips import is_mistyped, significant_digits
from plancast.checks.text_rules.total_words import TOTAL
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure

NEAR = Decimal("1.5")
"""Factor within which a broken share is told where words or brackets tie it to its part."""

FARTHEST = 9
"""Factor beyond which no slip of one digit is looked for."""

LEAST_DIGITS, ENOUGH_DIGITS = 2, 3
"""Digits of a share that may be told as mistyped: where it is tied to its part, and where it only stands beside it."""

_GROWN = compiled(
    r"增|同比|环比|下降|上升|回落|提高|降低|上涨|下跌|涨|跌|速|幅|高于|低于|利率|目标|预期|"
    r"\b(?:up|down|rose|rise|rising|fell|fall|grew|growth|increas\w*|decreas\w*|declin\w*|climb\w*|jump\w*|drop\w*|"
    r"gain\w*|surg\w*|inflation|interest|coupon|yield\w*|by|above|below|than|higher|lower|real|tariff\w*|target|forecast|unemployment|jobless)\b",
    re.IGNORECASE,
)
_GROWN_BEHIND = compiled(
    r"\s*(?:increase|rise|fall|drop|decline|growth|gain|higher|lower|more|less|up|down|year[- ]on|y/y|yoy|over the)\b|"
    r"\s*(?:的)?(?:增|涨|降|升)",
    re.IGNORECASE,
)
_RATE = compiled(
    r"占|率|比重|比例|份额|面\Z|比\Z|\b(?:share|shares|rate|ratio|proportion|percentage|penetration|turnout|accounts?|"
    r"accounting|accounted|represent\w*|equal|equivalent|equates?|of|or|is|that|made|makes?|making)\b",
    re.IGNORECASE,
)
_OF_IT = compiled(r"\s*(?:of |的)", re.IGNORECASE)
_OPEN, _CLOSE = compiled(r"\A\s*(?:[a-z-]+ ){0,3}\(\s*(?:or |约|占|占比|, )?\Z"), compiled(r"\A\s*\)")
_PART_BEHIND = compiled(r"\A[^()]{0,24}\(\s*(?:or |about |约|即|[^()\d]{0,6}中的?)?\Z")
_QUOTIENT = compiled(
    r"平均|中位数|(?:负债|利润|净利|毛利|不良(?:贷款)?)率|杠杆|-to-|"
    r"\b(?:margin|gearing|coverage|median|mean|average|gap|ratio between)\b"
)
_DIGIT = compiled(r"\d")
_NAME = compiled(r"([\u4e00-\u9fff]{2,8}?)(?:化率|率|面|占比|比重|比例)(?:[为是达到约]|高达)*\Z")


class _Tie(NamedTuple):
    """How a share is tied to its part."""

    part: Amount | None
    """None where only the place says it."""

    firmly: bool


def shares_beside(passage: Passage, told: set[int], by_sentence: Mapping[int, Sequence[Amount]]) -> Iterator[Relation]:
    """Yield rates with the part and whole beside them.

    Parameters
    ----------
    passage
        The text.
    told
        Numbers of shares that words have told already.
    by_sentence
        Amounts of each sentence.
    """
    counts: dict[int, int] = {}
    for figure in passage.figures:
        if figure.dimension == "percent":
            counts[figure.sentence] = counts.get(figure.sentence, 0) + 1
    for figure in passage.figures:
        if figure.dimension == "percent" and figure.number not in told and _may_be_share(figure):
            yield from _of(passage, figure, by_sentence, alone=counts[figure.sentence] == 1)


def _may_be_share(figure: QuotedFigure) -> bool:
    clause = re.split(r"[,;。]", figure.before[-40:])[-1]
    return (
        bounded(figure)
        and 0 < unsigned(figure).low < 100
        and figure.kind in (Kind.LEVEL, Kind.SHARE, Kind.CONTRIBUTION)
        and figure.figure.upper is None
        and not _GROWN.search(clause)
        and not _GROWN_BEHIND.match(figure.after)
    )


def _of(
    passage: Passage, figure: QuotedFigure, by_sentence: Mapping[int, Sequence[Amount]], *, alone: bool
) -> Iterator[Relation]:
    share = Share(figure.start, figure.end, figure.sentence, figure.number, unsigned(figure), figure.quote, figure)
    here = [one for one in around(by_sentence.get(figure.sentence, ()), figure.start) if not (one.aside or one.changed)]
    near = [*by_sentence.get(figure.sentence - 1, ())[-4:], *here, *by_sentence.get(figure.sentence + 1, ())[:4]]
    near = [one for one in near if not (one.aside or one.changed)]
    tie = _tie(figure, here)
    for pool in (here, near):
        made = _pairs(tie.part, pool)
        holding = [pair for pair in made if (pair[0].value / pair[1].value * 100).touches(share.value)]
        if holding and _is_telling(share, *holding[0], sure=tie.firmly or (pool is here and alone)):
            yield _coded(figure, share_relation(share, *holding[0]))
            return
    if not _DIGIT.search(figure.quote):
        return
    pair = _only(tie, here if len(here) > 1 else near, alone=alone)
    if (
        pair is not None
        and _may_go_together(passage, share, *pair)
        and _is_slip(share, *pair, firmly=tie.firmly or _is_named(figure, pair[0]))
    ):
        yield _coded(figure, share_relation(share, *pair))


def _coded(figure: QuotedFigure, relation: Relation) -> Relation:
    """Return a rate that is no part of a whole, such as a median over a mean, as the quotient that it is."""
    words = f"{figure.before[-40:]}{figure.after[:30]}".lower()
    return replace(relation, code="RATIO") if _QUOTIENT.search(words) else relation


def _tie(figure: QuotedFigure, here: Sequence[Amount]) -> _Tie:
    """Return the part that brackets tie to a share: 2.13 million (27.2%), 55.1%(1121人)."""
    before = [one for one in here if one.figure.end <= figure.start]
    behind = [one for one in here if one.figure.start >= figure.end]
    closed = _CLOSE.match(figure.after) or figure.after.lstrip()[:1] in (",", ";")
    if before and before[-1].figure.number == figure.number - 1 and _OPEN.search(figure.before.lower()) and closed:
        return _Tie(before[-1], firmly=True)
    if behind and behind[0].figure.number == figure.number + 1 and _PART_BEHIND.search(figure.after.lower()):
        return _Tie(behind[0], firmly=True)
    return _Tie(None, firmly=False)


def _pairs(part: Amount | None, pool: Sequence[Amount]) -> list[tuple[Amount, Amount]]:
    """Return what may be part and whole."""
    parts = pool if part is None else [part]
    return [
        (one, other)
        for one in parts
        for other in pool
        if one is not other
        and alike(one, other)
        and min(one.value.low, other.value.low) > 0
        and one.value.middle < other.value.middle
    ]


def _is_telling(share: Share, part: Amount, whole: Amount, *, sure: bool) -> bool:
    """Whether a share that holds has digits enough not to do so by chance."""
    if share.figure is None:
        return False
    digits = significant_digits(share.figure)
    least = min(significant_digits(one.figure) for one in (part, whole))
    return digits + least >= (4 if sure else 6) and digits >= LEAST_DIGITS


def _only(tie: _Tie, pool: Sequence[Amount], *, alone: bool) -> tuple[Amount, Amount] | None:
    """Return the one pair that may be meant."""
    if tie.part is not None:
        wholes = [one for one in pool if one is not tie.part and alike(one, tie.part)]
        larger = [one for one in wholes if TOTAL.search(one.lead)] or wholes
        return (tie.part, larger[0]) if len(larger) == 1 and min(larger[0].value.low, tie.part.value.low) > 0 else None
    if not alone or len(pool) != 2 or not alike(*pool) or pool[0].value.middle == pool[1].value.middle:
        return None
    part, whole = sorted(pool, key=lambda one: one.value.middle)
    return (part, whole) if min(part.value.low, whole.value.low) > 0 else None


def _may_go_together(passage: Passage, share: Share, part: Amount, whole: Amount) -> bool:
    """Whether nothing says that a share is of something else, or that its amounts are one thing at two times."""
    if not (_DIGIT.search(part.figure.quote) and _DIGIT.search(whole.figure.quote)):
        return False
    mine, theirs = bare(part.figure.concept), bare(whole.figure.concept)
    if mine == theirs and part.figure.period != whole.figure.period:
        return False
    said = whole_words(passage, share)
    name = f"{whole.lead}{whole.tail}{whole.figure.concept}"
    pairs = (said[place : place + 2] for place in range(len(said) - 1) if not said.isascii())
    return not said or VAGUE.match(said) is not None or shares_words(said, whole) or any(pair in name for pair in pairs)


def _is_named(figure: QuotedFigure, part: Amount) -> bool:
    """Whether a rate bears the name of its part: 城镇化率 and 居住在城镇的人口."""
    found = _NAME.search(figure.before)
    if found is None:
        return False
    pairs = [found[1][place : place + 2] for place in range(len(found[1]) - 1)]
    return any(pair in f"{part.clause}{part.tail}" for pair in pairs)


def _is_slip(share: Share, part: Amount, whole: Amount, *, firmly: bool) -> bool:
    """Whether a broken share is near and tied to its part, or mended by one slip."""
    figure = share.figure
    if figure is None or part.value.high >= whole.value.low * 20:
        return False
    needed = part.value / whole.value * 100
    apart = max(needed.middle, share.value.middle) / min(needed.middle, share.value.middle)
    if firmly and apart <= NEAR:
        return True
    if apart > FARTHEST or not (firmly or _says_rate(figure)):
        return False
    least = LEAST_DIGITS if firmly else ENOUGH_DIGITS
    return (
        is_mistyped(figure, needed, least)
        or is_mistyped(part.figure, whole.value * share.value / 100, ENOUGH_DIGITS)
        or is_mistyped(whole.figure, part.value / share.value * 100, ENOUGH_DIGITS)
    )


def _says_rate(figure: QuotedFigure) -> bool:
    """Whether words beside a rate say that it is a part of something."""
    clause = re.split(r"[,;。]", figure.before[-40:])[-1]
    return _RATE.search(clause) is not None or _OF_IT.match(figure.after) is not None
