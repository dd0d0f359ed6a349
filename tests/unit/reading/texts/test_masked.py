"""What is no text of an article is blanked, place for place; what is text stays."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancast.reading.texts.masked import masked


@pytest.mark.parametrize(
    ("printed", "left"),
    [
        ("see https://stats.gov.cn/sj/2025-10.html, up 5.5%", "see , up 5.5%"),
        ("见https://a.cn/2025?x=33.4。增长5.5%", "见。增长5.5%"),
        ("(https://en.wikipedia.org/wiki/X_(2024)) 5.5", "() 5.5"),
        ("www.stats.gov.cn/2024/1 and stats.gov.cn/2024/2: 3", "and : 3"),
        ("mail a.b2024@c3.org.cn; 7", "mail ; 7"),
        ("doi:10.1126/science.2024.5, 10.1016/j.x.2020.1 5", ", 5"),
        ("ISSN 1234-5678 5%", "5%"),
        ('[公报](../2024/b.md) ![图5](c-2025.png "x 3") 5', "[公报] ![图5] 5"),
        ("[95](万人/年) [95](5.5/6) [40](2030年)", "[95](万人/年) [95](5.5/6) [40](2030年)"),
        ("[b](图/2025.png) [c](#s-2024) [d](2024/a)", "[b] [c] [d]"),
        ('[bulletin]: https://a.b/2024 "2025"\n5', "\n5"),
        ("growth[^3] of 5%\n[^3]: 2025 bulletin", "growth of 5%\n 2025 bulletin"),
        ("<p class='x2024'>5.5%</p><br/>6<td colspan=\"3\">7", "5.5%67"),
        ("<!-- 2024: 33.4 -->5<!DOCTYPE html>6", "56"),
        ("<script>var x=33.4;</script>5<STYLE>p{w:1}</STYLE>6", "5 6"),
        ("5&nbsp;% &#8211;&#x2013; &lt;5", "5 % &lt;5"),
        ("x<5.0 and y>3, a <b and c> 6", "x<5.0 and y>3, a 6"),
        ("| 2024 | 5.5 |\n|---|---|\n| <5 | >6 |", "| 2024 | 5.5 |\n|---|---|\n| <5 | >6 |"),
        ("a\n```python\nx = 33.4\n```\nb 5", "a\n\n\n\nb 5"),
        ("```\n5.5% never closed", "```\n5.5% never closed"),
        ("~~~~~~\n5.5%\n~~~~~~", "~~~~~~\n5.5%\n~~~~~~"),
        ("~~~yaml\n5.5\n~~~\n6", "\n\n\n6"),
        ("5.5% of GDP. Com. 3 in 2025.", "5.5% of GDP. Com. 3 in 2025."),
        ("达53926.71亿元", "达53926.71亿元"),
    ],
)
def test_what_is_no_text_is_blanked(printed: str, left: str) -> None:
    shown = masked(printed)
    assert len(shown) == len(printed)
    assert shown.replace(" ", "") == left.replace(" ", "")


@given(st.text(st.sampled_from("<!-->`~[](){}#&;:/.@pwa5\n \"'^|，"), max_size=200))
def test_places_and_lines_stay(text: str) -> None:
    shown = masked(text)
    assert len(shown) == len(text)
    assert [place for place, one in enumerate(shown) if one == "\n"] == [
        place for place, one in enumerate(text) if one == "\n"
    ]
    assert all(one in (was, " ") for one, was in zip(shown, text, strict=True))


@pytest.mark.parametrize(
    "piece",
    [
        *("<!--", "<script ", "<p ", "](a/", "](", "[^", "```\n", "~~~x\n", "a", "a.", "http://(", "www.(", "a@"),
        *("10.1234/", "&#1", "[", "[x]: ", "比上年增长5.5%，", "<", "-", "](aa", "9", "doi:"),
    ],
)
def test_time_grows_with_the_text_alone(piece: str) -> None:
    text = piece * (300_000 // len(piece))
    begin = time.process_time()
    assert len(masked(text)) == len(text)
    assert time.process_time() - begin < 1
