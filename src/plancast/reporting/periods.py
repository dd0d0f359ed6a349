"""Periods and days in words."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from plancast.core.text import Language

_TO_QUARTER = {"": "一季度", "2": "上半年", "3": "前三季度"}
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_QUARTERS = "一二三四"


def period_text(period: str, lang: Language) -> str:
    """Return a period as people write it; English keeps the canonical form.

    Examples
    --------
    >>> [period_text(text, "zh") for text in ("2030", "2027Q2", "2026 Q1-Q3", "2025-01/10", "2026-2030", "2025-09")]
    ['2030年', '2027年二季度', '2026年前三季度', '2025年1—10月', '2026—2030年', '2025年9月']
    >>> period_text("2026 Q1-Q3", "en")
    '2026 Q1-Q3'

    Of a text that names no year, the part of it and which year is meant:

    >>> [period_text(text, lang) for text in ("year of last year", "M01-M07") for lang in ("en", "zh")]
    ['last year', '上年', 'January to July', '1—7月']
    """
    if match := _OPEN.fullmatch(period):
        return _open_text(match["part"], match["which"] or "", lang)
    if lang == "en":
        return period
    for pattern, form in _CHINESE:
        if match := pattern.fullmatch(period):
            return form(match)
    return period


_CHINESE: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"\d{4}"), lambda m: f"{m[0]}年"),
    (re.compile(r"(\d{4})Q([1-4])"), lambda m: f"{m[1]}年{_QUARTERS[int(m[2]) - 1]}季度"),
    (re.compile(r"(\d{4}) Q1(?:-Q([23]))?"), lambda m: f"{m[1]}年{_TO_QUARTER[m[2] or '']}"),
    (re.compile(r"(\d{4}) Q3-Q4"), lambda m: f"{m[1]}年下半年"),
    (re.compile(r"FY(\d{4})-(\d\d)"), lambda m: f"{m[1]}—{m[1][:2]}{m[2]}财年"),
    (re.compile(r"(\d{4})-01/(\d\d)"), lambda m: f"{m[1]}年1—{int(m[2])}月"),
    (re.compile(r"(\d{4})-(\d{4})"), lambda m: f"{m[1]}—{m[2]}年"),
    (re.compile(r"(\d{4})-(\d\d)"), lambda m: f"{m[1]}年{int(m[2])}月"),
    (re.compile(r"(\d{4})-(\d\d)-(\d\d)"), lambda m: f"{m[1]}年{int(m[2])}月{int(m[3])}日"),
)


_OPEN = re.compile(r"(?P<part>year|Q[1-4](?:-Q[1-4])?|M\d\d(?:-M\d\d)?)(?: of (?P<which>last|next|another) year)?")
_WHICH_ZH = {"": "", "last": "上年", "next": "下年", "another": "其他年份"}
_PARTS_ZH = {"Q1-Q2": "上半年", "Q3-Q4": "下半年", "Q1-Q3": "前三季度", "Q1-Q4": "全年"}


def _open_text(part: str, which: str, lang: Language) -> str:
    """Return a part of a year that is not named."""
    if part == "year":
        return (f"{which} year" if which else "the year") if lang == "en" else _WHICH_ZH[which] or "全年"
    ends = [int(end.strip("QM")) for end in part.split("-")]
    if lang == "zh":
        if part[0] == "M":
            said = f"{ends[0]}—{ends[-1]}月" if len(ends) > 1 else f"{ends[0]}月"
        else:
            said = _PARTS_ZH.get(part) or "、".join(_QUARTERS[end - 1] for end in ends) + "季度"
        return _WHICH_ZH[which] + said
    said = part if part[0] == "Q" else " to ".join(_MONTHS[end - 1] for end in ends)
    return f"{said} of {which} year" if which else said


def day_text(day: date, lang: Language) -> str:
    """Return a day in running text; tables show it as ``2026-11-24``.

    Examples
    --------
    >>> day_text(date(2026, 11, 24), "en"), day_text(date(2026, 11, 24), "zh")
    ('24 November 2026', '2026年11月24日')
    """
    if lang == "zh":
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
