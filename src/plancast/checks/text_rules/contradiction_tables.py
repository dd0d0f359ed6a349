"""A value told in a sentence, and the cell of a table for the same thing and year: total trade of 2024 in both.

A table says in full what each of its cells is of: the name of its row, the year of its column, the unit in its name. A
sentence that names the same thing and year tells the same value, unless it says that it is of a part, of another
place or basis, or of what is only expected.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from plancast.checks.text_rules.contradiction_retold import of_other_bases, thing_name
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.slips import is_mistyped
from plancast.checks.text_rules.wording import is_chinese, is_rounded, printed
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

SURE = 0.8
NAMED, DATED = 0.9, 0.75
"""How sure the name and the year of both must be."""

MOST_APART = Decimal("1.25")
"""Times that both may differ without a slip of the pen that explains it: farther apart they are of two things."""

LEAST_ZH, LEAST_EN = 3, 4
"""Signs of a name that is told again."""

_CELL_SIGNS = ("|", "\t")
_SET_APART = compiled(
    r"其中|分别|各|部分|每|平均|同期|新增|净增|不含|剔除|扣除|累计|目标|预算|预计|计划|预期|初步|快报|修订|调整|口径|可比|不变价|"
    r"去年|上年|占|比|约|近|余|多|超|季|月|"
    r"\b(?:of which|including|excluding|each|revised|previously|earlier|preliminary|target|forecast|expected|per|than|"
    r"average|core|about|nearly|over|adjusted|constant|real|quarter|month|monthly|half|fiscal|financial|"
    r"budget\w*|up from|down from|compared)\b",
    re.IGNORECASE,
)
_HOME = ("", "city")
_Key = tuple[str, str, str]


def told_in_tables(passage: Passage) -> Iterator[Relation]:
    """Yield each value of a sentence with the cell of a table that is of the same thing and year."""
    if not any(sign in passage.folded for sign in _CELL_SIGNS):
        return
    cells: dict[_Key, list[QuotedFigure]] = defaultdict(list)
    told: list[tuple[_Key, QuotedFigure]] = []
    for figure in passage.figures:
        key = _key(passage, figure)
        if key is None:
            continue
        if _is_cell(passage, figure):
            cells[key].append(figure)
        else:
            told.append((key, figure))
    for key, figure in told:
        found = cells.get(key, ())
        if len(found) == 1 and not _is_set_apart(figure):
            yield from _held(key, figure, found[0])


def _key(passage: Passage, figure: QuotedFigure) -> _Key | None:
    """Return what a figure is of, for which year, and in what; None where that is not surely read."""
    if figure.kind not in (Kind.LEVEL, Kind.SHARE) or figure.whole or figure.expected or not figure.dimension:
        return None
    if not is_rounded(figure) or not figure.figure.value or figure.yearly_mean or figure.cumulative:
        return None
    period = figure.period
    if period is None or not period.text.isdigit() or figure.sure.period < DATED or figure.sure.concept < NAMED:
        return None
    name = thing_name(_UNIT_BEHIND.sub("", figure.concept))
    least = LEAST_ZH if is_chinese(passage, figure) else LEAST_EN
    return None if len(name) < least else (name, period.text, f"{figure.dimension} {figure.per_head}")


_UNIT_BEHIND = compiled(r"\s?[(（][^)）]*[)）]\s*\Z")


def _is_cell(passage: Passage, figure: QuotedFigure) -> bool:
    sentence = passage.sentences[figure.sentence]
    words = passage.folded[max(sentence.start, figure.start - 80) : min(sentence.end, figure.end + 80)]
    return any(sign in words for sign in _CELL_SIGNS)


def _is_set_apart(figure: QuotedFigure) -> bool:
    """Whether a sentence says that its value is of a part, another place or basis, or no value of a year."""
    clause = re.split(r"[;。]|\.\s", figure.before[-60:])[-1]
    return figure.place not in _HOME or _SET_APART.search(clause) is not None


def _held(key: _Key, figure: QuotedFigure, cell: QuotedFigure) -> Iterator[Relation]:
    holds = figure.interval.touches(cell.interval)
    if not holds and (of_other_bases(figure, cell) or not (_is_near(figure, cell) or _is_a_slip(figure, cell))):
        return
    name, year = key[:2]
    word_en, word_zh = ("agree", "一致") if holds else ("have no value in common", "无共同取值")
    first, second = sorted((figure, cell), key=lambda one: one.number)
    yield Relation(
        "CONTRADICTION",
        (first, second),
        holds,
        SURE,
        Text(
            en=f"{name} of {year}, in words and in a table: {printed(first).en} and {printed(second).en} {word_en}",
            zh=f"{year}年{name}，文与表：{printed(first).zh}与{printed(second).zh}{word_zh}",
        ),
        {"printed": second.quote},
    )


def _is_near(one: QuotedFigure, other: QuotedFigure) -> bool:
    least, most = sorted((abs(one.interval.middle), abs(other.interval.middle)))
    return most <= MOST_APART * least


def _is_a_slip(one: QuotedFigure, other: QuotedFigure) -> bool:
    return is_mistyped(one, other.interval, 3) or is_mistyped(other, one.interval, 3)
