"""Per cent and percentage points in many phrasings, each right and wrong."""

from __future__ import annotations

import pytest

from plancast.checks.text_rules import points
from text_phrasings import right, wrong
from text_relations import broken

CHINESE = [
    "全市地区生产总值6213.4亿元，按可比价格计算，同比增长5.1%，比全国平均水平高0.3⟦个百分点¦%⟧。",
    "规模以上工业增加值增长6.4%，增速较全省平均水平快1.1⟦个百分点¦%⟧。",
    "三次产业中，服务业增加值占比达到52.6%，较上年提高0.8⟦个百分点¦%⟧。",
    "赤字率由3%下调至2.8%，下降0.2⟦个百分点¦%⟧。",
    "公共债务占GDP比重为27.3%，明年估计为26.4%，下降0.9⟦个百分点¦%⟧。",
    "一年期贷款市场报价利率从3.45%降至3.35%，下调0.1⟦个百分点¦%⟧。",
    "不良贷款率1.42%，比年初的1.56%下降0.14⟦个百分点¦%⟧。",
    "上半年固定资产投资增长4.2%，增速比一季度回落0.5⟦个百分点¦%⟧，其中民间投资增长1.9%。",
    "高中阶段毛入学率达92.1%，比2020年的90.6%提高了1.5⟦个百分点¦%⟧。",
    "居民医保政策范围内住院费用报销比例由68%提高到70%，提高2⟦个百分点¦%⟧。",
    "全年快递业务量56.4亿件，上年为48.1亿件，增长17.3⟦%¦个百分点⟧。",
    "新能源汽车销量同比增长35.5⟦%¦个百分点⟧，达到1286万辆。",
    "核心CPI同比上涨0.5%，涨幅比上月扩大0.2⟦个百分点¦%⟧。",
    "毛利率为24.6%，上年同期为22.9%，同比上升1.7⟦个百分点¦%⟧。",
    "党员中女性占30.9%，占比比上年提高0.5⟦个百分点¦%⟧。",
    "税率由17%降为13%，降低4⟦个百分点¦%⟧。",
    "民间投资占全部投资的比重为56.2%，较去年同期提高1.4⟦个百分点¦%⟧。",
    "全市PM2.5优良天数比例为91.3%，同比上升2.1⟦个百分点¦%⟧。",
    "公积金贷款利率下调0.25⟦个百分点¦%⟧，由3.1%降至2.85%。",
    "工业增加值增速为6.8%，比一季度加快0.4⟦个百分点¦%⟧。",
    "第三产业占比首次过半，达50.4%，比上年提高1.2⟦个百分点¦%⟧。",
    "全年用电量增长8.3⟦%¦个百分点⟧，达到412亿千瓦时。",
    "产能利用率为75.3%，比上季度上升1.2⟦个百分点¦%⟧。",
    "出口增速比进口增速高2.3⟦个百分点¦%⟧。",
    "毛利率同比增加1.2⟦个百分点¦%⟧至31.5%。",
    "参保率稳定在95.6%，同比提高0.3⟦个百分点¦%⟧。",
    "全市贫困发生率由3.2%降至0.8%，下降2.4⟦个百分点¦%⟧。",
    "央行决定降准0.5⟦个百分点¦%⟧，释放资金1万亿元。",
    "前三季度社零增长4.9%，增速较上半年回升0.7⟦个百分点¦%⟧。",
    "钢材库存下降12.4⟦%¦个百分点⟧至326万吨。",
    "女性董事占比22.4%，去年为19.8%，上升2.6⟦个百分点¦%⟧。",
    "該行淨息差為1.62%，按年收窄0.18⟦個百分點¦%⟧。",
    "存款利率从1.75%下调到1.5%，降幅0.25⟦个百分点¦%⟧。",
    "GDP增长5.3%，高出全省0.4⟦个百分点¦%⟧。",
    "失业率环比上升0.1⟦个百分点¦%⟧至5.2%。",
    "生产者价格同比降幅扩大0.3⟦个百分点¦%⟧至2.5%。",
]
ENGLISH = [
    "The economy grew 5.4% in the first half, on comparable prices, 0.2 ⟦percentage points¦percent⟧ above the national average.",
    "The jobless rate edged down to 3.9 percent from 4.1 percent, a drop of 0.2 ⟦percentage points¦percent⟧.",
    "The Bank cut its policy rate by 0.5 ⟦percentage points¦percent⟧, from 5.25 percent to 4.75 percent.",
    "Services accounted for 61.2 percent of output, up 1.3 ⟦percentage points¦percent⟧ from 59.9 percent a year earlier.",
    "Turnout was 62.4%, compared with 58.1% five years ago, an increase of 4.3 ⟦points¦%⟧.",
    "The gross margin widened from 31.2 per cent to 33.0 per cent, or by 1.8 ⟦percentage points¦per cent⟧.",
    "Inflation slowed to 2.6% in May, 0.4 ⟦percentage points¦percent⟧ lower than April's 3.0%.",
    "The share of renewables rose to 47.3% (2023: 44.8%, up 2.5 ⟦percentage points¦percent⟧).",
    "Exports to Japan increased ⟦8.1 percent¦8.1 percentage points⟧ to $14.7 billion from $13.6 billion.",
    "Sales rose ⟦12 percent¦12 percentage points⟧ to 2.4 million vehicles.",
    "VAT would go from 19% to 21%, a rise of 2 ⟦percentage points¦percent⟧, the ministry said.",
    "Growth in lending accelerated by 0.7 ⟦percentage point¦percent⟧ to 9.3 percent in March.",
    "Female participation stands at 41.7%, 3.2 ⟦percentage points¦percent⟧ higher than in 2019, when it was 38.5%.",
    "The literacy rate was 96.2%; five years earlier it was 94.9%, so it has improved by 1.3 ⟦percentage points¦percent⟧.",
    "Passenger numbers went up ⟦5.2%¦5.2 percentage points⟧ to 61.1 million from 58.1 million in 2023.",
    "The savings rate fell to 4.1 percent, 0.6 ⟦point¦percent⟧ below February's 4.7 percent.",
    "Vacancy rose by 1.2 ⟦percentage points¦percent⟧ to 8.9 percent from 7.7 percent.",
    "Its market share slipped from 23.4% to 21.9%, losing 1.5 ⟦percentage points¦percent⟧.",
    "The poverty rate declined 2.1 ⟦percentage points¦percent⟧ to 11.5 percent.",
    "GDP growth of 4.8% was 0.5 ⟦percentage points¦percent⟧ slower than the previous year's 5.3%.",
    "The operating margin came to 12.6% against 11.1%, an improvement of 1.5 ⟦points¦percent⟧.",
    "Net income climbed ⟦18 percent¦18 percentage points⟧ to $1.3 billion.",
    "The yield fell 0.15 ⟦percentage points¦percent⟧ to 4.10% from 4.25%.",
    "The employment rate was 74.8%, up from 74.1%, a rise of 0.7 ⟦percentage points¦percent⟧.",
    "Interest rates went up by half a point; the benchmark is now 5.5%, compared with 5.0% before, or 0.5 ⟦percentage points¦percent⟧ more.",
    "The operating margin was 12.4 percent, up 0.8 ⟦percentage points¦percent⟧ year on year.",
    "Sales growth slowed by 2.1 ⟦percentage points¦percent⟧ to 6.3 percent.",
    "Unemployment stood at 6.2%, a decrease of 0.4 ⟦points¦%⟧ from May.",
    "The dropout rate has come down from 8.1% to 6.9%, that is, by 1.2 ⟦percentage points¦percent⟧.",
    "Average house prices rose ⟦5 percent¦5 percentage points⟧ to $310,000.",
    "The approval rating dropped 4 ⟦percentage points¦percent⟧, from 47 percent to 43 percent.",
    "The deficit widened to 3.6% of GDP from 3.1%, an increase of 0.5 ⟦percentage points¦percent⟧.",
    "Its stake rose to 27.3 percent from 24.8 percent, an increase of 2.5 ⟦percentage points¦percent⟧.",
    "Cargo volumes were up ⟦6.4%¦6.4 percentage points⟧ to 41.2 million tonnes.",
    "The corporate tax rate was cut 2 ⟦percentage points¦percent⟧ to 23 percent.",
    "Enrolment reached 88.3%, 1.1 ⟦percentage points¦percent⟧ above target.",
]


@pytest.mark.parametrize("text", [*CHINESE, *ENGLISH])
def test_only_the_wrong_version_is_told(text: str) -> None:
    assert broken(points.RULE, right(text)) == []
    assert [code for code, _ in broken(points.RULE, wrong(text))] == ["POINTS"]
