"""A column of shares in a table: each row's part over its whole, which another column or the row of totals holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import permutations

from plancast.checks.text_rules.amounts import unsigned
from plancast.checks.text_rules.part_and_whole import share_arithmetic
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.table_groups import Row
from plancast.checks.text_rules.table_sums import tables
from plancast.checks.text_rules.total_words import TOTAL
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage, QuotedFigure

LEAST_ROWS = 3
"""Rows that have to hold before two columns are taken to be those that a third was worked out from."""

LEAST_HOLDING = 2
"""Rows that have to hold before a column is taken for one of shares of the row of totals."""

_SHARE = compiled(r"占|比重|比例|\bshare\b|\bas % of\b|\bper ?cent of\b", re.IGNORECASE)


def share_columns(passage: Passage) -> Iterator[Relation]:
    """Yield the shares of a table's column headed so, where most rows show what they are worked out from."""
    for rows in tables(passage):
        yield from _of_totals(rows)
        if len(rows) <= LEAST_ROWS:
            continue
        heads = _heads(passage, rows)
        for column, words in enumerate(heads):
            if _SHARE.search(words):
                yield from _column(rows, column)


def _of_totals(rows: Sequence[Row]) -> Iterator[Relation]:
    """Yield the shares of a column that ends with 100, where most rows hold with another column over its total."""
    total = rows[-1]
    hundreds = [column for column, one in total.cells.items() if unsigned(one).touches(Interval.exactly(100))]
    if not TOTAL.search(total.label) or len(rows) < LEAST_ROWS:
        return
    for column in hundreds:
        for other, whole in total.cells.items():
            cells = [row.cells for row in rows[:-1] if {column, other} <= set(row.cells)]
            if other == column or len(cells) < LEAST_ROWS - 1 or unsigned(whole).low <= 0:
                continue
            made = [_share_of(one[column], one[other], whole) for one in cells]
            holding = sum(one.holds for one in made)
            if holding >= LEAST_HOLDING and holding * 2 > len(made):
                yield from made


def _share_of(share: QuotedFigure, part: QuotedFigure, whole: QuotedFigure) -> Relation:
    quotient = unsigned(part) / unsigned(whole) * 100
    figures = tuple(sorted((share, part, whole), key=lambda one: one.number))
    arithmetic = share_arithmetic(share, part, whole, quotient)
    return Relation("SHARE", figures, quotient.touches(unsigned(share)), 0.9, arithmetic, {"printed": share.quote})


def _heads(passage: Passage, rows: Sequence[Row]) -> Sequence[str]:
    """Return the words above the columns; none where no row stands above the first with figures."""
    first = min(one.sentence for one in rows[0].cells.values())
    if not first:
        return ()
    above = passage.sentences[first - 1]
    words = passage.folded[above.start : above.end].lstrip("| \t")
    return re.split(r"[|\t]", words) if "|" in words or "\t" in words else ()


def _column(rows: Sequence[Row], column: int) -> Iterator[Relation]:
    columns = sorted({place for row in rows for place in row.cells} - {column})
    best: list[Relation] = []
    for part, whole in permutations(columns[:8], 2):
        made = [_relation(row.cells, column, part, whole) for row in rows if {column, part, whole} <= set(row.cells)]
        found = [one for one in made if one is not None]
        holding = sum(one.holds for one in found)
        if holding >= LEAST_ROWS and holding * 10 >= 7 * len(found) and holding > sum(one.holds for one in best):
            best = found
    yield from best


def _relation(cells: dict[int, QuotedFigure], column: int, part: int, whole: int) -> Relation | None:
    share, above, below = cells[column], cells[part], cells[whole]
    if unsigned(below).low <= 0 or above.dimension != below.dimension:
        return None
    return _share_of(share, above, below)
