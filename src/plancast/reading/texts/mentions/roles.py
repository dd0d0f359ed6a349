"""What a named period is there for: what figures are of, what they are compared with, until when something is due."""

from __future__ import annotations

import re

from plancast.core.patterns import compiled

_COMPARED_ZH = "比|较|超越|超过了?|胜过|同比|相比|与|相较于?|高于|低于|对比|相当于"
_COMPARED_EN = (
    "over|than|compared (?:with|to)|compares (?:with|to)|comparing|against|versus|vs\\.?|from|of the|on|above|below|"
    "those of|that of|relative to|since|after|following"
)
_OF_THE = "the |that of |those of |that in |a |their |its |levels? (?:of|in) |in |for "
_AGAINST = compiled(rf"(?:{_COMPARED_ZH}|\b(?:{_COMPARED_EN}))\s?(?:{_OF_THE})*\Z", re.IGNORECASE)
_FROM = compiled(r"(?:从|由|自|\bfrom(?: the)?)\s?\Z", re.IGNORECASE)
_DEADLINE = compiled(
    r"(?:到|(?<!截)至|\bby(?: the end of)?(?: the year)?|\bbefore|\buntil|\btowards?)\s?\Z", re.IGNORECASE
)
_RECORD = compiled(
    r"(?:\b(?:\w+est|first|second|third|best|worst|record|high|low|began|beginning|started|ever|begun)\b[^,;.]{0,60}"
    r"\b(?:since|in)|创[^,;。]{0,8}以来)\b[^,;.]{0,30}\Z",
    re.IGNORECASE,
)
_SINCE = compiled(r"\bsince\b", re.IGNORECASE)
_BEGAN = compiled(r"\brecords? (?:began|begin|started)\b[^,;.]{0,20}\Z", re.IGNORECASE)
_TIMES_OF = compiled(r"年?的(?:约|近|超过?)?[\d.]+倍")
_BEHIND_AGAINST = compiled(r"年?同期|相比|水平|(?:figure|level|total|number)s?\b", re.IGNORECASE)
_TARGET_BEHIND = compiled(r"\s?(?:目标|前\b|力争|规划目标|预期|计划值?|将|targets?\b|goals?\b)", re.IGNORECASE)
_TARGET_BEFORE = compiled(r"\b(?:targets?|goals?)(?: (?:for|in|of))? ?\Z", re.IGNORECASE)
_BEFORE, _BEHIND = 24, 12
_FAR_BEFORE = 90


def role_of(folded: str, start: int, end: int, spans: bool = False) -> str:
    """Return the role of the period named between two places.

    Parameters
    ----------
    folded
        The text.
    start, end
        Where the period is named.
    spans
        Whether it runs from one month or year to another, so that *from* before it opens no comparison.

    Examples
    --------
    >>> text = "up from 2023, by 2030"
    >>> role_of(text, 8, 12), role_of(text, 17, 21)
    ('from', 'deadline')
    """
    before, behind = folded[max(0, start - _BEFORE) : start], folded[end : end + _BEHIND]
    if before.endswith("(") and behind.startswith(":"):
        return "aside"
    if _is_record(folded, start, before):
        return "record"
    if _FROM.search(before):
        return "main" if spans else "from"
    is_dated = "年" in folded[start:end] + behind[:1]
    if _TIMES_OF.match(behind) or (is_dated and _BEHIND_AGAINST.match(behind.lstrip())):
        return "against"
    if _AGAINST.search(before):
        return "against"
    if _DEADLINE.search(before):
        return "deadline"
    if _TARGET_BEHIND.match(behind) or _TARGET_BEFORE.search(before):
        return "target"
    return "main"


def _is_record(folded: str, start: int, before: str) -> bool:
    """Whether it only says since when something is the highest, or since when it is counted."""
    if _BEGAN.search(before):
        return True
    if not _SINCE.search(folded, max(0, start - 45), start):
        return False
    return _RECORD.search(folded, max(0, start - _FAR_BEFORE), start) is not None
