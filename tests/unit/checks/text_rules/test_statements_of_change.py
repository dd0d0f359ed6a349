"""Statements of change, in both languages: who is the level, what it is set against, by how much it changed."""

import pytest

from plancast.checks.text_rules.changes import Statement, statements
from plancast.reading.texts.passages import read_passage


def said(text: str) -> list[Statement]:
    return list(statements(read_passage(text, "a.txt")))


def quotes(one: Statement) -> tuple[str, ...]:
    return tuple("" if figure is None else figure.quote for figure in (one.level, one.earlier, one.change, one.rate))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全国粮食播种面积17.90亿亩,比上年增加525.8万亩,增长0.3%。", ("17.90亿亩", "", "525.8万亩", "0.3%")),
        (
            "产业规模从2021年7617.14亿元增长至2024年9847.02亿元,年均增长8.9%。",
            ("9847.02亿元", "7617.14亿元", "", "8.9%"),
        ),
        ("城镇化率由上年的52.6%提高到58.5%,提高5.9个百分点。", ("58.5%", "52.6%", "5.9个百分点", "")),
        (
            "总收入67949万元,为年初预算61.22%,比上年同期增加6517万元,增长10.61%。",
            ("67949万元", "", "6517万元", "10.61%"),
        ),
        ("今年出口5.2亿元,上年同期为4.0亿元。", ("5.2亿元", "4.0亿元", "", "")),
        (
            "Exports came to $573.9 billion for 2017, up from $495.4 billion a year earlier.",
            ("$573.9 billion", "$495.4 billion", "", ""),
        ),
        (
            "Output fell by 5 percent to 300 million tonnes from 316 million tonnes.",
            ("300 million tonnes", "316 million tonnes", "", "5 percent"),
        ),
        (
            "Nominal GDP is estimated at Rs 84.74 lakh crore, against Rs 77.10 lakh crore in Q3 of FY 2023-24, showing a growth rate of 9.9%.",
            ("Rs 84.74 lakh crore", "Rs 77.10 lakh crore", "", "9.9%"),
        ),
        (
            "Borrowing was £32.4 billion compared with £23.0 billion in 2013, an increase of £9.4 billion.",
            ("£32.4 billion", "£23.0 billion", "£9.4 billion", ""),
        ),
        (
            "In 2014, GDP climbed 3.9 percent, or $652.6 billion, to $17,420.7 billion.",
            ("$17,420.7 billion", "", "$652.6 billion", "3.9 percent"),
        ),
        (
            "The balance was £29.5 billion, £11.8 billion higher than the same period in 2013 (£17.7 billion).",
            ("£29.5 billion", "£17.7 billion", "£11.8 billion", ""),
        ),
    ],
)
def test_roles(text: str, expected: tuple[str, ...]) -> None:
    assert quotes(said(text)[0]) == expected


@pytest.mark.parametrize(
    "text",
    [
        "出口5.2亿元,占全省的76%,进口4.1亿元。",
        "Exports were $5 billion, of which services were $2 billion.",
        "Net earnings were $11.0 million, or $1.00 per diluted share.",
        "城镇居民收入3.1万元,农村居民收入1.5万元。",
    ],
)
def test_what_lies_side_by_side_is_no_statement(text: str) -> None:
    assert all(one.earlier is None and one.change is None for one in said(text))


def test_a_cause_is_not_the_change() -> None:
    text = "Imports decreased by 0.4% to £32.9 billion, reflecting a £0.9 billion fall in imports of fuels."
    assert said(text)[0].change is None


def test_statements_of_one_passage_are_read_once() -> None:
    passage = read_passage("产量从5万吨增加到6万吨。", "a.txt")
    assert statements(passage) is statements(passage)
