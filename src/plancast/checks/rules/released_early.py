"""A figure published before its period was over: a wrong day would let the past know the future."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from plancast.checks.evidence import Evidence
from plancast.checks.rules.rule import CheckRule, Doubt
from plancast.core.finding import Finding, finding
from plancast.core.observations import Observation
from plancast.core.periods import Period

GRACE = 12
"""A figure may come in the last twelfth of its period (a year's count, in December): an assumption, 0 to a quarter."""


def _find(evidence: Evidence) -> Iterator[Doubt]:
    for indicator, periods in evidence.vintages.releases.items():
        if indicator in evidence.plan.indicators and evidence.plan.indicators[indicator].kind == "event":
            continue
        for period in periods:
            for release in evidence.releases(indicator, period):
                if _is_early(release.release_date, period):
                    yield Doubt(release.where, partial(_finding, release))


def _finding(release: Observation) -> Finding:
    return finding(
        "RELEASED_EARLY",
        release.where,
        quotes=(release.figure.text,),
        indicator=release.indicator,
        period=release.period.text,
        day=release.release_date.isoformat(),
        end=release.period.end.isoformat(),
    )


def _is_early(day: date, period: Period) -> bool:
    return (period.end - day) * GRACE > period.end - period.start


RULE = CheckRule("RELEASED_EARLY", _find)
