"""Values in base units, and intervals without their sign."""

from decimal import Decimal

import pytest

from plancast.core.intervals import Interval
from plancast.reading.texts.passages import read_passage


@pytest.mark.parametrize(
    ("text", "value"), [("出口下降1.2亿元。", "120000000"), ("共12座桥。", "12"), ("下降3.5%。", "3.5")]
)
def test_base_value_has_no_sign_of_words(text: str, value: str) -> None:
    assert read_passage(text, "-").figures[0].base_value == Decimal(value)


@pytest.mark.parametrize(
    ("low", "high", "least"), [("-3", "-2", "2"), ("2", "3", "2"), ("-1", "2", "-1")], ids=["fall", "rise", "both"]
)
def test_an_interval_without_its_sign(low: str, high: str, least: str) -> None:
    assert Interval(Decimal(low), Decimal(high)).unsigned.low == Decimal(least)


def test_a_fall_printed_without_its_sign_touches_the_one_with_it() -> None:
    fall, rise = Interval.around("-3.1", "0.05"), Interval.around("3.1", "0.05")
    assert fall.touches_unsigned(rise)
    assert not fall.touches(rise)
    assert not fall.touches_unsigned(Interval.around("4.1", "0.05"))
