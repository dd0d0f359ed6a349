"""Differences that a verb between two amounts says: exceeded, fell short of, outweighed; the third is the gap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from plancast.checks.text_rules.amounts import Amount, alike
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.said_sums import relation_of
from plancast.checks.text_rules.sums import mistyped
from plancast.core.patterns import compiled

_BETWEEN = compiled(
    r"\boutweigh|\boffset|\bexceed|\bshort of\b|\boutnumber|\boutstripp|\bsurpass|\bminus\b|\bdeduct|\bless (?!than)|"
    r"\bnet of\b|\bagainst\b|\bcompared with\b|减去|扣除|相抵|抵[扣销]|超过|多于|少于|不足以",
)
_GAP = compiled(
    r"\bsurplus|\bdeficit|\bshortfall|\bgap\b|\bbalance\b|\bleaving\b|\bleft\b|\bdifference|\bnet\b|\bborrow|"
    r"\brose by|\bfell by|\bgrew by|\bby\s*(?:about |some |nearly )?\Z|\bmore than\b|\bfewer than\b|\bmajority\b|"
    r"\bprofit|\bloss\b|净|差|结余|结转|剩余|缺口|盈余|赤字|余额|利润|亏损|增加|减少|多|少",
)
CLOSE = Decimal("0.05")
"""Part of the larger amount by which a difference may miss the printed one where no slip explains it."""

LEAST_DIGITS = 3


def gaps(stretch: Sequence[Amount]) -> Iterator[Relation]:
    """Yield the gap of each sentence that has three amounts, two of them on the two sides of such a verb.

    Parameters
    ----------
    stretch
        Amounts of a paragraph.
    """
    by_sentence: dict[int, list[Amount]] = {}
    for one in stretch:
        by_sentence.setdefault(one.sentence, []).append(one)
    for three in by_sentence.values():
        if len(three) == 3 and all(alike(one, three[0]) and alike(one, three[-1]) for one in three):
            yield from _of(three)


def _of(three: Sequence[Amount]) -> Iterator[Relation]:
    for place in (1, 2):
        gap = three[2 if place == 1 else 0]
        if not _BETWEEN.search(three[place].lead) or not _GAP.search(f"{gap.clause} {gap.tail}"):
            continue
        more, less = sorted((three[place - 1], three[place]), key=lambda one: -one.value.middle)
        relation = relation_of(more, (less, gap), 0.85)
        if relation is None:
            continue
        off = abs(more.value.middle - less.value.middle - gap.value.middle)
        slipped = mistyped(more.figure, (less.figure, gap.figure), LEAST_DIGITS)
        if relation.holds or off <= CLOSE * more.value.middle or slipped:
            yield relation
            return
