"""Totals of a table: rows named after a whole, the row 合计 or Total, and numbered heads, each with its rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from plancast.checks.text_rules.matching import bounded
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.sums import explained, sum_relation
from plancast.checks.text_rules.table_groups import NOT_ADDED, Row, groups_in, heads_of, named_sums, turned
from plancast.core.intervals import added
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure

_TOTAL = compiled(r"合计|总计|\b(?:grand )?total\b", re.IGNORECASE)
_NUMBERED = compiled(r"\s*(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）]|[IVX]+[.、])")
_NOT_A_PART = compiled(
    r"其中|同比|增[长速幅减]|占比|比重|平均|人均|\bof which\b|\bgrowth\b|\baverage\b|%", re.IGNORECASE
)


_NAME_ONLY = compiled(r"[(（][^)）]*[)）]|合计|总计|\b(?:grand|sub)?-?\s?total\b|[\W\d_]+", re.IGNORECASE)
"""What is taken from the label of a total to see whether it names anything."""


def table_sums(passage: Passage) -> Iterator[Relation]:
    """Yield totals of tables with the rows that they are of, column by column."""
    for rows in tables(passage):
        groups, heads = groups_in(rows), heads_of(passage, rows)
        yield from named_sums(rows, groups, heads)
        if heads:
            columns = turned(rows, heads)
            yield from named_sums(columns, groups_in(columns), ())
        yield from _totals(rows, groups)


def _totals(rows: Sequence[Row], groups: Mapping[int, Sequence[int]]) -> Iterator[Relation]:
    """Yield what is called a total, and numbered heads, with the rows above or below, but for those of known names."""
    last = -1
    for place, row in enumerate(rows):
        if _TOTAL.search(row.label):
            if place not in groups:
                yield from _above(rows, last + 1, place, groups)
            last = place
        elif _NUMBERED.match(row.label):
            yield from _total(row, _below(rows, place), told=False)


def _above(rows: Sequence[Row], first: int, place: int, groups: Mapping[int, Sequence[int]]) -> Iterator[Relation]:
    """Yield a total of the rows above it; parts of a row above are in that row already.

    A total that is called after something is not of rows above that are a whole with its parts: GDP, three industries,
    total employment.
    """
    within = {part for whole, parts in groups.items() if first <= whole < place for part in parts}
    if within and _NAME_ONLY.sub("", rows[place].label):
        return
    above = [rows[one] for one in range(first, place) if one not in within]
    heads = [one for one in above if _NUMBERED.match(one.label)]
    yield from _total(rows[place], heads or above, told=True)


def tables(passage: Passage) -> Iterator[list[Row]]:
    """Yield the tables of a text, each with its rows that have figures."""
    if "|" not in passage.folded and "\t" not in passage.folded:
        return
    by_sentence: dict[int, list[QuotedFigure]] = {}
    for figure in passage.figures:
        by_sentence.setdefault(figure.sentence, []).append(figure)
    rows: list[Row] = []
    before = -1
    for number, sentence in enumerate(passage.sentences):
        words = passage.folded[sentence.start : sentence.end]
        if "|" not in words and "\t" not in words:
            continue
        if before >= 0 and number != before + 1 and rows:
            yield rows
            rows = []
        before = number
        figures = by_sentence.get(number, [])
        cells = {_column(passage, sentence.start, one): one for one in figures}
        if cells:
            label = re.split(r"[|\t]", words.lstrip("| \t"), maxsplit=1)[0]
            rows.append(Row(label.strip(), cells))
    if rows:
        yield rows


def _column(passage: Passage, start: int, figure: QuotedFigure) -> int:
    before = passage.folded[start : figure.start].lstrip("| \t")
    return before.count("|") + before.count("\t")


def _below(rows: Sequence[Row], place: int) -> list[Row]:
    found = []
    for row in rows[place + 1 :]:
        if _NUMBERED.match(row.label) or _TOTAL.search(row.label):
            break
        found.append(row)
    return found


def _total(total: Row, parts: Sequence[Row], *, told: bool) -> Iterator[Relation]:
    """Yield the sums of all columns, where at least one of them, or the label, shows that the parts are all."""
    if len(parts) < 2 or any(_NOT_A_PART.search(one.label) for one in parts):
        return
    made = []
    for column, whole in total.cells.items():
        members = [one.cells[column] for one in parts if column in one.cells]
        if column and len(members) == len(parts) and all(_counts(one, whole) for one in (*members, whole)):
            made.append((whole, members))
    holding = sum(added([one.interval for one in members]).touches(whole.interval) for whole, members in made)
    for whole, members in made:
        relation = sum_relation(whole, members, 0.9)
        if relation is None:
            continue
        if relation.holds or holding or (told and explained(whole, members)):
            yield relation


def _counts(one: QuotedFigure, whole: QuotedFigure) -> bool:
    return (
        one.kind in (Kind.LEVEL, Kind.CHANGE)
        and one.dimension == whole.dimension
        and one.dimension not in NOT_ADDED
        and bounded(one)
    )
