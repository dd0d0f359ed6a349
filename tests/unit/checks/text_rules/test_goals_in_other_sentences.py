"""Goals whose base stands in another clause or sentence, and what is only expected."""

from __future__ import annotations

import pytest

from plancast.checks.text_rules import target_met
from text_phrasings import right, wrong
from text_relations import broken

CHINESE = [
    "2015年，全市清洁能源消费比重约为24.3%，煤炭消费比重明显下降。根据规划，到2020年，全市清洁能源消费比重超过⟦28¦22⟧%。",
    "目前，全省高铁运营里程达到3120公里，居全国前列。路网进一步完善，到2027年，全省高铁运营里程达到⟦3600¦3000⟧公里。",
    "去年该县森林覆盖率为63.8%，空气质量优良。县里提出，到2030年，森林覆盖率稳步提升到⟦65.5¦62.5⟧%。",
    "到2025年，全市建成公共充电桩12万个，培育专精特新企业600家；到2028年，培育专精特新企业达到⟦850¦550⟧家。",
    "到2025年，省级以上创新平台达到300家；到2027年，达到⟦380¦280⟧家左右。",
    "2023年，全县数字经济增加值占GDP比重达到42.6%。负责人介绍，这一比例到2026年要提高到⟦48¦40⟧%左右。",
    "今年前11个月，全市实际使用外资18.6亿美元，全年有望突破⟦20¦17⟧亿美元。",
]
ENGLISH = [
    "The city recycled 47 per cent of its household waste in 2019. The new strategy says recycling will be expanded, and "
    "the recycling rate should reach ⟦55¦45⟧ per cent by 2025.",
    "The government has pledged that ⟦40¦30⟧ percent of new cars will be electric by 2027. To date, 34.2 percent of new "
    "cars already are.",
    "Forest cover in the province stood at 38.4 percent in 2020, the ministry said. Under the programme, forest cover is "
    "to be raised to ⟦41¦36⟧ percent by 2030.",
    "The airport handled 41.3 million passengers in 2018. Its operator expects this number to reach ⟦48¦38⟧ million by "
    "2023.",
    "By 2025 the operator aims to run 320 stations; by 2030, ⟦390¦290⟧ stations.",
]
CLEAN = [
    "2023年完成固定资产投资860亿元，今年计划完成固定资产投资800亿元。",
    "公司2023年实现营业收入86.2亿元，预计2024年营业收入为80亿元左右。",
    "2014年全省研发经费投入强度达到2.02%，首次突破2%；2016年为2.11%。",
    "去年城镇调查失业率在5.3%以下。今年要稳就业，城镇调查失业率6%左右。",
    "全年城镇调查失业率均值为5.2%，低于5.5%左右的预期目标。",
    "Unemployment was 4.1% in 2019, and the government expects it to reach 7.5% by 2020.",
    "The company had sales of $12.4 billion last year and expects sales of about $11.8 billion this year.",
    "The lender will cut 3,600 jobs: 2,100 at home and 1,500 overseas.",
    "Inward FDI totalled $44.5 billion last year; greenfield projects made up $31.6 billion.",
]


@pytest.mark.parametrize("text", [*CHINESE, *ENGLISH])
def test_only_a_goal_that_is_there_already_is_told(text: str) -> None:
    rule = target_met.RULE
    assert broken(rule, right(text)) == []
    assert [code for code, _ in broken(rule, wrong(text))] == ["TARGET_MET"]


@pytest.mark.parametrize("text", CLEAN)
def test_what_is_expected_or_starts_anew_is_no_goal(text: str) -> None:
    assert broken(target_met.RULE, text) == []
