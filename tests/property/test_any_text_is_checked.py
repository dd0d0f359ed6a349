"""Any bytes, any characters: a check ends in bounded time with an answer or a clear error, never with a traceback."""

from __future__ import annotations

import os
import random
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plancast import pipeline
from plancast.core.finding import PlancastError
from plancast.reading import texts

PIECES = (
    *"0123456789０１２３４５６７８９.,，。；:：()（）、%％‰-—~～+<>≥≤$¥€£₹|\t\n \u00a0\u2009\u202f\u200b\u200f\u202e\u0301\u20e3\ufeff",  # noqa: E501 a sentence
    *(
        "亿元",
        "万亿元",
        "个百分点",
        "百分之",
        "五",
        "十",
        "万",
        "亿",
        "占",
        "比重",
        "为",
        "增长",
        "下降",
        "比上年",
        "同比",
        "其中",
        "分别",
    ),
    *(
        "2024年",
        "上半年",
        "一季度",
        "1-8月",
        "去年",
        "“十五五”",
        "GDP",
        "第一产业增加值",
        "出口",
        "进口",
        "折合",
        "翻一番",
        "倍",
        "由",
        "至",
    ),
    *(
        "billion ",
        "yuan",
        "percent ",
        "percentage points ",
        "of GDP",
        "from ",
        "to ",
        "in 2024",
        "last year",
        "compared with ",
    ),
    *(
        "up ",
        "accounting for ",
        "respectively",
        "and ",
        "lakh crore",
        "Q3 FY2024-25",
        "the first half of ",
        "$",
        "US$",
        "\x02",
        "\x03",
    ),
)
"""What texts about figures are made of, and what breaks those who read them."""

MOST_SECONDS = 3.0
"""For a text of some thousand characters: far above what it takes, far below what running wild takes."""


def _is_checked(text: str) -> None:
    started = time.perf_counter()
    result = pipeline.check_text(text)
    assert time.perf_counter() - started < MOST_SECONDS
    assert len(result.ledger) == result.n_figures
    for row in result.ledger:
        assert row.quote
        assert any(sign.isdigit() or sign in "零〇一二两三四五六七八九十百千万半翻dtoqf" for sign in row.quote.lower())


@given(st.lists(st.sampled_from(PIECES), max_size=120).map("".join))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_pieces_of_texts_in_any_order_are_checked(text):
    _is_checked(text)


@given(st.text(max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_characters_are_checked(text):
    _is_checked(text)


@given(st.binary(max_size=400))
@settings(max_examples=60, deadline=None)
def test_any_bytes_are_checked_or_refused(content):
    try:
        text = texts.decode_text(content, "-")
    except PlancastError as fault:
        assert fault.text.en
        assert fault.text.zh
        return
    _is_checked(text)


@pytest.mark.parametrize(
    "text",
    [
        "1" * 100_000,
        "1," * 50_000,
        "1.2:" * 20_000,
        "十万" * 40_000,
        "比" * 60_000,
        "占比重" * 30_000 + "5%",
        "of the " * 20_000 + "5 percent",
        "(" * 50_000 + "5%",
        "2024年" * 20_000,
        "from 1 to 2 " * 8_000,
        "、5%" * 15_000,
        "|5" * 30_000,
    ],
    ids=lambda text: text[:8],
)
def test_a_long_monotonous_text_takes_bounded_time(text):
    started = time.perf_counter()
    pipeline.check_text(text)
    assert time.perf_counter() - started < 30


@pytest.mark.slow
def test_ten_minutes_of_fuzzing():
    """Random bytes and pieces, longer than the quick tests; ``FUZZ_SECONDS`` and ``FUZZ_SEED`` change time and draw."""
    seed = int(os.environ.get("FUZZ_SEED", "1"))
    chance, until = random.Random(seed), time.monotonic() + float(os.environ.get("FUZZ_SECONDS", "600"))
    n_texts = 0
    while time.monotonic() < until:
        n_texts += 1
        if chance.random() < 0.3:
            try:
                text = texts.decode_text(chance.randbytes(chance.randrange(1, 2_000)), "-")
            except PlancastError:
                continue
        else:
            text = "".join(chance.choice(PIECES) for _ in range(chance.randrange(1, 800)))
        _is_checked(text)
    assert n_texts > 100
