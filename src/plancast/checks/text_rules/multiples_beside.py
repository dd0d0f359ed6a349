"""Multiples beside the two amounts that they are worked out from: 由A增加到B,是2012年的2.5倍.

No word has to say which amount is which: the larger is over the smaller. A broken one is told where the amounts are
the only two of its sentence and one changed or swapped digit explains it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from plancast.checks.text_rules.amounts import Amount, alike, amounts_by_sentence, around, unsigned
from plancast.checks.text_rules.matching import bounded
from plancast.checks.text_rules.relation import Relation, is_near
from plancast.checks.text_rules.shown import compared, shown
from plancast.checks.text_rules.slips import is_mistyped, significant_digits
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage, QuotedFigure

LEAST_DIGITS, ENOUGH_DIGITS = 2, 3
"""Digits that a multiple, and that an amount, must have to be told as mistyped."""

_MORE_BY = compiled(r"(?:增长|增加|提高|扩大|上升|多|高出|上涨)(?:了|近|约|逾|超过?)*\Z")
"""Words behind which a multiple is what was added: 增长了1.7倍 is 2.7 times."""

_GROWN = compiled(r"增|提高|扩大|上升|\b(?:grew|grown|rose|risen|increas\w+|jumped|surged)\b", re.IGNORECASE)
_MORE_BEHIND = compiled(r"\A\s*(?:more|higher|larger|greater|bigger)\b|\A(?:多|以上)", re.IGNORECASE)


def multiples_beside(passage: Passage) -> Iterator[Relation]:
    """Yield multiples of a sentence with two amounts alike.

    Parameters
    ----------
    passage
        The text.
    """
    by_sentence = amounts_by_sentence(passage)
    for figure in passage.figures:
        if figure.dimension == "ratio" and bounded(figure) and figure.figure.upper is None:
            yield from _of(figure, by_sentence)


def _of(figure: QuotedFigure, by_sentence: Mapping[int, Sequence[Amount]]) -> Iterator[Relation]:
    here = [one for one in around(by_sentence.get(figure.sentence, ()), figure.start) if not one.changed]
    if len(here) != 2 or not alike(*here) or significant_digits(figure) < LEAST_DIGITS:
        return
    if _MORE_BEHIND.match(figure.after):
        return
    less, more = sorted(here, key=lambda one: one.value.middle)
    if min(less.value.low, more.value.low, unsigned(figure).low) <= 0:
        return
    added = 1 if _MORE_BY.search(figure.before) else 0
    value = more.value / less.value - Interval.exactly(added)
    printed = unsigned(figure)
    if value.touches(printed) or _is_slip(figure, printed, more, less, added):
        yield _relation(figure, printed, more, less, value, added=added)


def _is_slip(figure: QuotedFigure, printed: Interval, more: Amount, less: Amount, added: int) -> bool:
    """Whether one digit changed or two swapped explain a broken multiple."""
    times = printed + Interval.exactly(added)
    value = more.value / less.value - Interval.exactly(added)
    return (
        is_mistyped(figure, value, LEAST_DIGITS)
        or is_mistyped(more.figure, less.value * times, ENOUGH_DIGITS)
        or is_mistyped(less.figure, more.value / times, ENOUGH_DIGITS)
    )


def _relation(
    figure: QuotedFigure, printed: Interval, more: Amount, less: Amount, value: Interval, *, added: int
) -> Relation:
    text = f"{more.figure.quote} / {less.figure.quote}{' - 1' if added else ''} = {shown(value.middle)}"
    figures = tuple(sorted((figure, more.figure, less.figure), key=lambda one: one.number))
    arithmetic = compared(text, text, value, figure.quote, printed)
    code = "GROWTH" if _is_over_time(figure, more, less) else "RATIO"
    made = Relation(code, figures, value.touches(printed), 0.8, arithmetic, {"printed": figure.quote})
    return replace(made, near=is_near(value, printed))


def _is_over_time(figure: QuotedFigure, more: Amount, less: Amount) -> bool:
    """Whether a multiple is that of one thing at two times."""
    of_a_year = figure.against.kind in ("base", "year") or "年的" in figure.before[-8:]
    return of_a_year or more.figure.period != less.figure.period or _GROWN.search(figure.before[-24:]) is not None
