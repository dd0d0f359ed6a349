"""One thing told twice in many phrasings, each right and wrong."""

from __future__ import annotations

import pytest

from plancast.checks.text_rules import contradiction
from text_phrasings import right, wrong
from text_relations import broken

CHINESE = [
    "全市新增城镇就业⟦12.8¦18.2⟧万人\n本报讯 去年，全市城镇新增就业12.8万人，完成年度目标的106.7%。",
    "该项目总投资58.6亿元，占地1200亩。项目总投资⟦58.6¦56.8⟧亿元，分两期建设。",
    "全年接待游客3264万人次，旅游收入412亿元。综上，2024年接待游客⟦3264¦3624⟧万人次，创历史新高。",
    "全省现有高新技术企业⟦4126¦4216⟧家。这4126家高新技术企业中，制造业占七成。",
    "本次调查共走访企业2340家。⟦2340¦2430⟧家走访企业中，民营企业占52%。",
    "2024年末全市常住人口876.2万人，比上年末增加3.1万人。……2024年末，全市常住人口⟦876.2¦867.2⟧万人，城镇化率71.3%。",
    "摘要：2024年全县财政总收入31.7亿元。正文：全县财政总收入完成⟦31.7¦37.1⟧亿元，增长6.2%。",
    "水库总库容1.35亿立方米，工程总投资26.4亿元。这座总库容⟦1.35¦1.53⟧亿立方米的水库将于年内蓄水。",
    "会议通过了规模达⟦150¦510⟧亿元的产业引导基金。这支150亿元的产业引导基金将投向先进制造。",
    "工业经济稳中向好 规上工业增加值增长⟦7.3¦3.7⟧%\n前三季度，全市规模以上工业增加值同比增长7.3%。",
    "地铁6号线全长34.8公里，设站22座。据介绍，全长⟦34.8¦38.4⟧公里的地铁6号线将于明年开通。",
    "该校在校学生12680人，教职工1120人。学校为全部⟦12680¦12860⟧名在校学生购买了保险。",
    "2024年全市GDP达到7821亿元。2024年，全市GDP⟦7821¦7281⟧亿元，稳居全省第三。",
    "图书馆全年接待读者86.4万人次。2024年接待的⟦86.4¦84.6⟧万人次读者中，未成年人占四成。",
    "全市在册志愿者23.8万人。⟦23.8¦28.3⟧万名在册志愿者参加了服务。",
    "新建的产业园占地面积1860亩，总投资42亿元。这个占地⟦1860¦1680⟧亩的产业园预计2026年投产。",
    "2024年末全市机动车保有量312.6万辆。……年末机动车保有量⟦312.6¦321.6⟧万辆，其中私家车289万辆。",
    "全市居民人均可支配收入48620元。全市居民人均可支配收入⟦48620¦46820⟧元，高于全省平均水平。",
    "规上工业企业达1⟦24¦42⟧6家\n本报讯 截至去年底，我市规上工业企业达1246家。",
    "污水处理厂日处理能力12.5万吨。该污水处理厂日处理能力⟦12.5¦15.2⟧万吨，服务人口40万。",
    "“今年我们要新建⟦126¦162⟧所幼儿园。”市教育局局长说。据了解，今年全市将新建126所幼儿园，增加学位3.4万个。",
    "全市GDP突破万亿大关（⟦1.28¦1.82⟧万亿元）。统计显示，2024年全市GDP为1.28万亿元。",
    "公司拟募资36.8亿元。本次募资⟦36.8¦38.6⟧亿元将用于扩产。",
    "今年一季度，全市空气优良率92.6%。环保局称，一季度空气优良率为⟦92.6¦96.2⟧%，创新高。",
    "集团全年销量⟦286.4¦268.4⟧万辆。年报显示，集团全年销量达286.4万辆，同比增长8%。",
    "立法會通過撥款⟦78.6¦76.8⟧億元。該筆78.6億元撥款將用於興建醫院。",
    "全县脱贫人口12.47万人。12.47万脱贫人口（⟦12.47¦14.27⟧万人）全部参保。",
    "全省高速公路通车里程达8260公里。报告称，高速公路通车里程⟦8260¦8620⟧公里，居全国第六。",
    "城镇调查失业率为⟦5.1¦1.5⟧%\n2024年，全国城镇调查失业率平均值为5.1%。",
]
ENGLISH = [
    "City adds ⟦42,600¦46,200⟧ jobs\nThe city added 42,600 jobs last year, the labour department said.",
    "The bridge cost $1.84 billion to build. Taxpayers will pay for the $⟦1.84¦1.48⟧ billion bridge over 30 years.",
    "Lawmakers passed a $3.72 billion budget on Monday. The governor will sign the $⟦3.72¦3.27⟧ billion budget next week.",
    "The survey covered 2,417 households. Of the ⟦2,417¦2,471⟧ households surveyed, 61% rent.",
    "Net profit was €318 million, up 4%. In summary, the group earned a net profit of €⟦318¦381⟧ million.",
    "The reservoir holds 41.7 million cubic metres of water. Engineers said the reservoir, which holds ⟦41.7¦47.1⟧ million cubic metres, is full.",
    "The fund, worth $15 billion, was set up in 2020. Managers of the $⟦15¦51⟧ billion fund declined to comment.",
    "In 2024 the country produced 18.6 million tonnes of wheat. Wheat production of ⟦18.6¦16.8⟧ million tonnes in 2024 was a record.",
    "Key figures: population 5,481,200. The city's population stood at ⟦5,481,200¦5,841,200⟧ at the end of 2024.",
    "Unemployment falls to ⟦4.6%¦6.4%⟧\nThe unemployment rate fell to 4.6% in October, the lowest since 2019.",
    "The company employs 12,870 people worldwide. All ⟦12,870¦12,780⟧ employees will get a bonus.",
    "Exports rose 7.8 percent in May. The ⟦7.8¦8.7⟧ percent rise in exports in May beat forecasts.",
    "The tower is 632 metres tall. At ⟦632¦623⟧ metres, the tower is the tallest in the country.",
    "Line 4, which is 27.3 km long, opens in June. The ⟦27.3¦23.7⟧ km Line 4 has 19 stations.",
    "Hospital to cut ⟦460¦640⟧ posts\nThe hospital will cut 460 posts by March, its chief executive said.",
    "The pipeline is 1,240 km long. When finished, the ⟦1,240¦1,420⟧ km pipeline will carry gas to the coast.",
    "Some 83,400 people attended the festival. Attendance of ⟦83,400¦84,300⟧ people at the festival was a record.",
    "The bank reported a pretax profit of $2.31 billion. Its pretax profit of $⟦2.31¦2.13⟧ billion beat forecasts.",
    "The city's metro carried 4.68 million passengers a day in 2024. In 2024 the metro carried ⟦4.68¦4.86⟧ million passengers a day, a record.",
    "Inflation slows to ⟦3.7%¦7.3%⟧\nAnnual inflation slowed to 3.7% in March from 4.1% in February.",
    "Highlights: net debt £⟦218¦281⟧ million. Net debt at the end of the year was £218 million.",
    "A fare rise of 4.6 percent was approved. Passenger groups criticised the ⟦4.6¦6.4⟧ percent fare rise.",
    "Some 3,400 homes will be built. Half of the ⟦3,400¦4,300⟧ homes will be sold below market price.",
    "The 240-km railway will cost $3.8 billion. Officials put the cost of the railway at $⟦3.8¦8.3⟧ billion.",
    "Q: How many staff are there? A: We have 1,260 staff. According to its website, the company has ⟦1,260¦1,620⟧ staff.",
    'Exports totalled $47.6 billion in July. "Exports of $⟦47.6¦46.7⟧ billion in July are a record," the minister said.',
    "The storm left 86,000 households without power. By Monday power was back for most of the ⟦86,000¦68,000⟧ households.",
    "Table: Population 2,473,100\nThe region has a population of ⟦2,473,100¦2,437,100⟧.",
    "The study looked at 5,820 patients. Of the ⟦5,820¦5,280⟧ patients, a third were smokers.",
    "The acquirer pays $⟦6.2¦2.6⟧ billion for the chain\nThe company agreed on Monday to pay $6.2 billion for the supermarket chain.",
    "Quarterly profit came in at $1.27 billion. The $1.⟦2¦5⟧7 billion profit beat estimates.",
]


@pytest.mark.parametrize("text", [*CHINESE, *ENGLISH])
def test_only_the_wrong_version_is_told(text: str) -> None:
    assert broken(contradiction.RULE, right(text)) == []
    assert [code for code, _ in broken(contradiction.RULE, wrong(text))] == ["CONTRADICTION"]
