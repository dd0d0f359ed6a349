"""Figures from the start of a year, which only grow as the year goes on, beside one another and the whole year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from plancast.checks.plan_figures.figures import PlanFigure, PlanFigures
from plancast.checks.plan_figures.held import REVISED, REVISED_BY, SURE, of_one_table
from plancast.checks.plan_figures.names import Names
from plancast.checks.text_rules.follows import is_positive, printed
from plancast.checks.text_rules.relation import Relation
from plancast.core.text import Text


def to_date(figures: PlanFigures, names: Names) -> Iterator[Relation]:
    """Yield figures from the start of one year that follow one another, the whole year last."""
    for year_id, part_id in names.to_date.items():
        found: dict[int, list[PlanFigure]] = defaultdict(list)
        for indicator in (part_id, year_id):
            for slot, year, row in figures.of(indicator):
                if slot.kind in ("year_to_date", "year") and slot.first_month == 1 and is_positive(row.quoted):
                    found[year].append(row)
        for rows in found.values():
            rows.sort(key=_end)
            for earlier, later in pairwise(rows):
                yield _grows(earlier, later)


def _kept_by_some_release(earlier: PlanFigure, later: PlanFigure) -> bool:
    ends = [(one.figure.interval[1], other.figure.interval[0]) for one in later.releases for other in earlier.releases]
    return any(high >= low for high, low in ends)


def _end(row: PlanFigure) -> date:
    return date.min if row.quoted.period is None else row.quoted.period.end


def _grows(earlier: PlanFigure, later: PlanFigure) -> Relation:
    first, last = earlier.quoted, later.quoted
    holds = printed(last).high >= printed(first).low
    near = printed(last).high >= printed(first).low * (1 - REVISED_BY)
    revised = not of_one_table(earlier, later) and (near or _kept_by_some_release(earlier, later))
    return Relation(
        code="YTD",
        figures=tuple(sorted((first, last), key=lambda one: one.number)),
        holds=holds,
        sure=REVISED if not holds and revised else SURE,
        arithmetic=Text(
            en=f"{last.quote} ({last.period}) {'≥' if holds else '<'} {first.quote} ({first.period})",
            zh=f"{last.quote}（{last.period}）{'≥' if holds else '<'}{first.quote}（{first.period}）",
        ),
        says={"printed": last.quote},
        place=last.start,
    )
