"""Figures as they are printed in other lands and in running speech: money, words, ranges, brackets, notes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancast.core.quoted import Kind, QuotedFigure
from plancast.reading.texts import read_passage


def read(text: str) -> list[QuotedFigure]:
    return list(read_passage(text, "a.txt").figures)


def values(text: str) -> list[str]:
    """Return value and dimension of each figure of a text."""
    return [f"{one.figure.value.normalize():f} {one.dimension}".strip() for one in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The economy of 2.10 trillion U.S. dollars grew.", ["2100000000000 USD"]),
        ("Revenue was SGD 430 million, costs A$5.2 billion.", ["430000000 SGD", "5200000000 AUD"]),
        ("Fees of CHF 12.5 million and NT$399.7 billion.", ["12500000 CHF", "399700000000 TWD"]),
        ("Imports were N8.457 trillion, sales R4.5 billion.", ["8457000000000 NGN", "4500000000 ZAR"]),
        ("Trade of ₦4,021.4 billion was recorded.", ["4021400000000 NGN"]),
        ("Outlays of Rs 2.5 lakh crore were made.", ["2500000000000 INR"]),
        ("Exports rose to €1 741.9 bn.", ["1741900000000 EUR"]),
        ("Pakistan received Rs 835 billion.", ["835000000000 PKR"]),
        ("The deal was for 5 million TRY.", ["5000000 TRY"]),
        ("赤字达新台币2兆7,252亿元。", ["2725200000000 TWD"]),
        ("销货价值为342亿元(港币,下同),合计3712亿元。", ["34200000000 HKD", "371200000000 HKD"]),
    ],
)
def test_money_is_read_as_printed(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize("text", ["They try 5 times.", "N95 masks were made.", "R2 and P3 are cars.", "Firm A won the"])
def test_letters_are_no_money_without_an_amount(text: str) -> None:
    assert not [one for one in read(text) if one.dimension in ("TRY", "NGN", "ZAR", "PHP", "KRW")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Twenty-five per cent of firms did.", ["25 percent"]),
        ("One hundred and twenty million dollars were spent.", ["120000000 USD"]),
        ("Rates rose to two point five percent.", ["2.5 percent"]),
        ("The rate is 3½ per cent, once 4-1/4 percent.", ["3.5 percent", "4.25 percent"]),
        ("出口六四○七点五亿美元,年增百分之卅四点一。", ["640750000000 USD", "34.1 percent"]),
        ("按年上升百分之5.5。", ["5.5 percent"]),
        ("占六成五,合占7成4,下跌半成。", ["65 percent", "74 percent", "5 percent"]),
        ("产值5.39[1]万亿元。", ["5390000000000 CNY"]),
    ],
)
def test_numbers_in_words_and_with_notes(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Borrowing rose by £1.3 billion to £5.6 billion.", [Kind.CHANGE, Kind.LEVEL]),
        ("The rate has dropped by 0.2 per cent to 8.2 per cent.", [Kind.GROWTH, Kind.LEVEL]),
        ("Exports rose from $1.3 billion to $5.6 billion.", [Kind.LEVEL, Kind.LEVEL]),
        ("失业率从5.1%至5.5%。", [Kind.LEVEL, Kind.LEVEL]),
    ],
)
def test_a_change_and_the_level_it_led_to_are_no_range(text: str, kinds: list[Kind]) -> None:
    figures = read(text)
    assert [one.kind for one in figures] == kinds
    assert not any(one.figure.upper for one in figures)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Growth of between 4 and 5 per cent is expected.", 4, 5),
        ("Profit is expected to grow by 4% to 5%.", 4, 5),
        ("Spending ranging from 4 to 5 per cent of GDP.", 4, 5),
        ("It costs $2.5-3 billion.", 2_500_000_000, 3_000_000_000),
        ("增速在4%和5%之间。", 4, 5),
    ],
)
def test_ranges_are_kept(text: str, low: int, high: int) -> None:
    (one,) = read(text)
    assert (one.figure.value, one.figure.upper) == (low, high)


def test_both_ends_of_a_move_share_unit_and_thing() -> None:
    first, second = read("Unemployment rose from 4 to 5 per cent in 2024.")
    assert (first.dimension, second.dimension) == ("percent", "percent")
    assert first.concept == second.concept == "Unemployment"


def test_what_stands_in_brackets_behind_a_change_tells_the_change() -> None:
    figures = read("Credits rose $557m (1%) to $41,293m.")
    assert [one.kind for one in figures] == [Kind.CHANGE, Kind.GROWTH, Kind.LEVEL]
    figures = read("播种面积减少97.5万公顷(1462万亩)。")
    assert [(one.kind, one.sign) for one in figures] == [(Kind.CHANGE, -1), (Kind.CHANGE, -1)]


def test_a_rate_in_brackets_is_of_the_thing_before_them() -> None:
    figures = read("The highest increases were registered in Romania (+10.2%), Estonia (+6.9%) and Hungary (+6.1%).")
    assert [one.concept for one in figures] == ["Romania", "Estonia", "Hungary"]


def test_a_clause_without_a_verb_has_its_own_thing_and_the_kind_before() -> None:
    figures = read("The metal industry had a share of 41 per cent, the chemical industry 21 per cent.")
    assert [(one.concept, one.kind) for one in figures] == [
        ("metal industry", Kind.SHARE),
        ("chemical industry", Kind.SHARE),
    ]


def test_an_increase_told_twice_is_growth_the_second_time() -> None:
    figures = read("Revenue was RM12.5 million, an increase of RM0.2 million or 2%.")
    assert [(one.kind, one.sign) for one in figures][1:] == [(Kind.CHANGE, 1), (Kind.GROWTH, 1)]


def test_the_quarter_before_is_not_the_quarter_of_the_sentence() -> None:
    figures = read(
        "Exports grew 1.1 per cent in the first quarter of 2018, slowing from 10.4 per cent in the previous quarter."
    )
    assert [str(one.period) for one in figures] == ["2018Q1", "2017Q4"]


@pytest.mark.parametrize("short", ["e.g.", "i.e.", "approx.", "incl."])
def test_an_abbreviation_ends_no_sentence(short: str) -> None:
    assert len(read_passage(f"Exports, {short} Cars, fell 2.1%.", "a.txt").sentences) == 1


@settings(max_examples=40)
@given(st.integers(1, 999), st.integers(0, 9), st.sampled_from(["SGD", "CHF", "AUD", "NGN", "MYR", "EUR"]))
def test_codes_and_scale_words_give_the_amount_back(whole: int, part: int, code: str) -> None:
    (one,) = read(f"The value was {code} {whole}.{part} million.")
    assert one.dimension == code
    assert one.figure.value == (whole * 10 + part) * 100_000
