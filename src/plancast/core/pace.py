"""Pace in official words: share of the way against that figure's own share of the time, and the pace needed from here.

The four classes are those of the mid-term evaluations of Chinese five-year plans: 提前实现 (reached ahead of time),
快于预期, 基本符合预期, 滞后于预期.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from plancast.core.rule import Rule
from plancast.core.text import Text

TOLERANCE = 0.1
"""Share of the time by which the way covered may differ and still be on schedule: an assumption, range 0.05 to 0.2."""


class PaceClass(StrEnum):
    """Official words for pace."""

    AHEAD = "ahead"
    """提前实现: the last figure is at or beyond the bound already."""
    FASTER = "faster"
    """快于预期."""
    ON_SCHEDULE = "on schedule"
    """基本符合预期."""
    BEHIND = "behind"
    """滞后于预期."""


@dataclass(frozen=True)
class Way:
    """How far a target has come by its latest yearly figure."""

    progress: float | None
    """Share of the way covered; None where it is not defined."""

    time_elapsed: float | None
    """Share of the time that had passed at the end of the latest figure's own year."""

    is_past: bool = False
    """Whether the latest figure is at or beyond the bound."""


def way_of(rule: Rule, known: Mapping[int, float], base: tuple[int, float] | None) -> Way | None:
    """Return how far a target has come.

    Parameters
    ----------
    rule
        Its rule.
    known
        Yearly figures by year, in the indicator's unit.
    base
        Year and value at which it starts.

    Returns
    -------
    Way or None
        Levels: ``(latest - base) / (bound - base)``. Sums and means: what has been gathered over ``bound`` (times the
        number of years, for a mean). Growth: log growth gathered over log growth wanted. None without a figure.
    """
    target = None if rule.center is None or rule.compare is not None else float(rule.center)
    if target is None or rule.bound is None or rule.side is None:
        return None
    if rule.judges_last_year:
        return _of_level(rule, known, base, target)
    years = _years_so_far(rule, known)
    if not years:
        return None
    n_years = rule.last - rule.first + 1
    elapsed = len(years) / n_years
    gathered = [known[year] for year in years]
    if rule.compounds:
        return Way(_share(sum(_log_change(rule, one) for one in gathered), _wanted_change(rule, target)), elapsed)
    total = target * (n_years if rule.accumulation == "mean" else 1)
    is_past = rule.accumulation == "sum" and rule.side != "down" and sum(gathered) >= total
    return Way(_share(sum(gathered), total), elapsed, is_past)


def _of_level(rule: Rule, known: Mapping[int, float], base: tuple[int, float] | None, target: float) -> Way | None:
    years = _years_of_level(rule, known)
    if not years:
        return None
    latest = max(years)
    value = known[latest]
    goal = _goal(rule, base, target)
    is_past = _reaches(rule, value, goal)
    if base is None or latest <= base[0] or rule.last <= base[0]:
        return Way(None, None, is_past)
    if _reaches(rule, base[1], goal):  # there is no way to go from a base that is past the bound
        return Way(None, (latest - base[0]) / (rule.last - base[0]), is_past)
    return Way(_share(value - base[1], goal - base[1]), (latest - base[0]) / (rule.last - base[0]), is_past)


def _reaches(rule: Rule, value: float, goal: float) -> bool:
    """Whether a level lies at its goal or beyond it on the good side."""
    return value >= goal if rule.side == "up" else value <= goal


def _years_of_level(rule: Rule, known: Mapping[int, float]) -> list[int]:
    """Return the years whose figure says how far a level has come: last year's growth says nothing of this year's."""
    is_of_its_year = rule.accumulation == "level" and (rule.compounds or rule.first == rule.last)
    return [year for year in known if year <= rule.last and (not is_of_its_year or year >= rule.first)]


def _goal(rule: Rule, base: tuple[int, float] | None, target: float) -> float:
    """Return the level that has to be reached."""
    if base is None or rule.accumulation == "level":
        return target
    if rule.accumulation == "ratio":
        return target * base[1]
    n_years = rule.n_growth_years if rule.accumulation == "mean_growth" else 1
    return float(base[1] * (1 + target / 100) ** n_years)


