"""Words of ordinary district plans, in both languages: not set, names, comparisons, changes from a base."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancast.core.finding import Finding
from plancast.core.pace import pace_needed, pace_unit
from plancast.core.periods import parse_period
from plancast.core.plan import Indicator, Target
from plancast.core.rule import Bound, Rule
from plancast.core.units import parse_unit
from plancast.core.verdicts import read_rule

PLAN = parse_period("2026-2030")
MONEY = {"unit": "100m yuan", "price_basis": "current"}
GROWTH = {"kind": "rate", "is_growth": True, "price_basis": "constant"}
FINE_DUST = {"unit": "ug/m3", "good": "down", "name": {"en": "PM2.5 concentration", "zh": "PM2.5年均浓度"}}
SHARE = {"kind": "share"}
FIRMS = {"unit": "firms", "kind": "count"}
BASE = {"base": {"period": "2025", "value": "60 %"}}


def read(printed: Any, indicator: dict[str, Any], **keys: Any) -> tuple[Rule | None, tuple[Finding, ...]]:
    measured = Indicator.model_validate({"name": "something", "unit": "%", "kind": "level"} | indicator)
    when = {} if "over" in keys else {"by": "2030"}
    target = Target.model_validate({"indicator": "x", "source": {"document": "plan"}, "printed": printed} | when | keys)
    return read_rule(target, measured, PLAN)


def rule_of(printed: Any, indicator: dict[str, Any], **keys: Any) -> Rule:
    rule, findings = read(printed, indicator, **keys)
    assert [finding.line() for finding in findings] == []
    assert rule is not None
    return rule


def at_least(value: int | str) -> Bound:
    return Bound(lower=Decimal(value))


@pytest.mark.parametrize(
    "printed",
    ["完成市下达目标", "完成市级下达目标", "完成省下达目标", "完成市下达指标", "完成上级下达的目标任务",
     "按市要求", "完成自治区下达任务",
     "到2030年完成市下达目标", "完成市委市政府下达任务", "控制在国家下达指标内", "PM2.5浓度完成市下达目标", "待定",
     "as assigned by the city",
     "as set by the city", "as assigned by the province", "as required by the municipal government",
     "as the city requires",
     "meet the target set by the higher-level authorities", "to be set"],
)  # fmt: skip
def test_what_a_higher_level_has_to_set_is_not_set(printed):
    rule = rule_of(printed, {})
    assert rule.not_set
    assert rule.bound is None


@pytest.mark.parametrize(
    "printed",
    ["满足市场要求", "超大城市要求", "满足社区要求", "完成市下达目标的80%", "set at the level of the city 80 %"],
)
def test_other_words_are_not_taken_for_not_set(printed):
    rule, _ = read(printed, {})
    assert rule is None or not rule.not_set


@pytest.mark.parametrize(
    "printed",
    ["PM2.5浓度≤28微克/立方米", "PM2.5年均浓度≤28微克/立方米", "PM2.5浓度28微克/立方米以内",
     "到2030年PM2.5年均浓度不超过28",
     "PM2.5浓度控制在28微克/立方米以内", "PM2.5 concentration ≤ 28 ug/m3", "PM2.5 concentration at most 28 ug/m3"],
)  # fmt: skip
def test_name_with_digits_before_a_bound_is_no_part_of_it(printed):
    rule = rule_of(printed, FINE_DUST)
    assert (rule.accumulation, rule.bound) == ("level", Bound(upper=Decimal(28)))


@pytest.mark.parametrize(
    ("printed", "indicator", "lower"),
    [
        ("15分钟生活圈覆盖率≥95%", {}, 95),
        ("15分钟生活圈覆盖率95%以上", {}, 95),
        ("15-minute circle coverage at least 95 %", {}, 95),
        ("服务业增加值占地区生产总值比重达到60%以上", {}, 60),
        ("3A级以上景区≥10家", FIRMS, 10),
        ("5G基站不少于3家", FIRMS, 3),
    ],
)
def test_name_before_a_mark(printed, indicator, lower):
    assert rule_of(printed, indicator).bound == at_least(lower)


def test_name_before_words_of_growth():
    rule = rule_of("全社会研发投入年均增长≥5%", MONEY, over="2026-2030")
    assert (rule.accumulation, rule.bound) == ("mean_growth", at_least(5))


@pytest.mark.parametrize(
    "printed",
    [
        "占比不得超过5%",
        "never more than 5 %",
        "top 10 of the nation",
        "其中一季度达到20%",
        "CNY28",
        "不低于20%且不高于25%",
        "比重20%，其中服务业≥30%",
    ],
)
def test_name_is_never_guessed(printed):
    rule, findings = read(printed, {})
    assert rule is None
    assert findings


@pytest.mark.parametrize(
    ("printed", "lower"),
    [("突破千亿元", 1000), ("超千亿元", 1000), ("突破1500亿元大关", 1500), ("突破万亿元", 10000), ("千亿元以上",
     1000), ("超百亿元", 100),
     ("迈上2万亿元新台阶", 20000), ("over the 150 bn CNY mark", 1500), ("surpass 150 bn CNY", 1500)],
)  # fmt: skip
def test_round_amounts(printed, lower):
    assert rule_of(printed, MONEY).bound == at_least(lower)


@pytest.mark.parametrize("printed", ["上百家", "约千亿元", "近千亿元", "数百家"])
def test_round_amounts_without_a_last_place_are_not_guessed(printed):
    assert read(printed, FIRMS if "家" in printed else MONEY)[0] is None


@pytest.mark.parametrize(
    ("printed", "bound"),
    [
        ("高于经济增长", Bound(lower=Decimal(0), lower_open=True)),
        ("快于经济增长", Bound(lower=Decimal(0), lower_open=True)),
        ("居民收入增长快于经济增长", Bound(lower=Decimal(0), lower_open=True)),
        ("高于全市平均水平", Bound(lower=Decimal(0), lower_open=True)),
        ("高于全省", Bound(lower=Decimal(0), lower_open=True)),
        ("不低于全国平均水平", at_least(0)),
        ("不高于全市平均水平", Bound(upper=Decimal(0))),
        ("低于全国", Bound(upper=Decimal(0), upper_open=True)),
        ("faster than economic growth", Bound(lower=Decimal(0), lower_open=True)),
        ("above the city average", Bound(lower=Decimal(0), lower_open=True)),
        ("no lower than the national average", at_least(0)),
        ("not above the provincial average", Bound(upper=Decimal(0))),
    ],
)
def test_comparisons(printed, bound):
    rule = rule_of(printed, GROWTH, over="2026-2030", compare_with="other")
    assert (rule.compare, rule.bound, rule.accumulation) == ("other", bound, "mean_growth")
    assert [finding.code for finding in read(printed, GROWTH, over="2026-2030")[1]] == ["COMPARED_MISSING"]


@pytest.mark.parametrize(
    ("printed", "base_year"),
    [("比2025年增长50%", 2025), ("较2024年增长50%", 2024), ("在2025年基础上增长50%", 2025), ("与2025年相比增长50%",
     2025),
     ("到2030年，比2025年增长50%", 2025), ("较“十四五”末增长50%", 2025), ("50 % above 2025", 2025),
     ("up 50 % on 2025", 2025),
     ("an increase of 50 % over 2025", 2025), ("50 % more than in 2024", 2024)],
)  # fmt: skip
def test_growth_from_a_base_year(printed, base_year):
    rule = rule_of(printed, MONEY)
    assert (rule.accumulation, rule.bound, rule.base_year) == ("cumulative_growth", at_least(50), base_year)


def test_growth_rates_count_from_the_year_after_the_base():
    rule = rule_of("比2020年增长50%", GROWTH)
    assert (rule.accumulation, rule.first, rule.last) == ("cumulative_growth", 2021, 2030)


@pytest.mark.parametrize("printed", ["比2025年下降20%", "20 % below 2025", "down 20 % on 2025"])
def test_fall_from_a_base_year(printed):
    assert rule_of(printed, {"unit": "tce per 10k yuan", "good": "down"}).bound == Bound(upper=Decimal(-20))


@pytest.mark.parametrize(
    "printed",
    ["25%以上，力争达到28%", "25%以上、力争28%", "25%以上（力争28%）", "确保25%以上，力争28%",
     "at least 25 %, aiming for 28 %",
     "at least 25 % while striving for 28 %"],
)  # fmt: skip
def test_aim_behind_a_bound_changes_no_rule(printed):
    assert rule_of(printed, {}).bound == at_least(25)


@pytest.mark.parametrize(
    "printed",
    ["提高3个百分点", "比2025年提高3个百分点", "累计提高3个百分点以上", "raise by 3 percentage points",
     "3 percentage points above 2025",
     "raise by at least 3 percentage points"],
)  # fmt: skip
@pytest.mark.parametrize("when", [{}, {"over": "2026-2030"}])
def test_points_of_a_share_are_added_to_its_base(printed, when):
    rule = rule_of(printed, SHARE, **BASE, **when)
    assert (rule.accumulation, rule.bound, rule.last) == ("level", at_least(63), 2030)
    assert "60 %" in rule.assumed[0].en
    assert "60 %" in rule.assumed[0].zh


def test_points_below_the_base():
    rule = rule_of("下降3个百分点以上", SHARE | {"good": "down"}, **BASE)
    assert rule.bound == Bound(upper=Decimal(57))


@pytest.mark.parametrize(
    ("printed", "keys"),
    [("提高3个百分点", {}), ("比2020年提高3个百分点", BASE), ("年均提高3个百分点", BASE), ("3个百分点", BASE)],
)
def test_points_without_their_base_ask_for_the_share_to_be_reached(printed, keys):
    rule, (finding,) = read(printed, SHARE, **keys)
    assert rule is None
    assert finding.code == "PRINTED_UNREADABLE"
    assert "base plus gain" in finding.message.en
    assert "基期值加增量" in finding.message.zh


@given(st.integers(1, 500), st.integers(1, 500))
def test_amount_from_a_base_is_added(base, gain):
    keys = {"base": {"period": "2025", "value": f"{base}家"}}
    for printed in (f"比2025年增加{gain}家", f"up {gain} firms on 2025"):
        assert rule_of(printed, FIRMS, **keys).bound == at_least(base + gain)


def test_words_without_a_figure_are_told_which_are_known():
    _, (finding,) = read("明显提高", {})
    assert "as set after national review" in finding.message.en
    assert "与经济增长同步" in finding.message.zh


@pytest.mark.parametrize("printed", [["20"], {"zh": ["20"], "en": "[20]"}])
def test_brackets_that_yaml_took_for_a_list(printed):
    rule = rule_of(printed, {"kind": "rate", "name": {"zh": "能耗降低", "en": "cut"}}, over="2026-2030")
    assert (rule.accumulation, rule.center) == ("cumulative_growth", Decimal(20))


@pytest.mark.parametrize(("word", "force"), [("约束性", "binding"), ("预期性", "indicative"), ("binding", "binding")])
def test_force_in_either_language(word, force):
    target = Target.model_validate({"indicator": "x", "source": {"document": "plan"}, "force": word})
    assert target.force == force


def test_name_before_doubling():
    assert rule_of("实现地区生产总值翻一番", MONEY).accumulation == "ratio"


def test_pace_of_a_change_of_a_level_is_in_per_cent_a_year():
    rule = rule_of("比2025年增长50%", MONEY)
    assert pace_unit(rule, "level", parse_unit("亿元").text).zh == "%/年"
    assert pace_needed(rule, {2025: 100.0}, (2025, 100.0), "level") == pytest.approx(100 * (1.5**0.2 - 1))
