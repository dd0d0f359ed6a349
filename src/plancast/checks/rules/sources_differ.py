"""Two documents that state different figures of one indicator and period, and neither rank nor a revision says why."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from plancast.checks.evidence import Evidence
from plancast.checks.rules.rule import CheckRule, Doubt
from plancast.checks.words import overlap, release_in_words
from plancast.core.finding import Finding, finding
from plancast.core.observations import Observation, ReleaseStatus
from plancast.core.text import Text

_REVISIONS = (ReleaseStatus.REVISED, ReleaseStatus.INTERNAL)
_FINAL = (*_REVISIONS, ReleaseStatus.FINAL)

_EQUAL = Text(en="from sources of equal standing", zh="两者来源同级")
_HIGHER = Text(en="and the second is from a source of higher standing", zh="后者来源级别更高")


def _find(evidence: Evidence) -> Iterator[Doubt]:
    for indicator, periods in evidence.vintages.releases.items():
        for period in periods:
            releases = evidence.releases(indicator, period)
            rival = next((release for release in releases[1:] if _contradicts(release, releases[0])), None)
            if rival is not None:
                yield Doubt(releases[0].where, partial(_finding, releases[0], rival))


def _finding(winner: Observation, rival: Observation) -> Finding:
    used, other, why = release_in_words(winner), release_in_words(rival), _why(winner, rival)
    standing = _EQUAL if rival.source_rank == winner.source_rank else _HIGHER
    return finding(
        "SOURCES_DIFFER",
        winner.where,
        quotes=(winner.figure.text, rival.figure.text),
        indicator=winner.indicator,
        period=winner.period.text,
        used_en=used.en,
        used_zh=used.zh,
        other_en=other.en,
        other_zh=other.zh,
        standing_en=standing.en,
        standing_zh=standing.zh,
        why_en=why.en,
        why_zh=why.zh,
    )


def _contradicts(release: Observation, used: Observation) -> bool:
    """Whether neither rank nor a revision explains that two documents differ."""
    if release.source == used.source or overlap(release.figure, used.figure):
        return False
    if release.source_rank < used.source_rank:  # a press report of a later day is no revision of the bureau's figure
        return used.release_status not in _FINAL
    return (
        release.source_rank == used.source_rank
        and release.release_status is used.release_status
        and used.release_status not in _REVISIONS
    )


def _why(used: Observation, other: Observation) -> Text:
    """Return the first rule of the total order of releases that tells the two apart."""
    if used.release_date != other.release_date:
        return Text(en="it was published later", zh="发布较晚")
    if used.is_marked != other.is_marked:
        return Text(en="it is exact", zh="为确数")
    return Text(en="its text comes first in order", zh="按文本顺序在前")


RULE = CheckRule("SOURCES_DIFFER", _find)
