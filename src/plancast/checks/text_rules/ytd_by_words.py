"""Parts of a year set against other parts, and totals given as a part's, by the months that the words name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from plancast.checks.text_rules.changes import statements
from plancast.checks.text_rules.follows import is_positive, rate_of, relation, signed
from plancast.checks.text_rules.months_said import Months
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.statement import Statement
from plancast.checks.text_rules.ytd_words import months_of
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

_PREVIOUS = compiled(r"环比|比上(?:月|季)|month-on-month|quarter-on-quarter|previous (?:month|quarter)", re.IGNORECASE)
_STOCKS = compiled(r"余额|人口|存栏|在册|保有|\b(?:balance|population|headcount|stock)\b", re.IGNORECASE)
"""Levels of a day do not add up over a year."""
_COUNT = compiled(r"\Acount.*|\Aperson.*")
"""Things counted in ones, whether named or not: 21.7 million passengers, 9.8 million."""
SURE_SAID = 0.85
"""How sure it is that figures are for the months that the words beside them name."""


def by_their_words(passage: Passage) -> Iterator[Relation]:
    """Yield what the words beside the figures tell: a rate between unlike parts of years, a total given as a part's."""
    months = months_of(passage, passage.figures)
    for said in statements(passage):
        yield from _unlike(said, months)
    yield from _totals(passage, months)


def _unlike(said: Statement, months: Mapping[int, Months]) -> Iterator[Relation]:
    """Yield a rate that is worked out of levels for different months: nine months against eight."""
    level, earlier, rate = said.level, said.earlier, said.rate
    if level is None or earlier is None or rate is None or not said.rate_way or not is_positive(level, earlier):
        return
    now, before = months.get(level.number), months.get(earlier.number)
    if now is None or before is None or now.same or before.same or now == before or said.mean:
        return
    if _is_month_on_month(now, before):
        return
    if not (now.is_from_start or before.is_from_start or now.first == before.first) or level.number == earlier.number:
        return
    values, worked = signed(rate, said.rate_way), rate_of(level, earlier)
    if not worked.value.touches(values) or _PREVIOUS.search(said.words):
        return
    note = Text(
        en=f"months {now.first}-{now.last} are set against months {before.first}-{before.last}",
        zh=f"以{now.first}-{now.last}月与{before.first}-{before.last}月相比",
    )
    made = relation("YTD", (level, earlier, rate), rate, values, worked, SURE_SAID, note)
    yield replace(made, holds=False)


def _is_month_on_month(now: Months, before: Months) -> bool:
    """Whether two times are one month and the one before it: from January to February."""
    return now.first == now.last and before.first == before.last and now.first - before.first in (1, -11)


def _totals(passage: Passage, months: Mapping[int, Months]) -> Iterator[Relation]:
    """Yield a part of the year with the figure of the whole time from its start, of one paragraph."""
    seen: dict[tuple[int, str, Decimal, int], QuotedFigure] = {}
    told = [(one, months[one.number]) for one in passage.figures if one.number in months]
    for one, said in told:
        if said.is_from_start and not one.expected:
            seen.setdefault(_key(passage, one, said), one)
    for one, said in told:
        if said.same or said.first == 1 or one.kind is not Kind.LEVEL or not _is_exact(one):
            continue
        total = seen.get(_key(passage, one, said))
        if total is not None and total.number != one.number and _STOCKS.search(total.concept + one.concept) is None:
            yield _given_as(one, total)


def _key(passage: Passage, one: QuotedFigure, said: Months) -> tuple[int, str, Decimal, int]:
    return _block(passage, one), _COUNT.sub("", one.dimension), one.figure.value, said.last


def _block(passage: Passage, one: QuotedFigure) -> int:
    """Return the paragraph of a figure; of a row of a table, that of the first row."""
    number = one.sentence
    while number and all(_is_row(passage, place) for place in (number, number - 1)):
        number -= 1
    return passage.sentences[number].paragraph


def _is_row(passage: Passage, number: int) -> bool:
    sentence = passage.sentences[number]
    return passage.folded.find("|", sentence.start, sentence.end) >= 0


def _is_exact(one: QuotedFigure) -> bool:
    """Whether a figure has three digits, so that two are not the same by chance, and is an amount."""
    if one.dimension in ("percent", "points", "ratio"):
        return False
    return one.figure.step * 100 <= abs(one.figure.value)


def _given_as(part: QuotedFigure, total: QuotedFigure) -> Relation:
    return Relation(
        code="YTD",
        figures=tuple(sorted((part, total), key=lambda one: one.number)),
        holds=False,
        sure=SURE_SAID,
        arithmetic=Text(
            en=f"{part.quote} is given for part of the year and {total.quote} for all of it up to then",
            zh=f"{part.quote}既作当期数，又作自年初累计数（{total.quote}）",
        ),
        says={"printed": part.quote},
        place=part.start,
    )
