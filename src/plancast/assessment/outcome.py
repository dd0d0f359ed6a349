"""Met or missed: only when the figure of the deadline is out, and with the vintage of the figures judged."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from plancast.assessment.case import Case
from plancast.assessment.figures import as_printed, used, used_as_stated
from plancast.assessment.vintage import Judged, vintage_text
from plancast.core.figures import Mark
from plancast.core.observations import Observation
from plancast.core.rule import Bound
from plancast.core.target_outlook import Used
from plancast.core.text import Text
from plancast.core.verdicts import accumulate


@dataclass(frozen=True)
class Outcome:
    """A target that is decided."""

    met: bool
    """Whether it was met."""

    value: float | None
    """The figure judged, in the indicator's unit; None of an event."""

    vintage: Text
    """Which figures were judged, of what vintage, and what others on file say."""

    met_strict: bool | None = None
    """Whether it was met at the strict bound; None where the word is not tolerant, or the figure does not say."""

    met_first: bool | None = None
    """The verdict by the releases that told its figures first, where it is another one; else None."""

    used: tuple[Used, ...] = ()
    """The figures judged."""


def outcome_of(case: Case) -> Outcome | None:
    """Return the outcome of a target whose deadline's figure is out; None while it is open.

    A figure past the bound before the deadline decides nothing. A release that states the figure for all years of the
    target at once (a mean growth over 2021-2025) is judged as it is; what the single years give, and what the releases
    that told the figures first would have said, stands beside it.
    """
    judged = _judge(case)
    if judged is None:
        return None
    by_years = _of_years(case) if judged.is_stated else None
    first = replace(case, whole_period=case.first_whole_period, series=case.first_series or case.series)
    has_first = case.first_series is not None
    first_judged = _judge(first) if has_first else None
    first_by_years = _of_years(first) if has_first and judged.is_stated else None
    return Outcome(
        met=judged.met,
        value=judged.value,
        vintage=vintage_text(judged, by_years, first_judged, first_by_years, case.indicator.name),
        met_strict=judged.met_strict,
        met_first=_as_first_told(judged, (first_judged, first_by_years)),
        used=_used(case, judged),
    )


def _as_first_told(judged: Judged, others: tuple[Judged | None, ...]) -> bool | None:
    """Return the verdict by the releases that told the figures first, where it is another one."""
    if any(one is not None and one.met != judged.met for one in others):
        return not judged.met
    return None


def _judge(case: Case) -> Judged | None:
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


def _of_event(case: Case) -> Judged | None:
    rule = case.rule
    assert rule is not None
    if not case.events:
        return None
    first = min(case.events, key=lambda event: event.period.end)
    deadline = rule.day or date(rule.last, 12, 31)
    met = first.period.end <= deadline
    if not met and any(event.period.start <= deadline for event in case.events):
        return None  # dated by a year or month in which the deadline lies
    return Judged(met, None, None, first.period.text, (first,))


def _of_release(case: Case, release: Observation) -> Judged | None:
    met, met_strict = _both(case, lambda bound: _holds(bound, release))
    if met is None:
        return None
    return Judged(met, met_strict, release.value, as_printed(release.figure), (release,), is_stated=True)


def _of_years(case: Case) -> Judged | None:
    rule = case.rule
    assert rule is not None
    values = case.known_years()
    if values is None or not case.has_base:
        return None
    own = judged = accumulate(rule, values, case.base_value)
    if rule.compare is not None:
        compared = case.compared_years()
        if compared is None:
            return None
        judged = own - accumulate(rule, compared, yearly="growth")
    series = case.judged_series.by_year
    figures = [series[year] for year in rule.years if year in series]
    releases = tuple(release for figure in figures for release in figure.rests_on)
    is_level = rule.accumulation == "level" and rule.compare is None and len(figures[-1].releases) == 1
    met, met_strict = _both(case, lambda bound: bool(bound.holds(judged)[0]))
    if any(_is_bound(release) for release in releases):
        if not is_level:
            return None
        met, met_strict = _both(case, lambda bound: _holds(bound, figures[-1].releases[0]))
    if met is None:
        return None
    shown = as_printed(figures[-1].releases[0].figure) if is_level else _shown(float(judged[0]))
    if rule.compare is not None:
        shown = f"{_shown(float(own[0]))} - {_shown(float((own - judged)[0]))} = {shown}"
    return Judged(met, met_strict, float(judged[0]), shown, releases)


def _shown(value: float) -> str:
    """Return a figure that was worked out, to four digits or to whole numbers."""
    return f"{value:.4g}" if abs(value) < 1000 else f"{value:.0f}"


def _used(case: Case, judged: Judged) -> tuple[Used, ...]:
    """Return the figures of the single years, and before them the one that states all of them at once."""
    assert case.rule is not None
    if judged.value is None:
        return ()
    known = case.judged_series.by_year
    stated = tuple(used_as_stated(release, case.indicator.id) for release in judged.releases if judged.is_stated)
    return (*stated, *(used(known[year], case.indicator.id) for year in case.rule.years if year in known))


def _both(case: Case, holds: Callable[[Bound], bool | None]) -> tuple[bool | None, bool | None]:
    """Return whether the bound is met, and the strict one where the word is tolerant."""
    rule = case.rule
    assert rule is not None
    assert rule.bound is not None
    strict = rule.strict if rule.is_tolerant else None
    return holds(rule.bound), None if strict is None else holds(strict)


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
