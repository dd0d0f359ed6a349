"""A level or share that moved implausibly between two printed periods, without a word that explains it: a question.

Only what one sentence sets against each other is held together: from … to …, compared with. What is new may grow by any
rate, so both figures must be of some size, and a printed rate of growth between them explains it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from plancast.checks.text_rules.relation import Evidence, Relation, TextRule
from plancast.checks.text_rules.wording import as_printed, covered, plain, sentence_words
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

MOST_YEARLY_FACTOR = Decimal(3)
"""Factor a year above which the move of a level is asked about. An assumption: the fastest series of city yearbooks
(new energy vehicles, industrial robots) doubled or a little more in their best years."""

MOST_YEARLY_POINTS = Decimal(20)
"""Points a year above which the move of a share is asked about. An assumption, as above."""

LEAST_SHARE = Decimal(5)
"""Per cent from which on a share is of some size."""

_AGAINST = compiled(
    r"(?:从|由|上年的?|去年的?|(?:19|20)\d\d年的?|而|比)[^,;。|]{0,24}\Z|\b(?:from|compared "
    r"(?:with|to)|against|versus|than)\b[^,;.|]{0,24}\Z",
    re.IGNORECASE,
)
_TO = compiled(
    r"(?:增|升|降|减|提高|上升|下降|增长|扩大|发展|跃升|攀升|达)?(?:到|至|为)[^,;。|]{0,16}\Z|\bto\b[^,;.|]{0,24}\Z",
    re.IGNORECASE,
)
_EXPLAINED = compiled(
    r"口径|调整|修订|新设|成立|投产|首次|启动|并入|疫情|受[^,。]{0,12}影响|从无到有|倍|翻|"
    r"基数|新增|零|净|差额|顺差|逆差|盈余|亏|利润|"
    r"\b(?:redefin\w*|revis\w*|new|launch\w*|first|pandemic|covid|due to|owing to|because|"
    r"low base|merg\w*|acqui\w*|times|fold|doubl\w*|tripl\w*|quadrupl\w*|boom|crisis|war|"
    r"balance|surplus|deficit|net|flows?|profits?|loss(?:es)?|earnings|borrowing)\b",
    re.IGNORECASE,
)


def _find(evidence: Evidence) -> Iterator[Relation]:
    passage = evidence.passage
    leaps = [found for pair in _pairs(passage) if (found := _leap(passage, *pair)) is not None]
    if leaps:
        yield max(leaps, key=lambda one: one[0])[1]  # the most implausible alone


def _pairs(passage: Passage) -> Iterator[tuple[QuotedFigure, QuotedFigure]]:
    """Yield neighbours that their sentence sets against each other, the earlier period first."""
    for one, other in zip(passage.figures, passage.figures[1:], strict=False):
        if (
            one.sentence != other.sentence
            or one.dimension != other.dimension
            or not one.dimension
            or one.period is None
            or other.period is None
        ):
            continue
        if not {one.kind, other.kind} <= {Kind.LEVEL, Kind.SHARE} or one.expected or other.expected:
            continue
        if one.period.kind != "year" or other.period.kind != "year" or one.period.year == other.period.year:
            continue
        from_to = _AGAINST.search(one.before) and _TO.search(other.before)
        if (from_to or _AGAINST.search(other.before)) and not re.search("[;|、]", other.before):
            yield (one, other) if one.period.year < other.period.year else (other, one)


def _leap(passage: Passage, early: QuotedFigure, late: QuotedFigure) -> tuple[Decimal, Relation] | None:
    words = sentence_words(passage, early)
    first, last = as_printed(early), as_printed(late)
    if (
        early.period is None
        or late.period is None
        or _EXPLAINED.search(words)
        or not (first.is_bounded and last.is_bounded)
    ):
        return None
    if first.low <= 0 or last.low <= 0 or early.figure.upper is not None or late.figure.upper is not None:
        return None
    years = late.period.year - early.period.year
    if early.dimension == "percent":
        return _points(early, late, years)
    factor = last / first if last.middle > first.middle else first / last
    yearly = factor.root(years)
    if yearly.low <= MOST_YEARLY_FACTOR or _rate_beside(passage, early, late):
        return None
    told = covered(factor)
    return yearly.low / MOST_YEARLY_FACTOR, _relation(
        early,
        late,
        f"a factor of {told.en} in {years} years, {plain(yearly.low, 1)} or more a year; above "
        f"{MOST_YEARLY_FACTOR} it is asked",
        f"{years}年间相差{told.zh}倍，年均{plain(yearly.low, 1)}倍以上；超过{MOST_YEARLY_FACTOR}倍即提问",
    )


def _points(early: QuotedFigure, late: QuotedFigure, years: int) -> tuple[Decimal, Relation] | None:
    moved = as_printed(late) - as_printed(early)
    least = min(abs(moved.low), abs(moved.high)) / years
    if (
        least <= MOST_YEARLY_POINTS
        or max(early.figure.value, late.figure.value) < LEAST_SHARE
        or max(early.figure.value, late.figure.value) > 100
    ):
        return None
    return least / MOST_YEARLY_POINTS, _relation(
        early,
        late,
        f"{covered(moved).en} points in {years} years; above {MOST_YEARLY_POINTS} points a year it is asked",
        f"{years}年间变动{covered(moved).zh}个百分点；超过每年{MOST_YEARLY_POINTS}个百分点即提问",
    )


def _rate_beside(passage: Passage, *pair: QuotedFigure) -> bool:
    """Whether a rate of growth stands beside the two: it says that the move is meant."""
    last = max(one.number for one in pair)
    behind = passage.figures[last + 1] if last + 1 < len(passage.figures) else None
    return (
        behind is not None
        and behind.sentence == pair[0].sentence
        and behind.kind in (Kind.GROWTH, Kind.MULTIPLE, Kind.CHANGE)
    )


def _relation(early: QuotedFigure, late: QuotedFigure, en: str, zh: str) -> Relation:
    years = [0 if one.period is None else one.period.year for one in (early, late)]
    return Relation(
        "LEAP",
        tuple(sorted((early, late), key=lambda one: one.number)),
        False,
        min(early.sure.period, late.sure.period, early.sure.kind, late.sure.kind),
        Text(
            en=f"from {early.quote} ({years[0]}) to {late.quote} ({years[1]}) is {en}",
            zh=f"由{years[0]}年{early.quote}到{years[1]}年{late.quote}，{zh}",
        ),
        {"printed": late.quote},
    )


RULE = TextRule(("LEAP",), _find)
