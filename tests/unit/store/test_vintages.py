"""What was known on a day, in a total order, whatever the order of the rows."""

from __future__ import annotations

import random
import time
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancast.core.figures import parse_figure
from plancast.core.finding import Where
from plancast.core.observations import Observation, Observations, ReleaseStatus
from plancast.core.periods import parse_period
from plancast.store import as_of, newest_release_day

LATE = date(2030, 1, 1)


figure_of = lru_cache(parse_figure)


def row(value, day, rank=0, status="actual", indicator="port", period="2025", line=1):
    return Observation(
        indicator, parse_period(period), figure_of(value), date.fromisoformat(day), ReleaseStatus(status), "doc",
        rank, Where(file="a.csv", line=line),
    )  # fmt: skip


def order(*rows, day=LATE):
    known = as_of(Observations(rows), day).releases["port"][parse_period("2025")]
    return [release.figure.text for release in known]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # release day, newest first
        ([("1", "2026-01-01"), ("2", "2026-03-01"), ("3", "2026-02-01")], ["2", "3", "1"]),
        # one day: rank of source, then exact before marked, then text
        ([("1", "2026-01-01", 2), ("2", "2026-01-01", 0), ("3", "2026-01-01", 1)], ["2", "3", "1"]),
        ([("~1", "2026-01-01"), ("2", "2026-01-01"), ("1", "2026-01-01")], ["1", "2", "~1"]),
        # a later marked figure that holds the exact one confirms it
        ([("4059", "2026-01-01"), (">4000", "2026-02-01")], ["4059", ">4000"]),
        ([("4.5", "2026-01-01"), ("~4.5", "2026-02-01")], ["4.5", "~4.5"]),
        ([("4.6", "2026-01-01"), ("~4.5", "2026-02-01")], ["4.6", "~4.5"]),
        ([("26", "2026-01-01"), ("25-27", "2026-02-01"), ("26左右", "2026-03-01")], ["26", "26左右", "25-27"]),
        # one that does not hold it replaces it
        ([("4000", "2026-01-01"), (">4000", "2026-02-01")], [">4000", "4000"]),
        ([("4000", "2026-01-01"), (">=4000", "2026-02-01")], ["4000", ">=4000"]),
        ([("4.7", "2026-01-01"), ("~4.5", "2026-02-01")], ["~4.5", "4.7"]),
        # and once replaced, an exact figure is not brought back by one that would hold it
        ([("4059", "2026-01-01"), (">4100", "2026-02-01"), (">4000", "2026-03-01")], [">4000", ">4100", "4059"]),
        # a marked figure confirms the exact one before it, not an older one
        ([("4059", "2026-01-01"), ("3900", "2026-02-01"), (">4000", "2026-03-01")], [">4000", "3900", "4059"]),
        # on the same day the better source speaks first, though the other is exact
        ([("4059", "2026-01-01", 2), (">4000", "2026-01-01", 0)], [">4000", "4059"]),
        # the next exact figure replaces both
        ([("4059", "2026-01-01"), (">4000", "2026-02-01"), ("4060", "2026-03-01")], ["4060", "4059", ">4000"]),
        # a later coarser figure to which the exact one rounds confirms it, however often
        ([("5.67", "2026-01-01"), ("5.7", "2026-02-01")], ["5.67", "5.7"]),
        ([("5.67", "2026-01-01"), ("5.7", "2026-02-01"), ("~6", "2026-03-01"), ("6", "2026-04-01")],
         ["5.67", "6", "~6", "5.7"]),
        ([("5.65", "2026-01-01"), ("5.7", "2026-02-01")], ["5.65", "5.7"]),
        # but not one to which it does not round, nor a revised or final one, nor one of the same day
        ([("5.64", "2026-01-01"), ("5.7", "2026-02-01")], ["5.7", "5.64"]),
        ([("5.67", "2026-01-01"), ("5.7", "2026-02-01", 0, "revised")], ["5.7", "5.67"]),
        ([("5.67", "2026-01-01"), ("5.7", "2026-02-01", 0, "final")], ["5.7", "5.67"]),
        ([("5.67", "2026-01-01", 1), ("5.7", "2026-01-01", 0)], ["5.7", "5.67"]),
        # nor once the exact one has been replaced, and the coarser one is then the figure that others confirm
        ([("5.67", "2026-01-01"), (">6", "2026-02-01"), ("5.7", "2026-03-01")], ["5.7", ">6", "5.67"]),
        ([("5.67", "2026-01-01"), ("5.8", "2026-02-01"), ("6", "2026-03-01"), ("5.7", "2026-04-01")],
         ["5.7", "5.8", "6", "5.67"]),
        # an earlier coarser one is replaced by what is more exact
        ([("5.7", "2026-01-01"), ("5.67", "2026-02-01")], ["5.67", "5.7"]),
        # expectations stand last, however new
        ([("1", "2026-01-01"), ("9", "2026-09-01", 0, "expectation")], ["1", "9"]),
        ([("4", "2026-01-01", 0, "expectation"), (">3", "2026-02-01")], [">3", "4"]),
    ],
)  # fmt: skip
def test_the_total_order(rows, expected):
    made = [row(*values, line=number) for number, values in enumerate(rows)]
    assert order(*made) == expected
    assert order(*reversed(made)) == expected


