"""Values in words and in a table, marks and the levels behind them, sums over years and what they are a year."""

from __future__ import annotations

import pytest

from plancast.checks.text_rules import check_passage
from plancast.checks.text_rules.relation import Evidence
from plancast.reading.texts import read_passage


def _told(text: str) -> dict[str, bool]:
    """Return the codes of a text's relations that rest on telling a thing two ways, with whether they hold."""
    codes = ("CONTRADICTION", "RATIO", "TARGET_MET", "DIRECTION")
    found = check_passage(Evidence(read_passage(text, "text.txt"), {}))
    return {one.code: one.holds for one in found if one.code in codes}


TABLE_EN = "\n\n| Indicator | 2023 | 2024 |\n| --- | --- | --- |\n| Total trade (bn yuan) | 138.2 | {cell} |\n"
TABLE_ZH = "\n\n| 指标 | 单位 | 2023年 | 2024年 |\n| --- | --- | --- | --- |\n| 进出口总额 | 亿元 | 145.2 | {cell} |\n"


@pytest.mark.parametrize(("cell", "holds"), [("144.5", False), ("145.4", True)])
def test_total_trade_in_words_and_in_a_table(cell, holds):
    text = "Total trade was 145.4 billion yuan in 2024." + TABLE_EN.format(cell=cell)
    assert _told(text) == {"CONTRADICTION": holds}


@pytest.mark.parametrize(("cell", "holds"), [("138.2", False), ("139.2", True)])
def test_trade_in_words_and_in_a_chinese_table(cell, holds):
    assert _told("2024年，全市进出口总额139.2亿元。" + TABLE_ZH.format(cell=cell)) == {"CONTRADICTION": holds}


@pytest.mark.parametrize(
    "sentence",
    [
        "Total trade was targeted at 150 billion yuan in 2024.",
        "Total trade was 35.4 billion yuan in the first quarter of 2024.",
        "Total trade was about 144 billion yuan in 2024.",
    ],
)
def test_goals_quarters_and_round_numbers_are_no_contradiction(sentence):
    assert False not in _told(sentence + TABLE_EN.format(cell="144.5")).values()


def test_columns_of_years_are_no_goals_where_nothing_says_so():
    assert "TARGET_MET" not in _told("国民经济统计" + TABLE_ZH.format(cell="138.2"))
    assert "TARGET_MET" not in _told("Main indicators" + TABLE_EN.format(cell="120.1"))


def test_columns_of_years_are_goals_under_words_of_a_plan():
    assert _told("“十四五”规划主要目标\n\n指标 | 2020年 | 2025年\n城镇化率（%） | 66.8 | 65.0") == {"TARGET_MET": False}
    assert _told("Targets of the plan\n\nIndicator | 2020 | 2025\nUrban share (%) | 66.8 | 68.0") == {
        "TARGET_MET": True
    }


def test_a_cap_on_a_total_that_grows_is_not_met_by_what_lies_below_it():
    said = "To cap total energy consumption under 5 billion tons of coal by 2020, compared with 4.3 billion tons last year."
    assert _told(said) == {}


MARKS = [
    "2024年，全市地区生产总值突破5000亿元，达{}亿元，增长5.6%。|5023.4|4862.7",
    "进出口总额首次突破5000亿元大关，达到{}亿元。|5100|4900",
    "2023年，粮食总产量迈上500万吨台阶，达到{}万吨。|503.2|493.2",
    "城镇调查失业率降至5%以下，为{}%。|4.9|5.2",
    "指数跌破5000亿元，降至{}亿元。|4950.5|5050.5",
    "Deposits climbed above $50 billion, reaching ${} billion.|50.6|48.6",
]


@pytest.mark.parametrize("line", MARKS)
def test_a_level_stands_on_the_side_of_the_mark_that_was_passed(line):
    sentence, right, wrong = line.split("|")
    assert False not in _told(sentence.format(right)).values()
    told = _told(sentence.format(wrong))
    assert told.get("CONTRADICTION") is False or told.get("DIRECTION") is False


@pytest.mark.parametrize(
    "sentence",
    ["全市地区生产总值有望突破5000亿元，达到4862.7亿元的新水平。", "全市地区生产总值未突破5000亿元，为4862.7亿元。"],
)
def test_marks_hoped_for_or_not_passed_say_nothing(sentence):
    assert "CONTRADICTION" not in _told(sentence)


YEARLY = [
    "The government will spend £450m over five years, or £{}m a year, on buses.|90|100",
    "It will cost £2.4bn over six years (£{}m a year).|400|500",
    "The plan provides $90 billion over ten years, an average of ${} billion per year.|9|7",
    "Spending of $1.5 billion a year over five years, for a total of ${} billion, was agreed.|7.5|8.5",
    "五年累计完成投资450亿元，年均{}亿元。|90|100",
    "未来3年，全市将投入120亿元，平均每年{}亿元用于教育。|40|45",
    "每年投入20亿元，五年共投入{}亿元。|100|120",
]


@pytest.mark.parametrize("line", YEARLY)
def test_what_a_sum_over_years_is_a_year(line):
    sentence, right, wrong = line.split("|")
    assert _told(sentence.format(right)).get("RATIO") is True
    assert _told(sentence.format(wrong)).get("RATIO") is False


@pytest.mark.parametrize(
    "sentence",
    [
        "The fund pays out $1.2 trillion over seven years, or $170 billion a year.",
        "It will spend £450m over five years, rising to £120m a year.",
        "存量规模五年后达450亿元，年均增加30亿元。",
    ],
)
def test_rounded_rising_and_standing_amounts_are_left_alone(sentence):
    assert _told(sentence).get("RATIO") is not False
