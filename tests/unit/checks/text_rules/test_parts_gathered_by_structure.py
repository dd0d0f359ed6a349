"""Parts, shares and quotients whose figures stand sentences apart: silent where they hold, told where one slipped."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancast import checks, reading
from plancast.checks.text_rules.relation import Evidence
from plancast.checks.text_rules.slips import is_swapped
from plancast.core.intervals import Interval
from plancast.reading.texts import read_passage

SLIP = re.compile(r"\[([^\[\]>]*)>([^\[\]>]*)\]")

PAIRS = [
    # the two sides of one thing, the whole a sentence or more before
    (
        "SUM",
        "前5个月，全市一般公共预算收入486.37亿元，增长6.2%。其中，市本级收入有所下降。税收收入[352.14>325.14]亿元，非税收入134.23亿元。",
    ),
    (
        "SUM",
        "中国与该国的贸易额去年达到2957亿美元。其中，中国自该国进口[1169>1196]亿美元，增长6.9%，对该国出口1788亿美元。",
    ),
    (
        "SUM",
        "The line carried 86,417 containers. Outbound trains took 46,204 of them; return trains took [40,213>42,013].",
    ),
    # a list told one by one
    ("SUM", "上半年班列累计开行9736列，增长8%。据统计，东、中、西通道分别开行[4381>4831]列、2127列、3228列。"),
    # up to what is called the rest
    (
        "SUM",
        "公司第三季度营收8.457亿元，增长15%。广告业务收入为[3.264>3.624]亿元；会员业务收入为2.615亿元，增长95.8%；"
        "付费内容收入为1.937亿元；其他业务在第三季度收入为6410万元。",
    ),
    # months of a period
    (
        "SUM",
        "The ministry received $6,128.44 million in the first five months. It got $1,301.25 million in January, "
        "$1,187.62 million in February, $1,240.37 million in March, $1,195.84 million in April and "
        "$[1,203.36>1,203.63] million in May.",
    ),
    # in, out and balance over sentences
    (
        "SUM",
        "Exports of goods stood at €[196.2>169.2] billion in September. Imports were €177.6 billion, a rise of 2.1%. "
        "As a result, the area had a €18.6 billion surplus in trade in goods.",
    ),
    ("SUM", "全省出口[1108>1180]亿元，增长24.7%。进口则增长26.5%至847亿元。贸易顺差261亿元。"),
    # a balance of balances
    (
        "SUM",
        "The goods and services deficit was $[502.3>520.3] billion in 2016. The goods deficit came to $750.1 billion "
        "and the services surplus to $247.8 billion.",
    ),
    # the whole of a share sentences away
    (
        "SHARE",
        "九月出口增长24.7%至1108亿元。进口增长也很快。国内市场有所恢复。国内产品出口额达877亿元，占出口总额的[79.2>72.9]%。",
    ),
    (
        "SHARE",
        "Car output and sales reached 10.175 million and 10.062 million units respectively. Those of electric cars "
        "reached 4.429 million and 4.297 million units. The sales of electric cars accounted for [42.7>47.2]% of total sales.",
    ),
    # of a thing and of what is not it
    (
        "SHARE",
        "The oil sector contributed only 9.61 per cent of the total. Output rose in the quarter. "
        "The non-oil sector contributed [90.39>90.93] per cent to GDP.",
    ),
    (
        "SHARE",
        "公有制经济增加值占全市生产总值的比重为38.4%。全年新设企业较多。非公有制经济增加值占生产总值的比重为[61.6>61.9]%。",
    ),
    # structures with other signs between
    ("SHARE", "固定资产投资增长13.5%。三次产业比调整为[11.8>18.8]︰43.8︰44.4。"),
    # quotients named after their amounts
    (
        "RATIO",
        "全市共有家庭户294617户，集体户11968户，家庭户人口为703095人，集体户人口为48294人。平均每个家庭户的人口为[2.39>2.93]人。",
    ),
    (
        "RATIO",
        "Gross official reserves were at $5,097 million by the end of December. Based on average imports of $823 million "
        "per month, the reserves were equivalent to [6.2>7.2] months of imports.",
    ),
    ("RATIO", "年末外汇储备5097亿美元。按月均进口823亿美元计算，储备相当于[6.2>7.2]个月的进口。"),
]
"""Code of the broken twin, and a text with what holds and what slipped."""

SILENT = [
    "去年地区生产总值2.91万亿元，一般公共预算收入2000亿元，社会消费品零售总额9000亿元。",
    "The city's GDP was 29,100 million yuan. Retail sales were 20,000 million and industrial output 9,000 million.",
    "The city's trade was 691.58 billion yuan. Exports were 357.29 billion and imports 334.29 billion yuan, both of which "
    "accounted for 49.3 percent of the province's total foreign trade.",
    "经外港码头入境旅客增加23.5%，为5,084,179人次，香港旅客占60.7%；经海路入境旅客共5,195,997人次。",
    "The goods deficit fell by $12.5 billion or 1.7 percent to $705.1 billion; imports were $2,711.7 billion.",
    "Dividend: final | 1.50p | 1.00p; total for year | 2.10p | 1.40p",
]
"""Amounts side by side of which none is a part of another."""


def codes(text: str) -> list[str]:
    passage = read_passage(text, "-")
    found, _ = checks.judge(passage, checks.check_passage(Evidence(passage, reading.exchange_rates())))
    return [one.code for one in found]


@pytest.mark.parametrize(("code", "text"), PAIRS)
def test_figures_sentences_apart_are_put_together(code: str, text: str) -> None:
    assert codes(SLIP.sub(r"\1", text)) == []
    assert code in codes(SLIP.sub(r"\2", text))


@pytest.mark.parametrize("text", SILENT)
def test_figures_that_are_no_parts_are_left_alone(text: str) -> None:
    assert codes(text) == []


def test_rows_of_one_whole_show_the_row_that_is_not_of_it() -> None:
    rows = "Spending 2021: ${a} billion; 28.2% of GDP\nSpending 2022: $574.9 billion; 27.4% of GDP\n"
    rows += "Debt 2021: $812.1 billion; 40.4% of GDP\nDebt 2022: ${b} billion; 42.8% of GDP\n"
    rows += "Deficit 2021: $112.0 billion; 5.6% of GDP\n"
    assert "SHARE" not in codes(rows.format(a="567.5", b="898.2").replace("$", "$"))
    broken = rows.replace("${a}", "$567.5").replace("${b}", "$40.4")
    assert "SHARE" in codes(broken)


@settings(max_examples=40)
@given(st.integers(1000, 99999), st.data())
def test_a_number_with_two_digits_swapped_is_explained_by_the_one_before(number: int, data: st.DataObject) -> None:
    digits = str(number)
    place = data.draw(st.integers(0, len(digits) - 2))
    swapped = digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]
    figure = read_passage(f"The town has {swapped} inhabitants.", "-").figures
    if swapped == digits or swapped.startswith("0") or len(figure) != 1:
        return
    assert is_swapped(figure[0], Interval.exactly(number))
    assert not is_swapped(figure[0], Interval.exactly(number * 3))
