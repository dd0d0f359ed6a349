"""Market rates per US dollar: known years, bands around means, gaps."""

from __future__ import annotations

import importlib
from decimal import Decimal

import pytest

from plancast.core.money_names import CURRENCIES
from plancast.reading.exchange_rates import exchange_rates

module = importlib.import_module("plancast.reading.exchange_rates")


@pytest.mark.parametrize(
    ("currency", "year", "rate"),
    [
        ("CNY", 2016, "6.64"),  # means that central banks print
        ("CNY", 1995, "8.35"),
        ("VND", 2024, "24164"),
        ("VND", 2023, "23787"),  # a gap, filled from 2021 and 2024
        ("INR", 2024, "83.7"),
        ("JPY", 2025, "149.7"),
        ("KRW", 1997, "951"),
        ("EUR", 2020, "0.876"),
        ("HKD", 2025, "7.80"),
        ("TWD", 2022, "29.8"),
        ("SAR", 2021, "3.75"),
    ],
)
def test_known_means_lie_within(currency: str, year: int, rate: str) -> None:
    low, high = exchange_rates()[currency, year]
    assert low <= Decimal(rate) <= high


def test_a_band_is_narrow_and_of_a_known_currency() -> None:
    for (currency, year), (low, high) in exchange_rates().items():
        assert currency in CURRENCIES
        assert 1990 <= year <= 2026
        assert 0 < low <= high
        assert high / low < 6, (currency, year)


def test_a_year_without_a_source_and_unlike_neighbours_has_none() -> None:
    assert ("RUB", 2023) not in exchange_rates()
    assert ("EUR", 1998) not in exchange_rates()


def test_a_mean_alone_is_widened_to_the_years_beside_it() -> None:
    low, high = exchange_rates()["KRW", 1997]
    assert low < Decimal(806)
    assert high >= Decimal("1400.4036")


def test_a_broken_table_names_its_row(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = "currency,year,low,mean,high,source,note\nCNY,2024,,seven,,X,\n"
    monkeypatch.setattr(module, "read_shipped_text", lambda name: broken)
    exchange_rates.cache_clear()
    with pytest.raises(ValueError, match=r"line 2.*seven"):
        exchange_rates()
    exchange_rates.cache_clear()
