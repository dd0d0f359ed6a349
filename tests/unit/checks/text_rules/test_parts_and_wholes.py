"""Parts and totals, shares, quotients, growth of parts: printed sentences first, then what holds for any numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancast.checks.text_rules import growth_of_parts, ratio, share
from plancast.checks.text_rules import sum as sum_of_parts
from plancast.checks.text_rules.partitions import PARTITIONS
from plancast.checks.text_rules.relation import SURE_ENOUGH, Evidence, Relation, TextRule
from plancast.checks.text_rules.slips import mended_by_a_slip
from plancast.core.intervals import Interval
from plancast.reading.texts import read_passage


def found(rule: TextRule, text: str) -> list[Relation]:
    evidence = Evidence(read_passage(text, "a.txt"), {})
    return [one for one in rule.find(evidence) if one.sure >= SURE_ENOUGH]


def quotes(relations: list[Relation], *, holds: bool) -> list[set[str]]:
    return [{figure.quote for figure in one.figures} for one in relations if one.holds is holds]


HOLDING = [
    # National Bureau of Statistics of China, communiqué on 2023: figures as published.
    (sum_of_parts.RULE, "初步核算,2023年国内生产总值1260582亿元,比上年增长5.2%。其中,第一产业增加值89755亿元,比上年增长4.1%;第二产业增加值482589亿元,增长4.7%;第三产业增加值688238亿元,增长5.8%。", {"1260582亿元", "89755亿元", "482589亿元", "688238亿元"}),
    (sum_of_parts.RULE, "2023年货物进出口总额417568亿元。其中,出口237726亿元;进口179842亿元。货物进出口顺差57883亿元。", {"237726亿元", "179842亿元", "57883亿元"}),
    (sum_of_parts.RULE, "2023年粮食产量69541万吨。其中,夏粮产量14615万吨;早稻产量2834万吨;秋粮产量52092万吨。", {"69541万吨", "14615万吨", "2834万吨", "52092万吨"}),
    (sum_of_parts.RULE, "2023年出生率为6.39‰;死亡率为7.87‰;自然增长率为-1.48‰。", {"6.39‰", "7.87‰", "-1.48‰"}),
    (sum_of_parts.RULE, "2023年国内生产总值增长5.2%。最终消费支出拉动国内生产总值增长4.3个百分点,资本形成总额拉动国内生产总值增长1.5个百分点,货物和服务净出口向下拉动国内生产总值0.6个百分点。", {"5.2%", "4.3个百分点", "1.5个百分点", "0.6个百分点"}),
    (sum_of_parts.RULE, "2023年全国农民工总量29753万人。其中,外出农民工17658万人;本地农民工12095万人。", {"29753万人", "17658万人", "12095万人"}),
    (sum_of_parts.RULE, "Over the last 12 quarters the flash estimate was right 8 times and differed 4 times.", {"12", "8 times", "4 times"}),
    (share.RULE, "2023年货物进出口总额417568亿元。民营企业进出口额223601亿元,比上年增长6.3%,占进出口总额比重为53.5%。", {"417568亿元", "223601亿元", "53.5%"}),
    (share.RULE, "2023年三次产业结构为7.1:38.3:54.6。", {"7.1", "38.3", "54.6"}),
    (ratio.RULE, "2023年城镇居民人均可支配收入51821元,农村居民人均可支配收入21691元。城乡居民人均可支配收入比值为2.39。", {"51821元", "21691元", "2.39"}),
    (ratio.RULE, "全国粮食播种面积112220千公顷。全国粮食单位面积产量5506公斤/公顷。全国粮食总产量61791万吨。", {"112220千公顷", "5506公斤/公顷", "61791万吨"}),
    (ratio.RULE, "Net debt stood at £418 million, 1.4 times EBITDA of £296 million.", {"£418 million", "1.4 times", "£296 million"}),
    (growth_of_parts.RULE, "2023年社会消费品零售总额471495亿元,比上年增长7.2%。按经营地分,城镇消费品零售额407490亿元,增长7.1%;乡村消费品零售额64005亿元,增长8.0%。", {"7.2%", "7.1%", "8.0%"}),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "text", "expected"), HOLDING)
def test_published_figures_hold(rule, text, expected):
    relations = found(rule, text)
    assert expected in quotes(relations, holds=True)
    assert not quotes(relations, holds=False)


BROKEN = [
    (sum_of_parts.RULE, HOLDING[0][1].replace("482589", "428589"), "428589亿元"),
    (sum_of_parts.RULE, HOLDING[1][1].replace("57883", "75883"), "75883亿元"),
    (sum_of_parts.RULE, HOLDING[2][1].replace("52092", "50292"), "50292万吨"),
    (sum_of_parts.RULE, HOLDING[3][1].replace("1.48", "1.84"), "-1.84‰"),
    (sum_of_parts.RULE, HOLDING[5][1].replace("17658", "17568"), "17568万人"),
    (share.RULE, HOLDING[7][1].replace("53.5", "35.5"), "35.5%"),
    (share.RULE, HOLDING[8][1].replace("54.6", "56.4"), "56.4"),
    (ratio.RULE, HOLDING[9][1].replace("2.39", "2.93"), "2.93"),
    (ratio.RULE, HOLDING[10][1].replace("5506公斤", "5056公斤"), "5056公斤/公顷"),
    (growth_of_parts.RULE, HOLDING[12][1].replace("7.2%", "8.2%"), "8.2%"),
]


@pytest.mark.parametrize(("rule", "text", "slip"), BROKEN)
def test_one_slip_is_found(rule, text, slip):
    assert any(slip in one for one in quotes(found(rule, text), holds=False))


APART = [
    # groups by owner overlap; a list of some parts; another period; per head; a share of the nation's total
    "1-7月份,规模以上工业企业实现利润总额39038.1亿元。其中,国有控股企业实现利润总额11913.2亿元;股份制企业实现利润总额27801亿元。",
    "2016年谷物产量56516.5万吨。其中,小麦产量12885.0万吨;玉米产量21955.4万吨。",
    "上半年进出口总额20.1万亿元。第三季度出口3.1万亿元,进口2.2万亿元。",
    "2023年全国居民人均可支配收入39218元。其中,城镇居民人均可支配收入51821元;农村居民人均可支配收入21691元。",
    "2023年江苏省进出口总额5.25万亿元,占全国进出口总额的12.6%。",
    "Exports to China came to $133 billion, to the United States $127.8 billion. Total exports were $683.8 billion.",
]


@pytest.mark.parametrize("text", APART)
@pytest.mark.parametrize("rule", [sum_of_parts.RULE, share.RULE, ratio.RULE, growth_of_parts.RULE])
def test_what_does_not_belong_together_is_left_alone(rule, text):
    assert not quotes(found(rule, text), holds=False)


def test_partitions_have_names_of_their_own():
    assert len({one.key for one in PARTITIONS}) == len(PARTITIONS)


@pytest.mark.parametrize(
    ("printed", "needed", "mended"),
    [
        ("126948亿元", 129648, True),  # swapped
        ("1205亿元", 1255, True),  # a digit
        ("1205亿元", 12050, True),  # a power of ten
        ("125亿元", 1205, True),  # dropped
        ("126948亿元", 131007, False),
    ],
)
def test_slips_of_the_pen(printed, needed, mended):
    figure = read_passage(f"出口{printed}。", "a.txt").figures[0]
    exact = Interval.exactly(Decimal(needed) * 10**8)
    assert mended_by_a_slip(figure, exact) is mended


levels = st.integers(1_000, 99_999).map(lambda n: Decimal(n) / 10)


@settings(max_examples=25, deadline=None)
@given(levels, levels, levels, st.booleans())
def test_true_parts_never_raise_and_a_changed_total_always_does(first, second, third, chinese):
    total = first + second + third
    rounded = [round(one) for one in (first, second, third)]
    for whole, holds in ((round(total), True), (round(total * Decimal("1.3")) + 4, False)):
        text = (
            f"2023年生产总值{whole}亿元。其中,第一产业增加值{rounded[0]}亿元;第二产业增加值{rounded[1]}亿元;第三产业增加值{rounded[2]}亿元。"
            if chinese
            else f"In 2023, GDP was {whole} million yuan. The value added of the primary industry was {rounded[0]} million yuan, "
            f"that of the secondary industry was {rounded[1]} million yuan, and that of the tertiary industry was {rounded[2]} million yuan."
        )
        relations = [one for one in found(sum_of_parts.RULE, text) if len(one.figures) == 4]
        assert all(one.holds is holds for one in relations)
        assert relations or not chinese


@settings(max_examples=25, deadline=None)
@given(levels, levels)
def test_true_shares_never_raise_and_swapped_ones_do(part, rest):
    whole = part + rest
    true = round(part / whole * 100, 1)
    text = "2023年进出口总额{}亿元。民营企业进出口额{}亿元,占进出口总额的{}%。"
    assert not quotes(found(share.RULE, text.format(whole, part, true)), holds=False)
    wrong = true + 5 if true < 50 else true - 5
    assert quotes(found(share.RULE, text.format(whole, part, wrong)), holds=False)
