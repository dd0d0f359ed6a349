"""Whether a printed figure of change follows from the others: intervals, and the arithmetic as it is shown.

A rate of change is the change over the level before it; a mean yearly rate is the geometric mean over the years. That a
mark of one side is widened by half a place is an assumption, as are the slacks named in the rules.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from plancast.checks.text_rules.relation import Relation
from plancast.core.figures import Figure, Mark
from plancast.core.intervals import Interval
from plancast.core.quoted import QuotedFigure
from plancast.core.remembered import remembered
from plancast.core.text import Text


class Worked(NamedTuple):
    """What the other figures give, and how it is written."""

    value: Interval
    """All values that they allow."""

    formula: str
    """As written, with the figures as printed."""

    unit: str
    """``%``, ``points``, ``times`` or empty for an amount in the unit of the printed figure."""


def printed(figure: QuotedFigure) -> Interval:
    """Return the values that print as a figure does, in base units, without the sign that words give it.

    A mark of one side (超过, nearly) is given half a printed place on its other side: 超过 16% is said of 15.98 too.
    """
    return _printed(figure.figure)


@remembered
def _printed(figure: Figure) -> Interval:
    low, high = figure.interval
    half = figure.step / 2
    if figure.mark in (Mark.ABOVE, Mark.AT_LEAST):
        low -= half
    elif figure.mark in (Mark.BELOW, Mark.AT_MOST, Mark.NEAR):
        high += half
    scale = Decimal(1) if figure.unit is None else figure.unit.scale
    return Interval(low, high) * scale if scale is not None else Interval(low, high)


def signed(figure: QuotedFigure, way: int) -> Interval:
    """Return the values of a change, negative where the words say down and the number has no sign of its own."""
    values = printed(figure)
    return -values if way < 0 and figure.figure.value >= 0 else values


def is_positive(*figures: QuotedFigure | None) -> bool:
    """Whether levels are all above zero, so that a rate of change between them means something."""
    return all(one is not None and printed(one).low > 0 and printed(one).is_bounded for one in figures)


def rate_of(level: QuotedFigure, earlier: QuotedFigure) -> Worked:
    """Return the growth in per cent from one level to another."""
    value = (printed(level) / printed(earlier) - 1) * 100
    return Worked(value, f"{level.quote} / {earlier.quote} - 1", "%")


def rate_of_change(level: QuotedFigure, change: QuotedFigure, way: int) -> Worked | None:
    """Return the growth in per cent of a level that changed by an amount; None where nothing was before."""
    more, now = signed(change, way), printed(level)
    ends = [_rate_before(x, y) for x in (now.low, now.high) for y in (more.low, more.high) if x - y > 0]
    if len(ends) < 4:
        return None
    sign = "-" if more.high > 0 or more.low >= 0 else "+"
    return Worked(
        Interval(min(ends), max(ends)),
        f"{'-' if sign == '+' else ''}{change.quote} / ({level.quote} {sign} {change.quote})",
        "%",
    )


def rate_on(earlier: QuotedFigure, change: QuotedFigure, way: int) -> Worked:
    """Return the growth in per cent of a level that an amount was added to."""
    sign = "-" if way < 0 else ""
    value = signed(change, way) / printed(earlier) * 100
    return Worked(value, f"{sign}{change.quote} / {earlier.quote}", "%")


def _rate_before(level: Decimal, change: Decimal) -> Decimal:
    return change / (level - change) * 100


def mean_rate(level: QuotedFigure, earlier: QuotedFigure, n_years: int) -> Worked:
    """Return the mean yearly growth in per cent over some years."""
    value = ((printed(level) / printed(earlier)).root(n_years) - 1) * 100
    return Worked(value, f"({level.quote} / {earlier.quote})^(1/{n_years}) - 1", "%")


def difference(level: QuotedFigure, earlier: QuotedFigure, unit: str) -> Worked:
    """Return one level less another."""
    return Worked(printed(level) - printed(earlier), f"{level.quote} - {earlier.quote}", unit)


def relation(  # noqa: PLR0917 - the terms of one equation, in the order in which it is told
    code: str,
    figures: tuple[QuotedFigure, ...],
    shown: QuotedFigure,
    values: Interval,
    worked: Worked,
    sure: float,
    note: Text | None = None,
) -> Relation:
    """Return the relation that a printed figure is what the others give.

    Parameters
    ----------
    code
        Code where it is not.
    figures
        All figures of the relation.
    shown
        The printed figure.
    values
        The values that it stands for, with its sign.
    worked
        What the others give.
    sure
        How sure it is that they belong together.
    note
        More to be said behind the arithmetic.
    """
    holds = worked.value.touches(values)
    scale = Decimal(1)
    if worked.unit == "" and shown.figure.unit is not None and shown.figure.unit.scale is not None:
        scale = shown.figure.unit.scale
    step = shown.figure.step
    found, covers = _span(worked.value, scale, step), _span(values, scale, step)
    more_en, more_zh = ("", "") if note is None else (f"; {note.en}", f"；{note.zh}")
    en, zh = _unit(shown, worked.unit)
    return Relation(
        code=code,
        figures=tuple(sorted(set(figures), key=lambda one: (one.number, one.start))),
        holds=holds,
        sure=sure,
        arithmetic=Text(
            en=f"{worked.formula} = {found[0]} to {found[1]}{en}; "
            f"printed {shown.quote} covers {covers[0]} to {covers[1]}{en}{more_en}",
            zh=f"{worked.formula} = {found[0]}至{found[1]}{zh}；"
            f"所载{shown.quote}可表示{covers[0]}至{covers[1]}{zh}{more_zh}",
        ),
        says={"printed": shown.quote},
        place=shown.start,
    )


def _unit(shown: QuotedFigure, unit: str) -> tuple[str, str]:
    if unit == "%":
        return "%", "%"
    if unit == "times":
        return " times", "倍"
    if unit == "points":
        return " points", "个百分点"
    unit_text = None if shown.figure.unit is None else shown.figure.unit.text
    return ("", "") if unit_text is None else (f" {unit_text.en}", unit_text.zh)


def _span(values: Interval, scale: Decimal, step: Decimal) -> tuple[str, str]:
    """Return the ends to two places more than the figure is printed with."""
    place = step.normalize().scaleb(-2)
    return _number(values.low / scale, place), _number(values.high / scale, place)


def _number(value: Decimal, place: Decimal) -> str:
    if not value.is_finite():
        return "-∞" if value < 0 else "∞"
    exponent = min(int(place.as_tuple().exponent), 0)
    text = f"{value:.{-exponent}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
