"""Periods as printed, in both languages, and release days.

What a figure describes: a year, a quarter, a month, the year to date, a span of years, or a day.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache, total_ordering

from plancast.core.glyphs import plain
from plancast.core.patterns import compiled
from plancast.core.refusal import Refusal, shown
from plancast.core.text import Text

FIRST_YEAR, LAST_YEAR = 1900, 2150
"""A year outside is a typing error (3026 for 2026)."""

_YEAR = r"(\d{4})"
_TO = r"\s*(?:-{1,2}|~|至|到|to)\s*"
_QUARTER_WORDS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_DIGITS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}

_AS_YEAR = compiled(rf"{_YEAR}\s*(?:年|年度|年全年|全年)?")
_AS_QUARTER = compiled(rf"{_YEAR}(?:-?Q([1-4])| Q([1-4]) ?\(quarter\)|年第?([二三四2-4])季度)", re.IGNORECASE)
_AS_FIRST_QUARTER = compiled(rf"{_YEAR}(?: Q1|年第?[一1]季度)", re.IGNORECASE)
_AS_TO_QUARTER = compiled(rf"{_YEAR} ?(?:Q1{_TO}Q([1-4])|H1()|年?上半年()|年?前([二三2-3])个?季度)", re.IGNORECASE)
_AS_TO_MONTH = compiled(rf"{_YEAR}(?:-01/(\d\d)|年1月?{_TO}(\d{{1,2}})月份?|年前(\d{{1,2}})个?月)")
_AS_MONTH = compiled(rf"{_YEAR}(?:-(\d\d)|年(\d{{1,2}})月份?)")
_AS_DAY = compiled(rf"{_YEAR}(?:-(\d\d)-(\d\d)|年(\d{{1,2}})月(\d{{1,2}})日)")
_AS_YEARS = compiled(rf"{_YEAR}年?{_TO}{_YEAR}年?")
_AS_PLAN = compiled(
    r"[“”\"'「」‘’]?(?:第?([一二三四五六七八九十]{1,3})(?:五|个五年)|(\d{1,2})(?:st|nd|rd|th) (?:five-year )?plan)"
    r"[“”\"'「」‘’]?(?:时期|期间|规划|计划)?",
    re.IGNORECASE,
)
_ISO_DAY = compiled(r"(\d{4})-(\d\d)-(\d\d)")


class PeriodError(Refusal):
    """A text that names no period or day that can be."""

    def __init__(self, found: str, en: str, zh: str) -> None:
        super().__init__(Text(en=f"'{shown(found)}' {en}", zh=f"“{shown(found)}”{zh}"))


@total_ordering
@dataclass(frozen=True, eq=True)
class Period:
    """What a figure describes; ordered by its end, then its start.

    A first quarter is written in two ways: ``2025Q1`` is the quarter, ``2025 Q1`` the year to date.

    Examples
    --------
    >>> period = parse_period("2025年前三季度")
    >>> period.text, period.kind, str(period.end), period.share_of_year
    ('2025 Q1-Q3', 'year_to_date', '2025-09-30', Fraction(3, 4))
    """

    text: str
    """Canonical: ``2030``, ``2027Q2``, ``2026 Q1-Q3``, ``2025-01/10``, ``2026-2030``, ``2025-09``, ``2026-03-13``."""

    kind: str
    """``year``, ``quarter``, ``month``, ``year_to_date``, ``years`` or ``day``."""

    start: date
    """First day."""

    end: date
    """Last day, included."""

    def __lt__(self, other: Period) -> bool:
        """Order by end, start, then kind and text so that the order is total."""
        if not isinstance(other, Period):
            return NotImplemented
        mine = (self.end, self.start, self.kind, self.text)
        return mine < (other.end, other.start, other.kind, other.text)

    def __str__(self) -> str:
        """Return the canonical text."""
        return self.text

    @property
    def year(self) -> int:
        """Year in which it ends."""
        return self.end.year

    @property
    def n_years(self) -> int:
        """Number of calendar years it touches: 5 for ``2026-2030``, 1 for all that lie within a year."""
        return self.end.year - self.start.year + 1

    @property
    def share_of_year(self) -> Fraction:
        """Months covered by twelve: 3/4 for ``2025 Q1-Q3``, 5 for ``2026-2030``; of a day, one day of its year."""
        if self.kind == "day":
            return Fraction(1, 366 if monthrange(self.year, 2)[1] == 29 else 365)
        return Fraction((self.end.year - self.start.year) * 12 + self.end.month - self.start.month + 1, 12)


@lru_cache(maxsize=4096)
def parse_period(text: str) -> Period:
    """Read a period in English or Chinese.

    Raises
    ------
    PeriodError
        If the text names no period, a month or quarter that does not exist, or a year outside 1900 to 2150.

    Examples
    --------
    >>> [str(parse_period(text)) for text in ("2025 H1", "2025-01/12", "“十五五”", "2025年9月", "2024")]
    ['2025 Q1-Q2', '2025', '2026-2030', '2025-09', '2024']
    """
    written = " ".join(plain(text).replace("（", "(").split()) if len(text) <= 60 else ""
    period = _of_year(written, text) or _within_year(written, text) or _of_years(written, text)
    if period is None:
        raise PeriodError(text, *_advice(written))
    return period


def parse_day(text: str) -> date:
    """Read a release day, ``YYYY-MM-DD`` only.

    Raises
    ------
    PeriodError
        If it is written otherwise, does not exist, or lies outside 1900 to 2150.

    Examples
    --------
    >>> parse_day("2026-03-13")
    datetime.date(2026, 3, 13)
    """
    match = _ISO_DAY.fullmatch(text.strip()) if text.isascii() else None
    if match is None:
        raise PeriodError(text, "is not a day; write it as 2026-03-13.", "不是日期；请写作2026-03-13。")
    return _day(int(match[1]), int(match[2]), int(match[3]), text)


def _of_year(written: str, text: str) -> Period | None:
    match = _AS_YEAR.fullmatch(written)
    return None if match is None else _months("year", int(match[1]), 1, 12, text)


def _within_year(written: str, text: str) -> Period | None:
    if match := _AS_FIRST_QUARTER.fullmatch(written):
        return _to_month(int(match[1]), 3, text)
    if match := _AS_QUARTER.fullmatch(written):
        quarter = _QUARTER_WORDS[_given(match)]
        return _months("quarter", int(match[1]), 3 * quarter - 2, 3 * quarter, text)
    if match := _AS_TO_QUARTER.fullmatch(written):
        return _to_month(int(match[1]), 3 * _QUARTER_WORDS.get(_given(match), 2), text)
    if match := _AS_TO_MONTH.fullmatch(written):
        return _to_month(int(match[1]), int(_given(match)), text)
    if match := _AS_MONTH.fullmatch(written):
        return _months("month", int(match[1]), int(_given(match)), int(_given(match)), text)
    if match := _AS_DAY.fullmatch(written):
        year, month, day = (int(group) for group in match.groups() if group)
        found = _day(year, month, day, text)
        return Period(found.isoformat(), "day", found, found)
    return None


def _of_years(written: str, text: str) -> Period | None:
    if match := _AS_YEARS.fullmatch(written):
        first, last = int(match[1]), int(match[2])
    elif match := _AS_PLAN.fullmatch(written):
        number = int(match[2]) if match[2] else _number(match[1], text)
        first = {1: 1953, 2: 1958}.get(number, 1951 + 5 * number)  # 1963 to 1965 lay between the second and third
        last = first + 4
    else:
        return None
    if first == last:
        return _of_year(str(first), text)
    start, end = _day(first, 1, 1, text), _day(last, 12, 31, text)
    if first > last:
        raise PeriodError(text, "ends before it begins; swap the years.", "终年早于始年；请对调。")
    return Period(f"{first}-{last}", "years", start, end)


def _given(match: re.Match[str]) -> str:
    """Return what the alternative that matched says, after the year."""
    return next((group for group in match.groups()[1:] if group), "")


def _to_month(year: int, month: int, text: str) -> Period:
    """Return the year to date; all twelve months are the year, the first alone is a month."""
    kind = {1: "month", 12: "year"}.get(month, "year_to_date")
    return _months(kind, year, 1, month, text)


def _months(kind: str, year: int, first: int, last: int, text: str) -> Period:
    start = _day(year, first, 1, text)
    after = _day(year, last, 1, text) + timedelta(days=31)
    return Period(_canonical(kind, year, last), kind, start, after.replace(day=1) - timedelta(days=1))


def _canonical(kind: str, year: int, last: int) -> str:
    if kind == "year_to_date":
        quarters = {3: f"{year} Q1", 6: f"{year} Q1-Q2", 9: f"{year} Q1-Q3"}
        return quarters.get(last, f"{year}-01/{last:02d}")
    return {"year": f"{year}", "quarter": f"{year}Q{last // 3}"}.get(kind, f"{year}-{last:02d}")


def _day(year: int, month: int, day: int, text: str) -> date:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise PeriodError(
            text,
            f"has the year {year}, expected {FIRST_YEAR} to {LAST_YEAR}. Is a digit wrong?",
            f"年份为{year}，应在{FIRST_YEAR}至{LAST_YEAR}之间；请核对数字。",
        )
    try:
        return date(year, month, day)
    except ValueError:
        raise PeriodError(
            text, "names a month or a day that does not exist. Correct it.", "中的月份或日期不存在；请更正。"
        ) from None


def _number(word: str, text: str) -> int:
    """Read a Chinese numeral up to 99."""
    tens, ten, ones = word.partition("十")
    if (tens and tens not in _DIGITS) or (ones and ones not in _DIGITS):
        raise PeriodError(text, *_advice(text))
    return (_DIGITS.get(tens, 1) * 10 if ten else _DIGITS.get(tens, 0)) + _DIGITS.get(ones, 0)


def _advice(written: str) -> tuple[str, str]:
    if re.fullmatch(rf"{_YEAR} Q[2-4]", written, re.IGNORECASE):
        year, quarter = written[:4], written[-1]
        return (
            f"may be a quarter or the year to date; write {year}Q{quarter} or {year} Q1-Q{quarter}.",
            f"可指当季或年初累计；请写作{year}Q{quarter}或{year} Q1-Q{quarter}。",
        )
    return (
        "is not a period; write 2030, 2027Q2, 2026 Q1-Q3, 2025-01/10, 2025-09, 2026-2030 or a day 2026-03-13.",
        "不是时期；请写作2030、2027Q2、2026 Q1-Q3、2025-01/10、2025-09、2026-2030或2026-03-13。",
    )
