"""The indicator's name before its bound: PM2.5浓度≤28, 15分钟生活圈覆盖率95%以上. It gives no rule."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancast.core.glyphs import plain
from plancast.core.text import Text

_CURRENCIES = r"(?i:USD|CNY|RMB|EUR|HKD|GBP|JPY|INR|US|HK)"
_DESIGNATION = re.compile(
    rf"(?<![A-Za-z])(?!{_CURRENCIES}\d)[A-Za-z]{{1,4}}\d+(?:\.\d+)?|\d+[A-Z](?![A-Za-z\d])|\d+(?:分钟|小时|公里|岁|级|类|年期)"
    r"|\d+[ -](?:minute|hour|year|km|star)\b"
)
"""Digits that are a name: PM2.5, CO2, 3A, 15分钟."""

_NUMBER = r"[-+]?(?:[\d一二两三四五六七八九十百千万半]|US\$|\$|¥)"
_MARKS = (
    r"≤|≥|<=|>=|<|>|=|不超过|不高于|不多于|不大于|不低于|不少于|不小于|至少|至多|最多|超过|高于|低于|突破|"
    r"(?:力争|努力|争取|确保)*(?:达到?|控制在|保持在|稳定在|维持在|[增提升降减][高升加长低少]?[到至])|"
    r"\b(?:at least|at most|no less than|not less than|no fewer than|no more than|not more than|no lower than|up to)\b"
)
_AT_MARK = re.compile(rf"(?=(?:{_MARKS})\s*(?:{_MARKS})?\s*(?:约|about )?\s*{_NUMBER})", re.IGNORECASE)
_AT_NUMBER = re.compile(rf"(?<![\d.A-Za-z])(?=(?:约|about )?{_NUMBER})")
_AT_CHANGE = re.compile(
    r"(?=(?:年均|年平均|平均每年|每年|累计|新增|新建)(?!浓度|值|水平|气温|优良|空气))|(?=[比较]\d{4}年)|"
    r"(?=翻[一两二三四]?番)|(?=(?:增长|提高|提升|增加|上升|降低|下降|减少|削减|压减)(?!率|值|幅|到|至))"
)
_NO_NAME = re.compile(
    r"[,;。、%‰]|[不非未勿]|其中|季度|半年|(?<![A-Za-z])(?:not|no|never|less|more|than|half|over|under|above|below|by|and|or)(?![A-Za-z])",
    re.IGNORECASE,
)
"""What turns the words behind it round, or parts them from a figure before: no name bears it."""

_DAY = re.compile(r"\s*(?:到|至|于|在)?(?:19|20)\d\d年(?:年?底|年?末)?(?:之?前|以前)?[,\s]*")
_END = " :,的"


def without_designations(text: str) -> str:
    """Take out digits that are a name.

    Examples
    --------
    >>> without_designations("PM2.5浓度≤28")
    '浓度≤28'
    """
    return _DESIGNATION.sub("", text)


def without_name(text: str, names: tuple[Text, ...]) -> str:
    """Take the name off the front of a bound; a year before it stays.

    What stands before a mark, or before words of change, is a name where it holds no digits but those of a designation.
    Before a bare number it has to be part of the indicator's own name, or to bear a designation itself.

    Examples
    --------
    >>> name = Text(en="fine particles", zh="PM2.5年均浓度")
    >>> without_name("PM2.5年均浓度≤28微克/立方米", (name,)), without_name("年均增长5%", (name,))
    ('≤28微克/立方米', '年均增长5%')
    """
    day = _DAY.match(text)
    start = day.end() if day else 0
    for end, is_marked in _ends(text, start):
        head = text[start:end].strip(_END)
        if head and _is_name(head, names, is_marked):
            return text[:start] + text[end:].lstrip(_END)
    return text


def _ends(text: str, start: int) -> Iterator[tuple[int, bool]]:
    """Return where a name may end, first the certain places; words of change are no part of it."""
    change = _AT_CHANGE.search(text, start)
    if change:
        yield change.start(), True
    last = change.start() if change else len(text)
    for pattern, is_marked in ((_AT_MARK, True), (_AT_NUMBER, False)):
        yield from ((match.start(), is_marked) for match in pattern.finditer(text, start, last))


def _is_name(head: str, names: tuple[Text, ...], is_marked: bool) -> bool:
    own = [_bare(name) for text in names for name in (text.zh, text.en)]
    if len(_bare(head)) > 1 and any(_bare(head) in name for name in own):
        return True
    left = without_designations(head)
    if _NO_NAME.search(left) or any(sign.isdigit() for sign in left) or not any(sign.isalpha() for sign in head):
        return False
    return is_marked or left != head


def _bare(name: str) -> str:
    return re.sub(r"[\s()]", "", plain(name)).casefold()
