"""A target that is still open, and whose newest figure is older than three years."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plancast.checks.evidence import Evidence
from plancast.checks.rules.rule import CheckRule
from plancast.core.finding import Finding, finding

YEARS = 3
"""Age from which a figure is called old: an assumption, between two (yearly statistics come within one) and five."""


def _find(evidence: Evidence) -> Iterator[Finding]:
    last = {target.id: rule.last for target, _, rule in evidence.ruled()}
    for target, indicator in evidence.targets():
        newest = evidence.vintages.latest(indicator.id)
        if newest is None or newest.period.end.year >= last.get(target.id, date.max.year):
            continue  # the figure of its deadline is out: no newer one is waited for
        if newest.period.end < _years_before(evidence.vintages.as_of, YEARS):
            yield finding(
                "STALE",
                newest.where,
                target=target.id,
                indicator=indicator.id,
                period=newest.period.text,
                years=YEARS,
                day=evidence.vintages.as_of.isoformat(),
            )


def _years_before(day: date, years: int) -> date:
    leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - years, day=28 if leap_day else day.day)


RULE = CheckRule("STALE", _find)
