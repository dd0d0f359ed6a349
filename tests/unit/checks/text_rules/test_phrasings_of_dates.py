"""Dates in many phrasings, each right and wrong."""

from __future__ import annotations

import pytest

from plancast.checks.text_rules import date
from text_phrasings import right, wrong
from text_relations import broken

CHINESE = [
    "2024年全市粮食产量186万吨，创下自⟦2018¦2038⟧年以来的新高。",
    "二季度（⟦4—6¦7—9⟧月），全市工业用电量同比增长4.6%。",
    "今年前三季度（1—⟦9¦8⟧月），全省进出口增长5.2%。",
    "上半年（1—⟦6¦7⟧月份），全区新开工项目128个。",
    "从2015年到⟦2024¦2027⟧年的九年间，全市公路里程增加2100公里。",
    "该集团成立于⟦1994¦1984⟧年，2024年迎来成立30周年。",
    "大桥⟦2019¦2029⟧年开工建设，2023年建成通车，总投资42亿元。",
    "“十三五”期间（⟦2016—2020¦2015—2021⟧年），全市累计新增就业45万人。",
    "截至2024年11月3⟦0¦1⟧日，全市机动车保有量312万辆。",
    "2023年全市接待游客4200万人次，已恢复到⟦2019¦2029⟧年同期的108%。",
    "五年行动方案（⟦2021—2025¦2021—2028⟧年）提出，新建公园120个。",
    "2024年末，全市户籍人口512.3万人，比⟦2023¦2033⟧年末减少1.2万人。",
    "会议于2024年3月召开，提出⟦2024¦2014⟧年全省生产总值增长5%左右的预期目标。",
    "全年数据显示，2024年全国出生人口954万人，国家统计局⟦2025¦2024⟧年1月17日发布。",
    "2024年四季度，全市空气优良天数85天；第⟦三¦五⟧季度为88天。",
    "2024年前11个月（1—1⟦1¦0⟧月），全市出口增长6.1%。",
    "“十四五”规划（⟦2021—2025¦2020—2024⟧年）实施以来，建成公园86个。",
    "始建于⟦1956¦1966⟧年的学校在2026年迎来70周年校庆。",
    "项目⟦2020¦2030⟧年3月启动，2024年10月竣工，投资18亿元。",
    "2024年产量比⟦2023¦2026⟧年增加12万吨。",
    "截至2023年2月2⟦8¦9⟧日，注册用户达312万户。",
    "三年攻坚行动（⟦2023—2025¦2023—2027⟧年）累计治理河道120公里。",
    "下半年（⟦7¦6⟧—12月），新增就业3.1万人。",
    "十年前的⟦2014¦2004⟧年，全市只有地铁1条，2024年已有6条。",
    "2024年一季度营收86亿元，较⟦2023¦2025⟧年一季度增长4.2%。",
    "三年前（⟦2021¦2019⟧年）启动的工程于2024年完工。",
    "研讨会于2024年⟦4月30¦4月31⟧日举行。",
    "1—9月（前⟦三¦四⟧季度），工业用电增长5%。",
    "上半年，⟦1¦2⟧—6月累计进口312亿元。",
    "2019年至⟦2024¦2016⟧年，企业数翻了一番。",
    "连续五年（⟦2020—2024¦2020—2026⟧年）保持增长。",
    "该法于⟦2019¦2029⟧年颁布，2021年修订，现有条文86条。",
    "2024财年（2023年10月1日至⟦2024¦2025⟧年9月30日），公司营收12亿元。",
    "博物馆⟦1986¦1996⟧年建馆，2026年迎来建馆40周年。",
    "他⟦2008¦2028⟧年出任行长，2016年卸任。",
]
ENGLISH = [
    "Output in 2024 was the highest since the peak of 41,200 tonnes reached in ⟦2016¦2036⟧.",
    "In the second quarter (⟦April¦July⟧ to ⟦June¦September⟧), turnover rose 3.1% to $812 million.",
    "In the first half of 2024, from January to ⟦June¦August⟧, 61,000 homes were sold.",
    "In the first nine months of the year (January to ⟦September¦October⟧), exports grew 4.4%.",
    "Over the twelve years from 2012 to ⟦2024¦2021⟧, the forest area grew by 4,100 hectares.",
    "Founded in ⟦1974¦1984⟧, the company celebrates its 50th anniversary in 2024 with sales of $2.1 billion.",
    "Construction began in ⟦2018¦2028⟧ and was completed in 2023 at a cost of $4.2 billion.",
    "The 13th Five-Year Plan (⟦2016-2020¦2015-2019⟧) set aside 300 billion yuan for railways.",
    "As of ⟦June 30¦June 31⟧, 2024, the fund had assets of $14.2 billion.",
    "Visitor numbers in 2023 were 4.1% below those of ⟦2019¦2049⟧, the last year before the pandemic.",
    "Arrivals in 2023 rose 8.4% from ⟦2022¦2026⟧ to 4.1 million.",
    "In a speech in March 2024 the governor forecast that inflation would fall to 2.1 percent in ⟦2025¦2015⟧.",
    "Full-year 2024 profit was $1.2 billion, the bank reported on 5 February ⟦2025¦2024⟧.",
    "For the year ended 30 June 2024, revenue was $318m (year ended 30 June ⟦2023¦2026⟧: $297m).",
    "Sales in the fourth quarter (October-⟦December¦November⟧) reached 41,200 units.",
    "In the three years from 2021 to ⟦2024¦2026⟧, rents rose 18 percent.",
    "Sales in Q3 (⟦July-September¦August-October⟧) came to $41 million.",
    "As at 3⟦0¦1⟧ September 2024, the bank had 214 branches.",
    "The plant opened in ⟦2016¦2036⟧ and closed in 2022 with the loss of 640 jobs.",
    "Set up in ⟦1999¦1989⟧, the fund marked its 25th anniversary in 2024.",
    "Production in 2023 was up 6.2 percent from ⟦2022¦2027⟧.",
    "The highest level since ⟦2011¦2041⟧ was recorded in 2024, at 8.4 percent.",
    "The second half (July to ⟦December¦November⟧) brought in $61 million.",
    "Ten years ago, in ⟦2014¦2004⟧, the figure was 3.1 percent; in 2024 it is 4.4 percent.",
    "In the fourth quarter of 2024, revenue rose 8% from the fourth quarter of ⟦2023¦2026⟧.",
    "In the first quarter, i.e. January to ⟦March¦April⟧, 41,000 cars were sold.",
    "The law, passed in ⟦2018¦2028⟧, was amended in 2021 and 2023.",
    "The mine was shut in 2019, three years after it opened in ⟦2016¦2026⟧.",
    "Over a period of eight years (2016-⟦2024¦2021⟧) the fleet doubled.",
    "The event on 3⟦0¦1⟧ April 2024 drew 2,100 people.",
    "In the year to June 2024, exports came to $31 billion, against $29 billion in the year to June ⟦2023¦2025⟧.",
    "Between ⟦2018¦2028⟧ and 2023, the population grew by 61,000.",
    "The programme ran from ⟦2015¦2025⟧ to 2021 and cost $1.2 billion.",
]


@pytest.mark.parametrize("text", [*CHINESE, *ENGLISH])
def test_only_the_wrong_version_is_told(text: str) -> None:
    assert broken(date.RULE, right(text)) == []
    assert {code for code, _ in broken(date.RULE, wrong(text))} == {"DATE"}
