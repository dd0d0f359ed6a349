"""Rows that give an amount and what per cent of one whole it is: they all say how large that whole is.

"Spending: $574.9 billion; 27.4% of GDP … Net debt: $40.4 billion; 42.8% of GDP" cannot both be of one year's GDP.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from statistics import median
from typing import NamedTuple

from plancast.checks.text_rules.amounts import Amount, amounts_by_sentence, unsigned
from plancast.checks.text_rules.matching import bounded
from plancast.checks.text_rules.relation import Relation, is_near
from plancast.checks.text_rules.shown import compared, scale_of, shown
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage, QuotedFigure

FEWEST = 4
"""Rows that say how large a whole is."""

ALIKE, APART = Decimal("1.4"), Decimal(3)
"""Factor within which the wholes of all rows but one lie over a few years, and beyond which the one is wrong."""

_OF_GDP = compiled(
    r"\s*(?:of (?:the |nominal |[a-z]+'s )?gdp\b)",
)
_BESIDE = compiled(r"\s*(?:[;,(|]|\([^)]*\)\s*[;,|]|or|,? ?equal to|,? ?equivalent to)\s*\(?\s*")


class _Row(NamedTuple):
    amount: Amount
    rate: QuotedFigure
    whole: Interval


def rows_of_one_whole(passage: Passage) -> Iterator[Relation]:
    """Yield the row whose whole is of another size than that of all others.

    Parameters
    ----------
    passage
        The text.
    """
    by_dimension: dict[str, list[_Row]] = defaultdict(list)
    for row in _rows(passage):
        by_dimension[row.amount.figure.dimension].append(row)
    for rows in by_dimension.values():
        yield from _odd(rows)


def _rows(passage: Passage) -> Iterator[_Row]:
    amounts = amounts_by_sentence(passage)
    for rate in passage.figures:
        if rate.dimension != "percent" or not bounded(rate) or not _OF_GDP.match(rate.after.lower()):
            continue
        value = unsigned(rate)
        before = [
            one
            for one in amounts.get(rate.sentence, ())
            if one.figure.end <= rate.start and rate.number - one.figure.number <= 2 and not one.aside
        ]
        if not before or value.low <= 0:
            continue
        one = before[-1]
        between = passage.folded[one.figure.end : rate.start].lower()
        if len(between) < 60 and (_BESIDE.fullmatch(between) or _is_bracket(between)):
            yield _Row(one, rate, one.value / value * 100)


def _is_bracket(between: str) -> bool:
    """Whether nothing but what stands in brackets is between an amount and its per cent."""
    head, _, tail = between.strip().partition(")")
    return head.startswith("(") and tail.strip(" ;,") == ""


def _odd(rows: Sequence[_Row]) -> Iterator[Relation]:
    """Yield the one row that is far from the others, which are all near one another."""
    if len(rows) < FEWEST:
        return
    middle = Decimal(median(one.whole.middle for one in rows))
    far = [one for one in rows if _apart(one.whole.middle, middle) > ALIKE]
    if len(far) != 1 or _apart(far[0].whole.middle, middle) < APART:
        return
    odd = far[0]
    nearest = min((one for one in rows if one is not odd), key=lambda one: abs(one.rate.number - odd.rate.number))
    yield _relation(odd, nearest)


def _apart(one: Decimal, other: Decimal) -> Decimal:
    return max(one, other) / min(one, other)


def _relation(odd: _Row, other: _Row) -> Relation:
    value = odd.amount.value / other.whole * 100
    scale = scale_of(other.amount.figure)
    whole = shown((other.whole / scale).middle)
    text = f"{other.amount.figure.quote} / {other.rate.quote} = {whole}; {odd.amount.figure.quote} / {whole} in %"
    arithmetic = compared(
        f"{text} = {shown(value.middle)}", f"{text} = {shown(value.middle)}", value, odd.rate.quote, odd.rate.interval
    )
    figures = {one.number: one for row in (odd, other) for one in (row.amount.figure, row.rate)}
    said = {"printed": odd.amount.figure.quote}
    ordered = tuple(figures[number] for number in sorted(figures))
    return Relation("SHARE", ordered, False, 0.8, arithmetic, said, near=is_near(value, odd.rate.interval))
