"""Holding figures of a plan against what others give, revisions considered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import islice, product

from plancast.checks.plan_figures.figures import PlanFigure
from plancast.checks.text_rules.follows import Worked, is_positive, printed, relation
from plancast.checks.text_rules.relation import Relation
from plancast.core.intervals import Interval
from plancast.core.quoted import QuotedFigure

SURE, REVISED = 1.0, 0.5
"""How sure a relation is that indicators tell; and one that older releases keep and the newest do not: not judged."""

REVISED_BY, REVISED_POINTS = Decimal("0.1"), Decimal(5)
"""Share of a figure, and points of growth, by which a revision that is not on file may part figures of several
documents: assumptions, 0.05 to 0.15 and 3 to 8 (the census of 2023 moved Shanghai's gross product of 2020 by 7.5 %)."""

MOST_RELEASES, MOST_TRIED = 4, 81
"""Releases of a figure, and combinations of those, that are looked at."""

Work = Callable[[Sequence[QuotedFigure]], Worked]
"""Works out what the other figures give."""


def held(
    code: str, shown: PlanFigure, others: Sequence[PlanFigure], work: Work, *, points: Decimal | None = None
) -> Relation | None:
    """Return whether a figure is what others give; None where one of them is below zero or stands for no interval.

    Newest releases are held against one another. Where they do not fit, are of several documents, and older ones known
    on the day do fit, a revision lies between, and nothing is judged; nor is it where they are no further apart than a
    revision that is not on file may have moved one of them (`REVISED_BY`).

    Parameters
    ----------
    code
        Code of the finding where it does not hold.
    shown
        The figure that is printed for what the others give.
    others
        Those, in the order that ``work`` wants.
    work
        Works out what they give.
    points
        Of a rate of growth: points by which an unknown revision may move it; else it moves a share of the figure.
    """
    figures = [one.quoted for one in others]
    if not is_positive(*figures) or not printed(shown.quoted).is_bounded:
        return None
    worked = work(figures)
    found = relation(code, (*figures, shown.quoted), shown.quoted, printed(shown.quoted), worked, SURE)
    if found.holds or not _may_be_revised(shown, others, work, worked, points):
        return found
    return replace(found, sure=REVISED)


def _may_be_revised(
    shown: PlanFigure, others: Sequence[PlanFigure], work: Work, worked: Worked, points: Decimal | None
) -> bool:
    """Whether a revision explains that figures do not fit: one on file, or one that may have been."""
    if of_one_table(shown, *others):
        return False
    for one, *rest in islice(product(*(_vintages(row) for row in (shown, *others))), MOST_TRIED):
        if is_positive(*rest) and work(rest).value.touches(printed(one)):
            return True
    values = printed(shown.quoted)
    apart = points if points is not None else max(abs(values.low), abs(values.high)) * REVISED_BY
    return worked.value.touches(values + Interval(-apart, apart))


def of_one_table(*rows: PlanFigure) -> bool:
    """Whether figures were told by one document on one day: no revision lies between them."""
    return len({(row.source, row.release_date) for row in rows}) == 1


def _vintages(row: PlanFigure) -> list[QuotedFigure]:
    """Return a figure as each of its releases states it, the newest first."""
    if not row.releases:
        return [row.quoted]
    return [row.quoted._replace(figure=one.figure) for one in row.releases[:MOST_RELEASES]]
