"""What was known on a day: one query over all rows, in a total order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter

import numpy as np

from plancast.core.arrays import AnyArray, IntArray
from plancast.core.observations import Observation, Observations, ReleaseStatus, Vintages
from plancast.core.periods import Period
from plancast.store.connection import connect

AS_OF = """
with known as (
    select * from observation where release_day <= $as_of
),
told as (  -- an exact figure and the marked ones released after it, up to the next exact one, are one telling
    select *, count(*) filter (not marked) over so_far as telling
    from known
    window so_far as (
        partition by item, is_expectation
        order by release_day, source_rank desc, marked desc, value_text desc, tie desc
        rows between unbounded preceding and current row)
),
held as (
    select *, telling > 0 and (not marked or (
        release_day > first_value(release_day) over since_exact
        and (low < first_value(number) over since_exact
             or (low = first_value(number) over since_exact and not low_open))
        and (high > first_value(number) over since_exact
             or (high = first_value(number) over since_exact and not high_open))
    )) as holds
    from told
    window since_exact as (
        partition by item, is_expectation, telling
        order by release_day, source_rank desc, marked desc, value_text desc, tie desc
        rows between unbounded preceding and current row)
),
judged as (  -- a marked figure confirms the exact one while it and all between the two hold it
    select *, marked and bool_and(holds) over (
        partition by item, is_expectation, telling
        order by release_day, source_rank desc, marked desc, value_text desc, tie desc
        rows between unbounded preceding and current row) as confirms
    from held
)
select item, place from judged
order by item, is_expectation, telling desc,
    case when confirms then 2 when marked then 0 else 1 end,
    release_day desc, source_rank, marked, value_text, tie
"""
"""The total order of `plancast.core.observations.Vintages`: within a telling, marked figures that do not hold the exact
one come first, then the exact one, then those that confirm it; else release day, rank of source, exact before marked,
text, and last the row's own content and place, so that the order of the rows changes nothing."""

_NO_INTERVAL = (0.0, 0.0, False, False)


def as_of(observations: Observations, day: date) -> Vintages:
    """Return all that was known on a day, the winning release of each figure first.

    Parameters
    ----------
    observations
        All rows of a plan, in any order.
    day
        Rows released on it or before are known.

    Returns
    -------
    Vintages
        Releases by indicator and period, both in order. Expectations stand last. A later marked figure that holds the
        exact one before it (``>4000`` after 4059) confirms it, stands behind it, and does not replace it; one released
        on the same day is ranked by source first.
    """
    rows = observations.rows
    if not rows:
        return Vintages(day, {})
    items = sorted({(row.indicator, row.period.text): row.period for row in rows}.items(), key=_by_indicator_and_period)
    with connect() as connection:
        connection.register("observation", _columns(rows, (item for item, _ in items)))
        found = connection.execute(AS_OF, {"as_of": day.toordinal()}).fetchnumpy()
    named = [(indicator, period) for (indicator, _), period in items]
    return Vintages(day, _releases(rows, named, np.asarray(found["item"]), np.asarray(found["place"])))


def newest_release_day(observations: Observations) -> date | None:
    """Return the last day on which any row was released, expectations included; None where there is no row."""
    return max((row.release_date for row in observations), default=None)


def _by_indicator_and_period(item: tuple[tuple[str, str], Period]) -> tuple[str, Period]:
    return item[0][0], item[1]


def _columns(rows: Sequence[Observation], items: Iterable[tuple[str, str]]) -> dict[str, AnyArray]:
    """Lay the rows out as columns for the query; a mark's interval is needed of marked rows alone."""
    code = {item: number for number, item in enumerate(items)}
    marked = [row.is_marked for row in rows]
    intervals = [_interval(row) if is_marked else _NO_INTERVAL for row, is_marked in zip(rows, marked, strict=True)]
    low, high, low_open, high_open = zip(*intervals, strict=True)
    return {
        "place": np.arange(len(rows)),
        "item": np.array([code[row.indicator, row.period.text] for row in rows]),
        "release_day": np.array([row.release_date.toordinal() for row in rows]),
        "source_rank": np.array([row.source_rank for row in rows]),
        "marked": np.array(marked),
        "is_expectation": np.array([row.release_status is ReleaseStatus.EXPECTATION for row in rows]),
        "value_text": np.array([row.figure.text for row in rows], dtype=object),
        "tie": _ties(rows),
        "number": np.array([float(row.figure.value) for row in rows]),
        "low": np.array(low),
        "high": np.array(high),
        "low_open": np.array(low_open),
        "high_open": np.array(high_open),
    }


def _interval(row: Observation) -> tuple[float, float, bool, bool]:
    """Return the ends between which a marked figure says that the value lies, and whether they are left out."""
    figure = row.figure
    low, high = figure.interval
    return (float(low), float(high), low.is_finite() and not figure.covers(low), not figure.covers(high))


def _ties(rows: Sequence[Observation]) -> IntArray:
    """Rank the rows by all else that they say, so that no two are alike but twins of one place."""
    keys = [(row.source, row.release_status, row.where.file, row.where.line, row.note) for row in rows]
    rank = {key: number for number, key in enumerate(sorted(set(keys)))}
    return np.array([rank[key] for key in keys])


def _releases(
    rows: Sequence[Observation], items: list[tuple[str, Period]], item: IntArray, place: IntArray
) -> dict[str, dict[Period, tuple[Observation, ...]]]:
    found: dict[str, dict[Period, tuple[Observation, ...]]] = {}
    for number, group in groupby(zip(item.tolist(), place.tolist(), strict=True), key=itemgetter(0)):
        indicator, period = items[number]
        found.setdefault(indicator, {})[period] = tuple(rows[index] for _, index in group)
    return found
