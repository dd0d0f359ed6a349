"""Units: every one that is printed in the sources, in both languages."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancast.core.units import (
    Unit,
    UnitMismatch,
    UnitUnknown,
    compatible,
    convert,
    parse_unit,
    rescaled,
    scale_name,
    split_scale,
)

SAME = [
    ("100m yuan, current prices", "亿元"),
    ("100 million CNY", "亿元（现价）"),
    ("trillion yuan", "万亿元"),
    ("trn RMB", "万亿元"),
    ("10k yuan", "万元"),
    ("yuan", "元"),
    ("bn CNY", "十亿元"),
    ("US$ bn", "billion USD"),
    ("$m", "million USD"),
    ("100m USD", "亿美元"),
    ("10k USD", "万美元"),
    ("10k people", "万人"),
    ("10k person-times", "万人次"),
    ("10k TEU", "万标准箱"),
    ("10k TEU", "万TEU"),
    ("10k TEU", "万个标准箱"),
    ("10k m2", "万平方米"),
    ("m2/person", "平方米/人"),
    ("km2", "平方公里"),
    ("10k tonnes", "万吨"),
    ("tce per 10k yuan", "吨标准煤/万元"),
    ("ug/m3", "微克/立方米"),
    ("μg/m³", "微克／立方米"),
    ("10k yuan/person", "万元/人"),
    ("yuan per capita", "元/人"),
    ("percentage points", "个百分点"),
    ("pp", "百分点"),
    ("%", "％"),
    ("per cent", "%"),
    ("times", "倍"),
    ("years", "岁"),
    ("firms", "家企业"),
    ("100m USD/year", "100m USD a year"),
    ("ratio to 2010", "index, 2010=1"),
    ("index, previous year=100", "指数，上年=100"),
    ("lakh crore INR", "trillion rupees"),
]

DIMENSIONS = [
    ("% of GDP", "percent", "1"),
    ("% of R&D", "percent", "1"),
    ("%/year", "percent", "1"),
    ("‰", "percent", "0.1"),
    ("成", "percent", "10"),
    ("bps", "points", "0.01"),
    ("10k jobs/year", "count:jobs", "10000"),
    ("headquarters/year", "count:headquarters", "1"),
    ("km2/year", "area", "1000000"),
    ("patents per 10k people", "count:patents/person", "0.0001"),
    ("件/万人", "count/person", "0.0001"),
    ("deaths per 100m yuan", "count:deaths/CNY", "0.00000001"),
    ("index, 2020=100", "index:2020", "0.01"),
    ("person-years per 10k", "person-years/each", "0.0001"),
    ("people per 1000 people", "person/person", "0.001"),
    ("万家", "count", "10000"),
    ("万张", "count", "10000"),
    ("万套", "count", "10000"),
    ("亿人次", "person-times", "100000000"),
    ("year", "year", "1"),
    ("date", "date", "1"),
    ("tesla", "magnetic flux density", "1"),
    ("T", "magnetic flux density", "1"),
    ("t", "mass", "1"),
    ("m", "length", "1"),
    ("千米", "length", "1000"),
    ("亿千瓦时", "electricity", "100000000"),
    ("count:bridges", "count:bridges", "1"),
    ("10k count:bridges", "count:bridges", "10000"),
]

UNKNOWN = [
    "",
    " ",
    "nosuch",
    "万",
    "bn",
    "亿元/",
    "/人",
    "% of",
    "yuan, somehow",
    "人/家/座",
    "x" * 61,
    "亿" * 30 + "元",
    "5%",
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_names_are_one_unit(one: str, other: str) -> None:
    assert parse_unit(one) == parse_unit(other)


@pytest.mark.parametrize(("text", "dimension", "scale"), DIMENSIONS)
def test_dimension_and_scale_are_those_printed(text: str, dimension: str, scale: str) -> None:
    unit = parse_unit(text)
    assert (unit.dimension, unit.scale) == (dimension, Decimal(scale))


@pytest.mark.parametrize("text", UNKNOWN)
def test_what_is_no_unit_is_refused(text: str) -> None:
    with pytest.raises(UnitUnknown) as refused:
        parse_unit(text)
    assert refused.value.found == text
    assert refused.value.text.zh


def test_unknown_unit_names_the_nearest_ones() -> None:
    with pytest.raises(UnitUnknown, match="hectares"):
        parse_unit("hectars")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("%", "个百分点"),
        ("亿元", "亿美元"),
        ("firms", "parks"),
        ("人", "人次"),
        ("人", "家"),
        ("patents per 10k people", "件"),
        ("index, 2020=1", "index, 2010=1"),
        ("万元/人", "万元"),
        ("year", "months"),
    ],
)
def test_different_things_are_never_converted(one: str, other: str) -> None:
    for unit, to in ((one, other), (other, one)):
        with pytest.raises(UnitMismatch) as refused:
            convert(Decimal(1), parse_unit(unit), parse_unit(to))
        assert parse_unit(unit).text.en in str(refused.value)
        assert parse_unit(to).text.zh in refused.value.text.zh


@pytest.mark.parametrize(
    ("value", "unit", "to", "expected"),
    [
        ("5.39", "万亿元", "亿元", "53900"),
        ("20", "家", "firms", "20"),
        ("1.2", "万家", "firms", "12000"),
        ("85", "件/万人", "patents per 10k people", "85"),
        ("60", "万人", "10k jobs/year", "60"),
        ("0.006", "人/亿元", "deaths per 100m yuan", "0.006"),
        ("1.5", "亿人次", "100m passengers", "1.5"),
        ("15", "年", "years", "15"),
        ("2", "倍", "index, 2020=1", "2"),
        ("200", "index, 2020=100", "index, 2020=1", "2"),
        ("35", "‰", "%", "3.5"),
        ("1500", "亩", "公顷", "100"),
        ("1.5", "lakh crore INR", "crore INR", "150000"),
    ],
)
def test_conversion_keeps_every_digit(value: str, unit: str, to: str, expected: str) -> None:
    assert convert(Decimal(value), parse_unit(unit), parse_unit(to)).quantize(Decimal("1e-9")) == Decimal(expected)


def test_scales_agree_with_pint() -> None:
    pint = pytest.importorskip("pint", reason="pint, the rival, is not installed")
    registry = pint.UnitRegistry()
    registry.define("yuan = [money]")
    for ours, to, theirs, into in [
        ("km", "m", "kilometer", "meter"),
        ("公顷", "平方米", "hectare", "meter**2"),
        ("km2", "hectares", "kilometer**2", "hectare"),
        ("mg/m3", "ug/m3", "milligram/meter**3", "microgram/meter**3"),
        ("吨", "公斤", "tonne", "kilogram"),
        ("天", "小时", "day", "hour"),
        ("万亿元", "亿元", "1e12*yuan", "1e8*yuan"),
        ("GW", "万千瓦", "gigawatt", "1e4*kilowatt"),
    ]:
        one, other = registry.parse_expression(theirs), registry.parse_expression(into)
        rival = float((one / other).to_base_units().magnitude)
        assert float(convert(Decimal(1), parse_unit(ours), parse_unit(to))) == pytest.approx(rival, rel=1e-12)


@given(
    st.sampled_from(
        [name for name, _, _ in DIMENSIONS if "count:" not in name] + [name for pair in SAME for name in pair]
    )
)
def test_canonical_symbols_are_read_again(name: str) -> None:
    unit = parse_unit(name)
    for text in (unit.text.en, unit.text.zh):
        assert compatible(parse_unit(text).dimension, unit.dimension) or unit.dimension.startswith("count:")
        assert parse_unit(text).scale == unit.scale


@given(st.integers(0, 16))
def test_scale_words_are_read_again(power: int) -> None:
    words = scale_name(Decimal(10**power))
    assert split_scale(words.en + " yuan") == (Decimal(10**power), "yuan") if power > 2 else True
    assert split_scale(words.zh + "元") == (Decimal(10**power), "元")


@given(
    st.decimals(-(10**9), 10**9, places=4),
    st.sampled_from(["元", "万元", "亿元", "万亿元", "bn CNY"]),
    st.sampled_from(["元", "万元", "亿元", "万亿元", "bn CNY"]),
    st.sampled_from(["元", "万元", "亿元", "万亿元", "bn CNY"]),
)
def test_conversion_by_way_of_a_third_unit_is_the_same(value: Decimal, one: str, by: str, to: str) -> None:
    start, middle, end = parse_unit(one), parse_unit(by), parse_unit(to)
    assert convert(convert(value, start, middle), middle, end) == convert(value, start, end)
    assert convert(convert(value, start, end), end, start) == value


@settings(max_examples=200)
@given(st.text(max_size=70))
def test_any_text_is_a_unit_or_refused(text: str) -> None:
    try:
        assert isinstance(parse_unit(text), Unit)
    except UnitUnknown as refused:
        assert refused.found == text


def test_rescaled_keeps_the_dimension() -> None:
    assert rescaled(parse_unit("万元/人"), Decimal(10**6)) == parse_unit("million CNY/person")


@pytest.mark.parametrize(
    ("text", "english", "chinese"),
    [
        ("万套", "10 thousand units", "万套"),
        ("个/年", "units/year", "个/年"),
        ("家", "establishments", "家"),
        ("处", "sites", "处"),
        ("count", "units", "个"),
        ("10k units", "10 thousand units", "万套"),
    ],
)
def test_classifiers_have_english_words(text: str, english: str, chinese: str) -> None:
    unit = parse_unit(text)
    assert (unit.text.en, unit.text.zh) == (english, chinese)
    assert parse_unit(english).dimension == unit.dimension == "count"