def test_rows_of_the_day_are_known_and_those_of_the_next_are_not():
    rows = Observations((row("1", "2026-01-01"), row("2", "2026-01-02")))
    assert as_of(rows, date(2025, 12, 31)).releases == {}
    assert as_of(rows, date(2026, 1, 1)).newest("port")[parse_period("2025")].figure.text == "1"
    assert as_of(rows, date(2026, 1, 2)).newest("port")[parse_period("2025")].figure.text == "2"


def test_indicators_and_periods_stand_in_order():
    rows = [
        row("1", "2026-01-01", indicator=name, period=period) for name in "ba" for period in ("2025", "2024Q1", "2024")
    ]
    releases = as_of(Observations(tuple(rows)), LATE).releases
    assert list(releases) == ["a", "b"]
    assert [period.text for period in releases["a"]] == ["2024Q1", "2024", "2025"]


def test_the_newest_release_day_counts_every_row():
    assert newest_release_day(Observations(())) is None
    rows = Observations((row("1", "2026-01-01"), row("2", "2026-09-01", status="expectation")))
    assert newest_release_day(rows) == date(2026, 9, 1)


def test_a_retraction_takes_a_release_back_from_its_day_on():
    note = "released 2026-01-01 (actual)"
    retraction = replace(row("1", "2026-03-01", status="retracted"), note=note)
    rows = Observations((row("1", "2026-01-01"), row("2", "2025-12-01"), retraction))
    period = parse_period("2025")
    before, after = as_of(rows, date(2026, 2, 28)), as_of(rows, date(2026, 3, 1))
    assert [one.figure.text for one in before.releases["port"][period]] == ["1", "2"]
    assert before.retracted == {}
    assert [one.figure.text for one in after.releases["port"][period]] == ["2"]
    assert [(one.figure.text, day) for one, day in after.retracted["port"][period]] == [("1", date(2026, 3, 1))]


def test_a_retraction_without_a_named_release_takes_back_all_that_say_the_same_before_it():
    rows = [row("1", "2026-01-01"), row("1", "2026-02-01", status="final"), row("1", "2026-05-01")]
    retraction = row("1", "2026-03-01", status="retracted")
    assert order(*rows, retraction) == ["1"]
    assert as_of(Observations((rows[0], retraction)), LATE).releases == {}


days = st.dates(date(2026, 1, 1), date(2026, 1, 6))
rows_of_all_kinds = st.lists(
    st.builds(
        lambda value, day, rank, status, period, line: row(value, day.isoformat(), rank, status, "port", period, line),
        st.sampled_from(["4", "4.0", "~4", ">3", ">4", "3-5", "<5", "近5", "5", "4.4", "4.5"]),
        days,
        st.integers(0, 2),
        st.sampled_from(["actual", "revised", "expectation"]),
        st.sampled_from(["2025", "2025Q1"]),
        st.integers(1, 9),
    ),
    max_size=12,
)


@settings(max_examples=60, deadline=None)
@given(rows_of_all_kinds, days, st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(rows, day, shuffler):
    mixed = list(rows)
    shuffler.shuffle(mixed)
    assert as_of(Observations(tuple(mixed)), day) == as_of(Observations(tuple(rows)), day)


@settings(max_examples=60, deadline=None)
@given(rows_of_all_kinds, days)
def test_later_releases_never_change_what_was_known(rows, day):
    known = tuple(row for row in rows if row.release_date <= day)
    vintages = as_of(Observations(tuple(rows)), day)
    assert vintages == as_of(Observations(known), day)
    kept = [release for periods in vintages.releases.values() for found in periods.values() for release in found]
    assert sorted(map(str, kept)) == sorted(map(str, known))


@settings(max_examples=60, deadline=None)
@given(rows_of_all_kinds, days)
def test_the_query_says_what_a_walk_through_the_rows_says(rows, day):
    found = as_of(Observations(tuple(rows)), day).releases.get("port", {})
    for period, releases in found.items():
        assert releases[0].figure.text == _winner([row for row in rows if row.period == period], day).figure.text


def _winner(rows, day):
    """Walk through the rows as they came out; each replaces the last winner, unless it is marked and confirms it."""
    told = [row for row in rows if row.release_date <= day and row.release_status != "expectation"]
    told = told or [row for row in rows if row.release_date <= day]
    told.sort(key=lambda row: (row.source_rank, row.is_marked, row.figure.text), reverse=True)
    told.sort(key=lambda row: row.release_date)
    winner = told[0]
    for row in told[1:]:
        is_later = row.release_date > winner.release_date
        is_coarse = row.figure.step > winner.figure.step and row.release_status not in ("revised", "final")
        says_less = row.is_marked or is_coarse
        if not (says_less and not winner.is_marked and is_later and row.figure.covers(winner.figure.value)):
            winner = row
    return winner


def test_a_hundred_thousand_rows_take_little_time():
    random.seed(1)
    first, texts = date(2020, 1, 1), ["4059", "4060.1", ">4000", "3.5"]
    made = []
    for n in range(100_000):
        day = (first + timedelta(days=n % 2000)).isoformat()
        made.append(row(random.choice(texts), day, n % 3, "actual", f"i{n % 130}", str(2000 + n % 26), n))
    rows = Observations(tuple(made))
    started = time.process_time()
    assert as_of(rows, LATE).releases
    assert time.process_time() - started < 3
