"""Chinese numerals beside cn2an, on what both read."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancast.core.figures.numerals import integer_from_words, read_numeral
from plancast.core.units import split_scale

cn2an = pytest.importorskip("cn2an", reason="cn2an, the rival, is not installed")


def worth(text: str) -> Decimal:
    numeral = read_numeral(text)
    assert numeral is not None
    assert numeral.end == len(text)
    return numeral.value * split_scale(numeral.scale)[0] if numeral.scale else numeral.value


@given(st.integers(0, 10**16 - 1))
def test_words_made_by_the_rival_are_read(number: int) -> None:
    assert worth(cn2an.an2cn(number, "low")) == number
    assert worth(cn2an.an2cn(number, "up")) == number


@given(st.decimals(-9999, 9999, places=2))
def test_decimals_made_by_the_rival_are_read(number: Decimal) -> None:
    assert worth(cn2an.an2cn(str(number), "low")) == number


@pytest.mark.parametrize(
    "text", ["二十", "两万亿", "二〇三〇", "三点六", "一百零五", "十五", "一千二百万", "两百", "三亿零五万"]
)
def test_both_read_the_same(text: str) -> None:
    assert worth(text) == Decimal(str(cn2an.cn2an(text, "smart")))


@pytest.mark.parametrize("words", ["二百五", "一万二", "百", "万", "十十", "一百千", "亿亿", "一十百", "两两", "零百"])
def test_what_breaks_the_grammar_is_refused(words: str) -> None:
    assert integer_from_words(words) is None
