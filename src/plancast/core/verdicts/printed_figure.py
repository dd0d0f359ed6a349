"""The figure among printed words: in the unit in which it is judged, as a level, as a change, or turned round."""

from __future__ import annotations

from dataclasses import replace

from plancast.core.figures import Figure, FigureError, Mark, parse_figure
from plancast.core.rule import Accumulation, Yearly
from plancast.core.units import EXACT, Unit, compatible
from plancast.core.verdicts.phrases import Change, names_a_change, names_a_cut
from plancast.core.verdicts.reading import UnreadError
from plancast.core.verdicts.verdict import PERCENT, POINTS, RATIO, Asked

_MIRRORED = {
    Mark.ABOVE: Mark.BELOW,
    Mark.BELOW: Mark.ABOVE,
    Mark.AT_LEAST: Mark.AT_MOST,
    Mark.AT_MOST: Mark.AT_LEAST,
}


def figure_in(unit: Unit, text: str, printed: str) -> Figure:
    """Read the figure that is left, in the unit in which it is judged.

    Raises
    ------
    UnreadError
        If it is not a figure, or of another dimension.
    """
    try:
        return parse_figure(text, unit)
    except FigureError as fault:
        if fault.code == "UNIT_MISMATCH":
            raise UnreadError(printed, unit.text, fault.code) from fault
        raise UnreadError(printed, fault.reason) from fault


def figure_as_printed(text: str, unit: Unit, printed: str) -> Figure:
    """Read a figure in the indicator's unit, else in per cent, points or as a multiple: those of words of change."""
    try:
        return parse_figure(text, unit)
    except FigureError as fault:
        for other in (PERCENT, RATIO, *((POINTS,) if unit.dimension == "percent" else ())):
            try:
                return parse_figure(text, other)
            except FigureError:
                continue
        if fault.code == "UNIT_MISMATCH":
            raise UnreadError(printed, unit.text, fault.code) from fault
        raise UnreadError(printed, fault.reason) from fault


def is_over_years(change: Change, asked: Asked) -> bool:
    """Whether gains or cuts over several years are meant as those of all years together: 降低18% over the plan."""
    is_rate = asked.indicator.kind == "rate" and not asked.indicator.is_growth
    return is_rate and asked.over_years and (change.rises or change.falls)


def adds_to_base(change: Change, first: Figure, found: set[str], asked: Asked) -> bool:
    """Whether an amount is what a level rises or falls by: in points of a share, or in its own unit since a base."""
    indicator = asked.indicator
    if not (change.rises or change.falls) or indicator.is_growth or indicator.kind == "event":
        return False
    if indicator.unit.dimension == "percent":
        is_share = indicator.kind in ("share", "level") or (
            indicator.kind == "rate" and not names_a_change(*asked.names)
        )
        return first.unit == POINTS and is_share and found <= {"from_base", "cumulative"}
    own = first.unit is not None and compatible(first.unit.dimension, indicator.unit.dimension)
    return found == {"from_base"} and own


def is_by_how_much(change: Change, accumulation: Accumulation, asked: Asked) -> bool:
    """Whether a change is printed where a level is judged; yearly growth, gains and cuts are changes themselves."""
    if not (change.rises or change.falls) or accumulation not in ("level", "mean"):
        return False
    indicator = asked.indicator
    return not (indicator.is_growth or (indicator.kind == "rate" and names_a_change(*asked.names)))


def is_mirrored(change: Change, figure: Figure, yearly: Yearly, accumulation: Accumulation, asked: Asked) -> bool:
    """Whether a fall by 3 % is a growth of -3 %: not where yearly figures are cuts themselves."""
    if asked.indicator.is_growth:
        return change.falls
    if accumulation not in ("mean_growth", "cumulative_growth") or yearly == "cut":
        return False
    return change.falls or (
        yearly == "level" and asked.side == "down" and figure.value > 0 and names_a_cut(*asked.names)
    )


def mirrored(figure: Figure) -> Figure:
    """Return a fall as a negative change, its mark and its ends turned round."""
    low, high = -figure.value, None if figure.upper is None else -figure.upper
    mark = _MIRRORED.get(figure.mark, figure.mark)
    return replace(figure, value=low if high is None else high, upper=None if high is None else low, mark=mark)


def shifted(figure: Figure, base: Figure) -> Figure:
    """Return an amount added to a base value."""
    upper = None if figure.upper is None else EXACT.add(base.value, figure.upper)
    return replace(figure, value=EXACT.add(base.value, figure.value), upper=upper)
