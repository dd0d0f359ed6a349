"""Units that running texts use: currencies with their signs, traditional measures, energy and freight."""

from __future__ import annotations

from decimal import Decimal

import pytest

from plancast.core.figures import parse_figure
from plancast.core.money_names import CURRENCIES, MONEY
from plancast.core.units import convert, parse_unit


@pytest.mark.parametrize(
    ("printed", "dimension", "value"),
    [
        ("US$476.3 billion", "USD", "476300000000"),
        ("VND11.51 quadrillion", "VND", "11510000000000000"),
        ("10.2 quadrillion VND", "VND", "10200000000000000"),
        ("₹11.1 lakh crore", "INR", "11100000000000"),
        ("Rs 47.17 lakh crore", "INR", "47170000000000"),
        ("Rs. 47 crore", "INR", "470000000"),
        ("NT$5.2 trillion", "TWD", "5200000000000"),
        ("5.2万亿元新台币", "TWD", "5200000000000"),
        ("S$3m", "SGD", "3000000"),
        ("A$2bn", "AUD", "2000000000"),
        ("RM1.2 billion", "MYR", "1200000000"),
        ("₩3 trillion", "KRW", "3000000000000"),
        ("7.5万亿韩元", "KRW", "7500000000000"),
        ("1234亿美元", "USD", "123400000000"),
        ("人民币5.39万亿元", "CNY", "5390000000000"),
        ("13277亿公斤", "mass", "1327700000"),
        ("14130亿斤", "mass", "706500000"),
        ("3.5 million barrels", "volume", "556455.532248"),
    ],
)
def test_amounts_of_texts(printed: str, dimension: str, value: str) -> None:
    figure = parse_figure(printed)
    assert figure.unit is not None
    assert (figure.unit.dimension, figure.value * figure.unit.scale) == (dimension, Decimal(value))


@pytest.mark.parametrize(
    ("value", "unit", "to", "expected"),
    [
        ("1", "公斤", "斤", "2"),
        ("1", "公顷", "亩", "15"),
        ("100", "acres", "hectares", "40.468564224"),
        ("26.2", "miles", "km", "42.1648128"),
        ("1", "TWh", "亿千瓦时", "10"),
        ("7", "Mtoe", "million tce", "10"),
    ],
)
def test_measures_convert(value: str, unit: str, to: str, expected: str) -> None:
    found = convert(Decimal(value), parse_unit(unit), parse_unit(to))
    assert abs(found - Decimal(expected)) < Decimal("1e-20")


def test_every_name_of_a_currency_reads_as_it() -> None:
    for code, chinese, signs, others in MONEY:
        for name in (code, chinese, *signs.split("|"), *others.split("|")):
            assert parse_unit(name).dimension == code, name
    assert {"CNY", "USD", "VND"} <= CURRENCIES
