"""Printed figures: numbers known from print first, then what holds whatever the figure."""

from __future__ import annotations

import csv
import time
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from plancast.core.figures import Figure, FigureError, Mark, parse_figure, render_figure
from plancast.core.units import convert, parse_unit

SHANGHAI = Path(__file__).resolve().parents[4].parent / "shared" / "data" / "shanghai"

NUMBERS = [
    # printed, value, upper, step, unit in Chinese
    ("3.60", "3.6", None, "0.01", None),
    ("3.6 %", "3.6", None, "0.1", "%"),
    ("３．６％", "3.6", None, "0.1", "%"),
    ("+5.5", "5.5", None, "0.1", None),
    ("-0.2", "-0.2", None, "0.1", None),
    ("−0.2", "-0.2", None, "0.1", None),
    ("－0.2", "-0.2", None, "0.1", None),
    ("负0.2", "-0.2", None, "0.1", None),
    ("1,270", "1270", None, "1", None),
    ("1，270", "1270", None, "1", None),
    ("1\u202f270", "1270", None, "1", None),
    ("1\u00a0270\u00a0firms", "1270", None, "1", "家"),
    ("5.39万亿元", "5.39", None, "0.01", "万亿元"),
    ("5.39 trillion yuan", "5.39", None, "0.01", "万亿元"),
    ("1,270亿", "127000000000", None, "100000000", None),
    ("3.2万亿", "3200000000000", None, "100000000000", None),
    ("15 bn CNY", "15", None, "1", "十亿元"),
    ("US$ 15 billion", "15", None, "1", "十亿美元"),
    ("$5M", "5", None, "1", "百万美元"),
    ("人民币5亿元", "5", None, "1", "亿元"),
    ("2 lakh crore INR", "2", None, "1", "万亿印度卢比"),
    ("1亿2000万元", "12000", None, "1", "万元"),
    ("三亿五千万元", "35000", None, "1", "万元"),
    ("0.32 tce per 10k CNY", "0.32", None, "0.01", "吨标准煤/万元"),
    ("85件/万人", "85", None, "1", "件/万人"),
    ("4.5 % of GDP", "4.5", None, "0.1", "%"),
    ("0.5个百分点", "0.5", None, "0.1", "个百分点"),
    # in words
    ("二十", "20", None, "1", None),
    ("两万亿", "2000000000000", None, "1000000000000", None),
    ("二〇三〇", "2030", None, "1", None),
    ("三点六", "3.6", None, "0.1", None),
    ("壹佰贰拾万元", "120", None, "1", "万元"),
    ("百分之五", "5", None, "1", "%"),
    ("百分之三点六", "3.6", None, "0.1", "%"),
    ("千分之三", "3", None, "1", "‰"),
    ("五成", "5", None, "1", "成"),
    ("一半", "50", None, "1", "%"),
    ("半", "50", None, "1", "%"),
    ("半年", "0.5", None, "0.1", "年"),
    ("三分之一", "33.333333", None, "1", "%"),
    ("two thirds", "66.666667", None, "1", "%"),
    ("翻一番", "2", None, "0.1", "倍"),
    ("翻番", "2", None, "0.1", "倍"),
    ("翻两番", "4", None, "0.1", "倍"),
    ("double", "2", None, "0.1", "倍"),
    ("增长两倍", "3", None, "1", "倍"),
    ("增长1.5倍", "2.5", None, "0.1", "倍"),
    ("增长到两倍", "2", None, "1", "倍"),
    ("1.8-fold", "1.8", None, "0.1", "倍"),
    ("double 2020", "2", None, "0.1", "指数，2020=1"),
    ("比2020年翻一番", "2", None, "0.1", "指数，2020=1"),
    # ranges
    ("25-27", "25", "27", "1", None),
    ("25—27", "25", "27", "1", None),
    ("25——27", "25", "27", "1", None),
    ("25~27", "25", "27", "1", None),
    ("25至27", "25", "27", "1", None),
    ("25 to 27", "25", "27", "1", None),
    ("6.5-7", "6.5", "7", "0.1", None),
    ("6%-7%", "6", "7", "1", "%"),
    ("-3 to -1", "-3", "-1", "1", None),
    ("-0.3--0.1", "-0.3", "-0.1", "0.1", None),
    ("二十至三十家", "20", "30", "1", "家"),
    ("百分之二十至百分之三十", "20", "30", "1", "%"),
    ("9000万-1.2亿元", "0.9", "1.2", "0.0001", "亿元"),
    ("2-3万套", "2", "3", "1", "万套"),
]

