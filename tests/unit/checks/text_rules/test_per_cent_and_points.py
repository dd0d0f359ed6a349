"""Per cent where percentage points are meant, and the reverse."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancast.checks.text_rules import points
from text_relations import broken, relations

CONFUSED = [
    ("2025年，全市规模以上工业增加值增长5.8%，增速比上年提高1.5%。", "1.5%"),
    ("第三产业增加值占GDP比重为54.2%，比上年提高2.3%。", "2.3%"),
    ("城镇调查失业率为5.1%，比上年下降0.2%。", "0.2%"),
    ("全市GDP增长5.5%，高于全国平均水平0.3%。", "0.3%"),
    ("收入491亿元，同比增长9.2%，尽管增速较一季度回落1.9%。", "1.9%"),
    ("城镇居民收入增长5个百分点。", "5个百分点"),
    ("The unemployment rate has dropped by 0.2 per cent to 8.2 per cent.", "0.2 per cent"),
    ("占外贸总值的57%，同比提高3.3%。", "3.3%"),
    ("The unemployment rate fell 0.2 percent in May.", "0.2 percent"),
    ("GDP grew by 5.5 percent in the period — 0.3 percent higher than the national average.", "0.3 percent"),
    ("The unemployment rate was 5.2 percent, down 0.2 percent from a year earlier.", "0.2 percent"),
    ("Exports rose by 7 percentage points last year.", "7 percentage points"),
    (
        "Debt was £1,819.0bn, or 80.8% of GDP. This was an increase of £35.5bn, but a decrease of 0.9%, from 2018.",
        "0.9%",
    ),
]
RIGHT = [
    "全市GDP增长5.5%，高于全国平均水平0.3个百分点。",
    "失业率从5.0%下降到4.0%，下降20%。",
    "居民消费价格同比上涨0.2%，工业生产者出厂价格下降0.5%。",
    "人均GDP为12万元，高于全国平均水平20%。",
    "出口430亿元，占全省出口的76%，同比增长2.5%。",
    "两年平均增长7.5%，高于全国同期1.7%的两年平均增速。",
    "2012年以来年均增速高达15.9%，显著高于同期GDP平均增速。",
    "消费拉动GDP增长2.5个百分点。",
    "GDP同比增长3%，增速高于一季度的2%，也高于全省同期的2%。",
    "全员劳动生产率提高5.2%。",
    "CPI rose 0.2 percent in May.",
    "GDP grew 5.5 percent, faster than the 5.2 percent of the nation.",
    "The flash estimate 4 times differed by 0.1%.",
    "Consumption added 2.5 percentage points to growth.",
]


@pytest.mark.parametrize(("text", "quote"), CONFUSED)
def test_confused_units_are_told(text: str, quote: str) -> None:
    ((code, quotes),) = broken(points.RULE, text)
    assert code == "POINTS"
    assert quote in quotes


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert broken(points.RULE, text) == []


@settings(max_examples=40, deadline=None)
@given(st.decimals("20", "60", places=1), st.decimals("1", "9", places=1), st.sampled_from(["zh", "en"]))
def test_points_said_as_per_cent_are_told_and_relative_changes_are_not(
    start: Decimal, moved: Decimal, language: str
) -> None:
    shapes = {
        "zh": "占比从2020年的{}%提高到2024年的{}%，占比提高{}%。",
        "en": "In 2024 the jobless rate stood at {1}%, from {0}% in 2020: the jobless rate rose {2}%.",
    }
    end = start + moved
    as_points = relations(points.RULE, shapes[language].format(start, end, moved))
    assert [one.holds for one in as_points] == [False]
    relative = round(moved / start * 100, 1)
    if abs(relative - moved) > Decimal("0.3"):
        assert not broken(points.RULE, shapes["zh"].format(start, end, relative))
