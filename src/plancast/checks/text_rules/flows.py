"""Differences that words say: what came in less what went out, and what there was at the beginning and at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from plancast.checks.text_rules.amounts import Amount, alike
from plancast.checks.text_rules.relation import Relation, is_near
from plancast.checks.text_rules.shown import compared, scale_of, shown, term
from plancast.checks.text_rules.slips import mended_by_a_slip
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage

NEAR, MOVED = Decimal("0.5"), Decimal("0.75")
CLOSE = Decimal("0.05")
"""A difference that misses the printed one by more than this part of its larger amount was put together wrongly."""

_NET = compiled(
    r"\bnet (?:gain|loss|addition|increase|decrease|migration|inflow|outflow|change|rise|fall|bookings?|sales|"
    r"new|total)|\ba net\b|"
    r"\bsurplus|\bdeficit|\bshortfall|\btrade (?:gap|balance)|\bleaving\b|\bleft (?:net|a|an|only|just|it)|"
    r"\bnatural (?:increase|decrease|growth|change)|\bdifference\b|\bfree cash flow|\bequity\b|\bnet (?:assets|worth|"
    r"debt|cash|profit|exports|lending|foreign)|\bnet of\b|\b(?:budget|funding|financing|fiscal|"
    r"revenue) gap|\bborrow|"
    r"\bmajority\b|\bmargin of\b|"
    r"\bgross profit|\boperating (?:profit|income|surplus)|净(?:增|减|迁|流[入出]|投放|回笼|买|卖)|顺差|逆差|"
    r"出超|入超|差额|自然[增减变]|结余|结转|盈余|毛利(?!率)|缺口|净资产|净值|净额|净债务|所有者权益|股东权益|赤字|结存|相差|总人口减少|人口减少",
    re.IGNORECASE,
)
_IN = compiled(
    r"\badd(?:ed|ing|s)\b|\bhir(?:ed|ing)|\btook on|\bopen(?:ed|ings)|\bimmigrat|\barriv|\binflow|\bbirths?\b|"
    r"\bborn\b|\btotal assets\b|\bassets of\b|\boperating cash flow|\bcash from operations|\btax take\b|"
    r"\bprofit for\b|\bprofit before\b|\bgains?\b|\bexport|\brevenues?\b|\bsales\b|"
    r"\breceipts|\bincome\b(?!.*tax)|\bgross\b|\bcreated|\bgained|\bdeposits?\b|出生|新增|新登记|新设|新注册|"
    r"新开|(?<!进)出口|营业收入|总收入|收入|"
    r"流入|迁入|投放|发行|营收|总资产|资产总[额计]|资产(?!负债|净)",
    re.IGNORECASE,
)
_OUT = compiled(
    r"\bshed|\bcut\b|\blost\b|\blaid off|\bclos(?:ed|ures?|ing)\b|\bemigrat|\bleft\b|\bdepart|\boutflow|"
    r"\bdeaths?\b|\bdied\b|\bimport|\bcosts?\b|"
    r"\bliabilities\b|\bcapital expenditure|\bcapex\b|\bminority|\bnon-controlling|\btax charge|\blosses\b|"
    r"\bloss of\b|\bexpen(?:se|dit)|\bspending|\boutlays?|\brefund|\bwithdr|\bdestroyed|"
    r"死亡|注销|关闭|进口|支出|成本|流出|"
    r"迁出|偿还|到期|回笼|退税|吊销|负债(?!率)|资本开支|资本支出",
    re.IGNORECASE,
)
_CASH = compiled(r"现金流量净额|经营(?:活动|性)?现金")
"""What is net of payments, not of revenue and costs."""

_SAID_SO = compiled(
    r"\bafter\b|\bimpl|\bshortfall|\bsurplus|\bdeficit|\bleaving\b|\bgiving\b|\bproducing\b|\byielding\b|"
    r"\bleft\b|\bless\b|\bwhile\b|\bexceed|"
    r"\bequity|\bresulting|\bfree cash|\bdeduct|\bgap\b|\boutweigh|\boffset|\bagainst\b|\bshort of|\bwith\b|"
    r"出生|死亡|结余|缺口|赤字|净资产|"
    r"\bgross profit|\btherefore|\bso\b|毛利|相抵|顺差|逆差|"
    r"净|自然|\bnet\b|\btrade\b|\bnatural\b|出超|入超",
    re.IGNORECASE,
)
_MORE_CAUSES = compiled(r"\bother\b|adjust|\balong with\b|其他|其它|调整", re.IGNORECASE)
_BASE = compiled(
    r"\b(?:start(?:ed)?|beg[ai]n(?:ning)?|opening)\b|年初|期初|上年末|年底.{0,3}\Z|基础上|(?:由|"
    r"从)\d{0,4}年?(?:底|末)?的?\Z|\bfrom\s*\Z|\b(?:at|from) the end of (?:last|the previous)",
    re.IGNORECASE,
)
_MORE = compiled(
    r"\badd|\btook in|\bgain|\bjoin|\bnew|新[增建]|增加|净增|本期产量|产量|购进|入库|流入|建成", re.IGNORECASE
)
_LESS = compiled(
    r"\bshed|\blost|\bsold|\bspent|\bcut|\bleft|\brepaid|减少|净减|下降|销售|销量|消耗|出库|流出|脱贫|退出",
    re.IGNORECASE,
)
_YEARLY = compiled(r"年均|月均|平均|\b(?:a|per|each) year\b|\baverage", re.IGNORECASE)
_CLOSE = compiled(
    r"\bend(?:ed|ing)?\b|\b(?:fell|rose|grew|dropped|climbed|went|down|up) to\s*\Z|\bclos(?:ed|ing)|\btotal to|"
    r"\bstands? at|\bnow\b|\bremain|年末|期末|累计|总|剩余|剩下|"
    r"达到?\Z|余额|增至|减至",
    re.IGNORECASE,
)


def flows(passage: Passage, stretch: Sequence[Amount]) -> Iterator[Relation]:
    """Yield net amounts with what they are net of, and closing amounts with the opening ones."""
    for place, one in enumerate(stretch):
        words = f"{one.clause} {one.tail}"
        if (
            _NET.search(words)
            and not one.aside
            and not _CASH.search(words)
            and not _MORE_CAUSES.search(one.figure.before)
        ):
            yield from _net(one, stretch[max(0, place - 5) : place + 5])
        if (_BASE.search(one.clause) or _BASE.search(one.tail)) and not re.search("较年初|比年初", one.clause):
            yield from _balance(one, stretch[max(0, place - 3) : place + 4])


def _around(one: Amount) -> str:
    return f"{one.clause} {one.tail}"


def _net(net: Amount, near: Sequence[Amount]) -> Iterator[Relation]:
    """Yield a net amount where one amount in and one out stand beside it."""
    others = [
        one
        for one in near
        if one is not net
        and alike(one, net)
        and not one.aside
        and not one.changed
        and abs(one.sentence - net.sentence) <= 1
    ]
    others = [one for one in others if not _NET.search(one.clause)]
    sides = _sides(others, behind=False)
    if not sides["in"] or not sides["out"]:
        sides = _sides(others, behind=True)
    if not sides["in"] or not sides["out"]:
        return
    made = [
        _difference(net, more, less)
        for more in sides["in"]
        for less in sides["out"]
        if not more.value.touches(less.value)
    ]
    holding = [one for one in made if one[0].holds]
    if holding:
        yield holding[0][0]
        return
    close = [one for one in made if one[1]] if len(made) == 1 else [one for one in made if one[2]]
    if len(close) == 1:
        relation = close[0][0]
        if _SAID_SO.search(f"{net.lead} {sides['out'][0].lead} {sides['in'][0].tail}"):
            yield relation


def _sides(others: Sequence[Amount], *, behind: bool) -> dict[str, list[Amount]]:
    """Return the amounts that come in and those that go out, by the words before them or behind them."""
    sides: dict[str, list[Amount]] = {"in": [], "out": []}
    for one in others:
        if side := _side(f"{one.figure.quote.lower()} {one.tail}" if behind else one.clause):
            sides[side].append(one)
    return sides


def _side(words: str) -> str:
    """Return whether words say that an amount comes in or goes out; empty where both or neither."""
    into, out = _IN.search(words), _OUT.search(words)
    return "" if (into is None) == (out is None) else "in" if into else "out"


def _difference(net: Amount, more: Amount, less: Amount) -> tuple[Relation, bool, bool]:
    """Return a net amount with its two sides, and whether it is near and very near where broken."""
    gap = more.value - less.value
    upper, lower = (more, less) if gap.middle >= 0 else (less, more)
    return _told(net, upper, lower, upper.value - lower.value)


def _told(net: Amount, upper: Amount, lower: Amount, gap: Interval) -> tuple[Relation, bool, bool]:
    scale = scale_of(net.figure)
    middle = (upper.value.middle - lower.value.middle) / scale
    text = f"{term(upper.figure, scale)} - {term(lower.figure, scale)} = {shown(middle)}"
    arithmetic = compared(text, text, gap / scale, term(net.figure, scale), net.value / scale)
    figures = tuple(sorted((net.figure, upper.figure, lower.figure), key=lambda one: one.number))
    said = {"printed": net.figure.quote}
    relation = Relation("SUM", figures, gap.touches(net.value), 0.85, arithmetic, said, near=is_near(gap, net.value))
    off = abs(gap.middle - net.value.middle)
    sharp = (gap.high - gap.low) * 10 < gap.middle
    near = off <= NEAR * upper.value.middle or (sharp and mended_by_a_slip(net.figure, gap))
    return relation, near, off <= CLOSE * upper.value.middle


def _balance(base: Amount, near: Sequence[Amount]) -> Iterator[Relation]:
    """Yield an opening amount, what came in or went out, and the closing one."""
    others = [one for one in near if one is not base and alike(one, base) and abs(one.sentence - base.sentence) <= 1]
    if len(others) > 4:
        return
    moves = [(one, sign) for one in others if (sign := _sign(one))]
    closing = [one for one in others if not any(one is move for move, _ in moves)]
    closing = [one for one in closing if _CLOSE.search(one.clause) or _CLOSE.search(_around(one))]
    if not moves or len(closing) != 1 or len(moves) + len(closing) != len(others):
        return
    yield from _closed(base, moves, closing[0])


def _sign(one: Amount) -> int:
    words = one.clause[-14:] if not one.clause.isascii() else f"{one.clause} {one.tail}"
    if _YEARLY.search(one.clause):
        return 0
    more, less = _MORE.search(words), _LESS.search(words)
    return 0 if bool(more) == bool(less) else 1 if more else -1


def _closed(base: Amount, moves: Sequence[tuple[Amount, int]], closing: Amount) -> Iterator[Relation]:
    found = base.value
    scale = scale_of(closing.figure)
    text = term(base.figure, scale)
    for one, sign in moves:
        found = found + one.value if sign > 0 else found - one.value
        text += f" {'+' if sign > 0 else '-'} {term(one.figure, scale)}"
    text += f" = {shown(found.middle / scale)}"
    arithmetic = compared(text, text, found / scale, term(closing.figure, scale), closing.value / scale)
    figures = tuple(
        sorted((base.figure, closing.figure, *(one.figure for one, _ in moves)), key=lambda one: one.number)
    )
    holds = found.touches(closing.value)
    if not holds and any(one.sentence != base.sentence for one in (closing, *(move for move, _ in moves))):
        return
    if abs(found.middle - closing.value.middle) <= MOVED * base.value.middle or mended_by_a_slip(closing.figure, found):
        yield Relation(
            "SUM",
            figures,
            holds,
            0.85,
            arithmetic,
            {"printed": closing.figure.quote},
            near=is_near(found, closing.value),
        )
