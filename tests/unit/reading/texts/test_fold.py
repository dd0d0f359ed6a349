"""One glyph for each meaning, place for place."""

from __future__ import annotations

import sys
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancast.reading.texts.fold import cleaned, folded
from plancast.reading.texts.traditional import SIMPLIFIED

_MIXED = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(
            "０５．，％（）－～　\u00a0\u202f\u2009\u200b\u200f\ufeff\u0301\u20e3٣٫٪५\r\n\u2028⼀⺠億萬增長3 "
        ),
    )
)


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("５．３９萬億元", "5.39万亿元"),
        ("增長（５．５％）；其中：", "增长(5.5%);其中:"),
        ("“三農”《統計公報》、研發。", "“三农”《统计公报》、研发。"),
        ("6.2∶40.1∶53.7", "6.2:40.1:53.7"),
        ("2026—2030年，25～27個", "2026-2030年,25~27个"),
        ("臺灣，裏面，週期，準確，佔比", "台湾,里面,周期,准确,占比"),
        ("٣٫٦٪ और ५.५%", "3.6% और 5.5%"),
        ("𝟑.𝟔 percent", "3.6 percent"),
        ("city’s", "city's"),
        ("5² H₂O ① ⑳", "5² H₂O ① ⑳"),
        ("乾县 显著 瞭望 覆盖", "乾县 显著 瞭望 覆盖"),
        ("⼀、⻓三⻆，⺠生", "一、长三角,民生"),
    ],
)
def test_printed_forms_are_brought_to_one(printed: str, plain: str) -> None:
    assert folded(printed) == plain
    assert folded(plain) == plain


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("1\u00a0234\u00a0567 t", "1\u202f234\u202f567 t"),
        ("12\u2009345.6\u202fkm", "12\u202f345.6 km"),
        ("2025\u00a0100 firms", "2025 100 firms"),
        ("5.5\u00a0%", "5.5 %"),
        ("in 2025\u00a033.4 billion", "in 2025 33.4 billion"),
        ("up\u202fto", "up to"),
    ],
)
def test_only_a_blank_that_groups_thousands_stays_unbroken(printed: str, plain: str) -> None:
    assert folded(printed) == plain


def test_digits_of_every_script_are_western_ones() -> None:
    digits = [one for one in map(chr, range(sys.maxunicode + 1)) if unicodedata.category(one) == "Nd"]
    assert len(digits) >= 660
    assert folded("".join(digits)) == "".join(str(unicodedata.decimal(one)) for one in digits)


def test_every_character_becomes_one_character() -> None:
    text = "".join(map(chr, range(sys.maxunicode + 1)))
    assert len(folded(text)) == len(text)


def test_a_traditional_character_has_one_simplified_one_which_stays() -> None:
    assert len(SIMPLIFIED) > 2000
    assert all(len(old) == len(new) == 1 for old, new in SIMPLIFIED.items())
    assert not set(SIMPLIFIED) & set(SIMPLIFIED.values())


@given(_MIXED)
def test_folding_keeps_length_and_is_done_once(text: str) -> None:
    once = folded(text)
    assert len(once) == len(text)
    assert folded(once) == once


@pytest.mark.parametrize(
    ("read", "seen"),
    [
        ("a\r\nb\rc\u2028d\u2029e\n", "a\nb\nc\nd\ne\n"),
        ("5\u200b.\u20605\u2069%\ufeff", "5.5%"),
        ("soft\u00adware 2\ufe0f\u20e3", "software 2\u20e3"),
        ("\x1b[31m5\x00", "[31m5"),
        ("\ud800", "\ufffd"),
        ("5\u0301.5%", "5\u0301.5%"),
    ],
)
def test_what_prints_nothing_is_left_out(read: str, seen: str) -> None:
    assert cleaned(read) == seen


@given(_MIXED)
def test_cleaning_is_done_once_and_can_be_written(text: str) -> None:
    once = cleaned(text)
    assert cleaned(once) == once
    assert once.encode().decode() == once


def test_a_megabyte_is_folded_in_a_blink() -> None:
    text = "2025年全市生产总值５３９２６．７１亿元，比上年增长５.5％，第一產業增加值１\u00a0２３４億元。" * 9000
    assert len(text.encode()) > 1e6
    begin = time.process_time()
    assert len(folded(cleaned(text))) == len(text)
    assert time.process_time() - begin < 0.5
