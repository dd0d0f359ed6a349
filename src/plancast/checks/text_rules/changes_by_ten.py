"""A change, its rate and its level, off by a power of ten: 下降252万亿美元, 降幅为0.76%, 6月底为33174亿美元."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from plancast.checks.text_rules.by_ten import SCALE_WORD, by_sentence, is_amount, off_by_ten, power_of_ten, size
from plancast.checks.text_rules.relation import Relation
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

SURE = 0.8
_RATE_OF_IT = compiled(
    r"\s*[,，(]?\s*(?:(?:降幅|增幅|升幅|涨幅|跌幅|下降|增长|上升|减少|同比增长)(?:为|达|约)?|"
    r"or|or about|a \w+ of|up|down)?\s*\Z",
    re.IGNORECASE,
)


def changes_by_ten(passage: Passage) -> Iterator[Relation]:
    """Yield a change in an amount, with its rate right behind, that fits the only level beside after a power of ten."""
    for figures in by_sentence(passage).values():
        for place in range(len(figures) - 1):
            change, rate = figures[place : place + 2]
            is_change = change.kind is Kind.CHANGE and is_amount(change)
            if is_change and rate.dimension == "percent" and _RATE_OF_IT.match(rate.before):
                levels = [one for one in figures if one.kind is Kind.LEVEL and one.dimension == change.dimension]
                yield from _judged(change, rate, [one for one in levels if is_amount(one)])


def _judged(change: QuotedFigure, rate: QuotedFigure, levels: Sequence[QuotedFigure]) -> Iterator[Relation]:
    by, moved = size(rate), size(change)
    if by is None or moved is None or not 1 <= len(levels) <= 2:
        return
    worked = [(level, base) for level in levels if (base := size(level)) is not None]
    fits = [moved / base * 100 for _, base in worked]
    if any(one.touches(_of_base_or_end(by)) for one in fits):
        return
    for (level, _), found in zip(worked, fits, strict=True):
        factor = power_of_ten(found, by, SCALE_WORD, is_tied=True)
        if factor is not None:
            text = f"{change.quote} / {level.quote} = {found.middle:,.6g}%, {rate.quote}"
            yield off_by_ten((change, rate, level), change, Text(en=text, zh=text), factor, SURE)
            return


def _of_base_or_end(by: Interval) -> Interval:
    """Return the rates of which the level may be the base or the end."""
    ends = [by / (Interval.exactly(1) + by / 100)]
    if by.high < Decimal(100):
        ends.append(by / (Interval.exactly(1) - by / 100))
    return Interval(min(by.low, *(one.low for one in ends)), max(by.high, *(one.high for one in ends)))
