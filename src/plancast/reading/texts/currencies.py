"""Signs, codes and words of currencies that stand before a number: $760, RMB 5 billion, 新台币703亿元."""

from __future__ import annotations

import re

from plancast.core.money_names import MONEY as TABLE
from plancast.core.units import Unit, unit_named
from plancast.reading.texts.word_lists import words_in

_MORE = {
    "USD": "u.s.$|us $|美元",
    "CNY": "人民币",
    "HKD": "港币|港元",
    "TWD": "新台币|台币",
    "EUR": "欧元",
    "GBP": "英镑|stg£|£stg",
    "INR": "inr.|re.",
    "JPY": "日元|日圆",
    "BDT": "tk|tk.",
    "KES": "ksh|ksh.|kshs",
    "KRW": "韩元",
    "SGD": "sg$",
    "IDR": "rp.",
}
"""What is printed before a number beside the signs of the table."""

_LOWER_TOO = words_in("usd|cny|rmb|hkd|eur|gbp|jpy|inr|us$|hk$|nt$|rs|rs.|rm|u.s.$|rmb¥")
"""Letters that stand for money in small letters as well; others, such as TRY and CAD, only in capital ones."""

_AS_WRITTEN = {
    "rs": "Rs",
    "rs.": "Rs.",
    "rp": "Rp",
    "rp.": "Rp.",
    "tk": "Tk",
    "tk.": "Tk.",
    "ksh": "Ksh",
    "ksh.": "Ksh.",
    "kshs": "Kshs",
    "re.": "Re.",
    "us $": "US $",
}
"""Signs that are not written in capital letters throughout."""


def _codes() -> dict[str, str]:
    signs = {sign: code for code, _, before, _ in TABLE for sign in before.split("|")}
    return signs | {sign: code for code, more in _MORE.items() for sign in more.split("|")}


_CODE_OF = _codes()


def _written(sign: str) -> set[str]:
    """Return the ways in which a sign is printed."""
    ways = {_AS_WRITTEN.get(sign, sign.upper())}
    return ways | {sign, sign.capitalize()} if sign in _LOWER_TOO else ways


_WRITTEN = {way for sign in _CODE_OF for way in _written(sign)}

OF_ONE_LETTER = {"N": "NGN", "R": "ZAR", "P": "PHP"}
"""Letters that are money right before digits with a scale word behind: N18.8 trillion, R4.5 billion."""

_BEFORE_BIG = rf"[{''.join(OF_ONE_LETTER)}](?=\d[\d.,]{{0,12}}\s?(?:[mb]illion|trillion|bn|trn|tn)\b)"

MONEY = "|".join([*(re.escape(way) for way in sorted(_WRITTEN, key=lambda way: (-len(way), way))), _BEFORE_BIG])
"""Pattern of them all, with its case."""

MONEY_ENDS = frozenset(way[-1] for way in _WRITTEN)
"""Last characters of them."""


def with_money(unit: Unit | None, money: str) -> Unit | None:
    """Return the unit that a sign before the number and what stands behind it make.

    A classifier or 元 behind the number says nothing of its own: 新台币703亿元 is Taiwan dollars.

    Examples
    --------
    >>> with_money(unit_named("元"), "新台币").dimension, with_money(None, "US$").dimension
    ('TWD', 'USD')
    """
    code = _CODE_OF.get(money.strip().lower()) or OF_ONE_LETTER.get(money)
    if code is None:
        return unit
    if unit is None or unit.dimension.startswith("count") or (unit.dimension == "CNY" and unit.multiplier == 1):
        return unit_named(code)
    return unit
