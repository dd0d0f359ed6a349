"""UNIT_SCALE: parts of whole things, money among counts, likenesses, points and commas out of place; each with its twin."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancast.checks.text_rules.relation import Evidence
from plancast.checks.text_rules.unit_scale import find_unit_scale
from plancast.reading.texts.passages import read_passage

CASES = [
    ("长假期间,旅行社累计组团{21.65人次/21.65万人次},接团总量9.57万人次。"),
    ("本周景区接待{38.4人次/38.4万人次},博物馆接待12.1万人次。"),
    (
        "货运保险19.29亿份;责任保险25.04亿份;保证保险8.37亿份;{1.79亿英镑/1.79亿份}的汽车保险;健康保险10.33亿份;"
        "意外保险23.38亿份。"
    ),
    ("2010年,单位产值能耗由2005年的{122/1.22}吨标准煤下降到0.98吨标准煤,降低20%。"),
    ("In 2010 energy use fell from {122/1.22} tonnes to 0.98 tonnes, down 20 percent."),
    (
        "Proceeds from tourism still overshadowed oil revenues at US$1.29 billion in 2014. Earnings from oil exports were "
        "US${978 billion/978 million} in 2014."
    ),
    ("Gross bad loans rose 17.2% to Rs{1,7045.22/17,045.22} crore from Rs14,544.25 crore."),
    (
        "2020年数字经济增加值达到{19144.7/191447}亿元,预计数字经济年均增速为11.3%,到2025年数字经济增加值将达到326724"
        "亿元。"
    ),
    ("The yield from each mu ({0.67 square kilometers/0.067 hectares}) was 382 kilograms."),
]


def _twins(text: str) -> tuple[str, str]:
    before, rest = text.split("{")
    inside, behind = rest.split("}")
    slip, right = inside.split("/")
    return before + slip + behind, before + right + behind


def _broken(text: str) -> bool:
    rates: dict[tuple[str, int], tuple[Decimal, Decimal]] = {}
    evidence = Evidence(read_passage(text, "a.txt", date(2024, 5, 1)), rates)
    return any(one.code == "UNIT_SCALE" and not one.holds for one in find_unit_scale(evidence))


@pytest.mark.parametrize("text", CASES)
def test_slip_and_twin(text: str) -> None:
    slip, right = _twins(text)
    assert (_broken(slip), _broken(right)) == (True, False)


@settings(max_examples=30)
@given(st.integers(120, 990), st.integers(5, 40))
def test_a_level_told_with_its_point_never_breaks_and_without_it_always_does(start: int, fall: int) -> None:
    end = (Decimal(start) * (100 - fall) / 10000).quantize(Decimal("0.001"))
    text = "能耗由{start}吨下降到" + f"{end}吨,降低{fall}%。"
    assert not _broken(text.replace("{start}", f"{Decimal(start) / 100}"))
    assert _broken(text.replace("{start}", str(start)))
