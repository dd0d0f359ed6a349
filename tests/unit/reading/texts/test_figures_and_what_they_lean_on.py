"""Figures in odd print, changes told by nouns and twice, and what is carried on over sentences and from lists."""

from __future__ import annotations

import pytest

from plancast.reading.texts.passages import read_passage

QUOTES = [
    ("占比接近三成,8 . 37亿份,增长 - 4.0%", ["三成", "8 . 37亿份", "- 4.0%"]),
    ("三次产业比为11.8︰43.8︰44.4。", ["11.8", "43.8", "44.4"]),
    ("城乡收入比由2.05∶1缩小到2.02：1。", ["2.05∶1", "2.02：1"]),
    ("出口丶进口丶贸易总额分别增长16%丶14.2%丶15.2%", ["16%", "14.2%", "15.2%"]),
    ("Orders fell to 412 from 437 in May.", ["412", "437"]),
    ("Output of 1.5 mb/d was above 1.51mbpd, by 0.9 per cent points.", ["1.5 mb/d", "1.51mbpd", "0.9 per cent points"]),
    ("Sales were 3.0 percent (±0.5%) lower than in May.", ["3.0 percent"]),
    ("Profits grew 3,5%.", ["3,5%"]),
    ("NPAs rose to Rs1,7045.22 crore from Rs14,544.25 crore.", ["Rs1,7045.22 crore", "Rs14,544.25 crore"]),
]

STATEMENTS = [
    (
        "The increase reflected a decrease in the goods deficit of $12.5 billion or 1.6 percent to $705.1 billion.",
        [("change", -1), ("growth", -1), ("level", 0)],
    ),
    ("Exports decreased $2.1 billion, or 1.0 percent, in July to $211.1 billion.", ["change-", "growth-", "level"]),
    ("Revenue was $40 billion or 4.2% lower than the original estimate.", ["change-", "growth-"]),
    ("Revenue is $457 billion, 4.2 per cent or $20 billion lower than planned.", ["level", "growth-", "change-"]),
    ("A $54.7b (12%) increase in revenue followed.", ["change+", "growth+"]),
    ("Imports grew at a slower pace of 4.8 per cent to RM499.91 billion.", ["growth+", "level"]),
    ("The growth rate was 0.3 percent lower than a year earlier.", ["growth-"]),
    ("There were 10,000 fewer people in work.", ["change-"]),
    ("In 2006 the reduction achieved was 1.23 percent.", ["growth-"]),
    ("全省财政支出1649.8亿元,增支238.2亿元。", ["level", "change+"]),
    ("再出口额年增34.1%至232亿令吉。", ["growth+", "level"]),
]


@pytest.mark.parametrize(("text", "quotes"), QUOTES)
def test_what_is_a_figure(text: str, quotes: list[str]) -> None:
    assert [one.quote for one in read_passage(text, "a.txt").figures] == quotes


@pytest.mark.parametrize(("text", "expected"), STATEMENTS)
def test_kinds(text: str, expected: list[str | tuple[str, int]]) -> None:
    signs = {"+": 1, "-": -1}
    wanted = [one if isinstance(one, tuple) else (one.strip("+-"), signs.get(one[-1], 0)) for one in expected]
    assert [(one.kind.value, one.sign) for one in read_passage(text, "a.txt").figures] == wanted


def test_a_ratio_to_one_is_one_figure() -> None:
    first, second = read_passage("一季度城乡收入比持续缩小,由上年同期的2.00:1下降为1.98:1。", "a.txt").figures
    assert (first.dimension, str(first.figure.value), first.concept) == ("ratio", "2.00", "城乡收入比")
    assert str(first.period) != str(second.period)


def test_a_dateline_and_an_apposition_are_no_subject_and_the_figure_points_back() -> None:
    text = (
        "CHENGDU, Feb. 16 (Xinhua) -- The revenue of the cultural industry in Chengdu, capital of Sichuan Province, "
        "surpassed 207 billion yuan in 2021.\n\nThe figure marks an increase of 14.83 percent, accounting for 10.4 "
        "percent of the city's GDP."
    )
    figures = read_passage(text, "a.txt").figures
    assert {one.concept for one in figures} == {"revenue of the cultural industry in Chengdu"}
    assert figures[1].sure.concept >= 0.7


def test_what_a_from_has_come_to_is_of_the_topic() -> None:
    text = "截至2018 年末,全国农村贫困人口从2012 年末的9899万人减少至1660万人,累计减少8239万人。"
    assert [str(one.period) for one in read_passage(text, "a.txt").figures] == ["2012", "2018", "2018"]


@pytest.mark.parametrize(
    "text",
    [
        "In 2006 and 2007, energy intensity declined by 1.79 percent and 3.66 percent, respectively.",
        "2006年和2007年,能耗强度分别下降1.79%和3.66%。",
    ],
)
def test_years_of_a_list_belong_to_its_figures(text: str) -> None:
    figures = read_passage(text, "a.txt").figures
    assert [str(one.period) for one in figures] == ["2006", "2007"]
    assert min(one.sure.concept for one in figures) >= 0.7


def test_things_counted_before_a_list_belong_to_its_figures() -> None:
    text = "旅游业、运输业、化工业3个产业增加值达到千亿级以上,分别为1851.3亿元、1522.2亿元、1304.6亿元。"
    assert [one.concept for one in read_passage(text, "a.txt").figures[1:]] == ["旅游业", "运输业", "化工业"]


def test_periods() -> None:
    cases = {
        "今年首十个月入境旅客100万人次。": "M01-M10",
        "前三季税后纯益1.21兆元。": "Q1-Q3",
        "民国105年度税收为12亿元。": "2016",
        "GDP in Q2 2019/20 rose 3%.": "FY2019-20Q2",
        "Trade rose 9.9 percent from January to November 2019.": "2019-01/11",
    }
    assert {text: str(read_passage(text, "a.txt").figures[0].period) for text in cases} == cases


def test_a_same_period_of_a_year_makes_the_document_one_of_the_next() -> None:
    text = "Real GDP rose by 7.1 per cent in the third quarter compared to the same period in 2005."
    assert str(read_passage(text, "a.txt").figures[0].period) == "2006Q3"


def test_annually_is_a_mean_only_over_years() -> None:
    assert not read_passage("Sales were up 9.8% annually in May.", "a.txt").figures[0].yearly_mean
    assert read_passage("Sales will grow 9.8% annually through 2030.", "a.txt").figures[0].yearly_mean
