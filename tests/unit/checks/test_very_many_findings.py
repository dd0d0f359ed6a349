"""Of very many findings of one check the first are listed, by figure and not by row, and the rest is counted."""

from __future__ import annotations

import random
from datetime import date

from plancast.checks import check_plan
from plancast.checks.plan import MOST_FINDINGS
from sample_plans import known_on, make_plan, make_row

DAY = date(2026, 6, 30)


def early(n: int):
    """Return rows of months to come: each was published before its month was over."""
    months = [f"{2027 + at // 12}-{at % 12 + 1:02d}" for at in range(n)]
    return [make_row("share", month, "4", "2026-03-01", line=at + 2, unit="%") for at, month in enumerate(months)]


def found(rows):
    return [one for one in check_plan(make_plan([]), known_on(rows, DAY), {}) if one.where.file.startswith("obs")]


def test_up_to_the_most_all_are_listed():
    assert [one.code for one in found(early(MOST_FINDINGS))] == ["RELEASED_EARLY"] * MOST_FINDINGS


def test_of_more_the_rest_is_counted_whatever_the_order_of_the_rows():
    rows = early(MOST_FINDINGS + 300)
    listed = found(rows)
    assert [one.code for one in listed] == ["FINDINGS_MORE", *["RELEASED_EARLY"] * MOST_FINDINGS]
    assert (listed[0].message.en.split()[0], listed[0].release_date) == ("300", DAY)
    assert {one.where.line for one in listed[1:]} == set(range(2, MOST_FINDINGS + 2))
    random.Random(1).shuffle(rows)
    assert found(rows) == listed
