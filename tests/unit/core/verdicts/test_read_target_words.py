"""From printed words and keys to a rule: known targets first, then what must hold whatever is printed."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancast.core.finding import Finding
from plancast.core.periods import parse_period
from plancast.core.plan import Indicator, Target
from plancast.core.rule import Bound, Rule
from plancast.core.verdicts import read_rule

PLAN = parse_period("2026-2030")
OVER = {"over": "2026-2030"}
GROWTH = {"kind": "rate", "is_growth": True, "price_basis": "constant"}
RATE = {"kind": "rate"}
MONEY = {"unit": "100m yuan", "price_basis": "current"}
FIRMS = {"unit": "firms", "kind": "count"}
CUT = {"kind": "rate", "name": {"zh": "单位生产总值能耗降低", "en": "cut of energy per unit of output"}}


def read(
    printed: str | dict[str, str] | None, indicator: dict[str, Any] | None = None, **keys: Any
) -> tuple[Rule | None, tuple[Finding, ...]]:
    measured = Indicator.model_validate({"name": "something", "unit": "%", "kind": "level"} | (indicator or {}))
    words = {} if printed is None else {"printed": printed}
    when = {} if {"by", "over"} & set(keys) else {"by": "2030"}
    target = Target.model_validate({"indicator": "x", "source": {"document": "plan"}} | words | when | keys)
    return read_rule(target, measured, PLAN)


def rule_of(printed: str | dict[str, str] | None, indicator: dict[str, Any] | None = None, **keys: Any) -> Rule:
    rule, findings = read(printed, indicator, **keys)
    assert [finding.line() for finding in findings] == []
    assert rule is not None
    return rule


def codes(printed: str | dict[str, str] | None, indicator: dict[str, Any] | None = None, **keys: Any) -> list[str]:
    return [finding.code for finding in read(printed, indicator, **keys)[1]]


def test_mean_growth_of_about_5_is_met_from_4_5():
    rule = rule_of({"zh": "年均增长5%左右", "en": "mean growth of about 5 %"}, GROWTH, **OVER)
    assert (rule.words, rule.accumulation, rule.yearly) == (("mean_growth", "about"), "mean_growth", "growth")
    assert (rule.bound, rule.strict) == (Bound(lower=Decimal("4.5")), Bound(lower=Decimal(5)))
    assert (rule.first, rule.last, rule.center) == (2026, 2030, Decimal(5))


@pytest.mark.parametrize("printed", ["5左右", "about 5", "力争达到5%左右", "年均约5", "“十五五”期间年均增长5%左右"])
def test_growth_rate_over_years_is_a_mean_growth_whatever_the_words(printed):
    rule = rule_of(printed, GROWTH, **OVER)
    assert (rule.accumulation, rule.bound) == ("mean_growth", Bound(lower=Decimal("4.5")))


def test_growth_of_one_year_is_its_own_figure():
    rule = rule_of("5左右", GROWTH, by="2026")
    assert (rule.accumulation, rule.first, rule.last) == ("level", 2026, 2026)


def test_price_basis_that_is_not_stated_is_assumed():
    assert "current prices" in rule_of("年均10以上", GROWTH | {"price_basis": None}, **OVER).assumed[0].en
    assert rule_of("年均10以上", GROWTH, **OVER).assumed == ()
    assert rule_of("年均增长8%", {"unit": "10k TEU"}, **OVER).assumed == ()  # prices play no part


@pytest.mark.parametrize(
    ("printed", "indicator", "bound", "strict"),
    [
        (">52", {}, Bound(lower=Decimal(52)), Bound(lower=Decimal(52), lower_open=True)),
        ("超过52", {}, Bound(lower=Decimal(52)), Bound(lower=Decimal(52), lower_open=True)),
        ("50以上", {}, Bound(lower=Decimal(50)), Bound(lower=Decimal(50))),
        ("<0.006", {"good": "down"}, Bound(upper=Decimal("0.006")), Bound(upper=Decimal("0.006"), upper_open=True)),
        ("5.0以内", {"good": "down"}, Bound(upper=Decimal("5.0")), Bound(upper=Decimal("5.0"))),
        ("14.6", {}, Bound(lower=Decimal("14.6")), Bound(lower=Decimal("14.6"))),
        ("14.6", {"good": "down"}, Bound(upper=Decimal("14.6")), Bound(upper=Decimal("14.6"))),
        ("约35", {"good": "down"}, Bound(upper=Decimal("35.5"), upper_open=True), Bound(upper=Decimal(35))),
        ("25-27", {}, Bound(lower=Decimal(25)), Bound(lower=Decimal(25))),
        ("25-27", {"good": "down"}, Bound(upper=Decimal(27)), Bound(upper=Decimal(27))),
        ("约25-27", {}, Bound(lower=Decimal("24.5")), Bound(lower=Decimal(25))),
    ],
)
def test_bounds_of_printed_figures(printed, indicator, bound, strict):
    rule = rule_of(printed, indicator)
    assert (rule.bound, rule.strict) == (bound, strict)


def test_about_35_without_a_good_side_is_held_on_both_sides_and_assumed():
    rule = rule_of("约35", {"good": "none"})
    assert rule.bound == Bound(lower=Decimal("34.5"), upper=Decimal("35.5"), upper_open=True)
    assert rule.side is None
    assert "no good side" in rule.assumed[0].en
    assert rule.bound is not None
    assert rule.bound.holds(np.array([34.4, 34.5, 35.4, 35.5])).tolist() == [False, True, True, False]


def test_mean_of_unemployment_of_exactly_5_is_met():
    rule = rule_of({"zh": "5.0%以内", "en": "<5.0"}, RATE | {"good": "down"}, **OVER)
    assert (rule.words, rule.accumulation, rule.yearly) == (("yearly_mean", "at_most"), "mean", "level")


@pytest.mark.parametrize(
    ("printed", "accumulation", "center"),
    [("年均约35", "mean", 35), ("年均供应3", "mean", 3), ("新增500", "sum", 500), ("年均新增60以上", "mean", 60),
     ("累计新增60", "sum", 60), ("[24]", "sum", 24), ("五年累计600", "sum", 600)],
)  # fmt: skip
def test_amounts_accumulate_as_the_words_say(printed, accumulation, center):
    rule = rule_of(printed, {"unit": "km2/year"}, **OVER)
    assert (rule.accumulation, rule.center) == (accumulation, Decimal(center))


def test_new_things_are_said_to_be_those_of_each_year():
    assert "not as a stock" in rule_of("新增100", {"unit": "km"}, **OVER).assumed[0].en


def test_brackets_accumulate_by_kind():
    assert rule_of("[20]", CUT, **OVER).accumulation == "cumulative_growth"
    assert rule_of("[3]个百分点", RATE | {"unit": "个百分点"}, **OVER).accumulation == "sum"
    assert rule_of("[20]%", MONEY, **OVER).accumulation == "cumulative_growth"
    assert rule_of("[500]", FIRMS, **OVER).accumulation == "sum"
    assert codes("[5]", {"kind": "share"}, **OVER) == ["PRINTED_UNREADABLE"]


def test_yearly_cuts_compound_as_cuts_and_that_is_assumed_from_the_name():
    by_words = rule_of("累计降低13.5%", RATE, **OVER)
    by_name = rule_of("[13.5]", CUT, **OVER)
    assert (by_words.yearly, by_name.yearly) == ("cut", "cut")
    assert by_words.assumed == ()
    assert "cuts" in by_name.assumed[0].en


def test_gains_over_several_years_are_those_of_all_of_them():
    gain = RATE | {"name": {"zh": "单位建设用地生产总值累计提升", "en": "gain in GDP per unit of land"}}
    assert rule_of("20", gain, **OVER).accumulation == "cumulative_growth"
    assert rule_of("降低18%", RATE, **OVER).accumulation == "cumulative_growth"
    assert rule_of("5左右", gain, by="2025").accumulation == "level"  # the gain of that year


def test_fall_of_a_level_is_a_negative_growth():
    intensity = {"unit": "tce per 10k yuan", "good": "down", "price_basis": "constant"}
    assert rule_of("累计降低13.5%以上", intensity, **OVER).bound == Bound(upper=Decimal("-13.5"))
    assert rule_of("年均下降3%", intensity, **OVER).bound == Bound(upper=Decimal(-3))
    assert rule_of("下降3%", GROWTH | {"good": "down"}, by="2026").bound == Bound(upper=Decimal(-3))


@pytest.mark.parametrize(
    ("printed", "indicator"),
    [
        ("增长100公里", {"unit": "km"}),
        ("下降3%", GROWTH),
        ("年均下降3%", MONEY),
        ("年均增长5%，2030年达到6万亿元", MONEY),
    ],
)
def test_change_is_never_taken_for_a_level(printed, indicator):
    assert codes(printed, indicator) == ["PRINTED_UNREADABLE"]


@pytest.mark.parametrize(
    ("printed", "multiple", "base_year"),
    [("比2020年翻一番", 2, 2020), ("double 2020", 2, 2020), ("翻两番", 4, 2025), ("增长两倍", 3, 2025),
     ("到2035年比2020年翻一番", 2, 2020), ("triple that of 2015", 3, 2015)],
)  # fmt: skip
def test_doubling(printed, multiple, base_year):
    rule = rule_of(printed, MONEY, by="2035")
    assert (rule.accumulation, rule.bound, rule.base_year) == ("ratio", Bound(lower=Decimal(multiple)), base_year)


def test_before_2030_is_2029_with_2030_beside_it():
    event = {"unit": "date", "kind": "event"}
    for keys in ({}, {"by": "2030"}, {"by": "2029"}):
        rule, findings = read("2030年前", event, event="碳达峰", **(keys or {"by": "2030"}))
        assert rule is not None
        assert findings == ()
        assert (rule.accumulation, rule.last, rule.later_last) == ("event", 2029, 2030)
    assert rule_of("2030年底前建成100家", FIRMS).last == 2030
    assert rule_of("2030年底前建成100家", FIRMS).later_last is None


def test_deadline_of_the_words_holds_where_no_key_gives_one():
    target = Target.model_validate({"indicator": "x", "printed": "20 firms by 2027", "source": {"document": "plan"}})
    rule, findings = read_rule(target, Indicator.model_validate({"name": "firms"} | FIRMS), PLAN)
    assert rule is not None
    assert findings == ()
    assert (rule.first, rule.last) == (2026, 2027)


def test_day_of_a_deadline_is_kept():
    rule = rule_of(None, {"unit": "date", "kind": "event"}, event="in operation", by="2028-06-30")
    assert (str(rule.day), rule.last) == ("2028-06-30", 2028)
    assert "within the year" in rule_of("20", {}, by="2028-06-30").assumed[-1].en


def test_count_over_the_plan_is_read_as_that_of_its_end_and_assumed():
    rule = rule_of("5000以上", FIRMS, **OVER)
    assert (rule.words, rule.accumulation, rule.last) == (("count", "at_least"), "level", 2030)
    assert "at the end" in rule.assumed[0].en


def test_in_step_is_half_a_point_below_and_the_margin_can_be_set():
    rule = rule_of("与经济增长同步", GROWTH, compare_with="gdp_growth", **OVER)
    assert (rule.accumulation, rule.compare) == ("mean_growth", "gdp_growth")
    assert (rule.bound, rule.strict) == (Bound(lower=Decimal("-0.5")), Bound(lower=Decimal(0)))
    assert "0.5 points" in rule.assumed[0].en
    override = {"margin": "0.3 percentage points", "reason": "annex"}
    narrow = rule_of("in step with growth", GROWTH, compare_with="gdp_growth", rule=override, **OVER)
    assert (narrow.bound, narrow.assumed) == (Bound(lower=Decimal("-0.3")), ())
    assert rule_of("与经济增长同步", MONEY, compare_with="gdp_growth", **OVER).accumulation == "mean_growth"


def test_comparison_needs_what_it_is_held_against():
    assert codes("与经济增长同步", GROWTH, **OVER) == ["COMPARED_MISSING"]
    assert codes("5左右", GROWTH, compare_with="national", **OVER) == ["BOUND_DISAGREES"]
    assert codes("高于全国1个百分点", GROWTH, compare_with="national", **OVER) == ["PRINTED_UNREADABLE"]


def test_difference_can_be_given_as_a_key():
    rule, _ = read("高于全国1个百分点", GROWTH, compare_with="national", at_least="1个百分点", **OVER)
    assert rule is not None
    assert (rule.compare, rule.bound) == ("national", Bound(lower=Decimal(1)))


def test_bound_that_waits_for_a_review_is_not_set_until_a_key_sets_it():
    rule = rule_of({"zh": "完成国家审核衔接后确定的目标", "en": "as set after national review"}, CUT, **OVER)
    assert (rule.not_set, rule.bound, rule.words) == (True, None, ("not_set",))
    later = rule_of("完成国家下达目标", {}, at_least="20 %")
    assert (later.not_set, later.bound) == (False, Bound(lower=Decimal(20)))
    assert codes("完成国家下达目标20%") == ["PRINTED_UNREADABLE"]


def test_keys_win_over_words_and_must_agree():
    assert rule_of(None, at_least="3.6 %").bound == Bound(lower=Decimal("3.6"))
    assert rule_of("约35", at_least="35").bound == Bound(lower=Decimal(35))  # says more than the words
    rule, findings = read("50以上", at_least="60")
    assert rule is not None
    assert rule.bound == Bound(lower=Decimal(60))
    assert [finding.code for finding in findings] == ["BOUND_DISAGREES"]
    assert "50以上" in findings[0].message.zh
    assert codes("50以上", at_most="50") == ["BOUND_DISAGREES"]
    assert codes("翻一番左右", MONEY, base={"period": 2020, "value": "5"}) == []
    assert codes("比2020年翻一番", MONEY, base={"period": 2022, "value": "5"}) == ["BOUND_DISAGREES"]
    assert codes("到2029年20", by="2030") == ["BOUND_DISAGREES"]


def test_keys_mend_words_that_cannot_be_read():
    assert codes("110 and 20", {"unit": "10k m2"}, **OVER) == ["PRINTED_UNREADABLE"]
    assert rule_of("110 and 20", {"unit": "10k m2"}, at_least="130", **OVER).bound == Bound(lower=Decimal(130))


def test_two_keys_make_an_interval_and_a_key_refuses_the_opposite_mark():
    assert rule_of(None, at_least="2", at_most="3").bound == Bound(lower=Decimal(2), upper=Decimal(3))
    assert rule_of(None, {"good": "up"}, near="29 %").bound == Bound(Decimal("28.5"), Decimal("29.5"), upper_open=True)
    assert codes(None, at_least="<5") == ["PRINTED_UNREADABLE"]
    assert codes(None, range="25") == ["PRINTED_UNREADABLE"]


def test_faults_of_words():
    assert codes(None) == ["BOUND_MISSING"]
    assert codes("若干") == ["PRINTED_UNREADABLE"]
    assert codes("5个百分点") == ["UNIT_MISMATCH"]
    assert codes(None, at_least="5 km") == ["UNIT_MISMATCH"]
    assert codes("大" * 500) == ["PRINTED_UNREADABLE"]
    assert codes({"zh": "20以上", "en": "at most 20"}) == ["WORDS_DISAGREE"]
    assert codes({"zh": "约35", "en": "35"}) == ["WORDS_DISAGREE"]
    assert codes({"zh": "若干", "en": "at least 20"}) == ["PRINTED_UNREADABLE"]


def test_chinese_words_hold_where_languages_disagree():
    rule, _ = read({"zh": "20以上", "en": "at most 20"})
    assert rule is not None
    assert rule.bound == Bound(lower=Decimal(20))


def test_languages_agree_though_their_units_differ():
    assert rule_of({"zh": "470万吨左右", "en": "about 4.7 million tonnes"}, {"unit": "10k tonnes"}).bound == Bound(
        lower=Decimal("469.5")
    )


def test_override_of_the_rule():
    override = {"accumulation": "sum", "reason": "box 1"}
    assert rule_of("5000以上", FIRMS, rule=override, **OVER).accumulation == "sum"
    strict = rule_of("12%左右", rule={"strict": True, "reason": "annex"})
    assert (strict.bound, strict.is_tolerant) == (Bound(lower=Decimal(12)), False)


def test_coarse_place_is_said():
    assert "coarse" in rule_of("2万家左右", FIRMS).assumed[0].en
    assert rule_of("5左右").assumed == ()


@pytest.mark.parametrize("printed", ["力争50", "努力达到50", "确保50", "达到50", "aim for 50", "striving for 50"])
def test_hopes_change_no_rule(printed):
    assert rule_of(printed) == rule_of("50")


@given(st.text(max_size=150), st.sampled_from([{}, GROWTH, MONEY, FIRMS, CUT]), st.sampled_from([{}, OVER]))
def test_whatever_is_printed_gives_a_rule_or_a_finding(printed, indicator, keys):
    rule, findings = read(printed, indicator, **keys)
    assert rule is not None or findings


_CHINESE = ("年均", "增长", "新增", "累计", "约", "左右", "以上", "翻一番", "降低", "高于全国", "每年", "万")
_YEARS = ("2030年前", "到2027年")
_ENGLISH = ("about ", "mean growth of ", "before 2030 ", "double 2020 ", "new ", "by 2027 ", "a year ")
_FRAGMENTS = (*_CHINESE, *_YEARS, *_ENGLISH, "5", "7", "%", "[", "]", "-", "至")


@given(st.lists(st.sampled_from(_FRAGMENTS), max_size=7), st.sampled_from([{}, GROWTH, MONEY, FIRMS, CUT]))
def test_words_in_any_order_give_a_bound_or_a_finding(fragments, indicator):
    rule, findings = read("".join(fragments), indicator, **OVER)
    assert findings or (rule is not None and (rule.bound is not None or rule.not_set))


@given(st.decimals("-1000", "1000", places=1), st.sampled_from(["up", "down"]))
def test_the_printed_figure_itself_always_meets_about(value, good):
    rule = rule_of(f"{value}左右", {"good": good})
    assert rule.bound is not None
    assert rule.bound.holds(np.array([float(value)])).all()
    assert rule.bound.holds(np.array([float(value) + 1])).all() == (good == "up")
