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
    """
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
    (re.compile(r"(\d{4})-01/(\d\d)"), lambda m: f"{m[1]}年1—{int(m[2])}月"),
    (re.compile(r"(\d{4})-(\d{4})"), lambda m: f"{m[1]}—{m[2]}年"),
    (re.compile(r"(\d{4})-(\d\d)"), lambda m: f"{m[1]}年{int(m[2])}月"),
    (re.compile(r"(\d{4})-(\d\d)-(\d\d)"), lambda m: f"{m[1]}年{int(m[2])}月{int(m[3])}日"),
)


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
