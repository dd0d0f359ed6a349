"""How rows go into an index: as codes, in batches, and ranked by a query; few of them are ever looked at one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import duckdb
import numpy as np

from plancast.core.arrays import AnyArray
from plancast.core.observations import Observation, ReleaseStatus
from plancast.core.raw_rows import Meaning, RawRow
from plancast.core.retractions import retraction_days
from plancast.core.units import Unit, convert, parse_unit
from plancast.store.vintages import JUDGED, ORDER, columns_of, items_of

BATCH = 50_000
"""Rows handed to DuckDB at once, and rows looked at one by one at once."""

_LAST_DAY = date.max.toordinal()

_ENTERED = """
create temp table entered (
    place integer, item integer, kind integer, day integer, line integer, value varchar, note varchar)
"""

_TWINS = """
select count(*) - count(distinct hash(item, day, same, value, note)) from entered join kind using (kind)
"""
"""How many rows stand twice, cell for cell."""

_WITHOUT_TWINS = """
create or replace temp table entered as
    select entered.* from entered join kind using (kind)
    qualify row_number() over (partition by item, day, same, value, note order by place) = 1
"""

_RELEASES = r"""
create table release as
with read as (
    select place, item, kind, day, line, value, note, status, is_expectation, is_retraction, source_rank, tie,
        regexp_full_match(value, '-?[0-9]{1,15}(\.[0-9]{1,9})?') as is_plain,
        case when is_plain then value::double * factor end as number,
        case when is_plain then power(10, -length(split_part(value, '.', 2))) * factor end as step
    from entered join kind using (kind)
)
select place, item, kind, day, line, value, note,
    case when not is_retraction then (row_number() over in_order)::integer end as rank,
    not is_retraction and (not is_plain or coalesce(
        lead(is_expectation) over in_order = is_expectation and not lead(is_retraction) over in_order
        and lead(day) over in_order < day
        and lead(step) over in_order < step * 0.999999
        and abs(lead(number) over in_order - number) <= step * 0.500001 + abs(number) * 1e-9,
    false)) as is_odd
from read
window in_order as (
    partition by item
    order by is_retraction, is_expectation, day desc, source_rank, value, tie, line, note)
