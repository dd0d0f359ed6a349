"""Slips of the pen in one printed number: a digit changed, dropped or doubled, two digits swapped, a power of ten."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import pairwise

from plancast.checks.text_rules.shown import printed_of
from plancast.core.intervals import Interval
from plancast.core.quoted import QuotedFigure

LEAST_DIGITS = 3
"""A shorter number is one slip away from too many others for that to say anything."""

LEAST_DIGITS_OF_A_SCALE_WORD = 2
"""Digits of a number that is a thousand times too large or small: $3.1 million for $3.1 billion."""

_POWERS = (-4, -3, -2, -1, 1, 2, 3, 4)
_SCALE_WORDS = (3, 4, 5, 6, 7, 8)
"""Powers of ten between 万 and 亿, million and billion, lakh and lakh crore."""


def mended_by_a_slip(figure: QuotedFigure, needed: Interval) -> bool:
    """Whether one slip in the printed number of a figure explains why it is not what the others need.

    Parameters
    ----------
    figure
        The figure as printed.
    needed
        The values that the other figures of the relation leave for it, in base units.
    """
    printed = printed_of(figure)
    if printed is None or not Decimal(printed.digits):
        return False
    n_digits = len(printed.digits.replace(".", "").lstrip("0"))
    low, high = (needed.low, needed.high) if needed.high > 0 else (-needed.high, -needed.low)
    if high <= 0:
        return False
    places = len(printed.digits.partition(".")[2])
    half = Decimal(1).scaleb(-places) / 2
    least, most = low / printed.scale, high / printed.scale
    if n_digits >= LEAST_DIGITS and any(least - half <= number <= most + half for number in _slips(printed.digits)):
        return True
    if n_digits < LEAST_DIGITS_OF_A_SCALE_WORD:
        return False
    number = Decimal(printed.digits)
    powers = [sign * power for power in _SCALE_WORDS for sign in (1, -1)]
    return any((number - half).scaleb(power) <= most and least <= (number + half).scaleb(power) for power in powers)


def is_mistyped(figure: QuotedFigure, needed: Interval, least_digits: int) -> bool:
    """Whether one digit changed, or two beside each other swapped, explains a number: far fewer than all slips.

    Parameters
    ----------
    figure
        The figure as printed.
    needed
        The values that the other figures of the relation leave for it, in base units.
    least_digits
        Digits that its number must have.
    """
    return _makes(figure, needed, least_digits, _mistyped)


def is_swapped(figure: QuotedFigure, needed: Interval, least_digits: int = LEAST_DIGITS) -> bool:
    """Whether two digits beside each other that were swapped explain a number: the rarest of slips by chance.

    Parameters
    ----------
    figure
        The figure as printed.
    needed
        The values that the other figures of the relation leave for it, in base units.
    least_digits
        Digits that its number must have.
    """
    return _makes(figure, needed, least_digits, _swapped)


def _makes(
    figure: QuotedFigure, needed: Interval, least_digits: int, before: Callable[[str], Iterator[Decimal]]
) -> bool:
    """Whether one of the numbers that a printed one may have been before a slip is what the others need."""
    printed = printed_of(figure)
    if printed is None or needed.high <= 0 or significant_digits(figure) < least_digits:
        return False
    half = Decimal(1).scaleb(-len(printed.digits.partition(".")[2])) / 2
    least, most = needed.low / printed.scale - half, needed.high / printed.scale + half
    return any(least <= number <= most for number in before(printed.digits))


def _mistyped(digits: str) -> Iterator[Decimal]:
    """Yield what a number may have been before one digit was changed or two were swapped."""
    places = [place for place, one in enumerate(digits) if one != "."]
    for place in places:
        for digit in "0123456789":
            if digit != digits[place]:
                yield Decimal(digits[:place] + digit + digits[place + 1 :])
    yield from _swapped(digits)


def _swapped(digits: str) -> Iterator[Decimal]:
    """Yield what a number may have been before two digits beside each other were swapped."""
    places = [place for place, one in enumerate(digits) if one != "."]
    for one, other in pairwise(places):
        if digits[one] == digits[other]:
            continue
        swapped = list(digits)
        swapped[one], swapped[other] = swapped[other], swapped[one]
        yield Decimal("".join(swapped))


def _slips(digits: str) -> Iterator[Decimal]:
    """Yield what a number may have been before one slip."""
    places = [place for place, one in enumerate(digits) if one != "."]
    for place in places:
        for digit in "0123456789":
            yield Decimal(digits[:place] + digit + digits[place:])
        if len(places) > 1:
            yield Decimal((digits[:place] + digits[place + 1 :]).strip(".") or "0")
    yield from _mistyped(digits)
    number = Decimal(digits)
    for power in _POWERS:
        yield number.scaleb(power)


def significant_digits(figure: QuotedFigure) -> int:
    """Return how many digits of a number say something: 3 of 0.0520, 5 of 14130."""
    printed = printed_of(figure)
    return 0 if printed is None else len(printed.digits.replace(".", "").lstrip("0"))
