"""Words of a table on its way into a plan, brought to those of the plan: names to ids, days and statuses to ours.

Only rows that are added pass here; files of a plan are held to ids and ISO days as they stand.
"""

from __future__ import annotations

import re
from datetime import date

from plancast.core.glyphs import plain
from plancast.core.names import named
from plancast.core.plan import Plan
from plancast.core.raw_rows import ALL_COLUMNS, RawRow
from plancast.core.table_words import status_named

_DAY = re.compile(r"(\d{4})(?:年(\d{1,2})月(\d{1,2})日|/(\d{1,2})/(\d{1,2})|\.(\d{1,2})\.(\d{1,2}))", re.ASCII)
_INDICATOR = ALL_COLUMNS.index("indicator")
_RELEASE_DATE = ALL_COLUMNS.index("release_date")
_STATUS = ALL_COLUMNS.index("release_status")


class RowWords:
    """Brings the cells of rows to the words of one plan."""

    def __init__(self, plan: Plan) -> None:
        self._names = {one.id: one.name for one in plan.indicators.values()}
        ids = {former for one in plan.indicators.values() for former in one.formerly} | set(plan.indicators)
        self._ids = {name: name for name in ids}
        self._days: dict[str, str] = {}

    def row(self, row: RawRow) -> RawRow:
        """Return a row with the indicator's id, the ISO day and our status where the cells mean them."""
        cells = row.cells
        name, day, status = cells[_INDICATOR], cells[_RELEASE_DATE], cells[_STATUS]
        if name not in self._ids:
            self._ids[name] = named(name, self._names) or name
        if day not in self._days:
            self._days[day] = iso_day(day)
        found = (self._ids[name], self._days[day], status_named(status))
        if found == (name, day, status):
            return row
        changed = list(cells)
        changed[_INDICATOR], changed[_RELEASE_DATE], changed[_STATUS] = found
        return row._replace(cells=tuple(changed))


def iso_day(text: str) -> str:
    """Return a day written year first as ISO writes it; what is no such day stays as it is.

    Examples
    --------
    >>> iso_day("2026年10月21日"), iso_day("2026/10/5"), iso_day("2026.10.21"), iso_day("21.10.2026")
    ('2026-10-21', '2026-10-05', '2026-10-21', '21.10.2026')
    """
    match = _DAY.fullmatch("".join(plain(text).split()))
    if match is None:
        return text
    year, month, day = (int(group) for group in match.groups() if group)
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return text