order by item, rank
"""
"""The order of `plancast.store.vintages` where every figure tells by itself: no mark, and none that says less exactly
what the one before it says. Of figures with any such row, or one that may be such, the rank is worked out anew. The
next in this order is the one before in time; while none says less exactly what that one says, all tell."""

_RANKED = f"""
{JUDGED}
select place, row_number() over (partition by item order by {ORDER}) as rank from judged
"""

ROWS = """
select place, name, period, value, unit, day, status, source, note, file, line
from release join kind using (kind) join item using (item)
"""
"""All rows, each with its place, for `raw_row`."""

_OF_ITEMS = f"{ROWS} where item in (select unnest($items)) order by place"


def write_index(
    connection: duckdb.DuckDBPyConnection,
    fill: Callable[[Callable[[RawRow, Meaning], None]], None],
    observe: Callable[[RawRow], Observation],
) -> None:
    """Write all tables of an index into an empty database; see `plancast.store.index.build_index`."""
    connection.execute("set enable_progress_bar = false")
    connection.execute(_ENTERED)
    writer = _Writer(connection, observe)
    fill(writer.take)
    writer.finish()


def raw_row(row: tuple[Any, ...]) -> tuple[int, RawRow]:
    """Return a row of `ROWS` with its place, as it stands in its file."""
    place, name, period, value, unit, day, *said, file, line = row
    return int(place), RawRow((name, period, value, unit, date.fromordinal(day).isoformat(), *said), file, int(line))


class _Writer:
    """Rows on their way into an index."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, observe: Callable[[RawRow], Observation]) -> None:
        self._connection, self._observe = connection, observe
        self._items: dict[tuple[str, str], int] = {}
        self._numbers: dict[tuple[str, str], int] = {}
        self._kinds: dict[tuple[str, ...], int] = {}
        self._of_kinds: list[tuple[bool, bool, int, float]] = []
        self._releases: dict[tuple[str, str, Unit], int] = {}
        self._same: list[int] = []
        self._batch: list[tuple[int, int, int, int, str, str]] = []
        self._n_rows = 0

    def take(self, row: RawRow, meaning: Meaning) -> None:
        """Take one row in."""
        name, period, value, unit, _, status, source, note = row.cells
        item = self._items.get((name, period))
        if item is None:
            item = self._new_item(name, period, meaning)
        kind = self._kinds.get((name, unit, status, source, row.file))
        if kind is None:
            kind = self._new_kind((name, unit, status, source, row.file), row, meaning)
        self._batch.append((item, kind, meaning.day.toordinal(), row.line, value, note))
        if len(self._batch) >= BATCH:
            self._flush()

    def _new_item(self, name: str, period: str, meaning: Meaning) -> int:
        figure = (meaning.indicator.id, meaning.period.text)
        number = self._numbers.setdefault(figure, len(self._numbers))
        self._items[figure if figure == (name, period) else (name, period)] = number
        return number

    def _new_kind(self, kind: tuple[str, ...], row: RawRow, meaning: Meaning) -> int:
        status, rank = meaning.status, self._observe(row).source_rank
        unit = parse_unit(row.cells[3]) if row.cells[3] else meaning.indicator.unit
        factor = float(convert(Decimal(1), unit, meaning.indicator.unit))
        self._of_kinds.append((status is ReleaseStatus.EXPECTATION, status is ReleaseStatus.RETRACTED, rank, factor))
        self._same.append(self._releases.setdefault((kind[2], kind[3], unit), len(self._releases)))
        return self._kinds.setdefault(kind, len(self._kinds))

    def _flush(self) -> None:
        if not self._batch:
            return
        item, kind, day, line, value, note = zip(*self._batch, strict=True)
        n_rows = len(self._batch)
        self._batch.clear()
        columns: dict[str, AnyArray] = {
            "place": np.arange(self._n_rows, self._n_rows + n_rows, dtype=np.int32),
            "item": np.array(item, dtype=np.int32),
            "kind": np.array(kind, dtype=np.int32),
            "day": np.array(day, dtype=np.int32),
            "line": np.array(line, dtype=np.int32),
            "value": np.array(value, dtype=object),
            "note": np.array(note, dtype=object),
        }
        self._n_rows += n_rows
        self._insert("insert into entered select * from columns_of_it", columns)

    def _insert(self, query: str, columns: dict[str, AnyArray]) -> None:
        self._connection.register("columns_of_it", columns)
        self._connection.execute(query)
        self._connection.unregister("columns_of_it")

    def finish(self) -> None:
        """Rank the rows, and write what they are named by."""
        self._flush()
        self._name()
        if self._count(_TWINS):
            self._connection.execute(_WITHOUT_TWINS)
        self._connection.execute(_RELEASES)
        self._connection.execute("drop table entered")
        self._rank_odd()
        self._connection.execute("alter table release drop column is_odd")
        self._take_back()

    def _name(self) -> None:
        """Write the tables of figures and of kinds of rows."""
        names = list(self._numbers)
        columns: dict[str, AnyArray] = {
            "item": np.arange(len(names), dtype=np.int32),
            "indicator": np.array([name for name, _ in names], dtype=object),
            "period": np.array([period for _, period in names], dtype=object),
        }
        self._insert("create table item as select * from columns_of_it", columns)
        kinds = list(self._kinds)
        ties = {one: place for place, one in enumerate(sorted({kind[3:1:-1] + kind[4:] for kind in kinds}))}
        texts = {column: np.array([kind[at] for kind in kinds], dtype=object) for at, column in enumerate(_KIND)}
        columns = {
            "kind": np.arange(len(kinds), dtype=np.int32),
            **texts,
            "tie": np.array([ties[kind[3:1:-1] + kind[4:]] for kind in kinds], dtype=np.int32),
            "same": np.array(self._same, dtype=np.int32),
            "is_expectation": np.array([one[0] for one in self._of_kinds], dtype=bool),
            "is_retraction": np.array([one[1] for one in self._of_kinds], dtype=bool),
            "source_rank": np.array([one[2] for one in self._of_kinds], dtype=np.int32),
            "factor": np.array([one[3] for one in self._of_kinds], dtype=np.float64),
        }
        self._insert("create table kind as select * from columns_of_it", columns)

    def _count(self, query: str) -> int:
        found = self._connection.execute(query).fetchone()
        return int(found[0]) if found is not None else 0

    def _rank_odd(self) -> None:
        """Rank the releases of figures that are marked, or that may say less exactly what is known."""
        self._connection.execute("create temp table ranked (place integer, rank integer)")
        for items in self._pieces("bool_or(is_odd)"):
            found = [(at, one) for at, one in self._rows_of(items) if one.release_status is not ReleaseStatus.RETRACTED]
            places, rows = zip(*found, strict=True)
            self._insert(
                "create temp table observation as select * from columns_of_it", columns_of(rows, items_of(rows))
            )
            ranked = self._connection.execute(_RANKED, {"as_of": _LAST_DAY}).fetchnumpy()
            self._connection.execute("drop table observation")
            columns: dict[str, AnyArray] = {
                "place": np.array(places)[ranked["place"]],
                "rank": np.asarray(ranked["rank"]),
            }
            self._insert("insert into ranked select place, rank from columns_of_it", columns)
        if self._count("select count(*) from ranked"):
            self._connection.execute(
                "update release set rank = ranked.rank from ranked where release.place = ranked.place"
            )
        self._connection.execute("drop table ranked")

    def _take_back(self) -> None:
        """Write which figures have a release that was taken back."""
        self._connection.execute("create table taken_back (item integer)")
        for items in self._pieces("bool_or(rank is null)"):
            rows = tuple(one for _, one in self._rows_of(items))
            gone = {(rows[at].indicator, rows[at].period.text) for at in retraction_days(rows)}
            numbers = np.array([self._numbers[figure] for figure in gone], dtype=np.int32)
            self._insert("insert into taken_back select item from columns_of_it", {"item": numbers})

    def _pieces(self, condition: str) -> Iterator[list[int]]:
        """Yield figures of which a condition holds, as many at once as have about a batch of rows."""
        found = self._connection.execute(
            f"select item, count(*) from release group by item having {condition} order by item"
        ).fetchall()
        piece: list[int] = []
        n_rows = 0
        for item, n in found:
            piece.append(item)
            n_rows += n
            if n_rows >= BATCH:
                yield piece
                piece, n_rows = [], 0
        if piece:
            yield piece

    def _rows_of(self, items: list[int]) -> list[tuple[int, Observation]]:
        found = self._connection.execute(_OF_ITEMS, {"items": items}).fetchall()
        return [(place, self._observe(row)) for place, row in map(raw_row, found)]


_KIND = ("name", "unit", "status", "source", "file")
"""What many rows share."""
