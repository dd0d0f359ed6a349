"""Signs, codes and words of currencies that stand before a number: $760, RMB 5 billion, 新台币703亿元."""

from __future__ import annotations

from plancast.core.units import Unit
from plancast.reading.texts.spotted import unit_named
from plancast.reading.texts.word_lists import one_of

_CODES = {
    "USD": "us$|usd|u.s.$|$",
    "CNY": "rmb|cny|人民币|¥",
    "HKD": "hk$|hkd|港币|港元",
    "TWD": "nt$|twd|新台币|台币",
    "EUR": "€|eur|欧元",
    "GBP": "£|gbp|英镑",
    "INR": "₹|rs.|rs|inr",
    "JPY": "jpy|日元",
    "SGD": "s$",
    "AUD": "a$",
    "CAD": "c$",
    "VND": "vnd|₫",
    "KRW": "₩|krw",
    "MYR": "rm",
    "RUB": "₽",
}
"""What parse_unit reads, and what is printed before a number."""

_CODE_OF = {sign: code for code, signs in _CODES.items() for sign in signs.split("|")}

MONEY = one_of(*_CODES.values())
"""Pattern of them all."""

MONEY_ENDS = frozenset(sign[-1] for sign in _CODE_OF)
"""Last characters of them."""


def with_money(unit: Unit | None, money: str) -> Unit | None:
    """Return the unit that a sign before the number and what stands behind it make.

    A classifier or 元 behind the number says nothing of its own: 新台币703亿元 is Taiwan dollars.

    Examples
    --------
    >>> with_money(unit_named("元"), "新台币").dimension, with_money(None, "US$").dimension
    ('TWD', 'USD')
    """
    code = _CODE_OF.get(money.strip().lower())
    if code is None:
        return unit
    if unit is None or unit.dimension.startswith("count") or (unit.dimension == "CNY" and unit.multiplier == 1):
        return unit_named(code)
    return unit
