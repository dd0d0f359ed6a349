"""Years of origins and comparisons, names of years, reports and censuses."""

from __future__ import annotations

import pytest

from plancast.checks.text_rules import date
from text_phrasings import right, wrong
from text_relations import broken

CHINESE = [
    "截至2019年底，全省煤矿数量由⟦2015¦2023⟧年底的620座减少到415座，单井平均产能提高到每年110万吨。",
    "2017年末，全市公路里程从⟦2012¦2021⟧年末的1.92万公里增加到2.05万公里。",
    "⟦2013¦2018⟧年全市万人发明专利拥有量为15.6件，2017年进一步提高到17.3件。",
    "2019年上半年，全省进出口1.52万亿元，比⟦2018¦2019⟧年同期增长4.2%。",
    "政府工作报告（2019年1月15日） 各位代表：一、⟦2018¦2019⟧年工作回顾 过去的一年，全市生产总值增长7.1%。",
    "⟦2016¦2017⟧年，全县生产总值增长8.2%，固定资产投资增长12%，实现了“十三五”良好开局。",
    "2019-20年度财政盈余预计为378亿元，财政储备预计到⟦2020¦2019⟧年3月31日达11334亿元。",
    "全市常住人口与⟦2010¦2020⟧年第六次全国人口普查相比，增加25907人。",
    "⟦2022¦2032⟧年全市完成进出口1.2万亿元，同比增长5.1%，比2019年增长12.3%。",
]
ENGLISH = [
    "Car sales reached 1.42 million in 2018, up from 1.31 million in ⟦2015¦2021⟧. Exports were flat.",
    "Wheat output in 2021-22 was 106.8 million tonnes, down from 109.6 million tonnes in ⟦2020-21¦2023-24⟧.",
    "In May 2021, retail sales rose 12.4% compared with May ⟦2020¦2021⟧ and 3.1% compared with May 2019.",
    "The share was 41.2% in ⟦2014¦2018⟧ and rose further to 43.5% in 2016.",
    "For 2021-22, the surplus is forecast at $12 billion. Net debt is expected to stand at $310 billion by 30 June "
    "⟦2022¦2021⟧.",
    "Total expenditure for 2018-19 was raised by 4.2 per cent over the revised estimate for ⟦2017¦2019⟧-18, while "
    "capital spending in 2016-17 had been flat.",
    "Incomes stood at 35,128 yuan in ⟦2021¦2012⟧, up 112.8 percent from 2012.",
    "By ⟦2030¦2021⟧, the market is projected to grow to $180 billion, from $96 billion in 2023.",
    "Trade rose 6.2 percent in the first three quarters of ⟦2019¦2091⟧, after a rise of 9.7 percent in 2018.",
    "Output was 0.4 point higher than the rate recorded in the same quarter of ⟦2017¦2027⟧, and 0.7 point lower than in "
    "the fourth quarter of 2017.",
]
CLEAN = [
    "In 2019 the rate was 4.1%, lower than 5.3% in 2023.",
    "2021年上半年，全省进出口1.52万亿元，比2020年同期增长24.2%，比2019年同期增长14.2%，两年平均增长6.9%。",
    "As at 31 March 2015, reserves stood at $828 billion. For 2015-16 a surplus is expected.",
    "2020年，全市完成投资从2015年的820亿元增加到1310亿元，到2025年将增加到1800亿元。",
    "Under the plan, capacity will rise from 12 GW in 2024 to 20 GW by 2030, up from 8 GW in 2019.",
    "In 2015 the plan foresaw a rise from 40 GW in 2020 to 60 GW.",
    "到2027年，全市未来产业规模突破1500亿元（2024年为860亿元），单位能耗比2024年下降10%左右。",
]


@pytest.mark.parametrize("text", [*CHINESE, *ENGLISH])
def test_only_the_wrong_year_is_told(text: str) -> None:
    assert broken(date.RULE, right(text)) == []
    assert {code for code, _ in broken(date.RULE, wrong(text))} == {"DATE"}


@pytest.mark.parametrize("text", CLEAN)
def test_years_that_may_well_be_are_left_alone(text: str) -> None:
    assert broken(date.RULE, text) == []
