"""One amount in two currencies in clauses apart: 出口25.45万亿元 … 按美元计价, 出口3.58万亿美元; in dollar terms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plancast.checks.text_rules.currency_beside import with_currencies
from plancast.checks.text_rules.matching import bare
from plancast.core.money_names import CURRENCIES
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.quoted.measures import measure_of

SURE = 0.8
"""How sure it is that the amount in the other currency is that of the same name nearest to it."""

SENTENCES_APART = 2
MOST_WORDS = 40
"""Characters between ``in dollar terms`` and the amount."""

_TERMS = compiled(
    r"[按以](?P<zh>美元|人民币|欧元|港[元币])(?:计价|计算|计值|计|折算|口径)|"
    r"\bin (?:terms of )?(?:us |u\.s\. )?(?P<en>dollar|yuan|euro|rmb|renminbi)s?(?: terms)?\b",
    re.IGNORECASE,
)
_REST_OF_TERMS = compiled(r"\A(?:美元|人民币|欧元|港[元币])(?:计价|计算|计值|计|折算|口径)\Z")
"""What a concept may keep of them."""

_NAMES = {"美元": "USD", "dollar": "USD", "欧元": "EUR", "euro": "EUR", "港元": "HKD", "港币": "HKD"}
_MEASURES = frozenset({"exports", "imports", "trade", "trade balance", "gdp", "gdp per head"})
"""Things of which a text has one at a time, so that the sort is name enough."""

_TRADE = compiled(
    r"进出口|顺差|逆差|(?<!进)出口|进口|\b(?:exports|imports|foreign trade|surplus|deficit)\b", re.IGNORECASE
)


def in_another_currency(passage: Passage) -> Iterator[tuple[QuotedFigure, QuotedFigure, float]]:
    """Yield an amount said to be in terms of a currency, with that of the same thing in another, in text order."""
    figures: Sequence[QuotedFigure] = ()
    for terms in _TERMS.finditer(passage.folded):
        figures = figures or with_currencies(passage)
        found = _amount_behind(figures, terms)
        if found is None:
            continue
        others = [one for one in _near(passage, figures, found) if _one_thing(one, found)]
        if others and len({one.interval for one in others if _apart(one, found) == _apart(others[0], found)}) == 1:
            first, second = sorted((found, others[0]), key=lambda one: one.number)
            yield first, second, SURE


def _amount_behind(figures: Sequence[QuotedFigure], terms: re.Match[str]) -> QuotedFigure | None:
    """Return the first amount behind ``in dollar terms`` where it is in that currency and no growth stands between."""
    currency = _NAMES.get((terms["zh"] or terms["en"]).lower(), "CNY")
    behind = next((one for one in figures if one.start >= terms.end()), None)
    if behind is None or behind.start - terms.end() > MOST_WORDS:
        return None
    return behind if behind.dimension == currency and behind.kind is Kind.LEVEL else None


def _near(passage: Passage, figures: Sequence[QuotedFigure], found: QuotedFigure) -> list[QuotedFigure]:
    """Return the amounts in other currencies near an amount, the nearest first."""
    near = [
        one
        for one in figures[max(0, found.number - 12) : found.number + 6]
        if one.kind is Kind.LEVEL
        and one.dimension in CURRENCIES
        and one.dimension != found.dimension
        and abs(one.sentence - found.sentence) <= SENTENCES_APART
        and (one.period == found.period or one.period is None or found.period is None)
    ]
    return sorted(near, key=lambda one: _apart(one, found))


def _apart(one: QuotedFigure, found: QuotedFigure) -> int:
    return abs(one.number - found.number)


def _one_thing(one: QuotedFigure, found: QuotedFigure) -> bool:
    mine, theirs = _name(one), _name(found)
    if not theirs:  # 43.85万亿元, 按美元计为6.16万亿美元
        return one.number == found.number - 1 and one.sentence == found.sentence
    return mine == theirs


def _name(figure: QuotedFigure) -> str:
    """Return what an amount is of: a word of trade right before it, else its concept."""
    words = [match[0].lower() for match in _TRADE.finditer(figure.before)]
    if words:
        return words[-1]
    concept = _REST_OF_TERMS.sub("", _TERMS.sub("", figure.concept))
    measure = measure_of(concept)
    return measure if measure in _MEASURES else bare(concept) if _said_before(figure, concept) else ""


def _said_before(figure: QuotedFigure, concept: str) -> bool:
    return bool(concept) and concept[-4:] in figure.before
