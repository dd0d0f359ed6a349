"""A rule that compares calls the other indicator by its name, in both languages."""

import pytest

from plancast.core.text import Text
from plancast.core.verdicts import describe
from sample_plans import make_growth, make_indicator, make_target, rule_of

OWN = make_growth("income_growth")
OTHER = make_growth().model_copy(update={"name": Text(en="Growth of GDP", zh="地区生产总值增速")})
RATE = make_indicator("unemployment", kind="rate", good="down")


@pytest.mark.parametrize(
    ("own", "printed", "en", "zh"),
    [
        (
            OWN,
            "与经济增长同步",
            "mean growth over 2026-2030 not more than 0.5 points below that of Growth of GDP",
            "2026-2030年年均增长比地区生产总值增速低不超过0.5个百分点",
        ),
        (
            OWN,
            "高于全国",
            "mean growth over 2026-2030 above that of Growth of GDP",
            "2026-2030年年均增长高于地区生产总值增速",
        ),
        (
            RATE,
            "低于全国平均水平",
            "yearly mean over 2026-2030 below that of Growth of GDP",
            "2026-2030年年均低于地区生产总值增速",
        ),
    ],
)
def test_the_name_is_said(own, printed, en, zh):
    target = make_target(own.id, printed=printed, over="2026-2030", compare_with="gdp_growth")
    assert describe(rule_of(target, own), own, OTHER) == Text(en=en, zh=zh)


def test_without_the_indicator_its_id_stands():
    target = make_target(OWN.id, printed="与经济增长同步", over="2026-2030", compare_with="gdp_growth")
    found = describe(rule_of(target, OWN), OWN)
    assert found.en.endswith("below that of gdp_growth")
    assert "比gdp_growth低" in found.zh


def test_a_rule_that_compares_nothing_names_nothing():
    share = make_indicator()
    rule = rule_of(make_target(printed=">=50", by="2030"), share)
    assert describe(rule, share, OTHER) == describe(rule, share)
