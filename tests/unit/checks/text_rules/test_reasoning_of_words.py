"""Points, directions and concepts by who the subject is: each sentence right, and wrong in one place."""

from __future__ import annotations

import pytest

from plancast import checks, reading
from plancast.checks.text_rules.relation import Evidence
from plancast.reading.texts import read_passage
from text_phrasings import right, wrong

POINTS = [
    # a rate told right before, with no new subject between
    "The services sector made up 54.2 percent of GDP, edging up by 0.4 ⟦percentage points¦percent⟧ on the year.",
    "The jobless rate stood at 6.3 per cent, which is still up by 0.2 ⟦percentage points¦per cent⟧ on the quarter.",
    "The vacancy rate came to 8.1% in March, now down 0.6 ⟦percentage points¦%⟧ on a year ago.",
    "Output of the sector rose 4.1 percent, 0.7 ⟦percentage points¦percent⟧ slower than in the first half.",
    "Retail sales went up 6.2 percent in May. This was higher by 1.1 ⟦percentage points¦percent⟧ compared to the rate "
    "of April.",
    "Overseas clients accounted for 31.5 percent of orders, an increase of 1.8 ⟦percentage points¦percent⟧ from 2021.",
    "全市高新技术企业占规上企业的比重为38.2%，同比高1.6⟦个百分点¦%⟧。",
    "社会消费品零售总额同比增长7.9%，比一季度高1.2⟦个百分点¦%⟧，比全省快0.4个百分点。",
    "全年旅游收入增长12.4%。这一增速比上年提高3.1⟦个百分点¦%⟧。",
    "恩格尔系数为31.6%，较上年下降0.5⟦个百分点¦%⟧。",
    "研发经费投入强度达到2.31%，比上年提高0.08⟦个百分点¦%⟧。",
    "粮食加工业增加值18亿元，增长4.2%，占全部工业的11.3%，下降0.6⟦个百分点¦%⟧。",
    # a rate named in the clause
    "The growth rate was 0.5 ⟦percentage points¦percent⟧ lower than a year earlier.",
    "New rules will lift the participation rate by 0.3 ⟦percentage points¦percent⟧ over five years.",
    "The difference between the two inflation rates was 0.4 ⟦percentage points¦percent⟧.",
    "Investment rose 9.1 percent; the growth was 1.3 ⟦percentage points¦percent⟧ faster than in 2018.",
    "利润总额增幅高于营业收入5.3⟦个百分点¦%⟧。",
    "主计部门上修全年经济成长率0.25⟦个百分点¦%⟧至3.3%。",
    "民间投资占比低于全国平均水平4.1⟦个百分点¦%⟧。",
    "第三产业对经济增长的贡献率为58.3%，第二产业为36.2%，第三产业的贡献率比第二产业高22.1⟦个百分点¦%⟧。",
    # a move that leads to a level in per cent
    "The savings ratio fell 1.2 ⟦percentage points¦percent⟧ to 8.7 percent.",
    "Food inflation decreased by 3.1 ⟦percentage points¦percent⟧ to 32.2 percent.",
    "2017年6月份，制造业采购经理指数（PMI）为51.7%，比上月上升0.5⟦个百分点¦%⟧。",
    "Core inflation eased to 3.2 percent in July, 0.3 ⟦percentage points¦percent⟧ below the June reading.",
    # told alike beside points, or of the same thing elsewhere
    "第一产业占比下降0.2个百分点，第二产业下降0.9⟦个百分点¦%⟧，第三产业上升1.1个百分点。",
    "5月酒店入住率82.4%，同比上升3.7⟦个百分点¦%⟧。平均入住率同比上升3.7个百分点，住客增加6.1%。",
    # what pulls growth
    "一季度GDP增长5.2%，其中工业对经济增长的贡献率为40.2%，拉动经济增长2.1⟦个百分点¦%⟧。",
    "机电产品出口增长9.4%，拉动出口增长5.1⟦个百分点¦%⟧；服装出口增长2.2%，拉动出口增长0.3个百分点。",
    # points said of what is itself a rate
    "Revenue is set to reach $4.2 billion by 2028, a compound annual growth rate of 7.4⟦%¦ percentage points⟧.",
    "Shipments of 41.2 million tonnes, an increase of 5.2⟦%¦ percentage points⟧ on the year, were a record.",
    "Trade with the bloc, up to 310 billion yuan, accounted for 21.4⟦ percent¦ percentage points⟧ of the total.",
    "粮食播种面积比上年增加12.4千公顷，增长0.9⟦%¦个百分点⟧。",
    "到2025年全市数字经济年均增长12⟦%¦个百分点⟧左右。",
]
DIRECTION = [
    "The mine produced an average of 1.57 million tonnes, ⟦higher¦lower⟧ than the quarterly average of 1.51 million "
    "tonnes recorded a year before.",
    "Mining accounted for 14.9 per cent of exports, ⟦down¦up⟧ from an initial estimate of 15.6 per cent.",
    "The occupancy rate was 71.2 percent in June. That is ⟦up¦down⟧ from 68.9 percent in May.",
    "GDP: -2.4% (⟦down¦up⟧ from -1.1% in the spring forecast).",
    "The ratio of urban to rural incomes narrowed from 2.71:1 to ⟦2.65¦2.75⟧:1.",
    "Operating profit ⟦rose¦fell⟧ at a CAGR of 9.1% from €210 million to €297 million.",
    "城乡居民收入比⟦缩小¦扩大⟧，由2.31:1⟦降¦升⟧为2.26:1。",
    "贫困发生率从11.3%⟦下降¦上升⟧到1.2%。",
    "全年经济成长率7.26%，较1月概估数7.21%⟦上修¦下修⟧0.05个百分点。",
    "全市房地产开发投资212.4亿元，⟦高于¦低于⟧上年的198.7亿元。",
    "三次产业结构为8.1:41.2:50.7，与上年相比，第一产业下降0.2个百分点，第二产业下降0.9个百分点，第三产业⟦上升¦下降⟧1.1个百分点。",
    "旅游业增加值占GDP的比重上升到5.2%，⟦提高¦降低⟧0.3个百分点。",
    "The trade deficit was $40.7 billion in July, economists said. The July mark was $0.6 billion ⟦lower¦higher⟧ than "
    "the $41.3 billion deficit of June.",
]
CONCEPT = [
    "The ⟦value added¦revenue⟧ of the city's tourism sector topped 52 billion yuan in 2021. The figure was up 8 "
    "percent, accounting for 9.1 percent of the city's GDP.",
    "In Norway, ⟦manufacturing¦trade⟧ constitutes 12.5% of GDP.",
    "全市软件业⟦增加值¦营业收入⟧达到820亿元。该指标同比增长11.2%，占全市GDP的7.4%。",
    "第一产业对⟦经济增长¦地区生产总值⟧的贡献率为5.1%，拉动GDP增长0.3个百分点。",
]
SILENT = [
    "Exports came to $5.2 billion, accounting for 31 percent of the total, up 3 percent from 2020.",
    "The rate was down from 9.3 per cent in 2011 and 10.4 per cent in 2010.",
    "GDP was 3.0% higher than a year ago. It was 3.4% higher than the peak of 2008.",
    "Pulses declined to 24.2 million tonnes from 26.0 million tonnes and oilseeds fell to 39.7 million tonnes from "
    "41.3 million tonnes.",
    "Retail sales rose 23.9 percent to 705.7 billion yuan, up 6.7 percentage points on the year.",
    "降幅较2015年（下降12.7%）收窄约9.5个百分点，全年下降3.2%。",
    "全市出口120亿元，占全省的12.3%，同比下降4.1%。",
    "全市生产总值增长8.4%，高于全省7.7%的增速。",
    "Exports went down by $198.4 million as it was $1,229.4 million in March. Of the total $1,031 million came by sea.",
]


def codes(text: str) -> list[str]:
    passage = read_passage(text, "-")
    found, _ = checks.judge(passage, checks.check_passage(Evidence(passage, reading.exchange_rates())))
    return [one.code for one in found]


@pytest.mark.parametrize(
    ("code", "text"),
    [("POINTS", one) for one in POINTS]
    + [("DIRECTION", one) for one in DIRECTION]
    + [("CONCEPT", one) for one in CONCEPT],
)
def test_what_holds_is_silent_and_what_does_not_is_found(code: str, text: str) -> None:
    assert codes(right(text)) == []
    assert code in codes(wrong(text))


@pytest.mark.parametrize("text", SILENT)
def test_what_only_looks_alike_is_left_alone(text: str) -> None:
    assert codes(text) == []
