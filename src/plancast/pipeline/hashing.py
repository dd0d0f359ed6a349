"""The plan hash: what was known on the day, not how it was written down."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from plancast.core.observations import Observation, Vintages
from plancast.core.plan import Plan


def plan_hash(plan: Plan, vintages: Vintages, whole: dict[str, Any] | None = None) -> str:
    """Return the hash of the parsed content known on the day: 16 hexadecimal digits.

    The folder's name, bytes, comments, line ends, key order and row order change nothing; nor does a later release, its
    document, or a statement whose document was published later.

    Parameters
    ----------
    plan
        The plan as known on the day (`plancast.pipeline.knowledge.plan_known_on`).
    vintages
        All figures known on it.
    whole
        Of a part: what its result takes from its whole (`plancast.pipeline.family.taken`).
    """
    content: dict[str, Any] = {
        "plan": plan.model_dump(mode="json", exclude={"id"}, exclude_none=True),
        "observations": rows_of(vintages),
    }
    if whole is not None:
        content["whole"] = whole
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def rows_of(vintages: Vintages, indicators: frozenset[str] | None = None) -> list[list[str]]:
    """Return all releases, or those of some indicators, as text in order."""
    return sorted(
        _row(release) for release in _releases(vintages) if indicators is None or release.indicator in indicators
    )


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
        str(release.source_rank),
    ]
