"""A correction is a row too: one with the status ``retracted`` takes a release back from its own day on."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from plancast.core.observations import Observation, ReleaseStatus

_NAMED = re.compile(r"released (\d{4}-\d\d-\d\d) \((\w+)\)(?:; |\Z)")


def retraction_note(release: Observation) -> str:
    """Return the note of a row that takes a release back: it names the release's own day and status.

    The row's other cells are those of the release, but for the release day, which is the day of the retraction, and the
    status. Without such a note a retraction speaks of every release of that source with that figure.
    """
    named = f"released {release.release_date.isoformat()} ({release.release_status.value})"
    return f"{named}; {release.note}" if release.note else named


def named_release(note: str) -> tuple[date | None, str]:
    """Return day and status of the release that the note of a retraction names; None and nothing where it names none.

    Examples
    --------
    >>> named_release("released 2026-01-21 (preliminary); printed in billion yuan")
    (datetime.date(2026, 1, 21), 'preliminary')
    >>> named_release("a slip of the pen")
    (None, '')
    """
    match = _NAMED.match(note)
    if match is None:
        return None, ""
    try:
        return date.fromisoformat(match[1]), match[2]
    except ValueError:
        return None, ""


def takes_back(retraction: Observation, release: Observation) -> bool:
    """Whether a retraction, of the same indicator, period and source, speaks of a release."""
    if release.release_status is ReleaseStatus.RETRACTED or release.figure.text != retraction.figure.text:
        return False
    if release.figure.value != retraction.figure.value:
        return False
    day, status = named_release(retraction.note)
    if day is None:
        return release.release_date <= retraction.release_date
    return release.release_date == day and release.release_status.value == status


def retraction_days(rows: Iterable[Observation]) -> dict[int, date]:
    """Return, by place among the rows, the day from which a release is known no more; few releases have one."""
    rows = rows if isinstance(rows, tuple) else tuple(rows)
    retractions: dict[tuple[str, str, str], list[Observation]] = {}
    for row in rows:
        if row.release_status is ReleaseStatus.RETRACTED:
            retractions.setdefault((row.indicator, row.period.text, row.source), []).append(row)
    if not retractions:
        return {}
    found: dict[int, date] = {}
    for place, row in enumerate(rows):
        days = [
            one.release_date
            for one in retractions.get((row.indicator, row.period.text, row.source), ())
            if takes_back(one, row)
        ]
        if days:
            found[place] = max(min(days), row.release_date)
    return found
