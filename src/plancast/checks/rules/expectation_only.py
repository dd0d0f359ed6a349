"""A target of whose indicator only expectations are known."""

from __future__ import annotations

from collections.abc import Iterator

from plancast.checks.evidence import Evidence
from plancast.checks.rules.rule import CheckRule
from plancast.core.finding import Finding, finding


def _find(evidence: Evidence) -> Iterator[Finding]:
    for target, indicator in evidence.targets():
        known = evidence.vintages.releases.get(indicator.id, {})
        if known and not any(evidence.releases(indicator.id, period) for period in known):
            newest = known[max(known)][0]
            yield finding(
                "EXPECTATION_ONLY",
                newest.where,
                quotes=(newest.figure.text,),
                target=target.id,
                indicator=indicator.id,
                n=sum(len(releases) for releases in known.values()),
                day=evidence.vintages.as_of.isoformat(),
            )


RULE = CheckRule("EXPECTATION_ONLY", _find)
