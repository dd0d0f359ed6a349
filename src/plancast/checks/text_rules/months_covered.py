"""Stocks told in months of a flow: reserves equal to 7.2 months of imports, 储备相当于24个月的政府开支."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from plancast.checks.text_rules.amounts import Amount, alike, amounts_by_sentence
from plancast.checks.text_rules.relation import Relation, is_near
from plancast.checks.text_rules.shown import compared, shown
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage

BACK = 3
"""Sentences before the months in which stock and flow may stand."""

NEAR = Decimal("1.5")
"""Months further from what stock and flow give than this factor were paired wrongly."""

_GATE = compiled(r"months? (?:of|cover|worth)|months\W{1,3}(?:of )?import|个月的")
_COVERS = compiled(
    r"(?<![\d.])(\d{1,3}(?:\.\d{1,2})?) ?(?:"
    r"months?(?:'s?)? (?:of|worth of|cover(?:age)? of)(?: [a-z]+){0,2} (?P<en>imports?|spending|expenditures?)|"
    r"months? (?:of )?(?P<cover>import) cover|个月的?[\u4e00-\u9fff]{0,6}?(?P<zh>进口|开支|支出))"
)
_STOCK = compiled(r"\breserves?\b|\bsurplus|储备|结余|盈余")
_FLOWS = {
    "import": compiled(r"\bimports?\b|进口"), "进口": compiled(r"\bimports?\b|进口"),
    "spending": compiled(r"\bspending|\bexpenditure|支出|开支"),
}  # fmt: skip
_MONTHLY = compiled(r"\A\s*(?:per|a|each|/) ?month|\bmonthly\b|月均|每月|平均每月")


def months_covered(passage: Passage) -> Iterator[Relation]:
    """Yield every stock told in months of a flow, where both are printed.

    Parameters
    ----------
    passage
        The text.
    """
    if _GATE.search(passage.folded.lower()) is None:
        return
    by_sentence = amounts_by_sentence(passage)
    for number, sentence in enumerate(passage.sentences):
        words = passage.folded[sentence.start : sentence.end].lower()
        for found in _COVERS.finditer(words) if _GATE.search(words) else ():
            near = [one for at in range(number - BACK, number + 1) for one in by_sentence.get(at, ())]
            start = sentence.start + found.start()
            quote = passage.text[start : sentence.start + found.end()]
            yield from _of(found, quote, start, near)


def _of(found: re.Match[str], quote: str, place: int, near: Sequence[Amount]) -> Iterator[Relation]:
    """Yield the stock and flow that the months follow from; else the only ones, the flow told by the month."""
    kind = (found["en"] or found["cover"] or found["zh"]).rstrip("s")
    flow = _FLOWS.get(kind, _FLOWS["spending"])
    printed = _rounded(found[1])
    made = []
    for stock in (one for one in near if _STOCK.search(f"{one.lead} {one.figure.concept.lower()}")):
        for one in near:
            if one is stock or one.changed or not alike(stock, one) or one.value.low <= 0:
                continue
            monthly = _MONTHLY.search(one.tail) or _MONTHLY.search(one.lead)
            if not monthly and not flow.search(f"{one.clause} {one.figure.concept.lower()}"):
                continue
            for months in (1,) if monthly else (1, 12):
                made.append((stock, one, stock.value / one.value * months, bool(monthly)))
    held = next((one for one in made if one[2].touches(printed)), None)
    if held is None:
        able = [one for one in made if one[3] and _apart(one[2], printed) <= NEAR]
        held = min(able, key=lambda one: _apart(one[2], printed), default=None)
    if held is not None:
        yield _relation(held[:2], held[2], printed, (quote, place))


def _rounded(digits: str) -> Interval:
    half = Decimal(1).scaleb(-len(digits.partition(".")[2])) / 2
    return Interval(Decimal(digits) - half, Decimal(digits) + half)


def _apart(one: Interval, other: Interval) -> Decimal:
    return max(one.middle, other.middle) / min(one.middle, other.middle)


def _relation(amounts: tuple[Amount, Amount], value: Interval, printed: Interval, quoted: tuple[str, int]) -> Relation:
    (stock, flow), (quote, place) = amounts, quoted
    text = f"{stock.figure.quote} / {flow.figure.quote} = {shown(value.middle)}"
    arithmetic = compared(text, text, value, quote, printed)
    figures = tuple(sorted((stock.figure, flow.figure), key=lambda one: one.number))
    said = {"printed": quote}
    near = is_near(value, printed)
    return Relation("RATIO", figures, value.touches(printed), 0.85, arithmetic, said, (quote,), place, near)
