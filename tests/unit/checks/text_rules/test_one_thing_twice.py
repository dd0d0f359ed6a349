"""Two figures for one thing, targets that their base meets, leaps."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancast.checks.text_rules import contradiction, leap, target_met
from text_relations import broken, relations

UNLIKE = [
    ("2024年，全市地区生产总值5390亿元，增长5.0%。综上，2024年全市地区生产总值增长5.6%。", ("5.0%", "5.6%")),
    ("截至2024年末，森林覆盖率63.4%。全县林地面积178万亩，森林覆盖率达64.3%。", ("63.4%", "64.3%")),
    ("全市实施项目286个，完成投资738亿元。过去一年，286个项目完成投资783亿元。", ("738亿元", "783亿元")),
    (
        "China's GDP grew 5.0 percent in 2024. In 2024, China's GDP rose by 5.3 percent year-on-year.",
        ("5.0 percent", "5.3 percent"),
    ),
]
ALIKE = [
    "2024年，全市GDP增长5.0%。2024年，全市GDP增长5%。",
    "2023年全市GDP增长5.0%。2024年，全市GDP增长5.6%。",
    "2024年江苏GDP增长5.8%。2024年山东GDP增长5.7%。",
    "户籍人口58.3万人；常住人口52.7万人。",
    "In May, imports expanded by 12.8% versus April and 29.9% against the same period. In five months, imports rose 18.2%.",
    "Exports came to $573.9 billion in 2017. Exports reached nearly $574 billion in 2017.",
]
TABLE = "指标|单位|2025年完成值|2030年目标值\n{}|{}|{}|{}\n"


@pytest.mark.parametrize(("text", "quotes"), UNLIKE)
def test_two_values_of_one_thing_are_told(text: str, quotes: tuple[str, str]) -> None:
    assert [found for _, found in broken(contradiction.RULE, text)] == [quotes]


@pytest.mark.parametrize("text", ALIKE)
def test_other_things_periods_and_roundings_are_left_alone(text: str) -> None:
    assert broken(contradiction.RULE, text) == []


@settings(max_examples=40, deadline=None)
@given(st.decimals("30", "70", places=2), st.decimals("-3", "3", places=1))
def test_roundings_of_one_value_agree_and_others_do_not(value: Decimal, more: Decimal) -> None:
    rounded = round(value, 1)
    text = "2024年森林覆盖率为{}%。生态方面，2024年森林覆盖率达{}%。"
    assert broken(contradiction.RULE, text.format(value, rounded)) == []
    if abs(more) >= Decimal("0.2"):
        assert broken(contradiction.RULE, text.format(value, rounded + more)) != []


@pytest.mark.parametrize(
    ("name", "unit", "base", "target", "met"),
    [
        ("森林覆盖率", "%", "33.5", "30", True),
        ("常住人口城镇化率", "%", "66", "70", False),
        ("细颗粒物年均浓度", "微克/立方米", "19.5", "≤20", True),
        ("细颗粒物年均浓度", "微克/立方米", "21.5", "≤20", False),
        ("全社会研发经费支出占地区生产总值比重", "%", "3.4", "4.0左右", False),
        ("城乡居民人均可支配收入比值", "—", "1.99", "1.9", False),
        ("单位生产总值能耗", "吨标准煤/万元", "0.32", "0.37", True),
        ("地区生产总值年均增长", "%", "5.5", "5.0左右", False),
        ("耕地保有量", "万亩", "100", "100", False),
        ("道路交通事故死亡人数", "人", "242", "低于250", True),
    ],
)
def test_rows_of_plan_tables(name: str, unit: str, base: str, target: str, *, met: bool) -> None:
    found = relations(target_met.RULE, TABLE.format(name, unit, base, target))
    assert [one for one in found if not one.holds] != [] if met else all(one.holds for one in found)
    for one in found:
        assert (one.says["target"], one.says["by_en"], one.says["of_en"]) == (name, " by 2030", " of 2025")


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("规划提出，将数字经济核心产业增加值占GDP的比重从2025年的10.5%提高到2030年的12.5%。", []),
        ("到2030年，研发经费投入强度从2025年的3.4%提高到3.2%以上。", [("3.4%", "3.2%")]),
        ("城镇调查失业率平均为5.2%。今年主要预期目标是：城镇调查失业率5.5%左右。", [("5.2%", "5.5%")]),
    ],
)
def test_targets_in_prose(text: str, met: list[tuple[str, str]]) -> None:
    found = [
        tuple(quote.removesuffix("左右").removesuffix("以上") for quote in quotes)
        for _, quotes in broken(target_met.RULE, text)
    ]
    assert found == met


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("集成电路产值由2022年的120亿元增长到2024年的2400亿元。", True),
        ("集成电路产值由2022年的120亿元增长到2024年的240亿元。", False),
        ("企业研发投入占比从2023年的12.5%提高到2024年的62.5%。", True),
        ("受疫情影响，游客由2019年的2400万人次下降到2020年的120万人次。", False),
        ("贸易顺差由2022年的1亿元扩大到2024年的2400亿元。", False),
    ],
)
def test_leaps_are_asked_about(text: str, *, asked: bool) -> None:
    assert bool(broken(leap.RULE, text)) == asked


def test_a_text_is_asked_one_question() -> None:
    once = "集成电路产值由2022年的120亿元增长到2024年的2400亿元。"
    twice = once + "软件收入由2022年的120亿元增长到2024年的9600亿元。"
    assert [quotes for _, quotes in broken(leap.RULE, twice)] == [("120亿元", "9600亿元")]
