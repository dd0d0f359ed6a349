"""A thing told twice in sentences apart, and in a text and its translation."""

from __future__ import annotations

import pytest

from plancast.checks.text_rules import contradiction
from text_phrasings import right, wrong
from text_relations import broken

TWICE = [
    "第三季度，公司毛利润为4.248亿元，同比增长93%。营业成本有所上升。第三季度公司的毛利润为⟦4.248¦4.748⟧亿元，毛利率为51.6%。",
    "For 2016, exports decreased $51.7 billion, or 2.3 percent. Exports were $2,209.4 billion in 2016, down "
    "⟦$51.7¦$57.1⟧ billion from 2015.",
    "2017年全市研发经费投入强度为2.12%。企业研发增长较快。全市研发经费投入强度2017年升至⟦2.12¦2.21⟧%。",
    "Lawmakers passed the sum of three trillion, five hundred and sixteen billion, four hundred and ⟦seventy¦twenty⟧-seven "
    "million, nine hundred and two thousand, seventy-seven naira (N3,516,477,902,077) for recurrent expenditure.",
    "The loan of two hundred and ⟦twenty¦thirty⟧ million dollars ($220 million) was signed in May.",
    # a text and its translation
    "2015年，货物贸易进出口总值为24.59万亿元，下降7%。其中，出口14.14万亿元，下降1.8%；进口10.45万亿元，下降13.2%。\n"
    "In 2015, trade in goods was ⟦24.59¦24.95⟧ trillion yuan, down 7%. Exports were 14.14 trillion yuan, down 1.8%; imports "
    "were 10.45 trillion yuan, down 13.2%.",
    "全市生产总值6240亿元，比上年增长5.7%；城镇新增就业8.2万人。\n"
    "The city's GDP was 624 billion yuan, up ⟦5.7¦5.1⟧ percent over the previous year; 82,000 urban jobs were created.",
]
CLEAN = [
    "1-4月份，全省一般公共预算收入完成1261.6亿元，比上年增长41.3%，增收368.7亿元，若剔除留抵退税影响，按同口径计算增长53.5%。",
    "10月份福利彩票机构销售86.55亿元，增长29.0%。1至10月，福利彩票机构销售773.66亿元，增长26.0%。",
    "按户籍人口计算，人均GDP为63525元，同比增长8.7%。按常住人口计算，人均GDP为75115元，同比增长7.8%。",
    "国有企业营业总收入增长较快。中央企业250442.2亿元，同比增长13.7%。实现利润方面，中央企业15484亿元，同比增长17.8%。",
    "Imports in May have expanded by 12.8% versus April to US$33.81 billion. Over the course of five months, imports have "
    "amounted to US$148.76 billion, up by 18.2% year-on-year.",
]


@pytest.mark.parametrize("text", TWICE)
def test_only_two_values_of_one_thing_are_told(text: str) -> None:
    assert broken(contradiction.RULE, right(text)) == []
    assert {code for code, _ in broken(contradiction.RULE, wrong(text))} == {"CONTRADICTION"}


@pytest.mark.parametrize("text", CLEAN)
def test_two_things_in_like_words_are_left_alone(text: str) -> None:
    assert broken(contradiction.RULE, text) == []