def _years_so_far(rule: Rule, known: Mapping[int, float]) -> list[int]:
    """Return the years of the rule that have a figure, from its first on without a gap."""
    years: list[int] = []
    for year in rule.years:
        if year not in known:
            break
        years.append(year)
    return years


def _log_change(rule: Rule, per_cent: float) -> float:
    """Return the log of one plus a growth, or of one less a cut."""
    return math.log1p(max(-per_cent if rule.yearly == "cut" else per_cent, -99.0) / 100)


def _wanted_change(rule: Rule, target: float) -> float:
    return _log_change(rule, target) * (rule.n_growth_years if rule.accumulation == "mean_growth" else 1)


def _share(part: float, whole: float) -> float | None:
    return None if whole == 0 else part / whole


def pace_class(rule: Rule, way: Way | None) -> PaceClass | None:
    """Return the official class, or None where no figure of the target's years is out and none is past the bound.

    The way covered is held against the share of the time of that figure's own year, not of today; of a cap (a mean to
    stay below) the less is gathered the better. Within `TOLERANCE` of the time it is on schedule.
    """
    if way is None:
        return None
    if way.is_past:
        return PaceClass.AHEAD
    if way.progress is None or not way.time_elapsed:
        return None
    relative = way.progress / way.time_elapsed
    if rule.side == "down" and rule.accumulation in ("mean", "sum", "mean_growth", "cumulative_growth"):
        relative = 2 - relative
    if relative >= 1 + TOLERANCE:
        return PaceClass.FASTER
    return PaceClass.ON_SCHEDULE if relative >= 1 - TOLERANCE else PaceClass.BEHIND


def pace_needed(rule: Rule, known: Mapping[int, float], base: tuple[int, float] | None, kind: str) -> float | None:
    """Return the pace needed from the latest figure to the bound, in the unit that `pace_unit` names.

    Growth: mean growth of the years left, ``100 ((1 + B)^n / prod (1 + g))^(1/left) - 100``. Means and sums: what is
    left, a year. Levels and indices: per cent a year, ``100 ((B / x)^(1/left) - 1)``; shares, rates and counts:
    ``(B - x) / left``.
    None where no year is left, no figure is known, or the latest one is past the bound already.
    """
    if rule.center is None or rule.compare is not None or rule.accumulation == "event":
        return None
    target = float(rule.center)
    if rule.judges_last_year:
        return _level_pace(rule, known, base, kind, target)
    years = _years_so_far(rule, known)
    left = rule.last - rule.first + 1 - len(years)
    if left <= 0:
        return None
    if rule.compounds:
        rest = _wanted_change(rule, target) - sum(_log_change(rule, known[year]) for year in years)
        needed = 100 * math.expm1(rest / left)
        return -needed if rule.yearly == "cut" else needed
    total = target * (rule.last - rule.first + 1 if rule.accumulation == "mean" else 1)
    return (total - sum(known[year] for year in years)) / left


def _level_pace(
    rule: Rule, known: Mapping[int, float], base: tuple[int, float] | None, kind: str, target: float
) -> float | None:
    if rule.accumulation == "level" and (rule.compounds or rule.first == rule.last):
        return None if rule.last in known or not (known or base) else target
    years = _years_of_level(rule, known)
    latest = max(years, default=None)
    start = (latest, known[latest]) if latest is not None else base
    if start is None or start[0] >= rule.last:
        return None
    goal, left = _goal(rule, base, target), rule.last - start[0]
    if rule.side is None or _reaches(rule, start[1], goal):
        return None
    if kind in ("level", "index") and start[1] > 0 and goal > 0:
        return float(100 * ((goal / start[1]) ** (1 / left) - 1))
    return (goal - start[1]) / left


def pace_unit(rule: Rule, kind: str, unit: Text) -> Text:
    """Return what the pace needed is in."""
    of_level = rule.judges_last_year
    if of_level and rule.accumulation == "level" and rule.first == rule.last and not rule.compounds:
        return unit
    if rule.compounds or rule.accumulation == "mean_growth" or (of_level and kind in ("level", "index")):
        return Text(en="% a year", zh="%/年")
    if of_level and unit.en.startswith("%"):
        return Text(en="points a year", zh="个百分点/年")
    if unit.en.endswith("/year"):
        return unit
    return Text(en=f"{unit.en} a year", zh=f"{unit.zh}/年")
