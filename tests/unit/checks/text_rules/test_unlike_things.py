"""Gross amounts over GDP, contributions to growth called contributions to GDP, shares that leap."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancast.checks.text_rules import concept
from text_relations import broken, relations

ARTICLE = (
    "During the first three quarters of 2025, the three industries saw their combined industrial output jump 8.5 percent.\n"
    "While the city's GDP reached 5.39 trillion yuan ($760 billion) in 2024, the three industries saw their combined industrial "
    "output reach 1.8 trillion yuan.\n"
    "Their contribution to the city's GDP was {} percent last year, compared with about {} percent in 2021.\n"
)
UNLIKE = [
    ("2024年全市生产总值6574亿元。集成电路产业规模达到1420亿元，对全市GDP的贡献率达到21.6%。", ["1420亿元", "21.6%"]),
    ("2024年全市旅游总收入2000亿元，增长10%，占GDP的比重为20%。", ["2000亿元", "20%"]),
    ("全市进出口总额占地区生产总值的比重为35%。", ["35%"]),
    ("全市规模以上工业总产值4万亿元，占规模以上工业增加值的比重为24.6%。", ["4万亿元", "24.6%"]),
    (
        "Tourism revenue reached 200 billion yuan, contributing 20 percent to the city's GDP.",
        ["200 billion yuan", "20 percent"],
    ),
    ("数字经济占GDP比重为30.3%，对GDP的贡献达69.9%。", ["30.3%", "69.9%"]),
    (
        "Digital economy accounted for 30.3 percent of China's GDP. The digital economy contributed 69.9 percent to the GDP in 2016.",
        ["30.3 percent", "69.9 percent"],
    ),
]
COMPARABLE = [
    "旅游业增加值4663亿元，约占全省GDP比重6.8%。",
    "旅游总收入相当于GDP的20%。",
    "外贸依存度（进出口总额占GDP的比重）为35%。",
    "研发经费投入占GDP的比重为3.4%。",
    "数字经济规模达50.2万亿元，占GDP比重达到41.5%。",
    "服务业增加值占GDP的比重为54.6%，对经济增长的贡献率为60.2%。",
    "消费支出对GDP的贡献率为82.5%，服务业占GDP的比重为54.6%。",
    "The trade-to-GDP ratio was 35 percent.",
    "Public sector net debt was £1,299.4 billion (76.5% of gross domestic product).",
    "The added value of tourism was 4,498.9 billion yuan, accounting for 4.56 percent of GDP.",
    "Services accounted for 54.6 percent of GDP and contributed 60.2 percent to GDP growth.",
    "Industrial output rose to 715 million tons, and industry accounts for 30 percent of GDP.",
]


def test_the_article_has_both_clashes_and_the_arithmetic_is_told() -> None:
    text = ARTICLE.format("33.4", "7.5")
    assert [quotes for _, quotes in broken(concept.RULE, text)] == [
        ("1.8 trillion yuan", "33.4 percent"),
        ("33.4 percent", "7.5 percent"),
    ]
    first, second = relations(concept.RULE, text)
    assert first.arithmetic.en.startswith("1.8 trillion yuan / 5.39 trillion yuan = 32.437 to 34.355 percent")
    assert "passes as arithmetic" in first.arithmetic.en
    assert "63.717 to 65.344 percent a year" in second.arithmetic.en


@pytest.mark.parametrize(("text", "quotes"), UNLIKE)
def test_unlike_things_are_told(text: str, quotes: list[str]) -> None:
    assert [list(found) for _, found in broken(concept.RULE, text)] == [quotes]


@pytest.mark.parametrize("text", COMPARABLE)
def test_ratios_and_value_added_are_left_alone(text: str) -> None:
    assert broken(concept.RULE, text) == []


@settings(max_examples=40, deadline=None)
@given(st.decimals("6", "30", places=1), st.decimals("6", "60", places=1))
def test_two_shares_are_believed_up_to_the_threshold(early: Decimal, late: Decimal) -> None:
    found = [
        one
        for one in relations(concept.RULE, ARTICLE.format(late, early))
        if len(one.figures) == 2 and one.figures[1].quote.startswith(str(early))
    ]
    yearly = (late - Decimal("0.05")) / (early + Decimal("0.1"))
    assert all(
        one.holds == (float(yearly) ** (1 / 3) <= 1.4) for one in found if one.figures[0].quote.startswith(str(late))
    )
