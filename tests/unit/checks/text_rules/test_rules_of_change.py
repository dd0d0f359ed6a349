"""Growth, mean growth, prices, revisions, parts of a year and direction: sentences that hold, and broken ones."""

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancast.checks.text_rules import cagr, direction, growth, real_nominal, vintage, ytd
from plancast.checks.text_rules.relation import SURE_ENOUGH, Evidence, Relation
from plancast.reading.texts.passages import read_passage

RULES = (growth.RULE, cagr.RULE, real_nominal.RULE, vintage.RULE, ytd.RULE, direction.RULE)


def relations(text: str) -> list[Relation]:
    evidence = Evidence(read_passage(text, "a.txt"), {})
    return [one for rule in RULES for one in rule.find(evidence) if one.sure >= SURE_ENOUGH]


def broken(text: str) -> list[str]:
    return [one.code for one in relations(text) if not one.holds]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("全国粮食播种面积17.90亿亩,比上年增加525.8万亩,增长3.0%。", "GROWTH"),
        ("出口额从2.00亿元增加到2.50亿元,增长20%。", "GROWTH"),
        ("毛利率由31.2%升至32.5%,上升1.8个百分点。", "GROWTH"),
        ("Exports rose 12 percent to $17.4 billion from $15.0 billion in 2023.", "GROWTH"),
        ("Borrowing was £32.4 billion compared with £23.0 billion in 2013, an increase of £8.4 billion.", "GROWTH"),
        ("旅游总收入从2013年的2111.24亿元增加至2016年的4726.25亿元,年均增长37.8%。", "CAGR"),
        (
            "The market grew from $5.48 billion in 2019 to $10.14 billion in 2025, an average annual rate of 14.2 percent.",
            "CAGR",
        ),
        (
            "Nominal GDP is estimated at Rs 84.74 lakh crore, against Rs 77.10 lakh crore in Q3 of FY 2023-24, showing a growth rate of 6.2%.",
            "REAL_NOMINAL",
        ),
        ("2021年全国海洋生产总值90385亿元,比上年名义增长13.0%。核实后的2020年海洋生产总值为79550亿元。", "VINTAGE"),
        ("产业规模2024年达9847.02亿元;2025年上半年达5005.66亿元,比2024年下降49.2%。", "YTD"),
        ("产量从6.5万吨增加到5.6万吨。", "DIRECTION"),
        ("Inflation rose to 4.2% in May from 4.5% in April.", "DIRECTION"),
        ("存栏246.8万吨,同比下降3.2%,比上年同期增加8.2万吨。", "DIRECTION"),
        ("1-5月,利润总额3747亿元,同比增长1.9%,增速实现由正转负。", "DIRECTION"),
    ],
)
def test_broken(text: str, code: str) -> None:
    assert code in broken(text)


@pytest.mark.parametrize(
    "text",
    [
        "全国粮食播种面积17.90亿亩,比上年增加525.8万亩,增长0.3%。",
        "国内生产总值从54万亿元增加到82.7万亿元,年均增长7.1%。",  # real by custom
        "一般公共预算收入从2.0亿元增加到2.5亿元,同口径增长20%。",
        "固定资产投资从2.0亿元增加到2.5亿元,增长20%。",
        "Current-dollar GDP increased 13.0 percent at an annual rate, or $684.4 billion, to a level of $22.72 trillion.",
        "Exports advanced 8.2 percent in 2024 to $683.8 billion, compared with the previous record of $683.6 billion set in 2022.",
        "厂商家数从2019年的418家增至2024年的466家,年均增加约10家。",
        "2013至2016年,旅游者从533.5万人次增加至600.38万人次,年均增长4.0%。",
        "The deficit narrowed to $238.3 billion in 2024 compared to $264.9 billion in 2023.",
        "November's gain was revised down to 212,000 from 227,000 and October's was revised up by 7,000, from 36,000 to 43,000.",
        "2025年上半年达5005.66亿元,同比增长7.2%;2024年为9847.02亿元。",
    ],
)
def test_left_alone_or_holding(text: str) -> None:
    assert broken(text) == []


@given(st.integers(10_000, 999_999), st.integers(1, 9_000), st.sampled_from(("up", "down")))
@settings(max_examples=40)
def test_rounded_truth_holds_and_a_changed_rate_does_not(before: int, change: int, way: str) -> None:
    level = before + change if way == "up" else before - change
    rate = (Decimal(change) / before * 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
    verbs = ("增加", "增长", "an increase") if way == "up" else ("减少", "下降", "a decrease")
    wrong = rate + 2
    for shown, holds in ((rate, True), (wrong, False)):
        zh = f"总产量{level}吨,比上年{verbs[0]}{change}吨,{verbs[1]}{shown}%。"
        en = f"Output was {level} tonnes, {verbs[2]} of {change} tonnes ({shown} percent)."
        for text in (zh, en):
            judged = [one for one in relations(text) if one.code == "GROWTH"]
            assert judged, text
            assert all(one.holds is holds for one in judged), text


@given(st.integers(1_000, 50_000), st.integers(2, 9), st.decimals(1, 30, places=1))
@settings(max_examples=40)
def test_rounded_mean_growth_holds(first: int, n_years: int, rate: Decimal) -> None:
    last = (first * (1 + rate / 100) ** n_years).quantize(Decimal(1))
    true = (((Decimal(last) / first) ** (Decimal(1) / n_years) - 1) * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
    text = f"软件出口额从2010年的{first}万元增加到{2010 + n_years}年的{last}万元,年均增长{true}%。"
    wrong = f"软件出口额从2010年的{first}万元增加到{2010 + n_years}年的{last}万元,年均增长{true + 1}%。"
    assert "CAGR" not in broken(text)
    assert "CAGR" in broken(wrong)


def test_the_arithmetic_is_told_in_full() -> None:
    (one,) = (one for one in relations("出口额从2.00亿元增加到2.50亿元,增长20%。") if one.code == "GROWTH")
    assert one.arithmetic.en == "2.50亿元 / 2.00亿元 - 1 = 24.44 to 25.56%; printed 20% covers 19.5 to 20.5%"
    assert one.arithmetic.zh == "2.50亿元 / 2.00亿元 - 1 = 24.44至25.56%；所载20%可表示19.5至20.5%"
    assert one.says["printed"] == "20%"
