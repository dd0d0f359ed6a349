"""Phrasings of directions, points, contradictions, targets, concepts and dates: silent where they hold, else found."""

from __future__ import annotations

from pathlib import Path

import pytest

from plancast import checks, reading
from plancast.checks.text_rules.relation import Evidence
from plancast.reading.texts import read_passage

LINES = [
    [part.replace("\\n", "\n") for part in line.split("\t")]
    for line in (Path(__file__).parent / "words_and_their_twins.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def codes(text: str) -> list[str]:
    passage = read_passage(text, "-")
    found, _ = checks.judge(passage, checks.check_passage(Evidence(passage, reading.exchange_rates())))
    return [one.code for one in found]


@pytest.mark.parametrize(("code", "holds", "broken"), LINES)
def test_what_holds_is_silent_and_its_broken_twin_is_found(code: str, holds: str, broken: str) -> None:
    assert codes(holds) == []
    assert code in codes(broken)


SERIES = "".join(
    f"初步核算，{year}年全市生产总值{29100 + 5 * number}亿元。社会消费品零售总额{12000 + 3 * number}亿元，"
    f"地方财政收入{3000 + number}亿元。\n"
    for number, year in enumerate((*range(1990, 2024), *range(1990, 2024)))
)
SILENT = [
    SERIES,
    "The unemployment rate was 5.2%, an improvement from 5.6% a year earlier.",
    "Road deaths: 2,585 in 2024, compared with 2,740 in 2023 – an improvement.",
    "人民币兑美元汇率中间价报7.1205，前一交易日为7.1316，人民币升值111个基点。",
    "The rand firmed to 18.05 to the dollar, from 18.42 on Monday.",
    "The yield on the 10-year bond jumped 18 basis points on Thursday to 4.61%, having closed at 4.43% the day before.",
    "财政年度2023-24（截至2024年3月31日止）录得盈余。",
    "The lender will cut 3,600 jobs: 2,100 at home and 1,500 overseas.",
    "全市发明专利4126件，同比增长12%；实用新型专利3852件；高新技术企业4216家。",
    "2023年单位GDP能耗降幅比上年扩大0.5个百分点。",
    "平均每户家庭规模由2010年的3.10人缩小到2020年的2.62人。",
]
"""Series of like words, praise for what is to fall, quotes of currencies, numbers of unlike things."""


@pytest.mark.parametrize("text", SILENT)
def test_what_only_seems_broken_is_left_alone(text: str) -> None:
    assert codes(text) == []
