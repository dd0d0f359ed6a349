"""Two versions of a target that would both be in force from the same day."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from plancast.checks.evidence import Evidence
from plancast.checks.rules.rule import CheckRule
from plancast.core.finding import Finding, finding


def _find(evidence: Evidence) -> Iterator[Finding]:
    for _, *others in evidence.versions.values():
        changing = [one for one in others if one.reason != "also_printed"]
        for other, one in pairwise(changing):
            if one.since == other.since:
                yield finding(
                    "VERSIONS_SAME_DAY",
                    one.target.where,
                    target=one.target.id,
                    document=one.target.source.document,
                    other=other.target.source.document,
                    day=one.since,
                )


RULE = CheckRule("VERSIONS_SAME_DAY", _find)
