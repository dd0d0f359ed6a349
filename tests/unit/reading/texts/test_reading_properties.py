"""Sentences made from templates give back what was put in; any text is read in bounded time without an error."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancast.core.quoted import Kind
from plancast.reading.texts.passages import read_passage

YEARS = st.integers(1990, 2026)
RATES = st.decimals("0.1", "99.9", places=1)
PARTS_EN = {
    "in {}": "{}", "in the first half of {}": "{} Q1-Q2", "in the third quarter of {}": "{}Q3", "in May {}": "{}-05",
    "in the first three quarters of {}": "{} Q1-Q3", "in April-June {}": "{}-04/06",
}  # fmt: skip
PARTS_ZH = {
    "{}年": "{}", "{}年上半年": "{} Q1-Q2", "{}年三季度": "{}Q3", "{}年5月": "{}-05", "{}年前三季度": "{} Q1-Q3", "{}年1-8月": "{}-01/08",  # noqa: E501 a sentence
}  # fmt: skip
UP_EN, DOWN_EN = ("rose", "grew by", "increased by", "climbed"), ("fell", "declined by", "dropped", "decreased by")
UP_ZH, DOWN_ZH = ("增长", "上升", "提高"), ("下降", "减少", "回落")
THINGS_EN = st.sampled_from(
    ["Exports", "Retail sales", "The city's industrial output", "Imports of goods", "Fiscal revenue"]
)
THINGS_ZH = st.sampled_from(["出口总额", "社会消费品零售总额", "全市工业增加值", "财政收入", "居民人均可支配收入"])


@settings(max_examples=60, deadline=None)
@given(THINGS_EN, st.sampled_from([*UP_EN, *DOWN_EN]), RATES, st.sampled_from(sorted(PARTS_EN)), YEARS)
def test_english_growth_comes_back(thing: str, verb: str, rate: object, part: str, year: int) -> None:
    for text in (
        f"{thing} {verb} {rate} percent {part.format(year)}.",
        f"{part.format(year).capitalize()}, {thing} {verb} {rate} percent.",
    ):
        (one,) = read_passage(text, "a").figures
        assert (one.kind, one.sign, str(one.figure.value)) == (Kind.GROWTH, 1 if verb in UP_EN else -1, str(rate)), text
        assert str(one.period) == PARTS_EN[part].format(year), text
        assert one.concept.lower() == thing.lower().removeprefix("the "), text


@settings(max_examples=60, deadline=None)
@given(THINGS_ZH, st.sampled_from([*UP_ZH, *DOWN_ZH]), RATES, st.sampled_from(sorted(PARTS_ZH)), YEARS)
def test_chinese_growth_comes_back(thing: str, verb: str, rate: object, part: str, year: int) -> None:
    (one,) = read_passage(f"{part.format(year)}{thing}同比{verb}{rate}%。", "a").figures
    assert (one.kind, one.sign, str(one.figure.value)) == (Kind.GROWTH, 1 if verb in UP_ZH else -1, str(rate))
    assert (str(one.period), one.concept) == (PARTS_ZH[part].format(year), thing)
    assert one.against.kind == "year"


@settings(max_examples=40, deadline=None)
@given(THINGS_EN, st.decimals("1", "999", places=1), st.decimals("1", "999", places=1), YEARS)
def test_english_levels_against_the_year_before_come_back(thing: str, now: object, then: object, year: int) -> None:
    text = f"{thing} reached {now} billion yuan in {year}, up from {then} billion yuan a year earlier."
    first, second = read_passage(text, "a").figures
    assert [one.kind for one in (first, second)] == [Kind.LEVEL, Kind.LEVEL]
    assert [str(one.period) for one in (first, second)] == [str(year), str(year - 1)]
    assert first.concept == second.concept


PIECES = st.sampled_from(
    ["5%", "2024年", "GDP ", "rose ", "增长", "from ", "上年同期", "(", ")", ",", "。", "May ", "to ", "2020-21 ", "|", "\n", "of the ", "\x02", "\x03",  # noqa: E501 a sentence
     "同比", "Q1 ", "the year to June ", "分别", " respectively", "-", "“", "十四五", "last year ", "100亿元", "which "]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map("".join)))
def test_any_text_is_read(text: str) -> None:
    passage = read_passage(text, "a")
    assert len(passage.folded) == len(text)
    for one in passage.figures:
        assert 0 <= one.start < one.end <= len(text)
        assert 0 <= one.sure.kind <= 1
        assert 0 <= one.sure.period <= 1


@pytest.mark.parametrize(
    "piece",
    ["增长5%,", "exports rose 5 percent and ", "of the ", "2013 ", "2013-14 to ", "since the highest in ", "a", ", ", "(", "May to ",  # noqa: E501 a sentence
     "with a ", "said that ", ", which was", "\x02 in 2024 ", "saw the "],
)  # fmt: skip
def test_long_texts_without_a_full_stop_take_time_in_step_with_their_length(piece: str) -> None:
    short, long = (_seconds(piece * (n // len(piece)) + "5%") for n in (10_000, 40_000))
    assert long < 12 * short + 0.5  # four times the text; a quadratic reading takes sixteen times


def _seconds(text: str) -> float:
    begin = time.process_time()
    read_passage(text, "a")
    return time.process_time() - begin
