"""What was known on a day: one query over all rows, in a total order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter

import numpy as np

from plancast.core.arrays import AnyArray, IntArray
from plancast.core.observations import Observation, Observations, ReleaseStatus, Vintages
from plancast.core.periods import Period
from plancast.core.retractions import retraction_days
from plancast.store.connection import connect

JUDGED = """
with known as (
    select * from observation where release_day <= $as_of
),
told as (  -- an exact figure and those after it that do not replace it by being exact themselves are one telling
    select *, count(*) filter (tells) over so_far as telling
    from known
    window so_far as (
        partition by item, is_expectation
        order by release_day, source_rank desc, marked desc, value_text desc, tie desc
        rows between unbounded preceding and current row)
),
held as (
    select *, telling > 0 and (tells or (
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
judged as (  -- a marked or coarser figure confirms the exact one while it and all between the two hold it
    select *, not tells and bool_and(holds) over (
        partition by item, is_expectation, telling
        order by release_day, source_rank desc, marked desc, value_text desc, tie desc
        rows between unbounded preceding and current row) as confirms
    from held
)
"""
"""All rows known on ``$as_of``, each with its telling and whether it confirms the exact figure before it."""

ORDER = """is_expectation, telling desc,
    case when confirms then 2 when tells then 1 else 0 end,
    release_day desc, source_rank, marked, value_text, tie"""
"""The total order of `plancast.core.observations.Vintages`: within a telling, marked figures that do not hold the exact
one come first, then the exact one, then those that confirm it; else release day, rank of source, exact before marked,
text, and last the row's own content and place, so that the order of the rows changes nothing. All windows look back
only: a later release changes no row's place before the others."""

AS_OF = f"{JUDGED} select item, place from judged order by item, {ORDER}"

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
        exact one before it (``>4000`` after 4059) confirms it, stands behind it, and does not replace it, and so does
        a coarser one to which it rounds (5.67 trillion after 56,708.71), unless it is revised or final; one released
        on the same day is ranked by source first. Releases taken back by the day stand apart.
    """
    gone = retraction_days(observations.rows)
    rows = known_rows(observations.rows, day, gone)
    retracted = _retracted(observations.rows, day, gone)
    if not rows:
        return Vintages(day, {}, retracted)
    items = items_of(rows)
    with connect() as connection:
        connection.register("observation", columns_of(rows, items))
        found = connection.execute(AS_OF, {"as_of": day.toordinal()}).fetchnumpy()
    named = [(indicator, period) for (indicator, _), period in items]
    found_releases = _releases(rows, named, np.asarray(found["item"]), np.asarray(found["place"]))
    return Vintages(day, found_releases, retracted)


def newest_release_day(observations: Observations) -> date | None:
    """Return the last day on which any row was released, expectations and retractions included; None without rows."""
    return max((row.release_date for row in observations), default=None)


def items_of(rows: Iterable[Observation]) -> list[tuple[tuple[str, str], Period]]:
    """Return indicator and text of the period of each figure, with the period, in order."""
    return sorted({(row.indicator, row.period.text): row.period for row in rows}.items(), key=_by_indicator_and_period)


def _by_indicator_and_period(item: tuple[tuple[str, str], Period]) -> tuple[str, Period]:
    return item[0][0], item[1]


def known_rows(rows: tuple[Observation, ...], day: date, gone: dict[int, date]) -> tuple[Observation, ...]:
    """Return the releases known on a day, without those taken back by then and the rows that take them back."""
    if not gone and all(row.release_status is not ReleaseStatus.RETRACTED for row in rows):
        return rows
    return tuple(
        row
        for place, row in enumerate(rows)
        if row.release_status is not ReleaseStatus.RETRACTED and not (place in gone and gone[place] <= day)
    )


def _retracted(
    rows: tuple[Observation, ...], day: date, gone: dict[int, date]
) -> dict[str, dict[Period, tuple[tuple[Observation, date], ...]]]:
    found: dict[str, dict[Period, tuple[tuple[Observation, date], ...]]] = {}
    for place, since in gone.items():
        row = rows[place]
        if since <= day:
            periods = found.setdefault(row.indicator, {})
            periods[row.period] = (*periods.get(row.period, ()), (row, since))
    return found


def columns_of(rows: Sequence[Observation], items: Sequence[tuple[tuple[str, str], Period]]) -> dict[str, AnyArray]:
    """Lay the rows out as columns for the query; a mark's interval is needed of marked rows alone."""
    code = {item: number for number, (item, _) in enumerate(items)}
    item = np.array([code[row.indicator, row.period.text] for row in rows])
    marked = [row.is_marked for row in rows]
    ties = _ties(rows)
    coarse = _coarse(rows, item, np.array(marked), ties)
    intervals = [_interval(row) if is_marked else _NO_INTERVAL for row, is_marked in zip(rows, marked, strict=True)]
    for place in coarse:
        intervals[place] = (-np.inf, np.inf, False, False)  # that it holds the figure before it has been seen to
    low, high, low_open, high_open = zip(*intervals, strict=True)
    tells = ~np.array(marked)
    tells[coarse] = False
    return {
        "place": np.arange(len(rows)),
        "item": item,
        "release_day": np.array([row.release_date.toordinal() for row in rows]),
        "source_rank": np.array([row.source_rank for row in rows]),
        "marked": np.array(marked),
        "tells": tells,
        "is_expectation": np.array([row.release_status is ReleaseStatus.EXPECTATION for row in rows]),
        "value_text": np.array([row.figure.text for row in rows], dtype=object),
        "tie": ties,
        "number": np.array([float(row.figure.value) for row in rows]),
        "low": np.array(low),
        "high": np.array(high),
        "low_open": np.array(low_open),
        "high_open": np.array(high_open),
    }


def _coarse(rows: Sequence[Observation], item: IntArray, marked: AnyArray, ties: IntArray) -> list[int]:
    """Return the places of exact figures that only say less exactly what the exact one before them says.

    Few items have figures of different places; only those are walked through.
    """
    step = np.array([float(row.figure.step) for row in rows])
    least = np.full(int(item.max()) + 1, np.inf)
    np.minimum.at(least, item[~marked], step[~marked])
    suspects = set(item[~marked & (step > least[item])].tolist())
    walks: dict[tuple[int, bool], list[int]] = {}
    for place in np.flatnonzero(np.isin(item, list(suspects))).tolist() if suspects else ():
        is_expectation = rows[place].release_status is ReleaseStatus.EXPECTATION
        walks.setdefault((int(item[place]), is_expectation), []).append(place)
    return [place for walk in walks.values() for place in _coarse_of_one(rows, walk, ties)]


def _coarse_of_one(rows: Sequence[Observation], places: list[int], ties: IntArray) -> Iterator[int]:
    """Walk through the releases of one figure as they came out, in the order of the query's windows."""
    places.sort(key=lambda at: (rows[at].is_marked, rows[at].figure.text, ties[at]), reverse=True)
    places.sort(key=lambda at: rows[at].source_rank, reverse=True)
    places.sort(key=lambda at: rows[at].release_date)
    holder: Observation | None = None
    is_whole = False
    for place in places:
        row = rows[place]
        holds = holder is not None and row.release_date > holder.release_date and row.figure.covers(holder.figure.value)
        if row.is_marked:
            is_whole = is_whole and holds
        elif is_whole and holds and holder is not None and _is_coarser(row, holder):
            yield place
        else:
            holder, is_whole = row, True


def _is_coarser(row: Observation, holder: Observation) -> bool:
    is_last_word = row.release_status in (ReleaseStatus.REVISED, ReleaseStatus.FINAL)
    return row.figure.step > holder.figure.step and not is_last_word


def _interval(row: Observation) -> tuple[float, float, bool, bool]:
    """Return the ends between which a marked figure says that the value lies, and whether they are left out."""
    figure = row.figure
    low, high = figure.interval
    return (float(low), float(high), low.is_finite() and not figure.covers(low), not figure.covers(high))


def _ties(rows: Sequence[Observation]) -> IntArray:
    """Rank the rows by all else that they say, so that no two are alike but twins of one place."""
    keys = [
        _order([row.note for row in rows]),
        np.array([row.where.line for row in rows]),
        _order([row.where.file for row in rows]),
        _order([row.release_status.value for row in rows]),
        _order([row.source for row in rows]),
    ]
    places = np.lexsort(keys)
    differs = np.zeros(len(rows), dtype=np.int64)
    for key in keys:
        differs[1:] |= key[places][1:] != key[places][:-1]
    ranks = np.empty(len(rows), dtype=np.int64)
    ranks[places] = np.cumsum(differs)
    return ranks


def _order(texts: list[str]) -> IntArray:
    """Return each text as its place among all different ones, in order."""
    code = {text: number for number, text in enumerate(sorted(set(texts)))}
    return np.array([code[text] for text in texts])


def _releases(
    rows: Sequence[Observation], items: list[tuple[str, Period]], item: IntArray, place: IntArray
) -> dict[str, dict[Period, tuple[Observation, ...]]]:
    found: dict[str, dict[Period, tuple[Observation, ...]]] = {}
    for number, group in groupby(zip(item.tolist(), place.tolist(), strict=True), key=itemgetter(0)):
        indicator, period = items[number]
        found.setdefault(indicator, {})[period] = tuple(rows[index] for _, index in group)
    return found
