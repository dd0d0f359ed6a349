"""Targets and their bases in many phrasings, each right and wrong."""

from __future__ import annotations

import pytest

from plancast.checks.text_rules import target_met
from text_phrasings import right, wrong
from text_relations import broken

CHINESE = [
    "2025年全市耕地保有面积达80.2万亩，到2030年达到⟦81.5¦79.5⟧万亩。",
    "常住人口城镇化率2025年达76.8%，到2030年提高到⟦78.5¦76.5⟧%以上。",
    "全年城镇调查失业率平均为5.1%。今年的主要预期目标：城镇调查失业率控制在⟦5.0¦5.5⟧%以内。",
    "指标|现状值|规划值\n公共充电桩（个）|3200|⟦8000¦3000⟧\nPM2.5浓度（微克/立方米）|31|29\n",
    "指标|基期|目标值\n万元GDP用水量（立方米）|28.4|⟦24.0¦29.5⟧\n人均公园绿地面积（平方米）|14.6|15.2\n",
    "指标名称|2025年实际|2030年目标\n每千人口执业医师（人）|3.62|⟦4.10¦3.50⟧\n",
    "2024年末全市养老床位4.8万张，到2027年达到⟦5.5¦4.5⟧万张。",
    "目前全省铁路营业里程5680公里，计划2030年达到⟦6500¦5500⟧公里。",
    "力争五年内将万元工业增加值用水量由目前的29.4立方米降至⟦25.0¦31.5⟧立方米。",
    "全市道路交通死亡人数去年为186人，明年力争控制在⟦170¦200⟧人以内。",
    "数字经济核心产业增加值占GDP比重由2025年的12.4%提高到2030年的⟦15¦12⟧%。",
    "到2027年，全市高新技术企业达到⟦6000¦5000⟧家以上（2024年为5320家）。",
    "2024年高铁运营里程4.8万公里，规划到2030年达到⟦6¦4.5⟧万公里左右。",
    "现有公租房12.6万套，“十五五”末增加到⟦15.0¦12.0⟧万套。",
    "2025年全市常住人口城镇化率72.4%，规划2030年达到⟦75¦70⟧%。",
    "全市万元GDP能耗0.42吨标准煤，到2030年降至⟦0.36¦0.46⟧吨标准煤。",
    "到2026年，全市公共停车位达到⟦12¦9⟧万个，目前为10.3万个。",
    "指标|基准值（2024年）|目标值（2027年）\n家庭医生签约率（%）|62.5|⟦70¦60⟧\n",
    "力争到2027年全市绿色建筑占比由2024年的81%提高到⟦90¦80⟧%以上。",
    "县域内就诊率2024年为91.6%，2025年目标为⟦92.5¦90⟧%以上。",
    "2025年研发投入强度不低于⟦2.8¦2.5⟧%，2024年实际为2.62%。",
    "2024年实际完成造林32万亩，2025年计划完成⟦35¦30⟧万亩。",
    "力争高新技术企业突破⟦900¦700⟧家（现为812家）。",
    "将垃圾回收利用率由38%提升至2027年的⟦42¦35⟧%。",
    "千人口床位数今年达到6.8张，2030年达到⟦7.2¦6.5⟧张。",
    "到2028年，轨道交通运营里程超过⟦600¦500⟧公里，较2024年的526公里进一步增加。",
    "目标：城镇登记失业率控制在⟦3.0¦4.5⟧%以内；上年末为3.2%。",
    "農地面積目前為4200公頃，目標於2030年增至⟦4500¦4000⟧公頃。",
    "全市公交分担率现状为41%，规划期末达到⟦45¦40⟧%。",
    "空气质量优良天数比率2024年为88.6%，2025年确保达到⟦89¦87⟧%以上。",
]
ENGLISH = [
    "There were 242 road deaths last year; the plan aims to bring them below ⟦220¦250⟧ by 2030.",
    "Recycling stood at 46% in 2024. The council aims to reach ⟦55%¦45%⟧ by 2030.",
    "The government wants to lift research spending to ⟦3.0%¦2.6%⟧ of GDP by 2030 from 2.7% now.",
    "Measure | Current | Target\nOn-time trains, % | 88.2 | ⟦92.0¦86.0⟧\nComplaints per 10,000 trips | 6.1 | 5.0\n",
    "Indicator | 2024 actual | 2030 goal\nInfant mortality per 1,000 births | 4.8 | ⟦4.0¦5.2⟧\n",
    "Solar capacity, now at 21 GW, is to be expanded to ⟦30¦18⟧ GW by 2028.",
    "Unemployment is to be kept at or below ⟦4.5¦5.5⟧ percent this year, after 5.1 percent last year.",
    "By 2027 the ministry plans to cut average processing time to ⟦20¦40⟧ days, from 34 days at present.",
    "Life expectancy was 79.0 years in 2025, and the plan is for ⟦80¦78⟧ years by 2030.",
    "The port handled 41 million containers in 2024 and hopes to handle ⟦45¦38⟧ million by 2027.",
    "The city has 8,200 electric buses. It intends to have ⟦9,500¦7,500⟧ by the end of 2026.",
    "The railway aims for 95.0% punctuality in 2026 (2024: ⟦91.2%¦96.3%⟧).",
    "Emissions per unit of output will fall from 0.42 tonnes in 2023 to ⟦0.36¦0.46⟧ tonnes in 2028 under the plan.",
    "The target for forest cover is ⟦26¦22⟧ percent by 2030; it was 24.0 percent in 2023.",
    "Forest cover, 31.2% in 2024, should reach ⟦33%¦30%⟧ by 2030.",
    "The ministry set a target of ⟦1.2 million¦900,000⟧ foreign students by 2027, compared with 1.02 million now.",
    "Public debt, at 61.4% of GDP, is to be brought below ⟦60%¦65%⟧ by 2028.",
    "KPI | 2024 | 2028 target\nCustomer satisfaction (%) | 86 | ⟦90¦84⟧\n",
    "We aim for 40% female managers by 2027 (2024: ⟦34%¦42%⟧).",
    "Our 2030 ambition: ⟦60%¦50%⟧ recycled content. Today: 54%.",
    "Renewables will provide ⟦50¦40⟧ percent of power in 2030, against 44 percent in 2024.",
    "The goal is to get the unemployment rate down to ⟦5%¦7%⟧ by 2026; it was 6.1% in May.",
    "The government is aiming for inflation of no more than ⟦4%¦6%⟧ next year, compared with 5.2% this year.",
    "From 12,400 in 2023, the number of teachers is to rise to ⟦14,000¦12,000⟧ by 2027.",
    "The average commute takes 42 minutes; the plan would bring that to ⟦38¦45⟧ minutes by 2030.",
    "Primary school completion was 91 percent in 2023, with a target of ⟦95¦90⟧ percent for 2030.",
    "By 2035, it wants green space per person to reach ⟦16¦13⟧ square metres, up from 14.2 square metres in 2023.",
    "Debt is projected to be cut to ⟦55¦68⟧ percent of GDP by 2029 from 62 percent last year.",
]


@pytest.mark.parametrize("text", [*CHINESE, *ENGLISH])
def test_only_the_wrong_version_is_told(text: str) -> None:
    assert broken(target_met.RULE, right(text)) == []
    assert [code for code, _ in broken(target_met.RULE, wrong(text))] == ["TARGET_MET"]
