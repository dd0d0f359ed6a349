"""Two amounts and their difference, or parts and their total, one of them off by a power of ten.

Exports of 64.4 and imports of 61.3 billion with a surplus of 3.1 million; cash of $2.14 billion and bonds of $1.06
million that make up $3.20 billion.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from plancast.checks.text_rules.balances import BALANCES, Balance
from plancast.checks.text_rules.by_ten import by_sentence, is_amount, off_by_ten, power_of_ten, size, words_before
from plancast.checks.text_rules.off_by_power import sum_slip
from plancast.checks.text_rules.relation import Relation
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

SURE_BALANCE, SURE_SUM = 0.85, 0.75

SENTENCES_APART = 3
"""Sentences between a balance and its two amounts, at most."""

FIGURES_BACK = 12
OUT_OF_LINE = 300
"""How many times larger or smaller than the two others the odd one of a sum is, at least."""

_MORE_BALANCES: tuple[Balance, ...] = (
    Balance(
        compiled(r"结余|结转|收支(?:差额|相抵)|\bbudget (?:surplus|deficit|balance)\b|\b(?:fiscal )?deficit\b", re.I),
        compiled(r"收入|\brevenues?\b", re.I),
        compiled(r"支出|\b(?:expenditures?|spending)\b", re.I),
        either_way=True,
    ),
    Balance(
        compiled(
            r"人口(?:净|自然)?(?:增加|减少|增长)|"
            r"\bpopulation (?:fell|shrank|shrunk|declined|grew|rose|increased|decreased)\b",
            re.I,
        ),
        compiled(r"出生(?:人口)?|\bbirths\b", re.I),
        compiled(r"死亡(?:人口)?|\bdeaths\b", re.I),
        either_way=True,
    ),
    Balance(
        compiled(r"净资产|所有者权益|\b(?:net assets|equity)\b", re.I),
        compiled(r"(?<!净)资产|\b(?<!net )assets\b", re.I),
        compiled(r"负债|\bliabilities\b", re.I),
        either_way=True,
    ),
)
_BALANCE_BEHIND = compiled(r"\s*(?:trade |fiscal |budget )?(?:surplus|deficit|refund)", re.IGNORECASE)
_GROSS = compiled(r"\bgross\b|毛", re.IGNORECASE)
_NET = compiled(r"\bnet\b|净", re.IGNORECASE)
_REFUND = compiled(r"\brefunds?\b|退税|退库", re.IGNORECASE)
_ASIDE = compiled(
    r"[(（][^()（）]*[)）]|进出口(?!差额|相抵)|\bimports?(?:-| and )exports?\b|\bexports?(?:-| and )imports?\b",
    re.IGNORECASE,
)
"""What names no one of the three: brackets, imports and exports together."""

_TAX = Balance(_NET, _GROSS, _REFUND, either_way=False)
_ADDS = compiled(
    r"合计|共计|总计|一共|总额|其中|分别|\bof which\b|\brespectively\b|"
    r"\b(?:in all|in total|altogether|together|combined|make up|makes up|split|total(?:l?ed|ling)?|sum)\b",
    re.IGNORECASE,
)
_PER_HEAD = compiled(r"人均|每|平均|\b(?:per|each|average)\b", re.IGNORECASE)


class _Bound(NamedTuple):
    """An amount with the slot of a balance that the word nearest before it says."""

    figure: QuotedFigure
    slot: str


def balances_by_ten(passage: Passage) -> Iterator[Relation]:
    """Yield balances and sums that a power of ten on one of three amounts makes right."""
    amounts = [one for one in passage.figures if is_amount(one)]
    for balance in (*(one for one in BALANCES if not one.rates), *_MORE_BALANCES, _TAX):
        if not balance.difference.search(passage.folded):
            continue
        for place, one in enumerate(amounts):
            if _may_be_difference(one, balance) and _slot(passage, one, balance) == "difference":
                near = amounts[max(0, place - FIGURES_BACK) : place + FIGURES_BACK]
                yield from _of(one, [_Bound(other, _slot(passage, other, balance)) for other in near], passage)
    for figures in by_sentence(passage).values():
        yield from _sums(passage, [one for one in figures if is_amount(one) and one.kind is Kind.LEVEL])


def _may_be_difference(figure: QuotedFigure, balance: Balance) -> bool:
    """Whether a word for the difference stands beside an amount: a quick look before the closer one."""
    return balance.difference.search(figure.before) is not None or _BALANCE_BEHIND.match(figure.after) is not None


def _slot(passage: Passage, figure: QuotedFigure, balance: Balance) -> str:
    """Return which of the three an amount is, by the last of their words before it, or a word of balance behind it."""
    if _BALANCE_BEHIND.match(figure.after):
        return "difference" if balance.difference.match(figure.after.strip()) else ""
    said = _ASIDE.sub(" ", words_before(passage, figure))
    found = [
        (match.end(), slot)
        for slot, words in (("difference", balance.difference), ("less", balance.less), ("more", balance.more))
        for match in words.finditer(said)
    ]
    return max(found)[1] if found else ""


def _of(one: QuotedFigure, near: Sequence[_Bound], passage: Passage) -> Iterator[Relation]:
    pools: dict[str, list[QuotedFigure]] = {"more": [], "less": []}
    for other in near:
        if other.slot in pools and other.figure.kind is Kind.LEVEL and _together(passage, one, other.figure):
            pools[other.slot].append(other.figure)
    triples = [(more, less, one) for more in _nearest(pools["more"], one) for less in _nearest(pools["less"], one)]
    if any(_holds(triple) for triple in triples) or not triples:
        return
    slips = [(more, less, factor) for more, less, _ in triples if (factor := _slip(more, less, one)) is not None]
    for more, less, factor in slips[:1]:
        text = f"{more.quote} - {less.quote} ≠ {one.quote}"
        yield off_by_ten((more, less, one), one, Text(en=text, zh=text), factor, SURE_BALANCE)


def _slip(more: QuotedFigure, less: QuotedFigure, one: QuotedFigure) -> Decimal | None:
    """Return the power of ten by which one of the three is off from what the two others leave for it."""
    upper, lower, gap = (size(figure) or Interval.exactly(1) for figure in (more, less, one))
    for odd, expected in (
        *((gap, found) for found in (upper - lower, lower - upper)),
        *((upper, found) for found in (lower + gap, lower - gap)),
        *((lower, found) for found in (upper - gap, upper + gap)),
    ):
        if (factor := power_of_ten(odd, expected, is_tied=True)) is not None:
            return factor
    return None


def _together(passage: Passage, one: QuotedFigure, other: QuotedFigure) -> bool:
    paragraphs = [passage.sentences[figure.sentence].paragraph for figure in (one, other)]
    return (
        other.dimension == one.dimension
        and paragraphs[0] == paragraphs[1]
        and abs(other.sentence - one.sentence) <= SENTENCES_APART
    )


def _nearest(pool: Sequence[QuotedFigure], one: QuotedFigure) -> list[QuotedFigure]:
    return sorted(pool, key=lambda other: abs(other.number - one.number))[:4]


def _holds(triple: Sequence[QuotedFigure]) -> bool:
    more, less, one = (size(figure) or Interval.exactly(0) for figure in triple)
    return (less + one).touches(more) or (more + one).touches(less)


def _sums(passage: Passage, amounts: Sequence[QuotedFigure]) -> Iterator[Relation]:
    """Yield three amounts side by side, two that make up a third, of which one is far out of line with the others."""
    for place in range(len(amounts) - 2):
        three = amounts[place : place + 3]
        if (
            len({one.dimension for one in three}) != 1
            or not three[0].dimension
            or any(_PER_HEAD.search(one.before[-20:]) for one in three)
        ):
            continue
        start, end = three[0].start - len(three[0].before), three[-1].end + min(len(three[-1].after), 20)
        if not _ADDS.search(passage.folded, max(0, start), end) or not _has_one_out_of_line(three):
            continue
        slip = None if _makes_a_sum(three) else sum_slip(three)
        if slip is not None:
            text = " + ".join(one.quote for one in three if one is not slip.figure)
            yield off_by_ten(three, slip.figure, Text(en=text, zh=text), slip.factor, SURE_SUM)


def _has_one_out_of_line(three: Sequence[QuotedFigure]) -> bool:
    low, middle, high = sorted((size(one) or Interval.exactly(1)).middle for one in three)
    return (high >= middle * OUT_OF_LINE and middle <= low * OUT_OF_LINE) or (
        middle >= low * OUT_OF_LINE and high <= middle * OUT_OF_LINE
    )


def _makes_a_sum(three: Sequence[QuotedFigure]) -> bool:
    sizes = [size(one) or Interval.exactly(0) for one in three]
    return any((sizes[a] + sizes[b]).touches(sizes[c]) for a, b, c in ((0, 1, 2), (0, 2, 1), (1, 2, 0)))
