"""A figure published before its period was over: a wrong day would let the past know the future."""

from __future__ import annotations

from collections.abc import Iterator

from plancast.checks.evidence import Evidence
from plancast.checks.rules.rule import CheckRule
from plancast.core.finding import Finding, finding


def _find(evidence: Evidence) -> Iterator[Finding]:
    for indicator, periods in evidence.vintages.releases.items():
        if indicator in evidence.plan.indicators and evidence.plan.indicators[indicator].kind == "event":
            continue
        for period in periods:
            for release in evidence.releases(indicator, period):
                if release.release_date < period.end:
                    yield finding(
                        "RELEASED_EARLY",
                        release.where,
                        quotes=(release.figure.text,),
                        indicator=indicator,
                        period=period.text,
                        day=release.release_date.isoformat(),
                        end=period.end.isoformat(),
                    )


RULE = CheckRule("RELEASED_EARLY", _find)
