"""Figures of a filled form against what is published and what is usual."""

from __future__ import annotations

from decimal import Decimal

from plancast.core.figures import FigureError, parse_figure
from plancast.core.finding import Finding, finding
from plancast.core.forms import FilledFigure
from plancast.core.observations import ReleaseStatus, Vintages
from plancast.core.plan import Indicator, Plan
from plancast.core.series import YearlySeries, yearly_series

MOST_TIMES = 8.0
"""A size so many times the last figure, or that part of it, is taken for a slipped point or unit: an assumption."""

SMALL_COUNT = 20.0
"""Counts up to this leap: 1 firm may become 15."""

MOST_POINTS = 50.0
"""Likewise a rate or a share so many points from the last figure; a share of 60 after 5 is asked about."""

LARGEST = 1e15
"""No figure is larger in any unit that plans use."""


def check_filled(figure: FilledFigure, plan: Plan, vintages: Vintages) -> Finding | None:
    """Return why a figure of a form stays out: it contradicts what is published, or no one would believe it.

    Parameters
    ----------
    figure
        The figure filled in.
    plan
        The plan.
    vintages
        All that is known now, so that figures published since the form went out are seen.
    """
    indicator = plan.indicators[figure.indicator]
    if indicator.kind == "event":
        return None
    series = yearly_series(plan, vintages, indicator.id)
    if figure.role == "actual" and (found := _disputed(figure, indicator, series)):
        return found
    return _implausible(figure, indicator, series)


def is_published(figure: FilledFigure, plan: Plan, vintages: Vintages) -> bool:
    """Whether a figure of that period is out, from any source but a form."""
    known = yearly_series(plan, vintages, figure.indicator).by_year.get(int(figure.period))
    return known is not None and not any(one.release_status is ReleaseStatus.INTERNAL for one in known.releases)


def _disputed(figure: FilledFigure, indicator: Indicator, series: YearlySeries) -> Finding | None:
    known = series.by_year.get(int(figure.period))
    if known is None or any(one.release_status is ReleaseStatus.INTERNAL for one in known.releases):
        return None
    filled = parse_figure(figure.value, indicator.unit)
    published = known.releases[0].figure
    same = filled.covers(Decimal(repr(known.value))) or (len(known.releases) == 1 and published.covers(filled.value))
    if same:
        return None
    expected = published.text if len(known.releases) == 1 else f"{known.value:.4g}"
    return finding(
        "FORM_FIGURE_DISPUTED",
        figure.where,
        (figure.value, expected),
        found=figure.value,
        expected=expected,
        period=figure.period,
    )


def _implausible(figure: FilledFigure, indicator: Indicator, series: YearlySeries) -> Finding | None:
    try:
        value = float(parse_figure(figure.value, indicator.unit).value)
    except FigureError:
        return None
    last = series.figures[-1] if series.figures else None
    if abs(value) > LARGEST or (last is not None and not _is_near(value, last.value, indicator)):
        shown = "-" if last is None else f"{last.value:g} ({last.year})"
        quotes = (figure.value,)
        return finding("FORM_IMPLAUSIBLE", figure.where, quotes, found=figure.value, name=indicator.id, last=shown)
    return None


def _is_near(value: float, last: float, indicator: Indicator) -> bool:
    if indicator.kind in ("rate", "share"):
        return abs(value - last) <= MOST_POINTS
    if last == 0 or (indicator.kind == "count" and max(abs(value), abs(last)) <= SMALL_COUNT):
        return True
    return 1 / MOST_TIMES < abs(value / last) < MOST_TIMES
