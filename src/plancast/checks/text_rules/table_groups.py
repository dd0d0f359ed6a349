"""Rows of a table whose names say that they are all parts of another: three industries of GDP, exports of trade.

Which of the rows belong together is said by their names alone, wherever the total stands; each column is a sum of its
own. A table may as well be turned, with a row for each year and a column for each thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from plancast.checks.text_rules.matching import bounded
from plancast.checks.text_rules.partitions import complete_groups
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.slips import significant_digits
from plancast.checks.text_rules.sums import NEAR, explained, sum_relation
from plancast.core.intervals import added
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure

LEAST_DIGITS = 4
"""Digits of a total that is told as mistyped where no other column shows that the rows are its parts."""

NOT_ADDED = ("percent", "points", "ratio", "per mille")
"""Dimensions that are never added up."""

_NO_LEVELS = compiled(
    r"增[长速幅减]|同比|环比|比重|占比|占|指数|%|\b(?:growth|change|share|index|rate|yoy|per ?cent)\b", re.IGNORECASE
)
_ASIDE = compiled(r"[(（][^)）]*[)）]|\A\W+|[*_:：]+")


class Row(NamedTuple):
    """One row of a table that has figures."""

    label: str
    """Words of its first cell."""

    cells: dict[int, QuotedFigure]
    """Figures by the number of their column."""


def groups_in(rows: Sequence[Row]) -> dict[int, tuple[int, ...]]:
    """Return by the place of each row that is a whole by its name the places of the rows that are all its parts.

    Parameters
    ----------
    rows
        Rows of one table.
    """
    names = {str(place): _ASIDE.sub("", one.label).strip() for place, one in enumerate(rows)}
    return {int(whole): tuple(map(int, parts)) for whole, parts in complete_groups(names) if whole is not None}


def named_sums(rows: Sequence[Row], groups: dict[int, tuple[int, ...]], heads: Sequence[str]) -> Iterator[Relation]:
    """Yield the sums that the names of rows say, column by column.

    Parameters
    ----------
    rows
        Rows of one table.
    groups
        Wholes with their parts, by place.
    heads
        Words above the columns; empty where there are none.
    """
    for whole, parts in groups.items():
        made = list(_columns(rows[whole], [rows[one] for one in parts], heads))
        holding = any(added([one.interval for one in members]).touches(total.interval) for total, members in made)
        for total, members in made:
            relation = sum_relation(total, members, 0.9, NEAR)
            if relation is not None and (relation.holds or holding or _is_slip(total, members)):
                yield relation


def turned(rows: Sequence[Row], heads: Sequence[str]) -> list[Row]:
    """Return the columns of a table as rows, each under the words above it; those of rates are left out."""
    columns = sorted({column for row in rows for column in row.cells if column})
    return [
        Row(heads[column], {place + 1: row.cells[column] for place, row in enumerate(rows) if column in row.cells})
        for column in columns
        if column < len(heads) and not _NO_LEVELS.search(heads[column])
    ]


def heads_of(passage: Passage, rows: Sequence[Row]) -> Sequence[str]:
    """Return the words above the columns; none where no row stands above the first with figures."""
    number = min(one.sentence for one in rows[0].cells.values()) - 1
    while number >= 0:
        above = passage.sentences[number]
        words = passage.folded[above.start : above.end].lstrip("| \t")
        if "|" not in words and "\t" not in words:
            return ()
        if re.search(r"[^\W\d_]|\d", words):
            return [one.strip() for one in re.split(r"[|\t]", words)]
        number -= 1
    return ()


def _columns(
    whole: Row, parts: Sequence[Row], heads: Sequence[str]
) -> Iterator[tuple[QuotedFigure, list[QuotedFigure]]]:
    """Yield the figures of each column that may be added up, all in the one unit that is said."""
    for column in whole.cells:
        if not column or (column < len(heads) and _NO_LEVELS.search(heads[column])):
            continue
        cells = [row.cells[column] for row in (whole, *parts) if column in row.cells]
        units = {one.figure.unit for one in cells} - {None}
        if len(cells) == len(parts) + 1 and len(units) < 2 and all(_counts(one) for one in cells):
            unit = next(iter(units), None)
            total, *members = [one._replace(figure=replace(one.figure, unit=unit)) for one in cells]
            yield total, members


def _counts(one: QuotedFigure) -> bool:
    return one.kind in (Kind.LEVEL, Kind.CHANGE) and one.dimension not in NOT_ADDED and bounded(one)


def _is_slip(whole: QuotedFigure, parts: Sequence[QuotedFigure]) -> bool:
    """Whether parts are near their whole, or miss it by one slip in numbers long enough."""
    total, found = abs(whole.interval.middle), abs(added([one.interval for one in parts]).middle)
    if max(total, found) <= Decimal(NEAR) * min(total, found):
        return significant_digits(whole) >= LEAST_DIGITS - 1
    return significant_digits(whole) >= LEAST_DIGITS and explained(whole, parts)
