"""Two shares of GDP of one thing that lie too far apart for the years between them to rest on one concept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from plancast.checks.text_rules.concept_called import OfGdp
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.wording import as_printed, covered, sentence_words
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

MOST_YEARLY_GROWTH = Decimal(40)
"""Growth of a share of GDP, in per cent a year, above which two shares of an established industry cannot rest on one
concept. An assumption: shares of the fastest industries of Chinese cities have grown by some 10 to 15 a year."""

LEAST_ESTABLISHED = Decimal(5)
"""Per cent of GDP from which on an industry is established: what is new may grow by any rate."""

_SET_AGAINST = compiled(
    r"\b(?:compared (?:with|to)|up from|against|versus|from|than)\s?(?:about|around|only|just|"
    r"nearly|some|a|the|\s)*\Z|(?:比|较|而|从|由)[^,;。]{0,40}?(?:的|仅|约|为|只有|不足|\s)*\Z",
    re.IGNORECASE,
)
_EXPLAINED = compiled(
    r"口径|调整|修订|重新|首次纳入|并入|redefin|revis|reclassif|new definition|broader|scope|methodolog", re.IGNORECASE
)


def shares_far_apart(passage: Passage, told: list[OfGdp]) -> Iterator[Relation]:
    """Two shares of GDP of one thing whose years are too near for them."""
    for of in told:
        figure = of.figure
        for number in (figure.number + 1, figure.number - 1):
            other = passage.figures[number] if 0 <= number < len(passage.figures) else None
            if other is None or other.sentence != figure.sentence or other.dimension != "percent":
                continue
            behind = other if other.number > figure.number else figure
            if not _SET_AGAINST.search(behind.before) or other.kind in (Kind.GROWTH, Kind.POINTS) or other.expected:
                continue
            first, second = _year(passage, figure), _year(passage, other)
            if not first or not second or first == second or _EXPLAINED.search(sentence_words(passage, figure)):
                continue
            early, late = (figure, other) if first < second else (other, figure)
            yield from _too_fast(early, late, min(first, second), max(first, second))
            break


_YEAR = compiled(r"(?<!\d)(?<!\d[.,])((?:19|20)\d\d)(?!\d|[.,]\d)")
_ASIDE = compiled(r"[(][^()]*[)]")


def _year(passage: Passage, figure: QuotedFigure) -> int:
    """Return the year of a figure: that of its words rather than the years of a plan named beside it; 0 unknown."""
    period = figure.period
    if period is not None and period.kind != "years" and figure.sure.period >= 0.75 and not _plan_beside(figure):
        return period.year
    named = _YEAR.findall(_ASIDE.sub("", figure.before))
    return int(named[-1]) if named else 0


def _plan_beside(figure: QuotedFigure) -> bool:
    return "五”" in figure.before or '五"' in figure.before or "Plan" in figure.before


def _too_fast(early: QuotedFigure, late: QuotedFigure, first: int, last: int) -> Iterator[Relation]:
    low, high, years = as_printed(early), as_printed(late), last - first
    if low.low <= 0 or not high.is_bounded or high.high < LEAST_ESTABLISHED:
        return
    multiple = high / low
    yearly = multiple.root(years)
    rates, times = covered((yearly + -1) * 100), covered(multiple)
    holds = (yearly.low - 1) * 100 <= MOST_YEARLY_GROWTH
    yield Relation(
        "CONCEPT",
        tuple(sorted((early, late), key=lambda one: one.number)),
        holds,
        0.9 if not holds else 0.7,
        Text(
            en=(
                f"from {early.quote} ({first}) to {late.quote} ({last}) is {times.en} times "
                f"in {years} years, {rates.en} percent a year faster "
                f"than GDP itself; above {MOST_YEARLY_GROWTH} percent a year the two are not believed "
                f"to rest on one concept"
            ),
            zh=(
                f"由{first}年{early.quote}到{last}年{late.quote}，{years}年为{times.zh}倍，年均比生产总值快{rates.zh}"
                f"%；超过每年{MOST_YEARLY_GROWTH}%的，"
                "不视为同一口径"
            ),
        ),
        {"printed": late.quote},
    )
