"""Quotients that nature bounds: only a scale word that brings one well within its bounds is told."""

from __future__ import annotations

import pytest

from plancast.checks.text_rules.quotients_in_bounds import quotients_in_bounds
from plancast.reading.texts import read_passage


def found(text: str) -> list[tuple[str, ...]]:
    return [
        tuple(one.quote for one in relation.figures)
        for relation in quotients_in_bounds(read_passage(text, "a.txt"))
        if not relation.holds
    ]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "2015年，全行业完成旅客周转量7282.55万人公里，增长15.0%。2015年，全行业完成旅客运输量43618万人次。",
            ("7282.55万人公里", "43618万人次"),
        ),
        ("2021年，公路货物周转量86.3万吨公里，公路货运量5120万吨。", ("86.3万吨公里", "5120万吨")),
        ("2021年，全年出栏生猪26.01万头，增长28.5%；肉类总产量2.83吨。", ("26.01万头", "2.83吨")),
    ],
)
def test_a_lost_scale_word_is_told(text: str, quotes: tuple[str, ...]) -> None:
    assert found(text) == [quotes]


@pytest.mark.parametrize(
    "text",
    [
        "2015年，全行业完成旅客周转量7282.55亿人公里，增长15.0%。2015年，全行业完成旅客运输量43618万人次。",
        "2021年，公路货物周转量86.3亿吨公里，公路货运量5120万吨。",
        "2021年，铁路货物周转量86.3万吨公里，公路货运量5120万吨。",
        "2021年，全年出栏生猪26.01万头，增长28.5%；肉类总产量2.83万吨。",
        "2021年，全年出栏肉牛26.01万头，肉类总产量2.83吨。",
    ],
)
def test_what_fits_or_is_of_another_carrier_is_left_alone(text: str) -> None:
    assert found(text) == []
