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

from plancast.core.figures import Mark
from plancast.core.intervals import Interval
from plancast.core.money_names import CURRENCIES
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.units import Unit, rescaled

MEASURES = frozenset({"mass", "area", "volume", "length", "energy", "electricity", "power"})
"""Dimensions, besides money, in which amounts are said twice."""

_ABOUT_WORDS = (
    r"约|大约|大概|近|将近|超过|超|逾|about|approximately|approx\.?|around|roughly|some|nearly|almost|just|over|under|"
    r"more than|less than|at least|up to"
)
_MEANING_WORDS = (
    r"折合成|折合为|折合|折算为|折算成|折算|折|约合|合计约|合|相当于|等于|即|按[^()（）,，;；。]{0,12}?汇率计?(?:算|价)?|"
    r"equivalent to|equal to|equals|equivalent|that is|i\.?e\.?,?|or|worth|which is|translating to|converted to|=|≈"
)
_MONEY_WORDS = r"人民币|美元|港币|新台币|us|rmb|usd"
_LEAD_IN = rf"(?:(?:{_MEANING_WORDS}|{_ABOUT_WORDS}|{_MONEY_WORDS}|~|,)\s*)*"
_OPENS = re.compile(rf"\s*[(\[]\s*{_LEAD_IN}", re.IGNORECASE)
_CLOSES = re.compile(
    r"\s*(?:左右|上下|人民币|多|in total|each|apiece|at [^()]{1,40}|"
    r"in \d{4})?\s*[)\],;:]",
    re.IGNORECASE,
)
_SAYS_SO = re.compile(
    rf"\s*,?\s*(?:{_ABOUT_WORDS})?\s*(?:{_MEANING_WORDS})\s*(?:(?:{_ABOUT_WORDS}|{_MONEY_WORDS}|~)\s*)*", re.IGNORECASE
)
_SLASH = re.compile(r"\s*/\s*")
_CHOICE = re.compile(r"\s*(?:\)|,)?\s*(?:whichever|respectively|以较|孰|分别)", re.IGNORECASE)
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_ABOUT = re.compile(rf"(?:约|{_ABOUT_WORDS}|≈|~)", re.IGNORECASE)

BRACKETED, SAID, SLASHED = 0.95, 0.9, 0.85
"""How sure it is that two amounts are one: in brackets; behind words that say so; behind a stroke."""

MOST_POWER = 15
"""Of ten, in a scale word."""

MARKED_WIDTH = Decimal("0.1")
"""How far above its number a ``more than`` reaches, how far below a ``less than``: an assumption."""

ABOUT_WIDTH = Decimal("0.03")
"""How far an ``about`` reaches at least, where one printed place is less: an assumption."""

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
    for first, second in pairwise(passage.figures):
        if first.sentence == second.sentence and _one_sort(first, second):
            between = passage.folded[first.end : second.start]
            sure = _said_twice(between, passage.folded[second.end : second.end + 60])
            if sure and (_other_unit(first, second) or sure == BRACKETED):
                yield SameAmount(first, second, sure)


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
        below = above = max(found.step, below, low * ABOUT_WIDTH)
    elif found.mark in (Mark.ABOVE, Mark.AT_LEAST):
        above = max(_place(found.value), low * MARKED_WIDTH)
    elif found.mark in (Mark.BELOW, Mark.AT_MOST, Mark.NEAR):
        below = max(min(_place(found.value), low * MARKED_WIDTH * 2), low * MARKED_WIDTH)
    return Interval(max(low - below, low / 10) * scale, (high + above) * scale)


def quotient(pair: SameAmount, passage: Passage) -> Interval | None:
    """Return the first amount over the second, both in base units; None where one is zero."""
    between = passage.folded[pair.first.end : pair.second.start]
    top, below = amount(pair.first), amount(pair.second, is_about=bool(_ABOUT.search(between)))
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


def _other_unit(first: QuotedFigure, second: QuotedFigure) -> bool:
    """Whether the units differ by more than a scale word."""
    return first.dimension != second.dimension or _base(first) != _base(second)


def _base(figure: QuotedFigure) -> Decimal:
    unit = figure.figure.unit
    return Decimal(1) if unit is None else unit.scale / unit.multiplier


def _said_twice(between: str, behind: str) -> float:
    """Return how sure it is that what stands between and behind says so; 0 where it does not."""
    if len(between) > 40 or _CHOICE.match(behind):
        return 0.0
    if _OPENS.fullmatch(between):
        return BRACKETED if _CLOSES.match(behind) else 0.0
    if _SAYS_SO.fullmatch(between):
        return SAID
    return SLASHED if _SLASH.fullmatch(between) else 0.0


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
