"""A year that others are only compared with lends itself to nothing that follows; the text's own year does."""

from __future__ import annotations

import pytest

from plancast.reading.texts import read_passage


def periods(text: str) -> list[tuple[str, str]]:
    return [(one.quote, str(one.period)) for one in read_passage(text, "a.txt").figures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2024年，全市专利授权量18.4件，是2020年的两倍（9.2件）。登记企业35000户。",
            [("18.4件", "2024"), ("两倍", "2024"), ("9.2件", "2020"), ("35000户", "2024")],
        ),
        (
            "2024年，全市经济平稳。旅客发送量由2023年的1250万人次增加到1420万人次。",
            [("1250万人次", "2023"), ("1420万人次", "2024")],
        ),
        (
            "2024年失业保险惠及6万人。\n\n失业人数由上年的38人降至33人。",
            [("6万人", "2024"), ("38人", "2023"), ("33人", "2024")],
        ),
        (
            "The sector grew 4.8% last year to £62.4bn, up from £59.5bn in 2023.",
            [("4.8%", "2024"), ("£62.4bn", "2024"), ("£59.5bn", "2023")],
        ),
    ],
)
def test_a_year_compared_with_is_not_carried_on(text: str, expected: list[tuple[str, str]]) -> None:
    assert periods(text) == expected


def test_a_column_of_rates_since_last_year_is_of_the_row() -> None:
    table = "| 指标 | 2024年 | 比上年增长（%） |\n|---|---|---|\n| 生产总值（亿元） | 5390 | 5.2 |\n"
    assert periods(table) == [("5390", "2024"), ("5.2", "2024")]


def test_quarters_of_a_list_have_each_its_own() -> None:
    text = "2024年，一季度实现增加值1023.4亿元；上半年实现增加值2215.8亿元；前三季度实现增加值2190.3亿元。"
    assert [period for _, period in periods(text)] == ["2024Q1", "2024 Q1-Q2", "2024 Q1-Q3"]


def test_years_and_numbers_in_chinese_signs() -> None:
    assert periods("二〇二四年末，全市常住人口六万八千五百人。") == [("六万八千五百人", "2024")]
