"""The plan hash: what was known on the day, not how it was written down."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from itertools import islice
from typing import Any

from plancast.core.observations import Observation, Vintages
from plancast.core.plan import Plan

_PIECE = 10_000
_RANKS = ("0", "1", "2")


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
    content: dict[str, Any] = {"plan": plan.model_dump(mode="json", exclude={"id"}, exclude_none=True)}
    if whole is not None:
        content["whole"] = whole
    digest = hashlib.sha256(b'{"observations":[')
    rows, comma = _in_order(vintages), ""
    while some := list(islice(rows, _PIECE)):  # a million rows as one text, or one list, would take gigabytes
        piece = json.dumps(some, ensure_ascii=False, separators=(",", ":"))
        digest.update((comma + piece[1:-1]).encode())
        comma = ","
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    digest.update(f"],{text[1:]}".encode())
    return digest.hexdigest()[:16]


def rows_of(vintages: Vintages, indicators: frozenset[str] | None = None) -> list[tuple[str, ...]]:
    """Return all releases, or those of some indicators, as text in order."""
    return list(_in_order(vintages, indicators))


def _in_order(vintages: Vintages, indicators: frozenset[str] | None = None) -> Iterator[tuple[str, ...]]:
    """Yield the rows in the order of their texts: of one indicator after the other, and of one period."""
    known: dict[object, str] = {}
    for name in sorted(vintages.releases if indicators is None else indicators & vintages.releases.keys()):
        periods = vintages.releases[name]
        for period in sorted(periods, key=lambda one: one.text):
            yield from sorted(_row(release, known) for release in periods[period])


def _row(release: Observation, known: dict[object, str]) -> tuple[str, ...]:
    """Return a release as texts; those that many releases share are kept once in ``known``."""
    figure = release.figure
    return (
        release.indicator,
        release.period.text,
        str(figure.value.normalize()),
        str(figure.upper.normalize()) if figure.upper is not None else "",
        known.get(figure.step) or known.setdefault(figure.step, str(figure.step.normalize())),
        str(figure.mark),
        known.get(release.release_date) or known.setdefault(release.release_date, release.release_date.isoformat()),
        str(release.release_status),
        release.source,
        _RANKS[release.source_rank],
    )
