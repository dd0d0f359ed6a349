"""What Chinese sentences say of their figures: kind, thing, whole, comparison, prices."""

from pathlib import Path

import pytest

from plancast.core.quoted import Kind, QuotedFigure
from plancast.reading.texts.passages import read_passage

ARTICLE = Path(__file__).resolve().parents[4].parent / "shared" / "documents" / "shanghai-five-year-plan-article.txt"


def figures(text: str) -> tuple[QuotedFigure, ...]:
    return read_passage(text, "a.txt").figures


def said(text: str) -> list[tuple[str, str]]:
    return [(one.kind.value, one.concept) for one in figures(text)]


def test_shares_that_move_stay_shares() -> None:
    first, second = figures("服务业占GDP比重从45.3%上升到51.6%。")
    assert (first.kind, first.whole, first.concept) == (Kind.SHARE, "GDP", "服务业")
    assert (second.kind, second.whole, second.concept) == (Kind.SHARE, "GDP", "服务业")


def test_the_unit_of_counting_stands_before_what_is_counted() -> None:
    assert said("旧城区改造扎实推进,新增74辆无人售票公交车,改建57座新型公交候车站亭。") == [
        ("level", "新增无人售票公交车"),
        ("level", "改建新型公交候车站亭"),
    ]


def test_names_of_a_list_are_shared_out() -> None:
    concepts = [one.concept for one in figures("城乡居民人均可支配收入分别增长8.7%和8.6%。")]
    assert concepts == ["城镇居民人均可支配收入", "农村居民人均可支配收入"]
    concepts = [one.concept for one in figures("通用设备制造业、仪器和仪表制造业增加值同比分别增长27.7%、25.1%。")]
    assert concepts == ["通用设备制造业增加值", "仪器和仪表制造业增加值"]
    concepts = [one.concept for one in figures("一、二、三产业分别增长3.7%、13.4%和11.4%。")]
    assert concepts == ["第一产业", "第二产业", "第三产业"]


def test_a_list_of_rates_told_behind_the_last() -> None:
    found = figures("电动汽车、3D打印机、工业机器人出口分别实现13.1%、32.8%、45.2%的增长。")
    assert {one.kind for one in found} == {Kind.GROWTH}
    assert [one.concept for one in found] == ["电动汽车出口", "3D打印机出口", "工业机器人出口"]


@pytest.mark.parametrize(
    ("text", "kind", "whole"),
    [
        ("完成年度投资计划的70.9%。", Kind.SHARE, "年度投资计划"),
        ("在全行业收入中占比为64.8%。", Kind.SHARE, "全行业收入"),
        ("为全部工业增加值增长贡献60.7%。", Kind.CONTRIBUTION, "全部工业增加值增长"),
        ("占地方财政总支出的47.5%。", Kind.SHARE, "地方财政总支出"),
    ],
)
def test_wholes(text: str, kind: Kind, whole: str) -> None:
    (one,) = figures(text)
    assert (one.kind, one.whole) == (kind, whole)


def test_more_than_is_a_bound_and_no_comparison() -> None:
    (one,) = figures("社会消费品零售总额超过40万亿元。")
    assert (one.against.kind, one.figure.mark.value, one.concept) == ("", "above", "社会消费品零售总额")


def test_comparisons_by_what_is_named() -> None:
    kinds = [
        figures(text)[-1].against.kind for text in ("比三季度加快0.7个百分点。", "按年升5.4%。", "比前一年增加12家。")
    ]
    assert kinds == ["base", "year", "year"]


def test_brackets_speak_of_the_figure_before_them() -> None:
    growth, level = figures("生产总值增长8.9%(按可比价计算);预算收入达到15.07亿元。")
    assert (growth.prices, level.prices) == ("real", "")


def test_real_growth_is_of_the_thing_before_the_price_factor() -> None:
    nominal, real = figures("居民人均可支配收入名义增长8.7%,扣除价格因素,实际增长6.6%。")
    assert (nominal.prices, real.prices) == ("nominal", "real")
    assert nominal.concept == real.concept == "居民人均可支配收入"


def test_all_of_a_list_of_targets_are_expected() -> None:
    found = figures("主要预期目标是:生产总值增长8%;预算收入增长7%,达到14.6亿元。")
    assert [one.expected for one in found] == [True, True, True]


def test_what_is_set_against_is_anothers() -> None:
    own, other = figures("失业率为5.2%,低于全年5.5%左右的预期目标。")
    assert own.concept == "失业率"
    assert other.concept == "预期目标"
    assert other.sure.concept < 0.7


def test_a_clause_that_tells_what_went_on_is_no_thing() -> None:
    (one,) = figures("工业投资增势强劲,增长达50.8%。")
    assert "强劲" not in one.concept


def test_the_article_has_eleven_figures() -> None:
    if not ARTICLE.exists():
        pytest.skip("the article (../shared/documents) is not on this machine")
    found = [one.quote for one in figures(ARTICLE.read_text(encoding="utf-8"))]
    assert found == [
        "8.5 percent",
        "5.5 percent",
        "0.3 percentage points",
        "5.39 trillion yuan",
        "$760 billion",
        "1.8 trillion yuan",
        "33.4 percent",
        "7.5 percent",
        "15 measures",
        "15 billion-yuan",
        "20",
    ]
