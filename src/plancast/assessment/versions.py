"""A target in all its versions: the row is that of the one in force, the others are judged beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from plancast.assessment.case import Case
from plancast.assessment.targets import Assessed, assess_target
from plancast.core.target_outlook import TargetOutlook, VersionOutlook
from plancast.core.verdicts import StatedVersion


@dataclass(frozen=True)
class VersionCase:
    """One version of a target with all that is known of it."""

    version: StatedVersion
    """What is stated, since when, and whether it is in force."""

    case: Case
    """Its figures and futures, which are the same for all versions."""


def assess_versions(versions: Sequence[VersionCase]) -> Assessed:
    """Return where a target stands by its version in force; where it has several, all are listed with it.

    Parameters
    ----------
    versions
        The versions known on the day, the target's own words first; one of them is in force.
    """
    assessed = [assess_target(one.case) for one in versions]
    row = next(found for one, found in zip(versions, assessed, strict=True) if one.version.in_force)
    if len(versions) == 1:
        return row
    listed = tuple(_version_outlook(one.version, found.outlook) for one, found in zip(versions, assessed, strict=True))
    return replace(row, outlook=row.outlook.model_copy(update={"versions": listed}))


def _version_outlook(version: StatedVersion, outlook: TargetOutlook) -> VersionOutlook:
    """Return what stays of a version's own row."""
    source = version.target.source
    kept = (
        "printed",
        "by",
        "rule",
        "force",
        "status",
        "bound",
        "probability",
        "probability_strict",
        "met_strict",
        "record",
    )
    return VersionOutlook.model_validate(
        {
            **{name: getattr(outlook, name) for name in kept},
            "class": outlook.pace_class,
            "reason": version.reason,
            "since": version.since,
            "document": source.document,
            "page": None if source.page is None else str(source.page),
            "in_force": version.in_force,
            "note": version.note,
        }
    )