MARKS = {
    Mark.EXACT: ["5", "5%", "［5］", "达到5%"],
    Mark.ABOUT: [
        "~5",
        "～5",
        "约5",
        "5左右",
        "5%左右",
        "5家左右",
        "about 5 %",
        "around 5",
        "力争达到5%左右",
        "十来家",
        "5左右 %",
    ],
    Mark.ABOVE: [
        ">5",
        "＞5",
        "超过5%",
        "逾5万人",
        "突破5万亿元",
        "more than 5",
        "over 5",
        "20多家",
        "二十余万人",
        "5万余家",
    ],
    Mark.AT_LEAST: [">=5", "≥ 5", "60%以上", "不低于5", "不少于5项", "at least 5", "5.0 or more", "5000+", "超过5以上"],
    Mark.BELOW: ["<0.006", "＜5", "低于5%", "less than 5", "below 5", "under 5", "不足5家"],
    Mark.AT_MOST: ["<=5", "≤5", "5%以内", "控制在5%以内", "不超过5", "at most 5", "up to 5", "within 5 %", "5以下"],
    Mark.NEAR: ["近2000家", "接近5", "将近5", "nearly 24 million", "almost 5"],
}

UNREADABLE = [
    "",
    " ",
    "NaN",
    "inf",
    "Infinity",
    "several",
    "110 and 20",
    "15 (+3)",
    "2021-06",
    "2025-01-08",
    "1e5",
    "0x10",
]
UNREADABLE += [
    "1 270",
    "1,27",
    "3.6.1",
    "5²",
    "(5)",
    "5.39[1]",
    "[5",
    "5]",
    "[5][6]",
    "27-25",
    "5-5",
    "1_000",
    "--5",
    "5%%5",
]
UNREADABLE += [
    "约超过5",
    "约5以上",
    "超过25-27",
    "25-27以上",
    "二百五",
    "一万二",
    "百",
    "万元",
    "一二三百",
    "数十家",
    "5" * 61,
    "-",
]
UNREADABLE += [
    "百分之",
    "翻",
    "零分之一",
    "in step with growth",
    "before 2030",
    "as set after national review",
    "5,",
    ".",
]

NOT_FIGURES = {"several", "as required by the state", "as set after national review", "before 2030", "done", "none"}
NOT_FIGURES |= {"in step with growth", "110 and 20", "15 (+3)"}
"""What the sources print in the place of a figure."""

NO_NUMBER = {"text", "date", "tier", "device", "milestone"}


@pytest.mark.parametrize(("text", "value", "upper", "step", "unit"), NUMBERS)
def test_figures_are_read_as_printed(text: str, value: str, upper: str | None, step: str, unit: str | None) -> None:
    figure = parse_figure(text)
    assert figure.text == text
    assert (figure.value, figure.step) == (Decimal(value), Decimal(step))
    assert figure.upper == (None if upper is None else Decimal(upper))
    assert (figure.unit and figure.unit.text.zh) == (unit and parse_unit(unit).text.zh)


@pytest.mark.parametrize(("mark", "text"), [(mark, text) for mark, texts in MARKS.items() for text in texts])
def test_marks_stand_before_and_behind(mark: Mark, text: str) -> None:
    assert parse_figure(text).mark is mark


@pytest.mark.parametrize("text", ["[5.5]", "［5.5］", "【5.5】%", "〔5.5〕%左右", "累计5.5", "累计达5.5%"])
def test_brackets_and_words_say_cumulative(text: str) -> None:
    assert parse_figure(text).cumulative
    assert parse_figure(text).value == Decimal("5.5")


@pytest.mark.parametrize("text", UNREADABLE)
def test_what_is_not_one_figure_is_refused(text: str) -> None:
    with pytest.raises(FigureError) as refused:
        parse_figure(text)
    assert refused.value.code == "FIGURE_UNREADABLE"
    assert refused.value.found == text
    assert refused.value.text.zh.startswith("数据“")


