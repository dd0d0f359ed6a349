"""A level that grew between two years as printed growth does not allow: they stand on different bases."""

from __future__ import annotations

from collections.abc import Iterator

from plancast.checks.evidence import Evidence
from plancast.checks.rules.bases_meet import meetings
from plancast.checks.rules.rule import CheckRule
from plancast.checks.words import release_in_words
from plancast.core.finding import Finding, finding


def _find(evidence: Evidence) -> Iterator[Finding]:
    for meeting in meetings(evidence):
        if (printed := meeting.printed_growth) is None:
            continue
        earlier, later, growth = (release_in_words(one) for one in (meeting.earlier, meeting.later, printed))
        rise = 100.0 * (meeting.later.value / meeting.earlier.value - 1.0)
        yield finding(
            "BASES_UNLINKED",
            meeting.later.where,
            quotes=(meeting.earlier.figure.text, meeting.later.figure.text, printed.figure.text),
            indicator=meeting.later.indicator,
            growth=printed.indicator,
            year=meeting.earlier.period.text,
            later_period=meeting.later.period.text,
            rise=f"{rise:.1f}",
            earlier_en=earlier.en,
            earlier_zh=earlier.zh,
            later_en=later.en,
            later_zh=later.zh,
            growth_en=growth.en,
            growth_zh=growth.zh,
        )


RULE = CheckRule("BASES_UNLINKED", _find)
