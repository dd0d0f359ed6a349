"""Which money is meant where a sign or word stands for several: Rs in Pakistan, 元(港币,下同), 1.1 bn beside euros."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from plancast.core.money_names import CURRENCIES
from plancast.core.patterns import compiled
from plancast.core.quoted import QuotedFigure
from plancast.core.units import Unit, unit_named

_BOTH_NAMES = compiled(
    r"[(,]\s?(?:单位:)?(?P<money>港币|港元|新台币|台币|美元|澳门元|欧元|日元|新加坡元|新元|澳元|加元)(?:[,、;]下同|计)\s?\)?"
)
"""Behind an amount in 元 says which money it and all further ones are in."""

_RUPEES = compiled(r"\A(?:Rs|rs|RS)|rupees?|卢比", re.IGNORECASE)
_INDIA = compiled(r"\bIndia|₹|\blakh|\bcrore|印度", re.IGNORECASE)
_OTHER_RUPEES = (
    ("PKR", compiled(r"\bPakistan|\bKarachi\b|\bIslamabad\b|\bLahore\b|巴基斯坦", re.IGNORECASE)),
    ("LKR", compiled(r"\bSri Lanka|\bColombo\b|斯里兰卡", re.IGNORECASE)),
    ("", compiled(r"\bNepal|\bKathmandu\b|\bMauriti|\bSeychelles\b|尼泊尔|毛里求斯", re.IGNORECASE)),
)
"""Whose rupees are meant where a text speaks of them and not of India; those of no known code lose their unit."""

_SCALED = compiled(r"\d\s?-?(?:bn|billion|million|mln|m|trillion|trn|tn|[万亿兆]+)\Z", re.IGNORECASE)
_AGAIN = compiled(
    r"(?: (?:surplus|deficit))?[)\s,]*(?:and|or|compared (?:with|to)|from|against|versus|vs\.?|to|up from|down from|"
    r"than)\s"
    r"(?:(?:an?|the|surplus|deficit|balance|shortfall|of|about|around|nearly|just|over|record|estimated|revised)\s)*"
    r"[+-]?",
    re.IGNORECASE,
)
"""All that stands between an amount and one more in the same money: compared with -1.1 bn."""


_COUNTS = compiled(r"\w|\s(?!(?:in|a|the|for|and|from|to|on|at|or|by|with|as|during|last|this)\b)[a-z]")
"""Behind a number that counts something: 2.1 million units."""


def with_local_money(figures: Sequence[QuotedFigure], folded: str) -> list[QuotedFigure]:
    """Return figures with the money that the text around them means.

    Parameters
    ----------
    figures
        Of a text, in order.
    folded
        The text.
    """
    found = list(figures)
    if "下同" in folded or "计)" in folded:
        found = _called_the_same(found, folded)
    if (code := _rupees_of(folded)) is not None:
        found = [_in(one, code) if _is_rupees(one) else one for one in found]
    return _again(found)


def _called_the_same(figures: list[QuotedFigure], folded: str) -> list[QuotedFigure]:
    marks = [(match.start(), match["money"]) for match in _BOTH_NAMES.finditer(folded)]
    places = [place for place, _ in marks]
    found = []
    for one in figures:
        number = bisect_right(places, one.end)
        near = number < len(marks) and marks[number][0] <= one.end + 1
        money = marks[number][1] if near else marks[number - 1][1] if number else ""
        unit = unit_named(money) if money and one.dimension == "CNY" and one.quote.endswith("元") else None
        found.append(one if unit is None or "人民币" in one.quote else _with_unit(one, unit))
    return found


def _rupees_of(folded: str) -> str | None:
    """Return whose rupees a text speaks of, where they are not India's; None where nothing says so."""
    if not _RUPEES.search(folded) and "Rs" not in folded:
        return None
    named = next((code for code, places in _OTHER_RUPEES if places.search(folded)), None)
    return None if named is None or _INDIA.search(folded) else named


def _is_rupees(one: QuotedFigure) -> bool:
    return one.dimension == "INR" and _RUPEES.search(one.quote) is not None


def _in(one: QuotedFigure, code: str) -> QuotedFigure:
    return _with_unit(one, unit_named(code) if code else None)


def _with_unit(one: QuotedFigure, unit: Unit | None) -> QuotedFigure:
    return one._replace(figure=replace(one.figure, unit=unit))


def _again(figures: list[QuotedFigure]) -> list[QuotedFigure]:
    """Let an amount without a unit be in the money of the one before, where only words of comparing stand between."""
    for place in range(1, len(figures)):
        one, last = figures[place], figures[place - 1]
        if one.figure.unit is not None or last.dimension not in CURRENCIES or one.sentence != last.sentence:
            continue
        if _SCALED.search(one.quote) and _AGAIN.fullmatch(one.before) and not _COUNTS.match(one.after):
            figures[place] = _with_unit(one, last.figure.unit)
    return figures
