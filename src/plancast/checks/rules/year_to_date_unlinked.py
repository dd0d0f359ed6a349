"""Figures from the start of the running year under an indicator that does not say where such figures stand."""

from __future__ import annotations

from collections.abc import Iterator

from plancast.checks.evidence import Evidence
from plancast.checks.rules.rule import CheckRule
from plancast.core.finding import Finding, finding


def _find(evidence: Evidence) -> Iterator[Finding]:
    for indicator in {one.id: one for _, one in evidence.targets()}.values():
        if indicator.year_to_date is not None or not (indicator.is_growth or indicator.kind == "level"):
            continue  # a share, a rate or a count in the course of a year may stand for itself
        told = [one for one in evidence.vintages.releases.get(indicator.id, {}) if evidence.releases(indicator.id, one)]
        newest = max(told, default=None)
        is_running = newest is not None and newest.end.year == evidence.vintages.as_of.year
        if newest is None or newest.kind != "year_to_date" or not is_running:
            continue
        if not any(one.kind == "year" for one in told):
            continue  # it holds nothing but such figures
        release = evidence.releases(indicator.id, newest)[0]
        yield finding(
            "YEAR_TO_DATE_UNLINKED",
            release.where,
            quotes=(release.figure.text,),
            indicator=indicator.id,
            period=newest.text,
        )


RULE = CheckRule("YEAR_TO_DATE_UNLINKED", _find)
