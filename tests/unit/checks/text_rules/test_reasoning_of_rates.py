"""What a careful reader works out of rates that stand apart: each slip is found, its twin is left alone."""

import re
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancast.checks.text_rules import check_passage
from plancast.checks.text_rules.relation import SURE_ENOUGH, Evidence
from plancast.reading.texts.passages import read_passage

TWINS = Path(__file__).with_name("rates_and_their_twins.txt").read_text(encoding="utf-8").splitlines()

LEFT_ALONE = (
    # on the year before, on two years before, and a mean of both
    "6月份，规模以上工业增加值同比实际增长8.3%（以下增加值增速均为扣除价格因素的实际增长率），比2019年同期增长13.5%，"
    "两年平均增长6.5%。",
    # a whole at constant prices beside parts at current ones
    "6月份，社会消费品零售总额37586亿元，同比增长12.1%。扣除价格因素，6月份社会消费品零售总额实际增长9.8%。\n"
    "按经营单位所在地分，城镇消费品零售额增长12.0%；乡村消费品零售额增长12.5%。",
    # nominal growth over five years, real growth a year
    "2007年城镇居民人均消费性支出约9997元，比2002年增长了65.8%，扣除价格因素，年均实际增长8.1%。",
    # a balance may grow by any rate
    "Malaysia's trade surplus declined 24% as export growth moderated to 1.6% while imports expanded 5%.",
    # rates of other places
    "上半年，全市固定资产投资232.88亿元，增长34.5%，比全省17.3%、全国11.4%分别高17.2和23.1个百分点。",
    # the rate of the year before in brackets
    "2016年全球货物贸易总额约为32.2万亿美元，同比增长3.2%，增速较2015年（增长12.7%）回落约9.5个百分点。其中，"
    "出口16.0万亿美元，增长3.2%，进口16.2万亿美元，增长3.1%。",
    # month on month
    "Unadjusted sales fell 5.4%, from $519,588 million in January to $491,356 million in February.",
    # two cities, of which one is four times the other
    "广州上半年GDP为13101.89亿元。上半年厦门全市实现地区生产总值3399.85亿元，增长15.0%。",
    # a place and its country
    "Its GDP rose 6.4 percent to 7.72 trillion yuan in the first three quarters of 2019. "
    "China's GDP expanded 6.2 percent in the first three quarters of 2019 to about 69.78 trillion yuan.",
    # an amount of something else behind two levels
    "From 37,237 beds by end of April 2017, the number of beds had increased to 41,076. "
    "By end of April 2017, 478,827 tourists had visited the country.",
    # growth of a quarter at an annual rate
    "In current-dollar terms, the nation's economy expanded 3.1 per cent, or $117.6 billion, to $15.595 trillion.",
)


def twins() -> list[tuple[str, str, str]]:
    """Return code, the text with a slip, and the text without it: ``{slip/right}``."""
    found = []
    for line in TWINS:
        code, text = line.replace("\\n", "\n").split("|", 1)
        slip, right = (re.sub(r"\{(.*?)/([^/{}]*)\}", rf"\{place}", text) for place in (1, 2))
        found.append((code, slip, right))
    return found


def broken(text: str) -> set[str]:
    evidence = Evidence(read_passage(text, "a.txt"), {})
    return {one.code for one in check_passage(evidence) if one.sure >= SURE_ENOUGH and not one.holds}


@pytest.mark.parametrize(("code", "slip", "right"), twins())
def test_rates_that_stand_apart_are_held_together(code: str, slip: str, right: str) -> None:
    assert code in broken(slip)
    assert broken(right) == set()


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_rates_on_other_bases_are_left_alone(text: str) -> None:
    assert broken(text) == set()


@settings(max_examples=15, deadline=None)
@given(st.integers(30, 250), st.integers(3, 9))
def test_a_mean_compounds_to_its_whole_in_both_languages(mean: int, n_years: int) -> None:
    yearly = Decimal(mean) / 10
    whole = ((1 + yearly / 100) ** n_years - 1) * 100
    for rate, found in ((yearly, set()), (yearly * 2 + 1, {"CAGR"})):
        english = (
            f"Traffic in {2014 + n_years} was {whole:.2f} percent higher than in 2014, a mean of {rate} percent a year."
        )
        chinese = f"{2014 + n_years}年客运量比2014年增长{whole:.2f}%，年均增长{rate}%。"
        assert broken(english) == broken(chinese) == found
