"""Where a target stands on its way: official class, share of way and time, pace needed."""

from __future__ import annotations

from typing import Any

from plancast.assessment.case import Case
from plancast.core.pace import pace_class, pace_needed, pace_unit, way_of
from plancast.core.rule import Rule
from plancast.core.target_outlook import BaseFigure
from plancast.core.text import Text


def standing_of(case: Case) -> dict[str, Any]:
    """Return the fields of a target's outlook that say how far it has come; empty where no bound is set."""
    rule = case.rule
    if rule is None or rule.bound is None:
        return {}
    base = case.base
    known = {figure.year: figure.value for figure in case.series.figures}
    way = way_of(rule, known, base)
    is_over = case.as_of.year > rule.last  # whatever its figure will say, no pace brings it about any more
    needed = None if is_over else pace_needed(rule, known, base, case.indicator.kind)
    return {
        "base": BaseFigure(period=str(base[0]), value=base[1]) if base is not None else None,
        "bound": float(rule.center) if rule.center is not None else None,
        "judged_unit": _judged_unit(rule),
        "class": pace_class(way),
        "progress": way.progress if way is not None else None,
        "time_elapsed": way.time_elapsed if way is not None else None,
        "pace_needed": needed,
        "pace_unit": pace_unit(rule, case.indicator.kind, case.indicator.unit.text) if needed is not None else None,
    }


def _judged_unit(rule: Rule) -> Text | None:
    """Return the unit of the figure that a rule judges, where it is not that of the indicator."""
    if rule.accumulation == "ratio":
        return Text(en="times", zh="倍")
    if rule.accumulation in ("mean_growth", "cumulative_growth") and not rule.compounds:
        return Text(en="%", zh="%")
    return None
