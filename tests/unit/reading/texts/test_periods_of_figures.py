"""For when figures are, in both languages."""

from __future__ import annotations

from datetime import date

import pytest

from plancast.reading.texts.passages import read_passage

CASES = [
    ("GDP grew 6.4% in the first half of 2024, up from 3.7% in the same period of 2023.", ["2024 Q1-Q2", "2023 Q1-Q2"]),
    ("CPI grew by 1.9% in the year to June 2014.", ["2013-07/2014-06"]),
    ("Vacancies rose by 2,000 in the three months to February 2014.", ["2013-12/2014-02"]),
    ("Output was 5 million tonnes in December 2013 to February 2014.", ["2013-12/2014-02"]),
    ("The deficit was £18.5 billion in Quarter 1 2014, down from £23.5 billion in Quarter 4 2013.", ["2014Q1", "2013Q4"]),  # noqa: E501 a sentence
    ("US GDP rose 1.0% during the fourth quarter 2003.", ["2003Q4"]),
    ("Rice output was 122 million tonnes in 2020-21, against 118 million tonnes in the previous year.", ["FY2020-21", "FY2019-20"]),  # noqa: E501 a sentence
    ("Borrowing in financial year 2013/14 was £93 billion.", ["FY2013-14"]),
    ("The market rose from $5 billion in 2019 to $10 billion in 2025.", ["2019", "2025"]),
    ("It was $5 million in the first quarter of 2020, $6 million in the second and $7 million in the third quarter.", ["2020Q1", "2020Q2", "2020Q3"]),  # noqa: E501 a sentence
    ("Outbound shipments came to $573.9 billion for 2017, up from $495.4 billion a year earlier.", ["2017", "2016"]),
    ("Exports rose to $684 billion in 2024, the highest since 2010.", ["2024"]),
    ("Earnings were 84.6 pence in 2024 (2023: 78.1 pence).", ["2024", "2023"]),
    ("2024年GDP为5.3万亿元,2023年同期为4.7万亿元。", ["2024", "2023"]),
    ("2024年1-8月出口5.2亿元,上年同期为4.0亿元。", ["2024-01/08", "2023-01/08"]),
    ("截至2015年8月底,累计完成收入67949万元。", ["2015-01/08"]),
    ("截至2015年8月末,存款余额67949万元。", ["2015-08"]),
    ("2024年收入69亿元,是2010年的2.6倍,接待607万人次。", ["2024", "2024", "2024"]),
    ("产业规模从2021年7617亿元增长至2024年9847亿元。", ["2021", "2024"]),
    ("2024年二季度末贷款余额5亿元。", ["2024-06"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_periods(text: str, expected: list[str]) -> None:
    assert [str(one.period) for one in read_passage(text, "a.txt").figures] == expected


def test_quarters_within_a_half_year_hand_back_to_it() -> None:
    text = "2015年上半年GDP296868亿元,增长7.0%。分季度看,一季度增长7.0%,二季度增长7.0%。第一产业增加值20255亿元。"
    last = read_passage(text, "a").figures[-1]
    assert str(last.period) == "2015 Q1-Q2"
    assert [str(one) for one in last.also_for] == ["2015Q1", "2015Q2"]


def test_a_new_year_to_date_is_kept() -> None:
    text = "So far this year of 2024, trade was $300 billion. In the first five months of 2024, exports were $156 billion. Imports were $148 billion."  # noqa: E501 a sentence
    assert str(read_passage(text, "a").figures[-1].period) == "2024-01/05"


def test_the_day_of_the_document_says_which_year_is_meant() -> None:
    text = "GDP grew 5 percent last year. Exports rose 3 percent in October. 去年进口5亿元。全年用电9亿千瓦时。"
    found = read_passage(text, "a", date(2026, 2, 3)).figures
    assert [str(one.period) for one in found] == ["2025", "2025-10", "2025", "2025"]


def test_a_year_told_as_a_whole_is_the_last_year() -> None:
    text = "Exports fell 5.4 percent in 2020. Shipments came to $512.8 billion last year."
    assert [str(one.period) for one in read_passage(text, "a").figures] == ["2020", "2020"]


@pytest.mark.parametrize(
    "text",
    [
        "Growth of 7 percent in 2024 was above those of 2028, 2019, and 2022.",
        "Growth was 7 percent in 2024; by 2030 it is to be 8 percent.",
        "Growth was 7 percent in 2024, and 8 percent from 2021 to 2028.",
        "2024年增长7%,到2030年达到8%。",
    ],
)
def test_no_target_and_no_year_compared_with_is_the_documents(text: str) -> None:
    assert read_passage(text, "a").document_year == 2024


def test_headings_give_their_period() -> None:
    text = "一、2011年工作回顾\n\n全年粮食产量达到35万吨,增长5%。\n\n二、2012年工作安排\n\n粮食产量增长6%。"
    assert [str(one.period) for one in read_passage(text, "a").figures] == ["2011", "2011", "2012"]


@pytest.mark.parametrize(
    ("text", "kind", "period"),
    [
        ("2024年二季度出口同比增长5%。", "year", "2023Q2"),
        ("2024年二季度出口环比增长5%。", "previous", "2024Q1"),
        ("In May 2024 prices rose 0.2 percent from the previous month.", "previous", "2024-04"),
        ("Sales rose 3.6% in June 2014 compared with May 2013.", "year", "2013-05"),
        ("2025年上半年产值5005亿元,比2021年增长49.2%。", "base", "2021"),
    ],
)
def test_comparisons_have_their_period(text: str, kind: str, period: str) -> None:
    against = read_passage(text, "a").figures[-1].against
    assert (against.kind, str(against.period)) == (kind, period)
