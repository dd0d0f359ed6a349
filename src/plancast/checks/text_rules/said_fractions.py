"""Growth told as a fraction in words beside its two levels: rose by a quarter to $500 million from $420 million.

A fraction in words is round: it covers a tenth of itself on either side, a quarter of itself where it is hedged
(nearly a third, 近三成). Both widths are assumptions; tenths (三成) are rounded to half of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from plancast.checks.text_rules.changes import statements
from plancast.checks.text_rules.follows import Worked, is_positive, rate_of
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.statement import Statement
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage, QuotedFigure
from plancast.core.text import Text

SURE_FRACTION = 0.8
"""How sure it is that the fraction is that of the two levels of its own statement."""

ROUND, HEDGED = Decimal("0.1"), Decimal("0.25")
"""By how much of itself a fraction in words may be off, and one that is hedged."""

HALF_A_TENTH = Decimal(5)
"""Points by which tenths in words may be off."""

_FRACTIONS = {
    "half": 50,
    "third": Decimal(100) / 3,
    "quarter": 25,
    "fifth": 20,
    "tenth": 10,
    "two thirds": Decimal(200) / 3,
    "three quarters": 75,
    "一半": 50,
    "三分之一": Decimal(100) / 3,
    "三分之二": Decimal(200) / 3,
    "四分之一": 25,
    "四分之三": 75,
    "五分之一": 20,
    "十分之一": 10,
}
_TENTHS = {sign: number for number, sign in enumerate("〇一二三四五六七八九") if number} | {"两": 2}
_HEDGE_EN = r"(?P<hedge>(?:almost|nearly|about|around|roughly|over|more than|just over|just under|some|close to) )?"
_SAID = compiled(
    rf"\bby {_HEDGE_EN}(?P<en>two[- ]thirds|three[- ]quarters|(?:an? |one[- ])?(?:half|third|quarter|fifth|tenth))\b|"
    r"(?:增长|增加|上升|提高|扩大|下降|减少|降低|缩小|增|减|降)了?(?P<hedge2>近|约|超过?|逾|将近|接近|大约)?"
    r"(?P<zh>[三四五十]分之[一二三]|一半|(?P<tenths>[一二两三四五六七八九])成(?P<five>半)?)(?![多以])",
    re.IGNORECASE,
)
_HINT = compiled(r"\bby (?:[a-z ]{0,14})(?:half|third|quarter|fifth|tenth)|分之|成|一半", re.IGNORECASE)
MOST_APART = 60
"""Characters that may lie between a fraction and the levels that it is of."""


def said_fractions(passage: Passage) -> Iterator[Relation]:
    """Yield two levels of one statement with the fraction by which words say that the one changed, under ``GROWTH``.

    Parameters
    ----------
    passage
        The text with its figures.
    """
    if not _HINT.search(passage.folded):
        return
    for said in statements(passage):
        if said.level is not None and said.earlier is not None and said.rate is None and said.is_over_time:
            yield from _of(passage, said)


def _of(passage: Passage, said: Statement) -> Iterator[Relation]:
    level, earlier = said.level, said.earlier
    if level is None or earlier is None or not is_positive(level, earlier) or level.dimension == "percent":
        return
    sentence = passage.sentences[level.sentence]
    first, last = sorted((level, earlier), key=lambda one: one.start)
    start, end = max(sentence.start, first.start - MOST_APART), min(sentence.end, last.end + MOST_APART)
    found = list(_SAID.finditer(passage.folded, start, end))
    if len(found) != 1:
        return
    words = found[0]
    share, slack = _share(words.groupdict())
    worked = rate_of(level, earlier)
    size = Worked(-worked.value, f"1 - {level.quote} / {earlier.quote}", "%") if worked.value.high < 0 else worked
    values = Interval(share - slack, share + slack)
    yield _relation((level, earlier), size, values, (passage.words(*words.span()).strip(), words.start()))


def _relation(
    levels: tuple[QuotedFigure, QuotedFigure], worked: Worked, values: Interval, said: tuple[str, int]
) -> Relation:
    quote, place = said
    found = [f"{end:.1f}" for end in (worked.value.low, worked.value.high)]
    covers = [f"{end:.1f}" for end in (values.low, values.high)]
    return Relation(
        code="GROWTH",
        figures=tuple(sorted(levels, key=lambda one: one.number)),
        holds=worked.value.touches(values),
        sure=SURE_FRACTION,
        arithmetic=Text(
            en=f"{worked.formula} = {found[0]} to {found[1]}%; '{quote}' is taken for {covers[0]} to {covers[1]}%",
            zh=f"{worked.formula} = {found[0]}至{found[1]}%；“{quote}”按{covers[0]}至{covers[1]}%理解",
        ),
        says={"printed": quote},
        more_quotes=(quote,),
        place=place,
    )


def _share(said: dict[str, str | None]) -> tuple[Decimal, Decimal]:
    """Return the fraction in per cent, and by how much it may be off."""
    if tenths := said["tenths"]:
        return Decimal(10 * _TENTHS[tenths] + (5 if said["five"] else 0)), HALF_A_TENTH
    words = (said["zh"] or said["en"] or "").lower().replace("-", " ")
    for lead in ("an ", "a ", "one "):
        words = words.removeprefix(lead)
    share = Decimal(str(_FRACTIONS[words]))
    return share, share * (HEDGED if said["hedge"] or said["hedge2"] else ROUND)
