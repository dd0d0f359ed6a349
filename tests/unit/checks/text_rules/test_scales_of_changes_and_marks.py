"""Slips of scale beside changes, in headlines, in barrels; rates of exchange that the sentence before states."""

from __future__ import annotations

import pytest

from plancast.checks.text_rules import currency, unit_scale
from plancast.checks.text_rules.relation import Evidence, Relation, TextRule
from plancast.reading.texts import read_passage


def broken(rule: TextRule, text: str) -> list[Relation]:
    return [one for one in rule.find(Evidence(read_passage(text, "a.txt"), {})) if not one.holds]


@pytest.mark.parametrize(
    ("held", "slipped"),
    [
        (
            "外汇储备规模较6月底下降252亿美元,降幅为0.76%;6月底为33174亿美元。",
            "外汇储备规模较6月底下降252万亿美元,降幅为0.76%;6月底为33174亿美元。",
        ),
        (
            "【全年零售总额突破48万亿元】统计局发布,全年消费品零售总额487895亿元。",
            "【全年零售总额突破48亿元】统计局发布,全年消费品零售总额487895亿元。",
        ),
        (
            "The firm will pump 96.2 million tonnes of crude this year, which is some 705 million barrels.",
            "The firm will pump 96.2 million tonnes of crude this year, which is some 70.5 million barrels.",
        ),
        (
            "The field holds 120 billion cubic metres, about 6% of the country's reserves of 2.0 trillion cubic metres.",
            "The field holds 120 trillion cubic metres, about 6% of the country's reserves of 2.0 trillion cubic metres.",
        ),
        (
            "共发放消费券320万张,每张面额50元,合计1.6亿元,带动销售21.4亿元。",
            "共发放消费券320张,每张面额50元,合计1.6亿元,带动销售21.4亿元。",
        ),
        ("新增设施农业3.2万公顷,也就是48万亩。", "新增设施农业3200公顷,也就是48万亩。"),
    ],
)
def test_a_slip_of_scale_is_told(held: str, slipped: str) -> None:
    assert not broken(unit_scale.RULE, held)
    (found, *_) = broken(unit_scale.RULE, slipped)
    assert found.code == "UNIT_SCALE"


@pytest.mark.parametrize(("yuan", "is_broken"), [("22.4亿元", False), ("24.2亿元", True)])
def test_a_rate_of_the_sentence_before_is_used(yuan: str, is_broken: bool) -> None:
    text = f"人民币兑美元中间价报7.0074。按此汇率计算,3.2亿美元的合同金额相当于{yuan}。"
    assert bool(broken(currency.RULE, text)) == is_broken
