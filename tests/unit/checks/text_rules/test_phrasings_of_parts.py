"""Phrasings of totals, shares, quotients and growth of parts: silent where they hold, found where one figure slipped."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plancast import checks, reading
from plancast.checks.text_rules.relation import Evidence
from plancast.reading.texts import read_passage

SLIP = re.compile(r"\[([^\[\]>]*)>([^\[\]>]*)\]")
HERE = Path(__file__).parent
LINES = [
    line.split(" ", 1)
    for name in (
        "parts_said_in_english.txt",
        "parts_said_in_chinese.txt",
        "wholes_said_in_english.txt",
        "wholes_said_in_chinese.txt",
    )
    for line in (HERE / name).read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def codes(text: str) -> list[str]:
    passage = read_passage(text, "-")
    found, _ = checks.judge(passage, checks.check_passage(Evidence(passage, reading.exchange_rates())))
    return [one.code for one in found]


@pytest.mark.parametrize(("code", "line"), LINES)
def test_a_phrasing_that_holds_is_silent_and_its_broken_twin_is_found(code: str, line: str) -> None:
    assert codes(SLIP.sub(r"\1", line)) == []
    assert code in codes(SLIP.sub(r"\2", line))


SILENT = [
    "Average house prices rose 3% to $410,000; 52,000 homes were sold, and lenders approved $18.3 billion of mortgages.",
    "The ministry hired 1,200 inspectors and spent $640 million; on average each inspection took 4.5 hours and cost $310.",
    "Revenue rose to $3.4 billion and operating profit to $410 million; the net margin was 8.1 percent.",
    "The index fell to 48.6 while 2,100 firms reported orders worth $5.6 billion, an average delay of 12 days per order.",
    "全市居民人均可支配收入46800元，农村居民人均可支配收入26500元，年末常住人口650万人，完成税收380亿元。",
    "新增就业12.6万人，发放创业担保贷款8.4亿元，平均每户10万元，带动就业2.1万人。",
    "全年签约项目186个，总投资860亿元，其中亿元以上项目92个，户均投资强度每亩320万元。",
    "粮食总产量386万吨，蔬菜产量820万吨，粮食播种面积980万亩，高标准农田560万亩，大豆单产185公斤/亩。",
    "The bank's loans were $420 billion and deposits $510 billion; its capital ratio was 13.4 percent and its cost-income ratio 52 percent.",
    "贷款余额1860亿元，存款余额2430亿元，不良贷款率1.12%，拨备覆盖率210.5%，资本充足率13.8%。",
]
"""Amounts side by side that nothing ties together."""


SILENT += [
    line
    for line in (HERE / "no_parts_of_one_another.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]

TABLE = """Exports by market, 2024
Market | USD bn | Share, %
North | 24.6 | {}
South | 54.3 | 28.6
Others | 111.2 | 58.5
Total | 190.1 | 100.0"""


def test_a_column_of_shares_that_ends_with_a_hundred_is_worked_out_from_its_total() -> None:
    assert codes(TABLE.format("12.9")) == []
    assert codes(TABLE.format("9.9")) == ["SHARE"]


def test_an_amount_that_may_be_nothing_divides_no_other() -> None:
    assert (
        codes("A stake of 27.9 percent of the capital cost $310 million, about $1 billion was offered in 2019.") == []
    )


def test_so_much_of_every_hundred_is_a_share() -> None:
    text = "每100元收入里，约{}元来自配送：当季配送收入230.4亿元，总收入390.7亿元。"
    assert codes(text.format("59")) == []
    assert codes(text.format("69")) == ["SHARE"]


def test_household_electricity_is_a_part_beside_the_three_industries() -> None:
    text = "全社会用电量{}亿千瓦时，其中第一产业12.4亿千瓦时，第二产业812.6亿千瓦时，第三产业231.7亿千瓦时，城乡居民生活用电188.9亿千瓦时。"
    assert codes(text.format("1245.6")) == []
    assert codes(text.format("1254.6")) == ["SUM"]


@pytest.mark.parametrize("text", SILENT)
def test_amounts_side_by_side_are_left_alone(text: str) -> None:
    assert codes(text) == []
