"""Figures of a table: what their row and column say of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from plancast.core.periods import Period
from plancast.core.quoted import Kind, QuotedFigure
from plancast.core.quoted.measures import measure_of
from plancast.reading.texts.dating import resolved_period
from plancast.reading.texts.mentions import STAND_IN, Mention, period_of
from plancast.reading.texts.sureness import SAID_HERE
from plancast.reading.texts.tables import Cell


def in_cells(draft: list[QuotedFigure], cells: Sequence[Cell]) -> list[QuotedFigure]:
    """Give figures of a table what their row says: thing, unit, kind."""
    found, starts = [], [one.start for one in cells]
    for one in draft:
        cell = cells[max(0, bisect_right(starts, one.start) - 1)] if cells else None
        if cell is None or not cell.start <= one.start < cell.end:
            found.append(one)
            continue
        figure = one.figure
        if figure.unit is None and cell.unit is not None:
            figure = replace(figure, unit=cell.unit)
        sure = one.sure._replace(kind=0.9, concept=SAID_HERE if cell.label else 0.0)
        kind = cell.kind or (Kind.GROWTH if one.kind is Kind.GROWTH else Kind.LEVEL)
        measure = measure_of(cell.label)
        found.append(one._replace(figure=figure, kind=kind, concept=cell.label, measure=measure, whole="", sure=sure))
    return found


def _of_row(one: QuotedFigure, found: Sequence[QuotedFigure], year: int) -> Period | None:
    """Return the period of a rate whose column only says since when: that of the level before it, or the text's."""
    last = found[-1] if found else None
    if last is not None and last.line == one.line and last.kind is Kind.LEVEL and last.period is not None:
        return last.period
    return period_of(year, year, "year", False)


def headed(
    figures: list[QuotedFigure], cells: Sequence[Cell], mentions: Sequence[Mention], year: int
) -> list[QuotedFigure]:
    """Give figures of a table the period of their column, unless their own cell names one."""
    found, starts = [], [one.start for one in cells]
    by_place = {one.start: one for one in mentions}
    for one in figures:
        cell = cells[max(0, bisect_right(starts, one.start) - 1)] if cells else None
        if cell is None or not cell.start <= one.start < cell.end:
            found.append(one)
            continue
        own = next((m for place in range(cell.start, cell.end) if (m := by_place.get(place)) is not None), None)
        over = next((m for place in range(*cell.heading) if (m := by_place.get(place)) is not None), None)
        chosen = own or over
        period = None if chosen is None else resolved_period(chosen, year or STAND_IN, 0, None)
        if own is None and over is not None and over.role == "against" and one.kind is Kind.GROWTH:
            period = _of_row(one, found, year or STAND_IN)
        sure = SAID_HERE if period is not None else 0.0
        found.append(
            one._replace(
                period=period,
                sure=one.sure._replace(period=sure),
                expected=period is not None and 0 < year < period.year,
            )
        )
    return found
