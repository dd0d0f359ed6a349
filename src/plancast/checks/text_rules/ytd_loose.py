"""A rate that is part of a year over a whole one, less one, where several clauses tell the three figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from plancast.checks.text_rules.changes import statements
from plancast.checks.text_rules.follows import is_positive, printed, rate_of, relation, signed
from plancast.checks.text_rules.loose_names import of_one_thing
from plancast.checks.text_rules.loose_times import is_growth
from plancast.checks.text_rules.months_said import Months, months_in
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.statement_slots import alike
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

FARTHEST = 3
"""Figures on each side of a rate among which the two levels may stand."""

MOST_OFF = 1.6
"""By how much the part over the year may be off its share of the months, for the two to be of one thing."""

SURE_FITS = 0.85
"""How sure it is that a rate is between a part of a year and a whole one where it fits to its last place."""

_SAME_PART = compiled(
    r"同期|同比|year-on-year|on-year|yoy|same (?:period|months)|corresponding period|a year earlier", re.IGNORECASE
)
_UNTIL = compiled(r"\b(?:by|to|until|up to|through) (?:the end of )?", re.IGNORECASE)
_WHOLE = compiled(
    r"全年|(?:whole|all|full|entire)[ -](?:of )?(?:the )?(?:last )?year|in all of|year as a whole", re.IGNORECASE
)


def against_years(passage: Passage) -> Iterator[Relation]:
    """Yield rates between a part of a year and the whole year before."""
    tied = {said.rate.number for said in statements(passage) if said.rate is not None and said.rate_way}
    for rate in passage.figures:
        if (
            not (is_growth(rate) or rate.number in tied)
            or rate.yearly_mean
            or _SAME_PART.search(f"{rate.before[-40:]} {rate.after[:40]}")
        ):
            continue
        near = passage.figures[max(0, rate.number - FARTHEST) : rate.number + FARTHEST + 1]
        levels = [one for one in near if _is_level(one) and abs(one.sentence - rate.sentence) <= 1]
        for level in levels:
            months = _part(passage, level)
            for earlier in levels if months is not None else ():
                if earlier is level or not alike(level, earlier) or not _is_year(level, earlier):
                    continue
                if months is not None and of_one_thing(*sorted((level, earlier), key=lambda one: one.number)):
                    yield from _told(level, earlier, rate, months)


def _is_level(one: QuotedFigure) -> bool:
    return one.kind is Kind.LEVEL and one.dimension not in ("percent", "points", "ratio") and is_positive(one)


def _part(passage: Passage, level: QuotedFigure) -> Months | None:
    """Return the months that a level is of, by the words before it in its sentence; None for a whole year."""
    start = passage.sentences[level.sentence].start
    named = [one for one in months_in(passage.folded[start : level.start]) if not one.same]
    if not named or _WHOLE.search(level.before[-30:]):
        return None
    last = named[-1]
    if span := _spanned(passage.folded[start : level.start]):
        return span
    if last.first == last.last and _UNTIL.search(passage.folded[start : level.start]):
        last = Months(1, last.last)
    return None if last.is_year else last


def _spanned(words: str) -> Months | None:
    """Return the months of a span that runs over the end of a year, as those of a fiscal year do: July - April."""
    found = list(_SPAN.finditer(words))
    if not found:
        return None
    first, last = (_NAMES.index(found[-1][name].lower()) for name in ("first", "last"))
    n_months = (last - first) % 12 + 1
    return Months(1, n_months) if last < first and n_months < 12 else None


_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ONE = "|".join(_NAMES)
_SPAN = compiled(rf"\b(?P<first>{_ONE})[a-z]*\.?\s?(?:[-–—]|to|through)\s?(?P<last>{_ONE})[a-z]*\b", re.IGNORECASE)


_FISCAL = compiled(r"\bFY ?(\d{2,4})\b(?!.*\bFY)", re.IGNORECASE)


def _is_year(level: QuotedFigure, earlier: QuotedFigure) -> bool:
    """Whether a level is said to be of a whole year, the one before."""
    words = f"{earlier.before[-30:]} {earlier.after[:40]}"
    if earlier.period is None or earlier.period.kind not in ("year", "fiscal_year"):
        return False
    if earlier.period.kind == "fiscal_year":
        years = [_FISCAL.search(one) for one in (level.before, words)]
        return years[0] is not None and years[1] is not None and int(years[0][1]) - int(years[1][1]) == 1
    if level.period is not None and earlier.period.year and level.period.year - 1 != earlier.period.year:
        return _WHOLE.search(words) is not None and not level.period.year
    return earlier.sure.period >= SURE_FITS


def _told(level: QuotedFigure, earlier: QuotedFigure, rate: QuotedFigure, months: Months) -> Iterator[Relation]:
    values, worked = signed(rate, rate.sign or 1), rate_of(level, earlier)
    share = (months.last - months.first + 1) / 12
    ratio = float(printed(level).middle / printed(earlier).middle)
    if not 1 / MOST_OFF <= ratio / share <= MOST_OFF or not worked.value.touches(values):
        return
    if values.high - values.low > abs(values.middle) / 10:
        return
    note = Text(
        en=f"months {months.first}-{months.last} are set against a whole year",
        zh=f"以{months.first}-{months.last}月与上年全年相比",
    )
    made = relation("YTD", (level, earlier, rate), rate, values, worked, SURE_FITS, note)
    yield replace(made, holds=False)
