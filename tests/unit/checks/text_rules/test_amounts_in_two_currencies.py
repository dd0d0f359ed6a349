"""Amounts in two currencies: the market's rates, the rates of one text, what is no amount said twice."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancast.checks.text_rules import currency
from text_relations import AMOUNTS, broken, relations

HOLDING = [
    "In 2024 the city's GDP reached 5.39 trillion yuan ($760 billion).",
    "2016年数字经济规模达22.6万亿元（约合3.35万亿美元）。",
    "In 2023 output came to 10.2 quadrillion VND (430 billion USD).",
    "Vietnam's exports exceeded VND11.51 quadrillion (US$476.3 billion) in 2024.",
    "2019年全国研发投入22143.6亿元，折合3210亿美元。",
    "The fund raised $1.2 billion, equivalent to 8.7 billion yuan, in 2024.",
    "The plant cost 30,000 yuan ($4,000) a year to run in 2024.",
    "In 2025 Q1 sales were 1.2万亿日元(约80亿美元)。",
    "The project of 2015 cost €9.1 billion or about $10 billion.",
    "Real output of 2021 was 114 trillion yuan (27.3 trillion dollars at purchasing power parity).",
]
OFF = [
    ("In 2024 the city's GDP reached 5.39 trillion yuan ($860 billion).", "5.39 trillion yuan", "$860 billion"),
    ("2016年数字经济规模达22.6万亿元（约合2.35万亿美元）。", "22.6万亿元", "2.35万亿美元"),
    ("In 2023 it came to 101.9 million VND (2,484 USD) a head.", "101.9 million VND", "2,484 USD"),
    ("2019年投入22143.6亿元，折合2210亿美元。", "22143.6亿元", "2210亿美元"),
    ("2020年销售额为3400亿韩元（合5.1亿美元）。", "3400亿韩元", "5.1亿美元"),
]
OF_DIFFERENT_THINGS = [
    "In 2024 it gave a $5 billion loan for a 100 billion yuan project.",
    "In 2024 it gave a $5 billion loan (for a 100 billion yuan project).",
    "In 2024 exports were $5 billion and imports 100 billion yuan.",
    "2024年引进外资5亿美元，完成投资1000亿元。",
    "2024年引进外资5亿美元（另有内资1000亿元）。",
    "The fine is 10 million euros or $2 million, whichever is higher.",
    "In 2024 it paid $5 billion (2023: 100 billion yuan).",
]


@pytest.mark.parametrize("text", HOLDING)
def test_market_rates_hold(text: str) -> None:
    assert broken(AMOUNTS, text) == []
    assert [len(one.figures) for one in relations(currency.RULE, text)] == [2]


@pytest.mark.parametrize(("text", "first", "second"), OFF)
def test_a_rate_far_from_the_market_is_found(text: str, first: str, second: str) -> None:
    assert broken(currency.RULE, text) == [("CURRENCY", (first, second))]


@pytest.mark.parametrize("text", OF_DIFFERENT_THINGS)
def test_two_amounts_of_different_things_do_not_pair(text: str) -> None:
    assert relations(currency.RULE, text) == []


def test_the_arithmetic_is_told_in_full() -> None:
    (found,) = relations(currency.RULE, OFF[0][0])
    assert found.arithmetic.en == (
        "5.39 trillion yuan / $860 billion = 6.2254 to 6.3099 CNY per USD; market from 2024 to 2025: 6.9929 to 7.3498, "
        "give or take 2.5%"
    )
    assert found.arithmetic.zh == (
        "5.39 trillion yuan÷$860 billion=每美元6.2254至6.3099元；2024至2025年市场汇率为6.9929至7.3498（容差2.5%）"
    )


def test_of_a_text_without_years_the_odd_rate_is_found() -> None:
    text = (
        "It paid 72 million yuan ($10.1 million), 36.2 million yuan ($5.1 million) and 50 million yuan ($9.2 million)."
    )
    assert [quotes[-2:] for _, quotes in broken(currency.RULE, text)] == [("50 million yuan", "$9.2 million")]


def test_a_currency_without_rates_is_held_against_the_text_alone() -> None:
    assert relations(currency.RULE, "In 1985 it paid 72 million yuan ($1 million).") == []
    text = "In 1985 it paid 72m yuan ($24m), 36 million yuan ($12 million) and 50 million yuan ($16 million)."
    assert broken(AMOUNTS, text) == []
    slipped = text.replace("$16", "$1.67")
    assert [code for code, _ in broken(currency.RULE, slipped)] == ["UNIT_SCALE"]


def test_years_to_come_are_held_against_all_years_known() -> None:
    assert broken(currency.RULE, "By 2040 it will take 7.2 billion yuan ($1.1 billion).") == []
    assert len(broken(currency.RULE, "By 2040 it will take 7.2 billion yuan ($11 billion).")) == 1


def test_yuan_of_taiwan_is_its_own_money() -> None:
    assert broken(currency.RULE, "2023年台湾人均国民所得1,037,000元（33,300美元）。") == []
    assert broken(currency.RULE, "2023年深圳人均国民所得1,037,000元（33,300美元）。") != []


@settings(max_examples=60, deadline=None)
@given(
    dollars=st.decimals("1.01", "999", places=2),
    rate=st.decimals("7.03", "7.28", places=4),
    places=st.sampled_from(["1", "0.1", "0.01"]),
    is_chinese=st.booleans(),
    dollars_first=st.booleans(),
)
def test_a_true_rate_never_raises_and_ten_times_it_always_does(
    dollars: Decimal, rate: Decimal, places: str, is_chinese: bool, dollars_first: bool
) -> None:
    yuan = (dollars * rate * 10).quantize(Decimal(places), ROUND_HALF_EVEN) / 10
    for factor, expected in ((1, []), (10, ["UNIT_SCALE"]), (10_000, ["UNIT_SCALE"])):
        text = _text(dollars, yuan * factor, is_chinese, dollars_first)
        assert [code for code, _ in broken(AMOUNTS, text)] == expected, text


@settings(max_examples=40, deadline=None)
@given(
    dollars=st.decimals("1.01", "999", places=2),
    rate=st.decimals("2", "60", places=3),
    dollars_first=st.booleans(),
)
def test_the_verdict_is_that_of_the_other_language(dollars: Decimal, rate: Decimal, dollars_first: bool) -> None:
    yuan = (dollars * rate).quantize(Decimal("0.01"))
    verdicts = [
        [code for code, _ in broken(AMOUNTS, text)]
        for text in (_text(dollars, yuan, is_chinese, dollars_first) for is_chinese in (True, False))
    ]
    assert verdicts[0] == verdicts[1]


def _text(dollars: Decimal, yuan: Decimal, is_chinese: bool, dollars_first: bool) -> str:
    """Write the amounts in 亿, or in billions with the same digits."""
    if is_chinese:
        amounts = [f"{dollars}亿美元", f"{yuan}亿元"]
        one, other = amounts if dollars_first else amounts[::-1]
        return f"2024年出口{one}（约合{other}）。"
    amounts = [f"${dollars} billion", f"{yuan} billion yuan"]
    one, other = amounts if dollars_first else amounts[::-1]
    return f"In 2024 exports reached {one} (about {other})."
