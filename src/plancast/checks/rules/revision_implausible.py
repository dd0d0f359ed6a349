"""Two releases of one amount that are too far apart to be a revision: a slip, or another unit."""

from __future__ import annotations

from collections.abc import Iterator

from plancast.checks.evidence import Evidence
from plancast.checks.rules.rule import CheckRule
from plancast.checks.words import release_in_words
from plancast.core.finding import Finding, finding
from plancast.core.revisions import is_implausible, told

KINDS = ("level", "count")
"""Kinds of indicators that are amounts: a rate may well double when it is told again."""


def _find(evidence: Evidence) -> Iterator[Finding]:
    for indicator in evidence.plan.indicators.values():
        if indicator.kind not in KINDS:
            continue
        for period in evidence.vintages.releases.get(indicator.id, {}):
            releases = told(evidence.vintages, indicator.id, period)
            other = next((one for one in releases[1:] if is_implausible(one, releases[0])), None)
            if other is not None:
                used, before = release_in_words(releases[0]), release_in_words(other)
                yield finding(
                    "REVISION_IMPLAUSIBLE",
                    releases[0].where,
                    quotes=(releases[0].figure.text, other.figure.text),
                    indicator=indicator.id,
                    period=period.text,
                    factor=f"{releases[0].value / other.value:.3g}",
                    used_en=used.en,
                    used_zh=used.zh,
                    other_en=before.en,
                    other_zh=before.zh,
                )


RULE = CheckRule("REVISION_IMPLAUSIBLE", _find)
