"""Amounts that a text says twice: 5.39 trillion yuan ($760 billion), 11606.4万公顷(17409.5万亩).

The second must follow the first at once, in brackets or behind words that say so (or, equivalent to, 合, 折合), and
both must measure the same sort of thing in different units. ``$5 billion loan for a 100 billion yuan project`` says
two amounts, not one twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from plancast.checks.text_rules.currency_beside import with_currencies
from plancast.checks.text_rules.dollar_terms import in_another_currency
from plancast.checks.text_rules.said_twice import BRACKETED, SAID, SLASHED, said_twice, says_about
from plancast.checks.text_rules.slips import significant_digits
from plancast.core.figures import Mark
from plancast.core.intervals import Interval
from plancast.core.money_names import CURRENCIES
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.units import Unit, rescaled

MEASURES = frozenset({"mass", "area", "volume", "length", "energy", "electricity", "power"})
"""Dimensions, besides money, in which amounts are said twice."""

_NUMBER = compiled(r"\d+(?:\.\d+)?")

_CONVERTED = compiled(
    r"\s?[(,]?\s?(?:折合|折算为|折算|约合|换算|(?:the )?equivalent (?:to|of)|or|worth|which is)(?:约|about|\s)*",
    re.IGNORECASE,
)
MOST_TO_RATE = 30
"""Characters between an amount and its growth."""

MOST_POWER = 15
"""Of ten, in a scale word."""

MARKED_WIDTH = Decimal("0.1")
"""How far above its number a ``more than`` reaches, how far below a ``less than``: an assumption."""

ABOUT_WIDTH, ABOUT_WIDTH_LONG = Decimal("0.03"), Decimal("0.01")
"""How far an ``about`` reaches at least, where one printed place is less: of a number of one or two digits, and of a
longer one, which nobody prints so without having worked it out. Assumptions."""

_LONG = 3

ROUND_WIDTH = Decimal("0.06")
"""How far a number that ends in zeros (4,000) may be rounded at most: an assumption."""


class SameAmount(NamedTuple):
    """Two figures that say one amount."""

    first: QuotedFigure
    second: QuotedFigure
    sure: float

    @property
    def is_money(self) -> bool:
        """Whether both are money."""
        return self.first.dimension in CURRENCIES

    @property
    def figures(self) -> tuple[QuotedFigure, QuotedFigure]:
        """Both, in the order of the text."""
        return self.first, self.second


def same_amounts(passage: Passage) -> Iterator[SameAmount]:
    """Yield the amounts that a text says twice, in order.

    Parameters
    ----------
    passage
        A text with its figures.
    """
    found: set[tuple[int, int]] = set()
    for first, second in pairwise(with_currencies(passage)):
        if first.sentence == second.sentence and _one_sort(first, second):
            between = passage.folded[first.end : second.start]
            sure = said_twice(between, passage.folded[second.end : second.end + 60])
            if sure and _fits(first, second, sure):
                found.add((first.number, second.number))
                yield SameAmount(first, second, sure)
    for first, second in _over_a_rate(passage):
        if (first.number, second.number) not in found:
            found.add((first.number, second.number))
            yield SameAmount(first, second, SAID)
    for first, second, sure in in_another_currency(passage):
        if (first.number, second.number) not in found:
            found.add((first.number, second.number))
            yield SameAmount(first, second, sure)


def _over_a_rate(passage: Passage) -> Iterator[tuple[QuotedFigure, QuotedFigure]]:
    """Yield amounts with their growth between them: 4242.8亿元,同比增长4.4%(折合650.6亿美元)."""
    figures = with_currencies(passage)
    for first, rate, second in zip(figures, figures[1:], figures[2:], strict=False):
        if rate.dimension != "percent" or first.sentence != second.sentence or first.dimension == second.dimension:
            continue
        said = _CONVERTED.fullmatch(passage.folded[rate.end : second.start]) and rate.start - first.end <= MOST_TO_RATE
        if said and _one_sort(first, second) and _fits(first, second, SAID):
            yield first, second


def amount(figure: QuotedFigure, *, is_about: bool = False) -> Interval:
    """Return the values that a figure may stand for, in base units, without the sign of a fall.

    More than its rounding: a number that ends in zeros may be rounded there, ``about`` is at least 3 per cent, and
    what is ``more than`` a number is taken to be no more than a tenth above it.
    """
    found = figure.figure
    scale = Decimal(1) if found.unit is None else found.unit.scale
    low, high = abs(found.value), abs(found.value if found.upper is None else found.upper)
    below = above = _half_place(figure)
    if is_about or found.mark is Mark.ABOUT:
        width = ABOUT_WIDTH_LONG if significant_digits(figure) >= _LONG else ABOUT_WIDTH
        below = above = max(found.step, below, low * width)
    elif found.mark in (Mark.ABOVE, Mark.AT_LEAST):
        above = max(_place(found.value), low * MARKED_WIDTH)
    elif found.mark in (Mark.BELOW, Mark.AT_MOST, Mark.NEAR):
        below = max(min(_place(found.value), low * MARKED_WIDTH * 2), low * MARKED_WIDTH)
    return Interval(max(low - below, low / 10) * scale, (high + above) * scale)


def quotient(pair: SameAmount, passage: Passage, *, as_printed: bool = False) -> Interval | None:
    """Return the first amount over the second, both in base units; None where one is zero.

    ``about`` between the two widens the second, unless the quotient is wanted as printed.
    """
    is_about = not as_printed and says_about(passage.folded[pair.first.end : pair.second.start])
    top, below = amount(pair.first), amount(pair.second, is_about=is_about)
    return None if below.low <= 0 or top.low <= 0 else top / below


def unit_as_printed(figure: QuotedFigure) -> Unit:
    """Return the unit of a figure with the scale word of its quote: 万亩 of 17409.5万亩, whose value is in 亩.

    Raises
    ------
    ValueError
        If it has no unit.
    """
    unit = figure.figure.unit
    if unit is None:
        raise ValueError(f"'{figure.quote}' has no unit; expected an amount")
    digits = _NUMBER.search(figure.quote.replace(",", ""))
    if digits is None or not Decimal(digits[0]) or unit.multiplier != 1:
        return unit
    scale = abs(figure.figure.value) / Decimal(digits[0])
    is_word = scale > 1 and scale.normalize().as_tuple().digits == (1,) and scale.adjusted() <= MOST_POWER
    return rescaled(unit, Decimal(10) ** scale.adjusted()) if is_word else unit


def _one_sort(first: QuotedFigure, second: QuotedFigure) -> bool:
    kinds = {first.kind, second.kind}
    if not kinds <= {Kind.LEVEL, Kind.CHANGE} or not first.figure.value or not second.figure.value:
        return False
    one, other = first.dimension, second.dimension
    return (one in CURRENCIES and other in CURRENCIES) or (one == other and one in MEASURES)


def _fits(first: QuotedFigure, second: QuotedFigure, sure: float) -> bool:
    """Whether the units are such that the words may make two amounts one."""
    if first.dimension != second.dimension:
        return True
    return sure == BRACKETED or (sure >= SLASHED and _other_unit(first, second))


def _other_unit(first: QuotedFigure, second: QuotedFigure) -> bool:
    """Whether the units differ by more than a scale word."""
    return first.dimension != second.dimension or _base(first) != _base(second)


def _base(figure: QuotedFigure) -> Decimal:
    unit = figure.figure.unit
    return Decimal(1) if unit is None else unit.scale / unit.multiplier


def _half_place(figure: QuotedFigure) -> Decimal:
    """Return half the last place; of a number that ends in zeros before its point half the last that is none."""
    half = figure.figure.step / 2
    digits = _NUMBER.search(figure.quote.replace(",", ""))
    if digits is not None and "." in digits[0]:
        return half
    return max(half, min(_place(figure.figure.value) / 2, abs(figure.figure.value) * ROUND_WIDTH))


def _place(value: Decimal) -> Decimal:
    """Return the last place of a number that is not zero: 100 of 4,700."""
    return Decimal(1).scaleb(int(value.normalize().as_tuple().exponent))
