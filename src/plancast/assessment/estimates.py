"""What units in charge expect of an indicator, beside our median and, once it is out, beside the figure."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

import numpy as np

from plancast.core.ensemble import Ensemble
from plancast.core.observations import Observation, ReleaseStatus, Vintages
from plancast.core.plan import Plan
from plancast.core.series import YearFigure, YearlySeries
from plancast.core.target_outlook import UnitEstimate
from plancast.core.text import Text
from plancast.core.unit_remarks import note_from_text

_OF_A_DAY = re.compile(r"(form_.+)_\d{8}")


def estimates_of(
    plan: Plan, vintages: Vintages, series: YearlySeries, ensemble: Ensemble | None, target: str = ""
) -> tuple[UnitEstimate, ...]:
    """Return what each unit expects of each year, in order of year, day and document.

    Of one unit and year the newest estimate counts that was made before the figure came out; one made later is no
    estimate. Figures that units gave themselves (``internal``) decide nothing.

    Parameters
    ----------
    plan, vintages
        As known on the day.
    series
        Yearly figures of the indicator.
    ensemble
        Our futures, for medians of years to come; None where none are wanted.
    target
        Id of the target whose expected outcome, cause and measures are wanted.
    """
    is_event = plan.indicators[series.indicator].kind == "event"  # expected in a period, not of a year
    found: dict[tuple[int, str], UnitEstimate] = {}
    for period, releases in vintages.releases.get(series.indicator, {}).items():
        if period.kind != "year" and not is_event:
            continue
        figure = None if is_event else _first_out(releases, series.by_year.get(period.year))
        for release in releases:
            came_late = figure is not None and release.release_date >= figure.day
            if release.release_status is not ReleaseStatus.EXPECTATION or came_late:
                continue
            key = 0 if is_event else period.year, source_family(release.source)
            if key not in found or found[key].release_date < release.release_date:
                found[key] = _estimate(plan, release, figure, ensemble).model_copy(update=_remark(release.note, target))
    return tuple(sorted(found.values(), key=lambda one: (one.period, one.release_date, one.source)))


def source_family(source: str) -> str:
    """Return what the documents of one unit have in common: the form's id without its day.

    Examples
    --------
    >>> source_family("form_port_authority_20261029"), source_family("poll")
    ('form_port_authority', 'poll')
    """
    match = _OF_A_DAY.fullmatch(source)
    return source if match is None else match[1]


class _Figure(NamedTuple):
    """The figure of a year as it first came out: a census years later is no error of whoever expected it."""

    value: float
    day: date


def _first_out(releases: tuple[Observation, ...], derived: YearFigure | None) -> _Figure | None:
    """Return the first published figure of a year; of an indicator that is worked out, what is known of it now."""
    no_figure = (ReleaseStatus.EXPECTATION, ReleaseStatus.INTERNAL)
    told = [one for one in releases if one.release_status not in no_figure and not one.is_early]
    if told:
        first = min(told, key=lambda one: one.release_date)
        return _Figure(first.value, first.release_date)
    if derived is None or any(one.release_status in no_figure for one in derived.releases):
        return None
    return _Figure(derived.value, max(one.release_date for one in derived.releases))


def _estimate(plan: Plan, release: Observation, figure: _Figure | None, ensemble: Ensemble | None) -> UnitEstimate:
    document = plan.documents.get(release.source)
    named = None if document is None else document.publisher or document.title
    is_event = plan.indicators[release.indicator].kind == "event"
    return UnitEstimate(
        period=release.period.text,
        is_event=is_event,
        value=release.value,
        printed=release.figure.text,
        release_date=release.release_date,
        source=release.source,
        unit=named or Text(en=release.source, zh=release.source),
        median=median_of(ensemble, release.indicator, release.period.year) if figure is None and not is_event else None,
        figure=None if figure is None else figure.value,
        figure_release_date=None if figure is None else figure.day,
        unit_error=None if figure is None else abs(release.value - figure.value),
    )


def _remark(note: str, target: str) -> dict[str, str]:
    """Return what the note of a form's row says of a target."""
    read = note_from_text(note)
    remark = None if read is None else next((one for one in read.remarks if one.target == target), None)
    return {} if remark is None else {key: text for key, text in remark if key != "target" and text}


def median_of(ensemble: Ensemble | None, indicator: str, year: int) -> float | None:
    """Return the median of one item and year; None where the ensemble does not have it."""
    if ensemble is None or indicator not in ensemble.items or year not in ensemble.periods:
        return None
    return float(np.median(ensemble.of(indicator)[:, ensemble.periods.index(year)]))
