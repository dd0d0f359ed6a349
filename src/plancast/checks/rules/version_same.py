"""A version of a target that asks for the same as the one before it."""

from __future__ import annotations

from collections.abc import Iterator

from plancast.checks.evidence import Evidence
from plancast.checks.rules.rule import CheckRule
from plancast.core.finding import Finding, finding
from plancast.core.verdicts import judged_alike
from plancast.core.words import VERSION_REASON


def _find(evidence: Evidence) -> Iterator[Finding]:
    for first, *others in evidence.versions.values():
        holding = first
        for one in others:
            if judged_alike(one, holding):
                yield finding(
                    "VERSION_SAME",
                    one.target.where,
                    target=one.target.id,
                    reason=one.reason,
                    reason_zh=VERSION_REASON[one.reason].zh,
                    document=one.target.source.document,
                )
            holding = holding if one.reason == "also_printed" else one


RULE = CheckRule("VERSION_SAME", _find)
