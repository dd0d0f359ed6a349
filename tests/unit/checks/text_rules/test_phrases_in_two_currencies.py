"""Amounts in two currencies in many words: each line is a text with what is right and what is not, as {right|wrong}."""

from __future__ import annotations

import re

import pytest

from plancast.checks.text_rules import check_passage
from plancast.checks.text_rules.relation import SURE_ENOUGH, Evidence
from plancast.reading.exchange_rates import exchange_rates
from plancast.reading.texts.passages import read_passage

PHRASES = """
In 2023 the group paid 3.4 billion yuan, equivalent to {$480|$680} million, for the port terminal.
The 2024 budget sets aside 12.6 trillion yen (some {$83|$53} billion) for defence.
The fund raised €640 million, the equivalent of about {$690|$990} million, in June 2024.
Sales came to 45.2 billion yuan in 2023, which is worth around {6.4|9.4} billion US dollars.
The contract, signed in May 2024, is valued at Rs 8,350 crore (roughly {$1 billion|$1.6 billion}).
Turnover reached HK$31.2 billion (US${4.0|5.4} billion) in 2024.
The lender set aside 7.2 billion yuan – about {$1|$2.2} billion – for bad loans in 2024.
Exports totalled 25.45 trillion yuan in 2024. In dollar terms, exports stood at {$3.58|$2.58} trillion.
At an exchange rate of 7.2 yuan to the dollar, the 36 billion yuan plan is worth {$5.0|$6.5} billion.
The company converted its loan of $300 million at 83.5 rupees per dollar, booking Rs {2,505|2,905} crore.
The first phase costs 14.2 billion yuan ($2.0 billion); the second costs 9.9 billion yuan ({$1.4|$1.9} billion).
Reliance will invest 750 billion rupees, or {$9.0|$5.0} billion, by 2027, it said in 2024.
The ministry approved a subsidy of up to 732 billion yen, or {4.9|7.9} billion dollars, in February 2024.
In 2024 Samsung posted an operating profit of 6.5 trillion won, translating into {$4.7|$7.4} billion.
Its cash pile stood at NT$2.4 trillion (US${74|54} billion) at the end of 2024.
Exports reached a value of 41.3 billion {dollars|euros}, the first time they passed the 40-billion-dollar mark.
The 2024 deal was worth A$3.2 billion ({US$2.1|US$3.1} billion).
The plant will cost 1.8 billion euros, at today's rate {$1.95|$2.75} billion, the firm said in March 2024.
It sold the unit for £250 million ({$318|$418} million at the time) in August 2024.
Using the 2023 average of 140.5 yen to the dollar, GDP of 591 trillion yen comes to {4.21|5.21} trillion dollars.
2024年该公司海外营收达152亿元,折合{21.2|31.2}亿美元。
项目总投资36亿元人民币(约{5.0|8.0}亿美元),2024年开工。
2023年,企业以4.2亿欧元(合人民币{32|42}亿元)收购该品牌。
按美元计价,2024年我国出口{3.58|2.58}万亿美元。以人民币计,出口25.45万亿元。
2024年进出口43.85万亿元,按美元计为{6.16|8.16}万亿美元。
合同金额15亿美元,按1:7.2的汇率折算为人民币{108|138}亿元。
以7.12元兑1美元的汇率计算,360亿元约为{50.6|60.6}亿美元。
2024年净利润达3.2亿美元,相当于人民币{23|33}亿元。
2024年吸收外资人民币71亿元、折{10|16}亿美元。
总投资50亿美元(约合360亿元人民币),其中一期20亿美元(约合{144|104}亿元人民币)。
收入達125.6億港元(折合{16.1|26.1}億美元),按年增長4%。
该基金规模100亿日元,约合人民币{4.8|8.4}亿元,2024年设立。
2024年台积电资本开支9,560亿元新台币,约{298|398}亿美元。
汇率按7.18计算,该笔8,500万美元的贷款相当于{6.10|8.10}亿元人民币。
公司拟发行不超过20亿元(等值{2.8|4.8}亿美元)的债券,2024年11月获批。
2024年12月外汇储备下降,一笔30亿英镑的订单价值约{275|375}亿元人民币。
首期出资70亿元(9.8亿美元),二期出资35亿元({4.9|7.9}亿美元)。
2024年销售额为18亿瑞士法郎,换算成美元为{20.4|30.4}亿美元。
总成本为50亿欧元——约合{390|590}亿元人民币,2024年动工。
出口额达到413亿{美元|欧元},首次突破400亿美元大关。
The railway will cost 8.6 billion baht, or {$245|$425} million, officials said in April 2024.
In 2024 the airline ordered jets worth $5.2 billion (about {37.4|47.4} billion yuan).
Investment reached 18.2 billion dirhams ({$4.96|$6.96} billion) in 2023.
Revenue for 2024 was 3.1 trillion rupees, which amounts to {37|27} billion dollars.
At 1 euro = 1.08 dollars, the €50 million grant is equal to {$54|$64} million.
Toyota forecasts a profit of 4.3 trillion yen ({$29|$49} billion) for the year to March 2025.
The cost has risen from £2.0 billion ($2.5 billion) to £3.1 billion ({$3.9|$5.9} billion).
2024年前三季度,公司境外收入43.2亿港元,折人民币{39.5|59.5}亿元。
项目贷款3亿欧元(折合人民币约{23.4|33.4}亿元)于2024年签约。
按当日汇率,该笔25亿美元的投资约合{179|279}亿元人民币,2024年落地。
2024年旅游外汇收入12.6亿美元(人民币{90.3|120.3}亿元)。
""".strip().splitlines()


def _broken(text: str) -> set[str]:
    evidence = Evidence(read_passage(text, "-"), exchange_rates())
    return {one.code for one in check_passage(evidence) if not one.holds and one.sure >= SURE_ENOUGH}


def _said(phrase: str, which: int) -> str:
    return re.sub(r"\{([^|{}]*)\|([^{}]*)\}", lambda found: found[which], phrase)


@pytest.mark.parametrize("phrase", PHRASES)
def test_what_is_right_is_left_alone(phrase: str) -> None:
    assert _broken(_said(phrase, 1)) == set()


@pytest.mark.parametrize("phrase", PHRASES)
def test_what_is_wrong_is_found(phrase: str) -> None:
    assert "CURRENCY" in _broken(_said(phrase, 2))


LEFT_ALONE = (
    "It raised $2 billion in 2024 at an interest rate of 7.2 percent and spent 5 billion yuan.",
    "At 7.2 yuan to the dollar exporters lose money. It earned $3 billion, paid €1 billion and 5 billion yuan.",
    "2024年完成投资120亿元、5亿美元。",
    "Exports reached 46.1 billion euros ($51.4 billion), past the 50-billion-dollar mark.",
    "在岸人民币汇率突破7.2关口,公司收入20亿元,持有10亿美元存款,另有3亿欧元。",
)


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_amounts_of_two_things_are_left_alone(text: str) -> None:
    assert _broken(text) == set()
