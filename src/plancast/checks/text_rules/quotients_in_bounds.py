"""Amounts whose quotient nature bounds, off by a scale word: passenger-km a passenger, meat a pig.

A journey is longer than a kilometre and no longer than half round the earth; a pig gives tens of kilograms of meat.
The bounds are wide, so only a scale word (thousand, 万, million, 亿) that brings a quotient far outside of them well
inside is told, and a quotient within them is no evidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from plancast.checks.text_rules.by_ten import is_amount, off_by_ten, size
from plancast.checks.text_rules.relation import Relation
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

SURE = 0.8
POWERS, POWERS_ZH = (3, -3, 6, -6), (4, -4, 8, -8)
"""Powers of ten of scale words, and between them, in English and in Chinese."""

NEAR = 6
"""Sentences within which the two stand."""

WELL = Decimal(2)
"""By what factor a mended quotient lies within its bounds."""


class _Bounded(NamedTuple):
    """Two amounts and what one of the first may be for one of the second."""

    above: tuple[str, ...]
    """Dimensions of the amount shared out."""

    above_words: re.Pattern[str]
    below: tuple[str, ...]
    below_words: re.Pattern[str]
    bounds: Interval
    says: Text
    carrier: bool = True
    """Whether what is left of their names has to be the same."""


_PEOPLE = ("person-times", "person", "count:passengers", "count:trips", "count")
_KILOMETRES = Text(en="a journey is 1 to 15,000 km", zh="平均运距应为1至15000公里")
_BOUNDED = (
    _Bounded(
        ("count:passenger-km",),
        compiled("周转量|passenger"),
        _PEOPLE,
        compiled(r"(?:客运|旅客运输|旅客发送|旅客吞吐|运送旅客)量?|\bpassengers?\b"),
        Interval(Decimal(1), Decimal(15000)),
        _KILOMETRES,
    ),
    _Bounded(
        ("count:tonne-km",),
        compiled("周转量|freight|cargo"),
        ("mass",),
        compiled(r"(?:货运|货物运输|货邮运输|货物发送)量?|\b(?:freight|cargo)\b"),
        Interval(Decimal(1), Decimal(15000)),
        _KILOMETRES,
    ),
    _Bounded(
        ("mass",),
        compiled(r"(?:肉类?|猪肉)(?:总?产量)|\b(?:meat|pork) (?:output|production)|output of (?:meat|pork)"),
        ("count", ""),
        compiled(r"生猪|\b(?:pigs|hogs)\b"),
        Interval(Decimal("0.02"), Decimal(5)),
        Text(en="a pig gives some 0.08 tonnes", zh="每头生猪产肉约0.08吨"),
        carrier=False,
    ),
)
_CARRIER = compiled(
    "全行业|全社会|全[国省市县]|旅客|货物|货邮|客运|货运|周转量|运输量|发送量|吞吐量|总量|完成|实现|全年|[客货量运]"
)


def quotients_in_bounds(passage: Passage) -> Iterator[Relation]:
    """Yield the pairs whose quotient only a scale word brings within its bounds.

    Parameters
    ----------
    passage
        The text with its figures.
    """
    for one in _BOUNDED:
        above = _amounts(passage, one.above, one.above_words)
        below = _amounts(passage, one.below, one.below_words) if above else []
        for figure in above:
            others = [other for other in below if _belongs(figure, other, one)]
            if len(others) == 1:
                yield from _judged(figure, others[0], one)


def _amounts(passage: Passage, dimensions: Sequence[str], words: re.Pattern[str]) -> list[QuotedFigure]:
    found = [one for one in passage.figures if one.kind is Kind.LEVEL and is_amount(one)]
    return [one for one in found if one.dimension in dimensions and words.search(one.concept)]


def _belongs(one: QuotedFigure, other: QuotedFigure, bounded: _Bounded) -> bool:
    """Whether two amounts are of one carrier and time, not far apart."""
    near = abs(one.sentence - other.sentence) <= NEAR and one.number != other.number
    named = not bounded.carrier or _CARRIER.sub("", one.concept) == _CARRIER.sub("", other.concept)
    return near and named and one.period == other.period


def _judged(above: QuotedFigure, below: QuotedFigure, bounded: _Bounded) -> Iterator[Relation]:
    top, base = size(above), size(below)
    if top is None or base is None:
        return
    each = top / base
    if each.touches(bounded.bounds):
        return
    inner = Interval(bounded.bounds.low * WELL, bounded.bounds.high / WELL)
    text = f"{above.quote} / {below.quote} = {each.middle:,.4g}; "
    for power in POWERS if above.before.isascii() else POWERS_ZH:
        ten = Decimal(10) ** power
        if inner.holds(each.middle / ten):
            said = Text(en=text + bounded.says.en, zh=text + bounded.says.zh)
            yield off_by_ten(tuple(sorted((above, below), key=lambda one: one.number)), above, said, ten, SURE)
            return
