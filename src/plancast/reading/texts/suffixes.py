"""Scale word, mark and unit behind a number, in either language."""

from __future__ import annotations

from plancast.reading.texts.currencies import with_money
from plancast.reading.texts.suffix import Suffix
from plancast.reading.texts.suffixes_chinese import chinese_suffix
from plancast.reading.texts.suffixes_english import english_suffix


def read_suffix(folded: str, end: int, money: str = "") -> Suffix:
    """Read what stands behind a number that ends at a place, and has a sign of money before it.

    Examples
    --------
    >>> found = read_suffix("达5.39万亿元", 5)
    >>> found.end, found.power, found.unit.text.zh
    (8, 12, '元')
    >>> found = read_suffix("$760 billion", 4, "$")
    >>> found.end, found.power, found.unit.text.en
    (12, 9, 'USD')
    """
    found = chinese_suffix(folded, end)
    if found.unit is None and not found.power:
        found = english_suffix(folded, end, bool(money))
    return found._replace(unit=with_money(found.unit, money)) if money else found
