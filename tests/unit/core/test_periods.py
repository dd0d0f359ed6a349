"""Periods: every form that is printed, in both languages, and what cannot be."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancast.core.periods import Period, PeriodError, parse_day, parse_period

SHANGHAI = Path(__file__).resolve().parents[3].parent / "shared" / "data" / "shanghai"

FORMS = [
    ("2024", "2024", "year", "2024-01-01", "2024-12-31"),
    ("２０２４年", "2024", "year", "2024-01-01", "2024-12-31"),
    ("2025Q1", "2025Q1", "quarter", "2025-01-01", "2025-03-31"),
    ("2025-Q4", "2025Q4", "quarter", "2025-10-01", "2025-12-31"),
    ("2012 Q3 (quarter)", "2012Q3", "quarter", "2012-07-01", "2012-09-30"),
    ("2025年第三季度", "2025Q3", "quarter", "2025-07-01", "2025-09-30"),
    ("2025 Q1", "2025 Q1", "year_to_date", "2025-01-01", "2025-03-31"),
    ("2025年一季度", "2025 Q1", "year_to_date", "2025-01-01", "2025-03-31"),
    ("2025-01/03", "2025 Q1", "year_to_date", "2025-01-01", "2025-03-31"),
    ("2025 H1", "2025 Q1-Q2", "year_to_date", "2025-01-01", "2025-06-30"),
    ("2025年上半年", "2025 Q1-Q2", "year_to_date", "2025-01-01", "2025-06-30"),
    ("2025 Q1-Q3", "2025 Q1-Q3", "year_to_date", "2025-01-01", "2025-09-30"),
    ("2025 Q1–Q3", "2025 Q1-Q3", "year_to_date", "2025-01-01", "2025-09-30"),
    ("2025年前三季度", "2025 Q1-Q3", "year_to_date", "2025-01-01", "2025-09-30"),
    ("2025 Q1-Q4", "2025", "year", "2025-01-01", "2025-12-31"),
    ("2025-01/10", "2025-01/10", "year_to_date", "2025-01-01", "2025-10-31"),
    ("2025年1-10月", "2025-01/10", "year_to_date", "2025-01-01", "2025-10-31"),
    ("2025年1月至10月", "2025-01/10", "year_to_date", "2025-01-01", "2025-10-31"),
    ("2025-01/12", "2025", "year", "2025-01-01", "2025-12-31"),
    ("2026-01/02", "2026-01/02", "year_to_date", "2026-01-01", "2026-02-28"),
    ("2024-01/02", "2024-01/02", "year_to_date", "2024-01-01", "2024-02-29"),
    ("2025-09", "2025-09", "month", "2025-09-01", "2025-09-30"),
    ("2025年9月", "2025-09", "month", "2025-09-01", "2025-09-30"),
    ("2025-09-17", "2025-09-17", "day", "2025-09-17", "2025-09-17"),
    ("2025年9月17日", "2025-09-17", "day", "2025-09-17", "2025-09-17"),
    ("2021-2025", "2021-2025", "years", "2021-01-01", "2025-12-31"),
    ("2026—2030年", "2026-2030", "years", "2026-01-01", "2030-12-31"),
    ("“十五五”", "2026-2030", "years", "2026-01-01", "2030-12-31"),
    ("十五五", "2026-2030", "years", "2026-01-01", "2030-12-31"),
    ("“十四五”时期", "2021-2025", "years", "2021-01-01", "2025-12-31"),
    ("十三五", "2016-2020", "years", "2016-01-01", "2020-12-31"),
    ("“十五”", "2001-2005", "years", "2001-01-01", "2005-12-31"),
    ("“九五”", "1996-2000", "years", "1996-01-01", "2000-12-31"),
    ("“一五”", "1953-1957", "years", "1953-01-01", "1957-12-31"),
    ("“三五”", "1966-1970", "years", "1966-01-01", "1970-12-31"),
    ("第十五个五年规划", "2026-2030", "years", "2026-01-01", "2030-12-31"),
    ("15th five-year plan", "2026-2030", "years", "2026-01-01", "2030-12-31"),
    ("2025-2025", "2025", "year", "2025-01-01", "2025-12-31"),
]

REFUSED = ["", "3026", "1899", "2025Q5", "2025-13", "2025-00", "2025-02-30", "2025-01/13", "2025-03/05", "2030-2026"]
REFUSED += ["2026-3030", "2025 Q2", "2025 H2", "soon", "2025.5", "五", "“十十五”", "20255", "x" * 61, "2025年13月"]


@pytest.mark.parametrize(("text", "canonical", "kind", "start", "end"), FORMS)
def test_forms_are_read(text: str, canonical: str, kind: str, start: str, end: str) -> None:
    expected = Period(canonical, kind, date.fromisoformat(start), date.fromisoformat(end))
    assert parse_period(text) == expected
    assert parse_period(canonical) == expected


@pytest.mark.parametrize("text", REFUSED)
def test_what_cannot_be_is_refused(text: str) -> None:
    with pytest.raises(PeriodError) as refused:
        parse_period(text)
    assert refused.value.text.zh


def test_messages_say_what_to_write() -> None:
    with pytest.raises(PeriodError, match="has the year 3026, expected 1900 to 2150"):
        parse_period("3026")
    with pytest.raises(PeriodError, match="write 2025Q2 or 2025 Q1-Q2"):
        parse_period("2025 Q2")


def test_a_first_quarter_is_not_the_year_to_date() -> None:
    assert parse_period("2025Q1") != parse_period("2025 Q1")
    assert len({parse_period("2025Q1"), parse_period("2025 Q1"), parse_period("2025-01/03")}) == 2


@pytest.mark.parametrize(
    ("text", "n_years", "share"),
    [
        ("2026-2030", 5, Fraction(5)),
        ("2025", 1, Fraction(1)),
        ("2025Q2", 1, Fraction(1, 4)),
        ("2025-01/10", 1, Fraction(5, 6)),
        ("2025-09", 1, Fraction(1, 12)),
        ("2024-02-29", 1, Fraction(1, 366)),
    ],
)
def test_years_and_shares(text: str, n_years: int, share: Fraction) -> None:
    period = parse_period(text)
    assert (period.n_years, period.share_of_year, period.year) == (n_years, share, period.end.year)


def test_order_is_by_end_then_start() -> None:
    texts = ["2025-01/10", "2025 Q1", "2021-2025", "2025", "2025Q4", "2025-12-31", "2024", "2025 Q1-Q3"]
    ordered = [str(period) for period in sorted(map(parse_period, texts))]
    assert ordered == ["2024", "2025 Q1", "2025 Q1-Q3", "2025-01/10", "2021-2025", "2025", "2025Q4", "2025-12-31"]


@pytest.mark.parametrize(
    "text", ["3026-01-01", "2026-02-30", "2026/01/01", "20260101", "2026-1-1", "", "２０２６-01-01"]
)
def test_days_are_iso_and_possible(text: str) -> None:
    with pytest.raises(PeriodError):
        parse_day(text)


@given(st.dates(date(1900, 1, 1), date(2150, 12, 31)))
def test_days_are_read_again(day: date) -> None:
    assert parse_day(day.isoformat()) == day
    assert parse_period(day.isoformat()).start == day


@given(st.integers(1900, 2150), st.integers(1, 12))
def test_year_to_date_ends_on_the_last_day_of_its_month(year: int, month: int) -> None:
    period = parse_period(f"{year}-01/{month:02d}")
    assert period.end.month == month
    assert (period.end + timedelta(days=1)).day == 1
    assert period.share_of_year == Fraction(month, 12)


@settings(max_examples=200)
@given(st.text(max_size=70) | st.text("0123456789-/年月季度QH 十五", max_size=14))
def test_any_text_is_a_period_or_refused(text: str) -> None:
    try:
        period = parse_period(text)
    except PeriodError:
        return
    assert period.start <= period.end
    assert parse_period(period.text) == period


def test_every_period_of_the_sources_is_read() -> None:
    if not SHANGHAI.is_dir():
        pytest.skip("the sources lie in ../shared, which is missing here")
    for path in sorted(SHANGHAI.glob("*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as lines:
            for row in csv.DictReader(lines):
                assert parse_period(row["period"])
                assert parse_day(row["known_by"])
