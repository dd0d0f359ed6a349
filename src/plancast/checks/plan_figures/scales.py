"""Levels that are off by a power of ten beside their own years before and after."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import pairwise

from plancast.checks.plan_figures.figures import PlanFigure, PlanFigures
from plancast.checks.plan_figures.names import Names
from plancast.checks.text_rules.follows import is_positive
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.scale_factors import factor_text
from plancast.core.quoted import Kind
from plancast.core.text import Text

LEAST_FIGURES = 4
"""Figures that a series needs before one of them can be said to be out of it."""

USUAL_STEP = 2.0
"""Factor from one figure to the next that all others keep, in a series where one can be said to be out of it: an
assumption, 1.5 to 3."""

AFTER = math.log10(1.7)
"""Power of ten by which a figure may part from its neighbours once the slip is taken off: an assumption, 1.3 to 2."""

SURE = 0.95


def scales(figures: PlanFigures, names: Names) -> Iterator[Relation]:
    """Yield figures that fit the years beside them only when multiplied by a power of ten; none that fit."""
    for years in figures.series.values():
        if len(years) >= LEAST_FIGURES:
            yield from _out_of(years)


def _out_of(years: Mapping[int, PlanFigure]) -> Iterator[Relation]:
    rows = [row for row in years.values() if row.quoted.kind in (Kind.LEVEL, Kind.SHARE)]
    if len(rows) < LEAST_FIGURES or not all(is_positive(row.quoted) for row in rows):
        return
    logs = [math.log10(float(row.quoted.figure.value)) for row in rows]
    steps = [later - earlier for earlier, later in pairwise(logs)]
    wide = [place for place, step in enumerate(steps) if abs(step) > math.log10(USUAL_STEP)]
    if not 1 <= len(wide) <= 2:
        return
    place = _culprit(wide, len(rows))
    if place is None:
        return
    beside = [one for one in (place - 1, place + 1) if 0 <= one < len(rows)]
    powers = {round(logs[place] - logs[one]) for one in beside}
    if len(powers) == 1 and (power := powers.pop()) and all(_fits(logs[place] - logs[one], power) for one in beside):
        yield _relation(rows[place], [rows[one] for one in beside], power)


def _culprit(wide: list[int], n_rows: int) -> int | None:
    """Return which figure parts from its neighbours: the one between two wide steps, or the first or last."""
    if len(wide) == 2:
        return wide[1] if wide[1] == wide[0] + 1 else None
    if wide[0] == 0:
        return 0
    return n_rows - 1 if wide[0] == n_rows - 2 else None


def _fits(step: float, power: int) -> bool:
    return abs(step - power) <= AFTER


def _relation(shown: PlanFigure, beside: list[PlanFigure], power: int) -> Relation:
    times = float(shown.quoted.figure.value / beside[0].quoted.figure.value)
    nearest = beside[0].quoted
    figures = sorted([shown.quoted, *(row.quoted for row in beside)], key=lambda one: one.number)
    return Relation(
        code="UNIT_SCALE",
        figures=tuple(figures),
        holds=False,
        sure=SURE,
        arithmetic=Text(
            en=f"{shown.quoted.quote} ({shown.quoted.period}) is {times:.3g} times {nearest.quote} ({nearest.period}); "
            f"no other two years of it that follow one another differ by more than a factor of {USUAL_STEP:g}; "
            f"off by a factor of {factor_text(Decimal(10) ** abs(power))}?",
            zh=f"{shown.quoted.quote}（{shown.quoted.period}）为{nearest.quote}（{nearest.period}）的{times:.3g}倍；"
            f"该指标其他相邻年份相差均不超过{USUAL_STEP:g}倍；是否相差{factor_text(Decimal(10) ** abs(power))}倍？",
        ),
        says={"printed": shown.quoted.quote},
        place=shown.quoted.start,
    )