@pytest.mark.parametrize(
    ("text", "unit", "value", "step"),
    [
        ("5.39万亿元", "亿元", "53900", "100"),
        ("5.39 trillion yuan", "100m yuan, current prices", "53900", "100"),
        ("1,270亿", "亿元", "1270", "1"),
        ("15 bn", "亿元", "150", "10"),
        ("5m", "万元", "500", "100"),
        ("3.2万", "km2", "32000", "1000"),
        ("60万人", "10k jobs/year", "60", "1"),
        ("五成", "%", "50", "10"),
        ("35‰", "%", "3.5", "0.1"),
        ("翻一番", "index, 2020=1", "2", "0.1"),
        ("20", "firms", "20", "1"),
        ("20家", "firms", "20", "1"),
        ("20 bridges", "count:bridges", "20", "1"),
        ("3.60", "% of GDP", "3.6", "0.01"),
        ("15年", "years", "15", "1"),
    ],
)
def test_figures_are_turned_into_the_wanted_unit(text: str, unit: str, value: str, step: str) -> None:
    figure = parse_figure(text, parse_unit(unit))
    assert (figure.value, figure.step, figure.unit) == (Decimal(value), Decimal(step), parse_unit(unit))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("5%", "个百分点"),
        ("5亿美元", "亿元"),
        ("20 parks", "firms"),
        ("60万人次", "万人"),
        ("比2010年翻一番", "index, 2020=1"),
    ],
)
def test_a_figure_of_another_kind_is_refused_by_name(text: str, unit: str) -> None:
    with pytest.raises(FigureError) as refused:
        parse_figure(text, parse_unit(unit))
    assert refused.value.code == "UNIT_MISMATCH"
    assert parse_unit(unit).text.en in str(refused.value)


@pytest.mark.parametrize("text", ["5 blorps", "20家生态主导型企业", "5 yuans per firkin"])
def test_an_unknown_unit_is_refused(text: str) -> None:
    with pytest.raises(FigureError) as refused:
        parse_figure(text)
    assert refused.value.code == "UNIT_UNKNOWN"


@pytest.mark.parametrize(
    ("text", "low", "high", "inside", "outside"),
    [
        ("33.4", "33.35", "33.45", ["33.35", "33.449"], ["33.45", "33.3"]),
        ("~4.5", "4.4", "4.6", ["4.4", "4.6"], ["4.39", "4.61"]),
        (">50", "50", "Infinity", ["50.001"], ["50"]),
        (">=50", "50", "Infinity", ["50"], ["49.99"]),
        ("<5.0", "-Infinity", "5", ["4.999"], ["5"]),
        ("5.0以内", "-Infinity", "5", ["5"], ["5.001"]),
        ("25-27", "24.5", "27.5", ["24.5", "27"], ["27.5"]),
        ("近2000", "1500", "2000", ["1987"], ["2000", "1400"]),
        ("nearly 24 million", "23000000", "24000000", ["23949000"], ["24000000"]),
    ],
)
def test_interval_holds_what_prints_so(text: str, low: str, high: str, inside: list[str], outside: list[str]) -> None:
    figure = parse_figure(text)
    assert figure.interval == (Decimal(low), Decimal(high))
    assert all(figure.covers(Decimal(value)) for value in inside)
    assert not any(figure.covers(Decimal(value)) for value in outside)


@pytest.mark.parametrize(
    ("text", "english", "chinese"),
    [
        ("~4.5 % of GDP", "about 4.5 % of GDP", "4.5%左右"),
        ("≥60%", "at least 60 %", "60%以上"),
        ("5506.3万标准箱", "55.063 million TEU", "5506.3万标准箱"),
        ("[25-27]万套", "[0.25-0.27] million count", "[25-27]万套"),
        ("三分之一", "1/3", "1/3"),
        ("156587 yuan", "156,587 CNY", "156587元"),
        ("20家左右", "about 20", "20家左右"),
        ("2028年", "2028", "2028年"),
    ],
)
def test_figures_are_written_in_both_languages(text: str, english: str, chinese: str) -> None:
    figure = parse_figure(text)
    assert render_figure(figure, "en") == english.replace(" count", "")
    assert render_figure(figure, "zh") == chinese


def test_a_unit_that_is_no_power_of_ten_is_written_to_ten_digits() -> None:
    assert render_figure(parse_figure("100万亩", parse_unit("公顷")), "zh") == "66666.66667公顷"


UNITS = [
    "%",
    "个百分点",
    "亿元",
    "万亿元",
    "元",
    "bn CNY",
    "万元/人",
    "万人次",
    "家",
    "10k TEU",
    "件/万人",
    "ug/m3",
    "index, 2020=1",
]
UNITS += ["years", "year", "km2", "倍", "成", "count:bridges", "100m USD/year", "tce per 10k yuan", "万家"]
units = st.none() | st.sampled_from(UNITS).map(parse_unit)
digits = st.decimals(-(10**7), 10**7, places=3) | st.integers(-(10**13), 10**13).map(Decimal)
places = st.sampled_from(["1", "0.1", "0.01", "0.001"]).map(Decimal)


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    """A figure as some text prints it, of any mark, unit and place, also in a unit it was not printed in."""
    unit, place = draw(units), draw(places)
    value = Decimal(draw(digits)).quantize(place)
    mark = draw(st.sampled_from(Mark))
    upper = (
        value + place * draw(st.integers(1, 999)) if mark in (Mark.EXACT, Mark.ABOUT) and draw(st.booleans()) else None
    )
    drawn = Figure("", value, upper, place, unit, mark, draw(st.booleans()))
    scale = draw(st.sampled_from([Decimal(1), Decimal(10), Decimal(1000)]))
    return replace(drawn, value=value * scale, upper=None if upper is None else upper * scale, step=place * scale)


