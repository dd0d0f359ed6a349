"""Balances: a printed difference beside the two amounts that it is the difference of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from plancast.checks.text_rules.matching import bounded
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.shown import compared, scale_of, shown, term
from plancast.checks.text_rules.slips import mended_by_a_slip
from plancast.checks.text_rules.subjects import Subject, of_one_period, of_one_place
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage

SENTENCES_APART = 3
"""Sentences between a balance and its two amounts, at most."""

MOST_RIVALS = 4
"""Amounts beside a balance from which it may have been worked out; among more than these none is picked."""


class Balance(NamedTuple):
    """A difference and what it is between, by the words for them."""

    difference: re.Pattern[str]
    more: re.Pattern[str]
    less: re.Pattern[str]
    either_way: bool
    """Whether the difference is printed without its sign: a surplus, a deficit."""

    rates: bool = False
    """Whether it is between rates, such as births and deaths per thousand."""


def _b(difference: str, more: str, less: str, *, either_way: bool = False, rates: bool = False) -> Balance:
    return Balance(compiled(difference, re.I), compiled(more, re.I), compiled(less, re.I), either_way, rates)


BALANCES: tuple[Balance, ...] = (
    _b(
        r"进出口(?:相抵|差额)|(?:贸易|进出口)?(?:顺差|逆差)|\b(?:trade )?(?:surplus|deficit)\b|"
        r"\btrade (?:balance|gap)\b|\bbalance of trade\b",
        r"(?<!进)出口|\bexports?\b",
        r"进口|\bimports?\b",
        either_way=True,
    ),
    _b(
        r"自然\Z|自?然增长率|\bnatural (?:growth|"
        r"increase) rate", r"出生率|\bbirth rate", r"死亡率|\b(?:death|mortality) rate", rates=True),
    _b(
        r"自然增[长加](?:人口)?|\bnatural (?:growth|"
        r"increase)\b", r"出生(?:人口)?|\bbirths\b", r"死亡(?:人口)?|\bdeaths\b"),
    _b(r"净增(?:加|长)?", r"新(?:增|登记|设立?|注册)", r"注销|退出|吊销|减少"),
    _b(r"净(?:投放|回笼)", r"(?<!净)投放", r"(?<!净)回笼|到期"),
    _b(r"\bnet\b.*\bcollections?|\bnet\b.*\btax(?:es)?", r"\bgross\b.*(?:collections?|\btax(?:es)?)", r"\brefunds?\b"),
    _b(
        r"\bgross profit\b|"
        r"毛利(?!率)",
            r"\b(?:revenue|sales|turnover)\b|营业收入", r"\bcosts? of (?:sales|revenue|goods sold)\b|营业成本"),
)  # fmt: skip
"""Differences that are what their name says: 出口 − 进口, 出生率 − 死亡率, 新增 − 注销."""

_FILLERS = compiled(
    r"贸易|货物|人口|企业|总额|总值|\b(?:direct|tax(?:es)?|collections?|trade|monthly|resulting in|a|an|total|"
    r"value|country|goods|merchandise|euro area|eu(?=\b|\d+)|to|from|rest|world|the|of)\b|'s",
    re.IGNORECASE,
)


def balances(passage: Passage, subjects: Sequence[Subject]) -> Iterator[Relation]:
    """Yield every balance with the two amounts that it is between."""
    able = [one for one in subjects if one.name and bounded(one.figure) and one.figure.figure.upper is None]
    names = {one.name for one in able}
    for balance in BALANCES:
        slots = {name: found for name in names if (found := _slot(balance, name))[0]}
        if not any(slot == "difference" for slot, _ in slots.values()):
            continue
        chosen = [
            (one, *slots[one.name])
            for one in able
            if one.name in slots and (one.figure.kind in (Kind.LEVEL, Kind.CHANGE) or balance.rates)
        ]
        for place, (one, slot, rest) in enumerate(chosen):
            if slot == "difference" and (
                balance.rates or one.figure.dimension not in ("percent", "points", "per mille")
            ):
                yield from _of(passage, balance, one, rest, chosen[max(0, place - 12) : place + 8])


def _slot(balance: Balance, name: str) -> tuple[str, str]:
    for slot, words in (("difference", balance.difference), ("more", balance.more), ("less", balance.less)):
        found = words.search(name)
        if found is None:
            continue
        if slot == "more" and balance.less.search(name):
            continue  # 进出口 is neither
        rest = _FILLERS.sub("", name[: found.start()] + name[found.end() :])
        return slot, re.sub(r"\W+", " ", rest).strip().lower()
    return "", ""


def _of(
    passage: Passage, balance: Balance, one: Subject, rest: str, near: Sequence[tuple[Subject, str, str]]
) -> Iterator[Relation]:
    pools: dict[str, list[Subject]] = {"more": [], "less": []}
    for other, slot, its_rest in near:
        if (
            slot == "difference"
            or other.figure.dimension != one.figure.dimension
            or (other.figure.kind is not one.figure.kind and not balance.rates)
        ):
            continue
        apart = one.figure.sentence - other.figure.sentence
        same = its_rest == rest or (not rest and abs(apart) <= 1) or (not its_rest and abs(apart) <= 1)
        if -1 <= apart <= SENTENCES_APART and same and _one_stretch(passage, one, other):
            pools[slot].append(other)
    order = {
        slot: sorted(pool, key=lambda other: abs(other.figure.number - one.figure.number))
        for slot, pool in pools.items()
    }
    rests = {other.figure.number: its_rest for other, _, its_rest in near}
    one = _with_minus(passage, balance, one)
    made = [
        _relation(balance, one, more, less)
        for more in order["more"][:4]
        for less in order["less"][:4]
        if more.figure.interval != less.figure.interval
    ]
    holding = [relation for relation in made if relation.holds]
    if holding:
        yield holding[0]
        return
    alike = {
        slot: [other for other in pool if rests[other.figure.number] in ("", rest)] for slot, pool in order.items()
    }
    if alike["more"] and alike["less"] and len(order["more"]) + len(order["less"]) <= MOST_RIVALS:
        relation = _relation(balance, one, alike["more"][0], alike["less"][0])
        if relation.sure > 0 and rests[alike["more"][0].figure.number] == rests[alike["less"][0].figure.number]:
            yield relation


def _with_minus(passage: Passage, balance: Balance, one: Subject) -> Subject:
    """Return a rate with the minus that stands before it: 自然增长率为-1.48‰."""
    if not balance.rates or one.figure.figure.value < 0:
        return one
    minus = passage.folded[max(0, one.figure.start - 1) : one.figure.start] == "-"
    return one._replace(figure=one.figure._replace(sign=-1 if minus else 0))


def _one_stretch(passage: Passage, one: Subject, other: Subject) -> bool:
    return (
        abs(passage.sentences[one.figure.sentence].paragraph - passage.sentences[other.figure.sentence].paragraph) <= 1
    )


def _relation(balance: Balance, one: Subject, more: Subject, less: Subject) -> Relation:
    printed = one.figure.interval
    gap = more.figure.interval - less.figure.interval
    if balance.either_way and one.figure.kind is Kind.LEVEL:
        printed = printed if printed.middle > 0 else -printed
        upper, lower = (more, less) if gap.middle >= 0 else (less, more)
        gap = gap if gap.middle >= 0 else -gap
    else:
        upper, lower = more, less
    holds = gap.touches(printed)
    sure = min(
        of_one_period(one, more), of_one_period(one, less), of_one_place(one.place, more.place or one.place),
        of_one_place(one.place, less.place or one.place), one.sure, more.sure, less.sure,
    )  # fmt: skip
    if more.figure.interval == less.figure.interval:
        sure = 0.0  # one number twice, or two that were read in part
    elif holds:  # three figures that agree so say themselves that they belong together
        sure = max(sure, 0.75)
    elif not _explained(one, upper, lower, printed, gap):
        sure = 0.0
    scale = scale_of(one.figure)
    middle = upper.figure.interval.middle - lower.figure.interval.middle
    text = f"{term(upper.figure, scale)} - {term(lower.figure, scale)} = {shown(middle / scale)}"
    arithmetic = compared(text, text, gap / scale, term(one.figure, scale), printed / scale)
    figures = tuple(sorted((one.figure, more.figure, less.figure), key=lambda figure: figure.number))
    return Relation("SUM", figures, holds, sure, arithmetic, {"printed": one.figure.quote})


def _explained(one: Subject, upper: Subject, lower: Subject, printed: Interval, gap: Interval) -> bool:
    """Whether a broken balance is near enough, or one slip away, so that its amounts were paired rightly."""
    size = max(abs(upper.figure.interval.middle), abs(lower.figure.interval.middle))
    if abs(gap.middle - printed.middle) <= min(size / 5, printed.middle.copy_abs() / 2):
        return True
    return (
        mended_by_a_slip(one.figure, gap)
        or mended_by_a_slip(upper.figure, lower.figure.interval + printed)
        or mended_by_a_slip(lower.figure, upper.figure.interval - printed)
    )
