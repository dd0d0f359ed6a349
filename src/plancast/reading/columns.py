"""The header of a table of figures: which of our columns stands where."""

from __future__ import annotations

from collections.abc import Mapping

from plancast.core.finding import Finding, Where, finding
from plancast.core.raw_rows import ALL_COLUMNS, COLUMNS
from plancast.reading.text_files import nearest


def column_places(
    names: list[str], where: Where, given: Mapping[str, str]
) -> tuple[tuple[int, ...] | None, list[Finding]]:
    """Return where each column stands, -1 where it is given or a note is not there; None where one is lacking."""
    found = []
    missing = [column for column in COLUMNS if column not in names and not given.get(column)]
    for name in dict.fromkeys(names):
        if name not in ALL_COLUMNS:
            others = [column for column in ALL_COLUMNS if column not in names]
            near = nearest(name, others)
            ordered = [near, *(column for column in others if column != near)] if near else others or ALL_COLUMNS
            found.append(finding("COLUMN_UNKNOWN", where, found=name, expected=", ".join(ordered)))
        elif names.count(name) > 1:
            found.append(finding("COLUMN_TWICE", where, found=name))
    if missing:
        expected = ",".join(COLUMNS)
        en = f"Let the first line be {expected} (any order, 'note' may follow)."
        zh = f"首行应为{expected}（顺序不限，可加note）。"
        found.append(finding("COLUMN_MISSING", where, found=", ".join(missing), en=en, zh=zh))
    if missing or any(names.count(name) > 1 for name in ALL_COLUMNS):
        return None, found
    return tuple(names.index(column) if column in names else -1 for column in ALL_COLUMNS), found
