"""Numbers that measure nothing: ordinals, numbers of documents and sections, names, telephone numbers, formulas.

What a number is, is told by what stands beside it, never by what it is worth.
"""

from __future__ import annotations

import re

from plancast.core.patterns import compiled
from plancast.reading.texts.word_lists import one_of

_BULLETS = (
    r"(?:^|\n)[ ]{0,20}(?:"
    r"[(（\[]?\d{1,3}[)）\]]|"  # (1) 12)
    r"\d{1,2}\s?[.、)](?!\d)|"  # 1. 2、
    r"\d{1,2}\.\d{1,3}(?:\.\d{1,2})?[ ]{1,9}(?=[A-Z\u4e00-\u9fff][^\s%])"  # 3.1 Growth
    r")"
)
_TELEPHONES = r"(?<![\d.])(?:0\d{2,3}-\d{7,8}|1[3-9]\d{9}|[48]00-\d{3,4}-?\d{3,4})(?![\d.])"
_DOCUMENTS = r"[〔\[(]\d{4}[〕\])]\s?(?:第\s?)?\d{1,5}\s?号"  # 国发〔2024〕12号
_TAKEN = compiled(f"{_BULLETS}|{_TELEPHONES}|{_DOCUMENTS}")

_CALLED = "电话|热线|拨打|传真|邮编|邮政编码|代码|编号|证号|账号|帐号|微信|微博|总机|分机"
_ENGLISH_NUMBERED = "Table|Figure|Chart|Annex|Page|Article|Section|Chapter|Version|Schedule"
_BEFORE = compiled(
    r"(?:"
    r"[A-Za-z_]|[A-Za-z]-|"  # PM2.5, C919, COVID-19
    r"第\s?|№\s?|\bNo\.?\s?|"  # 第3位, No. 4
    r"[#@/\\]|\d[.:]|〔|"
    rf"\b(?:{_ENGLISH_NUMBERED}) |(?<![代发仪])表\s?|(?<![版地])图\s?|\bISO[ -]?|"
    rf"(?:{one_of(_CALLED)})[号码为是:]{{0,3}}\s?|"  # 电话:63212810
    r"[\dA-Za-zX]\+|[“\"]\d{1,2}\+|"  # the second of 3+6, 1+1+X
    r"±\s?|"  # how far a figure may be off: 3.0 percent (±0.5%)
    r"÷\s?|[^\d\s]\s?×\s?|"  # in a formula: 利润总额÷营业收入×100%
    r"[两三四五]个"  # the goal called “两个80%”
    r")\Z"
)
_AFTER = compiled(
    r"(?:st|nd|rd|th)\b|"  # 14th
    r"[GDKVvPH](?![A-Za-z0-9])(?![wW])|-?[A-Z]\d|"  # 5G, 3D, 4K
    r"[-~至到]\d{1,3}岁|"  # 0~14岁人口
    r":\d|/\d+(?:/|\b)|-in-\d|"  # 9:30, 3:1, 5/12/2024, 1-in-3
    r"\+[\dA-Z“]|\s?[÷=]|\s?×|"  # the first of 3+6, 360×平均存货
    r"号(?!召)|[章节款]|多?年来|世纪|点钟?(?!\d)|时(?:\d|许|起)|线[上下网]|届|周岁以|个?五年|级以|周年|"
    r"日(?!元|均|产|用)|岁|强(?!度)|热线|急救中心|平台|工程(?!师)|计划(?!生)",
    re.ASCII,
)
_AGES = compiled(r"(?:为|达到?|[到至]|寿命|提高|增加|年龄|平均)了?约?\s?\Z")
"""Before a number of 岁 that is a figure: 平均预期寿命达到76.7岁, not 60岁及以上."""
_RANKED_BEFORE, _RANKED_AFTER = compiled(r"前\s?\Z"), compiled(r"名|位|强|大|甲")
_INDEX_BEFORE = compiled(r"(?:GDP|GNP|GVA|CPI|PPI|PMI|FDI)\Z")
"""Letters that a number may follow at once in Chinese: GDP9602.72亿元."""
_IN_FORCE = compiled(r"[ -]?(?:percentage[- ]points?|个?百分点|percent|per[- ]cent|pct|[%‰])", re.IGNORECASE)


def block_names(folded: str, blocked: bytearray) -> None:
    r"""Mark the places of bullets, telephone numbers and numbers of documents.

    Examples
    --------
    >>> blocked = bytearray(8)
    >>> block_names("2、增长5%", blocked)
    >>> bytes(blocked[:4])
    b'\x01\x01\x00\x00'
    """
    for match in _TAKEN.finditer(folded):
        blocked[match.start() : match.end()] = b"\1" * (match.end() - match.start())


def is_name(folded: str, start: int, end: int, has_money: bool) -> bool:
    """Whether digits are part of a name or a number of order, by what stands right beside them.

    Examples
    --------
    >>> [is_name(text, 1, 2, False) for text in ("第3位", "达3%", "有5G手机")]
    [True, False, True]
    """
    if _INDEX_BEFORE.search(folded, max(0, start - 6), start):
        return False
    if not has_money and _BEFORE.search(folded, max(0, start - 12), start):
        return True
    if _RANKED_AFTER.match(folded, end) and _RANKED_BEFORE.search(folded, max(0, start - 2), start):
        return True
    if _AFTER.match(folded, end) is None or _IN_FORCE.match(folded, end):
        return False
    if folded.startswith("岁", end):
        return _is_span(folded, end + 1) or not _AGES.search(folded, max(0, start - 6), start)
    return True


def _is_span(folded: str, place: int) -> bool:
    return folded.startswith(("以", "及", "至", "到", "的", "儿", "老", "~", "-"), place)
