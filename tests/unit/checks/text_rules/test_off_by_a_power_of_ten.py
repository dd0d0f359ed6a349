"""Amounts off by a power of ten or by their unit: conversions, translations, misplaced commas, one thing twice."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from text_relations import AMOUNTS, broken, relations

HOLDING = [
    "2019年粮食播种面积11606.4万公顷（174096万亩）。",
    "全年粮食产量66384万吨，合13277亿斤。",
    "比上年减少97.5万公顷（1462万亩）。",
    "The reserve covers 1,000 acres (400 hectares).",
    "全市生产总值6.8万亿元（6.8 trillion yuan）。",
    "The line is 100 km (62 miles) long.",
    "产量5000万吨（上年为500万吨）。",
    "全省粮食播种面积5000万亩，产量300亿斤。",
    "Wuhan's GDP reached 1,059.28 billion yuan, past the 1 trillion yuan mark.",
]
OFF = [
    ("2019年粮食播种面积11606.4万公顷（17409.5万亩）。", "17409.5万亩", "10"),
    ("全年粮食产量66384万吨（13277亿公斤）。", "13277亿公斤", "2"),
    ("全市耕地120万公顷，合120万亩。", "120万亩", "15"),
    ("In 2024 GDP reached 5.39 trillion yuan ($76 billion).", "$76 billion", "10"),
    ("全市生产总值6.8万亿元（680 billion yuan）。", "680 billion yuan", "10"),
    ("2024年出口1234亿元，折合1.72亿美元。", "1.72亿美元", "100"),
]
TRANSLATED = (
    "1-7月份，企业实现利润总额3903.81亿元，同比增长17.1%，增速比1-6月份放缓0.1个百分点。\n\n"
    "From January to July, the total profits of enterprises reached {} billion yuan, a year-on-year increase of 17.1%. "
    "The growth rate slowed by 0.1 percentage points.\n"
)


SCRAPS = "0 5 0.0 10,00 -3 超过 近 不足 亿 万 元 美元 ( ) , 。 % 约合 $ ₹ 亩 公顷 至 - / \n million yuan or"


@pytest.mark.parametrize("text", HOLDING)
def test_amounts_that_agree_are_left_alone(text: str) -> None:
    assert broken(AMOUNTS, text) == []


@pytest.mark.parametrize(("text", "quote", "factor"), OFF)
def test_the_slip_and_its_factor_are_told(text: str, quote: str, factor: str) -> None:
    ((code, quotes),) = broken(AMOUNTS, text)
    assert (code, quotes[-1]) == ("UNIT_SCALE", quote)
    (found,) = (one for one in relations(AMOUNTS, text) if not one.holds)
    assert found.arithmetic.en.endswith(f"off by a factor near {factor}")
    assert found.arithmetic.zh.endswith(f"约相差{factor}倍")


def test_a_mistyped_digit_is_a_contradiction_not_a_scale() -> None:
    assert [code for code, _ in broken(AMOUNTS, "产量594万吨（191亿斤）。")] == ["CONTRADICTION"]


@pytest.mark.parametrize(
    ("billions", "codes"), [("390.381", []), ("39.038", ["UNIT_SCALE"]), ("3,903.8", ["UNIT_SCALE"])]
)
def test_a_translation_keeps_its_scale(billions: str, codes: list[str]) -> None:
    assert [code for code, _ in broken(AMOUNTS, TRANSLATED.format(billions))] == codes


def test_paragraphs_of_other_figures_are_no_translation() -> None:
    other = TRANSLATED.format("39.038").replace("17.1%.", "12.4%.")
    assert relations(AMOUNTS, other) == []


def test_a_comma_that_groups_no_thousands_is_found_beside_the_figure_that_is_meant() -> None:
    text = 'The outlay stays at ₹11.1 lakh crore. "It will be ₹11,11 lakh crore", the minister said.'
    assert broken(AMOUNTS, text) == [("UNIT_SCALE", ("₹11.1 lakh crore", "₹11,11 lakh crore"))]
    assert broken(AMOUNTS, "It cost ₹11,11,000 crore, or ₹11.11 lakh crore.") == []


def test_one_thing_twice_with_another_scale_is_found() -> None:
    text = "2024年，全市固定资产投资4721.5亿元，增长5.5%。\n2024年，全市固定资产投资4721.5万元。"
    assert [code for code, _ in broken(AMOUNTS, text)] == ["UNIT_SCALE"]


@settings(max_examples=60, deadline=None)
@given(
    area=st.decimals("100", "9999", places=1),
    places=st.sampled_from(["1", "0.1"]),
    factor=st.sampled_from([Decimal("0.01"), Decimal("0.1"), Decimal(10), Decimal(100)]),
)
def test_a_true_conversion_never_raises_and_a_shifted_one_always_does(
    area: Decimal, places: str, factor: Decimal
) -> None:
    mu = (area * 15).quantize(Decimal(places))
    assert broken(AMOUNTS, f"播种面积{area}万公顷（{mu}万亩）。") == []
    assert len(broken(AMOUNTS, f"播种面积{area}万公顷（{(mu * factor).normalize():f}万亩）。")) == 1
    assert broken(AMOUNTS, f"播种面积{mu}万亩（{area}万公顷）。") == []


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(SCRAPS.split(" ")), max_size=30))
def test_no_text_makes_it_fail(words: list[str]) -> None:
    assert relations(AMOUNTS, "".join(words)) is not None
    assert relations(AMOUNTS, " ".join(words)) is not None