@settings(max_examples=300)
@given(figures(), st.sampled_from(["en", "zh"]))
def test_what_is_written_is_read_again(figure: Figure, lang: str) -> None:
    text = render_figure(figure, lang)
    assume(len(text) <= 60)
    assert replace(parse_figure(text, figure.unit), text="") == figure


@pytest.mark.parametrize("text", [row[0] for row in NUMBERS] + [text for texts in MARKS.values() for text in texts])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_printed_figures_survive_both_languages(text: str, lang: str) -> None:
    figure = parse_figure(text)
    assert replace(parse_figure(render_figure(figure, lang), figure.unit), text=text) == figure


@given(figures())
def test_an_exact_value_lies_in_its_interval(figure: Figure) -> None:
    exact = replace(figure, mark=Mark.EXACT)
    low, high = exact.interval
    assert low < exact.value < high
    assert exact.covers(exact.value)
    assert exact.covers(exact.value if exact.upper is None else exact.upper)


@given(
    st.decimals(-(10**6), 10**6, places=2),
    st.sampled_from(["万元", "亿元", "万亿元", "bn CNY", "元"]),
    st.sampled_from(["万元", "亿元", "万亿元", "bn CNY", "元"]),
)
def test_reading_in_a_unit_is_reading_and_converting(value: Decimal, printed: str, wanted: str) -> None:
    text = f"{value:f} {parse_unit(printed).text.en}"
    plain, turned = parse_figure(text), parse_figure(text, parse_unit(wanted))
    assert plain.unit is not None
    assert turned.value == convert(plain.value, plain.unit, parse_unit(wanted))
    assert turned.step == convert(plain.step, plain.unit, parse_unit(wanted))


PIECES = st.sampled_from(
    [*"0123456789.,-~%[]〔〕点零一二十百千万亿半成番倍约近多余元家年/ ", "百分之", "以上", "to", "about ", "m", "每"]
)


@settings(max_examples=400)
@given(st.text(max_size=70) | st.lists(PIECES, max_size=20).map("".join), units)
def test_any_text_is_a_figure_or_refused(text: str, unit: object) -> None:
    try:
        figure = parse_figure(text, unit)
    except FigureError as refused:
        assert refused.code in ("FIGURE_UNREADABLE", "UNIT_UNKNOWN", "UNIT_MISMATCH")
        assert refused.text.en
        return
    assert figure.value.is_finite()
    assert figure.step > 0
    assert replace(parse_figure(render_figure(figure, "zh"), figure.unit), text=text) == figure


@pytest.mark.parametrize(
    "piece", ["1,", "万", "-", "~", "百", "约", "以上", "[", " ", "1", "1亿", "to", ".", "百分之", "十", "每", "1-"]
)
def test_long_repetition_takes_no_time(piece: str) -> None:
    text = ("5" + piece * 60)[:60]
    started = time.perf_counter()
    for unit in (None, parse_unit("亿元")):
        try:
            parse_figure(text, unit)
        except FigureError as refused:
            assert refused.code
    assert time.perf_counter() - started < 0.5


def test_every_value_of_the_sources_is_read_or_known_to_be_no_figure() -> None:
    if not SHANGHAI.is_dir():
        pytest.skip("the sources lie in ../shared, which is missing here")
    read, refused = 0, set()
    for path in sorted(SHANGHAI.glob("*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as lines:
            rows = [row for row in csv.DictReader(lines) if row["unit"] not in NO_NUMBER]
        for row in rows:
            try:
                figure = parse_figure(row["value"], parse_unit(row["unit"]))
            except FigureError as error:
                assert error.code == "FIGURE_UNREADABLE"
                refused.add(row["value"])
            else:
                read += 1
                assert figure.covers(figure.value) or figure.mark in (Mark.ABOVE, Mark.BELOW, Mark.NEAR)
    assert refused <= NOT_FIGURES
    assert read > 1300
