"""The plan hash: what was known on the day, not how it was written down."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from plancast.core.observations import Observation, Vintages
from plancast.core.plan import Plan


def plan_hash(plan: Plan, vintages: Vintages) -> str:
    """Return the hash of the parsed content known on the day: 16 hexadecimal digits.

    The folder's name, bytes, comments, line ends, key order and row order change nothing; nor does a later release, its
    document, or a statement whose document was published later. Targets are those that ``plan`` holds.
    """
    later = _later_documents(plan, vintages.as_of)
    said = plan.model_dump(mode="json", exclude={"id"})
    said["documents"] = {name: one for name, one in said["documents"].items() if name not in later}
    content = {
        "plan": _known(said, later),
        "observations": sorted(_row(release) for release in _releases(vintages)),
    }
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _later_documents(plan: Plan, as_of: date) -> frozenset[str]:
    used = {target.source.document for target in plan.targets.values()}
    return frozenset(
        name for name, document in plan.documents.items() if document.published > as_of and name not in used
    )


def _known(value: Any, later: frozenset[str]) -> Any:
    """Return a dumped value without statements that rest on later documents."""
    if isinstance(value, dict):
        kept = {key: _known(inner, later) for key, inner in value.items() if not _is_later(inner, later)}
        return {key: inner for key, inner in kept.items() if inner is not None}
    if isinstance(value, list):
        return [_known(inner, later) for inner in value if not _is_later(inner, later)]
    return value


def _is_later(value: Any, later: frozenset[str]) -> bool:
    if not isinstance(value, dict):
        return False
    source = value.get("source") or value  # a second source of a target is a statement itself
    return isinstance(source, dict) and source.get("document") in later


def _releases(vintages: Vintages) -> Iterable[Observation]:
    for periods in vintages.releases.values():
        for releases in periods.values():
            yield from releases


def _row(release: Observation) -> list[str]:
    figure = release.figure
    return [
        release.indicator,
        release.period.text,
        str(figure.value.normalize()),
        str(figure.upper.normalize()) if figure.upper is not None else "",
        str(figure.step.normalize()),
        str(figure.mark),
        release.release_date.isoformat(),
        str(release.release_status),
        release.source,
    ]
