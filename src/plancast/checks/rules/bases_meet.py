"""Two years of a level that stand on different bases, and are linked at the year known on both."""

from __future__ import annotations

from collections.abc import Iterator

from plancast.checks.evidence import Evidence
from plancast.checks.rules.rule import CheckRule
from plancast.checks.words import release_in_words
from plancast.core.bases import Meeting
from plancast.core.finding import Finding, finding
from plancast.core.rebased import chain_of


def meetings(evidence: Evidence) -> Iterator[Meeting]:
    """Yield where bases meet within the figures that each level compares."""
    for indicator in evidence.plan.indicators.values():
        if indicator.kind == "level" and indicator.id in evidence.vintages.releases:
            yield from chain_of(evidence.plan, evidence.vintages, indicator.id).meetings


def _find(evidence: Evidence) -> Iterator[Finding]:
    for meeting in meetings(evidence):
        if (junction := meeting.junction) is None:
            continue
        earlier, later = release_in_words(meeting.earlier), release_in_words(meeting.later)
        old, new = release_in_words(junction.old), release_in_words(junction.new)
        yield finding(
            "BASES_MEET",
            junction.new.where,
            quotes=(junction.old.figure.text, junction.new.figure.text),
            indicator=junction.new.indicator,
            year=junction.new.period.text,
            earlier_period=meeting.earlier.period.text,
            later_period=meeting.later.period.text,
            factor=f"{junction.factor:.4f}",
            earlier_en=earlier.en,
            earlier_zh=earlier.zh,
            later_en=later.en,
            later_zh=later.zh,
            old_en=old.en,
            old_zh=old.zh,
            new_en=new.en,
            new_zh=new.zh,
        )


RULE = CheckRule("BASES_MEET", _find)
