"""The versions of a target: what each document states of it, since when, by which rule, and which one is in force."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from plancast.core.finding import Finding
from plancast.core.periods import Period
from plancast.core.plan import Document, Indicator, Target, TargetVersion
from plancast.core.rule import Rule
from plancast.core.text import Text
from plancast.core.verdicts.rules import rule_from
from plancast.core.verdicts.verdict import Verdict

VersionReason = Literal["first", "adjusted", "set", "also_printed"]
"""Why there is a version: the target's own words come first."""

_BOUND_KEYS = ("printed", "at_least", "at_most", "near", "range", "compare_with")
"""Keys that make a bound together: a version that gives one of them gives all."""

_YEAR_KEYS = ("by", "over")


@dataclass(frozen=True)
class StatedVersion:
    """A target as one document states it, what it leaves out filled in from before."""

    target: Target
    """What is stated, with the place and the source of this version."""

    reason: VersionReason
    """Why there is such a version."""

    since: date | None
    """Day from which it is known: that of its document; None where the plan has no such document."""

    in_force: bool
    """Whether it is the one that holds."""

    note: Text | None = None
    """What a reader has to know of this version."""

    rule: Rule | None = None
    """How it is judged; None where its words could not be read."""


def stated_versions(target: Target, documents: Mapping[str, Document]) -> tuple[StatedVersion, ...]:
    """Return all versions of a target as known on a day, the target's own words first, then by day of publication.

    In force is the newest one that was adjusted or set; of two on one day the later in the file. One that another
    document prints otherwise is never in force. What a version leaves out is as in the one in force before it; a bound
    (words, keys and comparison) and the years are replaced as a whole.

    Parameters
    ----------
    target
        The target with those versions whose document was out.
    documents
        The plan's documents by id, for their days.

    Examples
    --------
    >>> source, later = {"document": "plan"}, {"document": "midterm"}
    >>> days = {"plan": "2026-03-01", "midterm": "2028-09-20"}
    >>> documents = {id: Document(title=id, published=day) for id, day in days.items()}
    >>> lower = TargetVersion(reason="adjusted", at_least="11.6", source=later)
    >>> target = Target(indicator="port", printed="12", by=2030, source=source, versions=(lower,))
    >>> [(one.reason, str(one.since), one.in_force) for one in stated_versions(target, documents)]
    [('first', '2026-03-01', False), ('adjusted', '2028-09-20', True)]
    """
    since = min((day for one in (target.source, *target.also) if (day := _day(one.document, documents))), default=None)
    holding = StatedVersion(target.model_copy(update={"versions": ()}), "first", since, in_force=False)
    stated = [holding]
    for version in sorted(target.versions, key=lambda one: _day(one.source.document, documents) or date.max):
        day = _day(version.source.document, documents)
        one = StatedVersion(_changed(holding.target, version), version.reason, day, in_force=False, note=version.note)
        stated.append(one)
        holding = holding if version.reason == "also_printed" else one
    return tuple(replace(one, in_force=one is holding) for one in stated)


def versions_from(
    target: Target,
    indicator: Indicator,
    plan_period: Period,
    documents: Mapping[str, Document],
    verdicts: Sequence[Verdict],
) -> tuple[tuple[StatedVersion, ...], tuple[Finding, ...]]:
    """Return the versions of a target with their rules, and what is wrong; see `plancast.core.verdicts.read_versions`.

    A fault in words that a version only takes over is told once, at the place where they stand.
    """
    ruled: list[StatedVersion] = []
    findings: dict[tuple[str, str], Finding] = {}
    for one in stated_versions(target, documents):
        rule, found = rule_from(one.target, indicator, plan_period, verdicts)
        ruled.append(replace(one, rule=rule))
        for fault in found:
            findings.setdefault((fault.code, fault.message.en), fault)
    return tuple(ruled), tuple(findings.values())


def judged_alike(one: StatedVersion, other: StatedVersion) -> bool:
    """Whether two versions ask for the same: same rule but for its words, same force."""
    rules = (one.rule, other.rule)
    if one.target.force != other.target.force or None in rules:
        return False
    first, second = (replace(rule, words=(), assumed=()) for rule in rules if rule is not None)
    return first == second


def _day(document: str, documents: Mapping[str, Document]) -> date | None:
    return documents[document].published if document in documents else None


def _changed(before: Target, version: TargetVersion) -> Target:
    """Return a target with what a version states in place of what was stated before."""
    update: dict[str, Any] = {"source": version.source, "also": (), "where": version.where}
    for keys in (_BOUND_KEYS, _YEAR_KEYS, ("rule",), ("force",)):
        given = {key: getattr(version, key) for key in keys}
        if any(value is not None for value in given.values()):
            update |= given
    return before.model_copy(update=update)
