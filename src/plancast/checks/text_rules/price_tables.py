"""Rows of a table with nominal growth, real growth and the change of prices of one thing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from plancast.checks.text_rules.follows import printed
from plancast.checks.text_rules.price_triples import sort_of_label, triple
from plancast.checks.text_rules.relation import Relation
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage, QuotedFigure

MOST_APART = 2
"""Lines between two rows of one table."""

MOST_LABEL = 40
"""Characters of a label: a longer one says more than which growth it is."""

_RATES = compiled(r"%|per cent|percent|change|growth|增速|增长|涨幅|同比", re.IGNORECASE)


def price_tables(passage: Passage) -> Iterator[Relation]:
    """Yield the three of each column where a table has one row of each sort."""
    rows: list[tuple[str, int]] = []
    for number, sentence in enumerate(passage.sentences):
        bar = passage.folded.find("|", sentence.start + 2, sentence.end)
        label = passage.folded[sentence.start : bar].strip("| \n") if bar > 0 else ""
        sort = sort_of_label(label) if len(label) <= MOST_LABEL else ""
        if bar < 0 or (rows and sentence.line - passage.sentences[rows[-1][1]].line > MOST_APART):
            yield from _table(passage, rows)
            rows = []
        if sort:
            rows.append((sort, number))
    yield from _table(passage, rows)


def _table(passage: Passage, rows: list[tuple[str, int]]) -> Iterator[Relation]:
    if len(rows) != 3 or {sort for sort, _ in rows} != {"nominal", "real", "price"}:
        return
    first, last = rows[0][1], rows[-1][1]
    words = passage.folded[passage.sentences[max(0, first - 2)].start : passage.sentences[last].end]
    if not _RATES.search(words):
        return
    cells = {sort: _cells(passage, number) for sort, number in rows}
    for column in sorted(set.intersection(*(set(one) for one in cells.values()))):
        yield from triple(passage, cells["nominal"][column], cells["real"][column], cells["price"][column])


def _cells(passage: Passage, number: int) -> dict[int, QuotedFigure]:
    """Return the rates of a row by the bars before them."""
    start = passage.sentences[number].start
    found: dict[int, list[QuotedFigure]] = defaultdict(list)
    for one in passage.in_sentence(number):
        if one.dimension in ("", "percent") and printed(one).is_bounded:
            found[passage.folded.count("|", start, one.start)].append(one)
    return {column: figures[0] for column, figures in found.items() if column and len(figures) == 1}
