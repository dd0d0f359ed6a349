"""A year and a part of it become a period."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from functools import lru_cache

from plancast.core.periods import Period
from plancast.reading.texts.mentions.mention import STAND_IN, ends_of

_FIRST_YEAR, _LAST_YEAR = 1800, 2150
_TO_QUARTER = {3: " Q1", 6: " Q1-Q2", 9: " Q1-Q3", 12: ""}


@lru_cache(maxsize=4096)
def period_of(year: int, last_year: int, part: str, fiscal: bool) -> Period | None:
    """Return the period that a year and a part of it are; None where that cannot be.

    Examples
    --------
    >>> [str(period_of(2025, 2025, part, False)) for part in ("year", "Q1-Q3", "H2", "M01-M07", "M03")]
    ['2025', '2025 Q1-Q3', '2025 Q3-Q4', '2025-01/07', '2025-03']
    >>> str(period_of(2013, 2014, "M12-M02", False))
    '2013-12/2014-02'
    """
    if STAND_IN - 3 <= year <= STAND_IN + 1 and part != "span":
        return _undated(year, part)
    if not _FIRST_YEAR <= year <= last_year <= _LAST_YEAR:
        return None
    if part == "span":
        return Period(f"{year}-{last_year}", "years", date(year, 1, 1), date(last_year, 12, 31))
    first, last = ends_of(part)
    if fiscal:
        return _fiscal(year, part, first, last)
    if first > last or last_year > year:
        return _over_the_end(year, first, year + 1, last)
    return _within(year, part, first, last)


def year_before(period: Period) -> Period | None:
    """Return the same part of the year before; None of a span of years.

    Examples
    --------
    >>> [str(year_before(period_of(2025, 2025, part, fiscal))) for part, fiscal in (("Q1-Q3", False), ("year", True))]
    ['2024 Q1-Q3', 'FY2024-25']
    """
    if period.kind in ("years", "day"):
        return None
    if period.kind.startswith("fiscal"):
        part = period.text[len("FY2024-25") :] or "year"
        return period_of(period.start.year - 1, period.start.year - 1, part, True)
    if period.start.year <= STAND_IN + 1:
        return period_of(period.end.year - 1, period.end.year - 1, period.text.split(" of ")[0], False)
    return same_part(period, period.year - 1)


def same_part(period: Period, year: int) -> Period | None:
    """Return the part of another year that a period is of its own; of a span of years that year."""
    if period.kind in ("years", "day", "year") or period.start.year <= STAND_IN + 1:
        return period_of(year, year, "year", False)
    if period.kind.startswith("fiscal"):
        return period_of(year, year, period.text[len("FY2024-25") :] or "year", True)
    first, last = period.start.month, period.end.month
    if period.start.year != period.end.year:
        return _over_the_end(year - 1, first, year, last)
    text = period.text.replace(str(period.year), str(year), 1)
    return Period(text, period.kind, date(year, first, 1), _last_day(year, last))


def step_before(period: Period) -> Period | None:
    """Return the quarter before a quarter, the month before a month; None of anything else.

    Examples
    --------
    >>> [str(step_before(period_of(2025, 2025, part, False))) for part in ("Q1", "M03")]
    ['2024Q4', '2025-02']
    """
    if period.kind not in ("quarter", "month") or period.start.year <= STAND_IN + 1:
        return None
    n = 3 if period.kind == "quarter" else 1
    months = period.start.year * 12 + period.start.month - 1 - n
    year, month = months // 12, months % 12 + 1
    return period_of(year, year, f"Q{month // 3 + 1}" if n == 3 else f"M{month:02d}", False)


def _within(year: int, part: str, first: int, last: int) -> Period:
    text, kind = _named(year, part, first, last)
    return Period(text, kind, date(year, first, 1), _last_day(year, last))


def _last_day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _undated(year: int, part: str) -> Period:
    """Return a part of a year that the text does not name."""
    first, last = ends_of(part)
    words = {STAND_IN: "", STAND_IN - 1: " of last year", STAND_IN + 1: " of next year"}.get(year, " of another year")
    kind = "year" if part == "year" else "year_to_date" if first == 1 and last > 1 and part != "Q1" else "part"
    return Period(part + words, kind, date(year - (first > last), first, 1), _last_day(year, last))


def _over_the_end(year: int, first: int, last_year: int, last: int) -> Period:
    """Return months that begin in one year and end in the next: the year to June 2014."""
    if (first, last, last_year) == (4, 3, year + 1):
        return _fiscal(year, "year", 1, 12)
    return Period(
        f"{year}-{first:02d}/{last_year}-{last:02d}", "months", date(year, first, 1), _last_day(last_year, last)
    )


def _named(year: int, part: str, first: int, last: int) -> tuple[str, str]:
    """Return the canonical text and the kind of a part of a year."""
    if part.startswith("M"):
        return _named_months(year, first, last)
    if part.startswith("Q1-"):
        return f"{year} {part}", "year_to_date"
    named = {"year": (str(year), "year"), "H1": (f"{year} Q1-Q2", "year_to_date"), "H2": (f"{year} Q3-Q4", "half")}
    return named.get(part, (f"{year}{part}", "quarter"))


def _named_months(year: int, first: int, last: int) -> tuple[str, str]:
    if first == last:
        return f"{year}-{first:02d}", "month"
    if first == 1:
        to_quarter = _TO_QUARTER.get(last)
        text = f"{year}-01/{last:02d}" if to_quarter is None else f"{year}{to_quarter}"
        return text, "year" if last == 12 else "year_to_date"
    return f"{year}-{first:02d}/{last:02d}", "months"


def _fiscal(year: int, part: str, first: int, last: int) -> Period:
    """Return a period of a fiscal year from April to March, as in India and the United Kingdom.

    Quarters and halves are of the fiscal year; months are of the calendar, those from January on of its second year.
    """
    if part.startswith("M"):
        starts, ends = year + (first < 4), year + (last < 4 or last < first)
        return _over_the_end(starts, first, ends, last) if ends > starts else _within(starts, part, first, last)
    start, end = (year + (first > 9), (first + 2) % 12 + 1), (year + (last > 9), (last + 2) % 12 + 1)
    name = f"FY{year}-{(year + 1) % 100:02d}" + ("" if part == "year" else part)
    kind = "fiscal_year" if part == "year" else "fiscal_part"
    return Period(name, kind, date(*start, 1), _last_day(*end))
