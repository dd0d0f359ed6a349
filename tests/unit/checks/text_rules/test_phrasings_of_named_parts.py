"""Tables summed by the names of their rows, nouns carried by 'that of', plans, appositions and multiples in words."""

import pytest

from plancast.checks.text_rules import check_passage
from plancast.checks.text_rules.relation import Evidence, Relation
from plancast.reading import exchange_rates
from plancast.reading.texts import read_passage

ENGLISH = """| Indicator | 2023 (bn yuan) | 2024 (bn yuan) | Growth, % |
|---|---:|---:|---:|
| GDP | 541.2 | 576.7 | 5.1 |
| Primary industry | 21.3 | 22.4 | 3.1 |
| Secondary industry | 198.4 | 205.1 | 4.9 |
| Tertiary industry | 321.5 | 349.2 | 5.6 |
| Exports | 120.4 | 130.4 | 8.1 |
| Imports | 80.2 | 80.2 | 0.0 |
| Total trade | 200.6 | 210.6 | 4.9 |
"""

CHINESE = """| 指标 | 2023年 | 2024年 |
| --- | --- | --- |
| 第一产业增加值（亿元） | 21.3 | 22.4 |
| 第二产业增加值（亿元） | 198.4 | 205.1 |
| 第三产业增加值（亿元） | 321.5 | 349.2 |
| 地区生产总值（亿元） | 541.2 | 576.7 |
"""

REVENUE = """| 项目 | 2023年 | 2024年 |
| --- | --- | --- |
| 一般公共预算收入（亿元） | 61.2 | 64.3 |
| 税收收入（亿元） | 45.1 | 47.2 |
| 非税收入（亿元） | 16.1 | 17.1 |
| 合计（亿元） | 61.2 | 64.3 |
"""

TURNED = """| Year | Primary industry | Secondary industry | Tertiary industry | GDP |
| --- | --- | --- | --- | --- |
| 2022 | 20.1 | 180.2 | 300.4 | 500.7 |
| 2023 | 21.3 | 198.4 | 321.5 | 541.2 |
"""

THAT_OF = (
    "GDP reached 541.2 billion yuan. The added value of the primary industry was 21.3 billion yuan, that of the "
    "secondary industry 198.4 billion yuan and that of the tertiary industry 321.5 billion yuan."
)


def _found(text: str, code: str) -> list[Relation]:
    return [one for one in check_passage(Evidence(read_passage(text, "x.txt"), exchange_rates())) if one.code == code]


def _broken(text: str, code: str) -> list[str]:
    return [str(one.says["printed"]) for one in _found(text, code) if not one.holds]


@pytest.mark.parametrize("text", [ENGLISH, CHINESE, REVENUE, TURNED, THAT_OF])
def test_parts_by_name_that_hold_are_no_finding(text: str) -> None:
    assert not _broken(text, "SUM")
    assert any(one.holds for one in _found(text, "SUM"))


@pytest.mark.parametrize(
    ("text", "old", "new", "printed"),
    [
        (ENGLISH, "321.5", "312.5", "541.2"),
        (ENGLISH, "349.2", "394.2", "576.7"),
        (ENGLISH, "210.6", "220.6", "220.6"),
        (ENGLISH, "200.6", "206.0", "206.0"),
        (CHINESE, "321.5", "312.5", "541.2"),
        (CHINESE, "576.7", "567.7", "567.7"),
        (REVENUE, "47.2", "42.7", "64.3"),
        (TURNED, "321.5", "312.5", "541.2"),
        (THAT_OF, "321.5", "312.5", "541.2 billion yuan"),
    ],
)
def test_a_slip_in_any_column_is_told(text: str, old: str, new: str, printed: str) -> None:
    assert printed in _broken(text.replace(old, new), "SUM")


@pytest.mark.parametrize(
    ("text", "right", "wrong", "code"),
    [
        (
            "Last year services contributed £43.7bn, industry £17.2bn and agriculture £1.5bn to a GDP of £62.4bn.",
            "62.4",
            "60.4",
            "SUM",
        ),
        (
            "Of the city's 900,000 residents, 418,600 are in work, an employment rate of 46.5%.",
            "46.5",
            "64.5",
            "RATIO",
        ),
        ("全市90万居民中，有41.86万人就业，就业率46.5%。", "46.5", "64.5", "RATIO"),
        (
            "The port handled 24.6 million tonnes, more than three times the 7.5 million of 2015.",
            "24.6",
            "14.6",
            "RATIO",
        ),
        ("Exports reached $4.8 billion, nearly twice the $2.9 billion of 2012.", "4.8", "8.4", "RATIO"),
        ("全年城镇新增就业6.85万人，完成年度目标的114.2%（年度目标6万人）。", "114.2", "124.2", "SHARE"),
        ("The city created 68,500 jobs, 114.2 percent of the annual target of 60,000.", "114.2", "124.2", "SHARE"),
        ("城镇居民人均可支配收入61248元，农村居民人均可支配收入31506元，城乡收入比1.94。", "1.94", "1.84", "RATIO"),
    ],
)
def test_both_twins(text: str, right: str, wrong: str, code: str) -> None:
    assert any(one.holds for one in _found(text, code))
    assert not _broken(text, code)
    assert _broken(text.replace(right, wrong), code)


@pytest.mark.parametrize(
    "text",
    [
        "全国农村贫困人口从2012年末的9899万人减少至551万人，累计减少9348万人。",
        "国内总分行为3695.1亿元、占比是72.9%；OBU为775.4亿元、占比为15.3%；海外分行为575.4亿元、占比为11.3%；"
        "中国分行为24.8亿元、占比为0.5%，总计5070.8亿元。",
        "上半年，全省一般公共预算收入完成1233.8亿元，为年度预算的62.1%，增长25.4%，增收249.8亿元。",
        "Services contributed £43.7bn and industry £7.2bn to a GDP of £62.4bn.",
    ],
)
def test_what_holds_in_another_reading_is_not_told(text: str) -> None:
    for code in ("SUM", "SHARE", "RATIO"):
        assert not _broken(text, code)
