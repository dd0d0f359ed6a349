"""A target that was changed before it was printed."""

from __future__ import annotations

from collections.abc import Iterator

from plancast.checks.evidence import Evidence
from plancast.checks.rules.rule import CheckRule
from plancast.core.finding import Finding, finding
from plancast.core.words import VERSION_REASON


def _find(evidence: Evidence) -> Iterator[Finding]:
    for first, *others in evidence.versions.values():
        for one in others:
            if one.reason != "also_printed" and one.since and first.since and one.since <= first.since:
                yield finding(
                    "VERSION_EARLY",
                    one.target.where,
                    target=one.target.id,
                    reason=one.reason,
                    reason_zh=VERSION_REASON[one.reason].zh,
                    document=one.target.source.document,
                    day=one.since,
                    since=first.since,
                )


RULE = CheckRule("VERSION_EARLY", _find)
