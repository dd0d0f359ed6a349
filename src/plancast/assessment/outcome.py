"""Met or missed: only when the figure of the deadline is out, and with the vintage of the figures judged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from plancast.assessment.case import Case
from plancast.assessment.figures import used
from plancast.core.figures import Mark
from plancast.core.observations import Observation
from plancast.core.outlook import Used
from plancast.core.rule import Bound
from plancast.core.text import Text
from plancast.core.verdicts import accumulate
from plancast.core.words import RELEASE_STATUS


@dataclass(frozen=True)
class Outcome:
    """A target that is decided."""

    met: bool
    """Whether it was met."""

    value: float | None
    """The figure judged, in the indicator's unit; None of an event."""

    vintage: Text
    """Which figures were judged, and of what vintage."""

    used: tuple[Used, ...] = ()
    """The figures judged."""


def outcome_of(case: Case) -> Outcome | None:
    """Return the outcome of a target whose deadline's figure is out; None while it is open.

    A figure past the bound before the deadline decides nothing. A release that states the figure for all years of the
    target at once (a mean growth over 2021-2025) is judged as it is.
    """
    rule = case.rule
    if rule is None or rule.not_set:
        return None
    if rule.accumulation == "event":
        return _of_event(case)
    if rule.bound is None:
        return None
    if case.whole_period is not None and rule.compare is None:
        return _of_release(case, case.whole_period)
    return _of_years(case)


def _of_event(case: Case) -> Outcome | None:
    rule = case.rule
    assert rule is not None
    if not case.events:
        return None
    first = min(case.events, key=lambda event: event.period.end)
    deadline = rule.day or date(rule.last, 12, 31)
    met = first.period.end <= deadline
    if not met and any(event.period.start <= deadline for event in case.events):
        return None  # dated by a year or month in which the deadline lies
    return Outcome(met, None, _vintage((first,), first.period.text))


def _of_release(case: Case, release: Observation) -> Outcome | None:
    bound = case.rule.bound if case.rule is not None else None
    assert bound is not None
    met = _holds(bound, release)
    return None if met is None else Outcome(met, release.value, _vintage((release,), release.figure.text))


def _of_years(case: Case) -> Outcome | None:
    rule = case.rule
    assert rule is not None
    assert rule.bound is not None
    values = case.known_years()
    if values is None or not case.has_base:
        return None
    judged = accumulate(rule, values, case.base_value)
    if rule.compare is not None:
        compared = case.compared_years()
        if compared is None:
            return None
        judged = judged - accumulate(rule, compared, yearly="growth")
    series = case.judged_series.by_year
    figures = [series[year] for year in rule.years if year in series]
    releases = tuple(release for figure in figures for release in figure.rests_on)
    met: bool | None = bool(rule.bound.holds(judged)[0])
    if any(_is_bound(release) for release in releases):
        is_level = rule.accumulation == "level" and rule.compare is None and len(figures[-1].releases) == 1
        met = _holds(rule.bound, figures[-1].releases[0]) if is_level else None
    if met is None:
        return None
    value = float(judged[0])
    return Outcome(
        met=met,
        value=value,
        vintage=_vintage(releases, f"{value:.6g}"),
        used=tuple(used(figure, case.indicator.id) for figure in figures),
    )


def _is_bound(release: Observation) -> bool:
    """Whether a figure is given as a bound or a range (>42, <35, 34-36); about a value is judged as that value."""
    figure = release.figure
    return figure.upper is not None or figure.mark not in (Mark.EXACT, Mark.ABOUT, Mark.NEAR)


def _holds(bound: Bound, release: Observation) -> bool | None:
    """Whether a figure meets a bound; None where it is given as a bound or a range with ends on both sides."""
    if not _is_bound(release):
        return bool(bound.holds(np.array([release.value]))[0])
    beyond = 1e-9 * max(1.0, abs(release.value))  # an open end lies just inside
    low, high = (float(np.clip(float(end), -1e300, 1e300)) for end in release.figure.interval)
    first, last = bound.holds(np.array([low + beyond, high - beyond]))
    return bool(first) if first == last else None


def _vintage(releases: tuple[Observation, ...], value: str) -> Text:
    last = max(releases, key=lambda release: release.release_date)
    status, day = RELEASE_STATUS[last.release_status.value], last.release_date.isoformat()
    return Text(
        en=f"judged on {value}, vintage {day}" + (f" ({status.en})" if status.en else ""),
        zh=f"按{value}判断，数据版本{day}" + (f"（{status.zh}）" if status.zh else ""),
    )
