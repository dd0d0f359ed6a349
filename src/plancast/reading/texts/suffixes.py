"""Scale word, mark and unit behind a number, in either language."""

from __future__ import annotations

from plancast.core.patterns import compiled
from plancast.reading.texts.currencies import with_money
from plancast.reading.texts.suffix import Suffix
from plancast.reading.texts.suffixes_chinese import chinese_suffix
from plancast.reading.texts.suffixes_english import english_suffix

_NOTE = compiled(r"(?:\[\d{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹]{1,2}|\[注\d?\])(?=\s?[A-Za-z%万亿元个人家户吨美港欧日千百])")
"""A mark of a footnote between a number and what it counts: 5.39[1]万亿元."""


def _behind_note(folded: str, end: int) -> int:
    note = _NOTE.match(folded, end) if folded[end : end + 1] in "[¹²³⁴⁵⁶⁷⁸⁹" else None
    return note.end() if note else end


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
    end = _behind_note(folded, end)
    found = chinese_suffix(folded, end)
    if found.unit is None and not found.power:
        found = english_suffix(folded, end, bool(money))
    return found._replace(unit=with_money(found.unit, money)) if money else found
